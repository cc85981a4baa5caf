"""Source text and places in it.

A span is three ints; lines and columns are worked out only for what is shown. Offsets, lines and columns count code
points of the text without its byte order mark; lines and columns start at 1.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

# What editors count as a line end. YAML 1.1 also counts U+0085, U+2028 and U+2029, which no editor does.
_LINE_END = re.compile(r"\r\n|\r|\n")


class Span(NamedTuple):
    """A stretch of one source file: the file's number and two offsets, the end exclusive."""

    file: int
    start: int
    end: int


NOWHERE = Span(0, 0, 0)


class Place(NamedTuple):
    """Where a span lies, as people count: from 1, in code points; the end column is exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class SourceFile:
    """One file that was read: its number among the files of a map, the path as the user gave it, and its text."""

    number: int
    path: str
    text: str

    @cached_property
    def line_starts(self) -> list[int]:
        """The offsets at which the lines begin."""
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def place(self, span: Span) -> Place:
        """Return path, line and column of a span of this file. O(log lines) after the first call."""
        line, column = self._line_and_column(span.start)
        end_line, end_column = self._line_and_column(max(span.start, span.end))
        return Place(self.path, line, column, end_line, end_column)

    def line(self, number: int) -> str:
        """Return line `number`, counted from 1, without its line end; empty where there is no such line."""
        starts = self.line_starts
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def line_span(self, number: int) -> Span:
        """Return the span of line `number`, counted from 1, without its line end."""
        start = self.line_starts[number - 1]
        return Span(self.number, start, start + len(self.line(number)))

    @property
    def line_count(self) -> int:
        """How many lines the text has; a last line end does not open another."""
        return len(self.line_starts) - (not self.text or self.text[-1] in "\r\n")

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        starts = self.line_starts
        line = bisect_right(starts, min(offset, len(self.text)))
        return line, min(offset, len(self.text)) - starts[line - 1] + 1
