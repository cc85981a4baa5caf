"""Laying a quote along a passage, word by word, so that as much as can be matches.

Source: P. H. Sellers, The theory and computation of evolutionary distances: pattern recognition, Journal of Algorithms
1 (1980): a pattern along any part of a text. Leaving out words of the source costs less than changing words, so that a
cut quote is laid along all that it was cut from.
"""

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from argmap.quotes.folding import CHUNK, Folded

_SAME, _SAME_WORD, _OTHER, _ADDED, _LEFT_OUT = 6, 5, -3, -3, -1
_NO_LETTER = re.compile(r"[\W_]+")
_EDGE = " .,;:'"


@dataclass(frozen=True, slots=True)
class Chunk:
    """A word with the marks around it: folded, and bare of marks; its place in the folded text.

    A chunk of a quote is `free` where it was put in, as brackets tell, and need not match anything.
    """

    text: str
    word: str
    start: int
    end: int
    free: bool = False


def chunks(text: Folded) -> list[Chunk]:
    """Return the chunks of a folded text."""
    found: list[Chunk] = []
    depth = 0
    for match in CHUNK.finditer(text.text):
        chunk = match[0]
        free = (depth > 0 or chunk[0] == "[") and (chunk.endswith("]") or "]" not in chunk)
        depth = max(depth + chunk.count("[") - chunk.count("]"), 0)
        found.append(Chunk(chunk, _NO_LETTER.sub("", chunk), *match.span(), free))
    return found


# A chunk of the quote and the one of the source that it is laid along; None where there is none.
Pair = tuple[Chunk | None, Chunk | None]


def align(quote: Sequence[Chunk], source: Sequence[Chunk]) -> list[Pair]:
    """Return the pairs of the best way to lay the quote along any part of the source, in order.

    O(n * m) in time and memory, a byte for each pair.
    """
    width = len(source) + 1
    above = array("l", [0]) * width
    ways: list[bytearray] = []
    for chunk in quote:
        above, way = _row(chunk, source, above)
        ways.append(way)
    end = max(range(width), key=lambda at: (above[at], -at))
    return _traced(quote, source, ways, end)


_ALONG, _UP, _BACK = 0, 1, 2


def _row(chunk: Chunk, source: Sequence[Chunk], above: "array[int]") -> "tuple[array[int], bytearray]":
    """Return the best scores up to this chunk at each place of the source, and which way each was reached."""
    added, other = (0, 0) if chunk.free else (_ADDED, _OTHER)
    text, word = chunk.text, chunk.word
    best = above[0] + added
    row, way = array("l", [best]), bytearray([_UP])
    for at, other_chunk in enumerate(source, 1):
        same = _SAME if other_chunk.text == text else _SAME_WORD if word and other_chunk.word == word else other
        along, up, back = above[at - 1] + same, above[at] + added, best + _LEFT_OUT
        if along >= up and along >= back:
            best, turn = along, _ALONG
        elif up >= back:
            best, turn = up, _UP
        else:
            best, turn = back, _BACK
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
