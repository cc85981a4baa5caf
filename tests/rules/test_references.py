"""AM1xx: what claims and steps refer to."""

from tests.rules.marks import assert_fires


def test_self_support_is_told_at_the_reason_and_alone():
    (found,) = assert_fires("AM103", """
        thesis: a
        claims:
          a:
            text: It is fair.
            reasons: [a]  # <-
    """)  # fmt: skip
    assert found.about == ("a.r1", "a")
    assert found.key == "support(a -> a)"


def test_a_linked_reason_with_its_own_target_is_self_support():
    assert_fires("AM103", """
        thesis: a
        claims:
          a:
            text: It is fair.
            reasons:
              - [a, b]  # <-
          b: {text: All were heard., basis: granted}
    """)  # fmt: skip


def test_a_claim_that_backs_the_step_to_itself_is_self_support():
    assert_fires("AM103", """
        thesis: a
        claims:
          a:
            text: It is fair.
            reasons:
              - premises: [b]
                reasons: [a]  # <-
          b: {text: All were heard., basis: granted}
    """)  # fmt: skip


def test_self_support_is_not_told_as_a_circle_too():
    assert_fires("AM201", """
        thesis: a
        claims:
          a:
            text: It is fair.
            reasons: [a]
    """)  # fmt: skip


def test_an_objection_to_its_own_premise():
    assert_fires("AM104", """
        thesis: a
        claims:
          a:
            text: It is fair.
            objections:
              - [b, a]  # <-
              - b
          b: {text: Nobody was heard., basis: granted}
    """)  # fmt: skip


def test_the_same_premises_for_and_against():
    (found,) = assert_fires("AM105", """
        thesis: a
        claims:
          a:
            text: It is fair.
            reasons:
              - [b, c]
              - b
            objections:
              - [c, b]  # <-
          b: {text: It was quick., basis: granted}
          c: {text: It was quiet., basis: granted}
    """)  # fmt: skip
    assert [note.message for note in found.notes] == ["the other is here"]


def test_for_and_against_draws_no_other_finding():
    text = """
        thesis: a
        claims:
          a:
            text: It is fair.
            reasons: [b]
            objections: [b]
          b: {text: It was quick., basis: granted}
    """
    assert_fires("AM208", text)
    assert_fires("AM303", text)


def test_the_same_relation_twice():
    assert_fires("AM106", """
        thesis: a
        claims:
          a:
            text: It is fair.
            reasons:
              - [b, c]
              - [c, b]  # <-
              - [b, c]  # <-
              - b
          b: {text: It was quick., basis: granted}
          c: {text: It was quiet., basis: granted}
    """)  # fmt: skip


def test_the_same_undercut_twice():
    assert_fires("AM106", """
        thesis: a
        claims:
          a:
            text: It is fair.
            reasons:
              - premises: [b]
                objections:
                  - c
                  - c  # <-
          b: {text: It was quick., basis: granted}
          c: {text: It was quiet., basis: granted}
    """)  # fmt: skip


def test_ids_that_differ_in_case_or_script_have_anchors_of_their_own():
    assert_fires("AM108", """
        thesis: a.b
        claims:
          a.b: {text: One., basis: granted, reasons: [a-b, A.B, _x]}
          a-b: {text: Two., basis: granted}
          A.B: {text: Three., basis: granted}
          _x: {text: Four., basis: granted}
    """)  # fmt: skip
