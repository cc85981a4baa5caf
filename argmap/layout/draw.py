"""From a diagram to a placed drawing: sizes first, then an engine's places, then the shapes."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.errors import UnknownNameError
from argmap.graph.view import Stance
from argmap.layout.arrows import STYLES, line_marks
from argmap.layout.body import Put, edges_of
from argmap.layout.cards import Block, block
from argmap.layout.docking import docked
from argmap.layout.drawing import Box, Drawing, Element, Mark, Point, Text, moved
from argmap.layout.legend import junction_marks, legend
from argmap.layout.measure import width
from argmap.layout.options import ENGINES, LAYOUTS, DrawOptions, Paper
from argmap.layout.paragraphs import Paragraph, Run, paragraph
from argmap.layout.program import EngineError, find_program
from argmap.layout.ranked import place_ranked
from argmap.layout.sheets import poster
from argmap.layout.skeleton import APRON, JUNCTION, Placement, Rectangle, Skeleton, skeleton
from argmap.layout.tree import place_tree
from argmap.views.picture import Diagram

MOST_FOR_DOT = 2000
_MARGIN, _LABEL = 18.0, 10.0
_AREA_INKS = {Stance.PRO: ("tint-pro", "edge-pro", "pro"), Stance.CON: ("tint-con", "edge-con", "con")}
_NEUTRAL = ("tint", "edge", "muted")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing, and what there is to tell of how it was made, for people."""

    drawing: Drawing
    notes: tuple[str, ...] = ()


def draw(diagram: Diagram, options: DrawOptions | None = None) -> Drawn:
    """Place a diagram. Never fails for want of an engine: the tidy tree takes over, and the notes say so.

    Raises `UnknownNameError` for a layout or an engine that there is not. With `auto` as layout both are placed, and
    the one that is larger on the paper (a page of A4 where none is given) is returned.
    """
    chosen = options or DrawOptions()
    for kind, name, known in (("engine", chosen.engine, ENGINES), ("layout", chosen.layout, LAYOUTS)):
        if name not in known:
            raise UnknownNameError(kind, name, known)
    setting = _Setting(diagram, legend=chosen.legend)
    tops = (False, True) if chosen.layout == "auto" else (chosen.layout == "top",)
    drawn = [setting.drawn(chosen.engine, top=top) for top in tops]
    if len(drawn) == 1:
        return drawn[0]
    paper = chosen.paper or Paper("a4")
    return max(drawn, key=lambda each: poster(each.drawing.width, each.drawing.height, paper).scale)


def _placed(bones: Skeleton, engine: str) -> tuple[Placement, tuple[str, ...]]:
    """Return the places and a note where the tidy tree had to step in."""
    if engine == "tree":
        return place_tree(bones), ()
    if engine == "auto" and sum(not node.junction for node in bones.nodes) > MOST_FOR_DOT:
        return place_tree(bones), (f"more than {MOST_FOR_DOT:,} cards: placed with argmap's own tree layout",)
    program = find_program(engine)
    if program is None:
        wanted = "Graphviz" if engine == "auto" else engine
        return place_tree(bones), (f"no {wanted} program was found: placed with argmap's own tree layout",)
    try:
        return place_ranked(bones, program), ()
    except EngineError as error:
        return place_tree(bones), (
            f"the {engine if engine != 'auto' else 'Graphviz'} program {error}: placed with argmap's own tree layout",
        )


