"""`argmap explain` as it is typed."""

import json
import subprocess
import sys

import pytest

from argmap.rules._catalogue import all_rules


def explain(*words: str, status: int = 0) -> str:
    done = subprocess.run([sys.executable, "-m", "argmap", "explain", *words], capture_output=True, check=False)
    assert done.returncode == status, done.stderr.decode()
    return (done.stdout if status == 0 else done.stderr).decode()


def test_a_rule_is_explained_by_name_and_by_code_in_any_case():
    page = explain("circular-support")

    assert page.startswith("AM201 circular-support (error)\n\nClaims support each other in a circle")
    assert all(part in page for part in ("\nBad:\n", "\nGood:\n", "\nMend: "))
    assert explain("am201") == explain("Circular_Support") == page


def test_a_page_says_where_profiles_differ():
    assert explain("AM301").startswith("AM301 unsupported-claim (warning; debate: info; classroom: info)\n")
    assert explain("AM209").startswith("AM209 single-point-of-failure (off; classroom: info)\n")


def test_all_rules_as_json_are_all_rules():
    document = json.loads(explain("--all", "--format", "json"))
    assert document["version"] == 1
    assert [each["code"] for each in document["rules"]] == [each.code for each in all_rules()]


def test_one_rule_as_markdown_is_its_section():
    section = explain("AM005", "--format", "markdown")
    assert section.startswith("## AM005 text-cut-by-comment\n")
    assert section in explain("--all", "--format", "markdown")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["circular-suport"], "did you mean 'circular-support'?"),
        (["AM999"], "no rule named 'AM999'"),
        (["AM301", "--format", "md"], "no format named 'md'"),
        (["--format", "json"], "the list of rules is text"),
        (["AM301", "--all"], "name one rule"),
    ],
)
def test_what_cannot_be_explained_is_an_error(words: list[str], message: str):
    assert message in explain(*words, status=2)


def test_without_a_rule_all_are_listed_a_line_each():
    lines = explain().splitlines()
    assert [line.split()[:2] for line in lines] == [[each.code, each.name] for each in all_rules()]
    [one] = [line for line in lines if line.startswith("AM301")]
    assert one.endswith("A claim stands on nothing: no reason, no source, no word on why it may stand.")
