"""The door to clingo, the answer set solver that positions and cheapest attacks are worked out by.

It is an optional extra: whatever needs no solver works without it. Source: https://potassco.org/clingo/python-api/
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from argmap.errors import ArgmapError
from argmap.semantics.labelling import OPEN, STANDS
from argmap.semantics.program import Rules

if TYPE_CHECKING:
    from clingo import Control
    from clingo.backend import Backend


class SolverMissingError(ArgmapError):
    """clingo is not installed, and what was asked for cannot be worked out without it."""

    def __init__(self, asked: str) -> None:
        self.asked = asked
        super().__init__(f"{asked} needs the solver clingo, which is not installed: pip install 'argmap[solver]'")


def has_solver() -> bool:
    """Tell whether clingo is installed."""
    from importlib.util import find_spec

    return find_spec("clingo") is not None


def control(asked: str, *options: str) -> "Control":
    """Return a new solver with options of clingo's command line; what it has to say on the way is dropped.

    Raises `SolverMissingError`, naming what was asked for.
    """
    try:
        from clingo import Control
    except ImportError:
        raise SolverMissingError(asked) from None
    return Control(["--warn=none", *options], logger=lambda _code, _message: None)


class Partial:
    """Rules in a solver, whose models are the partial stable models: for each atom, it is true, possible, or neither.

    `true` and `possible` hold the solver's literals, by atom. The atoms in `shown` have a name, t(N), N being the atom:
    the solver looks for models with the most of these. An atom in `rejectable` falls where the literal given for it
    holds. O(V + E). Source: Janhunen, Niemelä, Seipel, Simons, You, Unfolding partiality and disjunctions in stable
    model semantics, 2006.
    """

    def __init__(
        self,
        backend: "Backend",
        rules: Rules,
        fixed: Mapping[int, int],
        shown: Iterable[int] = (),
        rejectable: Mapping[int, int] = MappingProxyType({}),
    ) -> None:
        from clingo import Function, Number

        self._backend = backend
        count = len(rules.needs)
        self.true, self.possible = ([backend.add_atom() for _ in range(count)] for _ in range(2))
        for atom in shown:
            self.true[atom] = backend.add_atom(Function("t", [Number(atom)]))
        for atom in range(count):
            backend.add_rule([], [self.true[atom], -self.possible[atom]])
            if atom in fixed:
                self._fix(atom, fixed[atom])
            else:
                self._allow(atom, rules, [-rejectable[atom]] if atom in rejectable else [])

    def _fix(self, atom: int, value: int) -> None:
        if value == STANDS:
            self._rule(atom, [], [], [])
        elif value == OPEN:
            self._rule(atom, [], [atom], [])

    def _allow(self, atom: int, rules: Rules, condition: Sequence[int]) -> None:
        needs, attacks = rules.needs[atom], rules.attacks[atom]
        if rules.free[atom]:
            self._rule(atom, needs, attacks, condition)
        elif len(rules.supports[atom]) == 1 or not (needs or attacks):
            for each in rules.supports[atom]:
                self._rule(atom, [*needs, each], attacks, condition)
        else:
            true, possible = self._backend.add_atom(), self._backend.add_atom()
            for each in rules.supports[atom]:
                self._backend.add_rule([true], [self.true[each]])
                self._backend.add_rule([possible], [self.possible[each]])
            self._rule(atom, needs, attacks, condition, true, possible)

    def _rule(
        self,
        head: int,
        needs: Sequence[int],
        attacks: Sequence[int],
        condition: Sequence[int],
        *either: int,
    ) -> None:
        """Add head <- needs, not attacks, where a condition holds; `either` is one more need, true and possible."""
        true, possible, add = self.true, self.possible, self._backend.add_rule
        certainly = [true[each] for each in needs] + [-possible[each] for each in attacks]
        possibly = [possible[each] for each in needs] + [-true[each] for each in attacks]
        add([true[head]], [*certainly, *either[:1], *condition])
        add([possible[head]], [*possibly, *either[1:], *condition])
