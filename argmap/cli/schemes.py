"""argmap schemes."""

from typing import Annotated

import typer

from argmap.cli import _completion


def command(
    name: Annotated[
        str | None,
        typer.Argument(autocompletion=_completion.schemes, help="A scheme: expert-opinion. Default: all of them."),
    ] = None,
    form: Annotated[
        str,
        typer.Option(
            "--format", metavar="FORMAT", autocompletion=_completion.scheme_lists, help="text, markdown or json."
        ),
    ] = "text",
) -> None:
    """Tell which argumentation schemes there are, or what one of them needs and which questions it invites.

    A scheme comes with the YAML to start a step of it from.

    Examples: `argmap schemes`, `argmap schemes expert-opinion`, `argmap schemes --format json | jq .schemes[].name`.
    """
    from argmap.cli import _output
    from argmap.formats import format_for
    from argmap.views.schemes import SchemeList, scheme_list

    writer = format_for(SchemeList, form, None, default="text")
    _output.product(writer.write(scheme_list(name)))
