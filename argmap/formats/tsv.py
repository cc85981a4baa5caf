r"""Tables as tab-separated values for cut, awk and xargs: no header; tabs, line ends and `\` as `\t`, `\n` and `\\`."""

import re

from argmap.formats import Format
from argmap.views.table import Cell, Table, TableOptions
from argmap.visible import UNSHOWN

_BREAKS = re.compile(f"[\\\\\u2028\u2029]|{UNSHOWN.pattern}")
_NAMED = {"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"}


def write(table: Table, options: TableOptions) -> str:
    """Return one record a row, each ended by a line end, or by NUL if `options.nul`; lists are joined by `;`."""
    end = "\0" if options.nul else "\n"
    return "".join("\t".join(map(_field, row)) + end for row in table.rows)


def _field(cell: Cell) -> str:
    if cell is None:
        return ""
    text = ";".join(cell) if isinstance(cell, tuple) else str(cell)
    return _BREAKS.sub(lambda match: _NAMED.get(match[0], f"\\u{ord(match[0]):04x}"), text)


FORMAT = Format("tsv", suffixes=(".tsv",), view=Table, write=write)
