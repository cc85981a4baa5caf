"""What a quote changes, in plain text: `[-words of the source-]`, `{+words of the quote+}`."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from argmap.quotes.alignment import Pair, is_same
from argmap.quotes.folding import Folded

# How many words are shown beside a change, and how long the whole may get.
_BESIDE = 6
_WIDTH = 400


class Difference(NamedTuple):
    """What was done to the words of a source, in words that follow "the quote", and shown."""

    done: str
    shown: str


class _Run(NamedTuple):
    """Words that are the same in both, as the source has them, or words that are not."""

    same: bool
    source: list[str]
    quote: list[str]


def difference(pairs: Sequence[Pair], quote: Folded, source: Folded) -> Difference:
    """Return how a quote differs from the passage it is laid along."""
    runs = [_run(same, group, quote, source) for same, group in groupby(_told(pairs), key=lambda each: each[0])]
    changes = [each for each in runs if not each.same]
    return Difference(_done(changes), _shown(runs))


def _told(pairs: Sequence[Pair]) -> Iterable[tuple[bool, Pair]]:
    """Yield each pair with whether both say the same; words put in, and what they stand for, are no change."""
    quoted = [at for at, pair in enumerate(pairs) if pair[0] is not None]
    for at, pair in enumerate(pairs):
        free = pair[0] is not None and pair[0].free
        yield free or is_same(pair, first=at == quoted[0], last=at == quoted[-1]), pair


def _run(same: bool, group: Iterable[tuple[bool, Pair]], quote: Folded, source: Folded) -> _Run:
    pairs = [pair for _, pair in group]
    return _Run(
        same,
        [source.original[source.passage(each.start, each.end)] for _, each in pairs if each],
        [quote.original[quote.passage(each.start, each.end)] for each, _ in pairs if each],
    )


def _done(changes: Sequence[_Run]) -> str:
    if not changes:
        return "differs from it"
    bare = [("".join(filter(str.isalnum, "".join(words).casefold())) for words in each[1:]) for each in changes]
    if all(source == quote for source, quote in bare):
        return "changes marks between words"
    if not any(each.quote for each in changes):
        return "leaves words out without `...`"
    if not any(each.source for each in changes):
        return "puts words in without [brackets]"
    return "changes words"


def _shown(runs: Sequence[_Run]) -> str:
    told: list[str] = []
    for at, run in enumerate(runs):
        if run.same:
            told.append(_shortened(run.source or run.quote, first=at == 0, last=at == len(runs) - 1))
        else:
            minus, plus = " ".join(run.source), " ".join(run.quote)
            told.append((f"[-{minus}-]" if minus else "") + (f"{{+{plus}+}}" if plus else ""))
        if sum(map(len, told)) > _WIDTH and at < len(runs) - 1:
            return " ".join((*told, "…"))
    return " ".join(told)


def _shortened(words: list[str], *, first: bool, last: bool) -> str:
    """Return words beside a change, those farther from it left out."""
    head, tail = (0 if first else _BESIDE), (0 if last else _BESIDE)
    if len(words) <= head + tail + 1:
        return " ".join(words)
    return " ".join((*words[:head], "…", *(words[-tail:] if tail else [])))
