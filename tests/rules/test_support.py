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


# What becomes of the thesis


def codes(text: str, profile: str = "default") -> list[str]:
    return [each.code for _, each in findings_of(dedent(text).lstrip("\n"), profile)]


def test_an_unanswered_objection_to_the_thesis_is_told_once_as_what_defeats_it():
    text = """
        thesis: t
        claims:
          t: {text: T holds., basis: value, objections: [x]}  # <-
          x: {text: X holds., basis: granted}
    """
    (found,) = assert_fires("AM305", text)
    assert "the objection to 't' (\"X holds.\") has no answer" in found.message
    assert found.help == "answer it under 'x', in its `objections:`, or word the thesis so that it allows for it"
    assert [each.message for each in found.notes] == ["this objection to 't' stands"]
    assert codes(text) == ["AM305"]
    (dropped,) = assert_fires("AM305", f"debate: classroom\n{dedent(text)}")
    assert "was dropped: nothing answers it" in dropped.message


def test_an_objection_whose_answer_fell_defeats_the_thesis_and_the_last_one_is_named():
    text = """
        thesis: t
        claims:
          t: {text: T holds., basis: value, objections: [x]}  # <-
          x: {text: X holds., basis: granted, objections: [y]}
          y: {text: Y holds., basis: granted, objections: [z]}
          z: {text: Z holds., basis: granted}
    """
    (found,) = assert_fires("AM305", text)
    assert "stands, since the objection to 'y' (\"Z holds.\") has no answer" in found.message
    assert "under 'z'" in found.help
    assert codes(text) == ["AM305"]


def test_all_that_attacks_the_thesis_and_stands_is_told_at_once():
    text = """
        thesis: t
        claims:
          t: {text: T holds., basis: value, objections: [w, x, y, z]}  # <-
          w: {text: W holds., withdrawn: true, objections: [u]}
          x: {text: X holds., basis: granted}
          y: {text: Y holds., basis: granted, objections: [v]}
          z: {text: Z holds., basis: granted}
          u: {text: U holds., basis: granted}
          v: {text: V holds., basis: granted}
    """
    (found,) = assert_fires("AM305", text)
    assert "and 1 more attack on it stands" in found.message
    assert codes(text) == ["AM305"]


def test_a_thesis_falls_with_all_that_supports_it():
    text = """
        thesis: t
        claims:
          t: {text: T holds., reasons: [a, b]}  # <-
          a: {text: A holds., withdrawn: true, objections: [x]}
          b: {text: B holds., reasons: [c]}
          c: {text: C holds., basis: granted, objections: [x]}
          x: {text: X holds., basis: granted}
    """
    (found,) = assert_fires("AM305", text)
    assert "nothing that supports it stands" in found.message
    assert [each.message for each in found.notes] == ["'a' was withdrawn: A holds.", "this objection to 'c' stands"]
    assert codes(text) == ["AM305"]


@pytest.mark.parametrize(
    "thesis",
    [
        "{text: T holds., withdrawn: true, objections: [x]}",  # the author says so
        "{text: T holds., reasons: [p]}",  # a circle
        "{text: T holds., basis: value, objections: [x], standard: scintilla, reasons: [g]}",
        "{text: T holds., standard: preponderance, reasons: [g], objections: [{premises: [x], strength: 0.4}]}",
    ],
)
def test_a_thesis_that_stands_or_falls_for_another_reason_is_not_called_defeated(thesis: str):
    assert_fires("AM305", f"""
        thesis: t
        claims:
          t: {thesis}
          g: {{text: G holds., basis: granted}}
          p: {{text: P holds., reasons: [q]}}
          q: {{text: Q holds., reasons: [p], objections: [w]}}
          w: {{text: W holds., basis: granted, objections: [x]}}
          x: {{text: X holds., basis: granted}}
    """)  # fmt: skip


def test_where_a_claim_could_not_be_read_whole_its_objection_is_told_by_itself():
    text = """
        thesis: t
        claims:
          t: {text: T holds., basis: value, objections: [x, y]}
          x: {text: X holds., basis: granted}
          y: {text: Y holds., basis: granted, reasons: [ghost]}
    """
    assert codes(text) == ["AM303", "AM101"]


