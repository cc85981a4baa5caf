"""A map on several pages: which files these are, how they refer to each other, and what is never overwritten."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from argmap.layout.options import DrawOptions, WriteOptions
from argmap.views.picture import MOST_CARDS, DiagramOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from argmap.finding import Finding
    from argmap.formats import Format
    from argmap.graph import GraphView
    from argmap.layout.drawing import Drawing
    from argmap.views.branches import BranchPage
    from argmap.views.page import Page

# What a file that argmap has written has among its first characters.
_SIGNS = {".svg": b'class="argmap"', ".html": b'name="generator" content="argmap"'}
_LOOKED_AT = 4096


def check(files: list[str], output: Path | None, form: "Format", chosen: DiagramOptions, writing: WriteOptions) -> None:
    """Refuse what does not go with pages for branches, before any map is read. Raises `ArgmapError`."""
    from argmap.errors import ArgmapError

    if form.name != "pdf" and form.suffixes[0] not in _SIGNS:
        raise ArgmapError(
            f"--split makes pages that refer to each other, which {form.name} cannot; use svg, html or pdf"
        )
    if len(files) > 1:
        raise ArgmapError("--split takes one map: its pages make a folder or a PDF of their own")
    if chosen.depth is not None or chosen.around is not None:
        option = "--depth" if chosen.depth is not None else "--around"
        raise ArgmapError(f"--split shows every claim on some page, and {option} leaves claims out; use one of them")
    if writing.paper is not None and writing.paper.tile is not None:
        raise ArgmapError("--split makes a page for each branch, --tile a poster of the whole; use one of them")
    if form.name == "pdf":
        return
    if output is None or str(output) == "-":
        raise ArgmapError(
            f"--split makes a file for each branch; name a folder for them with -o FOLDER/ --to {form.name}"
        )
    if output.is_file() or (output.suffix.lower() in form.suffixes and not output.is_dir()):
        raise ArgmapError(
            f"--split makes a file for each branch, and {str(output)!r} is one file; "
            f"name a folder for them with -o FOLDER/ --to {form.name}"
        )


def write(
    file: str,
    output: Path | None,
    form: "Format",
    chosen: DiagramOptions,
    *,
    placing: DrawOptions,
    writing: WriteOptions,
) -> None:
    """Write the pages of a map: into a folder, or as one PDF that leads from page to page."""
    from argmap.cli import _output, _pages, _progress, _targets
    from argmap.views.branches import split

    view, findings = _pages.open_checked(file) if form.name == "html" else (_output.open_map(file), ())
    is_book = form.name == "pdf"
    link = _in_book if is_book else _between(form.suffixes[0])
    pages = split(view, chosen, link, numbered=is_book, most=_most(writing))
    _progress.tell(f"placing {len(pages):,} pages")
    if len(pages) == 1:
        _output.note(f"{file}: no branch is large enough for a page of its own; there is an index alone")
    if is_book:
        [target] = _targets.targets([file], output, form)
        _output.product(_book(pages, _drawn(pages, placing, writing), writing), target)
        return
    folder = _targets.folder(output or Path())
    paths = [folder / f"{page.name}{form.suffixes[0]}" for page in pages]
    for path in paths:
        _spare_what_others_wrote(path)
    views = _drawn(pages, placing, writing) if form.name == "svg" else _opened(pages, view, chosen, findings)
    for path, each in zip(paths, views, strict=True):
        _output.product(form.write(each, writing), path)


def _most(writing: WriteOptions) -> int:
    """Return how many claims a branch may have to be drawn on one page: on paper they should be large enough."""
    from argmap.layout.sheets import readable_cards

    return MOST_CARDS if writing.paper is None else readable_cards(writing.paper)


def _in_book(name: str, _anchor: str) -> str:
    return f"#page-{name}"


def _between(suffix: str) -> "Callable[[str, str], str]":
    """Return how a file of the folder refers to a card in another."""

    def link(name: str, anchor: str) -> str:
        return f"{quote(name, safe='')}{suffix}" + (f"#{quote(anchor, safe='')}" if anchor else "")

    return link


def _drawn(pages: "Sequence[BranchPage]", placing: DrawOptions, writing: WriteOptions) -> "list[Drawing]":
    """Place every page, and tell once what there is to tell of any."""
    from argmap.cli import _output, _sheets
    from argmap.layout.draw import draw

    drawn = [draw(page.diagram, placing) for page in pages]
    notes = [note for each in drawn for note in each.notes]
    if writing.paper is not None:
        for page, each in zip(pages, drawn, strict=True):
            notes += [f"{page.title}: {note}" for note in _sheets.notes(each.drawing, writing.paper, tiles=False)]
    for note in dict.fromkeys(notes):
        _output.note(note)
    return [each.drawing for each in drawn]


def _opened(
    pages: "Sequence[BranchPage]", view: "GraphView", chosen: DiagramOptions, findings: "Sequence[Finding]"
) -> "Iterator[Page]":
    """Yield the interactive page of each; it opens with all that it has."""
    from argmap.views.page import page as page_of

    for page in pages:
        yield page_of(view, replace(chosen, root=page.head or chosen.root), findings, page.diagram)


def _book(pages: "Sequence[BranchPage]", drawings: "Sequence[Drawing]", writing: WriteOptions) -> bytes:
    from argmap.cli import _drawing
    from argmap.formats.pdf import Chapter, write_chapters

    chapters = [
        Chapter(drawing, f"page-{page.name}", page.title) for page, drawing in zip(pages, drawings, strict=True)
    ]
    fonts = _drawing.outlines("\n".join(each.text for each in drawings))
    return write_chapters(chapters, replace(writing, fonts=fonts))


def _spare_what_others_wrote(path: Path) -> None:
    """Raise `FileError` where a page would take the place of a file that argmap has not written."""
    from argmap.errors import FileError

    if not path.exists():
        return
    try:
        with path.open("rb") as file:
            begins = file.read(_LOOKED_AT)
    except OSError as problem:
        raise FileError(str(path), problem.strerror or str(problem)) from problem
    if _SIGNS[path.suffix] not in begins:
        raise FileError(str(path), "this was not written by argmap, and would be lost; name another folder with -o")
