"""The fewest leaf claims whose rejection makes a claim stop standing (an attack), or makes it stand (a rescue).

Without a solver, single claims and then pairs are tried; with clingo, sets of any size are found. What a set does is
always judged by the evaluation itself.
"""

from dataclasses import dataclass

from argmap.semantics.changes import atom_of
from argmap.semantics.evaluation import Evaluation
from argmap.semantics.fewest import fewest
from argmap.semantics.search import Goal, Search
from argmap.semantics.solver import has_solver

# As many sets of the same size as are listed.
MOST = 16


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
        found, complete = fewest(search, MOST + 1)
        tried = None if complete else 0
    else:
        found, tried = search.by_trying(MOST + 1)
    sets = sorted(tuple(sorted(each)) for each in found)
    shown = tuple(evaluation.program.ids(each) for each in sets[:MOST])
    return Cheapest(goal, id_, shown, len(sets) > MOST, None if sets else tried)


__all__ = ["Cheapest", "Goal", "cheapest"]
