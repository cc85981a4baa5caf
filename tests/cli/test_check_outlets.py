"""argmap check: where its findings go."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.shell import argmap

MAP = "claims:\n  ban: {text: Ban phones., reasons: [calm, quiet]}\n  calm: It is calm.\n  quiet: It is quiet.\n"
ONLY = ("--select", "AM301,AM307")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "map.yaml").write_text(MAP)
    return tmp_path


def test_other_reports_go_to_files_and_the_first_stays_where_it_was(folder: Path) -> None:
    plain = argmap("check", "map.yaml", *ONLY)
    done = argmap("check", "map.yaml", *ONLY, "-o", "json=a.json", "--output", "junit=b.xml", "-o", "sarif=c.sarif")
    assert done == plain
    assert len(json.loads((folder / "a.json").read_text())["findings"]) == 3
    assert ET.parse(folder / "b.xml").getroot().get("failures") == "2"
    assert json.loads((folder / "c.sarif").read_text())["version"] == "2.1.0"


def test_a_file_without_a_format_gets_the_report_of_format(folder: Path) -> None:
    printed = argmap("check", "map.yaml", *ONLY, "--format", "json")
    done = argmap("check", "map.yaml", *ONLY, "--format", "json", "-o", "findings.json", "-o", "concise=c.txt")
    assert (done.status, done.out, done.err) == (1, b"", printed.err)
    assert (folder / "findings.json").read_bytes() == printed.out
    assert (folder / "c.txt").read_text().count("\n") == 3


def test_files_are_without_colour_and_keep_to_max(folder: Path) -> None:
    done = argmap("--color", "always", "check", "map.yaml", *ONLY, "--max", "1", "-o", "full=f.txt")
    assert "\x1b[" in done.text
    assert "\x1b[" not in (folder / "f.txt").read_text()
    assert (folder / "f.txt").read_text().count("AM301") == done.text.count("AM301") == 1


@pytest.mark.parametrize("name", ["findings.json", "./a=b.txt", "sub.d/x=y", "=x", "a.b=c", "ä b=c"])
def test_a_name_with_an_equals_sign_may_be_a_file(name: str, folder: Path) -> None:
    (folder / "sub.d").mkdir()
    assert argmap("check", "map.yaml", *ONLY, "-o", name).out == b""
    assert "AM301" in (folder / name).read_text()


def test_what_follows_the_format_is_the_file_whatever_is_in_it(folder: Path) -> None:
    argmap("check", "map.yaml", *ONLY, "-o", "json=a=b.json")
    assert json.loads((folder / "a=b.json").read_text())["version"] == 1


def test_another_report_may_go_to_standard_output_if_the_first_does_not(folder: Path) -> None:
    done = argmap("check", "map.yaml", *ONLY, "-o", "full.txt", "-o", "jsonl=-")
    assert [json.loads(line)["code"] for line in done.text.splitlines()] == ["AM307", "AM301", "AM301"]
    assert (folder / "full.txt").exists()


@pytest.mark.parametrize(
    ("outputs", "told"),
    [
        (["jsn=a"], "no format named 'jsn'; did you mean 'json'? (a file of that name is -o ./jsn=a)"),
        (["sarif="], "-o sarif= names no file"),
        (["a", "b"], "-o b: the findings go to a already; for another report: -o FORMAT=FILE"),
        (["json=a", "sarif=a"], "two reports would go to a; name a file for each: -o FORMAT=FILE"),
        (["a", "sarif=./a"], "two reports would go to a; name a file for each: -o FORMAT=FILE"),
        (["json=-"], "two reports would go to standard output; name a file for each: -o FORMAT=FILE"),
        (["json=map.yaml"], "map.yaml: this file was read for it, and would be lost"),
        (["json=none/a"], "none/a: there is no folder 'none' to write it in"),
    ],
)
def test_what_cannot_be_written_is_told(outputs: list[str], told: str, folder: Path) -> None:
    done = argmap("check", "map.yaml", *(word for each in outputs for word in ("-o", each)))
    assert (done.status, done.out) == (2, b"")
    assert told in done.told
    assert [each.name for each in folder.iterdir()] == ["map.yaml"]
    assert (folder / "map.yaml").read_text() == MAP


def test_reviews_and_sources_that_were_read_are_not_overwritten(folder: Path) -> None:
    (folder / "s.txt").write_text("They said so.")
    (folder / "map.yaml").write_text(MAP + "sources: {s: {title: S, file: s.txt}}\n")
    argmap("review", "map.yaml")
    for name in ("s.txt", "map.yaml.lock"):
        before = (folder / name).read_bytes()
        assert argmap("check", "map.yaml", "-o", f"json={name}").status == 2
        assert (folder / name).read_bytes() == before


# Statistics


def test_statistics_take_the_place_of_the_findings_and_count_all(folder: Path) -> None:
    done = argmap("check", "map.yaml", *ONLY, "--statistics", "--max", "1", "-o", "json=a.json")
    assert (done.status, done.text) == (1, "2\tAM301\twarning\tunsupported-claim\n1\tAM307\tinfo\tone-sided\n")
    assert done.told == "2 warnings, 1 remark in 1 map\n"
    assert len(json.loads((folder / "a.json").read_text())["findings"]) == 2
    as_json = json.loads(argmap("check", "map.yaml", *ONLY, "--statistics", "--format", "json").text)
    assert [each["count"] for each in as_json["rules"]] == [2, 1]


def test_statistics_have_no_other_form() -> None:
    done = argmap("check", "map.yaml", "--statistics", "--format", "sarif")
    assert (done.status, done.told) == (2, "argmap: --statistics are written as full or json, not as sarif\n")
    assert "did you mean 'json'" in argmap("check", "map.yaml", "--statistics", "--format", "jsn").told


def test_a_severity_that_is_none_is_answered_with_one() -> None:
    done = argmap("check", "map.yaml", "--fail-on", "warn")
    assert (done.status, done.told) == (2, "argmap: no severity named 'warn'; did you mean 'warning'?\n")


def test_the_text_of_a_source_is_overwritten_by_nothing(folder: Path) -> None:
    (folder / "book.txt").write_text("We counted.")
    (folder / "quoting.yaml").write_text(
        "claims: {a: {text: One holds., cite: s}}\nsources: {s: {title: A book, file: book.txt}}\n"
    )
    for words in (["outline"], ["stats"], ["quotes"], ["check"]):
        done = argmap(*words, "quoting.yaml", "-o", "book.txt")
        assert (done.status, "would be lost" in done.told) == (2, True), words
    assert (folder / "book.txt").read_text() == "We counted."
