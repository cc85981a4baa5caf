"""Cards as shapes: how large each is, and what stands where on it."""

import math
from dataclasses import dataclass

from argmap.graph.view import Stance
from argmap.layout.drawing import Box, Mark, Path, Point, Text, moved
from argmap.layout.measure import width
from argmap.layout.paragraphs import ASCENT, LEADING, Paragraph, Run, paragraph
from argmap.layout.signs import RADIUS, sign_marks
from argmap.views.picture import Card

CARD_WIDTH, THESIS_WIDTH = 224, 192
_STRIPE, _LEFT, _RIGHT, _TOP, _GAP = 5.0, 5.0, 7.0, 4.0, 3.0
_INKS = {Stance.PRO: "pro", Stance.CON: "con", Stance.MIXED: "text", Stance.THESIS: "thesis", Stance.NONE: "grey"}
_RING = 4.0  # how far from a card its ring stands
_DASHED, _DOTTED, _BOTH = (5.0, 3.0), (1.5, 2.5), (5.0, 2.5, 1.5, 2.5)
_HELPS, _HURTS = (), (2.5, 1.5)  # a stripe is solid or broken as an arrow that supports or attacks is
_HATCH, _HATCHED = (1.0, 1.5), 3.5


@dataclass(frozen=True, slots=True)
class Block:
    """A card that is set: its size in whole points, and its marks from its top left corner on."""

    width: int
    height: int
    marks: tuple[Mark, ...]


def block(card: Card) -> Block:
    """Set a card, with a ring around it where the diagram is about it. O(n) in its text."""
    made = _block(card)
    if not card.focus:
        return made
    wide, high = made.width + 2 * _RING, made.height + 2 * _RING
    ring = Box(-_RING, -_RING, wide, high, stroke="text", line=1.6, radius=_RING + 2)
    return Block(made.width, made.height, (*made.marks, ring))


def _block(card: Card) -> Block:
    if card.stub:
        return _stub(card)
    if card.stance is Stance.THESIS:
        return _thesis(card)
    ink = "grey" if card.conceded else _INKS[card.stance]
    right = CARD_WIDTH - _RIGHT - (_HATCHED if card.conceded else 0)
    room = right - _STRIPE - _LEFT
    badge, taken = _badge(card, right)
    stack = [
        paragraph(_head(card, "muted" if card.conceded or card.falls else ink), room - taken),
        paragraph([Run(card.text, 10, "muted" if card.conceded or card.falls else "text")], room),
        paragraph(_foot(card, "muted"), room, most=4),
    ]
    if taken and not stack[0].lines:
        stack[0] = Paragraph((), 0.0, LEADING * 8)
    marks, bottom = _stacked(stack, _STRIPE + _LEFT)
    height = _even(bottom + _TOP)
    return Block(CARD_WIDTH, height, (*_frame(card, ink, height), *marks, *badge))


def _badge(card: Card, right: float) -> tuple[tuple[Mark, ...], float]:
    """Return the sign and the word of a card's status, to end at `right` in its first line, and what room they take."""
    if not card.status:
        return (), 0.0
    wide = width(card.standing, 8, bold=True)
    word = Text(right - wide, _TOP + ASCENT * 8, card.standing, 8, "text", wide, bold=True)
    sign = sign_marks(card.status, right - wide - 3 - RADIUS, _TOP + 4.9, "text", _fill(card))
    return (*sign, word), wide + 3 + 2 * RADIUS + 6


def _head(card: Card, ink: str) -> list[Run]:
    runs = [Run(card.tag, 8, ink, bold=True)] if card.tag else []
    runs += [Run(card.label, 8, "muted", gap=4)] if card.label else []
    runs += (
        [Run(card.title, 11, "muted" if card.conceded or card.falls else "text", bold=True, gap=6)]
        if card.title
        else []
    )
    return runs


def _foot(card: Card, ink: str) -> list[Run]:
    """Return marks, speakers with their places, and evidence in italics, with dots between them."""
    found = [Run(mark, 8, ink, italic=True, bold=True) for mark in card.marks]
    found += [Run(each.text, 8, ink, link=each.link) for each in card.said]
    found += [Run(each.text, 8, ink, italic=True, link=each.link) for each in card.cited]
    dot = Run("\u00b7", 8, ink, gap=3.5)
    runs = [each for run in found for each in (dot, Run(run.text, 8, ink, run.bold, run.italic, run.link, 3.5))]
    return runs[1:]


def _centred_badge(card: Card, room: float, ink: str, paper: str) -> Paragraph:
    """Return the sign and the word of a card's status on a line of their own."""
    wide = width(card.standing, 10, bold=True)
    left = (room - wide - 4 - 2 * RADIUS) / 2
    word = Text(left + 2 * RADIUS + 4, ASCENT * 10, card.standing, 10, ink, wide, bold=True)
    return Paragraph((*sign_marks(card.status, left + RADIUS, 6.0, ink, paper), word), room, LEADING * 10)


