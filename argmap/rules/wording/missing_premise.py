"""A reason of one premise leaves a premise unsaid.

Two rules of thumb find it. What the conclusion speaks of does not come from nowhere, as no rabbit comes out of an empty
hat: it has to be in a premise. And premises hold hands: what a premise speaks of and the conclusion does not, has to be
in another premise. So the words that stand on one side only are those that the unsaid premise joins. A reason that is
backed, or that names a `scheme:`, has said what leads from premise to conclusion; of one that is `implicit: true` the
mapper knows that something is unsaid.

Bad:
    claims:
      ban: {text: Schools should ban phones., reasons: [distract]}
      distract: {text: Phones distract pupils., basis: observation}

Good:
    claims:
      ban: {text: Schools should ban phones., reasons: [[distract, keep-away]]}
      distract: {text: Phones distract pupils., basis: observation}
      keep-away: {text: Schools should ban what distracts pupils., basis: value, implicit: true}

Mend: Write the premise that joins the words named into the list of the reason, and mark it `implicit: true` if it was
nobody's words. Then ask whether it is true: often it is the weakest part of the case.
"""

from argmap.rules import Claim, Context, Hit, Hits, Note, Rule, Severity
from argmap.rules._steps import is_normative, is_ought, plain_reasons
from argmap.rules._wording import listed, step_name


def check(context: Context) -> Hits:
    """Look for reasons of one premise with words on the premise's side only and on the conclusion's side only."""
    view, terms = context.view, context.terms
    for reason in plain_reasons(context):
        if len(set(reason.premises)) == 1 and not reason.implicit and not view.reasons(reason.id):
            premise, conclusion = view.claims[reason.premises[0]], view.claims[reason.target]
            given, due = terms.of(premise.text), terms.of(conclusion.text)
            if due - given and given - due:
                yield Hit(
                    reason,
                    f"the {step_name(reason)} leaves a premise unsaid: one that joins"
                    f" {listed(terms.written(premise.text, given - due))} with"
                    f" {listed(terms.written(conclusion.text, due - given))}",
                    _mend(context, premise, conclusion),
                    (Note(conclusion.span, "the conclusion is here"),),
                    (premise.id, conclusion.id),
                )


def _mend(context: Context, premise: Claim, conclusion: Claim) -> str:
    due = is_ought(context, conclusion) and not is_normative(context, premise)
    what = "it has to say what should be; " if due else ""
    return f"{what}write it into the list of this reason, as a claim marked `implicit: true` if nobody says it"


RULE = Rule(
    "AM716",
    "missing-premise",
    None,
    check,
    profiles={"classroom": Severity.INFO},
    yields_to=("begging-the-question", "self-support"),
    knows_words=True,
)
