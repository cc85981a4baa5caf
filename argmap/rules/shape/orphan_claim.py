"""A claim that nothing links to any other.

It is no premise, nothing is a premise of it, and it neither contradicts nor restates another claim. Whatever it says,
it changes nothing in the argument. Mostly it is a thought that was noted down and not yet placed. To be named in the
`answers:` of a step is no link: a claim that meets a critical question supports what the question is about.

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
from argmap.rules._wording import quoted, step_name


def check(context: Context) -> Hits:
    """Look for claims that nothing touches."""
    view = context.view
    meets = {answer: each for each in view.inferences.values() for _, answer in each.answers}
    for claim in view.loose_parts.orphans:
        told = f"{quoted(view.claims[claim])} is linked to nothing"
        if claim in meets:
            told += f", though `answers:` of the {step_name(meets[claim])} names it"
            way_out = f"write `reasons: [{claim}]` under the premise, or the step, that the question is about"
        else:
            way_out = f"write `reasons: [{claim}]` or `objections: [{claim}]` under what it bears on, or delete it"
        yield Hit(view.claims[claim], told, way_out)


RULE = Rule("AM204", "orphan-claim", Severity.WARNING, check, needs=Needs.THESIS)
