"""What a quote changes, in plain text: `[-words of the source-]`, `{+words of the quote+}`."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from argmap.quotes.alignment import Chunk, Pair, is_same
from argmap.quotes.folding import Folded

# How many letters are shown beside a change, and how long the whole may get.
_BESIDE = 40
_WIDTH = 400
REORDERED = "puts words in another order"


class Difference(NamedTuple):
    """What was done to the words of a source, in words that follow "the quote", and shown."""

    done: str
    shown: str


class _Run(NamedTuple):
    """Words that are the same in both, as the source has them, or words that are not."""

    same: bool
    source: str
    quote: str


def difference(pairs: Sequence[Pair], quote: Folded, source: Folded, around: Iterable[Chunk]) -> Difference:
    """Return how a quote differs from the passage it is laid along; `around` are the words of the source there.

    Marks between words are told of only where no word differs.
    """
    words_differ = any(_word(one) != _word(other) for one, other in pairs)
    told = list(_told(pairs, marks_count=not words_differ))
    runs = [_run(same, group, quote, source) for same, group in groupby(told, key=lambda each: each[0])]
    changes = [pair for same, pair in told if not same]
    if not changes:
        return Difference("differs from it", _shown(runs))
    if not words_differ:
        return Difference("changes marks between words", _shown(runs))
    return Difference(_done(changes, pairs, around), _shown(runs))


def _word(chunk: Chunk | None) -> str:
    return chunk.word if chunk else ""


def _told(pairs: Sequence[Pair], *, marks_count: bool) -> Iterator[tuple[bool, Pair]]:
    """Yield each pair with whether both say the same; words put in, and what they stand for, are no change."""
    quoted = [at for at, pair in enumerate(pairs) if pair[0] is not None]
    for at, pair in enumerate(pairs):
        if pair[0] is not None and pair[0].free:
            same = True
        elif marks_count:
            same = is_same(pair, first=at == quoted[0], last=at == quoted[-1])
        else:
            same = _word(pair[0]) == _word(pair[1])
        yield same, pair


def _run(same: bool, group: Iterable[tuple[bool, Pair]], quote: Folded, source: Folded) -> _Run:
    pairs = [pair for _, pair in group]
    return _Run(same, _printed(source, [each for _, each in pairs]), _printed(quote, [each for each, _ in pairs]))


def _printed(text: Folded, chunks: Iterable[Chunk | None]) -> str:
    """Return chunks that follow each other as the original prints them, on one line."""
    there = [each for each in chunks if each]
    return " ".join(text.original[text.passage(there[0].start, there[-1].end)].split()) if there else ""


def _done(changes: Sequence[Pair], pairs: Sequence[Pair], around: Iterable[Chunk]) -> str:
    added = Counter(_word(one) for one, _ in changes if one)
    left_out = Counter(_word(other) for _, other in changes if other)
    if not added.total():
        return "leaves words out without `...`"
    met = Counter(_word(other) for one, other in pairs if one and _word(one) == _word(other))
    is_telling = any(len(word) > 3 for word in added)  # some `the` is always near
    if is_telling and added <= Counter(each.word for each in around) - met:
        return REORDERED
    return "changes words" if left_out.total() else "puts words in without [brackets]"


def _shown(runs: Sequence[_Run]) -> str:
    told: list[str] = []
    for at, run in enumerate(runs):
        if run.same:
            told.append(_shortened(run.source or run.quote, first=at == 0, last=at == len(runs) - 1))
        else:
            told.append((f"[-{run.source}-]" if run.source else "") + (f"{{+{run.quote}+}}" if run.quote else ""))
        if sum(map(len, told)) > _WIDTH and at < len(runs) - 1:
            return " ".join((*told, "…"))
    return " ".join(told)


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """Return what stands beside a change, the middle of it left out, or what is far from any change."""
    head, tail = (0 if first else _BESIDE), (0 if last else _BESIDE)
    if len(text) <= head + tail + 10:
        return text
    before = text[:head].rpartition(" ")[0] or text[:head]
    after = (text[-tail:].partition(" ")[2] or text[-tail:]) if tail else ""
    return " ".join(each for each in (before, "…", after) if each)
