"""AM5xx: who says what."""

from textwrap import dedent

import pytest

from tests.marked import findings_of
from tests.rules.marks import assert_fires


def test_asserting_and_denying_one_claim():
    found = assert_fires("AM501", """
        speakers: {ann: Ann, ben: Ben}
        claims:
          a: {text: One., basis: value, by: ann, denied_by: ann}  # <-
          b: {text: Two., basis: value, by: ann, denied_by: ben, restates: a}
          c: {text: Three., basis: value, denied_by: ann, said: [{by: ann, attitude: reports}], restates: a}
          d: {text: Four., withdrawn: true, by: ann, denied_by: ann, restates: a}
          e: {text: Five., basis: value, by: [ben, ann], denied_by: [ann], restates: a}  # <-
    """)  # fmt: skip
    assert all(each.message.startswith("Ann asserts '") for each in found)
    assert [len(each.notes) for each in found] == [2, 2]


def test_each_speaker_is_told_of():
    text = (
        "speakers: {ann: Ann, ben: Ben}\nclaims: {a: {text: A., basis: value, by: [ben, ann], denied_by: [ann, ben]}}"
    )
    assert [each.message[:3] for _, each in findings_of(text) if each.code == "AM501"] == ["Ann", "Ben"]


OBJECTED = """
    thesis: t
    speakers: {{ann: Ann, ben: Ben}}
    claims:
      t: {{text: The thesis., basis: value, by: ann, objections: [{objection}]}}{mark}
      a: {{text: One., basis: granted{a}}}
      b: {{text: Two., basis: granted{b}}}
      x: {{text: Three., basis: granted{x}}}
"""


def objected(objection: str, *, fires: bool, **said: str):
    parts = {name: said.get(name, "") for name in "abx"}
    return assert_fires("AM502", OBJECTED.format(objection=objection, mark="  # <-" if fires else "", **parts))


def test_an_objection_to_what_one_says_oneself():
    (found,) = objected("a", fires=True, a=", by: ann")
    assert found.message == (
        "Ann asserts both 'a' (\"One.\") and 't' (\"The thesis.\"), and the first attacks the second"
    )
    objected("[a, b]", fires=True, a=", by: ann", b=", by: [ben, ann]")


@pytest.mark.parametrize(
    ("objection", "said"),
    [
        ("a", {"a": ", by: ben"}),
        ("a", {}),
        ("a", {"a": ", said: {by: ann, attitude: reports}"}),
        ("a", {"a": ", denied_by: ann"}),
        ("a", {"a": ", by: ann, withdrawn: true"}),
        ("a", {"a": ", by: ann, hedge: perhaps"}),
        ("[a, b]", {"a": ", by: ann", "b": ", by: ben"}),
        ("[a, b]", {"a": ", by: ann"}),
    ],
)
def test_nobody_is_held_to_what_they_did_not_say_flatly(objection: str, said: dict[str, str]):
    objected(objection, fires=False, **said)


@pytest.mark.parametrize("answer", [", by: ann", ""])
def test_an_objection_that_one_answers_oneself(answer: str):
    """`by` nobody, the answer is what the mapper read between the lines."""
    objected("{premises: [a], objections: [x]}", fires=False, a=", by: ann", x=answer)
    objected("a", fires=False, a=", by: ann, objections: [x]", x=answer)


def test_an_answer_of_another_or_one_that_is_given_up_answers_nothing():
    objected("{premises: [a], objections: [x]}", fires=True, a=", by: ann", x=", by: ben")
    objected("a", fires=True, a=", by: ann, objections: [x]", x=", by: ben")
    objected("{premises: [a], objections: [x]}", fires=True, a=", by: ann", x=", by: ann, withdrawn: true")


def test_a_step_that_another_draws_is_not_ones_own_answer():
    objected("{premises: [a], objections: [{premises: [x], by: ben}]}", fires=True, a=", by: ann", x=", by: ann")
    objected("{premises: [a], objections: [{premises: [x], by: ann}]}", fires=False, a=", by: ann", x=", by: ben")


