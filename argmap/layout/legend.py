"""The legend: what occurs in the drawing, with its name."""

from collections.abc import Iterator
from itertools import chain

from argmap.graph.view import Stance
from argmap.layout.arrows import line_marks
from argmap.layout.cards import hatched, stripes
from argmap.layout.drawing import Box, Disc, Mark, Point, Text, moved
from argmap.layout.measure import width
from argmap.layout.signs import RADIUS, sign_marks
from argmap.views.picture import Diagram, Relation
from argmap.views.standing import SIGNS

ROW, _SIZE, _GAP = 18.0, 9.0, 22.0


def legend(diagram: Diagram, room: float) -> tuple[tuple[Mark, ...], float, float]:
    """Return the legend's marks in rows no wider than `room`, its width and its height."""
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


_Entry = tuple[tuple[Mark, ...], float, str]


def _entries(diagram: Diagram) -> Iterator[_Entry]:
    """Yield the samples, with their middle at height 0: marks, width, words."""
    told = diagram.words
    stances = {card.stance for card in diagram.cards if not card.stub}
    for stance, ink, words in (
        (Stance.PRO, "pro", told.helps),
        (Stance.CON, "con", told.hurts),
        (Stance.MIXED, "text", told.both),
    ):
        if stance in stances:
            yield tuple(moved(each, 0, -7) for each in stripes(stance, ink, 6, 14)), 6, words
    relations = {arrow.relation for arrow in diagram.arrows} - {Relation.MORE}
    yield from ((_line(each), 34, getattr(told, each.value)) for each in Relation if each in relations)
    yield from _marked(diagram)


def _marked(diagram: Diagram) -> Iterator[_Entry]:
    """Yield what junctions, borders and greys mean."""
    told = diagram.words
    for linked, words in ((True, told.linked), (False, told.questioned)):
        present = {each.sign for each in diagram.junctions if each.linked is linked}
        signs = [sign for sign in ("+", "\u2212") if sign in present]
        if signs:
            samples = (junction_marks(8 + 17 * at, 0, sign, "text", 7, linked=linked) for at, sign in enumerate(signs))
            yield tuple(chain.from_iterable(samples)), 17 * len(signs) - 1, words
    if any(each.implicit for each in diagram.arrows):
        yield _line(Relation.SUPPORT, implicit=True), 34, f"{told.dash_dot}: {told.mapper}"
    if any(each.implicit for each in diagram.cards):
        yield (_frame((3.5, 2.2)),), 16, told.implicit_line
    if any(each.open for each in diagram.cards):
        yield (_frame((1.4, 2.0)),), 16, told.open_line
    if any(each.conceded for each in diagram.cards):
        strip = (moved(each, 10.4, -5.4) for each in hatched(10.8, "grey"))
        yield (Box(0.6, -5.4, 14.8, 10.8, fill="conceded", stroke="grey", line=1.2), *strip), 16, told.conceded_line
    statuses = {each.status: each.standing for each in diagram.cards}
    for status in (each for each in SIGNS if each in statuses):
        yield sign_marks(status, RADIUS, 0, "text", "paper"), 2 * RADIUS, statuses[status]
    if any(each.falls for each in diagram.arrows):
        yield _line(Relation.SUPPORT, falls=True), 34, told.fallen_line


def _line(relation: Relation, *, implicit: bool = False, falls: bool = False) -> tuple[Mark, ...]:
    points = (Point(0, 0), Point(11, 0), Point(23, 0), Point(34, 0))
    return line_marks(points, relation, implicit=implicit, falls=falls)


def _frame(dash: tuple[float, ...]) -> Mark:
    return Box(0.6, -5.4, 14.8, 10.8, stroke="text", line=1.2, dash=dash)


def junction_marks(x: float, y: float, sign: str, ink: str, radius: float, *, linked: bool) -> tuple[Mark, ...]:
    """Return a junction: a disc with a plus or a minus in it, drawn with bars so that it needs no font.

    One that premises are `linked` in is full, that of a single premise hollow.
    """
    half = radius * 0.45
    discs = [Disc(x, y, radius, ink)] + ([] if linked else [Disc(x, y, radius - 1.6, "card")])
    fill = "on-fill" if linked else ink
    bars = [Box(x - half, y - 0.9, 2 * half, 1.8, fill=fill)]
    if sign == "+":
        bars.append(Box(x - 0.9, y - half, 1.8, 2 * half, fill=fill))
    return (*discs, *bars)
