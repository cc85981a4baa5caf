"""Quotes against the texts they are taken from: is each there, word for word?

What is asked and answered here are values. The texts are read in `argmap.quotes.files`, and nowhere else.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from argmap.graph import GraphView
from argmap.model import Citation, Claim, Inference, Said, Source
from argmap.values import value


class Verdict(StrEnum):
    """Whether a quote is in its source."""

    FOUND = "found"
    ALTERED = "altered"
    ABSENT = "absent"
    NOT_CHECKED = "not checked"


@value()
class Quote:
    """A quote of the map: what it is quoted for, the entry it stands in, and the source it is said to be from."""

    owner: Claim | Inference
    entry: Citation | Said
    text: str
    source: Source | None


@value()
class Problem:
    """Why the file of a source cannot be read, and the way out.

    `is_fault` is false where nothing is wrong with the map: this installation lacks what it takes.
    """

    reason: str
    way_out: str
    is_fault: bool = True


@value()
class Passage:
    """A stretch of a source: its place (`sources/a.txt:12`, `sources/a.pdf, p. 3`), and its text on one line."""

    place: str
    text: str


@value()
class Checked:
    """What came of looking for a quote.

    `passage` is where it stands, or what is nearest to it. `hits` counts where it stands. `difference` has the words of
    an altered quote with `[-these-]` of the source only and `{+these+}` of the quote only. `reason` says why it was
    not checked, or what was done to it, in words that follow "the quote".
    """

    quote: Quote
    verdict: Verdict
    passage: Passage | None = None
    hits: int = 0
    difference: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Quotes:
    """Every quote of a map with its verdict, in written order, and the sources whose file is of no use."""

    checked: tuple[Checked, ...] = ()
    problems: tuple[tuple[Source, Problem], ...] = ()
    files: tuple[str, ...] = ()

    @cached_property
    def counts(self) -> Counter[Verdict]:
        """How many quotes have each verdict."""
        return Counter(each.verdict for each in self.checked)


def quotes_in(view: GraphView) -> Iterator[Quote]:
    """Yield the quotes of a map in written order, those of claims first."""
    for claim in view.map.claims:
        if claim.cite or claim.said:
            entries: list[Citation | Said] = [*claim.cite, *claim.said]
            yield from (_quote(view, claim, each, each.quote) for each in entries if each.quote)
    for step in view.map.inferences:
        yield from (_quote(view, step, each, each.quote) for each in step.said if each.quote)


def source_of(view: GraphView, entry: Citation | Said) -> str | None:
    """Return the id of the source: its own, else the map's, which is meant where a place or a quote has no source."""
    return entry.source or (view.map.source if entry.at or entry.quote else None)


def _quote(view: GraphView, owner: Claim | Inference, entry: Citation | Said, text: str) -> Quote:
    source = source_of(view, entry)
    return Quote(owner, entry, text, None if source is None else view.sources.get(source))
