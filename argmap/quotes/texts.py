"""What a reader sees of a source, with places; and the kinds of files it can be had from."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from argmap.quotes import Problem
from argmap.source import SourceFile

_AS_TEXT = "save it as plain text (UTF-8) or as a web page from the program it was made with; PDF will do as well"


@dataclass(frozen=True)
class SourceText:
    """The text of a source. `starts` are the offsets where its lines or pages begin, `numbers` what these are called.

    A text may leave out lines of its file, and so numbers need not follow each other. `paged` tells pages from lines.
    """

    text: str
    starts: Sequence[int]
    numbers: Sequence[int]
    paged: bool = False

    def place(self, offset: int) -> str:
        """Return where an offset is, to follow the name of a file: `:12` for a line, `, p. 3` for a page."""
        number = self.numbers[max(bisect_right(self.starts, offset) - 1, 0)]
        return f", p. {number}" if self.paged else f":{number}"


class UnreadableError(Exception):
    """A file that no text can be had from; `problem` says why."""

    def __init__(self, reason: str, way_out: str, *, is_fault: bool = True) -> None:
        self.problem = Problem(reason, way_out, is_fault)
        super().__init__(reason)


@dataclass(frozen=True)
class SourceKind:
    """A kind of file: its suffixes, and how its bytes become text; `read` raises `UnreadableError`.

    The kind without suffixes is for all other files.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes], SourceText]


def read_text(data: bytes, path: str) -> SourceText:
    """Return the text of a file's bytes, by the suffix of its name. Raises `UnreadableError`."""
    from argmap.registry import discover

    kinds = {suffix: kind for kind in discover("argmap.quotes.kinds", SourceKind) for suffix in kind.suffixes or ("",)}
    return kinds.get(PurePath(path).suffix.lower(), kinds[""]).read(data)


def decoded(data: bytes) -> str:
    """Return bytes as text: UTF-8, with a mark before it or without. Raises `UnreadableError` for any other."""
    from argmap.yamlmap.files import to_text

    source, faults, is_text = to_text(data, "", 0, len(data))
    if not is_text:
        found = faults.findings[0]
        at = found.span.start
        line = f" on line {source.place(found.span).line}" if at else ""
        way_out = _AS_TEXT if "binary" in found.message else found.help
        raise UnreadableError(f"{found.message}{line}", way_out)
    if not source.text.strip():
        raise UnreadableError("it is empty", "put the text of the source into it")
    return source.text


def by_lines(text: str) -> SourceText:
    """Return a text whose places are its own lines."""
    starts = SourceFile(0, "", text).line_starts
    return SourceText(text, starts, range(1, len(starts) + 1))
