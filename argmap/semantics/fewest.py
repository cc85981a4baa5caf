"""Smallest sets of leaf claims to reject, of any size, by clingo: it proposes, and the evaluation judges.

For an attack, a set will do if some partial stable model of what is left does not hold the claim, since what stands is
what all of them hold. For a rescue, clingo derives step by step what stands and what falls, as the labelling does.
There it may guess that circles of support fall, wherever that is not ruled out. So it may propose too much, but never
misses anything: what the evaluation does not confirm is ruled out, and it is asked again.
"""

from itertools import islice
from typing import TYPE_CHECKING

from argmap.semantics.labelling import Circular
from argmap.semantics.search import Goal, Search
from argmap.semantics.solver import Derivation, Partial, control, models

if TYPE_CHECKING:
    from argmap.semantics.solver import Control

_OPTIONS = ("--models=0", "--opt-mode=optN", "--project=project")
# How often clingo is asked again. Only circles of support make it propose what will not do.
MOST_ROUNDS = 200


def fewest(search: Search, most: int) -> tuple[list[tuple[int, ...]], bool]:
    """Return up to `most` smallest sets of leaves for a goal, and whether, if there is none, no set does it.

    Raises `SolverMissingError` without clingo.
    """
    solver = control(f"the cheapest {search.goal.value}", *_OPTIONS)
    rejected = _ask(solver, search)
    for _ in range(MOST_ROUNDS):
        best = (model for model in models(solver) if model.optimality_proven)
        proposed = [
            tuple(leaf for leaf, literal in rejected.items() if model.is_true(literal)) for model in islice(best, most)
        ]
        best.close()
        found = [each for each in proposed if search.does(each)]
        if found or not proposed:
            return found, True
        with solver.backend() as backend:
            for each in proposed:
                backend.add_rule([], [literal if leaf in each else -literal for leaf, literal in rejected.items()])
    return [], False


def _ask(solver: "Control", search: Search) -> dict[int, int]:
    """Put a question to the solver, and return the literals by which it rejects leaves."""
    rules, circles = search.evaluation.rules, search.evaluation.circular is Circular.FALLS
    with solver.backend() as backend:
        rejected = {leaf: backend.add_atom() for leaf in search.leaves}
        backend.add_rule([*rejected.values()], choice=True)
        backend.add_minimize(0, [(literal, 1) for literal in rejected.values()])
        backend.add_project([*rejected.values()])
        if search.goal is Goal.ATTACK and circles:
            partial = Partial(backend, rules, search.fixed, rejectable=rejected)
            backend.add_rule([], [partial.true[search.root]])
        else:
            root = Derivation(backend, rules, search.fixed, rejected, circles).stands[search.root]
            backend.add_rule([], [-root if search.goal is Goal.RESCUE else root])
    return rejected
