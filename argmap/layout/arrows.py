"""Arrows as shapes: each relation has a colour, a dash and a head, so that none is told by colour alone."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from argmap.layout.drawing import Mark, Path, Point
from argmap.layout.signs import cross_marks
from argmap.views.picture import Relation

_HEAD_LENGTH, _HEAD_HALF, _BAR_HALF = 9.0, 4.2, 6.0
_IMPLICIT_DASH = (9.0, 3.0, 1.5, 3.0)


@dataclass(frozen=True, slots=True)
class Style:
    """How a relation is drawn; `head` is arrow, bar, diamond or nothing, `both` puts it at both ends."""

    ink: str
    dash: tuple[float, ...] = ()
    head: str = ""
    both: bool = False
    double: bool = False


STYLES = {
    Relation.SUPPORT: Style("pro", head="arrow"),
    Relation.ATTACK: Style("con", (5.0, 3.0), "bar"),
    Relation.UNDERCUT: Style("undercut", (1.6, 3.0), "diamond"),
    Relation.BACKING: Style("pro", head="ring"),
    Relation.CONTRADICTS: Style("con", (5.0, 3.0), "bar", both=True),
    Relation.RESTATES: Style("grey", double=True),
    Relation.MORE: Style("grey", (1.6, 3.0)),
}
Legs = list[tuple[Point, ...]]


def line_marks(
    points: Sequence[Point],
    relation: Relation,
    *,
    headless: bool = False,
    implicit: bool = False,
    falls: bool = False,
    dock: Point | None = None,
) -> tuple[Mark, ...]:
    """Return the shapes of an arrow along Bézier `points`; `dock` is where its head should stand beyond their end.

    One that falls is grey and thin, and has a cross on it.
    """
    style = replace(STYLES[relation], ink="grey") if falls else STYLES[relation]
    start, legs = points[0], [tuple(points[at : at + 3]) for at in range(1, len(points) - 2, 3)]
    if dock is not None:
        legs = [*_levelled(legs, dock), (dock,)]
    heads: list[Mark] = []
    if style.head and not headless:
        legs, head = _headed(start, legs, style)
        heads.append(head)
        if style.both:
            start, legs = _reversed(start, legs)
            legs, tail = _headed(start, legs, style)
            heads.append(tail)
    line = 1.1 if implicit or falls else 1.6
    dash = _IMPLICIT_DASH if implicit else () if headless and relation is not Relation.MORE else style.dash
    if style.double:
        return (
            Path(start, tuple(legs), stroke=style.ink, line=3.4),
            Path(start, tuple(legs), stroke="paper", line=1.4),
        )
    path = Path(start, tuple(legs), stroke=style.ink, line=line, dash=dash)
    return (path, *heads, *(cross_marks(*middle(path), "text") if falls and not headless else ()))


def middle(path: Path) -> Point:
    """Return the place half way along a path."""
    points = [*track(path)]
    left = sum(math.dist(*each) for each in pairwise(points)) / 2
    for one, other in pairwise(points):
        long = math.dist(one, other)
        if left <= long:
            part = left / long if long else 0.0
            return Point(one.x + (other.x - one.x) * part, one.y + (other.y - one.y) * part)
        left -= long
    return points[-1]


def track(path: Path) -> Iterator[Point]:
    """Yield points along a path: its corners, and eight on each curve."""
    start = path.start
    yield start
    for leg in path.legs:
        if len(leg) > 1:
            yield from (_at(start, leg, step / 8) for step in range(1, 8))
        start = leg[-1]
        yield start


def _levelled(legs: Legs, dock: Point) -> Legs:
    """Turn the last curve so that it goes straight into the dock."""
    if not legs or len(legs[-1]) != 3:
        return legs
    first, second, end = legs[-1]
    away = math.dist(end, dock)
    if not away:
        return legs
    reach = min(math.dist(second, end), 24.0)
    turned = Point(end.x + (end.x - dock.x) / away * reach, end.y + (end.y - dock.y) / away * reach)
    return [*legs[:-1], (first, turned, end)]


def _headed(start: Point, legs: Legs, style: Style) -> tuple[Legs, Mark]:
    """Cut the end off a line and return the head that takes its place."""
    length = {"arrow": _HEAD_LENGTH, "diamond": 11.0, "ring": 8.0}.get(style.head, 3.7)
    tip = legs[-1][-1]
    short = _cut(start, legs, length)
    base = short[-1][-1]
    away = math.dist(base, tip) or 1.0
    ux, uy = (tip.x - base.x) / away, (tip.y - base.y) / away

    def at(along: float, across: float) -> Point:
        return Point(tip.x - ux * along - uy * across, tip.y - uy * along + ux * across)

    if style.head == "bar":
        return short, Path(at(2.5, -_BAR_HALF), ((at(2.5, _BAR_HALF),),), stroke=style.ink, line=3.0)
    if style.head == "arrow":
        sides = ((at(length, -_HEAD_HALF),), (at(length, _HEAD_HALF),))
        return short, Path(tip, sides, fill=style.ink, stroke=style.ink, line=0.6, closed=True)
    half = 3.6
    corners: tuple[tuple[Point, ...], ...] = ((at(length / 2, -half),), (at(length, 0),), (at(length / 2, half),))
    if style.head == "ring":
        corners = ((at(0, half),), (at(length, half),), (at(length, -half),), (at(0, -half),))
    return short, Path(tip, corners, fill="card", stroke=style.ink, line=1.2, closed=True)


def _cut(start: Point, legs: Legs, length: float) -> Legs:
    """Return the legs up to where they come within `length` of their end, in a straight line."""
    end, kept = legs[-1][-1], list(legs)
    while len(kept) > 1 and math.dist(_before(start, kept), end) < length:
        kept.pop()
    first, last = _before(start, kept), kept[-1]
    return [*kept[:-1], _split(first, last, _nearing(first, last, length))]


def _nearing(start: Point, leg: tuple[Point, ...], length: float) -> float:
    """Return where a leg comes within `length` of its end: by halving, and by a straight line over what is left."""
    end, low, high = leg[-1], 0.0, 1.0
    before, after = math.dist(start, end), 0.0
    for _ in range(9):
        middle = (low + high) / 2
        away = math.dist(_at(start, leg, middle), end)
        if away > length:
            low, before = middle, away
        else:
            high, after = middle, away
    return low + (high - low) * (before - length) / (before - after) if before > length else low


def _before(start: Point, legs: Legs) -> Point:
    return legs[-2][-1] if len(legs) > 1 else start


def _at(start: Point, leg: tuple[Point, ...], part: float) -> Point:
    """Return a place on a leg: Bernstein's form where it is a cubic curve."""
    if len(leg) == 1:
        (x, y), (end_x, end_y) = start, leg[0]
        return Point(x + (end_x - x) * part, y + (end_y - y) * part)
    rest = 1 - part
    of_start, of_first, of_second, of_end = rest**3, 3 * rest * rest * part, 3 * rest * part * part, part**3
    first, second, end = leg
    return Point(
        of_start * start.x + of_first * first.x + of_second * second.x + of_end * end.x,
        of_start * start.y + of_first * first.y + of_second * second.y + of_end * end.y,
    )


def _split(start: Point, leg: tuple[Point, ...], part: float) -> tuple[Point, ...]:
    """Return the first part of a leg (de Casteljau's construction)."""
    row, first = [start, *leg], []
    while len(row) > 1:
        row = [Point(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part) for a, b in pairwise(row)]
        first.append(row[0])
    return tuple(first)


def _reversed(start: Point, legs: Legs) -> tuple[Point, Legs]:
    ends = [start, *(leg[-1] for leg in legs)]
    turned = [(*reversed(leg[:-1]), end) for leg, end in zip(legs, ends, strict=False)]
    return ends[-1], turned[::-1]
