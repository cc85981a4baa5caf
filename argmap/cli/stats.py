"""argmap stats."""

from typing import Annotated

import typer

from argmap.cli import _completion
from argmap.cli._options import File, Output


def command(
    file: File,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            autocompletion=_completion.statistics,
            help="text or json. Default: by the suffix of -o, else text.",
        ),
    ] = None,
    output: Output = None,
) -> None:
    """Count what is in a map: claims, steps, sides, speakers, groups, sources, and what still lacks support.

    Example: `argmap stats map.yaml --format json | jq .support`.
    """
    from argmap.cli import _output
    from argmap.formats import format_for
    from argmap.views.statistics import Statistics, statistics

    writer = format_for(Statistics, form, output, default="text")
    view = _output.open_map(file)
    _output.product(writer.write(statistics(view)), output)
