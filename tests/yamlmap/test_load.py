"""Files: includes, clashes, circles, what lies outside, and files that cannot be had."""

from pathlib import Path

import pytest

from argmap import api
from argmap.config import Config
from argmap.errors import FileError
from argmap.yamlmap.load import Loaded


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / (name.replace("__", "/") + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def told(loaded: Loaded) -> list[tuple[str, str, str]]:
    return [(Path(loaded.sources[each.span.file].path).name, each.code, each.message) for each in loaded.findings]


def test_included_maps_are_one_map_and_the_including_one_names_it(tmp_path: Path) -> None:
    write(
        tmp_path,
        main="title: Main\ninclude: [parts/*.yaml, who.yaml]\nthesis: a\n"
        "claims: {a: {text: It is., reasons: [b, c], by: ann}}",
        who="speakers: {ann: Ann}\ntitle: Other",
        parts__one="part: true\nclaims: {b: {text: It was., objections: [c]}}",
        parts__two="part: true\nclaims: {c: It will be.}",
    )
    loaded = api.load(tmp_path / "main.yaml")
    assert not loaded.findings
    assert (loaded.map.title, [each.id for each in loaded.map.claims]) == ("Main", ["a", "b", "c"])
    assert [Path(each.path).name for each in loaded.sources] == ["main.yaml", "one.yaml", "two.yaml", "who.yaml"]
    assert loaded.map.claims[2].span.file == 2


def test_a_clash_names_both_places(tmp_path: Path) -> None:
    write(tmp_path, main="include: part.yaml\nclaims: {a: It is.}", part="claims: {a: It was.}")
    loaded = api.load(tmp_path / "main.yaml")
    assert told(loaded) == [("part.yaml", "AM102", "the claim 'a' is defined already")]
    assert loaded.findings[0].notes[0].span.file == 0
    assert loaded.map.claims[0].text == "It is."


def test_faults_of_all_files_are_told_in_one_run(tmp_path: Path) -> None:
    write(tmp_path, main="include: part.yaml\nclaims: {a: {txt: It is.}}", part="clams: {}")
    assert [(name, code) for name, code, _ in told(api.load(tmp_path / "main.yaml"))] == [
        ("main.yaml", "AM003"),
        ("part.yaml", "AM003"),
    ]


def test_files_that_include_each_other_are_told_and_read_once(tmp_path: Path) -> None:
    write(tmp_path, one="include: two.yaml\nclaims: {a: It is.}", two="include: one.yaml\nclaims: {b: It was.}")
    loaded = api.load(tmp_path / "one.yaml")
    assert told(loaded) == [("two.yaml", "AM107", "files include each other: one.yaml -> two.yaml -> one.yaml")]
    assert [each.id for each in loaded.map.claims] == ["a", "b"]


def test_a_file_that_two_others_include_is_read_once(tmp_path: Path) -> None:
    write(
        tmp_path,
        main="include: [one.yaml, two.yaml]",
        one="include: who.yaml",
        two="include: who.yaml",
        who="claims: {a: It is.}",
    )
    loaded = api.load(tmp_path / "main.yaml")
    assert (told(loaded), len(loaded.map.claims)) == ([], 1)


def test_what_is_not_there_or_lies_outside_is_told(tmp_path: Path) -> None:
    write(tmp_path, in__main="include: [gone.yaml, ../out.yaml, sub]\nclaims: {a: It is.}", out="claims: {b: It was.}")
    (tmp_path / "in" / "sub").mkdir()
    path = tmp_path / "in" / "main.yaml"
    assert [code for _, code, _ in told(api.load(path))] == ["AM101", "AM014", "AM101"]
    assert [each.id for each in api.load(path, Config(allow_outside=True)).map.claims] == ["a", "b"]


def test_a_link_out_of_the_folder_is_outside(tmp_path: Path) -> None:
    write(tmp_path, in__main="include: link.yaml\nclaims: {a: It is.}", out="claims: {b: It was.}")
    (tmp_path / "in" / "link.yaml").symlink_to(tmp_path / "out.yaml")
    assert [code for _, code, _ in told(api.load(tmp_path / "in" / "main.yaml"))] == ["AM014"]


def test_a_part_that_is_no_yaml_silences_all_but_reading(tmp_path: Path) -> None:
    write(
        tmp_path,
        main="include: part.yaml\nclaims: {a: {text: It is., reasons: [ghost]}}",
        part="claims:\n  b: No: yes\n",
    )
    loaded = api.load(tmp_path / "main.yaml")
    assert [code for _, code, _ in told(loaded)] == ["AM001"]
    assert api.check(loaded) == loaded.findings


@pytest.mark.parametrize(("name", "problem"), [("gone.yaml", "no such file"), (".", "folder"), ("a\0b", "null")])
def test_what_cannot_be_had_is_an_error_of_the_caller(tmp_path: Path, name: str, problem: str) -> None:
    with pytest.raises(FileError, match=problem):
        api.load(f"{tmp_path}/{name}")


def test_maps_are_found_by_name_and_folder(tmp_path: Path) -> None:
    write(tmp_path, **{"b.argmap": "", "maps__a": "", "maps__deep__no": "", "other": "", ".venv__x.argmap": ""})
    assert [each.relative_to(tmp_path).as_posix() for each in api.find_maps(tmp_path)] == [
        "b.argmap.yaml",
        "maps/a.yaml",
    ]


def test_ignore_comments_are_found_where_they_are_comments() -> None:
    loaded = api.read("""
claims:
  a: It is.  # argmap: ignore[orphan-claim, AM301] common knowledge
  b: "It was. # argmap: ignore[x] no comment"
  # argmap: ignore[unsupported-claim]
  c: >-
    It will be.
    # argmap: ignore[y] text
""")
    assert [(each.names, each.reason, each.line) for each in loaded.comments] == [
        (("orphan-claim", "AM301"), "common knowledge", 3),
        (("unsupported-claim",), "", 5),
    ]
