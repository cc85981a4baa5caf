"""`argmap check`: what is wrong with maps."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import _completion

if TYPE_CHECKING:
    from argmap.reports import Checked


def command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Maps, or folders to find them in; - is standard input. "
            "Default: every *.argmap.yaml, *.argmap.yml and maps/*.yaml below this folder.",
        ),
    ] = None,
    *,
    profile: Annotated[
        str | None,
        typer.Option(
            autocompletion=_completion.profiles, help="How strict to be: default, essay, debate or classroom."
        ),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULES",
            autocompletion=_completion.rules,
            help="Check these rules only: names or codes, with commas.",
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="RULES", autocompletion=_completion.rules, help="Leave these rules out.")
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            autocompletion=_completion.severities, help="Exit 1 on findings this grave: error, warning, info or never."
        ),
    ] = None,
    format: Annotated[  # noqa: A002
        str, typer.Option(autocompletion=_completion.reports, help="full, concise, json, jsonl, sarif or github.")
    ] = "full",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write the findings to a file.")
    ] = None,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="No summary on standard error.")] = False,
    most: Annotated[
        int | None, typer.Option("--max", min=1, metavar="N", help="Show at most N findings of a rule.")
    ] = None,
) -> None:
    """Report what is wrong with maps. Exit 1 if anything is."""
    from dataclasses import replace

    from argmap.cli import _checking, _output, _settings

    report = _checking.report_named(format)
    config = _settings.current().config
    config = replace(
        config,
        profile=profile or config.profile,
        select=_words(select) or config.select,
        ignore=(*config.ignore, *_words(ignore)),
        fail_on=fail_on or config.fail_on,
    )
    least = _checking.least_rank(config.fail_on)
    checked, problems = _checking.check_all(paths or [], config)
    shown = [_checking.at_most(each, most) for each in checked] if most else checked
    _output.product(report.write(shown, output is None and _settings.stdout_colours()), output)
    if checked and not quiet:
        _output.note(_checking.verdict(checked))
    raise typer.Exit(2 if problems else int(_reaches(checked, least)))


def _words(options: list[str] | None) -> tuple[str, ...]:
    return tuple(word.strip() for each in options or () for word in each.split(",") if word.strip())


def _reaches(checked: "list[Checked]", least: int) -> bool:
    return any(found.severity.rank >= least for each in checked for found in each.findings)
