"""Where lines come in at a junction: spread around it, so that no head of an arrow lies on another or on a line."""

import math
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from argmap.layout.drawing import Point
from argmap.layout.skeleton import Placement, Skeleton

_HEADS_APART, _LINES_APART = 46.0, 30.0  # degrees between two heads, and between a head and a line
_WIDEST = 150.0  # degrees from the way straight in; the line that leads on leaves opposite to it
_LEAST_REACH, _MOST_REACH = 16.0, 50.0
_Curve = tuple[Point, ...]


def docked(skeleton: Skeleton, placement: Placement, headless: Sequence[bool]) -> tuple[_Curve, ...]:
    """Return the curves, those that come in at a junction with arrow heads turned apart. `headless` is by edge."""
    curves = list(placement.curves)
    incoming: defaultdict[int, list[int]] = defaultdict(list)
    leaving: dict[int, int] = {}
    for number, edge in enumerate(skeleton.edges):
        if skeleton.nodes[edge.head].junction:
            incoming[edge.head].append(number)
        if skeleton.nodes[edge.tail].junction:
            leaving[edge.tail] = number
    for node, numbers in incoming.items():
        if len(numbers) > 1 and not all(headless[each] for each in numbers):
            centre = placement.centres[node]
            front = _angle(centre, placement.curves[leaving[node]][0]) + 180 if node in leaving else 0.0
            _spread(curves, numbers, centre, front, headless)
    return tuple(curves)


def _spread(
    curves: list[_Curve], numbers: Sequence[int], centre: Point, front: float, headless: Sequence[bool]
) -> None:
    """Turn the ends of the curves with these numbers around `centre`; `front` is the angle straight in."""

    def turn(point: Point) -> float:
        return (_angle(centre, point) - front + 180) % 360 - 180

    ordered = sorted(numbers, key=lambda each: (round(turn(curves[each][-1])), turn(curves[each][0]), each))
    wanted = [turn(curves[each][-1]) for each in ordered]
    gaps = [
        0.0 if headless[one] and headless[other] else _LINES_APART if headless[one] or headless[other] else _HEADS_APART
        for one, other in pairwise(ordered)
    ]
    for number, old, new in zip(ordered, wanted, _apart(wanted, gaps), strict=True):
        if abs(new - old) > 1:
            curves[number] = _turned(curves[number], centre, math.radians(front + new))


def _apart(wanted: Sequence[float], gaps: Sequence[float]) -> list[float]:
    """Return ascending angles at least `gaps` apart, near those wanted and within reach; narrower if all cannot fit."""
    room = min(1.0, 2 * _WIDEST / (sum(gaps) or 1.0))
    narrow = [gap * room for gap in gaps]
    up = _pushed(wanted, narrow)
    down = _pushed([-each for each in reversed(wanted)], list(reversed(narrow)))
    middle = [(one - other) / 2 for one, other in zip(up, reversed(down), strict=True)]
    low = _pushed([max(each, -_WIDEST) for each in middle], narrow)
    high = _pushed([max(-each, -_WIDEST) for each in reversed(low)], list(reversed(narrow)))
    return [-each for each in reversed(high)]


def _pushed(wanted: Sequence[float], gaps: Sequence[float]) -> list[float]:
    """Return the angles, each pushed up to where it is far enough from the one before."""
    found = [wanted[0]]
    for angle, gap in zip(wanted[1:], gaps, strict=True):
        found.append(max(angle, found[-1] + gap))
    return found


def _turned(curve: _Curve, centre: Point, angle: float) -> _Curve:
    """Return a curve that ends as far from `centre` as it did, but comes straight in from another angle."""
    *way, _, end = curve
    radius = math.dist(end, centre)
    reach = radius + min(max(math.dist(curve[-4], end) / 3, _LEAST_REACH), _MOST_REACH)
    near, far = (Point(centre.x + math.cos(angle) * at, centre.y + math.sin(angle) * at) for at in (radius, reach))
    return (*way, far, near)


def _angle(centre: Point, point: Point) -> float:
    return math.degrees(math.atan2(point.y - centre.y, point.x - centre.x))
