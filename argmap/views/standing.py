"""What becomes of claims and steps, in signs and words: the same on pictures, in outlines and in tables."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from argmap.views.words import Words

if TYPE_CHECKING:
    from argmap.graph import GraphView

# One cell each, and told apart without colour. A word always stands beside them, for fonts that lack them.
SIGNS: Mapping[str, str] = MappingProxyType({"stands": "✓", "falls": "✗", "undecided": "?"})


class Standing:
    """What becomes of each claim and step of a map, as words of `Status`; empty words where nobody asked.

    Whatever part of a map is shown, all of it is evaluated.
    """

    def __init__(self, view: "GraphView", words: Words, *, asked: bool) -> None:
        self._words = words
        self._status: dict[str, str] = {}
        self._claims = [claim.id for claim in view.map.claims] if asked else []
        if asked:
            from argmap.semantics.evaluation import evaluate
            from argmap.semantics.program import program

            evaluation = evaluate(program(view))
            ids = (*self._claims, *(step.id for step in view.map.inferences))
            self._status = {each: evaluation.status(each).value for each in ids}

    def of(self, id_: str) -> str:
        """Return the status of a claim or a step, or nothing."""
        return self._status.get(id_, "")

    def told(self, id_: str) -> str:
        """Return the same in the words of the map, or nothing: `falls`."""
        return str(getattr(self._words, status)) if (status := self.of(id_)) else ""

    def summary(self) -> str:
        """Return how many claims there are of each status, or nothing."""
        if not self._status:
            return ""
        found = [self._status[each] for each in self._claims]
        return self._words.standing.format(**{each: found.count(each) for each in SIGNS})
