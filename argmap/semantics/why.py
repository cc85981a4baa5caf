"""Why a claim stands, falls or is undecided: what it is due to, and what that is due to, down to what is given.

For what stands: one support that holds, its premises, and why each attack fails. For what falls: one attack that
stands, one premise that fell, or why each support fell. For what is undecided: the way to the conflict it hangs on, and
once round that conflict.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from argmap.semantics.changes import atom_of
from argmap.semantics.evaluation import STATUSES, Evaluation, Status
from argmap.semantics.labelling import FALLS, STANDS, Cause
from argmap.semantics.reasons import Reason, circle_links, is_beaten_way, is_step, reason_of
from argmap.values import value


class Link(StrEnum):
    """What a part of a justification is to the one it explains."""

    ASKED = "asked"  # what the question is about
    SUPPORT = "support"
    PREMISE = "premise"
    ATTACK = "attack"  # on a claim
    UNDERCUT = "undercut"
    BACKING = "backing"


@value()
class Part:
    """A claim or a step with its status and reason; `depth` counts from 0, and a part explains the last one above it.

    `told`: it has been explained further up, and is not explained again.
    """

    depth: int
    link: Link
    id: str
    status: Status
    reason: Reason
    told: bool = False


_Linked = tuple[Link, int]


def why(evaluation: Evaluation, id_: str) -> tuple[Part, ...]:
    """Return the justification of a status, each part before what explains it. Linear in its length.

    Raises `UnknownNameError` if `id_` is no claim or inference.
    """
    return tuple(why_all(evaluation, [id_]))


def why_all(evaluation: Evaluation, ids: Iterable[str]) -> Iterator[Part]:
    """Yield the justifications of several statuses one after the other, as far as they are asked for.

    Raises `UnknownNameError` for an id that is no claim or inference.
    """
    names, values = evaluation.program.names, evaluation.labelling.values
    explained: set[int] = set()
    roots = [atom_of(evaluation.program, id_) for id_ in ids]
    waiting: list[tuple[int, Link, int]] = [(0, Link.ASKED, root) for root in reversed(roots)]
    while waiting:
        depth, link, atom = waiting.pop()
        told = atom in explained
        yield Part(depth, link, names[atom], STATUSES[values[atom]], reason_of(evaluation, atom), told)
        if not told:
            below = [*_below(evaluation, atom)]
            waiting.extend((depth + 1, *each) for each in reversed(below))
            if below:
                explained.add(atom)


def _below(evaluation: Evaluation, atom: int) -> Iterator[_Linked]:
    """Yield what explains the status of an atom."""
    if atom in evaluation.fiats:
        return
    value = evaluation.labelling.values[atom]
    if value == STANDS:
        yield from _why_it_stands(evaluation, atom)
    elif value == FALLS:
        yield from _why_it_falls(evaluation, atom)
    else:
        yield from _why_it_is_undecided(evaluation, atom)


def _why_it_stands(evaluation: Evaluation, atom: int) -> Iterator[_Linked]:
    """Yield what holds an atom up, then all its attacks: also those that stand and do not count by its standard."""
    step, rules, support = is_step(evaluation, atom), evaluation.rules, evaluation.labelling.by[atom]
    if support >= len(evaluation.program.names):
        support = next(iter(rules.needs[support]), -1)
    if step:
        yield from ((Link.PREMISE, each) for each in rules.needs[atom])
    if support >= 0:
        yield (Link.BACKING if step else Link.SUPPORT), support
    yield from _attacks(evaluation.program.rules.attacks[atom], step)


def _why_it_falls(evaluation: Evaluation, atom: int) -> Iterator[_Linked]:
    step, labelling = is_step(evaluation, atom), evaluation.labelling
    cause, by = labelling.causes[atom], labelling.by[atom]
    if cause == Cause.NEED:
        yield Link.PREMISE, by
    elif cause == Cause.ATTACK:
        yield from _attacks([by], step)
    elif cause == Cause.CIRCLE and step:
        links = circle_links(evaluation, atom)
        yield from ((Link.PREMISE if each in evaluation.rules.needs[atom] else Link.BACKING, each) for each in links)
    else:
        yield from _lost_supports(evaluation, atom, Link.BACKING if step else Link.SUPPORT)


def _lost_supports(evaluation: Evaluation, atom: int, link: Link) -> Iterator[_Linked]:
    """Yield the supports of an atom that does not stand for want of one, and attacks that count for more than one."""
    labelling, rules = evaluation.labelling, evaluation.rules
    yield from ((link, each) for each in evaluation.program.rules.supports[atom])
    beaten = (labelling.by[way] for way in rules.supports[atom] if is_beaten_way(evaluation, way))
    yield from _attacks(dict.fromkeys(beaten), step=False)


def _why_it_is_undecided(evaluation: Evaluation, atom: int) -> Iterator[_Linked]:
    """Yield the next atom on the way to the conflict, or round it."""
    rules, way = evaluation.rules, atom
    onward = evaluation.conflicts.through[way]
    if onward >= len(evaluation.program.names):
        way, onward = onward, evaluation.conflicts.through[onward]
    if onward < 0:
        return
    step = is_step(evaluation, atom)
    if onward in rules.attacks[way]:
        yield from _attacks([onward], step)
    elif onward in rules.needs[atom]:
        yield Link.PREMISE, onward
    else:
        yield (Link.BACKING if step else Link.SUPPORT), onward


def _attacks(atoms: Iterable[int], step: bool) -> Iterator[_Linked]:
    yield from ((Link.UNDERCUT if step else Link.ATTACK, each) for each in atoms)
