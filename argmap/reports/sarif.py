"""Findings as SARIF 2.1.0, for code scanning and the editors that read it.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from collections.abc import Sequence
from pathlib import PurePath
from urllib.parse import quote

from argmap.finding import Finding, Fix, Page, Severity
from argmap.reports import Checked, Report
from argmap.reports._fingerprints import Fingerprints
from argmap.reports._records import Record, dumped
from argmap.source import Place, Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_MANUAL = "urn:argmap:rule:"


def write(checked: Sequence[Checked], _colour: bool) -> str:
    """Return one log with one run over all maps."""
    from argmap import __version__

    pages = {page.code: page for each in checked for page in each.pages}
    severities = {finding.code: finding for each in checked for finding in each.findings}
    codes = sorted(severities)
    uris = list(dict.fromkeys(_uri(source.path) for each in checked for source in each.sources))
    results = _Results(codes, uris)
    run = {
        "tool": {
            "driver": {
                "name": "argmap",
                "version": __version__,
                "rules": [_rule(severities[code], pages.get(code)) for code in codes],
            }
        },
        "invocations": [{"executionSuccessful": True}],
        "columnKind": "unicodeCodePoints",
        "artifacts": [
            {"location": {"uri": uri, "index": place}, "roles": ["analysisTarget"], "sourceLanguage": "yaml"}
            for place, uri in enumerate(uris)
        ],
        "results": [results.result(each, finding) for each in checked for finding in each.findings],
    }
    return dumped({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(finding: Finding, page: Page | None) -> Record:
    rule: Record = {"id": finding.code, "name": finding.name, "helpUri": f"{_MANUAL}{finding.code}"}
    if page is None:
        return rule
    default = dict(page.severities)["default"]
    return rule | {
        "shortDescription": {"text": page.what},
        "fullDescription": {"text": f"{page.what} {page.why}"},
        "help": {
            "text": f"{page.why}\n\nMend: {page.mend}",
            "markdown": f"{page.why}\n\n**Bad**\n\n```yaml\n{page.bad}\n```\n\n"
            f"**Good**\n\n```yaml\n{page.good}\n```\n\n**Mend**: {page.mend}",
        },
        "defaultConfiguration": {"enabled": default is not None, "level": _LEVELS[default or finding.severity]},
    }


class _Results:
    """Writes findings as results, which name rules and files by their places in the lists of the run."""

    def __init__(self, codes: list[str], uris: list[str]) -> None:
        self._rules = {code: place for place, code in enumerate(codes)}
        self._files = {uri: place for place, uri in enumerate(uris)}
        self._fingerprints = Fingerprints()

    def result(self, checked: Checked, finding: Finding) -> Record:
        way_out = f"\nhelp: {finding.help}" if finding.help else ""
        related = [
            {"id": number, **self._location(checked, note.span), "message": {"text": note.message}}
            for number, note in enumerate(finding.notes)
        ]
        return {
            "ruleId": finding.code,
            "ruleIndex": self._rules[finding.code],
            "level": _LEVELS[finding.severity],
            "message": {"text": finding.message + way_out},
            "locations": [self._location(checked, finding.span)],
            "partialFingerprints": {"ruleAndSubject/v1": self._fingerprints.of(checked, finding)},
            **({"relatedLocations": related} if related else {}),
            **({"fixes": [self._fix(checked, finding.fix)]} if finding.fix else {}),
        }

    def _fix(self, checked: Checked, fix: Fix) -> Record:
        """Return a fix as changes of files, one a file."""
        files = dict.fromkeys(edit.span.file for edit in fix.edits)
        changes = [
            {
                "artifactLocation": self._artifact(checked.sources[number].path),
                "replacements": [
                    {"deletedRegion": _region(checked.place(edit.span)), "insertedContent": {"text": edit.text}}
                    for edit in fix.edits
                    if edit.span.file == number
                ],
            }
            for number in files
        ]
        return {"description": {"text": fix.title}, "artifactChanges": changes}

    def _location(self, checked: Checked, span: Span) -> Record:
        place = checked.place(span)
        return {"physicalLocation": {"artifactLocation": self._artifact(place.path), "region": _region(place)}}

    def _artifact(self, path: str) -> Record:
        uri = _uri(path)
        return {"uri": uri, "index": self._files[uri]}


def _region(place: Place) -> Record:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _uri(path: str) -> str:
    """Return a path as a URI: relative where the path is, percent-encoded."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix(), safe="/", errors="backslashreplace")


REPORT = Report("sarif", write)
