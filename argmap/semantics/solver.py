"""The door to clingo, the answer set solver that positions and cheapest attacks are worked out by.

It is an optional extra: whatever needs no solver works without it. Source: https://potassco.org/clingo/python-api/
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from argmap.errors import ArgmapError
from argmap.semantics.components import tangled
from argmap.semantics.labelling import OPEN, STANDS
from argmap.semantics.program import Rules

if TYPE_CHECKING:
    from clingo import Control as Control  # noqa: PLC0414  # so that others can name the type
    from clingo import Model
    from clingo.backend import Backend

# How many seconds go by between two looks at whether somebody wants to stop.
WAIT = 0.1


class SolverMissingError(ArgmapError):
    """clingo is not installed, and what was asked for cannot be worked out without it."""

    def __init__(self, asked: str) -> None:
        self.asked = asked
        super().__init__(f"{asked} needs the solver clingo, which is not installed: pip install 'clingo<6'")


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


def models(solver: "Control", assumed: Sequence[int] = ()) -> Iterator["Model"]:
    """Yield the models of a solver in which some of its literals hold; each lasts until the next is asked for.

    The solver is asked again and again whether it has got one: while it is waited for, Ctrl-C would not be heard.
    """
    with solver.solve(assumptions=assumed, yield_=True, async_=True) as search:
        while True:
            search.resume()
            while not search.wait(WAIT):
                pass
            model = search.model()
            if model is None:
                return
            yield model


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


class Derivation:
    """Rules in a solver that derives from them step by step what stands and what falls, as the labelling does.

    `stands` and `falls` hold its literals, by atom. An atom in `rejectable` falls where the literal given for it holds.
    With `circles`, the solver may choose that atoms fall in circles of support, where in the end nothing holds them up.
    That can be too much, when it is only their falling that takes away what would have held them up. O(V + E).
    """

    def __init__(
        self, backend: "Backend", rules: Rules, fixed: Mapping[int, int], rejectable: Mapping[int, int], circles: bool
    ) -> None:
        self.backend, self.rules, self.fixed = backend, rules, fixed
        count = len(self.rules.needs)
        self.stands, self.falls = ([backend.add_atom() for _ in range(count)] for _ in range(2))
        for atom in range(count):
            backend.add_rule([], [self.stands[atom], self.falls[atom]])
            if atom in self.fixed:
                self._fix(atom)
            else:
                self._derive(atom, rejectable.get(atom))
        if circles:
            for part in tangled(range(count), self._positive):
                for atom in part:
                    self._may_fall(atom)

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
