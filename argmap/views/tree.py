"""A map unfolded into trees: where each claim stands in full, and where it is only referred to."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from argmap.graph import GraphView
from argmap.model import Inference, Role
from argmap.views.entries import Part

Pending = tuple["Node", Part, str]

_PARTS = {role: Part(role.value) for role in Role}


@dataclass(slots=True, eq=False)
class Node:
    """An occurrence of a claim, or of a step with linked premises. `full`: what bears on the claim stands here."""

    part: Part
    depth: int
    level: int
    claim: str | None
    step: Inference | None
    parent: "Node | None"
    full: bool = False
    children: list["Node"] = field(default_factory=list)


class Tree:
    """The unfolded trees. `nodes` holds every node after its parent; `heads` and `strays` are the roots.

    A claim stands in full where it is nearest to a head, the first in written order among equals: so cutting a tree at
    a level never hides what a shallower place refers to. A claim that only `contradicts` or `restates` ties to a tree
    stands in full there. Building is O(V + E), breadth first.
    """

    def __init__(self, view: GraphView, heads: Iterable[str], part: Part) -> None:
        self._view = view
        self._placed: set[str] = set()
        self.nodes: list[Node] = []
        self.heads = self._plant(heads, part)
        self.strays: list[Node] = []

    def plant_strays(self) -> None:
        """Head a tree with each claim that is in none yet: first those that are no premise, then what circles leave."""
        rest = [claim.id for claim in self._view.map.claims if claim.id not in self._placed]
        self.strays = self._plant((each for each in rest if not self._view.uses(each)), Part.CLAIM)
        for claim in rest:
            if claim not in self._placed:
                self.strays += self._plant([claim], Part.CLAIM)

    def _plant(self, heads: Iterable[str], part: Part) -> list[Node]:
        roots = [self._add(Node(part, 0, 0, claim, None, None)) for claim in dict.fromkeys(heads)]
        queue = deque(roots)
        ties: deque[Pending] = deque()
        while queue or ties:
            if queue:
                self._grow(queue.popleft(), queue, ties)
            else:
                node, tie, other = ties.popleft()
                queue.append(self._add(Node(tie, node.depth + 1, node.level + 1, other, None, node)))
        return roots

    def _grow(self, node: Node, queue: deque[Node], ties: deque[Pending]) -> None:
        """Add what stands under a node: what bears on its step, then what bears on its claim."""
        view = self._view
        targets = [node.step.id] if node.step is not None and node.part is not Part.PREMISE else []
        targets += [node.claim] if node.full and node.claim is not None else []
        for target in targets:
            for step in (*view.reasons(target), *view.objections(target)):
                queue.extend(self._add_step(step, node))
        if node.full and node.claim is not None:
            tied = [(Part.CONTRADICTS, other) for other in view.contraries(node.claim)]
            tied += [(Part.RESTATES, other) for other in view.restatements(node.claim)]
            ties.extend([(node, tie, other) for tie, other in tied if not _back(node, other)])

    def _add_step(self, step: Inference, parent: Node) -> list[Node]:
        part, depth, level = _PARTS[step.role], parent.depth + 1, parent.level + 1
        if len(step.premises) == 1:
            return [self._add(Node(part, depth, level, step.premises[0], step, parent))]
        group = self._add(Node(part, depth, level, None, step, parent))
        premises = [Node(Part.PREMISE, depth + 1, level, each, step, group) for each in step.premises]
        return [*(self._add(each) for each in premises), group]

    def _add(self, node: Node) -> Node:
        if node.claim is not None and node.claim not in self._placed:
            self._placed.add(node.claim)
            node.full = True
        self.nodes.append(node)
        if node.parent is not None:
            node.parent.children.append(node)
        return node


def _back(node: Node, other: str) -> bool:
    """Tell whether a tie leads back to the entry above, which has told it already."""
    return node.part in (Part.CONTRADICTS, Part.RESTATES) and node.parent is not None and node.parent.claim == other
