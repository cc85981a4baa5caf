"""A map as a logic program: an atom for each claim and each step, and what each of them needs in order to hold.

Claims that restate each other are one atom. `contradicts` makes each of two claims an attack on the other. Atoms are
numbers, and everything is held in lists by atom, so that whoever works on a program need not look up names.
"""

from collections.abc import Iterable, Sequence

from argmap.graph import GraphView
from argmap.model import Kind, Standard
from argmap.values import value

Links = Sequence[Sequence[int]]

# Most atoms have no links of one sort or another: they share this list, and get one of their own with the first link.
NO_LINKS: list[int] = []


@value()
class Rules:
    """What holds when, by atom.

    An atom holds where all its `needs` hold, one of its `supports` does, and none of its `attacks` does. One that is
    `free` needs no support. For a step, `needs` are premises, `supports` backings and `attacks` undercuts.
    """

    needs: Links
    supports: Links
    attacks: Links
    free: Sequence[bool]


@value()
class Program:
    """The atoms of a map: its claims in written order, then its inferences in written order.

    `names` are the ids to show, for claims that restate each other that of the first; `atoms` gives the atom of each id
    of a claim or an inference. `claims` is how many atoms are claims. `standards` holds those that are not the usual
    one. A withdrawn claim withdraws all that restate it.
    """

    view: GraphView
    rules: Rules
    names: Sequence[str]
    atoms: dict[str, int]
    claims: int
    standards: dict[int, Standard]
    withdrawn: frozenset[int]

    def ids(self, atoms: Iterable[int]) -> tuple[str, ...]:
        """Return the names of atoms."""
        return tuple(self.names[each] for each in atoms)

    def rests_on(self, atoms: Iterable[int]) -> list[int]:
        """Return atoms and all that their status or strength may depend on, sorted. O(V + E)."""
        rules, found = self.rules, set(atoms)
        waiting = list(found)
        while waiting:
            atom = waiting.pop()
            for each in (*rules.needs[atom], *rules.supports[atom], *rules.attacks[atom]):
                if each not in found:
                    found.add(each)
                    waiting.append(each)
        return sorted(found)


def program(view: GraphView) -> Program:
    """Return the program of a map. O(V + E)."""
    argument_map = view.map
    atoms, names = _claim_atoms(view)
    claims = len(names)
    for each in argument_map.inferences:
        atoms[each.id] = len(names)
        names.append(each.id)
    rules = Rules(*_relations(view, atoms, len(names)), _free(view, atoms, len(names)))
    return Program(view, rules, names, atoms, claims, _standards(view, atoms), _withdrawn(view, atoms))


def _claim_atoms(view: GraphView) -> tuple[dict[str, int], list[str]]:
    """Return a number for each claim, the same for those that restate each other, and the first claim of each."""
    atoms: dict[str, int] = {}
    names: list[str] = []
    for claim in view.claims:
        first = view.first_restated(claim)
        if first == claim:
            atoms[claim] = len(names)
            names.append(claim)
        else:
            atoms[claim] = atoms[first]
    return atoms, names


def _relations(view: GraphView, atoms: dict[str, int], count: int) -> tuple[Links, Links, Links]:
    needs: list[list[int]] = [NO_LINKS] * count
    supports: list[list[int]] = [NO_LINKS] * count
    attacks: list[list[int]] = [NO_LINKS] * count
    for each in view.map.inferences:
        atom = atoms[each.id]
        needs[atom] = [*dict.fromkeys([atoms[premise] for premise in each.premises])]
        add_link(supports if each.kind is Kind.SUPPORT else attacks, atoms[each.target], atom)
    for one, two in _contraries(view, atoms):
        add_link(attacks, one, two)
        if one != two:
            add_link(attacks, two, one)
    return needs, supports, attacks


def add_link(links: list[list[int]], atom: int, other: int) -> None:
    """Add a link from an atom to another."""
    if links[atom] is NO_LINKS:
        links[atom] = [other]
    else:
        links[atom].append(other)


def _contraries(view: GraphView, atoms: dict[str, int]) -> Iterable[tuple[int, int]]:
    """Return the pairs of claims that contradict each other, each pair once, in written order."""
    pairs = ((atoms[claim.id], atoms[other]) for claim in view.map.claims for other in claim.contradicts)
    return dict.fromkeys((min(pair), max(pair)) for pair in pairs)


def _free(view: GraphView, atoms: dict[str, int], count: int) -> list[bool]:
    """Return which atoms need no support: leaves, claims with `cite` or `basis`, and steps that nothing backs."""
    free = [True] * count
    for each in view.map.inferences:
        if each.kind is Kind.SUPPORT:
            free[atoms[each.target]] = False
    for claim in view.map.claims:
        if claim.cite or claim.basis:
            free[atoms[claim.id]] = True
    return free


def _standards(view: GraphView, atoms: dict[str, int]) -> dict[int, Standard]:
    """Return the standards that differ from the usual one; of several for the same claim, preponderance."""
    found: dict[int, Standard] = {}
    for claim in view.map.claims:
        if claim.standard is not Standard.UNANSWERED:
            atom = atoms[claim.id]
            same = found.get(atom, claim.standard) is claim.standard
            found[atom] = claim.standard if same else Standard.PREPONDERANCE
    return found


def _withdrawn(view: GraphView, atoms: dict[str, int]) -> frozenset[int]:
    return frozenset(atoms[claim.id] for claim in view.map.claims if claim.withdrawn)
