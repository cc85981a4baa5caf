"""The thesis is undecided: it hangs on a conflict that nothing settles.

Where two claims exclude each other and nothing else decides between them, argmap does not choose: both stay undecided,
and so does what rests on them. That may be just what the debate has come to, so it is no fault; but a map that is to
show that its thesis holds does not show it yet. This takes the place of AM207 for the claims in conflict.

Bad:
    thesis: red
    claims:
      red: {text: The light was red., basis: observation, contradicts: [green]}
      green: {text: The light was green., basis: observation}

Good:
    thesis: red
    claims:
      red: {text: The light was red., basis: observation, contradicts: [green]}
      green: {text: The light was green., basis: observation, objections: [sun]}
      sun: {text: Whoever saw the green light had the sun in the eyes., basis: granted}

Mend: Say what decides between them: an objection to one of them that the other side cannot answer, or an undercut of
one of the attacks. Or give the thesis a reason that does not hang on them.
"""

from argmap.graph import GraphView
from argmap.rules import Claim, Context, Hit, Hits, Needs, Note, Rule, Severity
from argmap.rules._wording import joined, named, one_line, quoted

# How many claims of a conflict are shown, and how many the finding is filed under.
_SHOWN, _MOST = 5, 1_000


def check(context: Context) -> Hits:
    """Look for theses that are undecided, and for what they hang on."""
    if not context.unsettled:
        return
    from argmap.semantics.evaluation import Status
    from argmap.semantics.reasons import reason

    evaluation = context.evaluation
    for thesis in context.unsettled:
        if evaluation.status(thesis.id) is Status.UNDECIDED:
            yield _hit(context.view, thesis, reason(evaluation, thesis.id).by)


def _hit(view: GraphView, thesis: Claim, rivals: tuple[str, ...]) -> Hit:
    """Return the finding; rivals are claims, or steps where these exclude each other by themselves."""
    shown = [named(view.claims[each]) if each in view.claims else f"'{each}'" for each in rivals[:_SHOWN]]
    if len(rivals) > _SHOWN:
        shown[-1] = f"{len(rivals) - _SHOWN + 1} more"
    if len(rivals) > 1:
        told = f"nothing decides between {joined(shown)}"
        way_out = "say what decides between them, or give the thesis a reason that does not hang on them"
    else:
        told = f"it hangs on {joined(shown)}, which attacks itself"
        way_out = f"take the attack of {joined(shown)} on itself out, or answer it"
    others = [view.claims[each] for each in rivals[:_SHOWN] if each in view.claims and each != thesis.id]
    notes = tuple(Note(each.span, f"'{each.id}' is in the conflict: {one_line(each.text)}") for each in others)
    return Hit(thesis, f"the thesis {quoted(thesis)} is undecided: {told}", way_out, notes, rivals[:_MOST])


RULE = Rule("AM306", "thesis-undecided", Severity.INFO, check, yields_to=("unanswered-objection",), needs=Needs.THESIS)
