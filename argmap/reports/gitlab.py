"""Findings as a Code Quality report, which GitLab shows in merge requests.

Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from collections.abc import Sequence
from pathlib import PurePath

from argmap.finding import Severity
from argmap.reports import Checked, Report, placed
from argmap.reports._fingerprints import Fingerprints
from argmap.reports._records import dumped
from argmap.visible import visible

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def write(checked: Sequence[Checked], _colour: bool) -> str:
    """Return a list with an entry for each finding; paths are as they were given, and GitLab wants them relative."""
    fingerprints = Fingerprints()
    entries = [
        {
            "description": visible(f"{finding.message}; {finding.help}" if finding.help else finding.message),
            "check_name": finding.name,
            "fingerprint": fingerprints.of(each, finding),
            "severity": _SEVERITIES[finding.severity],
            "location": {
                "path": PurePath(place.path).as_posix(),
                "lines": {"begin": place.line, "end": place.end_line},
            },
        }
        for each, finding, place in placed(checked)
    ]
    return dumped(entries, indent=2) + "\n"


REPORT = Report("gitlab", write)
