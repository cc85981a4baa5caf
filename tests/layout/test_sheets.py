from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import ArgmapError
from argmap.layout.drawing import Drawing, Text
from argmap.layout.options import Paper
from argmap.layout.posters import leaves
from argmap.layout.sheets import (
    LONGEST_PAGE,
    MARGIN,
    MM,
    OVERLAP,
    PAGES,
    READABLE,
    parse_paper,
    poster,
    readable,
    text_size,
)

SIZES = st.floats(30, 40_000)
TILES = st.tuples(st.integers(1, 8), st.integers(1, 8))
NEAR = pytest.approx


def test_without_paper_the_page_is_the_drawing():
    (sheet,) = poster(600, 400).sheets
    assert (sheet.width, sheet.height, sheet.scale, sheet.left, sheet.top) == (600, 400, 1, 0, 0)


def test_no_page_is_longer_than_readers_show():
    (sheet,) = poster(2000, 2 * LONGEST_PAGE).sheets
    assert (sheet.width, sheet.height) == (1000, LONGEST_PAGE)


@pytest.mark.parametrize(
    ("width", "height", "page"), [(500, 2000, (210, 297)), (2000, 500, (297, 210)), (300, 300, (210, 297))]
)
def test_a_page_is_turned_to_show_more(width, height, page):
    (sheet,) = poster(width, height, Paper("a4")).sheets
    assert (sheet.width / MM, sheet.height / MM) == (NEAR(page[0]), NEAR(page[1]))


def test_a_small_drawing_is_not_enlarged_on_a_page_and_fills_a_tile():
    (page,) = poster(200, 100, Paper("a4")).sheets
    (tile,) = poster(200, 100, Paper("a4", (1, 1))).sheets
    assert page.scale == 1
    assert tile.scale * 200 == NEAR((297 - 20) * MM)


def test_sheets_are_named_by_column_and_row():
    names = [each.name for each in poster(900, 1000, Paper("a4", (2, 3))).sheets]
    assert names == ["A1", "B1", "A2", "B2", "A3", "B3"]


def test_sheets_that_would_be_empty_are_left_out():
    made = poster(100, 1000, Paper("a4", (5, 1)))
    assert (made.columns, made.rows, len(made.sheets)) == (1, 1, 1)


@given(SIZES, SIZES, st.sampled_from(sorted(PAGES)), TILES)
def test_a_poster_shows_all_within_the_margins(width, height, page, tile):
    made = poster(width, height, Paper(page, tile))
    assert made.columns <= tile[0]
    assert made.rows <= tile[1]
    for sheet in made.sheets:
        assert sheet.area.left >= MARGIN - 1e-6
        assert sheet.area.top >= MARGIN - 1e-6
        assert sheet.area.right <= sheet.width - MARGIN + 1e-6
        assert sheet.area.bottom <= sheet.height - MARGIN + 1e-6
    first, last = made.sheets[0].window, made.sheets[-1].window
    assert (first.left, first.top) == (NEAR(0, abs=1e-6), NEAR(0, abs=1e-6))
    assert (last.right, last.bottom) == (NEAR(width), NEAR(height))


@given(SIZES, SIZES, TILES)
def test_neighbours_overlap_by_8_mm(width, height, tile):
    made = poster(width, height, Paper("a4", tile))
    row, column = made.sheets[: made.columns], made.sheets[:: made.columns]
    shared = [(one.window.right - other.window.left) * made.scale for one, other in pairwise(row)]
    shared += [(one.window.bottom - other.window.top) * made.scale for one, other in pairwise(column)]
    assert shared == [NEAR(OVERLAP, rel=1e-6)] * len(shared)


@given(SIZES, SIZES, TILES)
def test_a_poster_is_as_large_as_the_sheets_allow(width, height, tile):
    made = poster(width, height, Paper("a4", tile))
    sheet = made.sheets[0]
    room = [sheet.width - 2 * MARGIN, sheet.height - 2 * MARGIN]
    most = [each * count - OVERLAP * (count - 1) for each, count in zip(room, tile, strict=True)]
    used = [width * made.scale / most[0], height * made.scale / most[1]]
    assert max(used) == NEAR(1)


def test_words_for_paper():
    assert parse_paper(None, None) is None
    assert parse_paper("letter", None) == Paper("letter")
    assert parse_paper(None, "2x3") == Paper("a4", (2, 3))
    assert parse_paper("a3", "2×3") == parse_paper("a3", "2X3") == Paper("a3", (2, 3))


@pytest.mark.parametrize(
    "tile", ["0x3", "3x0", "axb", "2", "2x", "x2", "2x2x2", "-1x2", "21x1", "9" * 5000 + "x1", "²x1"]
)
def test_a_tile_that_is_none_is_told(tile):
    with pytest.raises(ArgmapError, match="--tile"):
        parse_paper(None, tile)


def test_a_page_that_is_none_is_told():
    with pytest.raises(ArgmapError, match="no page named 'a7'; there is a3, a4, legal, letter"):
        parse_paper("a7", "2x2")


@given(SIZES, SIZES)
def test_what_is_offered_can_be_read(width, height):
    for way in readable(width, height, Paper("a4")):
        assert text_size(poster(width, height, way)) >= READABLE


def test_a_larger_page_and_the_fewest_sheets_are_offered():
    width, height = 1100, 1500
    assert text_size(poster(width, height, Paper("a4"))) < READABLE
    assert readable(width, height, Paper("a4")) == (Paper("a3"), Paper("a4", (1, 2)))
    assert readable(width * 100, height * 100, Paper("a4")) == ()


def test_what_a_sheet_is_called_is_as_long_as_it_is_wide_however_long_the_title():
    drawing = Drawing(3000, 500, "A title " * 5000, "d", "en", ())
    for leaf in leaves(drawing, Paper("a4", (3, 1)))[1:]:
        (label,) = (each for each in leaf.marks if isinstance(each, Text))
        assert label.text.startswith(leaf.name)
        assert label.text.endswith("\u2026")
        room = leaf.sheet.area.right - leaf.sheet.area.left
        assert room - 40 < label.width < room
