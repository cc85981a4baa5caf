"""AM3xx: support and answers."""

from textwrap import dedent

import pytest

from tests.marked import findings_of
from tests.rules.marks import assert_fires


def test_leaves_without_foundation_are_unsupported_the_thesis_too():
    assert_fires("AM301", "claims: {a: One.}  # <-")
    found = assert_fires("AM301", """
        claims:
          a: {text: One., reasons: [b, c, d, e, f]}
          b: {text: Two.}  # <-
          c: {text: Three., basis: granted}
          d: {text: Four., cite: [s]}
          e: {text: Five., open: true}
          f: {text: Six., withdrawn: true}
        sources:
          s: {title: A book}
    """)  # fmt: skip
    assert '"Two."' in found[0].message


def test_being_said_is_no_support():
    assert_fires("AM301", """
        speakers: {ann: Ann}
        claims:
          a: {text: One., reasons: [b]}
          b: {text: Two., by: ann}  # <-
    """)  # fmt: skip


def test_claims_that_say_the_same_are_asked_once():
    assert_fires("AM301", """
        thesis: t
        claims:
          t: {text: The thesis., reasons: [a, c]}
          a: {text: One., restates: b}  # <-
          b: {text: Two.}
          c: {text: Three., restates: d}
          d: {text: Four., restates: e}
          e: {text: Five., basis: granted}
    """)  # fmt: skip


def test_restating_a_supported_claim_is_enough():
    assert_fires("AM301", """
        thesis: t
        claims:
          t: {text: The thesis., reasons: [a]}
          a: {text: One., basis: granted}
          b: {text: The thesis again., restates: t}
    """)  # fmt: skip


@pytest.mark.parametrize(("profile", "severity"), [("default", "warning"), ("essay", "warning"), ("debate", "info"), ("classroom", "info")])  # fmt: skip  # noqa: E501
def test_how_grave_an_unsupported_claim_is(profile: str, severity: str):
    (found,) = assert_fires("AM301", "claims: {a: One.}  # <-", profile)
    assert found.severity == severity


def test_premises_of_objections_and_undercuts_are_asked_as_such():
    text = """
        thesis: t
        claims:
          t:
            text: The thesis.
            basis: value
            objections: [a]
            reasons: [{premises: [c], objections: [d]}]
          a: {text: One.}  # <-
          c: {text: Two., basis: granted}
          d: {text: Three.}  # <-
    """
    assert_fires("AM304", text)
    assert_fires("AM301", text.replace("# <-", ""))


def test_open_claims_are_listed():
    assert_fires("AM302", """
        claims:
          a: {text: One., reasons: [b]}
          b: {text: Two., open: true}  # <-
    """)  # fmt: skip


def test_open_with_support_is_told_instead():
    text = """
        claims:
          a: {text: One., open: true, reasons: [b]}  # <-
          b: {text: Two., basis: granted}
    """
    assert_fires("AM310", text)
    assert_fires("AM302", text.replace("# <-", ""))


def test_objections_to_the_other_side_need_no_answer():
    assert_fires("AM303", """
        thesis: top
        claims:
          top: {text: Top., reasons: [t, other]}
          other: {text: Other., basis: granted}
          t:
            text: Zero.
            basis: value
            objections:
              - a
              - b  # <-
          a: {text: One., basis: granted, objections: [c]}
          b: {text: Two., basis: granted}
          c: {text: Three., basis: granted}
    """)  # fmt: skip


def test_an_objection_to_an_answer_needs_one():
    assert_fires("AM303", """
        thesis: top
        claims:
          top: {text: Top., reasons: [t, other]}
          other: {text: Other., basis: granted}
          t: {text: Zero., basis: value, objections: [a]}
          a: {text: One., basis: granted, objections: [b]}
          b:
            text: Two.
            basis: granted
            objections:
              - c  # <-
          c: {text: Three., basis: granted}
    """)  # fmt: skip


def test_an_undercut_of_a_reason_needs_an_answer_and_one_of_an_objection_does_not():
    assert_fires("AM303", """
        thesis: top
        claims:
          top: {text: Top., reasons: [t, other]}
          other: {text: Other., basis: granted}
          t:
            text: Zero.
            reasons:
              - premises: [a]
                objections:
                  - u  # <-
            objections: [{premises: [b], objections: [v]}]
          a: {text: One., basis: granted}
          b: {text: Two., basis: granted}
          u: {text: Three., basis: granted}
          v: {text: Four., basis: granted}
    """)  # fmt: skip


