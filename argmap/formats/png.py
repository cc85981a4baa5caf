"""PNG, write only: the SVG made into pixels with the fonts argmap measures with."""

from dataclasses import replace

from argmap.formats import Format
from argmap.formats.svg import write_fixed
from argmap.layout.drawing import Drawing, Element, Text
from argmap.layout.fonts import choose_fonts
from argmap.layout.measure import reads_from_right
from argmap.layout.options import WriteOptions

MOST_PIXELS = 60_000_000
_RIGHT_TO_LEFT = "\u200f"  # a mark, so that the end of a line belongs to its script


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
    marks = tuple(
        replace(each, text=f"{each.text}{_RIGHT_TO_LEFT}")
        if isinstance(each, Text) and reads_from_right(each.text)
        else each
        for each in element.marks
    )
    return replace(element, marks=marks)


FORMAT = Format("png", (".png",), Drawing, write, binary=True)
