"""What undecided claims hang on: the conflicts among them that nothing outside decides."""

from collections import deque
from collections.abc import Sequence

from argmap.semantics.components import components
from argmap.semantics.labelling import FALLS, OPEN, STANDS, turned
from argmap.semantics.program import Rules


class Conflicts:
    """The conflicts of a labelling: parts of undecided atoms that are tangled with each other and hang on no others.

    `parts` holds them, each sorted. For an undecided atom, `part` is the number of the nearest part that it hangs on, and
    `through` the atom by which it does; both -1 for atoms that are decided, `through` also for those of a part. An atom
    that is taken as open is a part by itself.
    """

    def __init__(self, rules: Rules, values: Sequence[int]) -> None:
        self._rules, self._values = rules, values
        self.part = [-1] * len(values)
        self.through = [-1] * len(values)
        self.parts = [sorted(part) for part in self._tangled() if self._hangs_on_none(part)]
        self._spread()

    def rests_on(self, atom: int) -> list[int]:
        """Return the undecided atoms that an undecided atom depends on."""
        if self._values[atom] == OPEN:
            return []
        rules = self._rules
        supports = () if rules.free[atom] else rules.supports[atom]
        linked = (*rules.needs[atom], *supports, *rules.attacks[atom])
        return [each for each in linked if self._values[each] not in (STANDS, FALLS)]

    def _tangled(self) -> list[list[int]]:
        undecided = [atom for atom, value in enumerate(self._values) if value not in (STANDS, FALLS)]
        return [*components(undecided, self.rests_on)]

    def _hangs_on_none(self, part: list[int]) -> bool:
        inside = set(part)
        return all(each in inside for atom in part for each in self.rests_on(atom))

    def _spread(self) -> None:
        """Tell each undecided atom of the conflict nearest to it."""
        rules = self._rules
        bears_on = [turned(rules.needs), turned(rules.supports, rules.free), turned(rules.attacks)]
        waiting: deque[int] = deque()
        for number, part in enumerate(self.parts):
            for atom in part:
                self.part[atom] = number
            waiting.extend(part)
        while waiting:
            atom = waiting.popleft()
            for other in (each for links in bears_on for each in links[atom]):
                if self.part[other] < 0 and self._values[other] not in (STANDS, FALLS):
                    self.part[other], self.through[other] = self.part[atom], atom
                    waiting.append(other)
