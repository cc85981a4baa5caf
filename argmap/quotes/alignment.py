"""Laying a quote along a passage, word by word, so that as much as can be matches.

Source: P. H. Sellers, The theory and computation of evolutionary distances: pattern recognition, Journal of Algorithms
1 (1980): a pattern along any part of a text. Leaving out words of the source costs less than changing words, so that a
cut quote is laid along all that it was cut from; a rare word is worth more than a common one, so that it does not reach
out for the next `the`.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from argmap.quotes.folding import CHUNK, Folded
from argmap.quotes.pattern import INSERTION
from argmap.values import value

_SAME_MARKS, _OTHER, _ADDED, _LEFT_OUT = 1, -3, -3, -1
# A mark between two digits is part of the number.
_NO_LETTER = re.compile(r"(?<!\d)[\W_]+|[\W_]+(?!\d)")
_EDGE = " .,;:'"


@value()
class Chunk:
    """A word with the marks around it: folded, and bare of marks; its place in the folded text.

    A chunk of a quote is `free` where it was put in, as brackets around it tell, and need not match anything.
    """

    text: str
    word: str
    start: int
    end: int
    free: bool = False


def chunks(text: Folded) -> list[Chunk]:
    """Return the chunks of a folded text."""
    put_in = [match.span() for match in INSERTION.finditer(text.text)]
    found: list[Chunk] = []
    at = 0
    for match in CHUNK.finditer(text.text):
        start, end = match.span()
        while at < len(put_in) and put_in[at][1] <= start:
            at += 1
        free = at < len(put_in) and put_in[at][0] <= start and end <= put_in[at][1]
        found.append(Chunk(match[0], _NO_LETTER.sub("", match[0]), start, end, free))
    return found


# A chunk of the quote and the one of the source that it is laid along; None where there is none.
Pair = tuple[Chunk | None, Chunk | None]


def align(quote: Sequence[Chunk], source: Sequence[Chunk], worth: Sequence[int]) -> list[Pair]:
    """Return the pairs of the best way to lay the quote along any part of the source, in order.

    `worth` is what it counts to meet a chunk of the quote, from 1 to 6. O(n * m) in time and memory, a byte a pair.
    """
    width = len(source) + 1
    above = [0] * width
    ways: list[bytearray] = []
    for chunk, counts in zip(quote, worth, strict=True):
        above, way = _row(chunk, counts, source, above)
        ways.append(way)
    end = max(range(width), key=lambda at: (above[at], -at))
    return _traced(quote, source, ways, _beyond(end, source, above, ways[-1] if ways else bytearray()))


_ALONG, _UP, _BACK = 0, 1, 2
_STOPS = frozenset(".,;:!?")


def _beyond(end: int, source: Sequence[Chunk], scores: Sequence[int], ways: bytearray) -> int:
    """Return where to end if the last words of a quote may stand in the place of those that follow in the source.

    That scores as much as putting them in. After a stop they are put in: what follows there is something else.
    """
    if not end or ways[end] != _UP:
        return end
    while end < len(source) and not _ends_in_stop(source[end - 1].text):
        if scores[end + 1] != scores[end] or ways[end + 1] != _ALONG:
            break
        end += 1
    return end


def _ends_in_stop(text: str) -> bool:
    """Tell whether a stop is among the marks at the end of a text. O(n)."""
    marks = takewhile(lambda mark: not (mark.isalnum() or mark == "_"), reversed(text))
    return not _STOPS.isdisjoint(marks)


def _row(chunk: Chunk, worth: int, source: Sequence[Chunk], above: list[int]) -> tuple[list[int], bytearray]:
    """Return the best scores up to this chunk at each place of the source, and which way each was reached."""
    added, other = (0, 0) if chunk.free else (_ADDED, _OTHER)
    text, word, slant = chunk.text, chunk.word, above[0]
    best = slant + added
    row, way = [best], bytearray([_UP])
    for chunk_there, straight in zip(source, above[1:], strict=True):
        along = slant + other
        if chunk_there.word == word:
            same_marks = _SAME_MARKS if chunk_there.text == text else 0
            along = slant + same_marks + (worth if word else 0)
        slant, up, best, turn = straight, straight + added, best + _LEFT_OUT, _BACK
        if up > best:
            best, turn = up, _UP
        if along >= best:
            best, turn = along, _ALONG
        row.append(best)
        way.append(turn)
    return row, way


def _traced(quote: Sequence[Chunk], source: Sequence[Chunk], ways: Sequence[bytearray], at: int) -> list[Pair]:
    pairs: list[Pair] = []
    row = len(quote)
    while row:
        turn = ways[row - 1][at]
        row -= turn != _BACK
        at -= turn != _UP
        pairs.append((quote[row] if turn != _BACK else None, source[at] if turn != _UP else None))
    return pairs[::-1]


def is_same(pair: Pair, *, first: bool = False, last: bool = False) -> bool:
    """Tell whether both chunks of a pair read the same; at the ends of a quote its marks may be others."""
    one, other = pair
    if one is None or other is None:
        return False
    texts = [one.text, other.text]
    if first:
        texts = [each.lstrip(_EDGE) for each in texts]
    if last:
        texts = [each.rstrip(_EDGE) for each in texts]
    return texts[0] == texts[1]
