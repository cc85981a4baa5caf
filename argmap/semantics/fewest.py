"""Smallest sets of leaf claims to reject, of any size, by clingo: it proposes, and the evaluation judges.

For an attack, a set will do if some partial stable model of what is left does not hold the claim, since what stands is
what all of them hold. For a rescue, clingo derives step by step what stands and what falls, as the labelling does.
There it may guess that circles of support fall, wherever that is not ruled out. So it may propose too much, but never
misses anything: what the evaluation does not confirm is ruled out, and it is asked again.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from argmap.semantics.cheapest import Goal, Search
from argmap.semantics.components import tangled
from argmap.semantics.labelling import OPEN, STANDS, Circular
from argmap.semantics.solver import Partial, control

if TYPE_CHECKING:
    from clingo.backend import Backend

_OPTIONS = ("--models=0", "--opt-mode=optN", "--project=project")
# How often clingo is asked again. Only circles of support make it propose what will not do.
MOST_ROUNDS = 200


def fewest(search: Search, most: int) -> tuple[list[tuple[int, ...]], bool]:
    """Return up to `most` smallest sets of leaves for a goal, and whether, if there is none, no set does it.

    Raises `SolverMissingError` without clingo.
    """
    asked = f"the cheapest {search.goal.value}"
    solver = control(asked, *_OPTIONS)
    with solver.backend() as backend:
        rejected = {leaf: backend.add_atom() for leaf in search.leaves}
        backend.add_rule([*rejected.values()], choice=True)
        backend.add_minimize(0, [(literal, 1) for literal in rejected.values()])
        backend.add_project([*rejected.values()])
        if search.goal is Goal.ATTACK and search.evaluation.circular is Circular.FALLS:
            partial = Partial(backend, search.evaluation.rules, search.fixed, rejectable=rejected)
            backend.add_rule([], [partial.true[search.root]])
        else:
            _Derivation(backend, search, rejected)
    for _ in range(MOST_ROUNDS):
        proposed: list[tuple[int, ...]] = []
        with solver.solve(yield_=True) as models:
            for model in models:
                if model.optimality_proven:
                    proposed.append(tuple(leaf for leaf, literal in rejected.items() if model.is_true(literal)))
                    if len(proposed) == most:
                        break
        found = [each for each in proposed if search.does(each)]
        if found or not proposed:
            return found, True
        with solver.backend() as backend:
            for each in proposed:
                backend.add_rule([], [literal if leaf in each else -literal for leaf, literal in rejected.items()])
    return [], False


class _Derivation:
    """What stands and what falls, as rules of the solver, where some leaves are rejected."""

    def __init__(self, backend: "Backend", search: Search, rejected: dict[int, int]) -> None:
        self.backend, self.rules, self.fixed = backend, search.evaluation.rules, search.fixed
        count = len(self.rules.needs)
        self.stands, self.falls = ([backend.add_atom() for _ in range(count)] for _ in range(2))
        for atom in range(count):
            backend.add_rule([], [self.stands[atom], self.falls[atom]])
            if atom in self.fixed:
                self._fix(atom)
            else:
                self._derive(atom, rejected.get(atom))
        if search.evaluation.circular is Circular.FALLS:
            for part in tangled(range(count), self._positive):
                for atom in part:
                    self._may_fall(atom)
        # A rescue makes the root stand, an attack makes it fall or leaves it undecided.
        root = self.stands[search.root]
        backend.add_rule([], [-root if search.goal is Goal.RESCUE else root])

    def _fix(self, atom: int) -> None:
        if self.fixed[atom] != OPEN:
            self.backend.add_rule([(self.stands if self.fixed[atom] == STANDS else self.falls)[atom]])

    def _derive(self, atom: int, rejected: int | None) -> None:
        rules, stands, falls, add = self.rules, self.stands, self.falls, self.backend.add_rule
        body = [stands[each] for each in rules.needs[atom]] + [falls[each] for each in rules.attacks[atom]]
        if not rules.free[atom]:
            one = self.backend.add_atom()
            for each in rules.supports[atom]:
                add([one], [stands[each]])
            body.append(one)
        if rejected is not None:
            body.append(-rejected)
            add([falls[atom]], [rejected])
        add([stands[atom]], body)
        for way in self._ways_to_fall(atom):
            add([falls[atom]], way)
        for each in rules.attacks[atom]:
            add([falls[atom]], [stands[each]])

    def _ways_to_fall(self, atom: int) -> Iterable[Sequence[int]]:
        """Yield what leaves an atom with nothing to rest on: a need that fell, or that all its supports did."""
        rules, falls = self.rules, self.falls
        yield from ([falls[each]] for each in rules.needs[atom])
        if not rules.free[atom]:
            yield [falls[each] for each in rules.supports[atom]]

    def _may_fall(self, atom: int) -> None:
        """Let the solver choose that an atom falls in a circle, if in the end it has nothing to rest on."""
        chosen, bare = self.backend.add_atom(), self.backend.add_atom()
        self.backend.add_rule([chosen], choice=True)
        self.backend.add_rule([self.falls[atom]], [chosen])
        for way in self._ways_to_fall(atom):
            self.backend.add_rule([bare], way)
        self.backend.add_rule([], [chosen, -bare])

    def _positive(self, atom: int) -> Sequence[int]:
        if atom in self.fixed:
            return ()
        rules = self.rules
        return (*rules.needs[atom], *(() if rules.free[atom] else rules.supports[atom]))
