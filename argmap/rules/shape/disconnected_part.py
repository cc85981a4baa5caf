"""A part of the map hangs together, yet nothing links it to the thesis.

The claims in it argue with one another about something, and the map does not say what that has to do with its thesis.
Often it is one missing relation; sometimes it is another debate, which deserves a map of its own. The finding stands
at the claim that the part leads to.

Bad:
    thesis: ban
    claims:
      ban: {text: Schools should ban phones., basis: value}
      sleep: {text: Pupils sleep too little., reasons: [night]}
      night: {text: Many pupils write messages at night., basis: observation}

Good:
    thesis: ban
    claims:
      ban: {text: Schools should ban phones., reasons: [sleep]}
      sleep: {text: Pupils sleep too little., reasons: [night]}
      night: {text: Many pupils write messages at night., basis: observation}

Mend: Write the id of the claim it leads to under what that claim bears on, in its `reasons:` or `objections:`, or
name it as a further thesis: `thesis: [ban, sleep]`.
"""

from argmap.rules import Context, Hit, Hits, Needs, Rule, Severity
from argmap.rules._wording import count, names, quoted
from argmap.rules.shape import end_claim


def check(context: Context) -> Hits:
    """Look for connected parts without a thesis."""
    view = context.view
    for part in view.loose_parts.detached:
        end = end_claim(view, part)
        yield Hit(
            view.claims[end],
            f"nothing links {quoted(view.claims[end])} to the thesis, nor what hangs on it "
            f"({count(len(part), 'claim')}: {names(part)})",
            f"write `reasons: [{end}]` or `objections: [{end}]` under what it bears on, or add it to `thesis:`",
            also=part,
        )


RULE = Rule("AM205", "disconnected-part", Severity.WARNING, check, needs=Needs.THESIS)
