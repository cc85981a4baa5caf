"""Which atoms hold, which fall and which are undecided: the well-founded labelling, with what decided each.

An atom is decided as soon as what is decided already leaves it no choice: counters tell when. Where that stalls, the
atoms that can hold only if one of them holds already, circles of support, fall together, and it goes on. What is left
in the end is undecided. Linear, but for circles that lose one way out after another, each of which is gone round again.

Source: A. Van Gelder, The alternating fixpoint of logic programs with negation, 1993; the stalls are his greatest
unfounded sets, looked for one strongly connected part at a time.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum, StrEnum

from argmap.semantics.program import NO_LINKS, Links, Rules, add_link
from argmap.values import value


class Circular(StrEnum):
    """What becomes of claims that rest on nothing but each other."""

    FALLS = "falls"
    UNDECIDED = "undecided"


# What an atom can be. OPEN is undecided whatever bears on it.
UNDECIDED, STANDS, FALLS, OPEN = range(4)


class Cause(IntEnum):
    """What decided an atom; for the first three, `by` names the other atom."""

    NEED = 0
    ATTACK = 1
    SUPPORT = 2  # of an atom that stands; `by` is -1 where it is free
    NO_SUPPORT = 3
    CIRCLE = 4
    FIXED = 5


@value()
class Labelling:
    """The value of each atom, what decided it, and by which other atom; -1 where by none."""

    values: Sequence[int]
    causes: Sequence[int]
    by: Sequence[int]


def label(rules: Rules, fixed: Mapping[int, int], circular: Circular = Circular.FALLS) -> Labelling:
    """Return the labelling of the rules, with some atoms fixed to a value whatever bears on them."""
    run = _Run(rules, fixed)
    fresh = run.start()
    run.spread(fresh)
    if circular is Circular.FALLS and 0 in run.values:
        _break_circles(run)
    return Labelling(run.values, run.causes, run.by)


def turned(links: Links, skip: Sequence[bool] | None = None) -> Links:
    """Return what leads to what, turned round; links from atoms in `skip` are left out."""
    found = [NO_LINKS] * len(links)
    for atom, others in enumerate(links):
        if others and not (skip and skip[atom]):
            for other in others:
                add_link(found, other, atom)
    return found


class _Run:
    """A labelling in the making. `wait` counts what an atom still needs in order to hold; `left`, its open supports."""

    def __init__(self, rules: Rules, fixed: Mapping[int, int]) -> None:
        self.rules = rules
        self.fixed = fixed
        count = len(rules.needs)
        self.values = [UNDECIDED] * count
        self.causes = [int(Cause.SUPPORT)] * count
        self.by = [-1] * count
        self.wait = [
            len(needs) + len(attacks) + (not free)
            for needs, attacks, free in zip(rules.needs, rules.attacks, rules.free, strict=True)
        ]
        self.left = [*map(len, rules.supports)]
        self.need_of = turned(rules.needs)
        self.support_of = turned(rules.supports, rules.free)
        self.attack_of = turned(rules.attacks)

    def start(self) -> list[int]:
        """Decide what depends on nothing, and return it."""
        values = self.values
        for atom, given in self.fixed.items():
            values[atom] = given
            self.causes[atom] = Cause.FIXED
        fresh = [atom for atom in self.fixed if values[atom] != OPEN]
        for atom, wait in enumerate(self.wait):
            if not wait and not values[atom]:
                values[atom] = STANDS
                fresh.append(atom)
        return fresh

    def spread(self, fresh: list[int]) -> None:
        """Decide all that follows from the atoms in `fresh`, and append it there."""
        values = self.values
        for atom in fresh:
            if values[atom] == STANDS:
                self._count_down(self.need_of[atom], fresh)
                self._support(atom, fresh)
                for other in self.attack_of[atom]:
                    if not values[other]:
                        self._fell(other, Cause.ATTACK, atom, fresh)
            else:
                self._count_down(self.attack_of[atom], fresh)
                self._no_longer_support(atom, fresh)
                for other in self.need_of[atom]:
                    if not values[other]:
                        self._fell(other, Cause.NEED, atom, fresh)

    def _count_down(self, atoms: Iterable[int], fresh: list[int]) -> None:
        """Note for each atom that it waits for one thing less."""
        values, wait = self.values, self.wait
        for atom in atoms:
            wait[atom] -= 1
            if not wait[atom] and not values[atom]:
                values[atom] = STANDS
                fresh.append(atom)

    def _support(self, atom: int, fresh: list[int]) -> None:
        by, values = self.by, self.values
        first = [each for each in self.support_of[atom] if by[each] < 0 and not values[each]]
        for each in first:
            by[each] = atom
        self._count_down(first, fresh)

    def _no_longer_support(self, atom: int, fresh: list[int]) -> None:
        left, values = self.left, self.values
        for other in self.support_of[atom]:
            left[other] -= 1
            if not left[other] and not values[other]:
                self._fell(other, Cause.NO_SUPPORT, -1, fresh)

    def fall_in_circle(self, atoms: Iterable[int]) -> list[int]:
        """Let atoms fall that rest on nothing but a circle, and return all that follows from it."""
        fresh: list[int] = []
        for atom in atoms:
            self._fell(atom, Cause.CIRCLE, -1, fresh)
        self.spread(fresh)
        return fresh

    def _fell(self, atom: int, cause: Cause, by: int, fresh: list[int]) -> None:
        self.values[atom] = FALLS
        self.causes[atom] = cause
        self.by[atom] = by
        fresh.append(atom)

    def positive(self, atom: int) -> list[int]:
        """Return the undecided atoms that an undecided atom needs, or may be supported by."""
        rules, values = self.rules, self.values
        supports = () if rules.free[atom] else rules.supports[atom]
        return [each for each in (*rules.needs[atom], *supports) if not values[each]]


def _break_circles(run: _Run) -> None:
    """Let circles of support fall that nothing else holds up, the smallest first, until each of them is held up.

    A circle is looked at again only when a support of it has fallen since.
    """
    from heapq import heapify, heappop, heappush

    from argmap.semantics.components import tangled

    undecided = [atom for atom, value in enumerate(run.values) if not value]
    parts = tangled(undecided, run.positive)
    part_of = {atom: number for number, part in enumerate(parts) for atom in part}
    due = [(len(part), number) for number, part in enumerate(parts)]
    heapify(due)
    waiting = set(range(len(parts)))
    while due:
        number = heappop(due)[1]
        waiting.discard(number)
        for fallen in run.fall_in_circle(_unfounded(run, parts[number])):
            if run.values[fallen] == FALLS:
                for other in run.support_of[fallen]:
                    again = part_of.get(other)
                    if again is not None and again not in waiting and not run.values[other]:
                        waiting.add(again)
                        heappush(due, (len(parts[again]), again))


def _unfounded(run: _Run, part: list[int]) -> list[int]:
    """Return the undecided atoms of a part that could hold only if others of them held already. Linear in the part."""
    rules, values = run.rules, run.values
    inside = {atom for atom in part if not values[atom]}
    supported = {atom for atom in inside if _is_held_up(run, atom, inside)}
    lacking = {
        atom: sum(each in inside for each in rules.needs[atom]) + (atom not in supported)
        for atom in part
        if atom in inside
    }
    founded = [atom for atom, count in lacking.items() if not count]
    for atom in founded:
        reached = [each for each in run.need_of[atom] if each in inside]
        for each in run.support_of[atom]:
            if each in inside and each not in supported:
                supported.add(each)
                reached.append(each)
        for each in reached:
            lacking[each] -= 1
            if not lacking[each]:
                founded.append(each)
    return [atom for atom, count in lacking.items() if count]


def _is_held_up(run: _Run, atom: int, inside: set[int]) -> bool:
    """Tell whether an atom needs no support, or one from outside has not fallen."""
    rules, values = run.rules, run.values
    return rules.free[atom] or any(values[each] != FALLS and each not in inside for each in rules.supports[atom])
