"""What stands with nothing under it, and what too much rests on."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.graph.view import GraphView
from argmap.model import Claim, Kind

# Up to how many claims under the theses the search for what too much rests on is made. It is exact, and may take
# time and memory quadratic in the number of claims, which nobody notices up to here.
MOST_CLAIMS = 2_000


def unsupported(view: GraphView) -> Iterator[Claim]:
    """Yield the claims that should rest on something and do not, in written order.

    A claim that is open or withdrawn need not. Claims that restate each other are one: if one of them rests on
    something or need not, none is unsupported, else only the one written first is.
    """
    passed: set[str] = set()
    for claim in view.map.claims:
        if _rests(view, claim) or claim.id in passed:
            continue
        if view.restatements(claim.id):
            same = _restated(view, claim.id)
            passed |= same
            if any(_rests(view, view.claims[each]) for each in same):
                continue
        yield claim


def _rests(view: GraphView, claim: Claim) -> bool:
    return bool(claim.cite or claim.basis or claim.open or claim.withdrawn or not view.is_leaf(claim.id))


def _restated(view: GraphView, claim: str) -> set[str]:
    found, waiting = {claim}, [claim]
    while waiting:
        for other in view.restatements(waiting.pop()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found


def argues_against(view: GraphView, claim: str) -> bool:
    """Tell whether the claim is a premise of an objection or an undercut."""
    return any(each.kind is Kind.ATTACK for each in view.uses(claim))


class Bottleneck(NamedTuple):
    """A claim, and the reasons of one thesis (inference ids, two or more) that have nothing to stand on without it."""

    claim: str
    thesis: str
    reasons: tuple[str, ...]


def bottlenecks(view: GraphView) -> list[Bottleneck]:
    """Return the claims that two or more reasons of a thesis cannot do without, the nearest to the thesis of each kind.

    Attacks are left aside: a reason stands on its premises and, where it is backed, on one of its backings; a claim
    stands on one of its reasons, or by itself where it is a leaf or has `cite` or `basis`. Where a claim is told of,
    what it depends on itself is not. Empty for more than `MOST_CLAIMS` claims.
    """
    under = _claims_under(view)
    if len(under) > MOST_CLAIMS:
        return []
    needs = _Needs(view, under)
    return [found for thesis in view.theses for found in needs.bottlenecks(thesis)]


def _claims_under(view: GraphView) -> list[str]:
    """Return the theses and what supports them, by supports alone, the nearest first."""
    found = dict.fromkeys(view.theses)
    waiting = list(found)
    for claim in waiting:
        for premise in _premises(view, claim):
            if premise not in found:
                found[premise] = None
                waiting.append(premise)
    return waiting


def _premises(view: GraphView, target: str) -> Iterator[str]:
    """Yield the premises of what supports a claim, and of what backs these steps."""
    steps = list(view.reasons(target))
    for step in steps:
        yield from step.premises
        steps.extend(view.reasons(step.id))


class _Needs:
    """What each claim and step cannot do without, as bit sets over the claims under the theses.

    The greatest solution of: a step needs the union over its premises, and the intersection over its backings; a
    claim needs itself and the intersection over its reasons. In a map without circles one pass finds it.
    """

    def __init__(self, view: GraphView, under: list[str]) -> None:
        self._view = view
        self._bits = {claim: 1 << place for place, claim in enumerate(under)}
        # With a bit that is no claim's: what stands on nothing but a circle keeps it, since it cannot stand at all.
        self._all = (2 << len(under)) - 1
        self._needs = dict.fromkeys(under, self._all)
        self._settle(under)

    def bottlenecks(self, thesis: str) -> list[Bottleneck]:
        """Return what two or more reasons of one thesis need, the nearest first."""
        needs = {each.id: self._of_step(each.id) for each in self._view.reasons(thesis)}
        needs = {reason: bits & ~self._bits[thesis] for reason, bits in needs.items() if bits != self._all}
        once = twice = 0
        for bits in needs.values():
            twice |= once & bits
            once |= bits
        found: list[Bottleneck] = []
        told: dict[tuple[str, ...], int] = {}
        for claim, bit in self._bits.items() if twice else ():
            if twice & bit:
                reasons = tuple(reason for reason, bits in needs.items() if bits & bit)
                if not told.get(reasons, 0) & bit:
                    told[reasons] = told.get(reasons, 0) | self._needs[claim]
                    found.append(Bottleneck(claim, thesis, reasons))
        return found

    def _settle(self, under: list[str]) -> None:
        order = self._deepest_first(under)
        changed = True
        while changed:
            changed = False
            for claim in order:
                bits = self._of_claim(claim)
                if bits != self._needs[claim]:
                    self._needs[claim] = bits
                    changed = True

    def _deepest_first(self, under: list[str]) -> list[str]:
        """Return the claims so that, circles aside, each comes after all it rests on (depth first, iteratively)."""
        order: list[str] = []
        seen: set[str] = set()
        for root in under:
            if root in seen:
                continue
            seen.add(root)
            path = [(root, _premises(self._view, root))]
            while path:
                claim, premises = path[-1]
                below = next((each for each in premises if each not in seen), None)
                if below is None:
                    order.append(claim)
                    path.pop()
                else:
                    seen.add(below)
                    path.append((below, _premises(self._view, below)))
        return order

    def _of_claim(self, claim: str) -> int:
        bits = self._all
        known = self._view.claims[claim]
        if self._view.is_leaf(claim) or known.cite or known.basis:
            bits = 0
        else:
            for reason in self._view.reasons(claim):
                bits &= self._of_step(reason.id)
        return bits | self._bits[claim]

    def _of_step(self, step: str) -> int:
        bits = 0
        for premise in self._view.inferences[step].premises:
            bits |= self._needs[premise]
        backings = self._view.reasons(step)
        if backings:
            backed = self._all
            for each in backings:
                backed &= self._of_step(each.id)
            bits |= backed
        return bits