def test_answering_what_one_said_against_others_is_a_contradiction():
    assert_fires("AM502", """
        thesis: t
        speakers: {ann: Ann, ben: Ben}
        claims:
          t: {text: The thesis., basis: value, by: ben, objections: [a]}
          a:
            text: One.
            basis: granted
            by: ann
            objections:
              - x  # <-
          x: {text: Two., basis: granted, by: ann}
    """)  # fmt: skip


def test_contradicting_oneself_without_an_objection():
    found = assert_fires("AM502", """
        thesis: t
        speakers: {ann: Ann, ben: Ben}
        claims:
          t: {text: The thesis., reasons: [a, c]}
          a: {text: One., basis: granted, by: [ann, ben], contradicts: [b, c, d]}  # <-
          b: {text: Two., basis: granted, by: [ben, ann], contradicts: [a]}
          c: {text: Three., basis: granted}
          d: {text: Four., withdrawn: true, by: ann}
    """)  # fmt: skip
    assert found[0].message.startswith("Ann and Ben assert both 'a'")
    assert "the first contradicts the second" in found[0].message


def test_a_contradiction_is_shown_where_it_is_asserted_and_not_where_it_is_reported():
    text = """
        thesis: t
        speakers: {ann: Ann}
        claims:
          t: {text: The thesis., reasons: [a]}
          a: {text: One., basis: granted, by: ann, contradicts: [b]}
          b:
            text: Two.
            basis: granted
            said:
              - {by: ann, attitude: reports}
              - {by: ann, at: p. 2}
    """
    ((_, found),) = [each for each in findings_of(text) if each[1].code == "AM502"]
    span = found.notes[1].span
    assert dedent(text)[span.start : span.end] == "{by: ann, at: p. 2}"


def test_a_contradiction_that_one_decides_oneself():
    assert_fires("AM502", """
        thesis: t
        speakers: {ann: Ann}
        claims:
          t: {text: The thesis., reasons: [a]}
          a: {text: One., basis: granted, by: ann, contradicts: [b]}
          b: {text: Two., basis: granted, by: ann, objections: [x]}
          x: {text: Three., basis: granted}
    """)  # fmt: skip


def test_an_attack_on_itself_is_told_as_that():
    assert_fires("AM502", """
        speakers: {ann: Ann}
        claims:
          a: {text: One., basis: value, by: ann, objections: [a]}
    """)  # fmt: skip


SPOKEN = """
    thesis: t
    speakers: {ann: Ann}
    sources: {s: {title: S}}
    claims:
      t: {text: The thesis., reasons: [a, b, c, d, e, f]}
      a: {text: One., basis: value, by: ann}
      b: {text: Two., basis: value, denied_by: ann}
      c: {text: Three., basis: value, said: [{by: ann, attitude: reports}]}
      d: {text: Four., basis: value}  # <-
      e: {text: Five., basis: value, said: [{source: s}]}
      f: {text: Six., basis: value, implicit: true}
"""


def test_a_claim_that_nobody_says_among_claims_that_somebody_says():
    assert_fires("AM503", SPOKEN)


def test_half_of_the_claims_are_not_most():
    text = SPOKEN.replace("  # <-", "").replace("said: [{by: ann, attitude: reports}]", "tags: x")
    assert_fires("AM503", text)


def test_premises_of_a_step_that_somebody_draws_are_theirs():
    text = SPOKEN.replace("  # <-", "").replace("[a, b, c, d,", "[a, b, c, {premises: [d], by: ann},")
    assert_fires("AM503", text)


def test_a_speaker_who_says_nothing_is_silent():
    found = assert_fires("AM504", """
        sides: {pro: Pro}
        speakers:
          ann: Ann
          ben: Ben Ruiz  # <-
          cy: Cy
          dan: Dan
          eve: Eve
          fay: {side: pro}  # <-
        claims:
          a: {text: One., by: ann, denied_by: cy, reasons: [{premises: [b], by: eve}]}
          b: {text: Two., basis: value, said: [{by: dan, attitude: reports}]}
    """)  # fmt: skip
    assert "'ben' (\"Ben Ruiz\")" in found[0].message


def test_speakers_of_a_part_may_speak_elsewhere():
    assert_fires("AM504", "part: true\nspeakers: {ann: Ann}\nclaims: {a: {text: One., basis: value}}\n")
