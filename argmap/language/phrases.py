"""Phrases of a list, found in the words of a text in one pass."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from argmap.language import words

_PAUSES = frozenset(",;:.!?()—–-")


class Found(NamedTuple):
    """A phrase in the words of a text: as it reads, and where it begins and ends, the end exclusive."""

    phrase: str
    start: int
    end: int


class _Entry(NamedTuple):
    """A phrase of a list, whether it stands after a pause only, and whether it is one that is looked for."""

    words: tuple[str, ...]
    after_pause: bool
    counts: bool


def phrases(text: Sequence[str], lang: str, name: str) -> Iterator[Found]:
    """Yield the phrases of the list `name` in a text's words, in order.

    A comma at the beginning of an entry stands for any mark at which a clause may begin. What stands in the list
    `not_NAME` is none, and neither is a part of it. O(n).
    """
    index = _index(lang, name)
    if index.keys().isdisjoint(text):
        return
    behind = 0
    for place in [place for place, word in enumerate(text) if word in index]:
        if place < behind:
            continue
        for entry in index[text[place]]:
            end = place + len(entry.words)
            if text[place:end] == entry.words and not (entry.after_pause and text[place - 1] not in _PAUSES):
                behind = end
                if entry.counts:
                    yield Found(" ".join(word for word in entry.words if word[0].isalnum()), place, end)
                break


@cache
def _index(lang: str, name: str) -> Mapping[str, Sequence[_Entry]]:
    """Return the phrases of both lists by their first word, the longest first."""
    entries = [_entry(each, counts=True) for each in words(lang, name)]
    entries += [_entry(each, counts=False) for each in words(lang, f"not_{name}")]
    index: dict[str, list[_Entry]] = {}
    for entry in sorted(entries, key=lambda each: (-len(each.words), each)):
        index.setdefault(entry.words[0], []).append(entry)
    return index


def _entry(line: str, counts: bool) -> _Entry:
    return _Entry(tuple(line.removeprefix(",").split()), line.startswith(","), counts)
