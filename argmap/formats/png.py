"""PNG, write only: the SVG made into pixels with the fonts argmap measures with."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from argmap.formats import Format
from argmap.formats.svg import write_fixed
from argmap.layout.drawing import Drawing, Element, Mark, Text
from argmap.layout.fonts import choose_fonts
from argmap.layout.measure import arimo, clusters, reads_from_right, width
from argmap.layout.options import WriteOptions

MOST_PIXELS = 60_000_000
_ISOLATED = "\u2067{}\u2069"  # resvg takes every line to read from the left, whatever its style says


def write(drawing: Drawing, options: WriteOptions | None = None) -> bytes:
    """Return a drawing as a PNG file of `dpi` pixels an inch, fewer where it would have more than 60 million pixels."""
    import resvg_py

    chosen = options or WriteOptions()
    fonts = chosen.fonts or choose_fonts(drawing.text)
    boxed = fonts.boxed(drawing)
    marked = replace(boxed, elements=tuple(_marked(each) for each in boxed.elements))
    pixels = resvg_py.svg_to_bytes(
        svg_string=write_fixed(marked, chosen.theme),
        zoom=zoom(drawing, chosen.dpi),
        skip_system_fonts=True,
        font_files=fonts.files,
        font_family="Arimo",
        sans_serif_family="Arimo",
    )
    return bytes(pixels)


def zoom(drawing: Drawing, dpi: int) -> float:
    """Return how many pixels a point gets."""
    most: float = (MOST_PIXELS / (drawing.width * drawing.height)) ** 0.5
    return min(dpi / 72, most)


def _marked(element: Element) -> Element:
    return replace(element, marks=tuple(each for mark in element.marks for each in _parts(mark)))


def _parts(mark: Mark) -> Iterator[Mark]:
    """Yield a line in parts, Arimo's characters apart from others, where it reads from the left.

    Else the others' font would be taken for the whole line, which is then wider than was measured.
    """
    if not isinstance(mark, Text) or mark.text.isascii():
        yield mark
        return
    if reads_from_right(mark.text):
        yield replace(mark, text=_ISOLATED.format(mark.text))
        return
    x = mark.x - {"start": 0.0, "middle": mark.width / 2, "end": mark.width}[mark.align]
    glyphs = arimo()[0].glyphs
    for _, group in groupby(clusters(mark.text), key=lambda each: all(ord(char) in glyphs for char in each)):
        text = "".join(group)
        wide = width(text, mark.size, bold=mark.bold)
        yield replace(mark, x=x, text=text, width=wide, align="start")
        x += wide


FORMAT = Format("png", (".png",), Drawing, write, binary=True)
