"""What undecided claims hang on: the conflicts among them that nothing outside decides."""

from collections import deque
from collections.abc import Sequence

from argmap.semantics.components import components
from argmap.semantics.labelling import FALLS, OPEN, STANDS, turned
from argmap.semantics.program import Rules


class Conflicts:
    """The conflicts of a labelling: parts of undecided atoms that are tangled with each other and hang on no others.

    `parts` holds them, each sorted. For an undecided atom, `part` is the number of the nearest part that it hangs on,
    and `through` the atom that it goes on to: outside of a part, one nearer to it; inside, one of the part, so that
    whoever goes on and on meets an attack if the part has any. Both are -1 for atoms that are decided. An atom that is
    taken as open is a part by itself.
    """

    def __init__(self, rules: Rules, values: Sequence[int]) -> None:
        self._rules, self._values = rules, values
        self._bears_on = [turned(rules.needs), turned(rules.supports, rules.free), turned(rules.attacks)]
        self.part = [-1] * len(values)
        self.through = [-1] * len(values)
        self.parts = [sorted(part) for part in self._tangled() if self._hangs_on_none(part)]
        # By part, whether an attack is in it, or it is only claims that support each other in a circle.
        self.has_attack = [self._enter(number) for number in range(len(self.parts))]
        self._spread(deque(atom for part in self.parts for atom in part))

    def _rests_on(self, atom: int) -> list[int]:
        """Return the undecided atoms that an undecided atom depends on."""
        if self._values[atom] == OPEN:
            return []
        rules = self._rules
        supports = () if rules.free[atom] else rules.supports[atom]
        return [each for each in (*rules.needs[atom], *supports, *rules.attacks[atom]) if self._is_undecided(each)]

    def _is_undecided(self, atom: int) -> bool:
        return self._values[atom] not in (STANDS, FALLS)

    def _tangled(self) -> list[list[int]]:
        undecided = [atom for atom in range(len(self._values)) if self._is_undecided(atom)]
        return [*components(undecided, self._rests_on)]

    def _hangs_on_none(self, part: list[int]) -> bool:
        inside = set(part)
        return all(each in inside for atom in part for each in self._rests_on(atom))

    def _enter(self, number: int) -> bool:
        """Mark the atoms of a part, lay the ways round in it, and tell whether an attack is in it."""
        part = self.parts[number]
        inside = set(part)
        for atom in part:
            self.part[atom] = number
            self.through[atom] = next((each for each in self._attacks(atom) if each in inside), -1)
        laid = deque(atom for atom in part if self.through[atom] >= 0)
        has_attack = bool(laid)
        if not has_attack:
            for atom in part:
                self.through[atom] = next(iter(self._rests_on(atom)), -1)
        while laid:
            atom = laid.popleft()
            for other in (each for links in self._bears_on for each in links[atom]):
                if other in inside and self.through[other] < 0:
                    self.through[other] = atom
                    laid.append(other)
        return has_attack

    def _attacks(self, atom: int) -> Sequence[int]:
        return () if self._values[atom] == OPEN else self._rules.attacks[atom]

    def _spread(self, waiting: deque[int]) -> None:
        """Tell each undecided atom of the conflict nearest to it."""
        while waiting:
            atom = waiting.popleft()
            for other in (each for links in self._bears_on for each in links[atom]):
                if self.part[other] < 0 and self._is_undecided(other):
                    self.part[other], self.through[other] = self.part[atom], atom
                    waiting.append(other)
