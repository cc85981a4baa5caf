"""`argmap convert` as it is typed, and frameworks given to other commands."""

import json
from pathlib import Path

import pytest

from argmap import api
from argmap.views.framework import framework
from tests.shell import ROOT, argmap

APX = "arg(ban).\narg(calm).\natt(calm,ban).\n"
AF = "p af 2\n# 1 = ban\n# 2 = calm\n2 1\n"
TGF = "ban\ncalm\n#\ncalm ban\n"
YAML = "argmap: 1\nclaims:\n  ban:\n    text: ban\n    objections:\n    - calm\n  calm: calm\n"
WRITTEN = {"frame.apx": APX, "frame.af": AF, "frame.tgf": TGF, "frame.yaml": YAML}
RICH = """
title: Phones
thesis: ban
speakers: {ann: Ann}
claims:
  ban:
    text: Schools should ban phones.
    reasons:
      - focus
      - premises: [calm, order]
        objections: [calls]
    objections:
      - calls
      - [focus, order]
  focus: {text: Pupils focus., cite: s, standard: scintilla, by: ann}
  calm: {text: Schools need calm., contradicts: noise, confidence: 0.5}
  noise: {text: Noise helps., withdrawn: true, note: Nobody says so.}
  order: {text: Order helps., restates: focus}
  calls: calls
sources: {s: A study}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, content in WRITTEN.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "rich.yaml").write_text(RICH, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("source", WRITTEN)
@pytest.mark.parametrize("target", WRITTEN)
def test_each_format_becomes_each_other(source: str, target: str, folder: Path) -> None:
    form = target.partition(".")[2]
    done = argmap("convert", source, "-o", f"new.{form}")
    assert (done.status, done.out) == (0, b"")
    assert (folder / f"new.{form}").read_text(encoding="utf-8") == WRITTEN[target]
    piped = argmap("convert", "-", "--from", source.partition(".")[2], "--to", form, stdin=WRITTEN[source].encode())
    assert piped.text == WRITTEN[target]
    if source != "frame.yaml":
        assert done.err == piped.err == b""


def test_yaml_is_what_is_written_where_nothing_else_is_said() -> None:
    assert argmap("convert", "frame.apx").text == YAML
    assert argmap("convert", "frame.yaml", "-o", "-").text == YAML
    assert argmap("convert", "-", stdin=YAML.encode()).text == YAML


def test_nothing_is_lost_from_yaml_to_yaml(folder: Path) -> None:
    maps = [ROOT / "maps" / "digital_leninism.yaml", *sorted(ROOT.glob("examples/[!f]*.yaml"))]
    for file in [folder / "rich.yaml", *maps]:
        done = argmap("convert", file)
        assert api.read(done.text).map == api.load(file).map
        assert "lost:" not in done.told


def test_comments_are_told_to_be_left_out() -> None:
    Path("noted.yaml").write_text("# one\n" + YAML + "# two\n")
    assert argmap("convert", "noted.yaml").told.endswith("\nleft out: 2 comments\n")
    assert argmap("convert", "noted.yaml", "--to", "af").told.endswith("\nleft out: 2 comments\n")


@pytest.mark.parametrize("form", ["af", "apx", "tgf"])
def test_what_is_lost_is_counted(form: str) -> None:
    done = argmap("convert", "rich.yaml", "--to", form)
    assert done.status == 0
    lost, left_out = done.told.splitlines()[-2:]
    assert lost == (
        "lost: 2 reasons, 1 objection of several premises, 1 undercut, 1 restatement, 1 proof standard, 1 withdrawal; "
        "other claims may stand than in the map"
    )
    assert left_out == (
        "left out: 5 texts, 1 title, 1 citation, 1 attribution, 1 weight, 1 note, 1 other mark, 1 speaker, 1 source"
    )
    frame = framework(api.read(done.text, form=form).map)
    pairs = {(frame.arguments[one], frame.arguments[two]) for one, two in frame.attacks}
    assert pairs == {("calls", "ban"), ("calm", "noise"), ("noise", "calm")}


def test_a_framework_is_evaluated_as_it_is() -> None:
    told = [argmap("evaluate", name, "--format", "json") for name in WRITTEN]
    assert {each.status for each in told} == {0}
    theses = [json.loads(each.text)["theses"] for each in told]
    assert [[each["values"]["status"] for each in found] for found in theses] == [["falls"]] * 4


@pytest.mark.parametrize("name", ["frame.apx", "frame.af", "frame.tgf"])
def test_other_commands_read_frameworks_and_leave_them_alone(name: str, folder: Path) -> None:
    assert argmap("check", name) == (0, b"", b"no findings in 1 map\n")
    assert argmap("check", "--fix", name).status == 0
    assert "calm" in argmap("outline", name).text
    assert argmap("render", name, "--engine", "tree").out.endswith(b"</svg>\n")
    assert (folder / name).read_text(encoding="utf-8") == WRITTEN[name]


def test_suffixes_in_capitals_and_unknown_ones() -> None:
    Path("FRAME.APX").write_text(APX)
    Path("map.txt").write_text(YAML)
    assert argmap("convert", "FRAME.APX", "--to", "tgf").text == argmap("convert", "map.txt", "--to", "tgf").text == TGF
    assert argmap("convert", "map.txt", "-o", "NEW.TGF").status == 0
    assert Path("NEW.TGF").read_text() == TGF


def test_a_named_format_counts_more_than_a_suffix() -> None:
    Path("frame.txt").write_text(AF)
    assert argmap("convert", "frame.txt", "--from", "af", "-o", "new.txt", "--to", "apx").status == 0
    assert Path("new.txt").read_text() == APX


def test_a_framework_that_cannot_be_read_makes_no_product() -> None:
    Path("bad.apx").write_text("arg(a).\natt(a,\x1b[31mb).\n")
    done = argmap("convert", "bad.apx", "-o", "new.af")
    assert (done.status, done.out) == (1, b"")
    assert "bad.apx:2:7: error AM101 dangling-reference" in done.told
    assert "\x1b" not in done.told
    assert done.told.endswith("1 error: nothing was written\n")
    assert not Path("new.af").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["frame.apx", "-o", "frame.apx"], "frame.apx: this file was read for it"),
        (["frame.apx", "-o", "new.csv"], "no suffix named '.csv'; there is .af, .apx, .tgf, .yaml, .yml"),
        (["frame.apx", "--to", "svg"], "no format named 'svg'; there is af, apx, tgf, yaml"),
        (["frame.apx", "--from", "svg"], "no format named 'svg'; there is af, apx, tgf, yaml"),
        (["frame.apx", "--from", "apxx"], "did you mean 'apx'?"),
        (["missing.apx"], "missing.apx: no such file"),
    ],
)
def test_a_mistake_is_told_with_the_way_out(words: list[str], told: str) -> None:
    done = argmap("convert", *words)
    assert (done.status, done.out) == (2, b"")
    assert told in done.told
    assert Path("frame.apx").read_text() == APX
