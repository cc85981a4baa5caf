"""argmap list."""

from typing import Annotated

import typer

from argmap.cli import _completion
from argmap.cli._options import File, Output


def command(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND", autocompletion=_completion.kinds, help="claims, inferences, sources, speakers or quotes."
        ),
    ],
    file: File,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            autocompletion=_completion.tables,
            help="tsv or jsonl. Default: by the suffix of -o, else tsv.",
        ),
    ] = None,
    nul: Annotated[bool, typer.Option("-0", "--null", help="End each record in NUL, not in a line end.")] = False,
    output: Output = None,
) -> None:
    r"""List claims, inferences, sources, speakers or quotes, one record a line, for cut, awk, jq and xargs.

    TSV has no header. Lists are joined by ";", nothing is an empty field, and a tab, line end or backslash in a text is
    written as \t, \n or \\. The columns are:

    claims: id stance side group support marks asserted_by denied_by tags title text

    inferences: id role target premises scheme asserted_by strength

    sources: id cited said_in title author date publisher url accessed file

    speakers: id name side role asserts denies

    quotes: id use speaker attitude source at quote

    With -0 a record is the same line, ended by NUL: `argmap list -0 claims map.yaml | cut -z -f1 | xargs -0 -n1 echo`.
    """
    from argmap.cli import _output
    from argmap.errors import ArgmapError
    from argmap.formats import format_for
    from argmap.views.table import Table, TableOptions, columns, table

    if kind not in columns() and file in columns():
        raise ArgmapError(f"the kind comes first: argmap list {file} {kind}")
    writer = format_for(Table, form, output, default="tsv")
    view = _output.open_map(file)
    _output.product(writer.write(table(view, kind), TableOptions(nul=nul)), output)
