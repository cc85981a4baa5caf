"""Findings as text: what each report shows, and that nothing in a map disturbs it."""

import json
import re
import unicodedata
from urllib.parse import urlsplit

import jsonschema
import pytest

from argmap import api
from argmap.finding import Finding, Note, Severity
from argmap.registry import discover
from argmap.reports import Checked, Report, concise, full, github, json_, jsonl, sarif
from argmap.source import SourceFile, Span

CIRCLE = """\
thesis: fair
claims:
  fair: {text: The vote was fair., reasons: [just]}
  just: {text: The vote was just., reasons: [fair]}
"""
NASTY = "\x1b[2J\u202eab\x07\x9b::error::%0A\r\n| [x](y) <b>"


def checked(text: str, path: str = "map.yaml") -> Checked:
    loaded = api.read(text, path)
    findings = api.check(loaded)
    return Checked(findings, loaded.sources, api.pages(findings))


def one(text: str, part: str, path: str = "map.yaml", **fields: object) -> Checked:
    """Return a report's material with one finding, at `part` of the text."""
    start = text.index(part)
    values = {"code": "AM301", "name": "unsupported-claim", "severity": Severity.WARNING, "message": "it is so"}
    finding = Finding(span=Span(0, start, start + len(part)), **{**values, **fields})  # type: ignore[arg-type]
    return Checked((finding,), (SourceFile(0, path, text),))


def written(report: Report, *material: Checked, colour: bool = False) -> str:
    return report.write(material, colour)


@pytest.mark.parametrize("report", discover("argmap.reports", Report), ids=lambda report: report.name)
def test_a_report_is_lines_of_text_without_control_characters(report: Report):
    text = f"claims: {{a: {NASTY.replace(chr(13), '').replace(chr(10), '')}}}"
    material = one(text, "a", path="a\x1b[1m\u202eb.yaml", message=NASTY, help=NASTY, about=(NASTY,), key=NASTY)

    product = written(report, material)

    assert product.endswith("\n")
    assert not [each for each in product if each != "\n" and unicodedata.category(each) in ("Cc", "Cf", "Zl", "Zp")]


# full


def test_a_full_finding_has_place_line_carets_notes_and_help():
    paragraphs = written(full.REPORT, checked(CIRCLE)).split("\n\n")

    assert len(paragraphs) == 2
    assert paragraphs[0].splitlines() == [
        (
            "map.yaml:3:3: error AM201 circular-support: "
            "'fair' (\"The vote was fair.\") is supported in a circle: fair <- just <- fair"
        ),
        "  3 |   fair: {text: The vote was fair., reasons: [just]}",
        "    |   ^^^^",
        "  map.yaml:3:46: here 'just' supports 'fair'",
        "  map.yaml:4:46: here 'fair' supports 'just'",
        (
            "  help: take one of these reasons out (the one from 'fair', say) "
            "and let 'just' rest on a reason, a `cite:` or a `basis:` from outside the circle"
        ),
    ]


def caret_columns(product: str) -> tuple[str, int, int]:
    """Return the source line as shown, and the columns that the carets cover."""
    shown, carets = (line.split("| ", 1)[1] for line in product.splitlines()[1:3])
    return shown, carets.index("^"), carets.count("^")


def width(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(each) in "WF" for each in text)
    return len(text) + wide - sum(unicodedata.category(each) in ("Mn", "Me", "Cf") for each in text)


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("  a: here", "here"),
        ("\ta:\there", "here"),
        ("  学校: 禁止 here", "here"),
        ("  e\u0301te\u0301: here", "here"),
        ("  \x1bx\x07: here", "here"),
        ("  a: 禁止手机 b", "禁止手机"),
        ("  a: \u200bzero here", "here"),
    ],
)
def test_carets_stand_under_what_is_meant(line: str, part: str):
    shown, start, length = caret_columns(written(full.REPORT, one(f"first\n{line}\n", part)))

    before = shown[: shown.index(part)]
    assert start == width(before)
    assert length == width(part)


