"""Two ids become one anchor in SVG and HTML.

A link to a claim in a diagram names its anchor, which is made from its id: signs that style sheets and links would
trip over, such as the full stop, are written as their code. Ids that already look like that may come to the same
anchor. Then the second gets a number, and a link to it breaks as soon as the order of the claims changes.

Bad:
    thesis: a.b
    claims:
      a.b: {text: Schools should ban phones., reasons: [a_x2E_b]}
      a_x2E_b: {text: Phones distract pupils., basis: observation}

Good:
    thesis: a.b
    claims:
      a.b: {text: Schools should ban phones., reasons: [a-b]}
      a-b: {text: Phones distract pupils., basis: observation}

Mend: Rename one of the two.
"""

from argmap.rules import Context, Hit, Hits, Note, Rule, Severity

# Only an id that holds this can look like another one whose signs are written as codes.
_CODE = "_x"


def check(context: Context) -> Hits:
    """Look for claims with equal anchors."""
    if not any(_CODE in claim for claim in context.view.claims):
        return
    from argmap.views.anchors import Anchors

    first: dict[str, str] = {}
    for claim in context.map.claims:
        anchor = Anchors(context.view).claim(claim.id)
        known = first.setdefault(anchor, claim.id)
        if known != claim.id:
            yield Hit(
                claim,
                f"'{claim.id}' and '{known}' both become the anchor '{anchor}'",
                "rename one of the two",
                (Note(context.view.claims[known].span, f"'{known}' is here"),),
                (known,),
            )


RULE = Rule("AM108", "clashing-anchor", Severity.WARNING, check)
