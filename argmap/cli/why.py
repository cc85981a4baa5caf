"""argmap why."""

from typing import Annotated

import typer

from argmap.cli import _completion
from argmap.cli._options import Circular, File, Output


def command(
    file: File,
    id_: Annotated[str, typer.Argument(metavar="ID", help="A claim or a step.")],
    *,
    circular: Circular = "falls",
    depth: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="Cut below this many links; … stands for what is cut.")
    ] = None,
    width: Annotated[
        int | None,
        typer.Option(min=20, metavar="N", help="Line length of text. Default: the terminal's, 88 in a pipe or file."),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            autocompletion=_completion.justifications,
            help="text or json. Default: by the suffix of -o, else text.",
        ),
    ] = None,
    output: Output = None,
) -> None:
    """Tell why a claim stands, falls or is undecided, in sentences to be read aloud.

    For a claim that stands: one reason that holds, and why each objection fails. For one that falls: an objection that
    stands, or why its reasons fail. For one that is undecided: the conflict it hangs on. What several parts rest on is
    told once.

    Examples: `argmap why map.yaml ban`, `argmap why map.yaml ban --format json | jq .parts`.
    """
    from argmap import api
    from argmap.cli import _output
    from argmap.formats import format_for
    from argmap.views.justification import Justification, JustificationOptions, justification

    writer = format_for(Justification, form, output, default="text")
    evaluation = api.evaluate(_output.open_map(file), circular=circular)
    options = JustificationOptions(width or _output.terminal_width(output) or JustificationOptions().width)
    _output.product(writer.write(justification(evaluation, id_, depth), options), output)
