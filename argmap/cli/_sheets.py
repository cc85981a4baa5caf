"""What a caller may say of paper, and what there is to tell of a drawing on it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.formats import Format
    from argmap.layout.drawing import Drawing
    from argmap.layout.options import Paper


def paper(page: str | None, tile: str | None, form: "Format") -> "Paper | None":
    """Return the paper to write on, None where none was asked for. Only PDF has pages.

    Raises `UnknownNameError`, `ArgmapError`.
    """
    from argmap.errors import ArgmapError
    from argmap.layout.sheets import parse_paper

    found = parse_paper(page, tile)
    if found is not None and form.name != "pdf":
        option = "--tile" if tile is not None else "--page"
        raise ArgmapError(f"{option} is for sheets of paper, which {form.name} has not; write a PDF with -o map.pdf")
    return found


def notes(drawing: "Drawing", paper: "Paper", *, tiles: bool = True) -> Iterator[str]:
    """Yield what there is to tell of a drawing on paper: text too small to read, sheets that it does not take.

    Without `tiles` no poster is offered as a way out.
    """
    from argmap.layout.sheets import READABLE, poster, readable, text_size

    made = poster(*_extent(drawing), paper)
    if (size := text_size(made)) < READABLE:
        offered = (way for way in readable(*_extent(drawing), paper) if tiles or not way.tile)
        ways = [f"{_asked(way)} makes it {_size(drawing, way):.1f}" for way in offered]
        way_out = " or ".join(ways) or f"cut the map with {'--depth N, --root ID or --split' if tiles else '--root ID'}"
        yield f"the text of claims is {size:.1f} points high on {_named(paper)}, too small to read; {way_out}"
    if paper.tile is not None and (made.columns, made.rows) != paper.tile:
        taken = f"{made.columns}x{made.rows}"
        yield f"at this size the drawing takes {taken} sheets: those that would be empty are left out"


def _asked(paper: "Paper") -> str:
    return f"--tile {paper.tile[0]}x{paper.tile[1]}" if paper.tile else f"--page {paper.page}"


def _named(paper: "Paper") -> str:
    sheets = f"{paper.tile[0]}x{paper.tile[1]} sheets" if paper.tile else "a page"
    return f"{sheets} of {paper.page}"


def _extent(drawing: "Drawing") -> tuple[float, float]:
    return drawing.width, drawing.height


def _size(drawing: "Drawing", paper: "Paper") -> float:
    from argmap.layout.sheets import poster, text_size

    return text_size(poster(*_extent(drawing), paper))
