"""The rectangle that a mark takes."""

from argmap.layout.drawing import Box, Disc, Mark, Text
from argmap.layout.skeleton import Rectangle

_DEPTH, _RISE = 0.3, 1.0  # how far letters reach below and above the baseline, in sizes


def bounds(mark: Mark) -> Rectangle:
    """Return a rectangle that a mark lies in, with half its line; for a curve that of its control points."""
    if isinstance(mark, Text):
        left = mark.x - {"start": 0.0, "middle": mark.width / 2, "end": mark.width}[mark.align]
        return Rectangle(left, mark.y - _RISE * mark.size, left + mark.width, mark.y + _DEPTH * mark.size)
    if isinstance(mark, Disc):
        return Rectangle(mark.x - mark.radius, mark.y - mark.radius, mark.x + mark.radius, mark.y + mark.radius)
    half = mark.line / 2 if mark.stroke else 0.0
    if isinstance(mark, Box):
        right, bottom = mark.x + mark.width, mark.y + mark.height
        return Rectangle(mark.x - half, mark.y - half, right + half, bottom + half)
    xs, ys = zip(mark.start, *(point for leg in mark.legs for point in leg), strict=True)
    return Rectangle(min(xs) - half, min(ys) - half, max(xs) + half, max(ys) + half)


def meet(one: Rectangle, other: Rectangle) -> bool:
    """Tell whether two rectangles have more than an edge in common."""
    across = one.left < other.right and other.left < one.right
    return across and one.top < other.bottom and other.top < one.bottom
