"""Where the findings of a check go: one report to standard output or `-o FILE`, and others to files of their own."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from argmap.cli import _output
from argmap.errors import ArgmapError, UnknownNameError
from argmap.registry import discover, likeliest_first
from argmap.reports import Report

# What could be the name of a report stands before the first `=`; `./a=b` is a file.
_NAMED = re.compile(r"([\w-]+)=(.*)", re.DOTALL)


class Outlets(NamedTuple):
    """The report of `--format` and its file, None for standard output; and those of `-o FORMAT=FILE`."""

    main: Report
    file: Path | None
    others: tuple[tuple[Report, Path], ...]


def outlets(form: str, outputs: Sequence[str], *, statistics: bool = False) -> Outlets:
    """Return where the findings go; with `statistics`, their counts take the place of the report of `--format`.

    Raises `UnknownNameError` for a report that there is not, and `ArgmapError` where two would go to one place.
    """
    main = _statistics_in(form) if statistics else _report_named(form)
    plain = [Path(each) for each in outputs if not _NAMED.fullmatch(each)]
    if len(plain) > 1:
        raise ArgmapError(f"-o {plain[1]}: the findings go to {plain[0]} already; for another report: -o FORMAT=FILE")
    others = tuple(_other(*match.groups()) for each in outputs if (match := _NAMED.fullmatch(each)))
    places = [*plain, *(() if plain else (Path(_output.STDIN),)), *(path for _, path in others)]
    twice = next((each for each in places if places.count(each) > 1), None)
    if twice is not None:
        where = "standard output" if str(twice) == _output.STDIN else twice
        raise ArgmapError(f"two reports would go to {where}; name a file for each: -o FORMAT=FILE")
    return Outlets(main, plain[0] if plain else None, others)


def _report_named(name: str) -> Report:
    for each in likeliest_first("argmap.reports", Report, name):
        if each.name == name:
            return each
    raise UnknownNameError("format", name, (each.name for each in discover("argmap.reports", Report)))


def _statistics_in(form: str) -> Report:
    from argmap.reports._statistics import REPORTS

    if form not in REPORTS:
        _report_named(form)
        raise ArgmapError(f"--statistics are written as {' or '.join(REPORTS)}, not as {form}")
    return REPORTS[form]


def _other(name: str, file: str) -> tuple[Report, Path]:
    if not file:
        raise ArgmapError(f"-o {name}= names no file")
    try:
        return _report_named(name), Path(file)
    except UnknownNameError as problem:
        raise ArgmapError(f"{problem} (a file of that name is -o ./{name}={file})") from problem
