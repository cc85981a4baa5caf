"""Path from a quote and a text to a verdict."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from argmap.quotes import Checked, Passage, Quote, Verdict
from argmap.quotes.folding import CHUNK, Folded, fold
from argmap.quotes.nearest import Near, WordIndex
from argmap.quotes.pattern import Pattern, parts_of
from argmap.quotes.search import Stretch, chosen, find
from argmap.quotes.texts import SourceText
from argmap.values import value

# A quote with less of its words in the passage nearest to it is another text, and is told as absent. Of misquotations
# that were tried the least was 0.56, of sentences of the same matter that are no quotes the most was 0.49.
ALTERED_FROM = 0.52
# With less than that a passage is not worth showing.
_SHOWN_FROM = 0.3
# A stretch of more words is looked for in pieces; so many pieces are looked at for what is wrong with them.
_PIECE = 150
_MOST_PIECES = 40


@dataclass(frozen=True)
class Searched:
    """A source in which quotes are looked for: what is called by its `path`, folded once, and indexed if need be."""

    path: str
    text: SourceText

    @cached_property
    def folded(self) -> Folded:
        """The text, folded."""
        return fold(self.text.text)

    @cached_property
    def index(self) -> WordIndex:
        """The words of the text."""
        return WordIndex(self.folded)

    def passage(self, where: slice) -> Passage:
        """Return a stretch of the text with its place."""
        return Passage(self.path + self.text.place(where.start), " ".join(self.text.text[where].split()))

    def stretch(self, found: Stretch) -> Passage:
        """Return a stretch of the folded text with its place."""
        return self.passage(self.folded.passage(*found))


def check(quote: Quote, source: Searched) -> Checked:
    """Return whether a quote stands in a text, and where, or what is nearest to it."""
    pattern = Pattern(quote.text)
    if not pattern.parts:
        return Checked(quote, Verdict.NOT_CHECKED, reason="has no words of its source")
    found = find(source.folded, pattern.parts)
    if not found:
        return _missed(quote, pattern, source)
    sides = (fold(each or "").text.strip(" .,;:'") for each in (quote.entry.prefix, quote.entry.suffix))
    found = chosen(source.folded, found, *sides)
    return Checked(quote, Verdict.FOUND, source.stretch(found[0]), len(found))


@value()
class _Piece:
    """A piece of a quote, and where it stands, or else what is nearest to it."""

    words: str
    length: int
    found: Stretch | None
    near: Near | None

    @property
    def likeness(self) -> float:
        return 1.0 if self.found else self.near.likeness if self.near else 0.0

    def passage(self, source: Searched) -> Passage | None:
        """Return where it stands, or what is nearest to it if that is worth showing."""
        if self.found:
            return source.stretch(self.found)
        return source.passage(self.near.passage) if self.near and self.likeness >= _SHOWN_FROM else None


def _missed(quote: Quote, pattern: Pattern, source: Searched) -> Checked:
    """Return the verdict on a quote that does not stand there: by how much of it does, and by what is amiss with it."""
    pieces = [_looked_for(piece, source) for piece in _pieces(pattern)]
    amiss = [each for each in pieces if not each.found]
    if not amiss:
        first = next(each.found for each in pieces if each.found)
        done = "has its parts in another order, or further apart than `...` should reach"
        return Checked(quote, Verdict.ALTERED, source.stretch(first), reason=done)
    likeness = sum(each.likeness * each.length for each in pieces) / sum(each.length for each in pieces)
    verdict = Verdict.ALTERED if likeness >= ALTERED_FROM else Verdict.ABSENT
    worst, best = min(amiss, key=_likeness), max(pieces, key=_likeness)
    if worst.near and (passage := worst.passage(source)):
        done, shown = worst.near.difference
        return Checked(quote, verdict, passage, difference=shown, reason=done if verdict is Verdict.ALTERED else "")
    if verdict is Verdict.ABSENT:
        passage = best.passage(source)
        return Checked(quote, verdict, passage, reason="" if passage else "is not there, nor anything like it")
    shown = f"{{+{' '.join(worst.words.split())}+}}"
    done = "has a part that nothing there is like"
    return Checked(quote, verdict, best.passage(source), difference=shown, reason=done)


def _likeness(piece: _Piece) -> float:
    return piece.likeness


def _looked_for(piece: str, source: Searched) -> _Piece:
    parts = parts_of(piece)
    found = find(source.folded, parts)
    length = sum(len(part.text) for part in parts)
    return _Piece(piece, length, found[0] if found else None, None if found else source.index.nearest(piece))


def _pieces(pattern: Pattern) -> Iterator[str]:
    """Yield the stretches of a quote, long ones in pieces; of a quote without end the beginning has to do."""
    return islice((piece for stretch in pattern.stretches for piece in _cut(stretch) if parts_of(piece)), _MOST_PIECES)


def _cut(stretch: str) -> Iterator[str]:
    ends = [match.end() for match in CHUNK.finditer(stretch)][_PIECE - 1 :: _PIECE]
    return (stretch[start:end] for start, end in zip([0, *ends], [*ends, len(stretch)], strict=True))
