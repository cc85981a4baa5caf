"""How strong each claim and step is, from 0 to 1, by the weights that the author gives: DF-QuAD.

A claim starts from its `confidence`, else from 1 where it is a leaf or has `cite` or `basis`, else from 0. Supports
pull it towards 1 and attacks towards 0. A step is as strong as the weakest of its premises, times its own `strength`,
times what its undercuts leave of it, times what backs it, if anything does.

What lies on no circle is exact. A circle is approached round by round, each time half the way, beginning with the
starting weights, once all that it rests on is settled: so what else is in the map makes no difference to it. Where it
does not settle, nothing in it or resting on it has a strength. Weaknesses to know: one certain support makes a claim
certain, and more of them add nothing; claims that support each other in a circle pull each other up; and of many
claims that all attack each other, none may have a strength.

Source: Rago, Toni, Aurisicchio, Baroni, Discontinuity-free decision support with quantitative argumentation debates,
KR 2016.
"""

from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush

from argmap.semantics.components import components
from argmap.semantics.program import Program

# A circle is settled when no strength in it changes by more than this in a round; it is followed on to `EXACT`.
SETTLED = 1e-6
EXACT = 1e-13
ROUNDS = 2_000

Strengths = list[float | None]


def weights(program: Program) -> list[float]:
    """Return the starting weight of each claim, and the author's own `strength` of each step, by atom."""
    found = [float(free) for free in program.rules.free]
    for atom in range(program.claims, len(found)):
        found[atom] = 1.0
    for claim in reversed(program.view.map.claims):
        if claim.confidence is not None:
            found[program.atoms[claim.id]] = claim.confidence
    for step in program.view.map.inferences:
        if step.strength is not None:
            found[program.atoms[step.id]] = step.strength
    return found


def strengths(program: Program, fixed: Mapping[int, float]) -> Strengths:
    """Return the strength of each atom; None where it does not settle. `fixed` has those that are not worked out.

    O(V + E) without circles; each circle takes up to `ROUNDS` times its size.
    """
    return Graded(program, fixed).strengths


class Graded:
    """The strengths of a program, and the order in which they are worked out."""

    def __init__(self, program: Program, fixed: Mapping[int, float]) -> None:
        self.rules = program.rules
        self.steps_from = program.claims
        self.weights = weights(program)
        self.fixed = fixed
        self.strengths: Strengths = [None] * len(self.weights)
        self.parts = [*components(range(len(self.weights)), self.rests_on)]
        for part in self.parts:
            self.settle(part)

    def rests_on(self, atom: int) -> tuple[int, ...]:
        """Return what the strength of an atom is worked out from."""
        rules = self.rules
        return (*rules.needs[atom], *rules.supports[atom], *rules.attacks[atom])

    def settle(self, part: Sequence[int]) -> None:
        """Work out the strengths of a strongly connected part from those of what it rests on."""
        known = self.strengths
        if len(part) == 1 and part[0] not in self.rests_on(part[0]):
            known[part[0]] = self._of(part[0])
            return
        inside = set(part)
        if any(known[each] is None for atom in part for each in self.rests_on(atom) if each not in inside):
            return
        claims = sorted(atom for atom in part if atom < self.steps_from)
        steps = self._undercuts_first(inside)
        for atom in claims:
            known[atom] = self.fixed.get(atom, self.weights[atom])
        if not self._approach(claims, steps):
            for atom in part:
                known[atom] = None

    def _approach(self, claims: Sequence[int], steps: Sequence[int]) -> bool:
        """Go round a circle until nothing changes any more; tell whether it came to rest."""
        known, change = self.strengths, 1.0
        for _ in range(ROUNDS):
            for atom in steps:
                known[atom] = self._of(atom)
            moves = [((self._of(atom) or 0.0) - (known[atom] or 0.0)) / 2 for atom in claims]
            for atom, move in zip(claims, moves, strict=True):
                known[atom] = (known[atom] or 0.0) + move
            change = max(map(abs, moves), default=0.0)
            if change < EXACT:
                break
        for atom in steps:
            known[atom] = self._of(atom)
        return change < SETTLED

    def _undercuts_first(self, inside: set[int]) -> list[int]:
        """Return the steps of a part so that each comes after those that undercut or back it."""

        def below(atom: int) -> Iterable[int]:
            return [
                each
                for each in (*self.rules.supports[atom], *self.rules.attacks[atom])
                if each >= self.steps_from and each in inside
            ]

        steps = sorted(atom for atom in inside if atom >= self.steps_from)
        return [atom for part in components(steps, below) for atom in part]

    def _of(self, atom: int) -> float | None:
        """Return the strength of an atom from those of what it rests on; None where one of them has none."""
        if atom in self.fixed:
            return self.fixed[atom]
        known, rules, weight = self.strengths, self.rules, self.weights[atom]
        against, pro, least = 1.0, 1.0, 1.0
        for each in rules.attacks[atom]:
            if (own := known[each]) is None:
                return None
            against *= 1 - own
        for each in rules.supports[atom]:
            if (own := known[each]) is None:
                return None
            pro *= 1 - own
        for each in rules.needs[atom]:
            if (own := known[each]) is None:
                return None
            least = min(least, own)
        if atom >= self.steps_from:
            return weight * least * against * ((1 - pro) if rules.supports[atom] else 1)
        gain = against - pro
        return weight + (1 - weight) * gain if gain >= 0 else weight + weight * gain


def removal_effects(program: Program, fixed: Mapping[int, float], root: int) -> dict[int, float | None]:
    """Return by how much the strength of an atom grows or shrinks if one claim alone has none, for each such claim.

    Keys are the claims that it rests on and that are not fixed; None where one of the two strengths does not settle.
    For each of them, what lies between it and the root is worked out anew: O(k * (V + E)) at worst.
    """
    graded = Graded(program, fixed)
    region = program.rests_on([root])
    effects = Effects(graded, region)
    claims = (atom for atom in region if atom < program.claims and atom != root and atom not in fixed)
    return {atom: effects.of(atom, root) for atom in claims}


class Effects:
    """What changes among some atoms, the region, if one of them has no strength."""

    def __init__(self, graded: Graded, region: Sequence[int]) -> None:
        self.graded = graded
        self.order = {atom: number for number, part in enumerate(graded.parts) for atom in part}
        self.above: dict[int, list[int]] = {atom: [] for atom in region}
        for atom in region:
            for each in graded.rests_on(atom):
                self.above[each].append(self.order[atom])

    def of(self, atom: int, root: int) -> float | None:
        """Return what the root gains if an atom has no strength; everything is as before afterwards."""
        graded, fixed = self.graded, self.graded.fixed
        before = graded.strengths[root]
        undo: dict[int, float | None] = {}
        graded.fixed = {**fixed, atom: 0.0}
        due, seen = [self.order[atom]], {self.order[atom]}
        while due:
            part = graded.parts[heappop(due)]
            undo.update((each, graded.strengths[each]) for each in part)
            graded.settle(part)
            for each in part:
                if graded.strengths[each] != undo[each]:
                    for number in self.above[each]:
                        if number not in seen:
                            seen.add(number)
                            heappush(due, number)
        after = graded.strengths[root]
        graded.fixed = fixed
        for each, strength in undo.items():
            graded.strengths[each] = strength
        return None if before is None or after is None else after - before
