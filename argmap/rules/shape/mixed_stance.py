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


def check(context: Context) -> Hits:
    """Look for claims that reach one thesis by both signs and do not owe that to another claim."""
    view = context.view
    for found in mixed_origins(view, view.reach):
        claim = view.claims[found.claim]
        helps, hurts = ([each for each, _ in path] for path in (found.helps, found.hurts))
        yield Hit(
            claim,
            f"{quoted(claim)} both helps and hurts '{helps[-1]}': {chain(helps)} helps, {chain(hurts)} hurts",
            "take out the step that does not hold, or split the claim into the two that were meant",
            (*_notes(view, found.helps, "helps"), *_notes(view, found.hurts, "hurts")),
            tuple(dict.fromkeys((*helps[1:], *hurts[1:]))),
        )


def _notes(view: GraphView, path: tuple[tuple[str, int], ...], effect: str) -> Iterator[Note]:
    for (claim, own), (target, further) in pairwise(path):
        found = ((sign, step) for other, sign, step in view.toward(claim) if other == target)
        sign, step = next((sign, step) for sign, step in found if sign == own * further)
        relation = "speaks for" if sign > 0 else "speaks against"
        yield Note(step.span if step else view.claims[claim].span, f"{effect}: '{claim}' {relation} '{target}'")


RULE = Rule("AM208", "mixed-stance", Severity.WARNING, check, yields_to=("supports-and-attacks",), needs=Needs.THESIS)
