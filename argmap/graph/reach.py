"""How claims reach the theses: by which signs, and in how many links.

One breadth-first search over states (claim, sign) from all theses at once, against the arrows. A state belongs to the
thesis that is nearest to it; a claim has both signs when both its states belong to the same thesis. With one thesis
that is exact; with several, a longer path to a thesis that is not the nearest is passed over, so that the cost stays
O(V + E) however many theses there are.
"""

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.graph.view import GraphView
    from argmap.model import Inference


class Reach:
    """The result of the search: `signs` and `distances` by claim id, claims without a path left out."""

    def __init__(self, view: "GraphView") -> None:
        self._view = view
        self._owner: dict[tuple[str, int], str] = {}
        self._nearest_sign: dict[str, int] = {}
        self._next: dict[tuple[str, int], tuple[str, int]] = {}
        self.distances: dict[str, int] = {}
        self.signs: dict[str, frozenset[int]] = {}
        self._search()
        for claim in self.distances:
            self.signs[claim] = self._signs_of(claim)

    def _search(self) -> None:
        queue: deque[tuple[str, int, int]] = deque()
        for thesis in self._view.theses:
            self._owner[thesis, 1] = thesis
            self.distances.setdefault(thesis, 0)
            self._nearest_sign.setdefault(thesis, 1)
            queue.append((thesis, 1, 0))
        owner, distances, follows = self._owner, self.distances, self._next
        while queue:
            claim, sign, steps = queue.popleft()
            thesis = owner[claim, sign]
            for premise, flip in self.before(claim):
                state = (premise, sign * flip)
                if state not in owner:
                    owner[state] = thesis
                    follows[state] = (claim, sign)
                    distances.setdefault(premise, steps + 1)
                    self._nearest_sign.setdefault(premise, sign * flip)
                    queue.append((premise, sign * flip, steps + 1))

    def path(self, claim: str, sign: int) -> tuple[tuple[str, int], ...]:
        """Return a shortest path by which `claim` helps (+1) or hurts (-1) its thesis: claims, each with its sign."""
        state = (claim, sign)
        found = [state]
        while state in self._next:
            state = self._next[state]
            found.append(state)
        return tuple(found)

    def before(self, claim: str) -> list[tuple[str, int]]:
        """Return what bears on a claim, directly or on the steps to it: (premise, sign)."""
        view = self._view
        found: list[tuple[str, int]] = []
        steps: list[tuple[Inference, int]] = [(each, 1) for each in view.reasons(claim)]
        steps += [(each, -1) for each in view.objections(claim)]
        while steps:
            inference, sign = steps.pop()
            found += [(premise, sign) for premise in inference.premises]
            steps += [(each, sign) for each in view.reasons(inference.id)]
            steps += [(each, -sign) for each in view.objections(inference.id)]
        found += [(other, -1) for other in view.contraries(claim)]
        found += [(other, 1) for other in view.restatements(claim)]
        return found

    def _signs_of(self, claim: str) -> frozenset[int]:
        """Both signs where both states belong to one thesis, else the sign of the state that was found first."""
        helps, hurts = self._owner.get((claim, 1)), self._owner.get((claim, -1))
        if helps is not None and helps == hurts:
            return frozenset((1, -1))
        return frozenset((self._nearest_sign[claim],))