@pytest.mark.parametrize("place", [0, 50, 3000, 5990])
def test_a_long_line_is_cut_around_what_is_meant(place: int):
    line = "x" * place + "HERE" + "y" * (6000 - place)
    shown, start, length = caret_columns(written(full.REPORT, one(line, "HERE")))

    assert len(shown) <= 202
    assert shown[start : start + length] == "HERE"
    assert shown.startswith("…") == (place > 100)


def test_what_goes_on_over_lines_is_marked_to_the_end_of_the_first():
    shown, start, length = caret_columns(written(full.REPORT, one("a: one  \n  two\n", "one  \n  two")))
    assert shown[start : start + length] == "one"


def test_a_place_at_the_end_of_a_line_has_a_caret():
    _, start, length = caret_columns(written(full.REPORT, one("a:\nb: c\n", "\n")))
    assert (start, length) == (2, 1)


def test_a_note_in_another_file_names_that_file():
    sources = (SourceFile(0, "main.yaml", "a: b\n"), SourceFile(1, "part.yaml", "c: d\ne: f\n"))
    finding = Finding(
        "AM102", "repeated-id", Severity.ERROR, Span(0, 0, 1), "twice", notes=(Note(Span(1, 5, 6), "first"),)
    )
    assert "  part.yaml:2:1: first\n" in written(full.REPORT, Checked((finding,), sources))


def test_colour_is_there_when_asked_for_and_changes_no_word():
    for report in (full.REPORT, concise.REPORT):
        plain, coloured = (written(report, checked(CIRCLE), colour=each) for each in (False, True))
        assert "\x1b[" not in plain
        assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain != coloured


# concise


def test_concise_is_one_line_a_finding_whatever_the_message_holds():
    product = written(concise.REPORT, one("a: b", "b", message="one\ntwo\r\x1b[1m [sic]"))
    assert product == "map.yaml:1:4: AM301 unsupported-claim: one two ␛[1m [sic]\n"


# json and jsonl


def test_json_holds_all_there_is_to_a_finding():
    document = json.loads(written(json_.REPORT, checked(CIRCLE), checked("claims: {}", "empty.yaml")))

    assert document["version"] == 1
    assert document["files"] == ["map.yaml", "empty.yaml"]
    assert document["counts"] == {"error": 2, "warning": 0, "info": 1}
    (circle,) = (each for each in document["findings"] if each["code"] == "AM201")
    assert (circle["path"], circle["line"], circle["column"], circle["end_line"], circle["end_column"]) == (
        "map.yaml", 3, 3, 3, 7,
    )  # fmt: skip
    assert CIRCLE[circle["start"] : circle["end"]] == "fair"
    assert circle["about"] == ["fair", "just"]
    assert [CIRCLE[note["start"] : note["end"]] for note in circle["notes"]] == ["just", "fair"]
    assert circle["help"].startswith("take one")


def test_jsonl_is_the_findings_of_json():
    material = checked(CIRCLE)
    lines = [json.loads(line) for line in written(jsonl.REPORT, material).splitlines()]
    assert lines == json.loads(written(json_.REPORT, material))["findings"]


def test_json_says_what_stood_there_to_the_last_character():
    odd = NASTY + "\x7f\x85\u2028 ünï 学 \ud800"
    document = json.loads(written(json_.REPORT, one("a: b", "b", message=odd)))
    assert document["findings"][0]["message"] == odd
    assert "学" in written(json_.REPORT, one("a: b", "b", message=odd))


def test_no_findings_are_a_document_too():
    assert (
        json.loads(written(json_.REPORT, checked("claims: {a: {text: The vote was fair., basis: value}}")))["findings"]
        == []
    )
    for report in (full.REPORT, concise.REPORT, jsonl.REPORT, github.REPORT):
        assert written(report, checked("claims: {a: {text: The vote was fair., basis: value}}")) == ""


# github


def test_a_workflow_command_is_one_line_with_its_own_escapes():
    material = one(
        "a: b", "b", path="a,b:c%.yaml", message="50% of it\nis: so, they say", severity=Severity.INFO, help=""
    )
    assert written(github.REPORT, material) == (
        "::notice file=a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=4,endColumn=4,title=AM301 unsupported-claim"
        "::50%25 of it is: so, they say\n"
    )


