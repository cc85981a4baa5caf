"""The fewest leaf claims whose rejection makes a claim stop standing (an attack), or makes it stand (a rescue).

Without a solver, single claims and then pairs are tried; with clingo, sets of any size are found. What a set does is
always judged by the evaluation itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, islice

from argmap.model import Standard
from argmap.semantics.changes import VALUES, atom_of
from argmap.semantics.evaluation import Evaluation, evaluate
from argmap.semantics.labelling import STANDS
from argmap.semantics.load_bearing import with_rejected
from argmap.semantics.solver import has_solver
from argmap.semantics.worlds import AT_ONCE, Worlds

# As many sets of the same size as are listed, and pairs as are tried. Where a claim is held to the preponderance of the
# evidence, each pair takes an evaluation of its own.
MOST = 16
MOST_PAIRS = 500_000
MOST_WEIGHED = 2_000


class Goal(StrEnum):
    """What rejecting claims is to bring about."""

    ATTACK = "attack"  # that the claim does not stand
    RESCUE = "rescue"  # that it stands


@dataclass(frozen=True, slots=True)
class Cheapest:
    """Smallest sets of leaf claims, by id, whose rejection does it; one empty set where nothing is left to do.

    `more`: there are others of that size. `tried`: where no set is found, sets of up to so many claims were tried, and
    None means that no set does it.
    """

    goal: Goal
    claim: str
    sets: tuple[tuple[str, ...], ...]
    more: bool = False
    tried: int | None = None


def cheapest(evaluation: Evaluation, goal: Goal, id_: str, *, solver: bool | None = None) -> Cheapest:
    """Return the smallest sets of leaf claims to reject for a goal; the claim itself is never among them.

    Leaves are claims that no reason supports and that have no value by fiat. `solver` tells whether to use clingo;
    None means if it is installed. Raises `UnknownNameError` if there is no such claim or step.
    """
    root = atom_of(evaluation.program, id_)
    search = Search(evaluation, goal, root)
    if search.is_reached(evaluation):
        return Cheapest(goal, id_, ((),))
    if (has_solver() if solver is None else solver) and not search.weighs:
        from argmap.semantics.fewest import fewest

        found, complete = fewest(search, MOST + 1)
        tried = None if complete else 0
    else:
        found, tried = search.by_trying(MOST + 1)
    sets = sorted(tuple(sorted(each)) for each in found)
    shown = tuple(evaluation.program.ids(each) for each in sets[:MOST])
    return Cheapest(goal, id_, shown, len(sets) > MOST, None if sets else tried)


class Search:
    """What is looked for: a goal for an atom, the root, by rejecting some of `leaves`."""

    def __init__(self, evaluation: Evaluation, goal: Goal, root: int) -> None:
        self.evaluation, self.goal, self.root = evaluation, goal, root
        program = evaluation.program
        region = program.rests_on([root])
        self.weighs = any(program.standards.get(atom) is Standard.PREPONDERANCE for atom in region)
        self.leaves = [atom for atom in region if self._is_leaf(atom)]
        self.fixed = {atom: VALUES[fiat] for atom, fiat in evaluation.fiats.items()}

    def _is_leaf(self, atom: int) -> bool:
        program = self.evaluation.program
        known = atom == self.root or atom in self.evaluation.fiats
        return atom < program.claims and not program.rules.supports[atom] and not known

    def is_reached(self, evaluation: Evaluation) -> bool:
        """Tell whether an evaluation is what is looked for."""
        return (evaluation.labelling.values[self.root] == STANDS) is (self.goal is Goal.RESCUE)

    def does(self, leaves: Sequence[int]) -> bool:
        """Tell whether rejecting leaves brings the goal about."""
        evaluation = self.evaluation
        changes = with_rejected(evaluation.changes, evaluation.program.ids(leaves))
        return self.is_reached(evaluate(evaluation.program, changes, evaluation.circular))

    def by_trying(self, most: int) -> tuple[list[tuple[int, ...]], int | None]:
        """Return up to `most` smallest sets of one leaf or two, and up to which size all were tried (None: any)."""
        tries = MOST_WEIGHED if self.weighs else MOST_PAIRS
        done = 0
        for size in (1, 2):
            if len(self.leaves) ** size > tries * size:
                return [], done
            sets = combinations(self.leaves, size)
            found = [*islice(filter(self.does, sets) if self.weighs else self._many(sets), most)]
            if found:
                return found, size
            done = size
        return [], None if len(self.leaves) <= done else done

    def _many(self, sets: Iterator[tuple[int, ...]]) -> Iterator[tuple[int, ...]]:
        """Yield the sets that bring the goal about."""
        evaluation = self.evaluation
        worlds = Worlds(evaluation.rules, self.fixed, evaluation.circular, self.root)
        while chosen := [*islice(sets, AT_ONCE)]:
            rejected: dict[int, int] = {}
            for place, each in enumerate(chosen):
                for leaf in each:
                    rejected[leaf] = rejected.get(leaf, 0) | 1 << place
            worlds.evaluate(rejected, len(chosen))
            stands = worlds.stands[self.root]
            wanted = self.goal is Goal.RESCUE
            yield from (each for place, each in enumerate(chosen) if (stands >> place & 1) is wanted)
