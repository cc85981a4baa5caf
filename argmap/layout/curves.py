"""Plain curves between nodes: out of the tail straight toward the head's side, and straight into that."""

from collections.abc import Sequence

from argmap.layout.drawing import Point
from argmap.layout.skeleton import Edge, Skeleton

_LEAST_BEND, _LEAST_GAP, _BESIDE, _FLANK = 14.0, 8.0, 40.0, 24.0


def curve(skeleton: Skeleton, centres: Sequence[Point], edge: Edge) -> tuple[Point, ...]:
    """Return an edge as one Bézier leg.

    A free edge leaves and enters at the far sides, and so does one whose tail stands beside its head. One whose tail
    stands nearer to the head of the drawing leaves at a flank, to lead around.
    """
    head = side(skeleton, centres, edge.head, edge.port, far=True)
    room = gap(skeleton, centres, edge)
    tail = side(skeleton, centres, edge.tail, 0, far=edge.free or room < _LEAST_GAP)
    across, along = (tail.x - head.x, tail.y - head.y) if skeleton.top else (tail.y - head.y, tail.x - head.x)
    if not edge.free and room < _LEAST_GAP and abs(along) > _BESIDE:
        return _around(skeleton, centres, edge, head)
    bend = max(abs(along) / 2, min(_LEAST_BEND + abs(across) / 8, 60.0) if edge.free else _LEAST_BEND)
    turn = bend if edge.free or room < _LEAST_GAP else -bend
    if skeleton.top:
        return (tail, Point(tail.x, tail.y + turn), Point(head.x, head.y + bend), head)
    return (tail, Point(tail.x + turn, tail.y), Point(head.x + bend, head.y), head)


def _around(skeleton: Skeleton, centres: Sequence[Point], edge: Edge, head: Point) -> tuple[Point, ...]:
    """Return a curve from a tail's flank around to its head."""
    node, (x, y) = skeleton.nodes[edge.tail], centres[edge.tail]
    if skeleton.top:
        start = Point(x + node.width / 2, y)
        turn = Point(start.x + _FLANK, head.y + _FLANK)
        back = (Point(turn.x, turn.y + _FLANK), Point(head.x, head.y + _FLANK), head)
        return (start, Point(turn.x, start.y), Point(turn.x, turn.y - _FLANK), turn, *back)
    start = Point(x, y + node.height / 2)
    turn = Point(head.x + _FLANK, start.y + _FLANK)
    back = (Point(turn.x + _FLANK, turn.y), Point(head.x + _FLANK, head.y), head)
    return (start, Point(start.x, turn.y), Point(turn.x - _FLANK, turn.y), turn, *back)


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
