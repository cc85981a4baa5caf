"""Findings as JSON, one record a line, with the fields they have in the report `json`."""

from collections.abc import Sequence

from argmap.reports import Checked, Report
from argmap.reports._records import dumped, record


def write(checked: Sequence[Checked], _colour: bool) -> str:
    """Return a line for each finding."""
    return "".join(f"{dumped(record(each, finding))}\n" for each in checked for finding in each.findings)


REPORT = Report("jsonl", write)
