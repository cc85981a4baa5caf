"""Options and arguments that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from argmap.cli import _completion

File = Annotated[str, typer.Argument(metavar="FILE", help="The map; - is standard input.")]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to this file.")]
Circular = Annotated[
    str,
    typer.Option(
        metavar="WORD",
        autocompletion=_completion.circles,
        help="What becomes of claims that rest on each other alone: falls or undecided.",
    ),
]
