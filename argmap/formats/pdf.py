"""PDF, write only: vectors, text that can be selected, links, an outline; on one page or on sheets for a poster."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from argmap.formats import Format
from argmap.formats._pdf_pen import Pen
from argmap.formats._pdf_text import register
from argmap.layout.bounds import bounds, meet
from argmap.layout.drawing import Box, Drawing, Element
from argmap.layout.fonts import Fonts, choose_fonts
from argmap.layout.inks import inks
from argmap.layout.options import WriteOptions
from argmap.layout.posters import Leaf, leaves
from argmap.layout.sheets import Sheet
from argmap.layout.skeleton import Rectangle
from argmap.values import value
from argmap.visible import shortened

_LONGEST_NAME = 80
_AROUND = 72.0  # what is shown around a part that the outline leads to, in points of the drawing


@value()
class Chapter:
    """A drawing of a file that has several: `key` is what links lead to it by, `name` what the outline calls it."""

    drawing: Drawing
    key: str = ""
    name: str = ""


def write(drawing: Drawing, options: WriteOptions | None = None) -> bytes:
    """Return a drawing as a PDF file: a page as large as the drawing, or what `options.paper` asks for.

    A font without TrueType outlines cannot be put into it. Letters are drawn as the font has them, in the order they
    are seen: scripts whose letters join are left unjoined.
    """
    return write_chapters((Chapter(drawing),), options)


def write_chapters(chapters: Sequence[Chapter], options: WriteOptions | None = None) -> bytes:
    """Return drawings as one PDF file; a link `#KEY` of a part leads to the chapter or the part of that name."""
    chosen = options or WriteOptions()
    text = "\n".join(each.drawing.text for each in chapters)
    return _Book(chapters, chosen, chosen.fonts or choose_fonts(text, outlines=True)).written()


class _Book:
    """The pages of one file."""

    def __init__(self, chapters: Sequence[Chapter], options: WriteOptions, fonts: Fonts) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self._chapters, self._paper = chapters, options.paper
        first = chapters[0].drawing
        self._bytes = BytesIO()
        self._canvas: Any = Canvas(self._bytes, invariant=1, lang=first.lang, initialFontName=register(fonts.upright))
        self._canvas._doc.info = _undated()  # reportlab has no other way to leave the date out
        self._canvas.setTitle(first.title)
        self._canvas.setAuthor("")
        self._canvas.setSubject(first.description)
        self._canvas.setCreator("argmap")
        self._pen = Pen(self._canvas, fonts, inks(options.theme))
        parts = [part for each in chapters for part in each.drawing.elements]
        wanted = {part.link for part in parts if part.link != f"#{part.anchor}"}
        self._aims = {part.anchor for part in parts if _is_named(part) or f"#{part.anchor}" in wanted}
        self._targets = self._aims | {each.key for each in chapters}
        self._reached: set[str] = set()

    def written(self) -> bytes:
        """Return the whole file."""
        for chapter in self._chapters:
            self._add(chapter)
        self._canvas.save()
        return self._bytes.getvalue()

    def _add(self, chapter: Chapter) -> None:
        pages, elements = leaves(chapter.drawing, self._paper), chapter.drawing.elements
        boxes = [[bounds(mark) for mark in each.marks] for each in elements]
        for number, leaf in enumerate(pages):
            self._put(leaf, chapter.drawing, boxes, is_target=number > 0 or len(pages) == 1)
            for key in (chapter.key if not number else "", leaf.name):
                if key:
                    self._canvas.bookmarkPage(key)
            self._canvas.showPage()
        told = [(leaf.name, leaf.name) for leaf in pages if leaf.name] or list(_contents(elements))
        for name, key in [(chapter.name, chapter.key)] if chapter.key else told:
            self._canvas.addOutlineEntry(name, key)

    def _put(self, leaf: Leaf, drawing: Drawing, boxes: list[list[Rectangle]], *, is_target: bool) -> None:
        """Fill a page: the part of the drawing that its window shows, then its own marks."""
        canvas, sheet, area = self._canvas, leaf.sheet, leaf.sheet.area
        canvas.setPageSize((sheet.width, sheet.height))
        self._pen.put(Box(0, 0, sheet.width, sheet.height, fill="paper"), sheet.height)
        canvas.saveState()
        clip = canvas.beginPath()
        clip.rect(area.left, sheet.height - area.bottom, area.right - area.left, area.bottom - area.top)
        canvas.clipPath(clip, stroke=0)
        canvas.translate(area.left - sheet.window.left * sheet.scale, sheet.height - area.top)
        canvas.scale(sheet.scale, sheet.scale)
        for element, found in zip(drawing.elements, boxes, strict=True):
            seen = [mark for mark, box in zip(element.marks, found, strict=True) if meet(box, sheet.window)]
            for mark in seen:
                self._pen.put(mark, sheet.window.top)
            if seen:
                self._link(element, found[0], sheet.window.top)
                if is_target and element.anchor in self._aims:
                    self._aim(element.anchor, found[0], sheet)
        canvas.restoreState()
        for mark in leaf.marks:
            self._pen.put(mark, sheet.height)

    def _link(self, element: Element, box: Rectangle, high: float) -> None:
        """Make a part lead to another one of the file; one that names itself leads nowhere."""
        key = element.link.removeprefix("#")
        if element.link.startswith("#") and key != element.anchor and key in self._targets:
            corners = (box.left, high - box.bottom, box.right, high - box.top)
            self._canvas.linkRect("", key, corners, relative=1)

    def _aim(self, anchor: str, box: Rectangle, sheet: Sheet) -> None:
        """Let links and the outline lead to a part, with some of what is around it; to the first place it has."""
        if anchor in self._reached:
            return
        self._reached.add(anchor)
        scale, window = sheet.scale, sheet.window
        left, right = (sheet.left + (x - window.left) * scale for x in (box.left - _AROUND, box.right + _AROUND))
        top, bottom = (sheet.top + (y - window.top) * scale for y in (box.top - _AROUND, box.bottom + _AROUND))
        high = sheet.height
        around = {"left": max(0.0, left), "right": min(sheet.width, right)}
        self._canvas.bookmarkPage(
            anchor, fit="FitR", **around, top=min(high, high - top), bottom=max(0.0, high - bottom)
        )


def _is_named(element: Element) -> bool:
    """Tell whether the outline leads to a part: a thesis or an area."""
    return element.kind.startswith(("claim thesis", "area")) and bool(element.marks)


def _contents(elements: Sequence[Element]) -> Iterator[tuple[str, str]]:
    """Yield the names and anchors of the theses and the areas."""
    named = [each for each in elements if _is_named(each)]
    for each in sorted(named, key=lambda each: each.kind.startswith("area")):
        yield shortened(each.tooltip, _LONGEST_NAME), each.anchor


def _undated() -> Any:
    """Return what the file tells of itself, without a date: the same drawing gives the same bytes."""
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFString

    class Info(PDFInfo):  # type: ignore[misc]  # reportlab has no types
        def format(self, document: Any) -> Any:
            told = {"Title": self.title, "Subject": self.subject, "Creator": self.creator, "Producer": self.producer}
            return PDFDictionary({key: PDFString(value) for key, value in told.items()}).format(document)

    return Info()


FORMAT = Format("pdf", (".pdf",), Drawing, write, binary=True)
