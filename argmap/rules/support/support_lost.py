"""A claim falls, because all that supported it was given up.

`withdrawn: true` makes a claim fall, and with it whatever has nothing else to rest on. That is easily overlooked: the
claims further up still stand on the page as if nothing had happened. Told is the claim nearest to what was given up;
what falls further up is saved with it. Where it is an unanswered objection that took the support away, that is AM303.
Claims that speak against the thesis are the other side's business and are not told of.

Bad:
    thesis: ban
    claims:
      ban: {text: Schools should ban phones., reasons: [scores, distract]}
      distract: {text: Phones distract pupils., basis: observation}
      scores: {text: Bans raise test scores., reasons: [study]}
      study:
        text: A study found better scores after a ban.
        withdrawn: true
        objections: [sweden]
      sweden: {text: The study could not be repeated in Sweden., basis: granted}

Good:
    thesis: ban
    claims:
      ban: {text: Schools should ban phones., reasons: [scores, distract]}
      distract: {text: Phones distract pupils., basis: observation}
      scores: {text: Bans raise test scores., reasons: [study, norway]}
      norway: {text: Scores rose in Norway after a ban., basis: granted}
      study:
        text: A study found better scores after a ban.
        withdrawn: true
        objections: [sweden]
      sweden: {text: The study could not be repeated in Sweden., basis: granted}

Mend: Give the claim another reason, a `cite:` or a `basis:`; or withdraw it as well.
"""

from argmap.graph import GraphView
from argmap.graph.view import Stance
from argmap.model import Inference
from argmap.rules import Claim, Context, Hit, Hits, Needs, Note, Rule, Severity
from argmap.rules._wording import all_named, one_line, quoted

_SHOWN = 5


def check(context: Context) -> Hits:
    """Look for claims that help the thesis, are no thesis, and fall because each reason for them was given up."""
    view = context.view
    if not view.given_up:
        return
    for claim in view.map.claims:
        if view.is_leaf(claim.id) or claim.withdrawn or view.stance(claim.id) not in (Stance.PRO, Stance.MIXED):
            continue
        given_up = [_given_up(view, each) for each in view.reasons(claim.id)]
        if all(given_up) and _falls_for_want_of_support(context, claim):
            yield _hit(claim, [*dict.fromkeys(each for some in given_up for each in some)])


def _given_up(view: GraphView, step: Inference) -> list[Claim]:
    """Return the withdrawn claims by which a step falls: premises, or what its backings all rest on."""
    if step.id in view.given_up:
        return [view.claims[each] for each in step.premises if view.claims[each].withdrawn]
    backings = view.reasons(step.id)
    if not backings or not all(each.id in view.given_up for each in backings):
        return []
    return [view.claims[premise] for each in backings for premise in each.premises if view.claims[premise].withdrawn]


def _falls_for_want_of_support(context: Context, claim: Claim) -> bool:
    """Tell whether a claim falls and no attack on it is to blame; what restates it or founds it may hold it up."""
    from argmap.semantics.reasons import Because, reason

    return reason(context.evaluation, claim.id).because is Because.SUPPORTS_FELL


def _hit(claim: Claim, given_up: list[Claim]) -> Hit:
    was = "was" if len(given_up) == 1 else "were"
    return Hit(
        claim,
        f"{quoted(claim)} falls: {all_named(given_up)}, which it rests on, {was} withdrawn",
        "give it another reason, a `cite:` or a `basis:`; or mark it `withdrawn: true` as well",
        tuple(Note(each.span, f"'{each.id}' was withdrawn: {one_line(each.text)}") for each in given_up[:_SHOWN]),
        tuple(each.id for each in given_up),
    )


RULE = Rule("AM308", "support-lost", Severity.WARNING, check, yields_to=("thesis-defeated",), needs=Needs.THESIS)
