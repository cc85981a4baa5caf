"""What every command keeps to: streams, exit statuses, files, settings, colours."""

import json
import os
import stat
import tomllib
from pathlib import Path

import pytest
import typer

from argmap.cli._app import app
from argmap.registry import module_names
from tests.shell import ROOT, argmap

CLEAN = b"claims: {ban: {text: Phones harm calm., reasons: [calm]}, calm: {text: Schools need calm., basis: value}}\n"
WARNED = b"claims: {ban: {text: Phones harm calm., reasons: [calm]}, calm: Schools need calm.}\n"
BLOCKED = b"claims: {ban: {text: Phones harm calm., reasons: [ghost]}}\n"

# The words that make a product of the map whose name comes last.
ON_A_MAP = {
    "check": ("check",),
    "outline": ("outline",),
    "render": ("render", "--engine", "tree"),
    "list": ("list", "claims"),
    "stats": ("stats",),
    "questions": ("questions",),
    "quotes": ("quotes",),
    "schema": ("schema", "--ids"),
    "evaluate": ("evaluate",),
    "convert": ("convert",),
}
ON_NONE = {"new", "explain", "schemes"}
WITHOUT_A_PRODUCT = {"review"}
# Their map is not the last word.
ELSEWHERE = {"why"}
SUFFIXES = {
    "check": "txt",
    "outline": "txt",
    "render": "svg",
    "list": "tsv",
    "stats": "txt",
    "questions": "txt",
    "quotes": "txt",
    "schema": "json",
    "evaluate": "txt",
    "convert": "yaml",
}
PRODUCES = [each for each in ON_A_MAP if each != "check"]
SHOWS = [each for each in PRODUCES if each != "schema"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, content in {"clean": CLEAN, "warned": WARNED, "blocked": BLOCKED}.items():
        (tmp_path / f"{name}.yaml").write_bytes(content)
    return tmp_path


def test_every_command_is_tested_here() -> None:
    names = typer.main.get_command(app).list_commands(None)  # type: ignore[attr-defined]
    assert set(names) == ON_NONE | WITHOUT_A_PRODUCT | ELSEWHERE | set(ON_A_MAP)
    assert len(names) == len(module_names("argmap.cli"))


# Streams


@pytest.mark.parametrize("name", ON_A_MAP)
def test_standard_output_has_the_product_alone(name: str) -> None:
    done = argmap(*ON_A_MAP[name], "warned.yaml")
    product = argmap(*ON_A_MAP[name], "warned.yaml", "-o", "-")
    assert done.out == product.out
    assert done.out or name == "quotes"  # the map has none
    if name not in ("check", "schema", "questions", "quotes", "evaluate"):
        assert done.told == "1 warning: argmap check warned.yaml\n"
        assert b"1 warning: " not in done.out


def test_a_clean_map_is_told_of_on_standard_error_alone() -> None:
    assert argmap("check", "clean.yaml", "--ignore", "one-sided") == (0, b"", b"no findings in 1 map\n")
    assert argmap("check", "clean.yaml", "--ignore", "one-sided", "--quiet") == (0, b"", b"")
    assert argmap("outline", "clean.yaml").err == b""


@pytest.mark.parametrize("name", ON_A_MAP)
def test_a_dash_is_standard_input(name: str) -> None:
    at_hand, piped = argmap(*ON_A_MAP[name], "clean.yaml"), argmap(*ON_A_MAP[name], "-", stdin=CLEAN)
    assert piped.status == at_hand.status == 0
    assert piped.out.replace(b"<stdin>", b"clean.yaml") == at_hand.out


@pytest.mark.parametrize("name", ON_A_MAP)
def test_nothing_on_standard_input_is_no_map(name: str) -> None:
    done = argmap(*ON_A_MAP[name], "-")
    assert done.status == 1
    assert b"not-a-map" in done.out + done.err


def test_a_binary_format_refuses_a_terminal_and_no_pipe() -> None:
    refused = argmap("render", "clean.yaml", "--to", "png", "--engine", "tree", terminal=True)
    assert (refused.status, refused.out) == (2, b"")
    assert "name a file with -o" in refused.told
    assert argmap("render", "clean.yaml", "--to", "png", "--engine", "tree").out.startswith(b"\x89PNG")


# Exit statuses


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["clean.yaml"], 0),
        (["warned.yaml"], 1),
        (["blocked.yaml"], 1),
        (["warned.yaml", "--fail-on", "error"], 0),
        (["blocked.yaml", "--fail-on", "error"], 1),
        (["blocked.yaml", "--fail-on", "never"], 0),
        (["clean.yaml", "--fail-on", "info"], 1),
        (["clean.yaml", "--profile", "classroom"], 0),
        (["warned.yaml", "--profile", "classroom"], 0),
        (["warned.yaml", "--ignore", "unsupported-claim"], 0),
        (["warned.yaml", "--ignore", "AM3"], 0),
        (["warned.yaml", "--select", "orphan-claim,AM2"], 0),
        (["warned.yaml", "--select", "AM301"], 1),
        (["clean.yaml", "warned.yaml"], 1),
        (["missing.yaml"], 2),
        (["missing.yaml", "clean.yaml"], 2),
        (["warned.yaml", "--fail-on", "fatal"], 2),
        (["warned.yaml", "--format", "fulll"], 2),
        (["warned.yaml", "--profile", "strict"], 2),
        (["warned.yaml", "--select", "unsuported-claim"], 2),
        (["warned.yaml", "--ignore", "AM999"], 2),
        (["blocked.yaml", "--ignore", "dangling-reference"], 2),
        (["warned.yaml", "--max", "0"], 2),
        (["warned.yaml", "--max", "many"], 2),
        (["warned.yaml", "--no-such-option"], 2),
    ],
)
def test_the_exit_status_of_check(words: list[str], status: int) -> None:
    assert argmap("check", *words).status == status


