"""Most claims of the map name a speaker, and this one names none.

In a map of what people said, a claim without a name looks as if somebody had said it. Either a name was forgotten, or
the mapper added the claim, and then it should be marked so. Claims that are `implicit` are left alone, and so are the
thesis, which is put before anybody speaks, claims that tell at least where they are said, and the premises of a step
that somebody draws, which are that speaker's.

Bad:
    speakers: {dana: Dana Okafor, ben: Ben Ruiz}
    claims:
      ban: {text: Schools should ban phones., reasons: [distract, scores, calm]}
      distract: {text: Phones distract pupils., basis: observation, by: dana}
      scores: {text: Bans raised test scores., basis: observation, by: ben}
      calm: {text: Breaks are calmer without phones., basis: observation}

Good:
    speakers: {dana: Dana Okafor, ben: Ben Ruiz}
    claims:
      ban: {text: Schools should ban phones., reasons: [distract, scores, calm]}
      distract: {text: Phones distract pupils., basis: observation, by: dana}
      scores: {text: Bans raised test scores., basis: observation, by: ben}
      calm: {text: Breaks are calmer without phones., basis: observation, by: ben}

Mend: Write `by:` with the speaker, or `denied_by:`; if nobody said it and the argument needs it, `implicit: true`.
"""

from argmap.model import Claim
from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted


def check(context: Context) -> Hits:
    """Look for claims that nobody says, where more than half of the claims are said by somebody."""
    if not context.map.speakers:
        return
    asked = _asked(context)
    without = [claim for claim in asked if not any(each.by for each in claim.said)]
    if len(without) * 2 < len(asked):
        drawn = {each for step in context.map.inferences if step.said for each in step.premises}
        for claim in without:
            if not claim.said and claim.id not in drawn:
                yield Hit(
                    claim,
                    f"{quoted(claim)} has no speaker, as most claims here do",
                    "write `by:` with who says it; or `implicit: true` if nobody does and the argument needs it",
                )


def _asked(context: Context) -> list[Claim]:
    theses = set(context.view.theses)
    return [claim for claim in context.map.claims if not claim.implicit and claim.id not in theses]


RULE = Rule("AM503", "claim-without-speaker", Severity.INFO, check)
