"""Reports, one a module: findings -> text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from argmap.finding import Finding
from argmap.source import SourceFile


@dataclass(frozen=True)
class Checked:
    """What a report is written from: the findings of one map, in order, and the files their spans point into."""

    findings: tuple[Finding, ...]
    sources: tuple[SourceFile, ...]


@dataclass(frozen=True)
class Report:
    """A form of report: its name and how to write it.

    `write(checked, colour)` gets one entry for each map that was checked and returns text that ends in a line end, or
    nothing; `colour` asks for terminal colours and may be passed over.
    """

    name: str
    write: Callable[[Sequence[Checked], bool], str]


__all__ = ["Checked", "Report"]
