"""A claim is marked as open, though something supports it.

`open: true` says that the author knows of nothing to support the claim with. With reasons, a citation or a basis that
is no longer so, and the mark would keep the claim on the list of what is left to do.

Bad:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores: {text: Bans raised test scores., open: true, basis: granted}

Good:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores: {text: Bans raised test scores., basis: granted}

Mend: Take `open:` out. If the support is too weak, say that instead: as an objection to the reason, or in `note:`.
"""

from argmap.graph import GraphView
from argmap.rules import Claim, Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted


def check(context: Context) -> Hits:
    """Look for claims that are open and have reasons, citations or a basis."""
    for claim in context.map.claims:
        if claim.open and (found := _support(context.view, claim)):
            yield Hit(claim, f"{quoted(claim)} is marked as open, though it has {found}", "take `open:` out")


def _support(view: GraphView, claim: Claim) -> str:
    fields = (("`reasons`", view.reasons(claim.id)), ("`cite`", claim.cite), ("`basis`", claim.basis))
    return " and ".join(name for name, value in fields if value)


RULE = Rule("AM310", "open-with-support", Severity.WARNING, check)
