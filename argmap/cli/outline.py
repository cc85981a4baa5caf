"""argmap outline."""

from pathlib import Path
from typing import Annotated

import typer

from argmap.cli import _completion
from argmap.cli._options import File, Output


def command(
    file: File,
    *,
    to: Annotated[
        str | None,
        typer.Option(
            metavar="FORMAT",
            autocompletion=_completion.outlines,
            help="text, markdown, org, opml, json or jsonl. Default: by the suffix of -o, else text.",
        ),
    ] = None,
    root: Annotated[str | None, typer.Option(metavar="ID", help="Start at this claim.")] = None,
    depth: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="Cut below this many links; what is cut is counted.")
    ] = None,
    side: Annotated[str | None, typer.Option(metavar="ID", help="Only claims of this side.")] = None,
    group: Annotated[
        str | None, typer.Option(metavar="ID", help="Only claims of this group and its subgroups.")
    ] = None,
    speaker: Annotated[
        str | None, typer.Option(metavar="ID", help="Only what this speaker asserts, reports or denies.")
    ] = None,
    tag: Annotated[str | None, typer.Option(metavar="TAG", help="Only claims with this tag.")] = None,
    unsupported: Annotated[
        bool, typer.Option("--unsupported", help="A work list: claims that nothing supports, and open ones.")
    ] = False,
    no_sources: Annotated[
        bool, typer.Option("--no-sources", help="Leave out citations, and where things are said.")
    ] = False,
    bibliography: Annotated[bool, typer.Option("--bibliography", help="Append the sources that are named.")] = False,
    status: Annotated[
        bool, typer.Option("--status", help="Tell of each claim whether it stands, falls or is undecided.")
    ] = False,
    width: Annotated[
        int | None,
        typer.Option(min=20, metavar="N", help="Line length of text. Default: the terminal's, 88 in a pipe or file."),
    ] = None,
    output: Output = None,
) -> None:
    """Tell the argument as an indented outline, thesis first.

    Filters keep the claims that match all of them, with the paths from the thesis to them. A claim that bears on
    several others stands in full once; elsewhere it is referred to by its id.

    Examples: `argmap outline map.yaml --depth 2`, `argmap outline map.yaml --unsupported`,
    `argmap outline map.yaml --to markdown | pandoc -o map.docx`.
    """
    from argmap.cli import _output
    from argmap.cli._pandoc import command_for
    from argmap.errors import ArgmapError
    from argmap.formats import format_for
    from argmap.views.outline import Outline, OutlineOptions, outline

    if to is None and output is not None and (typed := command_for(output)):
        raise ArgmapError(f"no outline format has the suffix {output.suffix!r}; pandoc makes it: {typed}")
    form = format_for(Outline, to, output, default="text")
    view = _output.open_map(file)
    options = OutlineOptions(
        root=root,
        depth=depth,
        side=side,
        group=group,
        speaker=speaker,
        tag=tag,
        unsupported=unsupported,
        sources=not no_sources,
        bibliography=bibliography,
        status=status,
        width=width or _width(output),
    )
    _output.product(form.write(outline(view, options), options), output)


def _width(output: Path | None) -> int:
    """Return the terminal's width where the outline goes to a terminal, else a width that suits mail and print."""
    import shutil
    import sys

    from argmap.cli._settings import is_terminal

    if (output is None or str(output) == "-") and is_terminal(sys.stdout):
        return max(20, shutil.get_terminal_size().columns)
    return 88
