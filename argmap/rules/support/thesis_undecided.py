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

from argmap.rules import Claim, Context, Hit, Hits, Needs, Note, Rule, Severity
from argmap.rules._wording import all_named, one_line, quoted

_SHOWN = 5


def check(context: Context) -> Hits:
    """Look for theses that are undecided, and for what they hang on."""
    if not context.is_contested:
        return
    from argmap.semantics.evaluation import Status
    from argmap.semantics.reasons import reason

    view, evaluation = context.view, context.evaluation
    for thesis in (view.claims[each] for each in view.theses):
        if evaluation.status(thesis.id) is Status.UNDECIDED:
            rivals = [view.claims[each] for each in reason(evaluation, thesis.id).by]
            notes = tuple(Note(each.span, f"'{each.id}' is in the conflict: {one_line(each.text)}") for each in rivals)
            yield Hit(
                thesis,
                f"the thesis {quoted(thesis)} is undecided: {_told(rivals)}",
                "say what decides between them, or give the thesis a reason that does not hang on them"
                if len(rivals) > 1
                else f"take the attack of {all_named(rivals)} on itself out, or answer it",
                notes[:_SHOWN],
                tuple(each.id for each in rivals),
            )


def _told(rivals: list[Claim]) -> str:
    """Return what a thesis hangs on."""
    if len(rivals) > 1:
        return f"nothing decides between {all_named(rivals)}"
    return f"it hangs on {all_named(rivals)}, which attacks itself"


RULE = Rule("AM306", "thesis-undecided", Severity.INFO, check, yields_to=("unanswered-objection",), needs=Needs.THESIS)
