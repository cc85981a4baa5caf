"""The premise of an objection stands on nothing.

What is asked of a reason is asked of an objection: it has to rest on something. Otherwise anything can be held
against anything. This takes the place of AM301 for claims that are put forward against something, so that the two can
be turned on and off apart: a writer may collect objections first and ask later what they are worth. Like AM301 it is
info in the profiles `debate` and `classroom`.

Bad:
    thesis: ban
    claims:
      ban:
        text: Schools should ban phones.
        basis: value
        objections: [emergencies]
      emergencies:
        text: Parents must reach a child in an emergency.
        objections: [office]
      office: {text: The school office takes urgent calls., basis: observation}

Good:
    thesis: ban
    claims:
      ban:
        text: Schools should ban phones.
        basis: value
        objections: [emergencies]
      emergencies:
        text: Parents must reach a child in an emergency.
        basis: granted
        objections: [office]
      office: {text: The school office takes urgent calls., basis: observation}

Mend: Add `reasons:`, `cite:` or `basis:` to the premise; or mark it `open: true`; or delete an objection that nobody
holds.
"""

from argmap.graph.support import argues_against, unsupported
from argmap.model import Kind
from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted, step_name


def check(context: Context) -> Hits:
    """Look for leaves that are not founded and are premises of an objection or an undercut."""
    view = context.view
    for claim in unsupported(view):
        if argues_against(view, claim.id):
            attack = next(each for each in view.uses(claim.id) if each.kind is Kind.ATTACK)
            yield Hit(
                claim,
                f"{quoted(claim)} has nothing to stand on, as a premise of the {step_name(attack)}",
                "add `reasons:`, `cite:` with a source, or `basis:`; or mark it `open: true` until you know",
            )


RULE = Rule(
    "AM304",
    "unsupported-objection",
    Severity.WARNING,
    check,
    profiles={"debate": Severity.INFO, "classroom": Severity.INFO},
)