def test_a_missing_file_wins_and_the_others_are_still_reported() -> None:
    done = argmap("check", "missing.yaml", "blocked.yaml", "", "warned.yaml", "--format", "concise")
    assert done.status == 2
    assert [line.partition(":")[0] for line in done.text.splitlines()] == ["blocked.yaml", "warned.yaml", "warned.yaml"]
    assert done.told.splitlines() == [
        "argmap: missing.yaml: no such file",
        "argmap: '': no file has an empty name",
        "1 error, 1 warning, 1 remark in 2 maps",
    ]


@pytest.mark.parametrize("name", ON_A_MAP)
@pytest.mark.parametrize(
    ("file", "told"), [("missing.yaml", "no such file"), ("clean.yaml/below", "argmap: "), ("", "''")]
)
def test_a_file_that_cannot_be_had_ends_with_2(name: str, file: str, told: str) -> None:
    done = argmap(*ON_A_MAP[name], file)
    assert (done.status, done.out) == (2, b"")
    assert told in done.told


@pytest.mark.parametrize("name", PRODUCES)
def test_a_folder_is_no_map(name: str, folder: Path) -> None:
    (folder / "sub").mkdir()
    done = argmap(*ON_A_MAP[name], "sub")
    assert (done.status, done.out) == (2, b"")
    assert "this is a folder" in done.told


