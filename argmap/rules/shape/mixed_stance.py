"""One claim both helps and hurts the same thesis.

By one way it supports the thesis, by another it attacks it. Sometimes that is an insight: a fact cuts both ways. More
often a relation was given the wrong sign, or one of the two arguments needs the denial of the claim rather than the
claim. Only the claim where this begins is told of; all that bears on it works both ways as well.

Bad:
    thesis: ban
    claims:
      ban: {text: Schools should ban phones., reasons: [calm], objections: [bored]}
      calm: {text: Breaks become calm., reasons: [nothing]}
      bored: {text: Pupils get bored., reasons: [nothing], objections: [clubs]}
      nothing: {text: Pupils have nothing to do without phones., basis: observation}
      clubs: {text: Clubs fill the breaks., basis: observation}

Good:
    thesis: ban
    claims:
      ban: {text: Schools should ban phones., reasons: [calm], objections: [bored]}
      calm: {text: Breaks become calm., basis: observation}
      bored: {text: Pupils get bored., reasons: [nothing], objections: [clubs]}
      nothing: {text: Pupils have nothing to do without phones., basis: observation}
      clubs: {text: Clubs fill the breaks., basis: observation}

Mend: Look at both paths and take out the step that does not hold, or split the claim into the two that were meant. If
it does cut both ways, say so: `ignore: {mixed-stance: it cuts both ways}`.
"""

from collections.abc import Iterator
from itertools import pairwise

from argmap.graph import GraphView
from argmap.graph.mixed import mixed_origins
from argmap.rules import Context, Hit, Hits, Needs, Note, Rule, Severity
from argmap.rules._wording import chain, quoted
from argmap.source import Span

_Path = tuple[tuple[str, int], ...]


def check(context: Context) -> Hits:
    """Look for claims that reach one thesis by both signs and do not owe that to another claim."""
    links = _Links(context.view)
    for found in mixed_origins(context.view, context.view.reach):
        claim = context.view.claims[found.claim]
        helps, hurts = (_shown(path, found.thesis) for path in (found.helps, found.hurts))
        yield Hit(
            claim,
            f"{quoted(claim)} both helps and hurts '{found.thesis}': {helps} helps, {hurts} hurts",
            "take out the step that does not hold, or split the claim into the two that were meant",
            (*links.notes(found.helps, "helps"), *links.notes(found.hurts, "hurts")),
            tuple(dict.fromkeys(each for each, _ in (*found.helps[1:], *found.hurts[1:]))),
        )


def _shown(path: _Path, thesis: str) -> str:
    ids = [each for each, _ in path]
    return chain(ids if ids[-1] == thesis else [*ids, "...", thesis])


class _Links:
    """Says of each link of a path where it is written; a link is looked for once, however many paths take it."""

    def __init__(self, view: GraphView) -> None:
        self._view = view
        self._known: dict[tuple[str, str, int], Span] = {}

    def notes(self, path: _Path, effect: str) -> Iterator[Note]:
        for (claim, own), (target, further) in pairwise(path):
            sign = own * further
            relation = "speaks for" if sign > 0 else "speaks against"
            yield Note(self._span(claim, target, sign), f"{effect}: '{claim}' {relation} '{target}'")

    def _span(self, claim: str, target: str, sign: int) -> Span:
        key = (claim, target, sign)
        if key not in self._known:
            links = self._view.toward(claim)
            step = next(step for other, effect, step in links if (other, effect) == (target, sign))
            self._known[key] = step.span if step else self._view.claims[claim].span
        return self._known[key]


RULE = Rule("AM208", "mixed-stance", Severity.WARNING, check, yields_to=("supports-and-attacks",), needs=Needs.THESIS)
