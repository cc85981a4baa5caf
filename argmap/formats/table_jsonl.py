"""Tables as JSON lines, one object a row with the columns as keys."""

from argmap.formats import Format
from argmap.formats._json import dumped
from argmap.views.table import Table, TableOptions


def write(table: Table, options: TableOptions) -> str:
    """Return one object a row, each ended by a line end, or by NUL if `options.nul`."""
    end = "\0" if options.nul else "\n"
    return "".join(dumped(dict(zip(table.columns, row, strict=True))) + end for row in table.rows)


FORMAT = Format("jsonl", suffixes=(".jsonl",), view=Table, write=write)
