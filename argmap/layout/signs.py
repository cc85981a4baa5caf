"""The signs of what becomes of a claim as shapes: they need no font, and differ in form, not in colour alone."""

from argmap.layout.drawing import Disc, Mark, Path, Point, Text, moved
from argmap.layout.measure import width

RADIUS = 4.8
_TICK = (Point(-2.3, 0.2), ((Point(-0.7, 1.9),), (Point(2.4, -1.8),)))
_CROSS = ((Point(-1.8, -1.8), ((Point(1.8, 1.8),),)), (Point(-1.8, 1.8), ((Point(1.8, -1.8),),)))


def sign_marks(status: str, x: float, y: float, ink: str, paper: str) -> tuple[Mark, ...]:
    """Return the sign of a status around a place: a full disc with a tick, a ring with a cross or a question mark.

    `paper` is the ink of what it stands on.
    """
    marks: list[Mark] = [Disc(0, 0, RADIUS, ink)]
    if status == "stands":
        marks.append(Path(*_TICK, stroke=paper, line=1.4))
    else:
        marks.append(Disc(0, 0, RADIUS - 1.0, paper))
        asked = Text(0, 2.7, "?", 7.5, ink, width("?", 7.5, bold=True), bold=True, align="middle")
        marks += [Path(*each, stroke=ink, line=1.2) for each in _CROSS] if status == "falls" else [asked]
    return tuple(moved(each, x, y) for each in marks)


def cross_marks(x: float, y: float, ink: str, *, line: float = 1.4, scale: float = 2.0) -> tuple[Mark, ...]:
    """Return a cross around a place, such as lies on the line of a step that falls."""
    scaled = (
        (Point(start.x * scale, start.y * scale), tuple((Point(leg[0].x * scale, leg[0].y * scale),) for leg in legs))
        for start, legs in _CROSS
    )
    return tuple(moved(Path(start, legs, stroke=ink, line=line), x, y) for start, legs in scaled)
