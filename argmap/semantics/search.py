"""The search for leaf claims whose rejection makes a claim stand, or no longer stand, one and two at a time."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import combinations, islice

from argmap.model import Standard
from argmap.semantics.changes import VALUES
from argmap.semantics.evaluation import Evaluation, evaluate
from argmap.semantics.labelling import STANDS
from argmap.semantics.load_bearing import with_rejected
from argmap.semantics.worlds import AT_ONCE, Worlds

# As many pairs as are tried; where a claim is held to the preponderance of the evidence, each takes an evaluation.
MOST_PAIRS = 500_000
MOST_WEIGHED = 2_000


class Goal(StrEnum):
    """What rejecting claims is to bring about."""

    ATTACK = "attack"  # that the claim does not stand
    RESCUE = "rescue"  # that it stands


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
            wanted = int(self.goal is Goal.RESCUE)
            yield from (each for place, each in enumerate(chosen) if stands >> place & 1 == wanted)
