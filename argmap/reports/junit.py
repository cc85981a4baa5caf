"""Findings as JUnit XML, which GitLab, Jenkins and others show as tests.

A map is a suite, an error or a warning in it a failed test, a remark one that passed and has something to say; a map
with neither is one passed test. A test is named after the rule and what it speaks of, so that it keeps its name when
lines move, and no two have the same name, of which services would show one. Source:
https://docs.gitlab.com/ci/testing/unit_test_reports/#junit-xml-format-specification
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape

from argmap.finding import Finding, Severity
from argmap.reports import Checked, Report
from argmap.reports._terminal import located
from argmap.visible import visible

_SUFFIX = re.compile(r"(\.argmap)?\.ya?ml$")


def write(checked: Sequence[Checked], _colour: bool) -> str:
    """Return one document with a suite for each map."""
    failed = sum(_fails(finding) for each in checked for finding in each.findings)
    tests = sum(len(each.findings) or 1 for each in checked)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<testsuites {_attributes(name='argmap', **_counts(tests, failed))}>",
    ]
    for each in checked:
        lines += _suite(each)
    return "".join(f"{line}\n" for line in (*lines, "</testsuites>"))


def _suite(checked: Checked) -> Iterator[str]:
    path = checked.sources[0].path
    failed = sum(map(_fails, checked.findings))
    yield f"  <testsuite {_attributes(name=path, **_counts(len(checked.findings) or 1, failed))}>"
    seen: Counter[str] = Counter()
    for finding in checked.findings:
        name = f"{finding.name}: {finding.key}" if finding.key else finding.name
        seen[name] += 1
        yield from _case(checked, finding, name if seen[name] == 1 else f"{name} ({seen[name]})")
    if not checked.findings:
        yield f"    <testcase {_attributes(name='no findings', classname=_class(path), file=path)}/>"
    yield "  </testsuite>"


def _case(checked: Checked, finding: Finding, name: str) -> Iterator[str]:
    place = checked.place(finding.span)
    own = _class(checked.sources[0].path)
    yield f"    <testcase {_attributes(name=name, classname=own, file=place.path, line=place.line)}>"
    parts = [f"{located(place)}: {finding.severity} {finding.code} {finding.name}: {visible(finding.message)}"]
    parts += [f"{located(checked.place(note.span))}: {visible(note.message)}" for note in finding.notes]
    parts += [f"help: {visible(finding.help)}"] if finding.help else []
    text = escape("\n".join(parts), quote=False)
    if _fails(finding):
        attributes = _attributes(type=finding.severity.value, message=finding.message)
        yield f"      <failure {attributes}>{text}</failure>"
    else:
        yield f"      <system-out>{text}</system-out>"
    yield "    </testcase>"


def _fails(finding: Finding) -> bool:
    return finding.severity is not Severity.INFO


def _counts(tests: int, failed: int) -> dict[str, int]:
    return {"tests": tests, "failures": failed, "errors": 0, "skipped": 0}


def _class(path: str) -> str:
    """Return the path without its suffix, which Jenkins would take for the name of a class."""
    return _SUFFIX.sub("", path)


def _attributes(**values: object) -> str:
    return " ".join(f'{name}="{escape(visible(str(value)))}"' for name, value in values.items())


REPORT = Report("junit", write)
