"""Circles: claims that support, or attack, each other round and round.

One linear pass tells whether there is a circle at all. Only then does networkx work out the strongly connected parts,
and in each of them one shortest circle is searched for. Simple cycles are never enumerated: there may be 2^n of them.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from argmap.graph.view import GraphView
from argmap.model import Inference, Kind

_Edges = dict[str, list[str]]

# How many links the search for shortest circles may follow in one map. Up to here the circle shown is a shortest one;
# beyond, the shortest of those that were found.
WORK = 2_000_000


class Circle(NamedTuple):
    """Claims in a circle, each with a link to the next and the last to the first; `size` claims are tangled with them.

    The first is the one written first.
    """

    claims: tuple[str, ...]
    size: int


def supported_claim(view: GraphView, inference: Inference) -> str | None:
    """Return the claim that a support bears on by supports alone: backing carries over to the step's own target.

    None for an attack, and for the backing of one.
    """
    while inference.kind is Kind.SUPPORT:
        if not inference.on_step:
            return inference.target
        inference = view.inferences[inference.target]
    return None


def support_circles(view: GraphView) -> list[Circle]:
    """Return the circles of support among claims, those of one claim left out. O(V + E) where there is none."""
    edges: _Edges = defaultdict(list)
    for inference in view.map.inferences:
        if inference.kind is Kind.SUPPORT:
            claim = supported_claim(view, inference) if inference.on_step else inference.target
            if claim is not None:
                _link(edges, inference.premises, claim)
    return _circles(view, edges)


def attack_circles(view: GraphView) -> list[Circle]:
    """Return the circles of attack among claims, those of one claim left out. O(V + E) where there is none.

    An undercut of a reason attacks what the reason is for; an undercut of an objection attacks no claim.
    """
    edges: _Edges = defaultdict(list)
    for inference in view.map.inferences:
        if inference.kind is Kind.ATTACK:
            claim = supported_claim(view, view.inferences[inference.target]) if inference.on_step else inference.target
            if claim is not None:
                _link(edges, inference.premises, claim)
    return _circles(view, edges)


def _link(edges: _Edges, premises: Iterable[str], claim: str) -> None:
    for premise in premises:
        if premise != claim:
            edges[premise].append(claim)


def _circles(view: GraphView, edges: _Edges) -> list[Circle]:
    tangled = _tangled(edges)
    if not tangled:
        return []
    inner = {
        claim: [each for each in edges.get(claim, ()) if each in tangled] for claim in view.claims if claim in tangled
    }
    search = _Search()
    found = [Circle(search.shortest(part, inner), len(part)) for part in _parts(inner)]
    order = {claim: place for place, claim in enumerate(inner)}
    return sorted(found, key=lambda circle: order[circle.claims[0]])


def _tangled(edges: _Edges) -> set[str]:
    """Return the claims that are left when those that nothing leads to are taken away, again and again (Kahn 1962)."""
    waiting: dict[str, int] = {}
    for targets in edges.values():
        for target in targets:
            waiting[target] = waiting.get(target, 0) + 1
    ready = [claim for claim in edges if claim not in waiting]
    while ready:
        for target in edges.get(ready.pop(), ()):
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    return {claim for claim, count in waiting.items() if count}


def _parts(edges: _Edges) -> list[list[str]]:
    """Return the strongly connected parts of two claims and more, each in the order of `edges`."""
    import networkx as nx

    neighbours: dict[str, Iterable[str]] = {**edges}
    graph: nx.DiGraph[str] = nx.DiGraph(neighbours)
    order = {claim: place for place, claim in enumerate(edges)}
    return [sorted(part, key=order.__getitem__) for part in nx.strongly_connected_components(graph) if len(part) > 1]


class _Search:
    """The search for shortest circles, with what is left of its allowance of work."""

    def __init__(self) -> None:
        self.left = WORK

    def shortest(self, part: list[str], edges: _Edges) -> tuple[str, ...]:
        """Return a shortest circle of a strongly connected part, its first claim first."""
        members = {claim: place for place, claim in enumerate(part)}
        best: list[str] = []
        for start in part:
            found = self._through(start, edges, members, len(best))
            best = found or best
            if len(best) == 2 or self.left <= 0:
                break
        first = min(range(len(best)), key=lambda place: members[best[place]])
        return tuple(best[first:] + best[:first])

    def _through(self, start: str, edges: _Edges, members: dict[str, int], bound: int) -> list[str]:
        """Return a shortest circle through `start`, empty where none has fewer than `bound` claims (0: no bound)."""
        came_from = {start: ""}
        layer, length = [start], 1
        while layer and (not bound or length < bound):
            following: list[str] = []
            for claim in layer:
                for target in edges[claim]:
                    if target == start:
                        return _walk_back(claim, came_from)
                    if target in members and target not in came_from:
                        came_from[target] = claim
                        following.append(target)
                self.left -= len(edges[claim])
            if bound and self.left <= 0:
                return []
            layer, length = following, length + 1
        return []


def _walk_back(claim: str, came_from: dict[str, str]) -> list[str]:
    circle = []
    while claim:
        circle.append(claim)
        claim = came_from[claim]
    return circle[::-1]
