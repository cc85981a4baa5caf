"""The placed drawing: shapes with their places, which any writer can put down without asking anything.

Lengths are points (1/72 inch); x grows to the right and y down, from the top left corner. Colours are inks: names
that a theme gives a value.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from argmap.values import value


class Point(NamedTuple):
    """A place."""

    x: float
    y: float


@value()
class Text:
    """One line of text. `x` is where it starts, its middle, or its end, by `align`; `y` is the baseline.

    `width` is what it was measured to take. A line that reads from the right is aligned at its end.
    """

    x: float
    y: float
    text: str
    size: float
    ink: str
    width: float
    bold: bool = False
    italic: bool = False
    align: str = "start"
    link: str = ""


@value()
class Box:
    """A rectangle, its corners rounded by `radius`; an empty ink draws nothing."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    line: float = 1.0
    dash: tuple[float, ...] = ()
    radius: float = 0.0


@value()
class Path:
    """A line from `start` through `legs`: a leg of one point is straight, one of three is a cubic Bézier curve."""

    start: Point
    legs: tuple[tuple[Point, ...], ...]
    fill: str = ""
    stroke: str = ""
    line: float = 1.0
    dash: tuple[float, ...] = ()
    closed: bool = False


@value()
class Disc:
    """A filled circle around `x`, `y`."""

    x: float
    y: float
    radius: float
    fill: str


Mark = Text | Box | Path | Disc


@value()
class Element:
    """Shapes that are one thing to the reader: a card, an arrow. `anchor` is its id, `kind` its classes."""

    anchor: str
    kind: str
    marks: tuple[Mark, ...]
    tooltip: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole picture, its elements from the back to the front."""

    width: float
    height: float
    title: str
    description: str
    lang: str
    elements: tuple[Element, ...] = field(repr=False)

    @property
    def text(self) -> str:
        """All text that is drawn, in drawing order."""
        return "\n".join(mark.text for each in self.elements for mark in each.marks if isinstance(mark, Text))


def moved(mark: Mark, dx: float, dy: float) -> Mark:
    """Return a mark shifted to the right and down."""
    # Written out: `dataclasses.replace` takes four times as long, and a drawing moves all it has.
    if isinstance(mark, Text):
        weight = (mark.bold, mark.italic, mark.align, mark.link)
        return Text(mark.x + dx, mark.y + dy, mark.text, mark.size, mark.ink, mark.width, *weight)
    if isinstance(mark, Box):
        paint = (mark.fill, mark.stroke, mark.line, mark.dash, mark.radius)
        return Box(mark.x + dx, mark.y + dy, mark.width, mark.height, *paint)
    if isinstance(mark, Disc):
        return Disc(mark.x + dx, mark.y + dy, mark.radius, mark.fill)
    legs = tuple(tuple([Point(x + dx, y + dy) for x, y in leg]) for leg in mark.legs)
    start = Point(mark.start.x + dx, mark.start.y + dy)
    return Path(start, legs, mark.fill, mark.stroke, mark.line, mark.dash, mark.closed)
