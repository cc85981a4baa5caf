"""`argmap check --fix` and `--diff`: what is written, shown and told."""

import json
import os
import stat
import subprocess
from pathlib import Path

import pytest

from tests.conftest import require_tool
from tests.shell import argmap

FAULTY = """\
# the debate
claims:
  ban:  # to be voted on
    text: Issue #12 calls for a ban on phones.
    resons: [distarct]
  distract: {text: Phones distract pupils., basis: observation}
"""
FIXED = FAULTY.replace("Issue #12 calls for a ban on phones.", '"Issue #12 calls for a ban on phones."').replace(
    "resons: [distarct]", "reasons: [distract]"
)
CLEAN = "claims: {distract: {text: Phones distract pupils., basis: observation}}\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("faulty.yaml").write_bytes(FAULTY.encode())
    Path("clean.yaml").write_bytes(CLEAN.encode())
    return tmp_path


def test_a_map_is_fixed_in_place_and_what_was_done_is_told() -> None:
    done = argmap("check", "--fix", "faulty.yaml", "--format", "concise")

    assert (done.status, Path("faulty.yaml").read_text()) == (0, FIXED)
    assert b"error" not in done.out
    assert done.told.splitlines()[:3] == [
        "fixed faulty.yaml:4: text-cut-by-comment: put the whole text in quotes",
        "fixed faulty.yaml:5: unknown-field: write `reasons` for `resons`",
        "fixed faulty.yaml:5: dangling-reference: write `distract` for `distarct`",
    ]
    assert done.told.endswith("; 3 fixed\n")
    again = argmap("check", "--fix", "faulty.yaml")
    assert b"fixed" not in again.err
    assert Path("faulty.yaml").read_text() == FIXED


def test_what_cannot_be_fixed_is_reported_and_the_verdict_holds() -> None:
    Path("faulty.yaml").write_text(FAULTY.replace("[distarct]", "[distarct, ghost]"))
    done = argmap("check", "--fix", "-q", "faulty.yaml")
    assert done.status == 1
    assert "there is no claim 'ghost'" in done.text
    assert done.err == b""


def test_without_fix_the_verdict_tells_how_many_could_be() -> None:
    done = argmap("check", "faulty.yaml")
    assert (done.status, Path("faulty.yaml").read_text()) == (1, FAULTY)
    assert done.told.rstrip().endswith("2 can be fixed with --fix")
    assert b"--fix" not in argmap("check", "clean.yaml").err


def test_mark_and_line_ends_are_kept() -> None:
    Path("faulty.yaml").write_bytes(b"\xef\xbb\xbf" + FAULTY.replace("\n", "\r\n").encode())
    argmap("check", "--fix", "faulty.yaml")
    assert Path("faulty.yaml").read_bytes() == b"\xef\xbb\xbf" + FIXED.replace("\n", "\r\n").encode()


def test_permissions_stay_and_a_link_stays_one() -> None:
    Path("faulty.yaml").chmod(0o640)
    Path("link.yaml").symlink_to("faulty.yaml")
    assert argmap("check", "--fix", "link.yaml").status == 0
    assert Path("link.yaml").is_symlink()
    assert Path("faulty.yaml").read_text() == FIXED
    assert stat.S_IMODE(Path("faulty.yaml").stat().st_mode) == 0o640
    assert not [each for each in Path().iterdir() if each.name.startswith(".")]


def test_a_read_only_file_is_told_and_left_as_it_is() -> None:
    Path("faulty.yaml").chmod(0o444)
    done = argmap("check", "--fix", "faulty.yaml", "clean.yaml", "--format", "concise")
    assert done.status == 2
    assert "faulty.yaml: it is read-only" in done.told
    assert Path("faulty.yaml").read_text() == FAULTY
    assert "AM003" in done.text


def test_a_clean_map_is_not_written() -> None:
    before = Path("clean.yaml").stat().st_mtime_ns, Path("clean.yaml").stat().st_ino
    argmap("check", "--fix", "clean.yaml")
    assert (Path("clean.yaml").stat().st_mtime_ns, Path("clean.yaml").stat().st_ino) == before


def test_a_pipe_is_not_replaced() -> None:
    os.mkfifo("pipe.yaml")
    with subprocess.Popen(["sh", "-c", "cat faulty.yaml > pipe.yaml"]) as writer:
        done = argmap("check", "--fix", "pipe.yaml")
        writer.wait()
    assert done.status == 2
    assert "no plain file" in done.told
    assert Path("pipe.yaml").is_fifo()


def test_files_outside_the_folder_of_the_map_are_not_written() -> None:
    Path("maps").mkdir()
    Path("maps/main.yaml").write_text(
        "include: ../part.yaml\nclaims: {a: {text: Phones distract., resons: [b-part]}}\n"
    )
    Path("part.yaml").write_text(part := "part: true\nclaims: {b-part: {text: They ring., bassis: observation}}\n")
    done = argmap("check", "--fix", "--allow-outside", "maps/main.yaml")
    assert "reasons" in Path("maps/main.yaml").read_text()
    assert Path("part.yaml").read_text() == part
    assert "part.yaml: it lies outside the folder of the map" in done.told


