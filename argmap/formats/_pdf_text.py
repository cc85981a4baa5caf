"""Sets lines of text in a PDF with fonts that are put into it."""

from collections.abc import Iterator
from typing import Any
from unicodedata import category, normalize

from argmap.layout.bidi import visual_order
from argmap.layout.drawing import Text
from argmap.layout.fontfile import FontFile
from argmap.layout.fonts import BOX, Fonts
from argmap.layout.measure import reads_from_right

_BOLD_LINE = 0.03  # how much a bold letter is thickened, in sizes: the page's fonts come in one weight


def register(font: FontFile) -> str:
    """Make a font known, and return its name. A canvas that begins with one of its own needs none of PDF's.

    The name is that of the file, since reportlab keeps the first font that it was given under a name.
    """
    from reportlab.pdfbase.pdfmetrics import getRegisteredFontNames, registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    name = f"{font.path}#{font.number}"
    if name not in getRegisteredFontNames():
        registerFont(TTFont(name, font.path, subfontIndex=font.number, asciiReadable=False))
    return name


class Typesetter:
    """Sets text on one canvas. Letters are drawn as the font has them, in the order they are seen."""

    def __init__(self, canvas: Any, fonts: Fonts, colours: dict[str, Any]) -> None:  # reportlab has no types
        self._canvas, self._fonts, self._colours = canvas, fonts, colours
        self._names: dict[tuple[str, int], str] = {}
        self._measured = {self._name(fonts.upright), self._name(fonts.italic)}

    def put(self, mark: Text, y: float) -> None:
        """Set a line with its baseline at `y`, and make it a link where it has one."""
        from_right = reads_from_right(mark.text)
        text = visual_order(normalize("NFC", mark.text), from_right=from_right)
        parts = list(self._parts(text, italic=mark.italic))
        natural = sum(self._canvas.stringWidth(text, name, mark.size) for name, text in parts)
        letters = sum(len(text) for _, text in parts)
        known = all(name in self._measured and BOX not in text for name, text in parts)
        extra = (mark.width - natural) / letters if known and mark.bold and letters else 0.0
        wide = natural + extra * letters
        x = mark.x - {"start": 0.0, "middle": wide / 2, "end": wide}[mark.align]
        self._write(mark, parts, (x, y), extra)
        if mark.link:
            self._canvas.linkURL(mark.link, (x, y - 2, x + wide, y + mark.size), relative=1)

    def _write(self, mark: Text, parts: list[tuple[str, str]], place: tuple[float, float], extra: float) -> None:
        canvas, colour = self._canvas, self._colours[mark.ink]
        line = canvas.beginText(*place)
        line.setFillColor(colour)
        line.setCharSpace(extra)
        if mark.bold:
            canvas.setLineWidth(mark.size * _BOLD_LINE)
            canvas.setDash()
            line.setStrokeColor(colour)
        line.setTextRenderMode(2 if mark.bold else 0)
        for name, text in parts:
            line.setFont(name, mark.size)
            line.textOut(text)
        line.setTextRenderMode(0)
        line.setCharSpace(0)
        canvas.drawText(line)

    def _parts(self, text: str, *, italic: bool) -> Iterator[tuple[str, str]]:
        """Yield a line in parts, each with the name of the font that has its characters."""
        fonts = self._fonts
        first = fonts.italic if italic else fonts.upright
        chain = (first, fonts.upright, *fonts.others)
        name, part = "", ""
        for char in text:
            font = next((each for each in chain if ord(char) in each.glyphs), None)
            if category(char) == "Cf" or char in "\ufe0e\ufe0f":
                continue  # joins or changes what no font is asked to shape here
            own = self._name(font or fonts.upright)
            if own != name and part:
                yield name, part
                part = ""
            name = own
            part += char if font is not None else BOX
        if part:
            yield name, part

    def _name(self, font: FontFile) -> str:
        """Return the name a font goes by, made known on its first use."""
        key = (font.path, font.number)
        if key not in self._names:
            self._names[key] = register(font)
        return self._names[key]
