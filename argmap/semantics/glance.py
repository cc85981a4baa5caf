"""Whether claims stand, where that can be seen without looking at the whole map.

A claim stands if one reason does and no objection does, so most of what is below it need not be looked at. This is the
status as `labelling` works it out, or no answer.
"""

from collections.abc import Iterable, Iterator

from argmap.graph import GraphView
from argmap.model import Inference, Standard

# How far down to look. Two calls a link stay well below Python's limit.
_DEEPEST = 200


def glance(view: GraphView, claims: Iterable[str]) -> Iterator[bool | None]:
    """Yield of each claim whether it stands (True) or falls (False); None where that is not plain to see.

    Circles, contradictions, restatements and standards of proof are not plain. At most O(V + E) for all of them, and
    often far less.
    """
    look = _Glance(view)
    return (look.claim(each, 0) for each in claims)


class _Glance:
    """One look: what was seen so far. What is still being looked at is not plain, so no circle proves anything."""

    def __init__(self, view: GraphView) -> None:
        self._view = view
        self._seen: dict[str, bool | None] = {}

    def claim(self, id_: str, depth: int) -> bool | None:
        if id_ not in self._seen:
            self._seen[id_] = None
            if depth < _DEEPEST:
                self._seen[id_] = self._of_claim(id_, depth + 1)
        return self._seen[id_]

    def _of_claim(self, id_: str, depth: int) -> bool | None:
        view = self._view
        claim = view.claims[id_]
        if claim.standard is not Standard.UNANSWERED or view.contraries(id_) or view.restatements(id_):
            return None
        if claim.withdrawn:
            return False
        beaten = self._any(view.objections(id_), depth)
        if beaten is not False:
            return False if beaten else None
        reasons = view.reasons(id_)
        return True if not reasons or claim.cite or claim.basis else self._any(reasons, depth)

    def _any(self, steps: Iterable[Inference], depth: int) -> bool | None:
        """Tell whether one of the steps holds."""
        found: bool | None = False
        for step in steps:
            holds = self._step(step, depth)
            if holds:
                return True
            if holds is None:
                found = None
        return found

    def _step(self, step: Inference, depth: int) -> bool | None:
        if step.id not in self._seen:
            self._seen[step.id] = None
            if depth < _DEEPEST:
                self._seen[step.id] = self._of_step(step, depth + 1)
        return self._seen[step.id]

    def _of_step(self, step: Inference, depth: int) -> bool | None:
        undercut = self._any(self._view.objections(step.id), depth)
        if undercut:
            return False
        backings = self._view.reasons(step.id)
        needs = [self._any(backings, depth)] if backings else []
        needs += [self.claim(each, depth) for each in step.premises]
        if False in needs:
            return False
        return None if undercut is None or None in needs else True