# --diff


def test_a_diff_is_shown_and_nothing_written() -> None:
    done = argmap("check", "--diff", "faulty.yaml", "clean.yaml")
    assert done.status == 1
    assert done.text == (
        "--- faulty.yaml\n+++ faulty.yaml\n@@ -1,6 +1,6 @@\n # the debate\n claims:\n   ban:  # to be voted on\n"
        "-    text: Issue #12 calls for a ban on phones.\n-    resons: [distarct]\n"
        '+    text: "Issue #12 calls for a ban on phones."\n+    reasons: [distract]\n'
        "   distract: {text: Phones distract pupils., basis: observation}\n"
    )
    assert done.told.startswith("3 would be fixed; ")
    assert Path("faulty.yaml").read_text() == FAULTY
    assert argmap("check", "--diff", "--fix", "faulty.yaml").out == done.out
    assert Path("faulty.yaml").read_text() == FAULTY


def test_no_changes_are_no_diff_whatever_else_is_wrong() -> None:
    Path("wrong.yaml").write_text("claims: {a: {text: Phones distract., reasons: [ghost]}}\n")
    done = argmap("check", "--diff", "wrong.yaml")
    assert (done.status, done.out) == (0, b"")
    assert done.told == "nothing would be fixed; 1 error would remain\n"


@pytest.mark.parametrize("content", [FAULTY, FAULTY.rstrip("\n"), "\ufeff" + FAULTY.replace("\n", "\r\n")])
def test_patch_takes_the_diff(content: str) -> None:
    require_tool("patch")
    Path("faulty.yaml").write_bytes(content.encode())
    diff = argmap("check", "--diff", "faulty.yaml").out
    subprocess.run(["patch", "-p0", "--binary", "--quiet"], input=diff, check=True)
    patched = Path("faulty.yaml").read_bytes()
    Path("faulty.yaml").write_bytes(content.encode())
    argmap("check", "--fix", "faulty.yaml")
    assert Path("faulty.yaml").read_bytes() == patched != content.encode()


def test_a_file_of_two_maps_is_in_the_diff_once() -> None:
    Path("part.yaml").write_text("part: true\nclaims: {b: {text: Phones ring., bassis: observation}}\n")
    for name in ("one.yaml", "two.yaml"):
        Path(name).write_text("include: part.yaml\nclaims: {a: {text: Phones distract., reasons: [b]}}\n")
    assert argmap("check", "--diff", "one.yaml", "two.yaml").text.count("--- part.yaml") == 1


def test_a_diff_is_no_report() -> None:
    for words in (("--format", "json"), ("--statistics",), ("-o", "json=x.json")):
        done = argmap("check", "--diff", *words, "faulty.yaml")
        assert (done.status, done.out) == (2, b"")
        assert "leave out" in done.told


def test_control_characters_do_not_reach_a_terminal() -> None:
    Path("faulty.yaml").write_text(FAULTY.replace("the debate", "the \u202e debate"))
    assert "\u202e" in argmap("check", "--diff", "faulty.yaml").text
    assert "\u202e" not in argmap("check", "--diff", "faulty.yaml", terminal=True).text


# Standard input


def test_standard_input_goes_to_standard_output_fixed() -> None:
    done = argmap("check", "--fix", "-", stdin=b"\xef\xbb\xbf" + FAULTY.encode())
    assert (done.status, done.out) == (0, b"\xef\xbb\xbf" + FIXED.encode())
    assert done.told.endswith("; 3 fixed\n")


@pytest.mark.parametrize(
    "data", [CLEAN.encode(), b"claims: {a: {text: Phones., reasons: [ghost]}}", b"\xff\xfe\x00", b""]
)
def test_what_cannot_be_fixed_is_passed_on_as_it_is(data: bytes) -> None:
    done = argmap("check", "--fix", "-", stdin=data)
    assert done.out == data
    assert done.status == (0 if data == CLEAN.encode() else 1)


def test_findings_of_standard_input_are_told_on_standard_error_or_in_a_file() -> None:
    data = b"claims: {a: {text: Phones distract., reasons: [ghost]}}"
    assert "ghost" in argmap("check", "--fix", "-", stdin=data).told
    done = argmap("check", "--fix", "-", "--format", "json", "-o", "found.json", stdin=data)
    assert done.out == data
    assert json.loads(Path("found.json").read_text())["findings"][0]["code"] == "AM101"


def test_standard_input_is_fixed_apart_from_files() -> None:
    done = argmap("check", "--fix", "-", "faulty.yaml", stdin=FAULTY.encode())
    assert (done.status, done.out) == (2, b"")
    assert Path("faulty.yaml").read_text() == FAULTY


def test_a_diff_of_standard_input() -> None:
    done = argmap("check", "--diff", "-", stdin=FAULTY.encode())
    assert done.status == 1
    assert done.text.startswith("--- <stdin>\n+++ <stdin>\n")
