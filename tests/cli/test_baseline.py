"""argmap check --baseline: what it hides, what it never hides, and how it is kept."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.cli._baseline import Entries, parse, written
from argmap.visible import UNSHOWN
from tests.shell import Done, argmap

MAP = "claims:\n  ban: {text: Ban phones., reasons: [calm, quiet]}\n  calm: It is calm.\n  quiet: It is quiet.\n"
MORE = "  loud: The yard is loud.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "phones.yaml").write_text(MAP)
    return tmp_path


def check(*words: str | Path) -> Done:
    rules = () if "--select" in words else ("--select", "AM2,AM3")
    return argmap("check", *words, "--format", "concise", *rules)


def update(*words: str | Path) -> Done:
    return check(*words, "--baseline", "known", "--update-baseline")


def entries(folder: Path) -> list[list[str]]:
    first, *lines = (folder / "known").read_text().splitlines()
    assert json.loads(first) == {"argmap-baseline": 1}
    return [json.loads(each) for each in lines]


def test_what_is_known_is_hidden_and_counted(folder: Path) -> None:
    made = update()
    assert (made.status, made.text) == (0, "")
    assert made.told == "known: 3 known findings: 3 new\nno findings in 1 map; 3 known findings hidden\n"
    assert entries(folder) == [
        ["maps/phones.yaml", "one-sided", "ban"],
        ["maps/phones.yaml", "unsupported-claim", "calm"],
        ["maps/phones.yaml", "unsupported-claim", "quiet"],
    ]
    assert check("--baseline", "known") == (0, b"", b"no findings in 1 map; 3 known findings hidden\n")
    assert check().status == 1


def test_what_is_new_stands_out_wherever_lines_have_moved_to(folder: Path) -> None:
    update()
    (folder / "maps" / "phones.yaml").write_text("# A comment.\n\n" + MAP + MORE)
    done = check("--baseline", "known")
    assert done.status == 1
    assert [line.split(": ")[1] for line in done.text.splitlines()] == ["AM204 orphan-claim"]
    assert done.told == "1 warning in 1 map; 3 known findings hidden\n"


def test_what_is_gone_is_told_and_updated(folder: Path) -> None:
    update()
    (folder / "maps" / "phones.yaml").write_text(MAP.replace("It is calm.", "{text: It is calm., basis: value}"))
    done = check("--baseline", "known")
    assert done.told == ("no findings in 1 map; 2 known findings hidden; 1 baseline entry is gone: --update-baseline\n")
    assert update().told.startswith("known: 2 known findings: 1 gone\n")
    assert check("--baseline", "known").told == "no findings in 1 map; 2 known findings hidden\n"
    assert update().told.startswith("known: 2 known findings: none new, none gone\n")


def test_as_many_are_hidden_as_there_were(folder: Path) -> None:
    phones = folder / "maps" / "phones.yaml"
    twice = "reasons: [calm, quiet, [calm], [calm]]"
    phones.write_text(MAP.replace("reasons: [calm, quiet]", twice))
    update()
    assert entries(folder).count(["maps/phones.yaml", "repeated-relation", "support(calm -> ban)"]) == 0
    done = check("--baseline", "known", "--select", "AM106")
    known = argmap("check", "--select", "AM106", "--baseline", "known", "--update-baseline")
    count = known.told.split()[1]
    phones.write_text(MAP.replace("reasons: [calm, quiet]", twice[:-1] + ", [calm]]"))
    later = check("--baseline", "known", "--select", "AM106")
    assert (done.text.count("AM106"), later.text.count("AM106")) == (2, 1)
    assert int(count) == 3 + 2


@pytest.mark.parametrize(
    "content", ["claims: [", "claims: {ban: {text: Ban., reasons: [ghost]}}", "", "claims: {a: 1, a: 2}"]
)
def test_what_keeps_a_map_from_being_read_is_never_hidden(content: str, folder: Path) -> None:
    (folder / "maps" / "phones.yaml").write_text(content)
    done = update()
    assert done.status == 1
    assert done.text == check("--baseline", "known").text != ""


def test_a_map_that_cannot_be_read_just_now_loses_no_entry(folder: Path) -> None:
    update()
    before = (folder / "known").read_bytes()
    (folder / "maps" / "phones.yaml").write_text(MAP + "  - oops")
    assert "gone" not in check("--baseline", "known").told
    update()
    assert (folder / "known").read_bytes() == before


def test_a_part_of_the_files_or_of_the_rules_leaves_the_rest_alone(folder: Path) -> None:
    (folder / "maps" / "other.yaml").write_text(MAP.replace("ban", "tax"))
    update()
    before = entries(folder)
    assert len(before) == 6
    assert check("maps/other.yaml", "--baseline", "known").told == "no findings in 1 map; 3 known findings hidden\n"
    assert check("--baseline", "known", "--select", "AM2").told == "no findings in 2 maps\n"
    update("maps/other.yaml")
    update("--select", "AM307")
    assert entries(folder) == before


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b", "../" * 2000])
def test_entries_of_a_file_that_no_system_could_have_are_gone(folder: Path, name: str) -> None:
    update()
    with (folder / "known").open("a") as file:
        file.write(json.dumps([name, "one-sided", "ban"]) + "\n")
    done = check("--baseline", "known")
    assert (done.status, done.text) == (0, "")
    assert "1 baseline entry is gone" in done.told


def test_entries_of_a_file_that_is_no_more_are_gone(folder: Path) -> None:
    (folder / "maps" / "other.yaml").write_text(MAP)
    update()
    (folder / "maps" / "other.yaml").unlink()
    assert "3 baseline entries are gone" in check("--baseline", "known").told
    update()
    assert {path for path, _, _ in entries(folder)} == {"maps/phones.yaml"}


def test_paths_hold_from_whatever_folder_one_checks(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    update()
    told = "no findings in 1 map; 3 known findings hidden\n"
    assert check(folder / "maps" / "phones.yaml", "--baseline", folder / "known").told == told
    monkeypatch.chdir(folder / "maps")
    assert check("phones.yaml", "--baseline", "../known").told == told
    (folder / "elsewhere").symlink_to(folder / "maps")
    assert check("../elsewhere/phones.yaml", "--baseline", "../known").told == told


def test_findings_in_included_files_are_kept_under_those(folder: Path) -> None:
    (folder / "maps" / "phones.yaml").write_text("include: parts/more.yaml\n" + MAP)
    (folder / "maps" / "parts").mkdir()
    (folder / "maps" / "parts" / "more.yaml").write_text("part: true\nclaims:\n" + MORE)
    update()
    assert ["maps/parts/more.yaml", "orphan-claim", "loud"] in entries(folder)
    assert check("--baseline", "known").status == 0


def test_standard_input_has_entries_of_its_own() -> None:
    words = ("check", "-", "--select", "AM301", "--baseline", "known")
    assert argmap(*words, "--update-baseline", stdin=MAP.encode()).status == 0
    assert argmap(*words, stdin=MAP.encode()).told == "no findings in 1 map; 2 known findings hidden\n"
    assert "gone" not in check("--baseline", "known").told


def test_the_settings_may_name_the_baseline(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "argmap.toml").write_text('baseline = "known"\nselect = ["AM3"]\n')
    missing = argmap("check")
    assert missing.status == 2
    assert missing.told.endswith("known: no such file; --update-baseline makes it\n")
    assert argmap("check", "--update-baseline").status == 0
    monkeypatch.chdir(folder / "maps")
    assert argmap("check", "phones.yaml").told == "no findings in 1 map; 3 known findings hidden\n"
    assert argmap("--isolated", "check", "phones.yaml").status == 1
    (folder / "argmap.toml").write_text("baseline = 3\n")
    assert "baseline should be the name of a file, relative to this one, and is 3" in argmap("check").told


def test_a_baseline_that_nobody_named_is_not_updated() -> None:
    done = argmap("check", "--update-baseline")
    assert (done.status, done.out) == (2, b"")
    assert "--update-baseline needs to know the file: --baseline FILE, or `baseline` in argmap.toml" in done.told


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "this is no baseline"),
        ("claims: {}\n", "this is no baseline"),
        ("[]\n", "this is no baseline"),
        ('{"argmap-baseline": 2}\n', "it is of version 2, and this argmap knows version 1; install a newer argmap"),
        ('<<<<<<< ours\n{"argmap-baseline": 1}\n', "line 1 is the mark of a merge"),
        ('{"argmap-baseline": 1}\n["a", "b", "c"]\n>>>>>>> theirs\n', "line 3 is the mark of a merge"),
        ('{"argmap-baseline": 1}\n["a", "b"]\n', "line 2 is no entry of a baseline; take it out"),
        ('{"argmap-baseline": 1}\n["a", "b", 3]\n', "line 2 is no entry"),
        ('{"argmap-baseline": 1}\n' + "[" * 100_000 + "\n", "line 2 is no entry"),
        ("\x1b[31m\0\n", "this is no baseline"),
    ],
)
def test_a_file_that_is_no_baseline_is_told_of_and_not_overwritten(content: str, told: str, folder: Path) -> None:
    (folder / "known").write_text(content)
    for done in (check("--baseline", "known"), update()):
        assert (done.status, done.out) == (2, b"")
        assert done.told.startswith("argmap: known: ")
        assert told in done.told
        assert (folder / "known").read_text() == content


def test_no_map_is_overwritten_and_no_report_goes_over_the_baseline(folder: Path) -> None:
    update()
    before = (folder / "known").read_bytes()
    assert check("--baseline", "known", "-o", "json=known").status == 2
    assert update("-o", "json=known").status == 2
    assert (folder / "known").read_bytes() == before
    assert check("--baseline", "maps/phones.yaml", "--update-baseline").status == 2
    assert (folder / "maps" / "phones.yaml").read_text() == MAP


def test_two_baselines_merge_by_keeping_the_lines_of_both(folder: Path) -> None:
    update()
    ours = (folder / "known").read_text()
    (folder / "maps" / "phones.yaml").write_text(MAP + MORE)
    update()
    theirs = (folder / "known").read_text().splitlines(keepends=True)
    (folder / "known").write_text(ours + "".join(each for each in theirs if each not in ours))
    assert check("--baseline", "known").told.startswith("no findings in 1 map; 4 known findings hidden")


@given(st.lists(st.tuples(st.text(), st.text(), st.text())))
def test_a_baseline_survives_the_file(found: list[tuple[str, str, str]]) -> None:
    text = written(Entries(found))
    assert parse(text) == Entries(found)
    assert not UNSHOWN.search(text.replace("\n", ""))


@given(st.text() | st.text(alphabet='["a, ]{}1\n').map('{{"argmap-baseline": 1}}\n{}'.format))
def test_any_text_is_a_baseline_or_told_of(text: str) -> None:
    try:
        found = parse(text)
    except ValueError:
        return
    assert parse(written(found)) == found