@pytest.mark.parametrize(
    "words", [[], ["outline"], ["outline", "a", "b"], ["list", "claims"], ["why"], ["check", "--config"]]
)
def test_words_that_are_missing_or_too_many_end_with_2(words: list[str]) -> None:
    done = argmap(*words)
    assert (done.status, done.out) == (2, b"")
    assert done.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["chek"], "argmap: no command named 'chek'; did you mean 'check'?\n"),
        (["frobnicate"], "argmap: no command named 'frobnicate'; there is "),
        (["clean.yaml"], "argmap: no command named 'clean.yaml'; to check this map: argmap check clean.yaml\n"),
        (["list", "clean.yaml", "claims"], "argmap: the kind comes first: argmap list claims clean.yaml\n"),
        (
            ["outline", "clean.yaml", "-o", "out.docx"],
            "; pandoc makes it: argmap outline MAP --to markdown | pandoc -o out.docx\n",
        ),
        (
            ["render", "clean.yaml", "-o", "out.ODT"],
            "or name one with --to; for a document: argmap outline MAP --to markdown | pandoc -o out.ODT\n",
        ),
        (["outline", "clean.yaml", "-o", "out.xyz"], "argmap: no suffix named '.xyz'; there is "),
        (["explain", "orphan_clam"], "argmap: no rule named 'orphan_clam'; did you mean 'orphan-claim'?\n"),
        (["check", "clean.yaml", "--select", "AM2011"], "argmap: no rule named 'AM2011'; did you mean 'AM201'?\n"),
        (["check", "clean.yaml", "--profile", "Debat"], "argmap: no profile named 'Debat'; did you mean 'debate'?\n"),
        (["check", "clean.yaml", "--format", "saarif"], "argmap: no format named 'saarif'; did you mean 'sarif'?\n"),
        (["list", "claim", "clean.yaml"], "did you mean 'claims'?\n"),
        (["outline", "clean.yaml", "--root", "bann"], "argmap: no claim named 'bann'; did you mean 'ban'?\n"),
        (["new", "--template", "esay"], "argmap: no template named 'esay'; did you mean 'essay'?\n"),
        (["check", "clean.yaml", "--color"], "argmap: --color takes a value\n"),
        (["--color", "green", "check"], "argmap: --color takes auto, always or never, not 'green'\n"),
    ],
)
def test_a_mistake_is_told_with_the_way_out(words: list[str], told: str) -> None:
    done = argmap(*words)
    assert (done.status, done.out) == (2, b"")
    assert told in done.told
    assert done.told.count("\n") == 1


@pytest.mark.parametrize("name", SHOWS)
def test_a_map_that_cannot_be_read_as_meant_makes_no_product(name: str, folder: Path) -> None:
    before = folder / f"out.{SUFFIXES[name]}"
    before.write_text("before")
    for output in ([], ["-o", before]):
        done = argmap(*ON_A_MAP[name], "blocked.yaml", *output)
        assert (done.status, done.out) == (1, b"")
        assert "AM101 dangling-reference" in done.told
        assert done.told.endswith("1 error: nothing was written\n")
    assert before.read_text() == "before"


def test_the_ids_of_a_map_that_is_being_written_are_offered() -> None:
    done = argmap("schema", "--ids", "blocked.yaml")
    assert done.status == 0
    assert '"ban"' in done.text
    assert done.told == "1 error: argmap check blocked.yaml; the ids that could be read are offered\n"
    refused = argmap("schema", "--ids", "-", stdin=b'claims: {ban: "Ban" phones}\n')
    assert (refused.status, refused.out) == (1, b"")
    assert refused.told.endswith("1 error: nothing was written\n")


def test_standard_input_is_read_once() -> None:
    done = argmap("check", "-", "-", "--select", "AM301", stdin=WARNED)
    assert done.status == 2
    assert done.text.count("AM301") == 1
    assert "argmap: standard input: it can be read once, and - stands here twice\n" in done.told


# Files


@pytest.mark.parametrize("name", ON_A_MAP)
def test_an_output_file_is_replaced_whole(name: str, folder: Path) -> None:
    target, link = folder / f"target.{SUFFIXES[name]}", folder / f"link.{SUFFIXES[name]}"
    target.write_text("before")
    target.chmod(0o640)
    link.symlink_to(target.name)
    inode = target.stat().st_ino
    product = argmap(*ON_A_MAP[name], "warned.yaml").out
    done = argmap(*ON_A_MAP[name], "warned.yaml", "-o", link)
    assert done.out == b""
    assert target.read_bytes() == product
    assert link.is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert target.stat().st_ino != inode, "written beside, then renamed"
    assert sorted(each.name for each in folder.iterdir() if each.name.startswith(".")) == []


