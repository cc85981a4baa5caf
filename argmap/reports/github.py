"""Findings as workflow commands, which GitHub Actions shows beside the lines of a change.

Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Sequence

from argmap.finding import Finding, Severity
from argmap.reports import Checked, Report, placed
from argmap.source import Place
from argmap.visible import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write(checked: Sequence[Checked], _colour: bool) -> str:
    """Return a command for each finding."""
    return "".join(_command(finding, place) for _, finding, place in placed(checked))


def _command(finding: Finding, place: Place) -> str:
    properties = {"file": visible(place.path), "line": place.line, "endLine": place.end_line, "col": place.column}
    if place.end_line == place.line:
        properties["endColumn"] = max(place.column, place.end_column - 1)
    properties["title"] = f"{finding.code} {finding.name}"
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    way_out = f"\nhelp: {visible(finding.help)}" if finding.help else ""
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(visible(finding.message) + way_out)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


REPORT = Report("github", write)
