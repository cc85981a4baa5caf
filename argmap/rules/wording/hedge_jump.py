"""The conclusion says "all" or "always", and a premise only "some", "often" or "may".

A step is no surer than its weakest premise. Where a premise holds only often, or of some, the conclusion cannot hold
always, or of all, however well the rest is shown. A claim is hedged by its words or by its field `hedge:`. What ought
to be is left aside, since a rule for all may well rest on what often happens.

Bad:
    claims:
      spoil: {text: Phones always spoil lessons., reasons: [[distract, attention]]}
      distract: {text: Phones often distract pupils in lessons., basis: observation}
      attention: {text: Lessons are spoiled when pupils are distracted., basis: granted}

Good:
    claims:
      spoil: {text: Phones often spoil lessons., reasons: [[distract, attention]]}
      distract: {text: Phones often distract pupils in lessons., basis: observation}
      attention: {text: Lessons are spoiled when pupils are distracted., basis: granted}

Mend: Say as much in the conclusion as the premises carry: "often", "most", "may". Or show the premise without its
hedge.
"""

from argmap.rules import Context, Hit, Hits, Note, Rule, Severity
from argmap.rules._steps import is_hedged, is_ought, is_universal, reasons
from argmap.rules._wording import named, quoted


def check(context: Context) -> Hits:
    """Look for reasons with a hedge in a premise, and a conclusion of all or always."""
    view = context.view
    for reason in reasons(context):
        conclusion = view.claims[reason.target]
        if not is_universal(context, conclusion) or is_hedged(context, conclusion) or is_ought(context, conclusion):
            continue
        for premise in (view.claims[each] for each in dict.fromkeys(reason.premises)):
            if is_hedged(context, premise) and not is_universal(context, premise):
                yield Hit(
                    reason,
                    f"{quoted(conclusion)} says more than its premise {named(premise)}, which is hedged",
                    "say as much in the conclusion as the premises carry, or show the premise without its hedge",
                    (Note(premise.span, "this holds often or of some, not always or of all"),),
                    (premise.id, reason.target),
                )
                break


RULE = Rule("AM718", "hedge-jump", None, check, profiles={"classroom": Severity.INFO}, knows_words=True)
