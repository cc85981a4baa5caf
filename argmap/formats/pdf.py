"""PDF, write only: one page as large as the drawing; vectors, text that can be selected, links."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from unicodedata import category, normalize

from argmap.formats import Format
from argmap.layout.bidi import visual_order
from argmap.layout.drawing import Box, Disc, Drawing, Mark, Path, Text
from argmap.layout.fontfile import FontFile
from argmap.layout.fonts import BOX, Fonts, choose_fonts
from argmap.layout.inks import inks
from argmap.layout.measure import reads_from_right
from argmap.layout.options import WriteOptions

_BOLD_LINE = 0.03  # how much a bold letter is thickened, in sizes: the page's fonts come in one weight


def write(drawing: Drawing, options: WriteOptions | None = None) -> bytes:
    """Return a drawing as a PDF file. A font without TrueType outlines cannot be put into it.

    Letters are drawn as the font has them, in the order they are seen: scripts whose letters join are left unjoined.
    """
    chosen = options or WriteOptions()
    return _Page(drawing, chosen.fonts or choose_fonts(drawing.text, outlines=True), inks(chosen.theme)).written()


class _Page:
    """One drawing on one page."""

    def __init__(self, drawing: Drawing, fonts: Fonts, colours: dict[str, str]) -> None:
        from reportlab.lib.colors import HexColor
        from reportlab.pdfgen.canvas import Canvas

        self._drawing, self._fonts = drawing, fonts
        self._colours = {ink: HexColor(value) for ink, value in colours.items()}
        self._bytes = BytesIO()
        size = (drawing.width, drawing.height)
        self._canvas: Any = Canvas(self._bytes, pagesize=size, invariant=1, lang=drawing.lang)
        self._canvas._doc.info = _undated()  # reportlab has no other way to leave the date out
        self._canvas.setTitle(drawing.title)
        self._canvas.setAuthor("")
        self._canvas.setSubject(drawing.description)
        self._canvas.setCreator("argmap")
        self._names: dict[tuple[str, int], str] = {}

    def written(self) -> bytes:
        """Return the whole file."""
        canvas, drawing = self._canvas, self._drawing
        canvas.setFillColor(self._colours["paper"])
        canvas.rect(0, 0, drawing.width, drawing.height, stroke=0, fill=1)
        for element in drawing.elements:
            for mark in element.marks:
                self._put(mark)
        canvas.showPage()
        canvas.save()
        return self._bytes.getvalue()

    def _put(self, mark: Mark) -> None:
        if isinstance(mark, Text):
            self._put_text(mark)
            return
        canvas, high = self._canvas, self._drawing.height
        if isinstance(mark, Disc):
            canvas.setFillColor(self._colours[mark.fill])
            canvas.circle(mark.x, high - mark.y, mark.radius, stroke=0, fill=1)
            return
        fill, stroke = self._paint(mark)
        if isinstance(mark, Box):
            corner = (mark.x, high - mark.y - mark.height, mark.width, mark.height)
            if mark.radius:
                canvas.roundRect(*corner, mark.radius, stroke=stroke, fill=fill)
            else:
                canvas.rect(*corner, stroke=stroke, fill=fill)
            return
        canvas.drawPath(self._track(mark), stroke=stroke, fill=fill)

    def _paint(self, mark: Box | Path) -> tuple[int, int]:
        """Set colours and line; return whether to fill and whether to stroke."""
        if mark.fill:
            self._canvas.setFillColor(self._colours[mark.fill])
        if mark.stroke:
            self._canvas.setStrokeColor(self._colours[mark.stroke])
            self._canvas.setLineWidth(mark.line)
            self._canvas.setDash(*([list(mark.dash)] if mark.dash else []))
        return int(bool(mark.fill)), int(bool(mark.stroke))

    def _track(self, mark: Path) -> Any:  # reportlab has no types
        high = self._drawing.height
        path = self._canvas.beginPath()
        path.moveTo(mark.start.x, high - mark.start.y)
        for leg in mark.legs:
            numbers = [number for point in leg for number in (point.x, high - point.y)]
            (path.lineTo if len(leg) == 1 else path.curveTo)(*numbers)
        if mark.closed:
            path.close()
        return path

    # Text

    def _put_text(self, mark: Text) -> None:
        from_right = reads_from_right(mark.text)
        text = visual_order(normalize("NFC", mark.text), from_right=from_right)
        parts = list(self._parts(text, italic=mark.italic))
        widths = [self._canvas.stringWidth(text, name, mark.size) for name, text in parts]
        natural, letters = sum(widths), sum(len(text) for _, text in parts)
        known = all(name in ("argmap-0", "argmap-1") and BOX not in text for name, text in parts)
        extra = (mark.width - natural) / letters if known and mark.bold and letters else 0.0
        wide = natural + extra * letters
        x = mark.x - {"start": 0.0, "middle": wide / 2, "end": wide}[mark.align]
        y = self._drawing.height - mark.y
        line = self._canvas.beginText(x, y)
        line.setFillColor(self._colours[mark.ink])
        line.setCharSpace(extra)
        if mark.bold:
            self._canvas.setLineWidth(mark.size * _BOLD_LINE)
            self._canvas.setDash()
            line.setStrokeColor(self._colours[mark.ink])
        line.setTextRenderMode(2 if mark.bold else 0)
        for name, text in parts:
            line.setFont(name, mark.size)
            line.textOut(text)
        line.setTextRenderMode(0)
        line.setCharSpace(0)
        self._canvas.drawText(line)
        if mark.link:
            self._canvas.linkURL(mark.link, (x, y - 2, x + wide, y + mark.size), relative=0)

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
        """Return the name a font goes by in the file, made known on its first use."""
        from reportlab.pdfbase.pdfmetrics import registerFont
        from reportlab.pdfbase.ttfonts import TTFont

        fonts = (self._fonts.upright, self._fonts.italic, *self._fonts.others)
        key = (font.path, font.number)
        if key not in self._names:
            self._names[key] = f"argmap-{fonts.index(font)}"
            registerFont(TTFont(self._names[key], font.path, subfontIndex=font.number, asciiReadable=False))
        return self._names[key]


def _undated() -> Any:
    """Return what the file tells of itself, without a date: the same drawing gives the same bytes."""
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFString

    class Info(PDFInfo):  # type: ignore[misc]  # reportlab has no types
        def format(self, document: Any) -> Any:
            told = {"Title": self.title, "Subject": self.subject, "Creator": self.creator, "Producer": self.producer}
            return PDFDictionary({key: PDFString(value) for key, value in told.items()}).format(document)

    return Info()


FORMAT = Format("pdf", (".pdf",), Drawing, write, binary=True)
