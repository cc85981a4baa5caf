"""Load-bearing claims: those whose rejection alone makes a claim stop standing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from argmap.model import Standard
from argmap.semantics.changes import VALUES, Changes, atom_of
from argmap.semantics.evaluation import STATUSES, Evaluation, Status, evaluate
from argmap.semantics.labelling import FALLS, STANDS, UNDECIDED
from argmap.semantics.why import why
from argmap.semantics.worlds import Worlds, single_worlds


@dataclass(frozen=True, slots=True)
class Load:
    """A claim that another cannot do without: what becomes of that one, and how many claims stop standing with it.

    `brings_down` counts the claims that the other one rests on, and itself, but not the claim that is rejected.
    """

    claim: str
    becomes: Status
    brings_down: int


def load_bearing(evaluation: Evaluation, id_: str) -> tuple[Load, ...]:
    """Return the claims whose rejection alone makes a claim or step stop standing, those that bring down most first.

    Empty where it does not stand. Only claims in its justification can qualify: without any other, that still holds.
    O((V + E) * claims in the justification / 4096) and somewhat more for circles. Where it rests on a claim that is
    held to the preponderance of the evidence, any claim can tip the scales, and as many evaluations are made as there
    are claims that it rests on. Raises `UnknownNameError` if there is no such claim or step.
    """
    program, root = evaluation.program, atom_of(evaluation.program, id_)
    if evaluation.labelling.values[root] != STANDS:
        return ()
    region = program.rests_on([root])
    if any(program.standards.get(atom) is Standard.PREPONDERANCE for atom in region):
        found = [*_one_by_one(evaluation, root, region)]
    else:
        found = [*_at_once(evaluation, root)]
    return tuple(sorted(found, key=lambda load: (-load.brings_down, program.atoms[load.claim])))


def _at_once(evaluation: Evaluation, root: int) -> Iterator[Load]:
    program = evaluation.program
    told = {program.atoms[part.id] for part in why(evaluation, program.names[root]) if part.status is Status.STANDS}
    claims = sorted(atom for atom in told - {root} if atom < program.claims and atom not in evaluation.fiats)
    fixed = {atom: VALUES[fiat] for atom, fiat in evaluation.fiats.items()}
    worlds = Worlds(evaluation.rules, fixed, evaluation.circular, root)
    counted = [atom for atom in worlds.atoms if _counts(evaluation, atom)]
    for chosen, rejected in single_worlds(claims):
        worlds.evaluate(rejected, len(chosen))
        every = (1 << len(chosen)) - 1
        down = _sums((every & ~worlds.stands[atom] for atom in counted), len(chosen))
        for place, atom in enumerate(chosen):
            if not worlds.stands[root] >> place & 1:
                value = FALLS if worlds.falls[root] >> place & 1 else UNDECIDED
                yield Load(program.names[atom], STATUSES[value], down[place] - 1)


def _counts(evaluation: Evaluation, atom: int) -> bool:
    return atom < evaluation.program.claims and evaluation.labelling.values[atom] == STANDS


def _sums(columns: Iterator[int], width: int) -> list[int]:
    """Return for each of the lowest `width` bits how many of the numbers have it set."""
    planes: list[int] = []  # the sums, by their binary digits
    for column in columns:
        carry, place = column, 0
        while carry:
            if place == len(planes):
                planes.append(0)
            planes[place], carry = planes[place] ^ carry, planes[place] & carry
            place += 1
    digits = [f"{plane:0{width}b}"[::-1] for plane in planes]
    return [sum((digit[place] == "1") << power for power, digit in enumerate(digits)) for place in range(width)]


def _one_by_one(evaluation: Evaluation, root: int, region: Sequence[int]) -> Iterator[Load]:
    program = evaluation.program
    counted = [atom for atom in region if _counts(evaluation, atom)]
    for atom in region:
        if atom < program.claims and atom != root and atom not in evaluation.fiats:
            changes = with_rejected(evaluation.changes, [program.names[atom]])
            values = evaluate(program, changes, evaluation.circular).labelling.values
            if values[root] != STANDS:
                down = sum(values[each] != STANDS for each in counted if each != atom)
                yield Load(program.names[atom], STATUSES[values[root]], down)


def with_rejected(changes: Changes, ids: Sequence[str]) -> Changes:
    """Return changes with some more claims rejected."""
    return replace(changes, reject=(*changes.reject, *ids))
