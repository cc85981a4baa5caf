"""What is wrong where no line is wrong by itself: indents, dashes, and text that goes on in the wrong column."""

import re
from enum import Enum
from typing import NamedTuple

from argmap.source import SourceFile

_KEY = re.compile(r"\s*(?:- +)*([^\s:#\"'\[{][^:#]*?):(?=\s|$)")
_NEIGHBOURS = (
    "give it the indent of its neighbours: fields of one claim start in the same column, two spaces in from its id"
)


class Cure(Enum):
    """What to do about a fault of one line."""

    QUOTE = "put the whole text in quotes"
    SPACE = "put a space after the colon"


class Cause(NamedTuple):
    """What the author did: on which line, at which columns (from 0), what it is, and the way out.

    `cure` tells what mends it where that may be certain: what to do, and at which column.
    """

    line: int
    start: int
    end: int
    message: str
    help: str
    cure: tuple["Cure", int] | None = None


def indentation(source: SourceFile, noticed: int, began: int) -> Cause:
    """Return what is wrong with the lines around a fault that was noticed on one line and began there or above."""
    noticed = _written(source, noticed)
    if began < noticed:
        line = source.line(began)
        if _key(line) is None and line.strip():
            return _stray(source, began)
        if line.lstrip().startswith("- ") and _column(line) == _column(source.line(noticed)):
            return _half_a_list(source, began, noticed)
    return _bare_item(source, noticed) or _cause(
        source, noticed, "this line does not fit the lines around it", _NEIGHBOURS
    )


def _stray(source: SourceFile, number: int) -> Cause:
    """Tell of words without a key: an item that lost its dash, or text that goes on in the column of the keys."""
    words, above = source.line(number).strip(), source.line(_written(source, number - 1))
    if above.lstrip().startswith("- ") and _column(above) == _column(source.line(number)):
        return _cause(source, number, "a list item without its dash", f"write `- {words}`")
    help_ = "put it at the end of the line above, or indent it further than the key there"
    return _cause(source, number, "this line has no key; it looks like text of the line above that goes on", help_)


def _half_a_list(source: SourceFile, first: int, noticed: int) -> Cause:
    """Tell of lines with dashes and one without, in the same column."""
    parent = next(
        (
            key
            for number in range(first - 1, 0, -1)
            if _column(line := source.line(number)) < _column(source.line(first)) and (key := _key(line))
        ),
        "",
    )
    if parent == "claims":
        help_ = "claims are no list: take the dash away, and give the claim an id as its key"
        return _cause(source, first, "a dash before one claim and not before the next", help_)
    return _cause(source, noticed, "this line lacks the dash of the list it stands in", "start it with `- `")


def _bare_item(source: SourceFile, noticed: int) -> Cause | None:
    """Tell of a field below an item that is a bare id: `- a`, and `objections:` under it."""
    key, above = _key(source.line(noticed)), source.line(_written(source, noticed - 1))
    if key is None or not above.lstrip().startswith("- ") or _key(above) is not None:
        return None
    if _column(source.line(noticed)) <= _column(above):
        return None
    item = above.strip().removeprefix("- ").strip()
    help_ = f"write the item in full: `- premises: [{item}]`, and `{key}:` below `premises:`"
    return _cause(source, noticed, f"`{key}:` cannot stand under a bare id", help_)


def _cause(source: SourceFile, number: int, message: str, help_: str) -> Cause:
    line = source.line(number)
    return Cause(number, _column(line), len(line), message, help_)


def _written(source: SourceFile, number: int) -> int:
    """Return the nearest line, from `number` upwards, that has something on it."""
    while number > 1 and not source.line(number).strip():
        number -= 1
    return max(number, 1)


def _key(line: str) -> str | None:
    found = _KEY.match(line)
    return found.group(1) if found else None


def _column(line: str) -> int:
    return len(line) - len(line.lstrip())
