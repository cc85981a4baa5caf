"""A claim is more than one sentence.

Each sentence makes a claim of its own. In one box they can only be granted or attacked together: somebody who grants
the first and doubts the second has nowhere to say so. Often the second sentence is a reason for the first, and belongs
under it. Full stops of abbreviations, initials and numbers are no ends of sentences, and neither are marks within
quotation marks.

Bad:
    claims:
      ban: {text: Schools should ban phones. Pupils should talk to each other., basis: value}

Good:
    claims:
      ban: {text: Schools should ban phones., reasons: [talk]}
      talk: {text: Pupils should talk to each other., basis: value}

Mend: Make a claim of each sentence, and say how they bear on each other. What only explains a word can go into
`note:`.
"""

from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted


def check(context: Context) -> Hits:
    """Look for ends of sentences within texts."""
    from argmap.language.sentences import sentences

    for claim, wording in context.wordings:
        if (number := sentences(wording.plain, context.lang)) > 1:
            yield Hit(
                claim,
                f"{quoted(claim)} is {number} sentences, and each makes a claim of its own",
                "make a claim of each, and list those that are reasons for another in its `reasons:`",
                span=claim.text_span,
            )


RULE = Rule(
    "AM703",
    "two-sentences",
    Severity.WARNING,
    check,
    yields_to=("reasoning-in-box", "placeholder"),
    knows_words=True,
)