def _stacked(stack: list[Paragraph], left: float) -> tuple[list[Mark], float]:
    marks: list[Mark] = []
    y = _TOP
    for each in (each for each in stack if each.height):
        if y > _TOP:
            y += _GAP
        marks += [moved(line, left, y) for line in each.lines]
        y += each.height
    return marks, y


def _frame(card: Card, ink: str, height: int) -> list[Mark]:
    """Return the ground, the stripe and the border; thin and narrow where the claim falls."""
    line = 1.6 if card.open and not card.implicit else 1.2
    line, wide = (line / 2, _STRIPE / 2) if card.falls else (line, _STRIPE)
    edge = Box(line / 2, line / 2, CARD_WIDTH - line, height - line, stroke=ink, line=line, dash=_dash(card))
    strips = [moved(each, CARD_WIDTH - _HATCHED - 1.6, 0) for each in hatched(height, ink)] if card.conceded else []
    return [Box(0, 0, CARD_WIDTH, height, fill=_fill(card)), *stripes(card.stance, ink, wide, height), *strips, edge]


def _dash(card: Card) -> tuple[float, ...]:
    return _BOTH if card.implicit and card.open else _DASHED if card.implicit else _DOTTED if card.open else ()


def stripes(stance: Stance, ink: str, wide: float, height: float) -> list[Mark]:
    """Return the stripe of a stance from 0, 0 down: solid for pro, broken for con, both for mixed, hollow for none."""
    if stance is Stance.MIXED:
        inks = ("pro", "con") if ink == _INKS[stance] else (ink, ink)
        half, gap = height / 2, _HURTS[1]
        return [_stripe(inks[0], wide, 0, half, _HELPS), _stripe(inks[1], wide, half + gap, height, _HURTS)]
    if stance is Stance.NONE:
        return [Path(Point(wide, 0), ((Point(wide, height),),), stroke=ink, line=1.0)]
    return [_stripe(ink, wide, 0, height, _HURTS if stance is Stance.CON else _HELPS)]


def _stripe(ink: str, wide: float, top: float, bottom: float, dash: tuple[float, ...]) -> Path:
    return Path(Point(wide / 2, top), ((Point(wide / 2, bottom),),), stroke=ink, line=wide, dash=dash)


def hatched(height: float, ink: str) -> list[Mark]:
    """Return the hatching from 0, 0 down of an edge of what was conceded."""
    middle = _HATCHED / 2
    return [Path(Point(middle, 0), ((Point(middle, height),),), stroke=ink, line=_HATCHED, dash=_HATCH)]


def _fill(card: Card) -> str:
    return "conceded" if card.conceded or card.falls else "card"


def _thesis(card: Card) -> Block:
    """Set a thesis: a dark block, its statement large; smaller where it is long."""
    room = THESIS_WIDTH - 2 * 12
    fill, strong, soft = ("conceded", "muted", "muted") if card.conceded else ("thesis", "on-thesis", "on-thesis-muted")
    tag = [Run(card.tag, 9, soft, bold=True)]
    tag += [Run(card.label, 9, soft, gap=4)] if card.label else []
    stack = [paragraph(tag, room, align="middle")]
    if card.status:
        stack.append(_centred_badge(card, room, strong, fill))
    if card.falls:
        strong = soft
    large = card.title or card.text
    size = 14 if len(large) <= 140 else 12 if len(large) <= 300 else 10.5
    stack.append(paragraph([Run(large, size, strong, bold=True)], room, align="middle"))
    if card.title:
        stack.append(paragraph([Run(card.text, 10, strong)], room, align="middle"))
    stack.append(paragraph(_foot(card, soft), room, align="middle", most=4))
    marks, bottom = _stacked(stack, 12)
    height = _even(bottom + _TOP + 12)
    dash = _dash(card)
    body: list[Mark] = [Box(0, 0, THESIS_WIDTH, height, fill=fill)]
    inset = 0.6 if card.conceded else 2.0
    if card.conceded:
        body += [moved(each, THESIS_WIDTH - _HATCHED - 1.6, 0) for each in hatched(height, soft)]
    if dash or card.conceded:
        edge = Box(inset, inset, THESIS_WIDTH - 2 * inset, height - 2 * inset, stroke=soft, line=1.2, dash=dash)
        body.append(edge)
    return Block(THESIS_WIDTH, height, (*body, *(moved(each, 0, 6) for each in marks)))


def _stub(card: Card) -> Block:
    """Set the small box that stands for what was cut."""
    text = paragraph([Run(card.text, 9, "muted", bold=True)], CARD_WIDTH - 20)
    wide, high = _even(text.width + 18), _even(text.height + 8)
    frame = Box(0.5, 0.5, wide - 1, high - 1, fill="tint", stroke="grey", line=1.0, radius=(high - 1) / 2)
    return Block(wide, high, (frame, *(moved(line, 9, 4) for line in text.lines)))


def _even(length: float) -> int:
    return 2 * math.ceil(length / 2)
