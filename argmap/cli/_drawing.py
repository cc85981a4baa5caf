"""From a map's file to the bytes of its picture, with a word on standard error on what did not go as wished."""

from typing import TYPE_CHECKING

from argmap.layout.options import DrawOptions, WriteOptions
from argmap.views.picture import DiagramOptions

if TYPE_CHECKING:
    from argmap.formats import Format
    from argmap.layout.drawing import Drawing
    from argmap.layout.fonts import Fonts
    from argmap.views.picture import Diagram


def check_words(placing: DrawOptions, theme: str) -> None:
    """Tell a mistyped word before any map is read."""
    from argmap.errors import UnknownNameError
    from argmap.layout.inks import inks
    from argmap.layout.options import ENGINES, LAYOUTS

    inks(theme)
    for kind, name, known in (("engine", placing.engine, ENGINES), ("layout", placing.layout, LAYOUTS)):
        if name not in known:
            raise UnknownNameError(kind, name, known)


def product(
    file: str, form: "Format", chosen: DiagramOptions, *, placing: DrawOptions, writing: WriteOptions
) -> str | bytes:
    """Load a map and write it in a format, by way of the view that the format takes."""
    from argmap.cli import _pages
    from argmap.views.page import Page
    from argmap.views.picture import Diagram

    if form.view is Page:
        return _pages.page(file, form, chosen, writing)
    diagram = open_diagram(file, chosen)
    return form.write(diagram, placing) if form.view is Diagram else picture(diagram, form, placing, writing)


def open_diagram(file: str, chosen: DiagramOptions) -> "Diagram":
    """Load a map and return its diagram; a large one is told of on standard error."""
    from argmap.cli import _output, _parts
    from argmap.errors import ArgmapError
    from argmap.views.diagram import diagram

    view = _output.open_map(file)
    opened = diagram(view, chosen)
    count = sum(not card.stub for card in opened.cards)
    if not count and view.map.claims:
        raise ArgmapError(f"{file}: no claim is left to draw; loosen --root, --depth, --side or --group")
    if told := _parts.too_large(file, view, chosen, count):
        _output.note(told)
    return opened


def picture(diagram: "Diagram", form: "Format", placing: DrawOptions, writing: WriteOptions) -> str | bytes:
    """Place and write a diagram, and tell on standard error what did not go as wished."""
    from dataclasses import replace

    from argmap.cli import _output, _progress, _sheets
    from argmap.layout.draw import draw

    _progress.tell(f"placing {len(diagram.cards):,} cards")
    drawn = draw(diagram, placing)
    for note in drawn.notes:
        _output.note(note)
    if writing.paper is not None:
        for note in _sheets.notes(drawn.drawing, writing.paper):
            _output.note(note)
    if form.binary:
        writing = replace(writing, fonts=_fonts(drawn.drawing, form, writing))
    _progress.tell(f"writing {len(diagram.cards):,} cards")
    return form.write(drawn.drawing, writing)


def _fonts(drawing: "Drawing", form: "Format", writing: WriteOptions) -> "Fonts":
    """Choose the fonts for a binary format, and tell what they cannot do."""
    from argmap.cli import _output
    from argmap.formats.png import zoom
    from argmap.layout.fonts import choose_fonts

    if form.name == "pdf":
        return outlines(drawing.text)
    fonts = choose_fonts(drawing.text)
    if note := fonts.note():
        _output.note(note)
    if (got := round(72 * zoom(drawing, writing.dpi))) < writing.dpi:
        _output.note(f"drawn at {got} dpi: at {writing.dpi} it would have more than 60 million pixels")
    return fonts


def outlines(text: str) -> "Fonts":
    """Choose the fonts for a PDF, and tell what they cannot do."""
    from argmap.cli import _output
    from argmap.layout.bidi import needs_shaping
    from argmap.layout.fonts import choose_fonts

    fonts = choose_fonts(text, outlines=True)
    if note := fonts.note():
        _output.note(note)
    if needs_shaping(text):
        _output.note("a script whose letters join or stack is drawn unshaped in PDF; SVG and PNG shape it")
    return fonts
