"""The same premises support and attack one claim.

What speaks for a claim does not, by itself, also speak against it. Either one of the two relations was written under
the wrong field, or a further premise tells the two arguments apart and is not written down: "it is cheap" speaks for
a purchase where money counts, and against it where cheap things break.

Bad:
    thesis: ban
    claims:
      ban:
        text: Schools should ban phones.
        reasons: [change]
        objections: [change]
      change: {text: A ban changes how pupils spend the breaks., basis: observation}

Good:
    thesis: ban
    claims:
      ban:
        text: Schools should ban phones.
        reasons:
          - [change, talk]
      change: {text: A ban changes how pupils spend the breaks., basis: observation}
      talk: {text: Breaks without phones make pupils talk., basis: observation}

Mend: Take the premises out of `reasons:` or out of `objections:`, or add to each the premise that makes the
difference.
"""

from argmap.model import Kind
from argmap.rules import Context, Hit, Hits, Note, Rule, Severity
from argmap.rules._wording import names, one_line


def check(context: Context) -> Hits:
    """Look for a support and an attack with equal premises and target."""
    view = context.view
    for group in view.twins:
        support = next((each for each in group if each.kind is Kind.SUPPORT), None)
        attack = next((each for each in group if each.kind is Kind.ATTACK), None)
        if support and attack:
            first, second = sorted((support, attack), key=group.index)
            text = " + ".join(one_line(view.claims[each].text) for each in second.premises)
            yield Hit(
                second,
                f"{names(second.premises)} (\"{one_line(text)}\") both support and attack '{second.target}'",
                "keep one of the two, or add to each the premise that makes the difference",
                (Note(first.span, "the other is here"),),
                (first.id, second.target, *second.premises),
            )


RULE = Rule("AM105", "supports-and-attacks", Severity.ERROR, check)
