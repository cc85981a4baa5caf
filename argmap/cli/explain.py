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

    Without a rule, list all rules, one a line.

    Example: `argmap explain unsupported-claim`.
    """
    from argmap.cli import _output
    from argmap.errors import ArgmapError
    from argmap.rules import _catalogue, _manual
    from argmap.rules._page import page

    if every and rule is not None:
        raise ArgmapError("name one rule, or ask for all of them with --all, not both")
    pages = [page(each) for each in (_catalogue.all_rules() if rule is None else (_catalogue.rule(rule),))]
    if rule is None and not every:
        if form != "text":
            raise ArgmapError("the list of rules is text; for their pages name a rule, or use --all")
        _output.product(_manual.index(pages))
        return
    _output.product(_manual.written(pages, form, whole=every))
