"""One source is cited for the thesis and against it.

That is worth a second look. A source that both sides trust is common ground, and what it says weighs more than what
either says of it. Or one of them has read it wrong, and then its other citations need checking too. Where a claim
that cites it answers or contradicts another that does, the map itself turns the source against its reader, and nothing
is said. A claim that bears on the thesis both ways counts for neither.

Bad:
    thesis: ban
    claims:
      ban: {text: Schools should ban phones., reasons: [scores], objections: [poor]}
      scores: {text: Bans raised test scores., cite: beland2016}
      poor: {text: Strong pupils gained nothing from bans., cite: beland2016, objections: [harmless]}
      harmless: {text: Strong pupils lost nothing either., basis: observation}
    sources:
      beland2016: {title: Ill Communication, author: Louis-Philippe Beland, date: 2016}

Good:
    thesis: ban
    claims:
      ban: {text: Schools should ban phones., reasons: [scores], objections: [poor]}
      scores: {text: Bans raised test scores., cite: beland2016}
      poor: {text: Strong pupils gained nothing from bans., cite: sweden2020, objections: [harmless]}
      harmless: {text: Strong pupils lost nothing either., basis: observation}
    sources:
      beland2016: {title: Ill Communication, author: Louis-Philippe Beland, date: 2016}
      sweden2020: {title: A Swedish Study of Phone Bans, author: Dany Kessel, date: 2020}

Mend: Read what is cited, on both sides, in its place in the source. If both are right, say on the map what follows
from the source as a whole; if the source was chosen by both because they trust it, say so:
`ignore: {cited-by-both-sides: both sides trust it}`.
"""

from collections.abc import Iterator

from argmap.graph import GraphView
from argmap.graph.view import Stance
from argmap.model import Claim, Kind
from argmap.rules import Context, Hit, Hits, Needs, Note, Rule, Severity
from argmap.rules._wording import all_named, named, one_line

_FOR, _AGAINST = (Stance.THESIS, Stance.PRO), (Stance.CON,)


def check(context: Context) -> Hits:
    """Look for sources cited by claims of either stance that do not meet each other."""
    view = context.view
    citing: dict[str, dict[str, Claim]] = {}
    for claim in context.map.claims:
        for cited in claim.cite:
            citing.setdefault(cited.source, {})[claim.id] = claim
    for source in context.map.sources:
        claims = citing.get(source.id, {})
        stances = {each: view.stance(each) for each in claims} if len(claims) > 1 else {}
        helps = [each for each, stance in stances.items() if stance in _FOR]
        hurts = [each for each, stance in stances.items() if stance in _AGAINST]
        if helps and hurts and not _meet(view, helps, hurts):
            yield Hit(
                source,
                f"'{source.id}' (\"{one_line(source.label)}\") is cited for the thesis by "
                f"{all_named(claims[each] for each in helps)}, and against it by "
                f"{all_named(claims[each] for each in hurts)}",
                "read both passages in their place: either it is common ground, or one of them was read wrong",
                tuple(_note(claims[each], source.id, how) for each, how in ((helps[0], "for"), (hurts[0], "against"))),
                (*helps, *hurts),
            )


def _meet(view: GraphView, helps: list[str], hurts: list[str]) -> bool:
    """Tell whether a claim of one list answers or contradicts one of the other."""
    return any(
        other in others
        for own, others in ((helps, set(hurts)), (hurts, set(helps)))
        for claim in own
        for other in _answered(view, claim)
    )


def _answered(view: GraphView, claim: str) -> Iterator[str]:
    """Yield the claims that a claim contradicts, attacks, or undercuts as premises of a step."""
    yield from view.contraries(claim)
    for step in view.uses(claim):
        if step.kind is Kind.ATTACK:
            yield from view.inferences[step.target].premises if step.on_step else (step.target,)


def _note(claim: Claim, source: str, how: str) -> Note:
    cited = next(each for each in claim.cite if each.source == source)
    return Note(cited.span, f"cited {how} the thesis, by {named(claim)}")


RULE = Rule("AM409", "cited-by-both-sides", Severity.INFO, check, needs=Needs.THESIS)
