"""A claim is marked as still open.

Nobody has to know everything at once. A claim with `open: true` is one whose author knows that it stands on nothing
yet: it is drawn as open and listed here, so that it is not forgotten, and not warned about. The mark changes nothing
in the evaluation; `argmap evaluate --open ID` asks what follows if it stays undecided.

Bad:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores: {text: Bans raised test scores., open: true}

Good:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores: {text: Bans raised test scores., basis: granted}

Mend: Support it with `reasons:`, `cite:` or `basis:` and take `open:` out, as soon as you can.
"""

from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted


def check(context: Context) -> Hits:
    """Look for claims marked open."""
    for claim in context.map.claims:
        if claim.open:
            yield Hit(
                claim,
                f"{quoted(claim)} is still open",
                "support it with `reasons:`, `cite:` or `basis:`, then take `open:` out",
            )


RULE = Rule("AM302", "open-claim", Severity.INFO, check, yields_to=("open-with-support",))
