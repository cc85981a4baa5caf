"""An objection attacks one of its own premises.

If the objection succeeds, one of its premises is false, and then it does not succeed: it takes back what it rests on.
Two things look like this and are meant otherwise. To show that a claim leads to its own denial is a good argument
against it, and its premises are what follows from the claim, not the claim. And a premise that was listed beside the
attacked claim by a slip of the id is no premise.

Bad:
    thesis: ban
    claims:
      ban:
        text: Schools should ban phones.
        basis: value
        objections:
          - [ban, emergencies]
      emergencies:
        text: Parents must reach a child in an emergency.
        basis: granted
        objections: [office]
      office: {text: The school office takes urgent calls., basis: observation}

Good:
    thesis: ban
    claims:
      ban:
        text: Schools should ban phones.
        basis: value
        objections:
          - emergencies
      emergencies:
        text: Parents must reach a child in an emergency.
        basis: granted
        objections: [office]
      office: {text: The school office takes urgent calls., basis: observation}

Mend: Take the attacked claim out of the premises of the objection.
"""

from argmap.model import Kind
from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted


def check(context: Context) -> Hits:
    """Look for an attack on a claim that is one of its premises."""
    for inference in context.map.inferences:
        if inference.kind is Kind.ATTACK and inference.target in inference.premises:
            target = context.view.claims[inference.target]
            yield Hit(
                inference,
                f"an objection to {quoted(target)} has that very claim as a premise",
                f"take '{target.id}' out of the premises of the objection",
                also=(target.id,),
            )


RULE = Rule("AM104", "self-attack", Severity.WARNING, check)
