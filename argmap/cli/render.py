"""argmap render."""

from pathlib import Path
from typing import Annotated

import typer

from argmap.cli import _completion
from argmap.layout.options import DrawOptions, WriteOptions


def command(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="The maps; - is standard input.")],
    *,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write to this file; for several maps, into this folder."),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            metavar="FORMAT",
            autocompletion=_completion.drawings,
            help="svg, png, pdf, html, dot or mermaid. Default: by the suffix of -o, else svg.",
        ),
    ] = None,
    layout: Annotated[
        str | None,
        typer.Option(
            metavar="WHERE",
            autocompletion=_completion.layouts,
            help="Thesis at the left, at the top, or auto: what fits a page best. "
            "Default: left; auto with --page or --tile.",
        ),
    ] = None,
    page: Annotated[
        str | None,
        typer.Option(
            metavar="SIZE",
            autocompletion=_completion.paper,
            help="Fit a PDF on one page, upright or not: a4, a3, letter or legal. Nothing is enlarged for it.",
        ),
    ] = None,
    tile: Annotated[
        str | None,
        typer.Option(
            metavar="CxR",
            help="Make a PDF a poster of that many sheets across and down, with an overview. Default page: a4.",
        ),
    ] = None,
    root: Annotated[str | None, typer.Option(metavar="ID", help="Only what bears on this claim.")] = None,
    depth: Annotated[
        int | None,
        typer.Option(
            min=0, metavar="N", help="Cut below this many links, and count what is cut; open a page that deep."
        ),
    ] = None,
    around: Annotated[
        str | None, typer.Option(metavar="ID", help="Only this claim and what is near it, whichever way links lead.")
    ] = None,
    radius: Annotated[
        int | None, typer.Option(min=0, metavar="K", help="How many links --around goes. Default: 2.")
    ] = None,
    side: Annotated[str | None, typer.Option(metavar="ID", help="Only this side, and what it bears on.")] = None,
    group: Annotated[
        str | None, typer.Option(metavar="ID", help="Only this group and its subgroups, and what they bear on.")
    ] = None,
    split: Annotated[
        bool,
        typer.Option("--split", help="An index and a page for each branch: into a folder, or as one PDF."),
    ] = False,
    status: Annotated[
        bool, typer.Option("--status", help="Tell on each claim whether it stands, falls or is undecided.")
    ] = False,
    engine: Annotated[
        str,
        typer.Option(
            metavar="ENGINE",
            autocompletion=_completion.engines,
            help="What places the cards: auto, graphviz-pure, dot or tree.",
        ),
    ] = "auto",
    dpi: Annotated[int, typer.Option(min=10, max=2400, metavar="N", help="Pixels an inch, for PNG.")] = 144,
    no_legend: Annotated[bool, typer.Option("--no-legend", help="Leave the legend out.")] = False,
    theme: Annotated[
        str,
        typer.Option(
            metavar="THEME",
            autocompletion=_completion.themes,
            help="light (an SVG or a page turns dark with the reader's system), dark, or print: black and white alone.",
        ),
    ] = "light",
) -> None:
    """Draw the argument as a diagram, or as an interactive page (html) for maps of any size.

    Without -o and --to, an SVG goes to standard output. A map of more than 400 claims is drawn, with a word on how to
    cut it.

    Examples: `argmap render map.yaml -o map.svg`, `argmap render map.yaml -o map.html`,
    `argmap render map.yaml -o map.pdf --page a4`, `argmap render map.yaml -o poster.pdf --tile 3x2`,
    `argmap render map.yaml -o handout.pdf --split --page a4`, `argmap render map.yaml -o pages/ --split`,
    `argmap render maps/*.yaml -o pictures/ --to png`, `argmap render map.yaml --root parents --depth 2 -o part.png`.
    """
    from argmap.cli import _drawing, _output, _pages, _parts, _sheets, _split, _targets

    form = _targets.diagram_format(to, output, several=len(files) > 1)
    chosen = _parts.part(root=root, depth=depth, side=side, group=group, around=around, radius=radius, status=status)
    paper = _sheets.paper(page, tile, form)
    where = layout or ("auto" if paper else "left")
    placing = DrawOptions(layout=where, engine=engine, legend=not no_legend, paper=paper)
    writing = WriteOptions(theme=theme, dpi=dpi, paper=paper)
    _drawing.check_words(placing, theme)
    _pages.check_words(form, chosen, placing, writing)
    with _output.progress():
        if split:
            _split.check(files, output, form, chosen, writing)
            _split.write(files[0], output, form, chosen, placing=placing, writing=writing)
            return
        targets = _targets.targets(files, output, form)
        for file, target in zip(files, targets, strict=True):
            _output.product(_drawing.product(file, form, chosen, placing=placing, writing=writing), target)
