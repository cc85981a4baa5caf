"""How often each rule was broken, in place of the findings themselves."""

from collections import Counter
from collections.abc import Sequence

from argmap.finding import Finding
from argmap.reports import Checked, Report
from argmap.reports._records import dumped

VERSION = 1


def _counted(checked: Sequence[Checked]) -> list[tuple[int, Finding]]:
    """Return how many findings there are of each rule, with one of them, the most frequent first."""
    counts = Counter(finding.code for each in checked for finding in each.findings)
    some = {finding.code: finding for each in checked for finding in each.findings}
    return [(number, some[code]) for code, number in sorted(counts.items(), key=lambda each: (-each[1], each[0]))]


def _lines(checked: Sequence[Checked], _colour: bool) -> str:
    return "".join(f"{number}\t{each.code}\t{each.severity}\t{each.name}\n" for number, each in _counted(checked))


def _json(checked: Sequence[Checked], _colour: bool) -> str:
    rules = [
        {"code": each.code, "name": each.name, "severity": each.severity.value, "count": number}
        for number, each in _counted(checked)
    ]
    return dumped({"version": VERSION, "rules": rules}, indent=2) + "\n"


# What takes the place of a report; for other reports there is nothing of the kind.
REPORTS = {"full": Report("full", _lines), "json": Report("json", _json)}
