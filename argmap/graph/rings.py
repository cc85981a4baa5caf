"""How far claims lie from some of them, and which way leads there: what a picture of a part needs to cut a map.

Breadth first, links counted as authors see them: the premises of an inference are one link from its target, and so is
what joins two claims that cannot both hold or say the same; an inference that bears on another is one link from it.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from argmap.graph.view import GraphView
    from argmap.model import Inference


class Gate(NamedTuple):
    """Where a way leaves what is shown: the claim or inference it leaves, and whether it leads toward a thesis."""

    part: str
    up: bool


class Rings:
    """The result of the search.

    `of` tells for each claim and inference that was reached how many links it is away, `start` from which of the heads.

    Without `around`, the search goes from the heads to what bears on them; with it, in any direction. What is reached
    comes in the order in which it was, the nearest first, and in written order among equals. O(V + E).
    """

    def __init__(self, view: "GraphView", heads: Iterable[str], *, around: bool = False) -> None:
        self._view, self._around = view, around
        self.of: dict[str, int] = dict.fromkeys(heads, 0)
        self.start: dict[str, str] = {each: each for each in self.of}
        self._came: dict[str, Gate] = {}
        queue = [*self.of]
        for part in queue:  # it grows meanwhile
            ring = self.of[part] + 1
            for step, up in self._steps_at(part):
                queue += self._take(step, ring, Gate(part, up))
            for other in (*view.contraries(part), *view.restatements(part)):
                if other not in self.of:
                    self._note(other, ring, Gate(part, up=False))
                    queue.append(other)

    def _steps_at(self, part: str) -> "Iterator[tuple[Inference, bool]]":
        """Yield the inferences one link away, and whether they lead toward a thesis."""
        view = self._view
        yield from ((step, False) for step in (*view.reasons(part), *view.objections(part)))
        if self._around:
            yield from ((step, True) for step in view.uses(part))
            own = view.inferences.get(part)
            if own is not None and own.on_step:
                yield view.inferences[own.target], True

    def _take(self, step: "Inference", ring: int, came: Gate) -> list[str]:
        """Note an inference and the claims that meet in it, and return those that are new."""
        if step.id in self.of:
            return []
        self._note(step.id, ring, came)
        new = [step.id]
        if self._around and step.target in self.of:
            came = Gate(step.target, up=False)  # they work together on what was reached before
        ends = (*step.premises, *([step.target] if self._around and not step.on_step else []))
        for claim in ends:
            if claim not in self.of:
                self._note(claim, ring, came)
                new.append(claim)
        return new

    def _note(self, part: str, ring: int, came: Gate) -> None:
        self.of[part] = ring
        self.start[part] = self.start[came.part]
        self._came[part] = came

    def gates(self, shown: "frozenset[str] | set[str]") -> dict[str, Gate]:
        """Return for each part that is not among those shown where the way to it leaves them. O(V + E).

        A part that no way from them leads to has none.
        """
        found: dict[str, Gate] = {}
        for part, came in self._came.items():
            if part in shown:
                continue
            if came.part in shown:
                found[part] = came
            elif came.part in found:
                found[part] = found[came.part]
        return found
