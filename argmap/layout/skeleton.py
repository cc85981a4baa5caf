"""What an engine needs to know of a diagram, and what it answers: sizes in, places out, and no text at all."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from argmap.layout.cards import Block
from argmap.layout.drawing import Point
from argmap.values import value
from argmap.views.picture import Arrow, Diagram, Relation

JUNCTION = 18  # how wide and high a junction is
APRON = 11  # room in front of a card for the heads of its arrows
AREA_PAD, AREA_HEAD = 12, 18  # around an area, and for its label


@value()
class Node:
    """A card or a junction, its size in points; `area` is the number of the area it lies in, -1 for none.

    A card's size has the apron in it, on the side that its arrows come in at.
    """

    width: int
    height: int
    area: int
    junction: bool = False
    stub: bool = False


@value()
class Edge:
    """A line between two nodes, by number. `port` is 1 for the first half of the head's side, 2 for the second, else 0.

    `length` is how many ranks it should span; one that is `free` joins its ends where they are.
    """

    tail: int
    head: int
    port: int = 0
    length: int = 1
    weight: int = 1
    free: bool = False
    docked: bool = False  # it comes in at the apron of a card
    back: bool = False  # it closes a circle, and so does not say which end is farther from the thesis


@value()
class Frame:
    """An area: the number of the one around it (-1 for none), and how wide its label is."""

    parent: int
    label: int


@value()
class Skeleton:
    """Nodes, edges and areas. `top` puts the thesis at the top, else it is at the left."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    frames: tuple[Frame, ...]
    top: bool


@value()
class Rectangle:
    """A rectangle by its edges; y grows down."""

    left: float
    top: float
    right: float
    bottom: float


@value()
class Placement:
    """Where an engine put things: the middle of each node, the curve of each edge, the rectangles of each area.

    A curve is a start and then three points for each Bézier leg, tail to head, and ends at the borders of its nodes.
    """

    centres: tuple[Point, ...]
    curves: tuple[tuple[Point, ...], ...]
    areas: tuple[tuple[Rectangle, ...], ...]


def skeleton(diagram: Diagram, blocks: Mapping[str, Block], labels: Mapping[str, float], *, top: bool) -> Skeleton:
    """Return the skeleton of a diagram; nodes are its cards, then its junctions. O(V + E)."""
    area_numbers = {area.anchor: number for number, area in enumerate(diagram.areas)}
    names = [*(card.anchor for card in diagram.cards), *(each.anchor for each in diagram.junctions)]
    numbers = {name: number for number, name in enumerate(names)}
    nodes = []
    for card in diagram.cards:
        size = blocks[card.anchor]
        wide, high = (size.width, size.height + APRON) if top else (size.width + APRON, size.height)
        nodes.append(Node(wide, high, area_numbers.get(card.area, -1), stub=card.stub))
    nodes += [Node(JUNCTION, JUNCTION, area_numbers.get(each.area, -1), junction=True) for each in diagram.junctions]
    frames = tuple(Frame(area_numbers.get(area.parent, -1), round(labels[area.anchor])) for area in diagram.areas)
    edges = _edges(diagram, numbers)
    closing = _closing(len(nodes), edges)
    marked = tuple(replace(edge, back=True) if number in closing else edge for number, edge in enumerate(edges))
    return Skeleton(tuple(nodes), marked, frames, top)


def _closing(nodes: int, edges: list[Edge]) -> set[int]:
    """Return the edges that close a circle, by number: found by going from the theses against the arrows, depth first.

    Without these, what bears on a thesis is always farther out than the thesis. O(V + E).
    """
    incoming: list[list[int]] = [[] for _ in range(nodes)]
    for number, edge in enumerate(edges):
        if not edge.free:
            incoming[edge.head].append(number)
    closing: set[int] = set()
    state = [0] * nodes  # 1 while on the way, 2 when done
    for start in range(nodes):
        if state[start]:
            continue
        state[start] = 1
        way = [(start, iter(incoming[start]))]
        while way:
            node, rest = way[-1]
            closer = next(rest, None)
            if closer is None:
                state[node] = 2
                way.pop()
            elif state[tail := edges[closer].tail] == 1:
                closing.add(closer)
            elif not state[tail]:
                state[tail] = 1
                way.append((tail, iter(incoming[tail])))
    return closing


def _edges(diagram: Diagram, numbers: Mapping[str, int]) -> list[Edge]:
    """Return the edges. Where there are junctions, cards keep to even ranks and junctions to odd ones between."""
    junctions = {each.anchor for each in diagram.junctions}
    step = 2 if junctions else 1
    ties = (Relation.CONTRADICTS, Relation.RESTATES)
    bound = {end for arrow in diagram.arrows if arrow.relation not in ties for end in (arrow.tail, arrow.head)}
    polarities: defaultdict[str, set[Relation]] = defaultdict(set)
    for arrow in diagram.arrows:
        if _docks(arrow, junctions):
            polarities[arrow.head].add(arrow.relation)
    found = []
    for arrow in diagram.arrows:
        length, weight = (1 if arrow.relation is Relation.MORE else step), 2
        if arrow.head in junctions:
            length = 0 if arrow.tail in junctions else 1
            weight = 4 if arrow.headless or arrow.tail in junctions else 1
        elif arrow.tail in junctions:
            length, weight = 1, 4
        docked = _docks(arrow, junctions)
        port = 0
        if docked and {Relation.SUPPORT, Relation.ATTACK} <= polarities[arrow.head]:
            port = 1 if arrow.relation is Relation.SUPPORT else 2 if arrow.relation is Relation.ATTACK else 0
        free = arrow.relation in ties and arrow.tail in bound and arrow.head in bound
        found.append(Edge(numbers[arrow.tail], numbers[arrow.head], port, length, weight, free, docked))
    return found


def _docks(arrow: Arrow, junctions: set[str]) -> bool:
    return arrow.head not in junctions and arrow.relation in (Relation.SUPPORT, Relation.ATTACK, Relation.MORE)
