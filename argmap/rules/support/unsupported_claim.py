"""A claim stands on nothing: no reason, no source, no word on why it may stand.

An argument is only as good as what it rests on in the end, and each of its ends should say why it can be trusted
there. A source can show it (`cite:`), it can be agreed, a definition, a value that is held or something that anybody
can see (`basis:`). Who said it, in `said:` or `by:`, is no support: people say things that are not so. A claim that
is still to be supported can be marked `open: true`; it is then counted, and no longer warned about. In the profiles
`debate` and `classroom` this is info: in a debate many things are asserted and left at that. The premise of an
objection is AM304.

Bad:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores: {text: Bans raised test scores.}

Good:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores: {text: Bans raised test scores., cite: beland2016}
    sources:
      beland2016: {title: Ill Communication, author: Louis-Philippe Beland, date: 2016}

Mend: Add `reasons:`, or `cite:` with a source, or `basis: granted`, `definition`, `value` or `observation`; or mark
it `open: true` until you know.
"""

from argmap.graph.support import argues_against, unsupported
from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted


def check(context: Context) -> Hits:
    """Look for leaves that are not founded and are no premise of an objection."""
    view = context.view
    theses = set(view.theses)
    for claim in unsupported(view):
        if not argues_against(view, claim.id):
            what = "the thesis " if claim.id in theses else ""
            yield Hit(
                claim,
                f"{what}{quoted(claim)} has nothing to stand on",
                "add `reasons:`, `cite:` with a source, or `basis:`; or mark it `open: true` until you know",
            )


RULE = Rule(
    "AM301",
    "unsupported-claim",
    Severity.WARNING,
    check,
    profiles={"debate": Severity.INFO, "classroom": Severity.INFO},
    yields_to=("orphan-claim",),
)
