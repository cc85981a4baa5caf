"""All the evidence for a claim comes from one source.

Two findings of one study are not two witnesses: if the study erred, both go. A claim is better off with evidence that
was gathered by others, in another way, and those who oppose it will ask whether there is any. A claim is told of when
two or more of the premises of its reasons are cited from the same source, none of its reasons does without it, and
nothing else is cited there.

Bad:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores, weakest]}
      scores: {text: Bans raised test scores., cite: beland2016}
      weakest: {text: Bans helped the weakest pupils most., cite: beland2016}
    sources:
      beland2016: {title: Ill Communication, author: Louis-Philippe Beland, date: 2016}

Good:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores, weakest]}
      scores: {text: Bans raised test scores., cite: beland2016}
      weakest: {text: Bans helped the weakest pupils most., cite: [beland2016, abrahamsson2024]}
    sources:
      beland2016: {title: Ill Communication, author: Louis-Philippe Beland, date: 2016}
      abrahamsson2024: {title: Smartphone Bans and Student Outcomes, author: Sara Abrahamsson, date: 2024}

Mend: Look for a second source that does not draw on the first, and cite it; or add a reason that does without them.
"""

from argmap.graph import GraphView
from argmap.model import Claim, Inference
from argmap.rules import Context, Hit, Hits, Note, Rule, Severity
from argmap.rules._wording import all_named, named, quoted

_SHOWN = 4


def check(context: Context) -> Hits:
    """Look for claims whose reasons all come down to citations of one source."""
    view = context.view
    if not context.map.sources:
        return
    for claim in context.map.claims:
        reasons = view.reasons(claim.id)
        if reasons and not claim.cite and (source := _only_source(view, reasons)) is not None:
            resting = _resting(view, reasons)
            if len(resting) > 1 and all(any(each in resting for each in reason.premises) for reason in reasons):
                yield Hit(
                    claim,
                    f"all the evidence for {quoted(claim)} comes from one source, '{source}': "
                    f"it is cited for {all_named(resting.values())}",
                    "cite a second source that does not draw on the first, or add a reason that does without it",
                    tuple(
                        Note(each.cite[0].span, f"{named(each)} rests on it") for each in [*resting.values()][:_SHOWN]
                    ),
                    tuple(resting),
                )


def _only_source(view: GraphView, reasons: tuple[Inference, ...]) -> str | None:
    """Return the one source that the premises of these reasons cite; None where there is none, or a second."""
    found = None
    for reason in reasons:
        for premise in reason.premises:
            for cited in view.claims[premise].cite:
                if found not in (None, cited.source):
                    return None
                found = cited.source
    return found


def _resting(view: GraphView, reasons: tuple[Inference, ...]) -> dict[str, Claim]:
    """Return the premises that stand on citations alone, by id."""
    premises = (view.claims[each] for reason in reasons for each in reason.premises)
    return {each.id: each for each in premises if each.cite and not each.basis and view.is_leaf(each.id)}


RULE = Rule("AM403", "one-source", Severity.INFO, check)
