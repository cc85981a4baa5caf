"""Claims are linked to the argument, yet nothing follows from them for the thesis.

Arrows in a map point from a premise to what it bears on. From these claims no way along the arrows leads to a thesis:
they are conclusions drawn on the side, from premises of the argument, and the thesis stands or falls without them.
Either the last step is missing, or the arrow points the wrong way.

Bad:
    thesis: ban
    claims:
      ban: {text: Schools should ban phones., reasons: [distract]}
      distract: {text: Phones distract pupils., basis: observation}
      tablets: {text: Tablets distract pupils too., reasons: [distract]}

Good:
    thesis: ban
    claims:
      ban: {text: Schools should ban phones., reasons: [distract]}
      distract: {text: Phones distract pupils., reasons: [tablets]}
      tablets: {text: Tablets distract pupils too., basis: observation}

Mend: Write the id of the claim under what it bears on, in its `reasons:` or `objections:`; or turn the relation
round; or name the claim as a further thesis.
"""

from argmap.rules import Context, Hit, Hits, Needs, Rule, Severity
from argmap.rules._wording import count, names, quoted
from argmap.rules.shape import end_claim


def check(context: Context) -> Hits:
    """Look for claims that hang together with a thesis and lead to none."""
    view = context.view
    for part in view.loose_parts.stray:
        end = end_claim(view, part)
        others = f" ({count(len(part), 'claim')} in all: {names(part)})" if len(part) > 1 else ""
        yield Hit(
            view.claims[end],
            f"{quoted(view.claims[end])} is linked to the argument, but no way leads from it to the thesis{others}",
            f"write `reasons: [{end}]` or `objections: [{end}]` under what it bears on, or turn the relation round",
            also=part,
        )


RULE = Rule("AM206", "leads-nowhere", Severity.WARNING, check, needs=Needs.THESIS)