def test_severities_become_levels_of_github():
    for severity, word in ((Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")):
        assert written(github.REPORT, one("a: b", "b", severity=severity)).startswith(f"::{word} ")


# sarif

# The parts of the SARIF 2.1.0 schema that concern what is written here.
MESSAGE = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
REGION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["startLine", "startColumn", "endLine", "endColumn"],
    "properties": {
        name: {"type": "integer", "minimum": 1} for name in ("startLine", "startColumn", "endLine", "endColumn")
    },
}
FIX = {
    "type": "object",
    "additionalProperties": False,
    "required": ["artifactChanges"],
    "properties": {
        "description": MESSAGE,
        "artifactChanges": {
            "type": "array",
            "minItems": 1,
            "uniqueItems": True,
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["artifactLocation", "replacements"],
                "properties": {
                    "artifactLocation": {"$ref": "#/$defs/artifactLocation"},
                    "replacements": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "type": "object",
                            "additionalProperties": False,
                            "required": ["deletedRegion"],
                            "properties": {
                                "deletedRegion": REGION,
                                "insertedContent": {"type": "object", "properties": {"text": {"type": "string"}}},
                            },
                        },
                    },
                },
            },
        },
    },
}
LOCATION = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "id": {"type": "integer", "minimum": 0},
        "message": MESSAGE,
        "physicalLocation": {
            "type": "object",
            "additionalProperties": False,
            "required": ["artifactLocation", "region"],
            "properties": {
                "artifactLocation": {"$ref": "#/$defs/artifactLocation"},
                "region": REGION,
            },
        },
    },
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
SARIF = {
    "$defs": {
        "artifactLocation": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "uri": {"type": "string", "pattern": "^[A-Za-z0-9._~!$&'()*+,;=@/:%-]+$"},
                "index": {"type": "integer", "minimum": 0},
            },
        }
    },
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "additionalProperties": False,
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "invocations": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["executionSuccessful"],
                            "properties": {"executionSuccessful": {"type": "boolean"}},
                        },
                    },
                    "artifacts": {
                        "type": "array",
                        "uniqueItems": True,
                        "items": {
                            "type": "object",
                            "properties": {
                                "location": {"$ref": "#/$defs/artifactLocation"},
                                "roles": {"type": "array", "items": {"enum": ["analysisTarget"]}},
                                "sourceLanguage": {"type": "string"},
                            },
                            "additionalProperties": False,
                        },
                    },
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "additionalProperties": False,
                                "properties": {
                                    "name": {"type": "string"},
                                    "version": {"type": "string"},
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id"],
                                            "additionalProperties": False,
                                            "properties": {
                                                "id": {"type": "string"},
                                                "name": {"type": "string"},
                                                "helpUri": {"type": "string", "format": "uri"},
                                                "shortDescription": MESSAGE,
                                                "fullDescription": MESSAGE,
                                                "help": MESSAGE,
                                                "defaultConfiguration": {
                                                    "type": "object",
                                                    "additionalProperties": False,
                                                    "properties": {"enabled": {"type": "boolean"}, "level": LEVEL},
                                                },
                                            },
                                        },
                                    },
                                },
                            }
                        },
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message"],
                            "additionalProperties": False,
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "level": LEVEL,
                                "message": MESSAGE,
                                "locations": {"type": "array", "items": LOCATION},
                                "relatedLocations": {"type": "array", "uniqueItems": True, "items": LOCATION},
                                "partialFingerprints": {
                                    "type": "object",
                                    "additionalProperties": {"type": "string"},
                                },
                                "fixes": {"type": "array", "uniqueItems": True, "items": FIX},
                            },
                        },
                    },
                },
            },
        },
    },
}


def sarif_run(*material: Checked) -> dict[str, list[dict[str, object]]]:
    document = json.loads(written(sarif.REPORT, *material))
    jsonschema.validate(document, SARIF)
    (run,) = document["runs"]
    return run  # type: ignore[no-any-return]


