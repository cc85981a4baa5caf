"""A claim is withdrawn, though nothing speaks against it.

`withdrawn: true` says that the claim's own side has given it up, and that makes it fall, with all that rests on it.
People give a claim up because of something, and that something belongs on the map: a reader cannot follow why it
fell, and the next one to hold the claim does not learn what to answer. An attack on a reason for the claim, or on a
premise of one, counts; so does a speaker who denies it.

Bad:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores, distract]}
      scores: {text: Bans raised test scores., withdrawn: true}
      distract: {text: Phones distract pupils., basis: observation}

Good:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores, distract]}
      scores: {text: Bans raised test scores., withdrawn: true, objections: [sweden]}
      distract: {text: Phones distract pupils., basis: observation}
      sweden: {text: A study in Sweden found no difference., basis: granted}

Mend: Write what speaks against it in its `objections:`, or take `withdrawn:` out.
"""

from argmap.graph.relations import is_opposed
from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted


def check(context: Context) -> Hits:
    """Look for withdrawn claims that nothing opposes."""
    for claim in context.map.claims:
        if claim.withdrawn and not is_opposed(context.view, claim):
            yield Hit(
                claim,
                f"{quoted(claim)} is withdrawn, though nothing speaks against it",
                "write why it was given up in its `objections:`, or take `withdrawn:` out",
            )


RULE = Rule("AM309", "withdrawn-unattacked", Severity.WARNING, check, yields_to=("orphan-claim",))
