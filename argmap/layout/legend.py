"""The legend: what occurs in the drawing, with its name."""

from collections.abc import Callable, Iterator

from argmap.graph.view import Stance
from argmap.layout.arrows import line_marks
from argmap.layout.drawing import Box, Disc, Mark, Point, Text, moved
from argmap.layout.measure import width
from argmap.views.picture import Diagram, Relation

ROW, _SIZE, _GAP = 18.0, 9.0, 22.0


def legend(diagram: Diagram, room: float) -> tuple[tuple[Mark, ...], float, float]:
    """Return the legend's marks in rows no wider than `room`, its width and its height; nothing where nothing occurs."""
    marks: list[Mark] = []
    x, y, widest = 0.0, 0.0, 0.0
    for sample, reach, words in _entries(diagram):
        wide = reach + 6 + width(words, _SIZE)
        if x and x + wide > room:
            x, y = 0.0, y + ROW
        marks += [moved(each, x, y + ROW / 2) for each in sample]
        marks.append(Text(x + reach + 6, y + ROW / 2 + 3.2, words, _SIZE, "muted", width(words, _SIZE)))
        x += wide
        widest = max(widest, x)
        x += _GAP
    return tuple(marks), widest, y + ROW if marks else 0.0


def _entries(diagram: Diagram) -> Iterator[tuple[tuple[Mark, ...], float, str]]:
    """Yield the samples, with their middle at height 0: marks, width, words."""
    told = diagram.words
    stances = {card.stance for card in diagram.cards if not card.stub}
    relations = {arrow.relation for arrow in diagram.arrows}
    if Stance.PRO in stances:
        yield (Box(0, -5, 10, 10, fill="pro"),), 10, told.helps
    if Stance.CON in stances:
        yield (Box(0, -5, 10, 10, fill="con"),), 10, told.hurts
    if Stance.MIXED in stances:
        yield (Box(0, -5, 10, 5, fill="pro"), Box(0, 0, 10, 5, fill="con")), 10, told.both
    for relation in Relation:
        if relation in relations and relation is not Relation.MORE:
            yield _line(relation), 34, getattr(told, relation.value)
    if any(each.linked for each in diagram.junctions):
        yield (*junction_marks(8, 0, "+", "text", 7), *junction_marks(25, 0, "\u2212", "text", 7)), 33, told.linked
    occurs: tuple[tuple[Callable[[], bool], tuple[Mark, ...], str], ...] = (
        (lambda: any(each.implicit for each in diagram.arrows), _line(Relation.SUPPORT, implicit=True), told.implicit_step),
        (lambda: any(each.implicit for each in diagram.cards), _frame((3.5, 2.2)), told.implicit_line),
        (lambda: any(each.open for each in diagram.cards), _frame((1.4, 2.0)), told.open_line),
        (lambda: any(each.conceded for each in diagram.cards), (_grey(),), told.conceded_line),
    )
    for does_occur, sample, words in occurs:
        if does_occur():
            yield sample, 34 if len(sample) > 1 or words == told.implicit_step else 16, words


def _line(relation: Relation, *, implicit: bool = False) -> tuple[Mark, ...]:
    points = (Point(0, 0), Point(11, 0), Point(23, 0), Point(34, 0))
    return line_marks(points, relation, implicit=implicit)


def _frame(dash: tuple[float, ...]) -> tuple[Mark, ...]:
    return (Box(0.6, -5.4, 14.8, 10.8, stroke="text", line=1.2, dash=dash),)


def _grey() -> Mark:
    return Box(0.6, -5.4, 14.8, 10.8, fill="conceded", stroke="grey", line=1.2)


def junction_marks(x: float, y: float, sign: str, ink: str, radius: float) -> tuple[Mark, ...]:
    """Return a junction: a disc with a plus or a minus in it, drawn with bars so that it needs no font."""
    half = radius * 0.45
    bars = [Box(x - half, y - 0.9, 2 * half, 1.8, fill="on-fill")]
    if sign == "+":
        bars.append(Box(x - 0.9, y - half, 1.8, 2 * half, fill="on-fill"))
    return (Disc(x, y, radius, ink), *bars)
