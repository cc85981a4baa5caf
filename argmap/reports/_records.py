"""Findings as records of JSON, and JSON that is safe to show in a terminal."""

import json
import re

from argmap.finding import Finding, Fix
from argmap.reports import Checked
from argmap.source import Span

# DEL, C1, line and paragraph separators, bidi controls and lone surrogates; json escapes C0 itself.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")

Record = dict[str, object]


def record(checked: Checked, finding: Finding) -> Record:
    """Return a finding as a record: what it is, where it is, what to do and what else belongs to it."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": finding.help,
        **_where(checked, finding.span),
        "about": list(finding.about),
        "key": finding.key,
        "notes": [{"message": note.message, **_where(checked, note.span)} for note in finding.notes],
        "fix": None if finding.fix is None else _fix(checked, finding.fix),
    }


def _fix(checked: Checked, fix: Fix) -> Record:
    """Return what a fix does, and what to write in place of what."""
    return {
        "title": fix.title,
        "edits": [{**_where(checked, edit.span), "text": edit.text} for edit in fix.edits],
    }


def _where(checked: Checked, span: Span) -> Record:
    """Lines and columns count from 1, offsets from 0; all in code points; ends are exclusive."""
    place = checked.place(span)
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "start": span.start,
        "end": span.end,
    }


def dumped(value: object, indent: int | None = None) -> str:
    """Return a value as JSON, letters of any script as they are, whatever could disturb a terminal escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
