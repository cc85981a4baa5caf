"""argmap render: formats by suffix, several files, what it tells on standard error."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests import maps
from tests.shell import argmap, process, surroundings

MAP = """title: Phones
sides: {pro: For the ban, con: Against the ban}
claims:
  ban: {text: Schools should ban phones., reasons: [[calm, focus]], objections: [reach]}
  calm: {text: Phones disturb lessons., basis: observation, group: g}
  focus: {text: Lessons need calm., basis: value, group: g}
  reach: {text: Parents need to reach a child., basis: granted, objections: [office]}
  office: {text: The school office takes calls., basis: observation}
groups: {g: Learning}
"""
STARTS = {
    "svg": b"<?xml",
    "png": b"\x89PNG",
    "pdf": b"%PDF",
    "dot": b"digraph",
    "gv": b"digraph",
    "mmd": b"flowchart",
    "mermaid": b"flowchart",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "map.argmap.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path


def many(count: int) -> str:
    lines = ["claims:", "  c0: {text: The thesis., reasons: [c1]}"]
    whole = maps.many(count)
    reasons = {}
    for each in whole.inferences:
        reasons.setdefault(each.target, []).append(each)
    lines = ["thesis: c0", "claims:"]
    for claim in whole.claims:
        items = "".join(f"[{', '.join(each.premises)}], " for each in reasons.get(claim.id, ()))
        lines.append(f"  {claim.id}: {{text: {claim.text}, basis: value, reasons: [{items}]}}")
    return "\n".join(lines)


@pytest.mark.parametrize("suffix", STARTS)
def test_the_format_goes_by_the_suffix(folder, suffix):
    done = argmap("render", "map.argmap.yaml", "-o", f"out.{suffix}")
    assert (done.status, done.out, done.err) == (0, b"", b"")
    assert (folder / f"out.{suffix}").read_bytes().startswith(STARTS[suffix])


def test_an_svg_goes_to_standard_output_by_default_and_standard_input_is_read():
    done = argmap("render", "-", stdin=MAP.encode())
    assert done.status == 0
    assert done.text.startswith("<?xml")
    assert "Parents need to reach a child." in done.text


@pytest.mark.parametrize("form", ["svg", "png", "pdf", "dot", "mermaid"])
def test_two_runs_give_the_same_bytes(form):
    first = process("render", "map.argmap.yaml", "--to", form, env={"PYTHONHASHSEED": "1"})
    second = process("render", "map.argmap.yaml", "--to", form, env={"PYTHONHASHSEED": "2"})
    assert first.status == 0
    assert first.out == second.out


def test_several_maps_go_into_a_folder_named_after_them(folder):
    (folder / "other.yaml").write_text(MAP, encoding="utf-8")
    done = argmap("render", "map.argmap.yaml", "other.yaml", "-o", "pictures", "--to", "dot")
    assert (done.status, done.told) == (0, "")
    assert sorted(each.name for each in (folder / "pictures").iterdir()) == ["map.dot", "other.dot"]
    assert argmap("render", "map.argmap.yaml", "other.yaml").status == 2


@pytest.mark.parametrize("name", ["map.yaml", "Map.yaml"])
def test_two_maps_that_a_file_system_may_take_for_one_are_not_written_into_one_file(folder, name):
    (folder / "more").mkdir()
    (folder / "more" / name).write_text(MAP, encoding="utf-8")
    clash = argmap("render", "map.argmap.yaml", f"more/{name}", "-o", "pictures")
    assert clash.status == 2
    assert "map.svg" in clash.told


def test_a_file_is_no_folder_for_several_maps(folder):
    (folder / "other.yaml").write_text(MAP, encoding="utf-8")
    (folder / "out.svg").write_text("old", encoding="utf-8")
    done = argmap("render", "map.argmap.yaml", "other.yaml", "-o", "out.svg")
    assert done.status == 2
    assert "'out.svg' is one file; name a folder with -o" in done.told
    assert (folder / "out.svg").read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["-o", "out.docx"], "no diagram format has the suffix '.docx'; there is .dot"),
        (["--to", "sgv"], "there is dot, html, mermaid, pdf, png, svg"),
        (["--root", "bann"], "did you mean 'ban'?"),
        (["--side", "prro"], "did you mean 'pro'?"),
        (["--group", "h"], "no group named 'h'"),
        (["--layout", "down"], "no layout named 'down'"),
        (["--engine", "neato"], "no engine named 'neato'"),
        (["--theme", "pink"], "no theme named 'pink'"),
        (["--depth", "-1"], "depth"),
        (["--side", "con", "--group", "g"], "no claim is left to draw"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(folder, words, told):
    done = argmap("render", "map.argmap.yaml", *words)
    assert done.status == 2
    assert told in done.told
    assert done.out == b""
    assert sorted(each.name for each in folder.iterdir()) == ["map.argmap.yaml"]


@pytest.mark.parametrize("form", ["png", "pdf"])
def test_a_binary_format_refuses_a_terminal(form):
    done = argmap("render", "map.argmap.yaml", "--to", form, terminal=True)
    assert done.status == 2
    assert done.out == b""


def test_a_large_map_is_drawn_with_a_word_on_how_to_cut_it(folder):
    (folder / "large.yaml").write_text(many(420), encoding="utf-8")
    done = argmap("render", "large.yaml", "--engine", "tree")
    assert done.status == 0
    assert done.out.startswith(b"<?xml")
    for part in ("AM901", "diagram-too-large", "420", "--depth", "--root", "--around", "--split", "html"):
        assert part in done.told
    assert "AM901" not in argmap("render", "large.yaml", "--engine", "tree", "--depth", "2").told


def test_a_machine_without_path_and_fonts_draws_everything(folder):
    bare = {"PATH": "", "HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    for form in ("svg", "png", "pdf"):
        done = process("render", "map.argmap.yaml", "--to", form, env=bare)
        assert (done.status, done.err) == (0, b"")
        assert done.out.startswith(STARTS[form])


def test_no_engine_is_told_and_the_tree_draws(folder):
    done = argmap("render", "map.argmap.yaml", env={"PATH": "", "ARGMAP_DOT": "nowhere"})
    assert done.status == 0
    assert done.told == "no Graphviz program was found: placed with argmap's own tree layout\n"
    assert done.out == argmap("render", "map.argmap.yaml", "--engine", "tree").out


def test_what_no_font_has_and_what_is_not_shaped_is_told(folder, monkeypatch):
    monkeypatch.setattr("argmap.layout.fonts._folders", lambda: [folder])
    (folder / "arabic.yaml").write_text("claims: {a: {text: مرحبا, basis: value}}", encoding="utf-8")
    done = argmap("render", "arabic.yaml", "-o", "out.pdf")
    assert done.status == 0
    assert "no installed font has" in done.told
    assert "unshaped" in done.told
    assert "unshaped" not in argmap("render", "arabic.yaml", "-o", "out.png").told
    assert argmap("render", "arabic.yaml", "-o", "out.svg").told == ""


def test_a_blocked_map_is_not_drawn(folder):
    (folder / "blocked.yaml").write_text("claims: {a: {text: A., reasons: [ghost]}}", encoding="utf-8")
    done = argmap("render", "blocked.yaml", "-o", "out.svg")
    assert done.status == 1
    assert "AM101" in done.told
    assert not (folder / "out.svg").exists()


@pytest.mark.parametrize("form", ["svg", "png", "pdf", "dot", "mermaid"])
def test_only_what_a_format_needs_is_loaded(form):
    heavy = ("networkx", "reportlab", "resvg_py", "graphviz")
    code = (
        "import sys\n"
        "sys.argv[1:] = ['render', 'map.argmap.yaml', '--engine', 'tree', '--to', sys.argv[1], '-o', 'out']\n"
        "from argmap.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        f"print(*[each for each in {heavy!r} if each in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, form], capture_output=True, text=True, env=surroundings(), check=True
    )
    wanted = {"png": {"resvg_py"}, "pdf": {"reportlab"}, "dot": {"graphviz"}}.get(form, set())
    assert set(done.stdout.split()) == wanted
    assert Path("out").stat().st_size > 100
