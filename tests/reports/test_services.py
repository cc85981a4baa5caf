"""Reports that services read: GitLab's Code Quality, JUnit XML, and the statistics of a run."""

import json
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from argmap.finding import Finding, Note, Severity
from argmap.reports import Checked, gitlab, junit
from argmap.reports._statistics import REPORTS
from argmap.source import SourceFile, Span
from tests.reports.test_reports import CIRCLE, NASTY, checked, one, written

CLEAN = "claims: {a: {text: Phones ring., basis: observation}}"


def several(*findings: dict[str, object], path: str = "maps/phones.argmap.yaml") -> Checked:
    """Return the findings of one map, one a line."""
    text = "".join(f"line {number}\n" for number in range(len(findings) + 1))
    values = {"code": "AM301", "name": "unsupported-claim", "severity": Severity.WARNING, "message": "it is so"}
    made = (
        Finding(span=Span(0, number * 7, number * 7 + 4), **{**values, **each})  # type: ignore[arg-type]
        for number, each in enumerate(findings)
    )
    return Checked(tuple(made), (SourceFile(0, path, text),))


# gitlab

# What the manual of GitLab demands, and no more.
CODE_QUALITY = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "pattern": "^[a-z-]+$"},
            "fingerprint": {"type": "string", "minLength": 8},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "pattern": r"^[^.]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}, "end": {"type": "integer"}},
                    },
                },
            },
        },
    },
}


def code_quality(*material: Checked) -> list[dict[str, object]]:
    report = json.loads(written(gitlab.REPORT, *material))
    jsonschema.validate(report, CODE_QUALITY)
    prints = [each["fingerprint"] for each in report]
    assert len(set(prints)) == len(prints), "GitLab shows one of those that share a fingerprint"
    return report  # type: ignore[no-any-return]


def test_code_quality_has_what_gitlab_reads():
    first, second = code_quality(
        several(
            {"help": "give it a reason", "key": "a"},
            {"severity": Severity.ERROR, "name": "self-support", "message": "round and round"},
            path="./maps/a.yaml",
        )
    )
    assert first == {
        "description": "it is so; give it a reason",
        "check_name": "unsupported-claim",
        "fingerprint": first["fingerprint"],
        "severity": "minor",
        "location": {"path": "maps/a.yaml", "lines": {"begin": 1, "end": 1}},
    }
    assert (second["description"], second["severity"]) == ("round and round", "major")
    assert second["location"] == {"path": "maps/a.yaml", "lines": {"begin": 2, "end": 2}}


def test_code_quality_of_real_maps_is_valid():
    assert code_quality(checked(CIRCLE), checked(CIRCLE, "other.yaml"), checked("claims: [", "no.yaml"))
    assert code_quality(checked(CLEAN)) == []


def test_findings_of_one_rule_and_subject_are_told_apart_and_known_again():
    material = several({"key": "a"}, {"key": "a"}, {"key": "b"})
    moved = Checked(material.findings, (SourceFile(0, "maps/phones.argmap.yaml", "\n\n" + material.sources[0].text),))
    assert [each["fingerprint"] for each in code_quality(material)] == [
        each["fingerprint"] for each in code_quality(moved)
    ]


# junit


def suites(*material: Checked) -> ET.Element:
    root = ET.fromstring(written(junit.REPORT, *material))
    cases = [case for suite in root for case in suite]
    names = [(case.get("classname"), case.get("name")) for case in cases]
    assert len(set(names)) == len(names), "services show one of the tests that share a name"
    for element in (root, *root):
        inside = [case for case in cases if element is root or case in [*element]]
        assert int(element.get("tests", "")) == len(inside)
        assert int(element.get("failures", "")) == sum(case.find("failure") is not None for case in inside)
        assert (element.get("errors"), element.get("skipped")) == ("0", "0")
    return root


def test_junit_has_a_suite_for_each_map_and_a_test_for_each_finding():
    root = suites(
        several(
            {"key": "a", "help": "give it a reason"},
            {"key": "a"},
            {"severity": Severity.INFO, "name": "open-claim", "code": "AM302", "key": "b"},
        ),
        several(path="clean.yaml"),
    )
    faulty, clean = root
    assert faulty.get("name") == "maps/phones.argmap.yaml"
    first, again, remark = faulty
    assert first.attrib == {
        "name": "unsupported-claim: a",
        "classname": "maps/phones",
        "file": "maps/phones.argmap.yaml",
        "line": "1",
    }
    failure = first.find("failure")
    assert failure is not None
    assert failure.attrib == {"type": "warning", "message": "it is so"}
    assert failure.text == (
        "maps/phones.argmap.yaml:1:1: warning AM301 unsupported-claim: it is so\nhelp: give it a reason"
    )
    assert again.get("name") == "unsupported-claim: a (2)"
    assert remark.find("failure") is None
    assert "open-claim" in (remark.findtext("system-out") or "")
    (passed,) = clean
    assert passed.attrib == {"name": "no findings", "classname": "clean", "file": "clean.yaml"}
    assert [*passed] == []


def test_junit_tells_related_places_of_other_files():
    sources = (SourceFile(0, "main.yaml", "a: b\n"), SourceFile(1, "part.yaml", "c: d\ne: f\n"))
    finding = Finding(
        "AM102", "repeated-id", Severity.ERROR, Span(1, 0, 1), "twice", notes=(Note(Span(0, 0, 1), "first"),), key="a"
    )
    ((case,),) = suites(Checked((finding,), sources))
    assert (case.get("classname"), case.get("file")) == ("main", "part.yaml")
    assert (case.findtext("failure") or "").endswith("\nmain.yaml:1:1: first")


ODD = NASTY + " ]]> <!-- \" ' & \x00 \x0b \x1f \ufffe \uffff \ud800 \U0001f600 \u2028 <failure/>"


def test_junit_is_well_formed_whatever_the_texts_hold(tmp_path: Path):
    material = one("a: b", "b", path=f"{ODD}.yaml".replace("\0", ""), message=ODD, help=ODD, key=ODD)
    (suite,) = suites(material)
    assert suite[0][0].get("message", "").startswith("␛[2J")
    assert " ]]> <!-- \" ' & " in suite[0][0].get("message", "")
    lint = shutil.which("xmllint")
    if lint is None:
        pytest.skip("xmllint is not there")
    (tmp_path / "report.xml").write_text(written(junit.REPORT, material), encoding="utf-8")
    done = subprocess.run([lint, "--noout", tmp_path / "report.xml"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


# statistics


def test_statistics_count_the_findings_of_each_rule_the_most_frequent_first():
    info = {"code": "AM302", "name": "open-claim", "severity": Severity.INFO}
    material = several({}, info, {}), several(info, info, {"code": "AM103", "name": "self-support"})
    assert written(REPORTS["full"], *material) == (
        "3\tAM302\tinfo\topen-claim\n2\tAM301\twarning\tunsupported-claim\n1\tAM103\twarning\tself-support\n"
    )
    assert json.loads(written(REPORTS["json"], *material)) == {
        "version": 1,
        "rules": [
            {"code": "AM302", "name": "open-claim", "severity": "info", "count": 3},
            {"code": "AM301", "name": "unsupported-claim", "severity": "warning", "count": 2},
            {"code": "AM103", "name": "self-support", "severity": "warning", "count": 1},
        ],
    }


def test_statistics_of_nothing_are_nothing():
    assert written(REPORTS["full"], several()) == ""
    assert json.loads(written(REPORTS["json"], several()))["rules"] == []
