"""The Graphviz program that places diagrams: where it is, and how it is run."""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

_NAME = "graphviz-pure"
SECONDS = 60


class EngineError(Exception):
    """The program could not be run, took too long, or gave up; the message says which."""


class GaveUpError(EngineError):
    """The program ended with an error of its own."""


def find_program(engine: str) -> str | None:
    """Return the path of the program for `graphviz-pure`, `dot` or `auto` (the one, else the other); None for no such.

    `graphviz-pure` comes with argmap as a package; its program need not be on PATH (not under pipx or uvx), and some
    ways of installing lose the package's file list. `ARGMAP_DOT` names a program to use instead of any.
    """
    if engine == "dot":
        return shutil.which("dot")
    named = os.environ.get("ARGMAP_DOT")
    if named:
        return shutil.which(named)
    own = next((str(path) for path in _places() if path.is_file() and os.access(path, os.X_OK)), None)
    return own or shutil.which(_NAME) or (shutil.which("dot") if engine == "auto" else None)


def _places() -> Iterator[Path]:
    names = (_NAME, f"{_NAME}.exe")
    try:
        files = metadata.files(_NAME) or []
    except metadata.PackageNotFoundError:
        files = []
    yield from (Path(str(file.locate())).resolve() for file in files if file.name in names)
    beside = Path(__file__).parents[2] / "bin"  # where `pip install --target` puts programs
    for folder in (sysconfig.get_path("scripts"), Path(sys.executable).parent, beside):
        yield from (Path(folder) / name for name in names)


def run_program(program: str, source: str) -> bytes:
    """Return what the program answers to DOT source, as JSON with places. Raises `EngineError`; waits 60 s at most."""
    command = [program, "-Kdot", "-Tjson0"]
    try:
        done = subprocess.run(  # noqa: S603 (the program is looked up above, and the source has no text of the map)
            command, input=source.encode(), capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise EngineError(f"took more than {SECONDS} s") from None
    except OSError as error:
        raise EngineError(f"could not be run ({error.strerror or error})") from None
    if done.returncode:
        raise GaveUpError(f"gave up with status {done.returncode}")
    return done.stdout
