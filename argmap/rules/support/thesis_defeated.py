"""The thesis falls: what attacks it stands, or nothing that supports it does.

argmap works out what becomes of each claim. An objection that stands defeats what it attacks, however much supports
it; a claim falls when all its reasons have. Where the thesis itself falls, the map argues against what it is there to
argue for, and the writer had better be the first to know. What it falls by is told here once and for all: an
unanswered objection on the way is not told of again as AM303. Where only a circle is to blame, that is AM201. `argmap
why FILE ID` tells the whole of it.

Bad:
    thesis: ban
    claims:
      ban:
        text: Schools should ban phones.
        basis: value
        objections: [emergencies]
      emergencies: {text: Parents must reach a child in an emergency., basis: granted}

Good:
    thesis: ban
    claims:
      ban:
        text: Schools should ban phones.
        basis: value
        objections: [emergencies]
      emergencies:
        text: Parents must reach a child in an emergency.
        basis: granted
        objections: [office]
      office: {text: The school office takes urgent calls., basis: observation}

Mend: Answer what it falls by: attack a premise of the objection, in its `objections:`, or the objection itself, in its
full form with `premises:`. Where its reasons fell, save one of them or give it another. If the objection holds, word
the thesis so that it allows for it.
"""

from itertools import islice
from typing import TYPE_CHECKING

from argmap.graph import GraphView
from argmap.model import Inference
from argmap.rules import Claim, Context, Hit, Hits, Needs, Note, Rule, Severity
from argmap.rules._wording import count, named, one_line, quoted, step, step_name

if TYPE_CHECKING:
    from argmap.semantics.evaluation import Evaluation
    from argmap.semantics.why import Part

# How much of a justification is gone through, and how many places of it are shown.
_MOST, _SHOWN = 300, 5


def check(context: Context) -> Hits:
    """Look for theses that fall, and for what they fall by."""
    if not context.unsettled:
        return
    from argmap.semantics.evaluation import Status
    from argmap.semantics.why import why_all

    evaluation = context.evaluation
    for thesis in context.unsettled:
        if not thesis.withdrawn and evaluation.status(thesis.id) is Status.FALLS:
            attacks = _attacks(evaluation, thesis)
            parts = [*islice(why_all(evaluation, attacks or (thesis.id,)), _MOST)]
            causes = tuple(dict.fromkeys(each.id for each in parts if _is_cause(each)))
            if causes:
                fallen = (each.id for each in parts if each.id in context.view.claims)
                yield _hit(context, thesis, attacks, causes, tuple(dict.fromkeys((*attacks, *causes, *fallen))))


def _attacks(evaluation: "Evaluation", thesis: Claim) -> tuple[str, ...]:
    """Return what attacks a fallen thesis and stands, the one that it falls by first; nothing if that is no attack."""
    from argmap.semantics.evaluation import Status
    from argmap.semantics.reasons import Because, reason

    why = reason(evaluation, thesis.id)
    if why.because not in (Because.ATTACKED, Because.OUTWEIGHED):
        return ()
    program = evaluation.program
    attacks = program.ids(program.rules.attacks[program.atoms[thesis.id]])
    return tuple(dict.fromkeys((*why.by, *(each for each in attacks if evaluation.status(each) is Status.STANDS))))


def _is_cause(part: "Part") -> bool:
    """Tell whether a part of a justification is an attack that stands, or was withdrawn."""
    from argmap.semantics.evaluation import Status
    from argmap.semantics.reasons import Because
    from argmap.semantics.why import Link

    attack = part.link in (Link.ASKED, Link.ATTACK, Link.UNDERCUT) and part.status is Status.STANDS
    return attack or part.reason.because is Because.WITHDRAWN


def _hit(
    context: Context, thesis: Claim, attacks: tuple[str, ...], causes: tuple[str, ...], also: tuple[str, ...]
) -> Hit:
    view = context.view
    notes = (_note(view, each) for each in causes[:_SHOWN])
    root = next((context.unanswered[each] for each in causes if each in context.unanswered), None)
    told = _told(context, attacks, root) if attacks else "nothing that supports it stands"
    return Hit(
        thesis, f"the thesis {quoted(thesis)} falls: {told}", _way_out(view, thesis, attacks, root), tuple(notes), also
    )


def _told(context: Context, attacks: tuple[str, ...], root: Inference | None) -> str:
    """Return by which attacks a thesis falls; `root` is the unanswered one by which the first of them stands."""
    view, first = context.view, attacks[0]
    others = len(attacks) - 1
    more = f", and {count(others, 'more attack')} on it {'stands' if others == 1 else 'stand'}" if others else ""
    if first in view.claims:
        return f"{quoted(view.claims[first])} stands, which cannot hold together with it{more}"
    attack = view.inferences[first]
    dropped = "was dropped: nothing answers it" if context.map.debate else "has no answer"
    if first in context.unanswered:
        return f"the {step(view, attack)} {dropped}{more}"
    why = f", since the {step(view, root)} {dropped}" if root and root.target not in view.theses else ""
    return f"the {step(view, attack)} stands{why}{more}"


def _way_out(view: GraphView, thesis: Claim, attacks: tuple[str, ...], root: Inference | None) -> str:
    if not attacks:
        return f"save one of its reasons, or give it another; `argmap why FILE {thesis.id}` tells how each was lost"
    premise = root.premises[0] if root else attacks[0]
    premise = premise if premise in view.claims else view.inferences[premise].premises[0]
    where = f"answer it under {named(view.claims[premise])}, in its `objections:`"
    return f"{where}, or word the thesis so that it allows for it"


def _note(view: GraphView, cause: str) -> Note:
    """Return a note at an attack that stands, or at what was withdrawn."""
    if cause in view.inferences:
        attack = view.inferences[cause]
        return Note(attack.span, f"this {step_name(attack)} stands")
    claim = view.claims[cause]
    return Note(claim.span, f"'{cause}' {'was withdrawn' if claim.withdrawn else 'stands'}: {one_line(claim.text)}")


RULE = Rule(
    "AM305", "thesis-defeated", Severity.WARNING, check, yields_to=("supports-and-attacks",), needs=Needs.THESIS
)
