"""PNG, write only: the SVG made into pixels with the fonts argmap measures with.

A large drawing is made in bands, one below the other, and these are joined: so it never takes the memory of all pixels.
"""

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from argmap.formats import Format
from argmap.formats._png_bands import joined
from argmap.formats.svg import write_fixed
from argmap.layout.bounds import bounds
from argmap.layout.drawing import Drawing, Element, Mark, Text
from argmap.layout.fonts import Fonts, choose_fonts
from argmap.layout.measure import arimo, clusters, reads_from_right, width
from argmap.layout.options import WriteOptions

MOST_PIXELS = 60_000_000
BAND = 6_000_000  # pixels: resvg takes 8 bytes for each, half of them while it packs what it drew
_ISOLATED = "\u2067{}\u2069"  # resvg takes every line to read from the left, whatever its style says
_SPARE = 4.0  # how far beyond its measured rectangle a letter may reach, in points
_WHOLE = ".argmap{overflow:visible}"


def write(drawing: Drawing, options: WriteOptions | None = None) -> bytes:
    """Return a drawing as a PNG file of `dpi` pixels an inch, fewer where it would have more than 60 million pixels."""
    chosen = options or WriteOptions()
    fonts = chosen.fonts or choose_fonts(drawing.text)
    boxed = fonts.boxed(drawing)
    wide, high = _size(drawing, chosen.dpi)
    rows = max(1, BAND // wide)
    if rows >= high:
        return _pixels(_svg(boxed, boxed.elements, chosen.theme, (0, high), (wide, high)), fonts)
    reaches = [_reach(each) for each in boxed.elements]
    return joined(
        _pixels(_svg(boxed, near, chosen.theme, (top, bottom), (wide, high)), fonts)
        for top, bottom, near in _bands(boxed, reaches, rows, high)
    )


def zoom(drawing: Drawing, dpi: int) -> float:
    """Return how many pixels a point gets."""
    most: float = (MOST_PIXELS / (drawing.width * drawing.height)) ** 0.5
    return min(dpi / 72, most)


def _size(drawing: Drawing, dpi: int) -> tuple[int, int]:
    scale = zoom(drawing, dpi)
    return max(1, math.floor(drawing.width * scale)), max(1, math.floor(drawing.height * scale))


def _bands(
    drawing: Drawing, reaches: list[tuple[float, float]], rows: int, high: int
) -> Iterator[tuple[int, int, tuple[Element, ...]]]:
    """Yield the first row of each band, the row after its last, and the elements that can be seen in it."""
    point = drawing.height / high
    for top in range(0, high, rows):
        bottom = min(top + rows, high)
        upper, lower = top * point - _SPARE, bottom * point + _SPARE
        near = (
            each
            for each, (first, last) in zip(drawing.elements, reaches, strict=True)
            if first < lower and last > upper
        )
        yield top, bottom, tuple(near)


def _reach(element: Element) -> tuple[float, float]:
    """Return the upper and the lower edge of an element."""
    boxes = [bounds(mark) for mark in element.marks]
    return min((each.top for each in boxes), default=0.0), max((each.bottom for each in boxes), default=0.0)


def _svg(
    drawing: Drawing, elements: tuple[Element, ...], theme: str, rows: tuple[int, int], size: tuple[int, int]
) -> str:
    """Return the SVG of the pixels between two rows: the drawing's own within one that shows as much of it."""
    (top, bottom), (wide, high) = rows, size
    point = drawing.height / high
    shown = replace(drawing, elements=tuple(_marked(each) for each in elements))
    _, _, inner = write_fixed(shown, theme).partition("?>")
    view = f"0 {top * point!r} {drawing.width} {(bottom - top) * point!r}"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{bottom - top}" viewBox="{view}"'
    return f'{head} preserveAspectRatio="none">{inner}</svg>'


def _pixels(svg: str, fonts: Fonts) -> bytes:
    import resvg_py

    return resvg_py.svg_to_bytes(
        svg_string=svg,
        style_sheet=_WHOLE,
        skip_system_fonts=True,
        font_files=fonts.files,
        font_family="Arimo",
        sans_serif_family="Arimo",
    )


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
