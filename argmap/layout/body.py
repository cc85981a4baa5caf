"""The elements of a picture before it has its frame, and what room they take."""

from typing import NamedTuple

from argmap.layout.arrows import track
from argmap.layout.drawing import Box, Element, Path, moved


class Put(NamedTuple):
    """An element, and where on the picture its zero is put; all its marks are moved once, at the end."""

    element: Element
    x: float = 0.0
    y: float = 0.0

    def at(self, dx: float, dy: float) -> Element:
        """Return the element where it belongs, moved further by so much."""
        element, x, y = self
        marks = tuple([moved(mark, x + dx, y + dy) for mark in element.marks])
        return Element(element.anchor, element.kind, marks, element.tooltip, element.link)


def edges_of(body: tuple[Put, ...]) -> tuple[float, float, float, float]:
    """Return the edges of all shapes; curves are followed in steps, and text lies within boxes.

    What has a place of its own is a card, and lies on its first box.
    """
    boxes, paths = [], []
    for element, x, y in body:
        for mark in element.marks[:1] if x or y else element.marks:
            if isinstance(mark, Box):
                boxes.append((x + mark.x, y + mark.y, x + mark.x + mark.width, y + mark.y + mark.height))
            elif isinstance(mark, Path):
                paths.append(mark)
    if not boxes:
        return (0.0, 0.0, 0.0, 0.0)
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    edges = (min(lefts), min(tops), max(rights), max(bottoms))
    for path in paths:
        edges = _widened(edges, path)
    return edges


def _widened(edges: tuple[float, float, float, float], path: Path) -> tuple[float, float, float, float]:
    """Return edges that a path lies within as well; one whose control points do lies there whole."""
    left, top, right, bottom = edges
    points = [path.start, *(point for leg in path.legs for point in leg)]
    if all(left <= x <= right and top <= y <= bottom for x, y in points):
        return edges
    xs, ys = zip(*track(path), strict=True)
    return (min(left, *xs), min(top, *ys), max(right, *xs), max(bottom, *ys))
