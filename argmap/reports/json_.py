"""All findings as one JSON document with a version field."""

from collections import Counter
from collections.abc import Sequence

from argmap.finding import Severity
from argmap.reports import Checked, Report
from argmap.reports._records import dumped, record

VERSION = 1


def write(checked: Sequence[Checked], _colour: bool) -> str:
    """Return the document: version, the files checked, how many findings of each severity, and the findings."""
    findings = [record(each, finding) for each in checked for finding in each.findings]
    counts = Counter(finding["severity"] for finding in findings)
    document = {
        "version": VERSION,
        "files": [source.path for each in checked for source in each.sources],
        "counts": {severity.value: counts[severity.value] for severity in Severity},
        "findings": findings,
    }
    return dumped(document, indent=2) + "\n"


REPORT = Report("json", write)
