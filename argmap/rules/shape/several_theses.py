"""No thesis is named, and several claims could be it.

Where no thesis is named, it is the claim that is no premise of another. With several of them a reader cannot tell
which is the point, which is a forgotten end, and whether a claim speaks for or against "the" thesis. Two questions in
one map are often two maps.

Bad:
    claims:
      ban: {text: Schools should ban phones., reasons: [distract]}
      rules: {text: Schools should agree on rules for phones., reasons: [distract]}
      distract: {text: Phones distract pupils., basis: observation}

Good:
    thesis: [ban, rules]
    claims:
      ban: {text: Schools should ban phones., reasons: [distract]}
      rules: {text: Schools should agree on rules for phones., reasons: [distract]}
      distract: {text: Phones distract pupils., basis: observation}

Mend: Name the thesis at the top of the file, `thesis: ban`, or all of them, `thesis: [ban, rules]`; or write the
others under what they bear on, in its `reasons:` or `objections:`.
"""

from argmap.rules import Context, Hit, Hits, Needs, Note, Rule, Severity
from argmap.rules._wording import names, one_line

_SHOWN = 10


def check(context: Context) -> Hits:
    """Count the end claims where no thesis is named."""
    view = context.view
    if context.map.thesis or len(view.end_claims) < 2:
        return
    first, *others = (view.claims[each] for each in view.end_claims)
    yield Hit(
        context.map,
        f"no thesis is named, and {len(others) + 1} claims are no premise of another: {names(view.end_claims)}",
        f"name it at the top of the file, `thesis: {first.id}`, or list several; or write the others "
        "under what they bear on",
        tuple(Note(each.span, f"'{each.id}' ends here: {one_line(each.text)}") for each in others[:_SHOWN]),
        view.end_claims,
        first.span,
    )


RULE = Rule("AM203", "several-theses", Severity.WARNING, check, needs=Needs.ALL)
