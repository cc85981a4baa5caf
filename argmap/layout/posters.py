"""The pages that a drawing is written on: what each shows of it, and the marks around that."""

from collections.abc import Iterator
from itertools import accumulate, takewhile

from argmap.layout.drawing import Box, Drawing, Mark, Path, Point, Text, moved
from argmap.layout.measure import width
from argmap.layout.options import Paper
from argmap.layout.paragraphs import Run, paragraph
from argmap.layout.sheets import MARGIN, MM, OVERLAP, PAGES, Poster, Sheet, poster
from argmap.layout.skeleton import Rectangle
from argmap.values import value
from argmap.views.words import Words, words

_GAP, _TRIM, _TICK = 3.0, 14.0, 7.0  # trim marks: how far from the corner, how long; and how long where a sheet ends
_LABEL, _NAME = 8.0, 13.0


@value()
class Leaf:
    """A page: the sheet it is, and marks that are put on it as they are, in its own points. `name` is for outlines."""

    sheet: Sheet
    marks: tuple[Mark, ...] = ()
    name: str = ""


def leaves(drawing: Drawing, paper: Paper | None = None) -> tuple[Leaf, ...]:
    """Return the pages for a drawing; a poster of several sheets begins with an overview of them."""
    made = poster(drawing.width, drawing.height, paper)
    if paper is None or len(made.sheets) == 1:
        return tuple(Leaf(each) for each in made.sheets)
    told = words(drawing.lang)
    sheets = (Leaf(each, tuple(_furniture(each, made, drawing.title, told)), each.name) for each in made.sheets)
    return (_overview(drawing, paper, made, told), *sheets)


def _furniture(sheet: Sheet, made: Poster, title: str, told: Words) -> Iterator[Mark]:
    """Yield the marks around a sheet's area: where to trim, where the next sheets end, and which sheet it is."""
    area = sheet.area
    for x, outward in ((area.left, -1), (area.right, 1)):
        for y, down in ((area.top, -1), (area.bottom, 1)):
            yield _line(Point(x + outward * _GAP, y), Point(x + outward * (_GAP + _TRIM), y), "text")
            yield _line(Point(x, y + down * _GAP), Point(x, y + down * (_GAP + _TRIM)), "text")
    if sheet.column < made.columns - 1:
        for y, down in ((area.top, -1), (area.bottom, 1)):
            x = area.right - OVERLAP
            yield _line(Point(x, y + down * _GAP), Point(x, y + down * (_GAP + _TICK)), "muted")
    if sheet.row < made.rows - 1:
        for x, outward in ((area.left, -1), (area.right, 1)):
            y = area.bottom - OVERLAP
            yield _line(Point(x + outward * _GAP, y), Point(x + outward * (_GAP + _TICK), y), "muted")
    yield _label(sheet, made, title, told)


def _line(start: Point, end: Point, ink: str) -> Path:
    return Path(start, ((end,),), stroke=ink, line=0.5)


def _label(sheet: Sheet, made: Poster, title: str, told: Words) -> Text:
    """Return the line below a sheet's area, cut where it would be longer."""
    place = told.sheets.place.format(
        name=sheet.name, column=sheet.column + 1, columns=made.columns, row=sheet.row + 1, rows=made.rows
    )
    room = sheet.area.right - sheet.area.left - 12
    label = _cut(f"{place} \u00b7 {title}", _LABEL, room)
    return Text(sheet.area.left + 6, sheet.area.bottom + _GAP + 10, label, _LABEL, "muted", width(label, _LABEL))


def _cut(text: str, size: float, room: float) -> str:
    if width(text, size) <= room:
        return text
    ends = accumulate((width(char, size) for char in text), initial=width("\u2026", size))
    fitting = sum(1 for _ in takewhile(lambda end: end <= room, ends))
    return f"{text[: max(0, fitting - 1)].rstrip()}\u2026"


def _overview(drawing: Drawing, paper: Paper, made: Poster, told: Words) -> Leaf:
    """Return the page that shows the whole, where each sheet begins, and what it is called."""
    wide, high = PAGES[paper.page]
    if drawing.width > drawing.height:
        wide, high = high, wide
    room = wide - 2 * MARGIN
    head = told.sheets.overview.format(columns=made.columns, rows=made.rows)
    how = told.sheets.how.format(mm=round(OVERLAP / MM))
    text = paragraph([Run(head, 12, "text", bold=True)], room), paragraph([Run(how, 9, "muted")], room)
    top = MARGIN + sum(each.height for each in text) + 10 + 1.5 * _NAME
    side = 2 * _NAME  # for the numbers of the rows
    scale = min((room - side) / drawing.width, (high - MARGIN - top) / drawing.height)
    left = (wide + side - drawing.width * scale) / 2
    sheet = Sheet(wide, high, scale, left, top, Rectangle(0.0, 0.0, drawing.width, drawing.height))
    marks = [moved(each, MARGIN, MARGIN) for each in text[0].lines]
    marks += [moved(each, MARGIN, MARGIN + text[0].height + 2) for each in text[1].lines]
    return Leaf(sheet, (*marks, *_grid(sheet, made)), head)


def _grid(sheet: Sheet, made: Poster) -> Iterator[Mark]:
    """Yield the edges that are seen once the sheets are glued, and a letter for each column, a number for each row."""
    area = sheet.area
    lefts = [sheet.left + each.window.left * sheet.scale for each in made.sheets if not each.row]
    tops = [sheet.top + each.window.top * sheet.scale for each in made.sheets if not each.column]
    yield Box(area.left, area.top, area.right - area.left, area.bottom - area.top, stroke="text", line=0.8)
    for x in lefts[1:]:
        yield _line(Point(x, area.top), Point(x, area.bottom), "text")
    for y in tops[1:]:
        yield _line(Point(area.left, y), Point(area.right, y), "text")
    for x, right, each in zip(lefts, [*lefts[1:], area.right], made.sheets, strict=False):
        yield _name((x + right) / 2, area.top - 0.4 * _NAME, each.name[0])
    for y, bottom, each in zip(tops, [*tops[1:], area.bottom], made.sheets[:: made.columns], strict=True):
        yield _name(area.left - _NAME, (y + bottom + 0.7 * _NAME) / 2, each.name[1:])


def _name(x: float, y: float, name: str) -> Text:
    return Text(x, y, name, _NAME, "text", width(name, _NAME, bold=True), bold=True, align="middle")