@pytest.mark.parametrize("name", ON_A_MAP)
@pytest.mark.parametrize("target", ["main", "link", "part", "another", "settings"])
def test_no_map_and_no_settings_are_lost_to_a_product(name: str, target: str, folder: Path) -> None:
    suffix = SUFFIXES[name]
    places = {
        "main": folder / f"main.{suffix}",
        "link": folder / f"link.{suffix}",
        "part": folder / f"part.{suffix}",
        "another": folder / f"other.{suffix}",
        "settings": folder / f"settings.{suffix}",
    }
    places["main"].write_bytes(f"include: part.{suffix}\n".encode() + CLEAN)
    places["part"].write_bytes(b"part: true\nclaims: {more: {text: More., basis: value, restates: ban}}\n")
    places["link"].symlink_to(places["main"].name)
    places["settings"].write_text('fail-on = "never"\n')
    (folder / "another.argmap.yml").write_bytes(WARNED)
    places["another"].symlink_to("another.argmap.yml")
    before = {each: each.read_bytes() for each in folder.iterdir()}
    done = argmap(*ON_A_MAP[name], places["main"], "--config", places["settings"], "-o", places[target])
    assert (done.status, done.out) == (2, b"")
    assert "would be lost; name another file with -o" in done.told
    assert {each: each.read_bytes() for each in folder.iterdir()} == before
    assert argmap(*ON_A_MAP[name], places["main"], "-o", folder / f"free.{suffix}").told.count("lost") == 0
    assert (folder / f"free.{suffix}").exists()


def test_a_file_that_is_called_like_a_map_is_overwritten_by_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "maps").mkdir()
    for place in ("other.argmap.yaml", "other.argmap.yml", "maps/other.yaml"):
        (folder / place).write_bytes(WARNED)
        done = argmap("render", "clean.yaml", "--to", "svg", "--engine", "tree", "-o", place)
        assert (done.status, done.told) == (
            2,
            f"argmap: {place}: this is a map, and would be lost; name another file with -o\n",
        )
        assert (folder / place).read_bytes() == WARNED
    monkeypatch.chdir(folder / "maps")
    assert argmap("check", "../clean.yaml", "-o", "other.yaml").status == 2
    assert argmap("check", "../clean.yaml", "-o", "new.yaml").status == 0
    assert argmap("check", "-", "-o", "new.txt", stdin=CLEAN).status == 0


def test_a_new_file_has_the_usual_permissions(folder: Path) -> None:
    before = os.umask(0o027)
    try:
        argmap("outline", "clean.yaml", "-o", "new.txt")
    finally:
        os.umask(before)
    assert stat.S_IMODE((folder / "new.txt").stat().st_mode) == 0o640


UNWRITABLE = (("none/out", "no folder"), ("sub", "folder"), ("clean.yaml/out", "argmap: "))


@pytest.mark.parametrize(
    ("name", "place", "told"),
    # render writes into folders
    [(name, *each) for name in ON_A_MAP for each in UNWRITABLE if (name, each[0]) != ("render", "sub")],
)
def test_an_output_that_cannot_be_written_ends_with_2(name: str, place: str, told: str, folder: Path) -> None:
    (folder / "sub").mkdir()
    output = place if place == "sub" else f"{place}.{SUFFIXES[name]}"
    done = argmap(*ON_A_MAP[name], "clean.yaml", "-o", output)
    assert (done.status, done.out) == (2, b"")
    assert told in done.told
    assert list((folder / "sub").iterdir()) == []
    assert (folder / "clean.yaml").read_bytes() == CLEAN


def test_a_write_that_fails_leaves_the_file_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "out.txt").write_text("before")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    done = argmap("outline", "clean.yaml", "-o", "out.txt")
    assert (done.status, done.told) == (2, "argmap: out.txt: No space left on device\n")
    assert (folder / "out.txt").read_text() == "before"
    assert not [each for each in folder.iterdir() if each.name.startswith(".")]


def test_a_device_is_written_to_and_not_replaced() -> None:
    assert argmap("outline", "clean.yaml", "-o", "/dev/null") == (0, b"", b"")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_new_overwrites_nothing(folder: Path) -> None:
    assert argmap("new", "clean.yaml").status == 2
    assert (folder / "clean.yaml").read_bytes() == CLEAN
    assert argmap("new", "mine.argmap.yaml") == (
        0,
        b"",
        b"wrote mine.argmap.yaml; next: argmap check mine.argmap.yaml\n",
    )
    assert argmap("check", "mine.argmap.yaml").status == 0
    assert argmap("new", "-") == argmap("new")


