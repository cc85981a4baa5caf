"""What a caller may choose of a picture: how it is placed, and how it is written."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.layout.fonts import Fonts

ENGINES = ("auto", "graphviz-pure", "dot", "tree")
LAYOUTS = ("left", "top", "auto")


@dataclass(frozen=True, slots=True)
class Paper:
    """Sheets to write a drawing on: `page` is their size, `tile` how many across and down make a poster.

    Without `tile` it is one page, on which a drawing is made smaller but never larger.
    """

    page: str
    tile: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawOptions:
    """How to place a diagram: `layout` is left, top or auto; `engine` is auto, graphviz-pure, dot or tree."""

    layout: str = "left"
    engine: str = "auto"
    legend: bool = True
    paper: Paper | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteOptions:
    """How to write a drawing. `theme` is light, dark or print; an SVG in light turns dark with the reader's system.

    `dpi` is pixels an inch, for formats of pixels. `paper` is sheets for formats that have pages, None a page as large
    as the drawing. `fonts` are those chosen for the text; None chooses them anew.
    """

    theme: str = "light"
    dpi: int = 144
    paper: Paper | None = None
    fonts: "Fonts | None" = None
