"""argmap review: what it signs, what it tells, and what it refuses."""

from pathlib import Path

import pytest

from tests.shell import argmap

MAP = "claims:\n  ban: {text: Ban phones., reasons: [calm]}\n  calm: {text: It is calm., basis: value}\n"
UPKEEP = ("--select", "AM802,AM803", "--format", "concise")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "map.yaml").write_text(MAP)
    return tmp_path


def told(*words: str) -> str:
    done = argmap("review", *words)
    assert (done.status, done.out) == (0, b"")
    return done.told


def test_a_review_is_recorded_and_counted(folder: Path) -> None:
    assert told("map.yaml") == "reviewed 2 claims and 1 link: 3 new\n"
    lock = (folder / "map.yaml.lock").read_bytes()
    assert told("map.yaml") == "reviewed 2 claims and 1 link: all as they were\n"
    assert (folder / "map.yaml.lock").read_bytes() == lock
    (folder / "map.yaml").write_text(MAP.replace("It is calm.", "They are calm."))
    assert argmap("check", "map.yaml", *UPKEEP).text.count("\n") == 2
    assert told("map.yaml", "calm") == "reviewed 1 claim: 1 changed\n"
    assert "suspect-link" in argmap("check", "map.yaml", *UPKEEP).text
    assert told("map.yaml", "ban.r1") == "reviewed 1 link: 1 changed\n"
    assert argmap("check", "map.yaml", *UPKEEP) == (0, b"", b"no findings in 1 map\n")
    (folder / "map.yaml").write_text("claims:\n  ban: {text: Ban phones., basis: value}\n")
    assert told("map.yaml") == "reviewed 1 claim: 1 changed, 2 gone\n"
    assert [each.name for each in folder.iterdir()].count("map.yaml.lock") == 1
    assert (folder / "map.yaml.lock").read_text().count("\n") == 2


def test_generated_ids_are_signed_too(folder: Path) -> None:
    (folder / "map.yaml").write_text("claims: {ban: {text: Ban., reasons: [{text: It is calm., basis: value}]}}\n")
    assert told("map.yaml", "it-is-calm", "ban.r1") == "reviewed 1 claim and 1 link: 2 new\n"


def test_the_lock_stands_beside_the_map_that_was_named(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "link.yaml").symlink_to("../map.yaml")
    told("sub/link.yaml")
    assert sorted(each.name for each in (folder / "sub").iterdir()) == ["link.yaml", "link.yaml.lock"]


def test_a_lock_that_is_a_link_stays_one(folder: Path) -> None:
    (folder / "map.yaml.lock").symlink_to("elsewhere")
    told("map.yaml")
    assert (folder / "map.yaml.lock").is_symlink()
    assert (folder / "elsewhere").read_text().startswith("argmap-lock 1\n")


@pytest.mark.parametrize(
    ("words", "status", "part"),
    [
        (["-"], 2, "a review is recorded beside the map; name its file"),
        (["/dev/null"], 2, "a review is recorded beside the map; name its file"),
        (["missing.yaml"], 2, "missing.yaml: no such file"),
        (["map.yaml", "bann"], 2, "no claim or link named 'bann'; did you mean 'ban'?"),
        (["blocked.yaml"], 1, "1 error: nothing was written"),
        ([], 2, "FILE"),
    ],
)
def test_what_cannot_be_signed_is_told(words: list[str], status: int, part: str, folder: Path) -> None:
    (folder / "blocked.yaml").write_text("claims: {ban: {text: Ban phones., reasons: [ghost]}}\n")
    done = argmap("review", *words, stdin=MAP.encode())
    assert (done.status, done.out) == (status, b"")
    assert part in done.told
    assert list(folder.glob("*.lock")) == []


@pytest.mark.parametrize(
    "content", ["", "package: 1\n", "argmap-lock 2\n", "argmap-lock 1\n<<<<<<< ours\n", "\x1b[1m\0"]
)
def test_a_file_that_is_no_lock_is_not_overwritten(content: str, folder: Path) -> None:
    lock = folder / "map.yaml.lock"
    lock.write_text(content)
    done = argmap("review", "map.yaml")
    assert (done.status, done.out) == (2, b"")
    assert done.told.startswith("argmap: map.yaml.lock: ")
    assert "\x1b" not in done.told
    assert lock.read_text() == content
    assert argmap("outline", "map.yaml").status == 0


def test_a_lock_that_leads_to_the_map_costs_nothing(folder: Path) -> None:
    (folder / "map.yaml.lock").symlink_to("map.yaml")
    assert argmap("review", "map.yaml").status == 2
    assert (folder / "map.yaml").read_text() == MAP
