"""The only module that prints. Products go to standard output or a file, all else to standard error."""

import gc
import os
import stat
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import typer

from argmap.cli import _settings
from argmap.config import Config
from argmap.errors import ArgmapError, FileError
from argmap.finding import Finding, Severity
from argmap.yamlmap.load import Loaded

STDIN = "-"


def product(content: str | bytes, output: Path | None = None) -> None:
    """Write what a command makes: to `output`, replacing it whole, else to standard output.

    Text goes out as UTF-8. Bytes of a binary format are not sent to a terminal. Raises `ArgmapError`, `FileError`.
    """
    data = content if isinstance(content, bytes) else content.encode("utf-8", errors="backslashreplace")
    if output is not None and str(output) != STDIN:
        _replace(output, data)
        return
    if isinstance(content, bytes) and sys.stdout.isatty():
        raise ArgmapError("this format is binary and standard output is a terminal; name a file with -o FILE")
    sys.stdout.flush()
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.write(data.decode("utf-8", errors="replace"))
    else:
        stream.write(data)
    sys.stdout.flush()


def note(line: str) -> None:
    """Write one line to standard error."""
    from argmap.visible import visible

    sys.stderr.flush()
    data = f"{visible(line)}\n".encode("utf-8", errors="backslashreplace")
    stream = getattr(sys.stderr, "buffer", None)
    if stream is None:
        sys.stderr.write(data.decode("utf-8", errors="replace"))
    else:
        stream.write(data)
        stream.flush()


def load(file: str, config: Config | None = None) -> Loaded:
    """Load the map at a path, or from standard input where it is `-`. Raises `FileError`."""
    from argmap import api

    config = config or _settings.current().config
    gc.disable()  # a big map is a million objects and no garbage; collecting amounts to most of the time otherwise
    try:
        if file != STDIN:
            return api.load(file, config)
        return api.read(sys.stdin.buffer.read(config.max_size + 1), "<stdin>", config)
    finally:
        gc.freeze()
        gc.enable()


def open_map(file: str) -> Loaded:
    """Load a map that a product is to be made of, and count its other findings on standard error.

    Where it cannot be read as it was meant, tells why on standard error and ends the command with status 1.
    """
    from argmap import api

    loaded = load(file)
    if loaded.findings:
        from argmap.reports import Checked
        from argmap.reports.full import REPORT

        colour = _settings.current().colours(sys.stderr)
        note_block(REPORT.write([Checked(loaded.findings, loaded.sources)], colour))
        note(f"{counted(loaded.findings)}: nothing was written")
        raise typer.Exit(1)
    worth_telling = [each for each in api.check(loaded, _settings.current().config) if each.severity is not Severity.INFO]
    if worth_telling:
        note(f"{counted(worth_telling)}: argmap check {file}")
    return loaded


def note_block(text: str) -> None:
    """Write text that is made for a terminal to standard error, as it is."""
    sys.stderr.write(text.encode("utf-8", errors="replace").decode("utf-8"))
    sys.stderr.flush()


def counted(findings: Sequence[Finding]) -> str:
    """Return how many findings there are of each severity, in words: `2 errors, 1 warning`."""
    parts = []
    for severity, one, many in (
        (Severity.ERROR, "error", "errors"),
        (Severity.WARNING, "warning", "warnings"),
        (Severity.INFO, "remark", "remarks"),
    ):
        number = sum(each.severity is severity for each in findings)
        if number:
            parts.append(f"{number} {one if number == 1 else many}")
    return ", ".join(parts) or "no findings"


def _replace(path: Path, data: bytes) -> None:
    """Write a file whole: beside it first, then in its place; what was there stays until then. Keeps its permissions."""
    try:
        target = path.resolve() if path.is_symlink() else path
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
        if target.exists() and not target.is_file():
            if target.is_dir():
                raise FileError(str(path), "this is a folder; name a file in it")
            target.write_bytes(data)  # a device or a pipe is written to, not replaced
            return
        handle, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(beside).chmod(mode if mode is not None else 0o666 & ~_umask())
            Path(beside).replace(target)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise
    except FileNotFoundError as problem:
        raise FileError(str(path), f"there is no folder {str(path.parent)!r} to write it in") from problem
    except OSError as problem:
        raise FileError(str(path), problem.strerror or str(problem)) from problem


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