@pytest.mark.parametrize("template", ["debate", "essay", "classroom"])
def test_a_new_map_passes_check(template: str) -> None:
    assert argmap("check", "-", stdin=argmap("new", "--template", template).out).status == 0


# Finding maps


def test_check_finds_the_maps_below_and_passes_over_parts(folder: Path) -> None:
    for name in ("a.argmap.yaml", "deep/b.argmap.yml", "maps/c.yaml", "d.yaml", ".hidden/e.argmap.yaml", "maps/f.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(WARNED)
    (folder / "part.argmap.yaml").write_bytes(b"part: true\n" + WARNED)
    for words in ([], ["."]):
        found = argmap("check", *words, "--format", "concise", "--select", "AM301")
        assert [line.partition(":")[0] for line in found.text.splitlines()] == [
            "a.argmap.yaml",
            "deep/b.argmap.yml",
            "maps/c.yaml",
        ]
    assert argmap("check", "part.argmap.yaml", "--select", "AM301").text.startswith("part.argmap.yaml:")
    assert argmap("check", "deep", "--select", "AM301").text.startswith("deep/b.argmap.yml:")


def test_a_part_is_not_checked_alone_beside_a_map_that_includes_it(folder: Path) -> None:
    (folder / "maps").mkdir()
    (folder / "maps" / "main.yaml").write_bytes(b"include: more.yaml\n" + CLEAN)
    (folder / "maps" / "more.yaml").write_bytes(
        b"part: true\nclaims: {more: {text: More., reasons: [ban, lone]}, lone: L.}"
    )
    both = ("maps/more.yaml", "maps/main.yaml")
    words = ("check", "--format", "concise", "--select", "AM101,AM301")
    assert "AM101" in argmap(*words, both[0]).text, "alone it lacks the claims of the main file"
    expected = argmap(*words, both[1])
    assert expected.status == 1
    assert [line.split()[1] for line in expected.text.splitlines()] == ["AM301"]
    for named in (both, both[::-1], ("maps",), (both[0], "maps"), ("maps", *both), (*both, *both), ()):
        assert argmap(*words, *named) == expected, named


def test_what_is_wrong_with_a_file_of_two_maps_is_told_once(folder: Path) -> None:
    (folder / "one.yaml").write_bytes(b"include: warned.yaml\nthesis: ban\n")
    (folder / "two.yaml").write_bytes(b"include: warned.yaml\nthesis: ban\nclaims: {two: {text: Two., reasons: ban}}\n")
    done = argmap("check", "one.yaml", "warned.yaml", "two.yaml", "--format", "concise", "--select", "AM3,AM2")
    assert [line.partition(":")[0] for line in done.text.splitlines() if "AM301" in line] == ["warned.yaml"]
    assert any(line.startswith("two.yaml:") for line in done.text.splitlines())
    assert done.told.endswith(" in 3 maps\n")


def test_parts_that_include_each_other_are_told_of(folder: Path) -> None:
    for name, other in (("one", "two"), ("two", "one")):
        (folder / f"{name}.yaml").write_text(f"part: true\ninclude: {other}.yaml\nclaims: {{{name}: {name}.}}\n")
    assert "include-cycle" in argmap("check", "one.yaml", "two.yaml").text


def test_one_map_that_cannot_be_had_does_not_hide_the_others(folder: Path) -> None:
    (folder / "a.argmap.yaml").symlink_to("a.argmap.yaml")
    (folder / "b.argmap.yaml").write_bytes(WARNED)
    os.mkfifo(folder / "c.argmap.yaml")
    (folder / "d.argmap.yaml").mkdir()
    (folder / "e.argmap.yaml").symlink_to("nowhere")
    done = argmap("check", "--format", "concise", "--select", "AM301")
    assert done.status == 2
    assert [line.partition(":")[0] for line in done.text.splitlines()] == ["b.argmap.yaml"]
    assert [line.split(":")[1].strip() for line in done.told.splitlines()[:-1]] == ["a.argmap.yaml", "e.argmap.yaml"]


def test_no_map_found_is_a_mistake(folder: Path) -> None:
    (folder / "empty").mkdir()
    done = argmap("check")
    assert (done.status, done.out) == (2, b"")
    assert "no map to check here" in done.told
    done = argmap("check", "empty", "warned.yaml", "--select", "AM301", "--format", "concise")
    assert done.status == 2
    assert "empty: no map in this folder" in done.told
    assert done.text.startswith("warned.yaml:")


# Settings


def test_the_nearest_settings_count(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "pyproject.toml").write_text('[tool.argmap]\nignore = ["AM301"]\n')
    (folder / "sub").mkdir()
    monkeypatch.chdir(folder / "sub")
    assert argmap("check", "../warned.yaml").status == 0
    assert argmap("check", "../warned.yaml", "--isolated").status == 1
    assert argmap("--isolated", "check", "../warned.yaml").status == 1
    (folder / "argmap.toml").write_text('fail-on = "error"\n')
    assert argmap("check", "../warned.yaml", "--select", "AM301").status == 0
    (folder / "sub" / "argmap.toml").write_text('fail-on = "warning"\n')
    assert argmap("check", "../warned.yaml").status == 1
    (folder / "other.toml").write_text('fail-on = "never"\n')
    for words in (["--config", "../other.toml", "check"], ["check", "--config=../other.toml"]):
        assert argmap(*words, "../warned.yaml").status == 0


def test_a_word_on_the_line_wins_over_the_settings(folder: Path) -> None:
    (folder / "argmap.toml").write_text('fail-on = "never"\nprofile = "classroom"\nselect = ["AM2"]\n')
    assert argmap("check", "warned.yaml").status == 0
    words = ("check", "warned.yaml", "--profile", "default", "--select", "AM3", "--fail-on", "warning")
    assert argmap(*words).status == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('fail_on = "error"', "no setting named 'fail_on'; did you mean 'fail-on'?"),
        ('profil = "debate"', "no setting named 'profil'; did you mean 'profile'?"),
        ("bananas = 1", "no setting named 'bananas'; there is profile, select"),
        ('fail-on = "sometimes"', "fail-on should be error, warning, info or never"),
        ("select = [1]", "select should be a list of rules"),
        ('select = ["orphan-clam"]', "no rule named 'orphan-clam'; did you mean 'orphan-claim'?"),
        ('ignore = ["AM001"]', "cannot be ignored"),
        ('profile = "debat"', "no profile named 'debat'; did you mean 'debate'?"),
        ("max-depth = 100000", "max-depth should be a number of levels"),
        ("max-size = true", "max-size should be a number of MiB"),
        ("select = [", "this is no TOML"),
        ("x = '\ud800'", "this is no TOML"),
    ],
)
@pytest.mark.parametrize("name", ["check", "outline"])
def test_settings_that_argmap_does_not_know_end_with_2(content: str, told: str, name: str, folder: Path) -> None:
    (folder / "argmap.toml").write_bytes(content.encode("utf-8", errors="surrogatepass"))
    done = argmap(*ON_A_MAP[name], "clean.yaml")
    assert (done.status, done.out) == (2, b"")
    assert told in done.told
    assert "argmap.toml: " in done.told


