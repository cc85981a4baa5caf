"""The same relation is written twice.

A reason does not become stronger by being said again, yet a map that says it again shows it as two arguments, and
whoever counts reasons counts it twice. It happens where two people work on one map.

Bad:
    claims:
      ban:
        text: Schools should ban phones.
        reasons: [distract, distract]
      distract: {text: Phones distract pupils., basis: observation}

Good:
    claims:
      ban:
        text: Schools should ban phones.
        reasons: [distract]
      distract: {text: Phones distract pupils., basis: observation}

Mend: Delete one of the two; move its `note:` or `said:`, if it has any, to the other.
"""

from argmap.rules import Context, Hit, Hits, Inference, Note, Rule, Severity
from argmap.rules._wording import step


def check(context: Context) -> Hits:
    """Look for inferences of equal kind, premises and target."""
    for group in context.view.twins:
        first: dict[str, Inference] = {}
        for inference in group:
            known = first.setdefault(inference.kind, inference)
            if known is not inference:
                yield Hit(
                    inference,
                    f"this {step(context.view, inference)} was given before",
                    "delete one of the two",
                    (Note(known.span, "it was given first here"),),
                    (known.id, inference.target),
                )


RULE = Rule("AM106", "repeated-relation", Severity.WARNING, check)
