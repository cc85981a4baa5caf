"""Many evaluations at once: what becomes of one atom in each of many worlds, in which different atoms are rejected.

A world is a bit. For every atom, one number says in which worlds it stands and one in which it falls, so that one pass
over the map evaluates thousands of worlds. Parts of the map are worked out after what they rest on; inside a circle the
labelling is approached from nothing decided, as in `labelling`.
"""

from collections.abc import Iterator, Mapping, Sequence

from argmap.semantics.components import components
from argmap.semantics.labelling import FALLS, STANDS, Circular
from argmap.semantics.program import Rules

# Worlds in one pass: enough to be quick, few enough that two numbers for each atom of a big map take little memory.
AT_ONCE = 4_096


class Worlds:
    """The part of some rules that one atom, the root, rests on, in an order in which it can be worked out."""

    def __init__(self, rules: Rules, fixed: Mapping[int, int], circular: Circular, root: int) -> None:
        self.rules, self.fixed, self.circular, self.root = rules, fixed, circular, root
        self.parts = [*components([root], self.rests_on)]
        self.stands: dict[int, int] = {}
        self.falls: dict[int, int] = {}
        self._all = 0

    def rests_on(self, atom: int) -> Sequence[int]:
        """Return the atoms that the value of an atom depends on directly."""
        if atom in self.fixed:
            return ()
        rules = self.rules
        supports = () if rules.free[atom] else rules.supports[atom]
        return (*rules.needs[atom], *supports, *rules.attacks[atom])

    @property
    def atoms(self) -> Iterator[int]:
        """The atoms that the root rests on, the root last."""
        return (atom for part in self.parts for atom in part)

    def evaluate(self, rejected: Mapping[int, int], count: int) -> None:
        """Work out `stands` and `falls` for the worlds 0 to `count`; `rejected` has the worlds in which an atom is."""
        self._all = (1 << count) - 1
        for part in self.parts:
            for atom in part:
                self.stands[atom] = self.falls[atom] = 0
            if len(part) > 1 or part[0] in self.rests_on(part[0]):
                self._settle(part, rejected)
            else:
                self._decide(part[0], rejected)

    def _decide(self, atom: int, rejected: Mapping[int, int]) -> bool:
        """Work out an atom from what it rests on; tell whether that has changed anything."""
        stands, falls, rules, every = self.stands, self.falls, self.rules, self._all
        out = rejected.get(atom, 0)
        if atom in self.fixed:
            value = self.fixed[atom]
            yes, no = (every if value == STANDS else 0) & ~out, (every if value == FALLS else 0) | out
        else:
            yes, no = every & ~out, out
            for each in rules.needs[atom]:
                yes &= stands[each]
                no |= falls[each]
            for each in rules.attacks[atom]:
                yes &= falls[each]
                no |= stands[each]
            if not rules.free[atom]:
                one, none = 0, every
                for each in rules.supports[atom]:
                    one |= stands[each]
                    none &= falls[each]
                yes &= one
                no |= none
            no |= falls[atom]
        changed = yes != stands[atom] or no != falls[atom]
        stands[atom], falls[atom] = yes, no
        return changed

    def _settle(self, part: list[int], rejected: Mapping[int, int]) -> None:
        """Work out atoms that depend on each other."""
        above = self._above(part)
        due = dict.fromkeys(part)
        while due:
            while due:
                atom = next(iter(due))
                del due[atom]
                if self._decide(atom, rejected):
                    due.update(dict.fromkeys(above[atom]))
            if self.circular is Circular.FALLS:
                due = dict.fromkeys(each for atom in self._drop_unfounded(part, above) for each in above[atom])

    def _above(self, part: list[int]) -> dict[int, list[int]]:
        above: dict[int, list[int]] = {atom: [] for atom in part}
        for atom in part:
            for each in self.rests_on(atom):
                if each in above:
                    above[each].append(atom)
        return above

    def _drop_unfounded(self, part: list[int], above: Mapping[int, list[int]]) -> list[int]:
        """Let atoms fall in the worlds where they can hold only if they hold already, and return those that did."""
        founded = dict.fromkeys(part, 0)
        due = dict.fromkeys(part)
        while due:
            atom = next(iter(due))
            del due[atom]
            found = self._founded(atom, founded)
            if found != founded[atom]:
                founded[atom] = found
                due.update(dict.fromkeys(above[atom]))
        dropped = [atom for atom in part if self._all & ~founded[atom] & ~self.falls[atom]]
        for atom in dropped:
            self.falls[atom] |= self._all & ~founded[atom]
        return dropped

    def _founded(self, atom: int, founded: Mapping[int, int]) -> int:
        """Return the worlds in which an atom has not fallen, nor has all that could hold it up."""
        rules, falls, every = self.rules, self.falls, self._all
        found = every & ~falls[atom]
        for each in rules.needs[atom]:
            found &= founded[each] if each in founded else ~falls[each]
        if not rules.free[atom]:
            one = 0
            for each in rules.supports[atom]:
                one |= founded[each] if each in founded else every & ~falls[each]
            found &= one
        return found


def single_worlds(atoms: Sequence[int]) -> Iterator[tuple[Sequence[int], dict[int, int]]]:
    """Yield atoms, `AT_ONCE` at a time, with the worlds in which just one of them is rejected."""
    for start in range(0, len(atoms), AT_ONCE):
        chosen = atoms[start : start + AT_ONCE]
        yield chosen, {atom: 1 << place for place, atom in enumerate(chosen)}