@pytest.mark.parametrize("place", ["missing.toml", "."])
def test_settings_that_cannot_be_had_end_with_2(place: str) -> None:
    done = argmap("check", "clean.yaml", "--config", place)
    assert (done.status, done.out) == (2, b"")
    assert place in done.told


def test_limits_are_settings(folder: Path) -> None:
    (folder / "argmap.toml").write_text("max-depth = 5\n")
    (folder / "deep.yaml").write_bytes(b"x-deep: [[[[[[[]]]]]]]\n" + CLEAN)
    assert "input-too-large" in argmap("check", "deep.yaml").text
    assert argmap("check", "deep.yaml", "--isolated").status == 0


# Colour


@pytest.mark.parametrize(
    ("words", "env", "terminal", "coloured"),
    [
        ([], {}, False, False),
        ([], {}, True, True),
        ([], {"NO_COLOR": "1"}, True, False),
        ([], {"NO_COLOR": ""}, True, True),
        ([], {"FORCE_COLOR": "1"}, False, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        (["--color", "always"], {"NO_COLOR": "1"}, False, True),
        (["--color=never"], {"FORCE_COLOR": "1"}, True, False),
        (["--color", "auto"], {}, True, True),
    ],
)
def test_who_decides_on_colour(words: list[str], env: dict[str, str], terminal: bool, coloured: bool) -> None:
    for line in (["check", "warned.yaml", *words], [*words, "check", "warned.yaml"]):
        done = argmap(*line, env=env, terminal=terminal)
        assert done.status == 1
        assert (b"\x1b[" in done.out) is coloured
    blocked = argmap("outline", "blocked.yaml", *words, env=env, terminal=terminal)
    assert (b"\x1b[" in blocked.err) is coloured


def test_colour_never_reaches_a_file_or_another_form(folder: Path) -> None:
    argmap("check", "warned.yaml", "-o", "out.txt", "--color", "auto", terminal=True)
    assert b"\x1b" not in (folder / "out.txt").read_bytes()
    for form in ("json", "jsonl", "sarif", "github"):
        assert b"\x1b" not in argmap("check", "warned.yaml", "--format", form, "--color", "always").out
    plain = argmap("check", "warned.yaml").text
    coloured = argmap("check", "warned.yaml", "--color", "always").text
    assert plain == "".join(
        piece.partition("m")[2] if number else piece for number, piece in enumerate(coloured.split("\x1b["))
    )


# The rest


@pytest.mark.parametrize("words", [["--version"], ["-V"], ["--isolated", "--version"], ["--version", "check"]])
def test_the_version(words: list[str]) -> None:
    version = tomllib.loads(
        f"v = {(ROOT / 'argmap/__init__.py').read_text().partition('__version__ = ')[2].splitlines()[0]}"
    )
    assert argmap(*words) == (0, f"argmap {version['v']}\n".encode(), b"")


@pytest.mark.parametrize("name", [*ON_A_MAP, *sorted(ON_NONE)])
def test_help_is_a_product(name: str) -> None:
    for words in ([name, "--help"], [name, "-h"]):
        done = argmap(*words)
        assert (done.status, done.err) == (0, b"")
        assert done.text.startswith(f"Usage: argmap {name}")
    assert f"\n  {name} " in argmap("--help").text


def test_words_after_two_dashes_are_names(folder: Path) -> None:
    (folder / "--color").write_bytes(CLEAN)
    assert argmap("outline", "--", "--color").text.startswith("Thesis: Phones harm calm.")


def test_at_most_so_many_findings_of_a_rule() -> None:
    claims = "".join(f"  c{number}: Case {number} holds.\n" for number in range(9))
    lines = ["check", "-", "--format", "jsonl", "--select", "AM301"]
    assert len(argmap(*lines, stdin=f"claims:\n{claims}".encode()).out.splitlines()) == 9
    done = argmap(*lines, "--max", "2", stdin=f"claims:\n{claims}".encode())
    assert len(done.out.splitlines()) == 2
    assert done.told == "9 warnings in 1 map\n", "the summary counts all"


def test_what_lies_outside_is_included_only_on_request(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "main.yaml").write_bytes(b"include: ../warned.yaml\ntitle: Main\n")
    assert argmap("stats", "sub/main.yaml").status == 1
    assert argmap("stats", "sub/main.yaml", "--allow-outside").status == 0
    assert argmap("--allow-outside", "stats", "sub/main.yaml").status == 0


def test_no_path_of_the_machine_is_on_standard_output(folder: Path) -> None:
    for name, words in ON_A_MAP.items():
        assert str(folder).encode() not in argmap(*words, "warned.yaml").out, name
    for form in ("full", "concise", "json", "jsonl", "sarif", "github"):
        assert str(folder).encode() not in argmap("check", "warned.yaml", "--format", form).out


def test_reports_in_json_are_json() -> None:
    assert json.loads(argmap("check", "clean.yaml", "missing.yaml", "--format", "json").out)["files"] == ["clean.yaml"]
    assert json.loads(argmap("check", "clean.yaml", "--format", "sarif").out)["version"] == "2.1.0"