class _Setting:
    """Sets one diagram: its cards once, then each way of placing them."""

    def __init__(self, diagram: Diagram, *, legend: bool) -> None:
        self._diagram, self._legend = diagram, legend
        self._blocks: dict[str, Block] = {card.anchor: block(card) for card in diagram.cards}
        self._labels = {area.anchor: width(area.label, _LABEL, bold=True) + 8 for area in diagram.areas}

    def drawn(self, engine: str, *, top: bool) -> Drawn:
        """Return the drawing that an engine's places give."""
        bones = skeleton(self._diagram, self._blocks, self._labels, top=top)
        placement, notes = _placed(bones, engine)
        body = tuple(self._body(bones, placement))
        return Drawn(self._framed(body), notes)

    def _body(self, bones: Skeleton, placement: Placement) -> Iterator[Put]:
        """Yield areas, lines, junctions and cards, from the back to the front."""
        areas = [each for each in zip(self._diagram.areas, placement.areas, strict=True) if each[1]]
        for area, boxes in areas:
            plots = tuple(_area(each, _AREA_INKS.get(area.stance, _NEUTRAL)) for each in boxes)
            yield Put(Element(area.anchor, f"area {area.stance.value}", plots, area.label))
        curves = docked(bones, placement, [each.headless for each in self._diagram.arrows])
        lines = zip(self._diagram.arrows, bones.edges, curves, strict=True)
        for arrow, edge, placed in sorted(lines, key=lambda each: not each[0].falls):  # a grey head hides no other
            tail, head = (self._card_box(bones, placement, each) for each in (edge.tail, edge.head))
            points = _reached(placed, tail, None if edge.docked else head)
            end = points[-1]
            dock = (Point(end.x, end.y - APRON) if bones.top else Point(end.x - APRON, end.y)) if edge.docked else None
            marks = line_marks(
                points, arrow.relation, headless=arrow.headless, implicit=arrow.implicit, falls=arrow.falls, dock=dock
            )
            kind = " ".join(
                [
                    *(["premise"] * arrow.headless),
                    arrow.relation.value,
                    *(["implicit"] * arrow.implicit),
                    *(["falls"] * arrow.falls),
                ]
            )
            yield Put(Element(arrow.anchor, f"arrow {kind}", marks, arrow.tooltip))
        for area, boxes in areas:
            label = _label(boxes[0], _AREA_INKS.get(area.stance, _NEUTRAL), area.label, below=bones.top)
            yield Put(Element(f"{area.anchor}-label", f"label {area.stance.value}", label))
        first = len(self._diagram.cards)
        for number, joint in enumerate(self._diagram.junctions, first):
            middle = placement.centres[number]
            ink = "grey" if joint.falls else STYLES[joint.relation].ink
            marks = junction_marks(*middle, joint.sign, ink, JUNCTION / 2, linked=joint.linked)
            kind = f"junction {joint.relation.value}{' falls' * joint.falls}"
            yield Put(Element(joint.anchor, kind, marks, joint.tooltip))
        for card, middle in zip(self._diagram.cards, placement.centres, strict=False):
            size = self._blocks[card.anchor]
            x, y = _corner(bones, size, middle)
            kind = "stub" if card.stub else f"claim {card.stance.value}{' ' * bool(card.status)}{card.status}"
            yield Put(Element(card.anchor, kind, size.marks, card.tooltip, card.link), x, y)

    def _card_box(self, bones: Skeleton, placement: Placement, number: int) -> Rectangle | None:
        """Return where a node's card stands; None for a junction."""
        if number >= len(self._diagram.cards):
            return None
        size = self._blocks[self._diagram.cards[number].anchor]
        x, y = _corner(bones, size, placement.centres[number])
        return Rectangle(x, y, x + size.width, y + size.height)

    def _heads(self, room: float) -> Iterator[tuple[str, Paragraph, str]]:
        """Yield the lines above the picture, with their names and where they lead."""
        diagram = self._diagram
        if diagram.back is not None:
            yield "back", paragraph([Run(diagram.back.text, 10, "muted", bold=True)], room), diagram.back.link
        if diagram.title:
            yield "title", paragraph([Run(diagram.title, 15, "text", bold=True)], room), ""
        if diagram.remark:
            yield "remark", paragraph([Run(diagram.remark, 10, "muted", italic=True)], room), ""

    def _framed(self, body: tuple[Put, ...]) -> Drawing:
        """Move the body under the title, put the legend below, and leave a margin all around."""
        diagram = self._diagram
        left, top, right, bottom = edges_of(body)
        room = max(right - left, 420.0)
        heads = list(self._heads(room))
        if not diagram.cards:
            empty = paragraph([Run(diagram.words.nothing, 10, "muted")], room)
            body = (Put(Element("nothing", "note", empty.lines)),)
            left, top, right, bottom = 0.0, 0.0, empty.width, empty.height
        key, key_width, key_height = legend(diagram, room) if self._legend else ((), 0.0, 0.0)
        wide, y = max(right - left, key_width, *(head.width for _, head, _ in heads)), _MARGIN
        elements: list[Element] = []
        for name, head, link in heads:
            elements.append(Element(name, name, tuple(moved(each, _MARGIN, y) for each in head.lines), link=link))
            y += head.height + 4.0
        y += 10.0 if elements else 0.0
        elements += [each.at(_MARGIN - left, y - top) for each in body]
        y += bottom - top
        if key:
            elements.append(Element("legend", "legend", tuple(moved(each, _MARGIN, y + 12) for each in key)))
            y += 12 + key_height
        named = diagram.title or diagram.words.untitled
        size = (math.ceil(wide + 2 * _MARGIN), math.ceil(y + _MARGIN))
        return Drawing(*size, named, diagram.description, diagram.lang, tuple(elements))


def _corner(bones: Skeleton, size: Block, middle: Point) -> Point:
    """Return the top left corner of a card in its node, which has the apron behind the card."""
    wide, high = (size.width, size.height + APRON) if bones.top else (size.width + APRON, size.height)
    return Point(middle.x - wide / 2, middle.y - high / 2)


def _reached(points: Sequence[Point], tail: Rectangle | None, head: Rectangle | None) -> tuple[Point, ...]:
    """Lead a curve that ends at an apron on to the card behind it."""
    found = list(points)
    for box, front in ((tail, True), (head, False)):
        if box is None:
            continue
        end = found[0] if front else found[-1]
        near = Point(min(max(end.x, box.left), box.right), min(max(end.y, box.top), box.bottom))
        if math.dist(end, near) > 1:
            found = [near, near, end, *found] if front else [*found, end, near, near]
    return tuple(found)


def _area(box: Rectangle, inks: tuple[str, str, str]) -> Box:
    fill, edge, _ = inks
    return Box(
        box.left, box.top, box.right - box.left, box.bottom - box.top, fill=fill, stroke=edge, line=0.6, radius=9
    )


def _label(box: Rectangle, inks: tuple[str, str, str], label: str, *, below: bool) -> tuple[Mark, ...]:
    """Return an area's label where few arrows come in: at its foot where these come from above.

    It stands on a patch of the area's own colour, so that an arrow that passes there goes behind it.
    """
    (fill, _, ink), long = inks, width(label, _LABEL, bold=True)
    y = box.bottom - 8 if below else box.top + 14
    patch = Box(box.left + 6, y - _LABEL, long + 6, _LABEL + 4, fill=fill)
    return patch, Text(box.left + 9, y, label, _LABEL, ink, long, bold=True)
