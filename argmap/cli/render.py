"""argmap render."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import _completion
from argmap.layout.options import DrawOptions, WriteOptions
from argmap.views.picture import DiagramOptions

if TYPE_CHECKING:
    from argmap.formats import Format
    from argmap.layout.drawing import Drawing
    from argmap.layout.fonts import Fonts
    from argmap.views.picture import Diagram

MOST_CARDS = 400


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
            help="svg, png, pdf, dot or mermaid. Default: by the suffix of -o, else svg.",
        ),
    ] = None,
    layout: Annotated[
        str,
        typer.Option(
            metavar="WHERE",
            autocompletion=_completion.layouts,
            help="Thesis at the left, at the top, or auto: what fits a page best.",
        ),
    ] = "left",
    root: Annotated[str | None, typer.Option(metavar="ID", help="Only what bears on this claim.")] = None,
    depth: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="Cut below this many links; what is cut is counted.")
    ] = None,
    side: Annotated[str | None, typer.Option(metavar="ID", help="Only this side, and what it bears on.")] = None,
    group: Annotated[
        str | None, typer.Option(metavar="ID", help="Only this group and its subgroups, and what they bear on.")
    ] = None,
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
            help="light (an SVG turns dark with the reader's system), dark or print.",
        ),
    ] = "light",
) -> None:
    """Draw the argument as a diagram.

    Without -o and --to, an SVG goes to standard output. A map of more than 400 claims is drawn, with a word on how to
    cut it.

    Examples: `argmap render map.yaml -o map.svg`, `argmap render map.yaml -o map.pdf --layout auto`,
    `argmap render maps/*.yaml -o pictures/ --to png`, `argmap render map.yaml --root parents --depth 2 -o part.png`.
    """
    from argmap.cli import _output

    form = _format(to, output, several=len(files) > 1)
    targets = _targets(files, output, form)
    chosen = DiagramOptions(root=root, depth=depth, side=side, group=group, status=status)
    placing = DrawOptions(layout=layout, engine=engine, legend=not no_legend)
    _check_words(placing, theme)
    for file, target in zip(files, targets, strict=True):
        diagram = _diagram(file, chosen)
        if "Diagram" in form.view.__name__:
            _output.product(form.write(diagram, placing), target)
        else:
            _output.product(_picture(diagram, form, placing, WriteOptions(theme=theme, dpi=dpi)), target)


def _format(to: str | None, output: Path | None, *, several: bool) -> "Format":
    """Return the format named, else that of the suffix of `output`, else SVG."""
    from argmap.cli._pandoc import command_for
    from argmap.errors import ArgmapError, UnknownNameError
    from argmap.formats import formats_of
    from argmap.layout.drawing import Drawing
    from argmap.views.picture import Diagram

    formats = formats_of(Drawing) | formats_of(Diagram)
    if to is not None or output is None or several or output.is_dir() or str(output) == "-" or not output.suffix:
        if to is not None and to not in formats:
            raise UnknownNameError("format", to, formats)
        return formats[to or "svg"]
    suffixes = {suffix: each for each in formats.values() for suffix in each.suffixes}
    if output.suffix.lower() not in suffixes:
        known = ", ".join(sorted(suffixes))
        way_out = f"there is {known}, or name one with --to"
        if typed := command_for(output):
            way_out += f"; for a document: {typed}"
        raise ArgmapError(f"no diagram format has the suffix {output.suffix!r}; {way_out}")
    return suffixes[output.suffix.lower()]


def _targets(files: list[str], output: Path | None, form: "Format") -> list[Path | None]:
    """Return where each picture goes. A folder gets a file for each map, named after it."""
    from argmap.errors import ArgmapError, FileError

    into_folder = output is not None and (output.is_dir() or len(files) > 1)
    if not into_folder or output is None:
        if len(files) > 1:
            raise ArgmapError("several maps make several pictures; name a folder for them with -o FOLDER/")
        return [output]
    if not output.is_dir():
        try:
            output.mkdir()
        except OSError as problem:
            raise FileError(str(output), problem.strerror or str(problem)) from problem
    names = [f"{_stem(file)}{form.suffixes[0]}" for file in files]
    twice = next((name for number, name in enumerate(names) if name in names[:number]), None)
    if twice is not None:
        raise ArgmapError(f"two maps would both be written to {twice!r}; render them one at a time")
    return [output / name for name in names]


def _stem(file: str) -> str:
    name = "stdin" if file == "-" else Path(file).name
    for suffix in (".yaml", ".yml", ".argmap"):
        name = name.removesuffix(suffix)
    return name


def _check_words(placing: DrawOptions, theme: str) -> None:
    """Tell a mistyped word before any map is read."""
    from argmap.errors import UnknownNameError
    from argmap.layout.inks import inks
    from argmap.layout.options import ENGINES, LAYOUTS

    inks(theme)
    for kind, name, known in (("engine", placing.engine, ENGINES), ("layout", placing.layout, LAYOUTS)):
        if name not in known:
            raise UnknownNameError(kind, name, known)


def _diagram(file: str, chosen: DiagramOptions) -> "Diagram":
    """Load a map and return its diagram; a large one is told of on standard error."""
    from argmap.cli import _output
    from argmap.errors import ArgmapError
    from argmap.views.diagram import diagram

    view = _output.open_map(file)
    picture = diagram(view, chosen)
    count = sum(not card.stub for card in picture.cards)
    if not count and view.map.claims:
        raise ArgmapError(f"{file}: no claim is left to draw; loosen --root, --depth, --side or --group")
    if count > MOST_CARDS:
        _output.note(
            f"warning AM901 diagram-too-large: {file} makes {count:,} cards, more than the "
            f"{MOST_CARDS} a page can show; cut it with --depth N, --root ID, --side ID or --group ID"
        )
    return picture


def _picture(diagram: "Diagram", form: "Format", placing: DrawOptions, writing: WriteOptions) -> str | bytes:
    """Place and write a diagram, and tell on standard error what did not go as wished."""
    from dataclasses import replace

    from argmap.cli import _output
    from argmap.layout.draw import draw

    drawn = draw(diagram, placing)
    for note in drawn.notes:
        _output.note(note)
    if form.binary:
        writing = replace(writing, fonts=_fonts(drawn.drawing, form, writing))
    return form.write(drawn.drawing, writing)


def _fonts(drawing: "Drawing", form: "Format", writing: WriteOptions) -> "Fonts":
    """Choose the fonts for a binary format, and tell what they cannot do."""
    from argmap.cli import _output
    from argmap.layout.bidi import needs_shaping
    from argmap.layout.fonts import choose_fonts

    vectors = form.name == "pdf"
    fonts = choose_fonts(drawing.text, outlines=vectors)
    if note := fonts.note():
        _output.note(note)
    if vectors and needs_shaping(drawing.text):
        _output.note("a script whose letters join or stack is drawn unshaped in PDF; SVG and PNG shape it")
    if not vectors:
        from argmap.formats.png import zoom

        if (got := round(72 * zoom(drawing, writing.dpi))) < writing.dpi:
            _output.note(f"drawn at {got} dpi: at {writing.dpi} it would have more than 60 million pixels")
    return fonts
