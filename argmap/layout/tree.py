"""argmap's own layout: a tidy tree in columns, each branch in a band of its own. Linear, without recursion.

Every node stands once, under the node nearest to a head that it bears on; other lines to it cross the drawing. A band
holds one branch alone, so that an area around a branch holds no card of another.
"""

from collections import defaultdict, deque
from collections.abc import Iterator
from itertools import pairwise

from argmap.layout.curves import curve
from argmap.layout.drawing import Point
from argmap.layout.skeleton import AREA_HEAD, AREA_PAD, Node, Placement, Rectangle, Skeleton

_GAP, _COLUMN_GAP, _PART_GAP = 16.0, 30.0, 40.0
_INNER = AREA_PAD + AREA_HEAD
_TIGHT = 7.0
_CARD_COLUMN = 1 << 30


class _Tree:
    """The spanning forest of a skeleton, and the places of its nodes in a frame where heads are at the left.

    `along` is the way from the head to the leaves, `across` the other; a drawing with the thesis at the top swaps them.
    """

    def __init__(self, skeleton: Skeleton) -> None:
        self.skeleton = skeleton
        self.parent: list[int] = [-1] * len(skeleton.nodes)
        self.children: list[list[int]] = [[] for _ in skeleton.nodes]
        self.column: list[tuple[int, int]] = [(0, _CARD_COLUMN)] * len(skeleton.nodes)
        self.order: list[int] = []
        self._grow()
        self.before, self.after = self._neighbours()
        self.across: list[float] = [0.0] * len(skeleton.nodes)
        self.along = self._columns()
        self._bands()

    def size(self, node: Node) -> tuple[float, float]:
        """Return a node's size along and across."""
        return (node.height, node.width) if self.skeleton.top else (node.width, node.height)

    # Which node hangs under which

    def _grow(self) -> None:
        """Hang each node under the nearest head, breadth first; what no head reaches gets heads of its own."""
        incoming: defaultdict[int, list[int]] = defaultdict(list)
        ties: defaultdict[int, list[int]] = defaultdict(list)
        leaves_to: set[int] = set()
        for edge in self.skeleton.edges:
            if edge.free:
                ties[edge.head].append(edge.tail)
                ties[edge.tail].append(edge.head)
            else:
                incoming[edge.head].append(edge.tail)
                leaves_to.add(edge.tail)
        placed: set[int] = set()
        for start in (*(each for each in range(len(self.parent)) if each not in leaves_to), *range(len(self.parent))):
            if start not in placed:
                placed.add(start)
                self._spread(start, incoming, placed)

    def _spread(self, start: int, incoming: dict[int, list[int]], placed: set[int]) -> None:
        cards, junctions = deque([start]), deque[int]()
        while cards or junctions:
            node = (junctions or cards).popleft()
            self.order.append(node)
            for child in incoming.get(node, ()):
                if child not in placed:
                    placed.add(child)
                    self.parent[child] = node
                    self.children[node].append(child)
                    self.column[child] = self._column(child, node)
                    (junctions if self.skeleton.nodes[child].junction else cards).append(child)

    def _column(self, child: int, node: int) -> tuple[int, int]:
        """Return a level, and a place in it: the junctions of a level stand in columns before its cards."""
        level, place = self.column[node]
        if self.skeleton.nodes[child].junction:
            return (level + 1, 0) if place == _CARD_COLUMN else (level, place + 1)
        return (level + 1, _CARD_COLUMN) if place == _CARD_COLUMN else (level, _CARD_COLUMN)

    def _neighbours(self) -> tuple[list[int], list[int]]:
        """Return for each node the sibling before it and the one after it, -1 for none."""
        before, after = [-1] * len(self.parent), [-1] * len(self.parent)
        for kids in self.children:
            for one, other in pairwise(kids):
                before[other], after[one] = one, other
        return before, after

    # Where they stand

    def _columns(self) -> list[float]:
        """Return where each node starts along the tree: its column's start."""
        widest: defaultdict[tuple[int, int], float] = defaultdict(float)
        for node, column in zip(self.skeleton.nodes, self.column, strict=True):
            widest[column] = max(widest[column], self.size(node)[0])
        gap = _COLUMN_GAP + AREA_HEAD if self.skeleton.top and self.skeleton.frames else _COLUMN_GAP
        starts, at = {}, 0.0
        for column in sorted(widest):
            starts[column] = at
            at += widest[column] + (gap if column[1] == _CARD_COLUMN else gap / 1.5)
        return [starts[column] for column in self.column]

    def _bands(self) -> None:
        """Give each node a band as high as its own card or its children's bands, and put it in the middle."""
        pads = [self._pad(node) for node in range(len(self.parent))]
        inner = [0.0] * len(self.parent)
        extent = [0.0] * len(self.parent)
        for node in reversed(self.order):
            kids = self.children[node]
            inner[node] = sum(extent[each] for each in kids) + _GAP * max(0, len(kids) - 1)
            extent[node] = max(inner[node], self.size(self.skeleton.nodes[node])[1]) + sum(pads[node])
        start = [0.0] * len(self.parent)
        at = 0.0
        for node in self.order:
            if self.parent[node] < 0:
                start[node] = at
                at += extent[node] + _PART_GAP
            top = start[node] + pads[node][0]
            room = extent[node] - sum(pads[node])
            kid_at = top + (room - inner[node]) / 2
            for kid in self.children[node]:
                start[kid] = kid_at
                kid_at += extent[kid] + _GAP
        for node in reversed(self.order):
            self.across[node] = self._middle(node, start[node] + pads[node][0], extent[node] - sum(pads[node]))

    def _middle(self, node: int, top: float, room: float) -> float:
        """Return the middle between the first child and the last, kept within the node's band."""
        half = self.size(self.skeleton.nodes[node])[1] / 2
        if not self.children[node]:
            return top + room / 2
        ends = (self.across[self.children[node][0]], self.across[self.children[node][-1]])
        return min(max(sum(ends) / 2, top + half), top + room - half)

    def _pad(self, node: int) -> tuple[float, float]:
        """Return the room before and after a band for the areas that begin at it."""
        own, around = set(self._areas(node)), set(self._areas(self.parent[node])) if self.parent[node] >= 0 else set()
        begins, ends = (
            len(own - around - (set(self._areas(beside)) if beside >= 0 else set()))
            for beside in (self.before[node], self.after[node])
        )
        return (begins * (AREA_PAD if self.skeleton.top else _INNER), ends * AREA_PAD)

    def _areas(self, node: int) -> list[int]:
        found, area = [], self.skeleton.nodes[node].area
        while area >= 0:
            found.append(area)
            area = self.skeleton.frames[area].parent
        return found

    # Areas

    def areas(self) -> tuple[tuple[Rectangle, ...], ...]:
        """Return the rectangles of each area, one for each part that stands together with no other card between."""
        found: list[list[Rectangle]] = [[] for _ in self.skeleton.frames]
        parts: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        begins: dict[tuple[int, int], int] = {}
        for node in self._in_turn():
            for area in self._areas(node):
                beside = begins.get((area, self.before[node]), node)
                begin = begins.get((area, self.parent[node]), beside)
                begins[(area, node)] = begin
                parts[(area, begin)].append(node)
        levels = self._levels()
        for (area, _), nodes in parts.items():
            if self._is_clear(nodes):
                found[area].append(self._around(nodes, levels[area]))
            else:  # what lies in an area within this one is left to that
                found[area] += self._apart([each for each in nodes if self.skeleton.nodes[each].area == area])
        return tuple(tuple(each) for each in found)

    def _in_turn(self) -> Iterator[int]:
        """Yield each node after its parent and after the siblings before it."""
        waiting = [node for node in reversed(self.order) if self.parent[node] < 0]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(self.children[node])

    def _levels(self) -> list[int]:
        """Return for each area how many areas are nested in it, one within another."""
        levels = [0] * len(self.skeleton.frames)
        for number in reversed(range(len(levels))):  # an area comes after the one around it
            parent = self.skeleton.frames[number].parent
            if parent >= 0:
                levels[parent] = max(levels[parent], levels[number] + 1)
        return levels

    def _is_clear(self, nodes: list[int]) -> bool:
        """Tell whether only these nodes stand in their columns of the bands that begin with the first of them."""
        members, last = set(nodes), max(self.column[each] for each in nodes)
        waiting = [each for each in nodes if self.parent[each] not in members]
        while waiting:
            node = waiting.pop()
            if node not in members:
                return False
            waiting += [each for each in self.children[node] if self.column[each] <= last]
        return True

    def _around(self, nodes: list[int], level: int) -> Rectangle:
        boxes = [self._box(each) for each in nodes]
        pad, head = AREA_PAD * (level + 1), _INNER * (level + 1)
        above, below = (pad, head) if self.skeleton.top else (head, pad)
        return Rectangle(
            min(each.left for each in boxes) - pad,
            min(each.top for each in boxes) - above,
            max(each.right for each in boxes) + pad,
            max(each.bottom for each in boxes) + below,
        )

    def _apart(self, nodes: list[int]) -> Iterator[Rectangle]:
        """Yield a rectangle for each card; the first has room for the label."""
        cards = [each for each in nodes if not self.skeleton.nodes[each].junction]
        for number, node in enumerate(cards):
            box = self._box(node)
            above, below = (0, AREA_HEAD) if self.skeleton.top else (AREA_HEAD, 0)
            yield Rectangle(
                box.left - _TIGHT,
                box.top - _TIGHT - (0 if number else above),
                box.right + _TIGHT,
                box.bottom + _TIGHT + (0 if number else below),
            )

    def _box(self, node: int) -> Rectangle:
        x, y = self.centre(node)
        wide, high = self.skeleton.nodes[node].width / 2, self.skeleton.nodes[node].height / 2
        return Rectangle(x - wide, y - high, x + wide, y + high)

    # Answers

    def centre(self, node: int) -> Point:
        """Return the middle of a node."""
        along = self.along[node] + self.size(self.skeleton.nodes[node])[0] / 2
        return Point(self.across[node], along) if self.skeleton.top else Point(along, self.across[node])


def place_tree(skeleton: Skeleton) -> Placement:
    """Return where the tidy tree puts the nodes. O(V + E) but for sorting the columns."""
    tree = _Tree(skeleton)
    centres = tuple(tree.centre(number) for number in range(len(skeleton.nodes)))
    return Placement(centres, tuple(curve(skeleton, centres, edge) for edge in skeleton.edges), tree.areas())
