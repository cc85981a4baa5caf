"""How claims reach the theses: by which signs, and in how many links.

One breadth-first search over states (claim, sign) from all theses at once, against the arrows. A state belongs to the
thesis that is nearest to it; a claim has both signs when both its states belong to the same thesis. With one thesis
that is exact; with several, a longer path to a thesis that is not the nearest is passed over, so that the cost stays
O(V + E) however many theses there are.
"""

from collections import defaultdict
from typing import TYPE_CHECKING

from argmap.model import Kind

if TYPE_CHECKING:
    from argmap.graph.view import GraphView

_BOTH = frozenset((1, -1))
_ONE = {1: frozenset((1,)), -1: frozenset((-1,))}


class Reach:
    """The result of the search: `signs` and `distances` by claim id, claims without a path left out."""

    def __init__(self, view: "GraphView") -> None:
        self._before = _before(view)
        # By sign and claim: the thesis a state belongs to, and the state next to it on the way there.
        self._owner: dict[int, dict[str, str]] = {1: {}, -1: {}}
        self._next: dict[int, dict[str, tuple[str, int]]] = {1: {}, -1: {}}
        self._nearest_sign: dict[str, int] = {}
        self.distances: dict[str, int] = {}
        self._search(view.theses)
        self.signs: dict[str, frozenset[int]] = {claim: _ONE[sign] for claim, sign in self._nearest_sign.items()}
        helps, hurts = self._owner[1], self._owner[-1]
        self.signs.update((claim, _BOTH) for claim in helps.keys() & hurts.keys() if helps[claim] == hurts[claim])

    def _search(self, theses: tuple[str, ...]) -> None:
        owner, follows, distances, nearest = self._owner, self._next, self.distances, self._nearest_sign
        for thesis in theses:
            owner[1][thesis] = thesis
            distances[thesis] = 0
            nearest[thesis] = 1
        queue = [(thesis, 1, 0) for thesis in theses]
        before = self._before
        for claim, sign, steps in queue:  # it grows meanwhile
            thesis = owner[sign][claim]
            for premise, flip in before.get(claim, ()):
                own = sign * flip
                if premise not in owner[own]:
                    owner[own][premise] = thesis
                    follows[own][premise] = (claim, sign)
                    if premise not in distances:
                        distances[premise] = steps + 1
                        nearest[premise] = own
                    queue.append((premise, own, steps + 1))

    def before(self, claim: str) -> list[tuple[str, int]]:
        """Return what bears on a claim, directly or on the steps to it: (premise, sign)."""
        return self._before.get(claim, [])

    def thesis_of(self, claim: str, sign: int) -> str:
        """Return the thesis that `claim` helps (+1) or hurts (-1)."""
        return self._owner[sign][claim]

    def path(self, claim: str, sign: int, most: int) -> tuple[tuple[str, int], ...]:
        """Return a shortest path by which `claim` helps (+1) or hurts (-1) its thesis: claims, each with its sign.

        Ends at the thesis, or after `most` links.
        """
        found = [(claim, sign)]
        while len(found) <= most and (following := self._next[found[-1][1]].get(found[-1][0])) is not None:
            found.append(following)
        return tuple(found)


def _before(view: "GraphView") -> dict[str, list[tuple[str, int]]]:
    """Return what bears on each claim but itself: inferences in written order, then contraries and restatements."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for inference in view.map.inferences:
        step, sign = inference, 1 if inference.kind is Kind.SUPPORT else -1
        while step.on_step:
            step = view.inferences[step.target]
            sign *= 1 if step.kind is Kind.SUPPORT else -1
        before = found[step.target]
        for premise in inference.premises:
            if premise != step.target:
                before.append((premise, sign))
    for claim in view.map.claims:
        for linked, sign in ((claim.contradicts, -1), (claim.restates, 1)):
            for other in linked:
                found[claim.id].append((other, sign))
                found[other].append((claim.id, sign))
    return found
