"""Words and phrases that stand for something, found wherever they occur in a text."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from argmap.language import words

# A phrase of more words than this is not found, so that a search costs the same at every word of a text.
MOST_WORDS = 12


class Glossary:
    """Phrases, as words in order, each with what it stands for."""

    def __init__(self, meanings: Mapping[tuple[str, ...], str]) -> None:
        self._meanings = dict(meanings)
        lengths: dict[str, set[int]] = {}
        for phrase in self._meanings:
            if 0 < len(phrase) <= MOST_WORDS:
                lengths.setdefault(phrase[0], set()).add(len(phrase))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def may_be_in(self, text: Sequence[str]) -> bool:
        """Tell whether a phrase begins with one of the words of a text."""
        return not self._lengths.keys().isdisjoint(text)

    def found(self, text: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """Yield where phrases stand in a text: from which word up to which, and what is meant.

        The longest phrase at a place is taken, and none that overlaps one before it. O(n).
        """
        place = 0
        while place < len(text):
            for length in self._lengths.get(text[place], ()):
                phrase = tuple(text[place : place + length])
                if phrase in self._meanings:
                    yield place, place + len(phrase), self._meanings[phrase]
                    place += len(phrase) - 1
                    break
            place += 1


@cache
def glossary(lang: str, *names: str) -> Glossary:
    """Return the phrases of word lists of a language; each stands for the name of its list."""
    return Glossary({tuple(entry.split()): name for name in names for entry in words(lang, name)})
