"""The passage of a source that is nearest to words that do not stand in it."""

from array import array
from collections import defaultdict
from collections.abc import Sequence
from math import log

from argmap.quotes.alignment import Pair, align, chunks
from argmap.quotes.difference import REORDERED, Difference, difference
from argmap.quotes.folding import WORD, Folded, fold
from argmap.values import value

# So many of the rarest words say where to look, at so many places in all, the rarest first.
_GUIDES = 12
_MOST_PLACES = 6_000
# How like a passage with all the words of a quote in another order is to it.
_REORDERED = 0.75


@value()
class Near:
    """A passage of a source like some words: where in the original it lies, and how it differs.

    `likeness` is from 0 to 1: how much of the words stands there in order, rare words counting more.
    """

    passage: slice
    likeness: float
    difference: Difference


class WordIndex:
    """Where each word of a folded text stands. O(n) to build."""

    def __init__(self, text: Folded) -> None:
        self._text = text
        self._starts = array("l")
        self._places: dict[str, array[int]] = defaultdict(lambda: array("l"))
        for number, match in enumerate(WORD.finditer(text.text)):
            self._starts.append(match.start())
            self._places[match[0]].append(number)

    def nearest(self, words: str) -> Near | None:
        """Return the passage nearest to some words; None where none of them stands in the text.

        O(n * n) in the words, whatever the length of the text: one stretch of it is looked at closely.
        """
        looked_for = [match[0] for match in WORD.finditer(fold(words).text)]
        window = self._window(looked_for)
        if window is None:
            return None
        quote = fold(words, dashes_part_words=True)
        offset = self._text.place(self._starts[window.start])
        ends = self._starts[window.stop] if window.stop < len(self._starts) else len(self._text.text)
        source = fold(self._text.original[offset : self._text.place(ends)], dashes_part_words=True)
        asked, around = chunks(quote), chunks(source)
        rarest = self._weight("")
        pairs = align(asked, around, [1 + round(5 * self._weight(each.word) / rarest) for each in asked])
        beside = [other for _, other in pairs if other]
        if not beside:
            return None
        inside = source.passage(beside[0].start, beside[-1].end)
        passage = slice(offset + inside.start, offset + inside.stop)
        found = difference(pairs, quote, source, around)
        likeness = self._likeness(pairs)
        return Near(passage, max(likeness, _REORDERED) if found.done == REORDERED else likeness, found)

    def _window(self, words: Sequence[str]) -> range | None:
        """Return the words of the text among which the nearest passage must be: where most rare words are at home."""
        first = {word: at for at, word in reversed(list(enumerate(words))) if word in self._places}
        guides = sorted(first, key=lambda word: (len(self._places[word]), first[word]))[:_GUIDES]
        if not guides:
            return None
        step = max(len(words) // 2, 6)
        votes: dict[int, int] = defaultdict(int)
        left = _MOST_PLACES
        for word in guides:
            places = self._places[word][:left]
            left -= len(places)
            weight = round(100 * self._weight(word))
            homes = dict.fromkeys((place - first[word]) // step for place in places)
            for home in homes:
                votes[home] += weight
                votes[home - 1] += weight
        best = max(votes, key=votes.__getitem__)
        start = best * step - step - 4
        return range(max(start, 0), min(max(best * step + 2 * step + len(words) + step + 4, 1), len(self._starts)))

    def _likeness(self, pairs: Sequence[Pair]) -> float:
        whole = same = 0.0
        for one, other in pairs:
            if one is not None and not one.free and one.word:
                weight = self._weight(one.word)
                whole += weight
                same += weight if other is not None and other.word == one.word else 0
        return same / whole if whole else 1.0

    def _weight(self, word: str) -> float:
        return log((len(self._starts) + 2) / (len(self._places.get(word, ())) + 1))
