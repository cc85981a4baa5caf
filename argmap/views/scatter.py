"""Groups that are scattered over a map, in parts: one area around claims far apart would tear the drawing asunder."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from argmap.graph import GraphView
from argmap.model import Inference

MOST_PARTS = 4

Part = tuple[str, int]  # a group, and the number of a part of it; 0 is the whole of a group that is not scattered


def parts(view: GraphView, steps: Iterable[Inference], outward: Mapping[str, list[str]]) -> dict[str, list[Part]]:
    """Return for each claim the parts it lies in, the innermost first: `outward` has its groups in that order.

    Claims of a group hang together where one bears on the other, or both bear on the same claim. A group is taken apart
    where it has more than `MOST_PARTS` such parts, and so is what lies in it. O(V + E) for each level of nesting.
    """
    hubs = list(_hubs(view, steps))
    joined = {group: _Joined() for groups in outward.values() for group in groups}
    for hub in hubs:
        firsts: dict[str, str] = {}
        for claim in hub:
            for group in outward.get(claim, ()):
                joined[group].join(firsts.setdefault(group, claim), claim)
    members: defaultdict[str, list[str]] = defaultdict(list)
    for claim, groups in outward.items():
        for group in groups:
            members[group].append(claim)
    numbers = {group: joined[group].numbers(claims) for group, claims in members.items()}
    scattered = {group for group, found in numbers.items() if max(found.values()) >= MOST_PARTS}
    return {
        claim: [
            (group, numbers[group][claim] if scattered.intersection(groups[at:]) else 0)
            for at, group in enumerate(groups)
        ]
        for claim, groups in outward.items()
    }


def _hubs(view: GraphView, steps: Iterable[Inference]) -> Iterator[list[str]]:
    """Yield each claim that something bears on, with all that bears on it or on a step towards it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for step in steps:
        last = step
        while last.on_step:
            last = view.inferences[last.target]
        found[last.target] += step.premises
    for target, premises in found.items():
        yield [target, *premises]


class _Joined:
    """Claims joined into sets, by union and find."""

    def __init__(self) -> None:
        self._up: dict[str, str] = {}

    def join(self, one: str, other: str) -> None:
        self._up[self._top(one)] = self._top(other)

    def numbers(self, claims: Iterable[str]) -> dict[str, int]:
        """Return the number of each claim's set, in the order of the claims."""
        tops: dict[str, int] = {}
        return {claim: tops.setdefault(self._top(claim), len(tops)) for claim in claims}

    def _top(self, claim: str) -> str:
        while (up := self._up.setdefault(claim, claim)) != claim:
            self._up[claim] = self._up[up]
            claim = up
        return claim
