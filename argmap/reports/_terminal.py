"""What reports for a terminal share: colours, and source lines with what is meant marked under them."""

import unicodedata

from argmap.finding import Severity
from argmap.source import Place, SourceFile
from argmap.values import value
from argmap.visible import visible

_CODES = {"error": "1;31", "warning": "1;33", "info": "1;36", "place": "1", "help": "1;32", "frame": "34"}
_TAB = 4
# Longer lines are cut around what is meant; both in code points.
_LONGEST = 200
_BEFORE = 60


def paint(text: str, style: str, colour: bool) -> str:
    """Return text in the colour of a severity or another style of the table above, if there is to be colour."""
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if colour else text


def located(place: Place, colour: bool = False) -> str:
    """Return `path:line:column`."""
    return paint(f"{visible(place.path)}:{place.line}:{place.column}", "place", colour)


def excerpt(source: SourceFile, place: Place, severity: Severity, colour: bool) -> list[str]:
    """Return the line a place begins in, with its number, and a line of carets under what is meant."""
    line = source.line(place.line)
    last = len(line) if place.end_line > place.line else min(place.end_column - 1, len(line))
    first = min(place.column - 1, len(line))
    shown = _shown(line, first, max(first + 1, len(line[:last].rstrip())))
    number = str(place.line)
    margin, rule = f"  {number} ", paint("|", "frame", colour)
    carets = paint("^" * shown.length, severity.value, colour)
    return [
        f"{paint(margin, 'frame', colour)}{rule} {shown.text}".rstrip(),
        f"{' ' * len(margin)}{rule} {' ' * shown.indent}{carets}",
    ]


@value()
class _Shown:
    """A line as it is shown, and where the carets stand under it, in columns of the terminal."""

    text: str
    indent: int
    length: int


def _shown(line: str, first: int, last: int) -> _Shown:
    start = 0 if len(line) <= _LONGEST else max(0, min(first - _BEFORE, len(line) - _LONGEST))
    stop = min(len(line), start + _LONGEST)
    before = "…" if start else ""
    cells: list[str] = []
    column = indent = len(before)
    length = 0
    for place in range(start, stop):
        cell, width = _cell(line[place], column)
        if place < first:
            indent += width
        elif place < last:
            length += width
        column += width
        cells.append(cell)
    return _Shown(before + "".join(cells) + ("…" if stop < len(line) else ""), indent, max(1, length))


def _cell(character: str, column: int) -> tuple[str, int]:
    """Return how a character is shown at a column, and how many columns it takes."""
    if character == "\t":
        width = _TAB - column % _TAB
        return " " * width, width
    if not character.isprintable():
        picture = visible(character) or " "
        if picture != character:
            return picture, len(picture)
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return character, 0
    return character, 2 if unicodedata.east_asian_width(character) in "WF" else 1
