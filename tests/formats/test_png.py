import struct

import pytest

from argmap.formats import png
from argmap.layout.drawing import Box, Drawing, Element, Text
from argmap.layout.fonts import choose_fonts
from argmap.layout.measure import reads_from_right, width
from argmap.layout.options import WriteOptions
from tests import maps
from tests.pictures import drawing_of


def size(data):
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", data[16:24])


def test_pixels_follow_the_dpi():
    drawing = drawing_of(maps.many(3))
    assert size(png.write(drawing, WriteOptions(dpi=72))) == (drawing.width, drawing.height)
    wide, high = size(png.write(drawing, WriteOptions(dpi=144)))
    assert (wide, high) == (2 * drawing.width, 2 * drawing.height)


def test_a_huge_drawing_keeps_under_the_pixel_cap():
    drawing = Drawing(40_000, 30_000, "t", "d", "en", (Element("a", "note", (Box(0, 0, 9, 9, fill="pro"),)),))
    wide, high = (drawing.width * png.zoom(drawing, 144), drawing.height * png.zoom(drawing, 144))
    assert wide * high == pytest.approx(png.MOST_PIXELS)
    small = Drawing(100, 100, "t", "d", "en", ())
    assert png.zoom(small, 144) == 2


def test_text_is_drawn_with_argmaps_own_font_and_a_missing_character_as_a_box(tmp_path, monkeypatch):
    monkeypatch.setattr("argmap.layout.fonts._folders", lambda: [tmp_path])

    def pixels(text):
        line = Text(5, 20, text, 12, "text", 40)
        drawing = Drawing(60, 30, "t", "d", "en", (Element("a", "note", (line,) if text else ()),))
        return png.write(drawing)

    assert pixels("word") != pixels("")
    assert pixels("机") != pixels("")
    assert choose_fonts("机").missing == "机"
    assert pixels("机") == pixels("\u25a1")


def test_a_line_that_reads_from_the_right_begins_at_the_right():
    def pixels(text):
        line = Text(95, 20, text, 12, "text", width(text, 12), align="end")
        return png.write(Drawing(100, 30, "t", "d", "en", (Element("a", "note", (line,)),)))

    from_right, as_seen = "ש abc", "abc ש"
    assert (reads_from_right(from_right), reads_from_right(as_seen)) == (True, False)
    assert pixels(from_right) == pixels(as_seen)


def test_same_map_same_bytes():
    drawing = drawing_of(maps.relations())
    assert png.write(drawing) == png.write(drawing)
