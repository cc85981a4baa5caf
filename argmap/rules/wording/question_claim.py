"""A claim is put as a question.

A claim says that something is so, and can be true or false; a question is neither. What supports or attacks it has
nothing to bear on, and a reader must guess which answer is meant. Questions within quotation marks are what somebody
asked, and are left alone.

Bad:
    claims:
      ban: {text: Should schools ban phones?, basis: value}

Good:
    claims:
      ban: {text: Schools should ban phones., basis: value}

Mend: Write the answer that you defend. The question itself may be the map's `title:`; the answer of the other side is
a claim of its own, under `objections:`.
"""

from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted

# As English, Greek, Arabic, Armenian, and Chinese and Japanese write them.
_MARKS = ("?", "\N{GREEK QUESTION MARK}", "؟", "՞", "？")


def check(context: Context) -> Hits:
    """Look for texts that end in a question mark."""
    for claim, wording in context.wordings:
        if wording.plain.rstrip(" !").endswith(_MARKS):
            yield Hit(
                claim,
                f"{quoted(claim)} is a question, which can be neither true nor false",
                "write the answer that you defend as the claim",
                span=claim.text_span,
            )


RULE = Rule("AM702", "question-claim", Severity.WARNING, check, yields_to=("placeholder",))
