"""The only module that prints. Products go to standard output or a file, all else to standard error."""

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from argmap.cli import _progress, _settings
from argmap.cli._files import replace
from argmap.config import Config
from argmap.errors import ArgmapError, FileError
from argmap.finding import Finding, Severity

if TYPE_CHECKING:
    from argmap.graph import GraphView
    from argmap.yamlmap.load import Loaded

STDIN = "-"
STDIN_NAME = "<stdin>"
# How many objects are made before Python looks for garbage among them: what is made of a map is hardly ever any.
_NEW_OBJECTS = 5_000_000


def product(content: str | bytes, output: Path | None = None) -> None:
    """Write what a command makes: to `output`, replacing it whole, else to standard output.

    Text goes out as UTF-8. Bytes of a binary format are not sent to a terminal. No map is overwritten, nor anything
    that was read for the product or belongs to the map. Raises `ArgmapError`, `FileError`.
    """
    data = content if isinstance(content, bytes) else content.encode("utf-8", errors="backslashreplace")
    if output is not None and str(output) != STDIN:
        _spare_what_was_read(output)
        replace(output, data)
        return
    if sys.stdout is None:
        raise ArgmapError("standard output is closed; name a file with -o FILE")
    if isinstance(content, bytes) and sys.stdout.isatty():
        raise ArgmapError("this format is binary and standard output is a terminal; name a file with -o FILE")
    _progress.hide()
    sys.stdout.flush()
    left = memoryview(data)
    while left:
        # Unbuffered, as PYTHONUNBUFFERED has it, a stream may take a part only.
        left = left[sys.stdout.buffer.write(left) or 0 :]
    sys.stdout.flush()


def terminal_width(output: Path | None) -> int | None:
    """Return the terminal's width where a product goes to a terminal, else None."""
    import shutil

    if (output is None or str(output) == STDIN) and _settings.is_terminal(sys.stdout):
        return max(20, shutil.get_terminal_size().columns)
    return None


def note(line: str) -> None:
    """Write one line to standard error."""
    from argmap.visible import visible

    note_block(f"{visible(line)}\n")


def note_block(text: str) -> None:
    """Write text that is made for a terminal to standard error, as it is; where nobody listens it is lost."""
    _progress.hide()
    _write_to_stderr(text)


def progress() -> AbstractContextManager[None]:
    """Let a line on standard error tell what is being done, while this lasts; see `_progress.tell`."""
    return _progress.shown(sys.stderr, _write_to_stderr)


def _write_to_stderr(text: str) -> None:
    if sys.stderr is None:
        return
    with suppress(OSError):
        sys.stderr.flush()
        sys.stderr.buffer.write(text.encode("utf-8", errors="backslashreplace"))
        sys.stderr.flush()


def drop_what_is_left() -> None:
    """Let go of what standard output did not take, or Python would try again at its exit and complain."""
    if sys.stdout is not None:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def load(file: str, config: Config | None = None, form: str | None = None) -> "Loaded":
    """Load the map at a path, or from standard input where it is `-`; `form` names its format. Raises `FileError`."""
    from argmap import api

    config = config or _settings.current().config
    _progress.tell("reading")
    if gc.get_freeze_count():
        gc.collect()  # what the work on another map has left
    gc.disable()  # a big map is a million objects and no garbage; collecting amounts to most of the time otherwise
    try:
        if not file:
            raise FileError("''", "no file has an empty name")
        loaded = api.load(file, config, form) if file != STDIN else _load_stdin(config, form)
        _settings.current().files_read.extend((*(Path(each.path) for each in loaded.sources), *_texts(loaded)))
        return loaded
    finally:
        gc.freeze()
        gc.set_threshold(_NEW_OBJECTS)
        gc.enable()


def _texts(loaded: "Loaded") -> Iterator[Path]:
    """Yield the texts of the sources that a map names, whether they are there or not."""
    for source in loaded.map.sources:
        if source.file is not None:
            beside = Path(loaded.sources[source.span.file].path).parent / source.file
            if _is_path(beside):
                yield beside


def _is_path(path: Path) -> bool:
    """Tell whether a file could have this name, be it there or not: it may be too long for the system."""
    try:
        path.lstat()
    except FileNotFoundError:
        return True
    except (OSError, ValueError):
        return False
    return True


def _load_stdin(config: Config, form: str | None) -> "Loaded":
    from argmap import api

    return api.read(read_stdin(config), STDIN_NAME, config, form)


def read_stdin(config: Config) -> bytes:
    """Return what standard input holds, one byte more than a map may have at the most. Raises `FileError`."""
    if sys.stdin is None:
        raise FileError("standard input", "it is closed")
    if Path(STDIN_NAME) in _settings.current().files_read:
        raise FileError("standard input", "it can be read once, and - stands here twice")
    return sys.stdin.buffer.read(config.max_size + 1)


def open_map(file: str) -> "GraphView":
    """Load a map that a product is to be made of, and count its other findings on standard error.

    Where it cannot be read as it was meant, tells why on standard error and ends the command with status 1. Quotes are
    not looked up for it: a book takes seconds to read, and no product needs it.
    """
    return open_loaded(file)[1]


def open_loaded(file: str, form: str | None = None) -> "tuple[Loaded, GraphView]":
    """Do as `open_map` does with a file in the format named `form`, and return what was loaded besides."""
    from argmap import api
    from argmap.quotes import Quotes

    loaded, view = open_readable(file, form)
    tell_count(file, api.check(loaded, _settings.current().config, view, Quotes))
    return loaded, view


def open_readable(file: str, form: str | None = None) -> "tuple[Loaded, GraphView]":
    """Load a map that something can be made of, and check nothing besides; any other is refused."""
    from argmap.graph import GraphView

    loaded = load(file, form=form)
    if loaded.findings:
        refuse(loaded)
    return loaded, GraphView(loaded.map)


def tell_count(file: str, findings: Sequence[Finding]) -> None:
    """Tell on standard error how many errors and warnings there are about a map that can be read."""
    worth_telling = [each for each in findings if each.severity is not Severity.INFO]
    if worth_telling:
        note(f"{counted(worth_telling)}: argmap check {file}")


def refuse(loaded: "Loaded") -> NoReturn:
    """Tell what is wrong with a map that nothing can be made of, and end the command with status 1."""
    from argmap.reports import Checked
    from argmap.reports.full import REPORT

    colour = _settings.current().colours(sys.stderr)
    note_block(REPORT.write([Checked(loaded.findings, loaded.sources)], colour))
    note(f"{counted(loaded.findings)}: nothing was written")
    raise typer.Exit(1)


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


def _spare_what_was_read(path: Path) -> None:
    """Raise `FileError` where writing to `path` would cost a map, or another file that the command has read."""
    if not path.is_file():
        return
    from argmap import api

    if api.is_called_like_a_map(path.absolute()) or api.is_called_like_a_map(path.resolve()):
        raise FileError(str(path), "this is a map, and would be lost; name another file with -o")
    if any(each.exists() and path.samefile(each) for each in _settings.current().files_read):
        raise FileError(str(path), "this file was read for it, and would be lost; name another file with -o")
