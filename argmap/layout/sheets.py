"""Where a drawing goes on sheets of paper: whole on one page, or as a poster of several that overlap.

Lengths are points; what is on paper is measured from the top left corner of its sheet.
"""

import math
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from argmap.errors import ArgmapError, UnknownNameError
from argmap.layout.options import Paper
from argmap.layout.skeleton import Rectangle
from argmap.values import value

MM = 72 / 25.4
PAGES = {
    "a4": (210 * MM, 297 * MM),
    "a3": (297 * MM, 420 * MM),
    "letter": (612.0, 792.0),
    "legal": (612.0, 1008.0),
}
MARGIN, OVERLAP = 10 * MM, 8 * MM
MOST_SHEETS = 20  # in one direction
TEXT, READABLE = 10.0, 5.0  # the text of a claim in a drawing, and the least that people read
_ROOM_OF_A_CARD = 25_000.0  # square points, drawn at half its size, with what is left free around it
LONGEST_PAGE = 14_400.0  # 200 inches: the most that Acrobat shows of a page without units of its own


@value()
class Sheet:
    """One sheet: its size, the part of the drawing that it shows, where that begins on it, and how large it is drawn.

    `column` and `row` count from 0.
    """

    width: float
    height: float
    scale: float
    left: float
    top: float
    window: Rectangle
    column: int = 0
    row: int = 0

    @property
    def name(self) -> str:
        """The name of a sheet of a poster, as on a map of a town: column C, row 2 is C2."""
        return f"{chr(ord('A') + self.column)}{self.row + 1}"

    @property
    def area(self) -> Rectangle:
        """Where on the sheet the part of the drawing is."""
        wide = (self.window.right - self.window.left) * self.scale
        high = (self.window.bottom - self.window.top) * self.scale
        return Rectangle(self.left, self.top, self.left + wide, self.top + high)


@value()
class Poster:
    """A drawing on sheets, row by row; `columns` and `rows` are those that it takes, at most those that were asked."""

    columns: int
    rows: int
    sheets: tuple[Sheet, ...]

    @property
    def scale(self) -> float:
        """How large the drawing is on paper."""
        return self.sheets[0].scale


def parse_paper(page: str | None, tile: str | None) -> Paper | None:
    """Return the paper that words ask for, A4 where only a poster is asked for; None where none is.

    Raises `UnknownNameError` for a page there is not, `ArgmapError` for a tile that is not of the form 2x3.
    """
    if page is not None and page not in PAGES:
        raise UnknownNameError("page", page, PAGES)
    if tile is None:
        return None if page is None else Paper(page)
    counts = tile.casefold().replace("\u00d7", "x").split("x")
    if len(counts) != 2 or not all(each.isascii() and each.isdecimal() for each in counts):
        raise ArgmapError(f"--tile is sheets across x sheets down, as in 3x2; it was {tile!r}")
    columns, rows = (int(each) if len(each) < 9 else MOST_SHEETS + 1 for each in counts)
    if not (1 <= columns <= MOST_SHEETS and 1 <= rows <= MOST_SHEETS):
        raise ArgmapError(f"--tile takes 1 to {MOST_SHEETS} sheets across and as many down; it was {tile!r}")
    return Paper(page or "a4", (columns, rows))


def poster(width: float, height: float, paper: Paper | None = None) -> Poster:
    """Return the sheets for a drawing of a size, upright or not: whichever shows it larger.

    Without paper it is one page as large as the drawing. On one page it is never enlarged; a tile is filled.
    """
    if paper is None:
        scale = min(1.0, LONGEST_PAGE / max(width, height))
        whole = Rectangle(0.0, 0.0, width, height)
        return Poster(1, 1, (Sheet(width * scale, height * scale, scale, 0.0, 0.0, whole),))
    scale, page = _fitted(width, height, paper)
    across, down = (
        list(_strips(length * scale, side - 2 * MARGIN)) for length, side in zip((width, height), page, strict=True)
    )
    sheets = (
        Sheet(*page, scale, x.inset, y.inset, _window(x, y, scale), column, row)
        for row, y in enumerate(down)
        for column, x in enumerate(across)
    )
    return Poster(len(across), len(down), tuple(sheets))


def _fitted(width: float, height: float, paper: Paper) -> tuple[float, tuple[float, float]]:
    """Return how large a drawing can be, and the page turned so that it can."""
    short, long = PAGES[paper.page]
    pages = [(short, long), (long, short)] if width <= height else [(long, short), (short, long)]
    columns, rows = paper.tile or (1, 1)
    most = 1.0 if paper.tile is None else math.inf
    scales = [
        min(most, _reach(wide - 2 * MARGIN, columns) / width, _reach(high - 2 * MARGIN, rows) / height)
        for wide, high in pages
    ]
    best = max(scales)
    return best, pages[scales.index(best)]


class _Strip(NamedTuple):
    """What a column or a row of sheets shows, on paper, and how far from the edge of its sheets that begins."""

    inset: float
    start: float
    end: float


def _strips(length: float, room: float) -> Iterator[_Strip]:
    """Yield as many strips as a length takes; it stands in the middle of them."""
    count = max(1, math.ceil((length - OVERLAP) / (room - OVERLAP) - 1e-9))
    first = (length - _reach(room, count)) / 2
    for number in range(count):
        start = first + number * (room - OVERLAP)
        yield _Strip(MARGIN + max(0.0, -start), max(0.0, start), min(length, start + room))


def _reach(room: float, sheets: int) -> float:
    """Return how long a row of sheets is that overlap."""
    return room * sheets - OVERLAP * (sheets - 1)


def _window(x: _Strip, y: _Strip, scale: float) -> Rectangle:
    return Rectangle(x.start / scale, y.start / scale, x.end / scale, y.end / scale)


def text_size(made: Poster) -> float:
    """Return how large the text of a claim is on paper, in points."""
    return TEXT * made.scale


def readable(width: float, height: float, paper: Paper) -> tuple[Paper, ...]:
    """Return on what else the text of a claim could be read: a larger page, and the fewest sheets of the same."""
    ways = []
    if paper.tile is None:
        larger = (page for page in PAGES if PAGES[page] > PAGES[paper.page])
        ways += [way for page in larger if _can_be_read(width, height, way := Paper(page))][:1]
    counts = range(1, MOST_SHEETS + 1)
    tiles = sorted(product(counts, counts), key=lambda each: (each[0] * each[1], abs(each[0] - each[1]), each))
    for tile in tiles[1:]:
        if _can_be_read(width, height, way := Paper(paper.page, tile)):
            return (*ways, way)
    return tuple(ways)


def readable_cards(paper: Paper) -> int:
    """Return about how many claims a page of this size can show so that they can be read."""
    wide, high = PAGES[paper.page]
    return round(wide * high / _ROOM_OF_A_CARD)


def _can_be_read(width: float, height: float, paper: Paper) -> bool:
    return TEXT * _fitted(width, height, paper)[0] >= READABLE
