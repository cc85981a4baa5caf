"""The evaluation of a map: the status of every claim and step, and the reason for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.semantics.changes import NO_CHANGES, VALUES, Changes, Fiat, atom_of, fiats
from argmap.semantics.labelling import FALLS, STANDS, Circular, Labelling, label
from argmap.semantics.program import Program, Rules
from argmap.values import value

if TYPE_CHECKING:
    from argmap.semantics.conflicts import Conflicts


class Status(StrEnum):
    """What becomes of a claim or a step."""

    STANDS = "stands"
    FALLS = "falls"
    UNDECIDED = "undecided"


STATUSES = (Status.UNDECIDED, Status.STANDS, Status.FALLS, Status.UNDECIDED)


@dataclass(frozen=True)
class Evaluation:
    """The well-founded labelling of a program under changes.

    `rules` are those that were labelled: the program's, and what its claims' standards make of them. `fiats` has what
    is not worked out, with why.
    """

    program: Program
    changes: Changes
    circular: Circular
    rules: Rules
    fiats: Mapping[int, Fiat]
    labelling: Labelling

    def status(self, id_: str) -> Status:
        """Return the status of a claim or an inference; raises `UnknownNameError` if there is none."""
        return STATUSES[self.labelling.values[atom_of(self.program, id_)]]

    @cached_property
    def statuses(self) -> dict[str, Status]:
        """The status of each claim, in written order."""
        values, atoms = self.labelling.values, self.program.atoms
        return {claim.id: STATUSES[values[atoms[claim.id]]] for claim in self.program.view.map.claims}

    @cached_property
    def conflicts(self) -> "Conflicts":
        """What the undecided atoms hang on."""
        from argmap.semantics.conflicts import Conflicts

        return Conflicts(self.rules, self.labelling.values)

    @cached_property
    def rivals(self) -> list[tuple[str, ...]]:
        """The claims of each conflict, in written order; of one that is a step taken as open, that step."""
        program = self.program
        claims = ([each for each in part if each < program.claims] or part for part in self.conflicts.parts)
        return [program.ids(each) for each in claims]


def evaluate(program: Program, changes: Changes = NO_CHANGES, circular: Circular = Circular.FALLS) -> Evaluation:
    """Return the evaluation of a program. O(V + E), circles of support aside.

    Raises `UnknownNameError` for an id in `changes` that is none.
    """
    by_fiat = fiats(program, changes)
    rules = rules_under(program, by_fiat)
    labelling = label(rules, {atom: VALUES[fiat] for atom, fiat in by_fiat.items()}, circular)
    return Evaluation(program, changes, circular, rules, by_fiat, labelling)


def rules_under(program: Program, by_fiat: Mapping[int, Fiat]) -> Rules:
    """Return the rules of a program with what its claims' standards make of them where some atoms have fixed values."""
    if not program.standards:
        return program.rules
    from argmap.semantics.standards import hold_to_standards
    from argmap.semantics.strength import strengths, weights

    return hold_to_standards(program, strengths(program, fixed_strengths(by_fiat)), weights(program))


def fixed_strengths(by_fiat: Mapping[int, Fiat]) -> dict[int, float]:
    """Return the strengths that follow from fiats: 1 where an atom stands, 0 where it falls."""
    values = {atom: VALUES[fiat] for atom, fiat in by_fiat.items()}
    return {atom: float(value == STANDS) for atom, value in values.items() if value in (STANDS, FALLS)}


@value()
class Difference:
    """A claim whose status is another after a change."""

    claim: str
    before: Status
    after: Status


def differences(before: Evaluation, after: Evaluation) -> Iterator[Difference]:
    """Yield the claims of a map whose status differs between two evaluations of it, in written order."""
    for claim, status in before.statuses.items():
        if after.statuses[claim] is not status:
            yield Difference(claim, status, after.statuses[claim])
