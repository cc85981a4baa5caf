"""Findings for people: the place, the line it is in with carets, related places, and the way out."""

from collections.abc import Sequence

from argmap.finding import Finding
from argmap.reports import Checked, Report, placed
from argmap.reports._terminal import excerpt, located, paint
from argmap.source import Place
from argmap.visible import visible


def write(checked: Sequence[Checked], colour: bool) -> str:
    """Return the findings as paragraphs, an empty line between them."""
    return "\n".join(_paragraph(each, finding, place, colour) for each, finding, place in placed(checked))


def _paragraph(checked: Checked, finding: Finding, place: Place, colour: bool) -> str:
    severity = paint(finding.severity.value, finding.severity.value, colour)
    lines = [f"{located(place, colour)}: {severity} {finding.code} {finding.name}: {visible(finding.message)}"]
    lines += excerpt(checked.sources[finding.span.file], place, finding.severity, colour)
    lines += [f"  {located(checked.place(note.span))}: {visible(note.message)}" for note in finding.notes]
    if finding.help:
        lines.append(f"  {paint('help:', 'help', colour)} {visible(finding.help)}")
    return "".join(f"{line}\n" for line in lines)


REPORT = Report("full", write)
