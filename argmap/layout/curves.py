"""Plain curves between nodes: out of the tail straight toward the head's side, and straight into that."""

from collections.abc import Sequence

from argmap.layout.drawing import Point
from argmap.layout.skeleton import Edge, Skeleton

_LEAST_BEND = 14.0


def curve(skeleton: Skeleton, centres: Sequence[Point], edge: Edge) -> tuple[Point, ...]:
    """Return an edge as one Bézier leg; a free edge leaves and enters at the far sides."""
    tail = side(skeleton, centres, edge.tail, 0, far=edge.free)
    head = side(skeleton, centres, edge.head, edge.port, far=True)
    if skeleton.top:
        bend = max(abs(tail.y - head.y) / 2, _LEAST_BEND)
        return (tail, Point(tail.x, tail.y + (bend if edge.free else -bend)), Point(head.x, head.y + bend), head)
    bend = max(abs(tail.x - head.x) / 2, _LEAST_BEND)
    return (tail, Point(tail.x + (bend if edge.free else -bend), tail.y), Point(head.x + bend, head.y), head)


def side(skeleton: Skeleton, centres: Sequence[Point], number: int, port: int, *, far: bool) -> Point:
    """Return the middle of a node's side, or of a port there; `far` is the side that lines come in at."""
    node, (x, y) = skeleton.nodes[number], centres[number]
    along, across = (node.height, node.width) if skeleton.top else (node.width, node.height)
    away = along / 2 if far else -along / 2
    shift = {0: 0.0, 1: -across / 4, 2: across / 4}[port]
    return Point(x + shift, y + away) if skeleton.top else Point(x + away, y + shift)


def gap(skeleton: Skeleton, centres: Sequence[Point], edge: Edge) -> float:
    """Return how far apart the facing sides of an edge's nodes are; negative where the tail does not stand behind."""
    tail = side(skeleton, centres, edge.tail, 0, far=False)
    head = side(skeleton, centres, edge.head, edge.port, far=True)
    return tail.y - head.y if skeleton.top else tail.x - head.x
