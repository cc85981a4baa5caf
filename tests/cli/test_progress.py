"""The line that tells what a long render is at: on a terminal alone, erased in the end, never beside anything else."""

import io
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.cli import _progress
from argmap.layout.program import find_program
from tests.shell import argmap, surroundings

MAP = "claims: {ban: {text: Ban phones., reasons: [calm]}, calm: {text: They disturb., basis: observation}}"


def screen(written):
    """What stands on the lines of a terminal after this was written to it."""
    lines, at = [""], 0
    for char in written:
        if char == "\n":
            lines.append("")
            at = 0
        elif char == "\r":
            at = 0
        else:
            lines[-1] = lines[-1][:at] + char + lines[-1][at + 1 :]
            at += 1
    return [line.rstrip() for line in lines]


def test_nothing_is_shown_before_it_is_due_and_then_what_was_told_last():
    written = []
    shown = _progress.Line(written.append)
    shown.tell("reading ...")
    shown.tell("placing 7 cards ...")
    assert written == []
    shown.due()
    assert screen("".join(written)) == ["placing 7 cards ..."]


def test_what_is_told_next_takes_its_place_and_is_erased_in_the_end():
    written = []
    shown = _progress.Line(written.append)
    shown.due()
    shown.tell("placing 1,000 cards ...")
    shown.tell("writing ...")
    assert screen("".join(written)) == ["writing ..."]
    shown.hide()
    assert screen("".join(written)) == [""]
    assert "\n" not in "".join(written)


def test_once_hidden_it_does_not_come_back_by_itself():
    written = []
    shown = _progress.Line(written.append)
    shown.tell("reading ...")
    shown.hide()
    shown.due()
    assert written == []
    shown.tell("writing ...")
    shown.hide()
    shown.hide()
    shown.due()
    assert screen("".join(written)) == [""]


class Terminal(io.StringIO):
    """A stream that is a terminal, or is not."""

    def __init__(self, *, real):
        super().__init__()
        self.real = real

    def isatty(self):
        return self.real


@pytest.mark.parametrize(
    ("stream", "term"), [(Terminal(real=False), "xterm"), (Terminal(real=True), "dumb"), (None, "xterm")]
)
def test_there_is_no_line_where_none_can_be_drawn_over(stream, term, monkeypatch):
    monkeypatch.setenv("TERM", term)
    written = []
    with _progress.shown(stream, written.append):
        assert _progress._CURRENT.get() is None
        _progress.tell("reading")
    assert written == []


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path


def slow_engine(folder, monkeypatch, then):
    """An engine that takes long enough for the line to be due, which is at once."""
    path = folder / "engine"
    path.write_text(f"#!/bin/sh\nsleep 0.3\n{then}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("ARGMAP_DOT", str(path))
    monkeypatch.setattr(_progress, "DELAY", 0.01)
    monkeypatch.setenv("TERM", "xterm")


@pytest.mark.skipif(os.name == "nt", reason="writes a shell script")
def test_a_slow_render_on_a_terminal_tells_what_it_is_at(folder, monkeypatch):
    slow_engine(folder, monkeypatch, f'exec {find_program("graphviz-pure")} "$@"')
    done = argmap("render", "map.yaml", "-o", "map.svg", terminal=True)
    assert (done.status, done.out) == (0, b"")
    assert "placing 2 cards ..." in done.told
    assert screen(done.told) == [""]
    assert "They disturb." in (folder / "map.svg").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="writes a shell script")
def test_notes_and_products_have_the_terminal_to_themselves(folder, monkeypatch):
    slow_engine(folder, monkeypatch, "exit 3")
    done = argmap("render", "map.yaml", terminal=True)
    assert "placing 2 cards ..." in done.told
    [note, rest] = screen(done.told)
    assert note.endswith("gave up with status 3: placed with argmap's own tree layout")
    assert rest == ""
    assert done.text.startswith("<?xml")


@pytest.mark.parametrize("problem", [KeyboardInterrupt, RuntimeError])
def test_a_render_that_ends_early_leaves_no_line_behind(monkeypatch, problem):
    monkeypatch.setenv("TERM", "xterm")
    written = []

    def interrupted():
        with _progress.shown(Terminal(real=True), written.append):
            _progress.tell("placing 2 cards")
            _progress._CURRENT.get().due()
            raise problem

    with pytest.raises(problem):
        interrupted()
    assert screen("".join(written)) == [""]
    assert written[0].strip() == "placing 2 cards ..."
    assert _progress._CURRENT.get() is None


def test_without_a_terminal_a_slow_render_is_silent(folder, monkeypatch):
    monkeypatch.setattr(_progress, "DELAY", 0)
    assert argmap("render", "map.yaml", "-o", "map.svg").err == b""


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
def test_on_a_real_terminal_the_line_is_drawn_and_gone(folder, monkeypatch):
    import pty

    slow_engine(folder, monkeypatch, f'exec {find_program("graphviz-pure")} "$@"')
    quick = "import argmap.cli._progress as line; line.DELAY = 0.01; from argmap.__main__ import script; script()"
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-c", quick, "render", "map.yaml"],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env=surroundings(),
        check=False,
    )
    told = os.read(ours, 4096).decode()
    os.close(theirs)
    os.close(ours)
    assert done.returncode == 0
    assert "placing 2 cards ..." in told
    assert screen(told) == [""]
    assert done.stdout.startswith(b"<?xml")
    assert done.stdout.endswith(b"</svg>\n")
