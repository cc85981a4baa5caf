"""argmap explain."""

from typing import Annotated

import typer

from argmap.cli import _completion


def command(
    rule: Annotated[
        str | None,
        typer.Argument(autocompletion=_completion.rules, help="A rule, by name or code: unsupported-claim, AM301."),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="All rules.")] = False,
    form: Annotated[
        str, typer.Option("--format", autocompletion=_completion.pages, help="text, markdown or json.")
    ] = "text",
) -> None:
    """Tell what a rule finds, why that matters, a bad and a good map, and how to mend it.

    Example: `argmap explain unsupported-claim`.
    """
    from argmap.cli import _output
    from argmap.errors import ArgmapError
    from argmap.rules import _catalogue, _manual
    from argmap.rules._page import page

    if every == (rule is not None):
        raise ArgmapError("name one rule, or ask for all of them with --all")
    rules = _catalogue.all_rules() if rule is None else (_catalogue.rule(rule),)
    _output.product(_manual.written([page(each) for each in rules], form, whole=every))
