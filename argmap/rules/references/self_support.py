"""A claim is given as a reason for itself.

Whoever doubts the claim doubts the reason just as much, so it adds nothing: the shortest form of begging the
question. The same holds for a claim that is to back a step toward itself. Mostly it is a slip of the id.

Bad:
    claims:
      ban:
        text: Schools should ban phones.
        basis: value
        reasons: [ban]

Good:
    claims:
      ban:
        text: Schools should ban phones.
        reasons: [distract]
      distract: {text: Phones distract pupils., basis: observation}

Mend: Name the claim that was meant, or take the reason out. If the claim needs no reason, say why with `basis:`.
"""

from argmap.graph.circles import supported_claim
from argmap.model import Kind
from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted


def check(context: Context) -> Hits:
    """Look for a support with a premise that is the claim it comes to bear on."""
    view = context.view
    for inference in context.map.inferences:
        if inference.kind is Kind.SUPPORT:
            target = supported_claim(view, inference) if inference.on_step else inference.target
            if target in inference.premises:
                yield Hit(
                    inference,
                    f"{quoted(view.claims[target])} is given as a reason for itself",
                    f"take '{target}' out of the premises, or name the claim that was meant",
                    also=(target,),
                )


RULE = Rule("AM103", "self-support", Severity.ERROR, check)
