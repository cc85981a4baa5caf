"""Reports, one a module: findings -> text."""

from collections.abc import Callable, Iterator, Sequence

from argmap.finding import Finding, Limit, Page
from argmap.source import Place, SourceFile, Span
from argmap.values import value


@value()
class Checked:
    """What a report is written from: the findings of one map, in order, and the files their spans point into.

    The first source is the map's own file. `pages` are those of the rules that the findings are of, for reports that
    carry them along; `limits` tell what was not checked.
    """

    findings: tuple[Finding, ...]
    sources: tuple[SourceFile, ...]
    pages: tuple[Page, ...] = ()
    limits: tuple[Limit, ...] = ()

    def place(self, span: Span) -> Place:
        """Return path, line and column of a span in one of the sources."""
        return self.sources[span.file].place(span)


@value()
class Report:
    """A form of report: its name and how to write it.

    `write(checked, colour)` gets one entry for each map that was checked and returns text that ends in a line end, or
    nothing; `colour` asks for terminal colours and may be passed over.
    """

    name: str
    write: Callable[[Sequence[Checked], bool], str]


def placed(checked: Sequence[Checked]) -> Iterator[tuple[Checked, Finding, Place]]:
    """Yield every finding with its map and its place."""
    for each in checked:
        for finding in each.findings:
            yield each, finding, each.place(finding.span)


__all__ = ["Checked", "Report", "placed"]
