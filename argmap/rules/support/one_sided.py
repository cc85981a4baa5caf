"""Nothing anywhere speaks against the thesis.

A map that has only reasons shows that somebody looked for reasons. Those who disagree exist, and an argument
convinces them only if it has met what they would say; looking for it also guards the author against finding only what
they hoped for. In the profile `essay` this is a warning: an essay that passes over the other side in silence fails
with its first critical reader. A `contradicts:` counts as speaking against.

Bad:
    claims:
      ban: {text: Schools should ban phones., reasons: [distract]}
      distract: {text: Phones distract pupils., basis: observation}

Good:
    claims:
      ban:
        text: Schools should ban phones.
        reasons: [distract]
        objections: [emergencies]
      distract: {text: Phones distract pupils., basis: observation}
      emergencies:
        text: Parents must reach a child in an emergency.
        basis: granted
        objections: [office]
      office: {text: The school office takes urgent calls., basis: observation}

Mend: Write the strongest objection you know under the thesis, in `objections:`, and then your answer under the
objection.
"""

from argmap.graph import GraphView
from argmap.model import Kind
from argmap.rules import Context, Hit, Hits, Needs, Rule, Severity
from argmap.rules._wording import quoted


def check(context: Context) -> Hits:
    """Look whether anything attacks or contradicts what leads to a thesis; a thesis on its own is AM301."""
    view = context.view
    supported = next((thesis for thesis in view.theses if view.reasons(thesis)), None)
    if supported is not None and not _is_opposed(view):
        yield Hit(
            view.claims[supported],
            f"nothing in the map speaks against {quoted(view.claims[supported])} or what it rests on",
            "write the strongest objection you know under it, in `objections:`, and answer it there",
        )


def _is_opposed(view: GraphView) -> bool:
    if any(each.kind is Kind.ATTACK and view.leads_to_thesis(view.final_target(each)) for each in view.map.inferences):
        return True
    return any(claim.contradicts and view.leads_to_thesis(claim.id) for claim in view.map.claims)


RULE = Rule("AM307", "one-sided", Severity.INFO, check, profiles={"essay": Severity.WARNING}, needs=Needs.ALL)