def test_sarif_has_the_structure_of_its_schema_and_its_indices_hold():
    run = sarif_run(checked(CIRCLE), checked("claims: {a: One.}", "other map.yaml"), checked("a: [", "broken.yaml"))

    rules = run["tool"]["driver"]["rules"]  # type: ignore[call-overload]
    assert [rule["id"] for rule in rules] == sorted({result["ruleId"] for result in run["results"]})
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        for location in (*result["locations"], *result.get("relatedLocations", ())):  # type: ignore[misc]
            artifact = location["physicalLocation"]["artifactLocation"]
            assert run["artifacts"][artifact["index"]]["location"]["uri"] == artifact["uri"]  # type: ignore[index]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"] == [{"executionSuccessful": True}]


MISTYPED = """\
claims:
  my claim: {text: "The vote was fair.", reasons: [oter]}
  other: {text: "The vote was just.", restates: my claim}
"""


def test_sarif_carries_fixes_as_changes_of_files():
    run = sarif_run(checked(CIRCLE), checked(MISTYPED, "typed.yaml"))

    fixes = [each["fixes"] for each in run["results"] if "fixes" in each]
    assert [fix["description"]["text"] for (fix,) in fixes] == ["call it `my-claim`", "write `other` for `oter`"]  # type: ignore[index]
    (changes,) = (fix["artifactChanges"] for (fix,) in fixes[:1])  # type: ignore[index]
    assert [each["artifactLocation"] for each in changes] == [{"uri": "typed.yaml", "index": 1}]
    assert changes[0]["replacements"] == [
        {
            "deletedRegion": {"startLine": line, "startColumn": column, "endLine": line, "endColumn": column + 8},
            "insertedContent": {"text": "my-claim"},
        }
        for line, column in ((2, 3), (3, 49))
    ]


def test_json_carries_fixes_as_edits_by_offset():
    found = json.loads(written(json_.REPORT, checked(MISTYPED)))["findings"]

    (fix,) = (each["fix"] for each in found if each["code"] == "AM101")
    assert fix["title"] == "write `other` for `oter`"
    (edit,) = fix["edits"]
    assert (MISTYPED[edit["start"] : edit["end"]], edit["text"], edit["line"]) == ("oter", "other", 2)
    assert {each["fix"] for each in json.loads(written(json_.REPORT, checked(CIRCLE)))["findings"]} == {None}


def test_sarif_rules_carry_their_pages():
    (rule,) = (rule for rule in sarif_run(checked(CIRCLE))["tool"]["driver"]["rules"] if rule["id"] == "AM201")  # type: ignore[call-overload]
    assert rule["name"] == "circular-support"
    assert rule["shortDescription"]["text"].startswith("Claims support each other")
    assert "begging the question" in rule["fullDescription"]["text"]
    assert "**Bad**" in rule["help"]["markdown"]
    assert urlsplit(rule["helpUri"]).scheme
    assert rule["defaultConfiguration"] == {"enabled": True, "level": "error"}


def test_sarif_paths_are_relative_and_percent_encoded():
    paths = ["maps/a b.yaml", "ümläut.yaml", "50%#?.yaml", "a:b.yaml", "<stdin>"]
    run = sarif_run(*(checked(CIRCLE, path) for path in paths))
    assert [each["location"]["uri"] for each in run["artifacts"]] == [  # type: ignore[index]
        "maps/a%20b.yaml", "%C3%BCml%C3%A4ut.yaml", "50%25%23%3F.yaml", "a%3Ab.yaml", "%3Cstdin%3E",
    ]  # fmt: skip


def fingerprints(text: str) -> dict[str, str]:
    run = sarif_run(checked(text))
    return {each["partialFingerprints"]["ruleAndSubject/v1"]: each["ruleId"] for each in run["results"]}  # type: ignore[index, misc]


def test_sarif_fingerprints_do_not_move_with_lines_and_differ_by_subject():
    text = "thesis: a\nclaims:\n  a: {text: A., reasons: [b, c]}\n  b: B.\n  c: C.\n"
    before = fingerprints(text)
    assert len(before) == 3
    assert fingerprints(f"# a comment\ntitle: T\n\n{text}") == before
    assert fingerprints(text.replace("B.", "Bees buzz.")) == before


def test_sarif_fingerprints_differ_for_two_findings_of_one_kind():
    assert len(fingerprints("claims:\n  a: {text: A., resons: b}\n  c: {text: C., resons: b}\n")) == 2
