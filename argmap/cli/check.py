"""`argmap check`: what is wrong with maps."""

from typing import Annotated

import typer

from argmap.cli import _completion


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
        str,
        typer.Option(
            autocompletion=_completion.reports, help="full, concise, json, jsonl, sarif, github, gitlab or junit."
        ),
    ] = "full",
    output: Annotated[
        list[str] | None,
        typer.Option(
            "-o",
            "--output",
            metavar="[FORMAT=]FILE",
            help="Write the findings to a file; with FORMAT=, another report besides, as often as you like.",
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="No summary on standard error.")] = False,
    most: Annotated[
        int | None, typer.Option("--max", min=1, metavar="N", help="Show at most N findings of a rule.")
    ] = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Tell how many findings there are of each rule, not the findings.")
    ] = False,
    baseline: Annotated[
        str | None, typer.Option(metavar="FILE", help="Hide the findings that this file knows of, and count them.")
    ] = None,
    update_baseline: Annotated[
        bool, typer.Option("--update-baseline", help="Write the findings of today to the baseline.")
    ] = False,
    fix: Annotated[
        bool,
        typer.Option("--fix", help="Mend in the files what leaves no doubt: slips, lists written as text, cut texts."),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, and write nothing. Exit 1 if it is anything.")
    ] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Check again whenever a file changes, until Ctrl-C.")] = False,
) -> None:
    """Report what is wrong with maps. Exit 1 if anything is.

    With a baseline only what is new counts; what keeps a map from being read is never hidden. Each finding there is
    known by its file, its rule and the claim it is about, so it stays known when lines move.

    -o FILE takes the report of --format from standard output to a file; -o FORMAT=FILE writes one more (a file that is
    called like that is -o ./a=b).

    Example: `argmap check maps --format github -o sarif=argmap.sarif -o junit=argmap.xml`.
    """
    from argmap.cli import _round

    asked = _round.Asked(
        paths=tuple(paths or ()),
        profile=profile,
        select=_words(select),
        ignore=_words(ignore),
        fail_on=fail_on,
        format=format,
        output=tuple(output or ()),
        quiet=quiet,
        most=most,
        statistics=statistics,
        baseline=baseline,
        update_baseline=update_baseline,
        fix=fix,
        diff=diff,
    )
    if watch:
        from argmap.cli import _watch

        _watch.keep_checking(asked)
    raise typer.Exit(_round.check(asked))


def _words(options: list[str] | None) -> tuple[str, ...]:
    return tuple(word.strip() for each in options or () for word in each.split(",") if word.strip())
