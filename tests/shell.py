"""The command line as tests type it: in this process where that will do, else in one of its own."""

import contextvars
import gc
import io
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from unittest import mock

ROOT = Path(__file__).parents[1]


class Done(NamedTuple):
    """What a command left behind: its exit status and the bytes it wrote to the two streams."""

    status: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")

    @property
    def told(self) -> str:
        return self.err.decode("utf-8")


class Stream(io.TextIOWrapper):
    """A standard stream that is kept, and that may pretend to be a terminal."""

    def __init__(self, data: bytes = b"", *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8", newline="", write_through=True)
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    @property
    def content(self) -> bytes:
        self.flush()
        return self.buffer.getvalue()  # type: ignore[attr-defined]


def argmap(
    *words: str | Path, stdin: bytes = b"", terminal: bool = False, env: Mapping[str, str] | None = None
) -> Done:
    """Run a command in this process; any exception but the exit is a fault of argmap and comes through."""
    from argmap.cli import _app

    streams = Stream(stdin), Stream(terminal=terminal), Stream(terminal=terminal)
    surroundings = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
    with (
        mock.patch.multiple(
            sys, argv=["argmap", *map(str, words)], stdin=streams[0], stdout=streams[1], stderr=streams[2]
        ),
        mock.patch.dict(os.environ, surroundings | dict(env or {}), clear=True),
    ):
        try:
            contextvars.copy_context().run(_app.run)
            status = 0
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else int(end.code is not None)
        finally:
            gc.unfreeze()  # what a load froze would stay for ever here
    return Done(status, streams[1].content, streams[2].content)


def process(
    *words: str | Path, stdin: bytes = b"", cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> Done:
    """Run a command in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "argmap", *map(str, words)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env=surroundings(env),
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def surroundings(env: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return an environment for a process that finds argmap from any folder."""
    return os.environ | {"PYTHONPATH": str(ROOT)} | dict(env or {})