def test_contradicting_a_premise_answers_and_contradicting_the_target_does_not():
    assert_fires("AM303", """
        thesis: top
        claims:
          top: {text: Top., reasons: [t, other]}
          other: {text: Other., basis: granted}
          t:
            text: Zero.
            basis: value
            objections:
              - [a, b]
              - c  # <-
          a: {text: One., basis: granted}
          b: {text: Two., basis: granted}
          c: {text: Three., basis: granted, contradicts: t}
          x: {text: Four., basis: granted, contradicts: b}
    """)  # fmt: skip


def test_an_objection_does_not_answer_itself():
    assert_fires("AM303", """
        thesis: top
        claims:
          top: {text: Top., reasons: [t, other]}
          other: {text: Other., basis: granted}
          t:
            text: Zero.
            basis: value
            objections:
              - [t, a]  # <-
          a: {text: One., basis: granted}
    """)  # fmt: skip


def test_what_is_withdrawn_neither_needs_nor_gives_an_answer():
    assert_fires("AM303", """
        thesis: t
        claims:
          t:
            text: The thesis.
            reasons: [gone]
            objections:
              - given-up
              - held  # <-
          gone: {text: One., withdrawn: true, objections: [x]}
          given-up: {text: Two., withdrawn: true}
          held: {text: Three., basis: granted, objections: [weak]}
          weak: {text: Four., withdrawn: true}
          x: {text: Five., basis: granted}
    """)  # fmt: skip


@pytest.mark.parametrize(
    ("claims", "concession"),
    [
        (
            "t: {text: T., reasons: [o, {premises: [p], objections: [x]}]}  # <-\n  p: {text: P., basis: value}",
            "take out the reason that it undercuts",
        ),
        (
            "t: {text: T., reasons: [o, p]}\n  p: {text: P., basis: value, objections: [x]}  # <-",
            "mark 'p' `withdrawn: true`",
        ),
    ],
)
def test_how_to_grant_an_objection(claims, concession):
    rest = "x: {text: X., basis: granted}\n  o: {text: O., basis: granted}\n"
    (found,) = assert_fires("AM303", f"thesis: t\nclaims:\n  {claims}\n  {rest}")
    assert found.help == f"answer it under 'x', in its `objections:`, or {concession}"


def test_in_a_debate_an_objection_without_answer_was_dropped():
    text = """
        thesis: t
        claims:
          t: {text: T., reasons: [a, b]}
          a: {text: A., basis: granted, objections: [x]}  # <-
          b: {text: B., basis: granted}
          x: {text: X., basis: granted}
    """
    (plain,) = assert_fires("AM303", text)
    (dropped,) = assert_fires("AM303", f"debate: classroom\n{dedent(text)}")
    assert "dropped" in dropped.message
    assert "dropped" not in plain.message


def test_a_generated_id_is_never_proposed_for_writing():
    (found,) = assert_fires("AM303", """
        thesis: top
        claims:
          top: {text: Top., reasons: [t, other]}
          other: {text: Other., basis: granted}
          t:
            text: Zero.
            basis: value
            objections:
              - {text: Nobody asked for it., basis: granted}  # <-
    """)  # fmt: skip
    assert "nobody-asked" not in found.help
    assert '"Nobody asked for it."' in found.help


def test_one_sided_is_about_all_that_leads_to_the_thesis():
    one = """
        thesis: t
        claims:
          t: {text: T., reasons: [a]}  # <-
          a: {text: A., basis: granted%s}
          b: {text: B., basis: granted}
    """
    assert_fires("AM307", one % "")
    assert_fires("AM307", (one % ", objections: [b]").replace("# <-", ""))
    assert_fires("AM307", (one % ", contradicts: b").replace("# <-", ""))
    (found,) = assert_fires("AM307", one % "", profile="essay")
    assert found.severity == "warning"


def test_a_thesis_on_its_own_is_not_called_one_sided():
    assert_fires("AM307", "claims: {a: {text: One., basis: value}}")


def test_withdrawing_needs_something_against_the_claim():
    assert_fires("AM309", """
        thesis: t
        speakers: {ann: Ann}
        claims:
          t: {text: The thesis., reasons: [a, b, c, d, e]}
          a: {text: One., withdrawn: true, basis: granted}  # <-
          b: {text: Two., withdrawn: true, objections: [x]}
          c: {text: Three., withdrawn: true, contradicts: x}
          d: {text: Four., withdrawn: true, denied_by: ann}
          e: {text: Five., withdrawn: true, reasons: [f]}
          f: {text: Six., basis: granted, objections: [x]}
          x: {text: Seven., basis: granted}
    """)  # fmt: skip


def test_nothing_is_said_of_what_could_not_be_read_whole():
    found = findings_of("""
        thesis: t
        claims:
          t: {text: The thesis., reasons: [[a, ghost]]}
          a: {text: One.}
          b: {text: Two., resons: [c]}
          c: {text: Three.}
    """)
    assert [each.code for _, each in found] == ["AM101", "AM003"]
