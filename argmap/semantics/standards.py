"""Proof standards: rules for claims that are not held to the usual one, under which an unanswered objection defeats.

Each such claim gets rules of its own, through atoms that stand for "this support, and no attack that counts against
it". So the labelling needs to know of one kind of rule only.

- scintilla: a claim holds while one support does, whatever attacks it. Where it has none that holds and needs none, it
  holds while no attack does, like any other claim.
- preponderance: a support counts against the attacks that are weaker than it. What a claim has of its own, being a leaf
  or cited, is a support with the claim's starting weight.

The strengths that are compared are those of `strength`, which knows no standards; so it does not matter whether the
claims attack each other in circles. Strengths that differ by less than `TIE` are equal, and a strength that does not
settle is at least as great as any other: it never helps a claim.
"""

from collections.abc import Iterable, Sequence

from argmap.model import Standard
from argmap.semantics.program import Program, Rules

# Rounding, and what is missing where a circle was approached only, stay below; differences that an author means, above.
TIE = 1e-6


def hold_to_standards(program: Program, strengths: Sequence[float | None], weights: Sequence[float]) -> Rules:
    """Return the program's rules with those of the claims that have a standard of their own.

    `strengths` are those of all atoms, None where there is none that is settled, and `weights` the starting weights.
    New atoms come after those of the program. O(V + E + supports * attacks of claims held to preponderance).
    """
    made = _Made(program.rules)
    for claim, standard in program.standards.items():
        supports, attacks = program.rules.supports[claim], program.rules.attacks[claim]
        if standard is Standard.SCINTILLA:
            ways = [*supports, *(made.add((), attacks) for _ in range(program.rules.free[claim]))]
        else:
            ways = [made.add((each,), _as_strong(attacks, strengths, strengths[each])) for each in supports]
            if program.rules.free[claim]:
                ways.append(made.add((), _as_strong(attacks, strengths, weights[claim])))
        made.supports[claim], made.attacks[claim], made.free[claim] = ways, (), False
    return Rules(made.needs, made.supports, made.attacks, made.free)


def _as_strong(attacks: Iterable[int], strengths: Sequence[float | None], than: float | None) -> tuple[int, ...]:
    """Return the attacks that are at least as strong."""
    return tuple(each for each in attacks if than is None or (own := strengths[each]) is None or own >= than - TIE)


class _Made:
    """Rules that are added to; the lists of the program itself stay as they are."""

    def __init__(self, rules: Rules) -> None:
        self.needs = list(rules.needs)
        self.supports = list(rules.supports)
        self.attacks = list(rules.attacks)
        self.free = list(rules.free)

    def add(self, needs: Sequence[int], attacks: Sequence[int]) -> int:
        """Add an atom that holds where all of `needs` do and none of `attacks`, and return it."""
        self.needs.append(needs)
        self.supports.append(())
        self.attacks.append(attacks)
        self.free.append(True)
        return len(self.needs) - 1
