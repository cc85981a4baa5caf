"""Findings one a line, in the form that editors and scripts read: `path:line:col: CODE name: message`."""

from collections.abc import Sequence

from argmap.reports import Checked, Report, placed
from argmap.reports._terminal import located, paint
from argmap.visible import visible


def write(checked: Sequence[Checked], colour: bool) -> str:
    """Return a line for each finding."""
    return "".join(
        f"{located(place, colour)}: {paint(finding.code, finding.severity.value, colour)} {finding.name}: "
        f"{visible(finding.message)}\n"
        for _, finding, place in placed(checked)
    )


REPORT = Report("concise", write)
