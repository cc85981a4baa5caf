"""Phrases of a list, found in the words of a text in one pass."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from argmap.language import words

_Entry = tuple[tuple[str, ...], bool]
_NONE: _Entry = ((), False)


class Found(NamedTuple):
    """A phrase in the words of a text: as it reads, and where it begins and ends, the end exclusive."""

    phrase: str
    start: int
    end: int


def phrases(text: Sequence[str], lang: str, name: str) -> Iterator[Found]:
    """Yield the phrases of the list `name` in a text's words, in order.

    What stands in the list `not_NAME` is none, and neither is a part of it. O(n).
    """
    index = _index(lang, name)
    if index.keys().isdisjoint(text):
        return
    place = 0
    while place < len(text):
        entry, counts = next((each for each in index.get(text[place], ()) if _stands_at(each[0], text, place)), _NONE)
        if counts:
            yield Found(" ".join(word for word in entry if word[0].isalnum()), place, place + len(entry))
        place += max(1, len(entry))


def _stands_at(entry: tuple[str, ...], text: Sequence[str], place: int) -> bool:
    return text[place : place + len(entry)] == entry


@cache
def _index(lang: str, name: str) -> Mapping[str, Sequence[_Entry]]:
    """Return the phrases of both lists by their first word, the longest first, each with whether it counts."""
    entries = [(tuple(each.split()), True) for each in words(lang, name)]
    entries += [(tuple(each.split()), False) for each in words(lang, f"not_{name}")]
    index: dict[str, list[_Entry]] = {}
    for entry in sorted(entries, key=lambda each: (-len(each[0]), each)):
        index.setdefault(entry[0][0], []).append(entry)
    return index
