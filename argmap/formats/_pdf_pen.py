"""Draws marks on a page of a PDF, whose y grows up."""

from typing import Any

from argmap.formats._pdf_text import Typesetter
from argmap.layout.drawing import Box, Disc, Mark, Path, Text
from argmap.layout.fonts import Fonts


class Pen:
    """Draws on one canvas. `high` is what y, which grows down in a drawing, is taken from."""

    def __init__(self, canvas: Any, fonts: Fonts, colours: dict[str, str]) -> None:  # reportlab has no types
        from reportlab.lib.colors import HexColor

        self._canvas = canvas
        self._colours = {ink: HexColor(each) for ink, each in colours.items()}
        self._text = Typesetter(canvas, fonts, self._colours)

    def put(self, mark: Mark, high: float) -> None:
        """Draw a mark."""
        if isinstance(mark, Text):
            self._text.put(mark, high - mark.y)
            return
        canvas = self._canvas
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
        canvas.drawPath(self._track(mark, high), stroke=stroke, fill=fill)

    def _paint(self, mark: Box | Path) -> tuple[int, int]:
        """Set colours and line; return whether to fill and whether to stroke."""
        if mark.fill:
            self._canvas.setFillColor(self._colours[mark.fill])
        if mark.stroke:
            self._canvas.setStrokeColor(self._colours[mark.stroke])
            self._canvas.setLineWidth(mark.line)
            self._canvas.setDash(*([list(mark.dash)] if mark.dash else []))
        return int(bool(mark.fill)), int(bool(mark.stroke))

    def _track(self, mark: Path, high: float) -> Any:
        path = self._canvas.beginPath()
        path.moveTo(mark.start.x, high - mark.start.y)
        for leg in mark.legs:
            numbers = [number for point in leg for number in (point.x, high - point.y)]
            (path.lineTo if len(leg) == 1 else path.curveTo)(*numbers)
        if mark.closed:
            path.close()
        return path
