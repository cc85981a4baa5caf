"""A claim that nothing links to any other.

It is no premise, nothing is a premise of it, and it neither contradicts nor restates another claim. Whatever it says,
it changes nothing in the argument. Mostly it is a thought that was noted down and not yet placed.

Bad:
    thesis: ban
    claims:
      ban: {text: Schools should ban phones., basis: value}
      smoke: {text: Schools banned smoking long ago., basis: observation}

Good:
    thesis: ban
    claims:
      ban: {text: Schools should ban phones., reasons: [smoke]}
      smoke: {text: Schools banned smoking long ago., basis: observation}

Mend: Write its id under what it bears on, in that claim's `reasons:` or `objections:`, or delete it.
"""

from argmap.rules import Context, Hit, Hits, Needs, Rule, Severity
from argmap.rules._wording import quoted


def check(context: Context) -> Hits:
    """Look for claims that nothing touches."""
    for claim in context.view.loose_parts.orphans:
        yield Hit(
            context.view.claims[claim],
            f"{quoted(context.view.claims[claim])} is linked to nothing",
            f"write `reasons: [{claim}]` or `objections: [{claim}]` under what it bears on, or delete it",
        )


RULE = Rule("AM204", "orphan-claim", Severity.WARNING, check, needs=Needs.THESIS)
