"""Why a claim or a step has its status, as a value that names the claims and steps it is due to."""

from collections.abc import Iterable
from enum import StrEnum

from argmap.semantics.changes import Fiat, atom_of
from argmap.semantics.evaluation import Evaluation
from argmap.semantics.labelling import FALLS, OPEN, STANDS, Cause
from argmap.values import value


class Because(StrEnum):
    """What a status is due to; what `Reason.by` names then stands beside each."""

    GIVEN = "given"  # nothing
    SUPPORTED = "supported"  # the support
    PREMISES_STAND = "premises stand"  # of a step; the premises
    ASSUMED = "assumed"  # nothing, as with the next four
    REJECTED = "rejected"
    OPENED = "taken as open"
    WITHDRAWN = "withdrawn"
    LEFT_OUT = "left out with its speaker"
    ATTACKED = "attacked"  # the attack: a step, or a claim that contradicts
    OUTWEIGHED = "outweighed"  # an attack that is at least as strong
    SUPPORTS_FELL = "all supports fell"  # the supports
    PREMISE_FELL = "a premise fell"  # of a step; the premise
    UNDERCUT = "undercut"  # of a step; the undercut
    BACKING_FELL = "all backing fell"  # of a step; the backings
    CIRCULAR = "circular"  # what it rests on in the circle; where that leaves it undecided, the claims of the circle
    CONFLICT = "undecided between"  # the claims in conflict
    RESTS_ON_OPEN = "rests on what is taken as open"  # what is


BY_FIAT = {
    Fiat.ASSUMED: Because.ASSUMED,
    Fiat.REJECTED: Because.REJECTED,
    Fiat.OPENED: Because.OPENED,
    Fiat.WITHDRAWN: Because.WITHDRAWN,
    Fiat.LEFT_OUT: Because.LEFT_OUT,
}


@value()
class Reason:
    """What a status is due to, and the ids of the claims and steps that brought it about."""

    because: Because
    by: tuple[str, ...] = ()


def reason(evaluation: Evaluation, id_: str) -> Reason:
    """Return why a claim or an inference has its status; raises `UnknownNameError` if there is none."""
    return reason_of(evaluation, atom_of(evaluation.program, id_))


def reason_of(evaluation: Evaluation, atom: int) -> Reason:
    """Return why an atom has its status."""
    if atom in evaluation.fiats:
        return Reason(BY_FIAT[evaluation.fiats[atom]])
    value = evaluation.labelling.values[atom]
    if value == STANDS:
        return _standing(evaluation, atom)
    return _falling(evaluation, atom) if value == FALLS else _undecided(evaluation, atom)


def _standing(evaluation: Evaluation, atom: int) -> Reason:
    if is_step(evaluation, atom):
        return _reason(evaluation, Because.PREMISES_STAND, evaluation.rules.needs[atom])
    support = evaluation.labelling.by[atom]
    if support >= len(evaluation.program.names):
        support = next(iter(evaluation.rules.needs[support]), -1)
    return Reason(Because.GIVEN) if support < 0 else _reason(evaluation, Because.SUPPORTED, [support])


def _falling(evaluation: Evaluation, atom: int) -> Reason:
    labelling, rules = evaluation.labelling, evaluation.rules
    cause, by, step = labelling.causes[atom], labelling.by[atom], is_step(evaluation, atom)
    if cause == Cause.NEED:
        return _reason(evaluation, Because.PREMISE_FELL, [by])
    if cause == Cause.ATTACK:
        return _reason(evaluation, Because.UNDERCUT if step else Because.ATTACKED, [by])
    if cause == Cause.CIRCLE:
        return _reason(evaluation, Because.CIRCULAR, circle_links(evaluation, atom))
    if step:
        return _reason(evaluation, Because.BACKING_FELL, rules.supports[atom])
    beaten = [labelling.by[way] for way in rules.supports[atom] if is_beaten_way(evaluation, way)]
    if not beaten:
        return _reason(evaluation, Because.SUPPORTS_FELL, evaluation.program.rules.supports[atom])
    weighed = evaluation.program.standards[atom] == "preponderance"
    return _reason(evaluation, Because.OUTWEIGHED if weighed else Because.ATTACKED, beaten[:1])


def _undecided(evaluation: Evaluation, atom: int) -> Reason:
    conflicts = evaluation.conflicts
    number = conflicts.part[atom]
    if evaluation.labelling.values[conflicts.parts[number][0]] == OPEN:
        return Reason(Because.RESTS_ON_OPEN, evaluation.rivals[number])
    return Reason(Because.CONFLICT if conflicts.has_attack[number] else Because.CIRCULAR, evaluation.rivals[number])


def _reason(evaluation: Evaluation, because: Because, atoms: Iterable[int]) -> Reason:
    return Reason(because, evaluation.program.ids(atoms))


def is_step(evaluation: Evaluation, atom: int) -> bool:
    """Tell whether an atom is an inference."""
    return evaluation.program.claims <= atom < len(evaluation.program.names)


def is_beaten_way(evaluation: Evaluation, atom: int) -> bool:
    """Tell whether an atom is one that a standard brought in, and an attack defeats it."""
    made = atom >= len(evaluation.program.names)
    return made and evaluation.labelling.causes[atom] == Cause.ATTACK


def circle_links(evaluation: Evaluation, atom: int) -> list[int]:
    """Return what an atom that fell in a circle rests on there: a premise, or the supports."""
    needs = [each for each in evaluation.rules.needs[atom] if evaluation.labelling.causes[each] == Cause.CIRCLE]
    return needs[:1] or [*evaluation.program.rules.supports[atom]]
