"""argmap quotes."""

from pathlib import Path
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
            autocompletion=_completion.quotes,
            help="text, tsv or jsonl. Default: by the suffix of -o, else text.",
        ),
    ] = None,
    output: Output = None,
) -> None:
    r"""Look every quote up in the file of its source, and list what was found.

    A source names its text in `file:`: plain text, Markdown, a web page, or a PDF (pip install 'pypdf>=6.15'). Case,
    line breaks, hyphens at line ends and the shapes of quotation marks and dashes do not count; `...` stands for what
    was left out, [brackets] hold what was put in. Where a quote stands in several places, its `prefix:` and `suffix:`
    choose. Exit 1 if a quote is altered or absent, or a file is of no use.

    In a difference `[-this-]` is in the source alone, `{+this+}` in the quote alone. TSV has no header; its columns,
    which are also the keys of jsonl, are:

    id use speaker attitude source at quote verdict places place passage reason difference

    Example: `argmap quotes map.yaml --format tsv | awk -F'\t' '$8 == "absent"'`.
    """
    from argmap import api
    from argmap.cli import _output, _settings
    from argmap.formats import format_for
    from argmap.quotes import Verdict
    from argmap.views.quotes import QuoteList, quote_list, quote_table
    from argmap.views.table import Table, TableOptions

    writer = format_for((QuoteList, Table), form, output, default="text")
    loaded = _output.load(file)
    if loaded.findings:
        _output.refuse(loaded)
    quotes = api.quotes_of(loaded, _settings.current().config)()
    _settings.current().files_read.extend(Path(each) for each in quotes.files)
    listed = quote_list(quotes)
    if writer.view is Table:
        _output.product(writer.write(quote_table(listed.entries), TableOptions()), output)
    else:
        _output.product(writer.write(listed), output)
    for source, problem in quotes.problems:
        _output.note(f"{source.id}: {(source.file or '')[:200]}: {problem.reason}; {problem.way_out}")
    _output.note(_summary(len(listed.entries), listed.counts))
    amiss = quotes.counts[Verdict.ALTERED] + quotes.counts[Verdict.ABSENT]
    raise typer.Exit(int(amiss > 0 or any(problem.is_fault for _, problem in quotes.problems)))


def _summary(number: int, counts: tuple[tuple[str, int], ...]) -> str:
    told = ", ".join(f"{count} {verdict}" for verdict, count in counts if count)
    return f"{number} {'quote' if number == 1 else 'quotes'}" + (f": {told}" if told else "")