def test_an_objection_that_falls_for_want_of_support_needs_no_answer():
    text = """
        thesis: t
        claims:
          t: {text: T holds., basis: value, objections: [x]}
          x: {text: X holds., reasons: [y]}
          y: {text: Y holds., basis: granted, objections: [z]}
          z: {text: Z holds., basis: granted}
    """
    assert codes(text) == []


@pytest.mark.parametrize(
    ("claims", "told"),
    [
        ("t: {text: T holds., basis: value, contradicts: a}  # <-", "nothing decides between 't' and 'a'"),
        ("t: {text: T holds., reasons: [b]}  # <-", "nothing decides between 'a' and 'b'"),
        ("t: {text: T holds., reasons: [c]}  # <-", "it hangs on 'c', which attacks itself"),
        ("t: {text: T holds., reasons: [b, g]}", None),
    ],
)
def test_an_undecided_thesis_hangs_on_what_nothing_decides(claims: str, told: str | None):
    found = assert_fires("AM306", f"""
        thesis: t
        claims:
          {claims}
          a: {{text: A holds., basis: granted}}
          b: {{text: B holds., basis: granted{', contradicts: a' if 'contradicts' not in claims else ''}}}
          c: {{text: C holds., basis: granted, objections: [c]}}
          g: {{text: G holds., basis: granted}}
    """)  # fmt: skip
    assert [told in each.message for each in found] == [True] * (told is not None)


def test_claims_that_attack_each_other_are_told_with_the_thesis_that_hangs_on_them():
    text = """
        thesis: t
        claims:
          t: {text: T holds., reasons: [a]}
          a: {text: A holds., basis: granted, objections: [b]}
          b: {text: B holds., basis: granted, objections: [a]}
    """
    assert codes(text) == ["AM306"]


LOST = """
    thesis: t
    claims:
      t: {text: T holds., basis: value, reasons: [a, d], objections: [e]}
      a: {text: A holds., reasons: [b]}
      b: {text: B holds., reasons: [%s]}  # <-
      c: {text: C holds., withdrawn: true, objections: [x]}
      d: {text: D holds., basis: granted}
      e: {text: E holds., reasons: [f]}
      f: {text: F holds., withdrawn: true, objections: [g]}
      g: {text: G holds., basis: granted}
      x: {text: X holds., basis: granted}
"""


@pytest.mark.parametrize("reasons", ["c", "c, [c, d]", "[d, c]", "{premises: [d], reasons: [c]}"])
def test_a_claim_that_lost_all_support_is_told_nearest_to_what_was_given_up(reasons: str):
    (found,) = assert_fires("AM308", LOST % reasons)
    assert "'b' (\"B holds.\") falls: 'c', which it rests on, was withdrawn" in found.message
    assert codes(LOST % reasons) == ["AM308"]


@pytest.mark.parametrize(
    "claim",
    [
        "{text: B holds., reasons: [c, d]}",
        "{text: B holds., reasons: [c], basis: granted}",
        "{text: B holds., reasons: [c], restates: d}",
    ],
)
def test_a_claim_with_something_left_has_not_lost_its_support(claim: str):
    lines = [f"      b: {claim}" if "# <-" in line else line for line in LOST.splitlines()]
    assert codes("\n".join(lines)) == []


def test_a_claim_that_is_given_up_with_what_it_rests_on_takes_the_next_one_with_it():
    text = LOST.replace("reasons: [%s]}  # <-", "reasons: [c], withdrawn: true, objections: [x]}")
    assert_fires("AM308", text.replace("a: {text: A holds., reasons: [b]}", "a: {text: A holds., reasons: [b]}  # <-"))


def test_support_that_an_unanswered_objection_took_is_told_there():
    text = """
        thesis: t
        claims:
          t: {text: T holds., basis: value, reasons: [a]}
          a: {text: A holds., reasons: [b, c]}
          b: {text: B holds., basis: granted, objections: [x]}
          c: {text: C holds., withdrawn: true, objections: [x]}
          x: {text: X holds., basis: granted}
    """
    assert codes(text) == ["AM303"]
