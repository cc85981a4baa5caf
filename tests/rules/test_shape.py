"""AM2xx: the shape of the whole map."""

from tests.marked import findings_of
from tests.rules.marks import assert_fires


def test_a_circle_is_told_once_with_each_of_its_lines():
    (found,) = assert_fires("AM201", """
        thesis: t
        claims:
          t: {text: The thesis., reasons: [a]}
          a: {text: One holds., reasons: [b]}  # <-
          b: {text: Two holds., reasons: [c]}
          c: {text: Three holds., reasons: [a]}
    """)  # fmt: skip
    assert "a <- b <- c <- a" in found.message
    assert [note.message for note in found.notes] == [
        "here 'b' supports 'a'",
        "here 'c' supports 'b'",
        "here 'a' supports 'c'",
    ]
    assert len({note.span for note in found.notes}) == 3


def test_the_circle_shown_is_a_shortest_one_and_the_rest_is_counted():
    (found,) = assert_fires("AM201", """
        thesis: t
        claims:
          t: {text: The thesis., reasons: [a]}
          a: {text: One holds., reasons: [b]}
          b: {text: Two holds., reasons: [c]}
          c: {text: Three holds., reasons: [a, d]}  # <-
          d: {text: Four holds., reasons: [c]}
    """)  # fmt: skip
    assert "c <- d <- c" in found.message
    assert "4 claims are tangled here" in found.message


def test_each_tangled_part_has_its_circle():
    assert_fires("AM201", """
        thesis: t
        claims:
          t: {text: The thesis., reasons: [a, c]}
          a: {text: One holds., reasons: [b]}  # <-
          b: {text: Two holds., reasons: [a]}
          c: {text: Three holds., reasons: [d]}  # <-
          d: {text: Four holds., reasons: [c]}
    """)  # fmt: skip


def test_a_circle_through_a_backing_counts():
    assert_fires("AM201", """
        thesis: a
        claims:
          a:  # <-
            text: One holds.
            reasons:
              - premises: [b]
                reasons: [c]
          b: {text: Two holds., basis: granted}
          c: {text: Three holds., reasons: [a]}
    """)  # fmt: skip


def test_attacks_make_no_circle_of_support():
    assert_fires("AM201", """
        thesis: a
        claims:
          a: {text: One holds., reasons: [b], objections: [c]}
          b: {text: Two holds., objections: [a]}
          c: {text: Three holds., basis: granted, objections: [{premises: [b], reasons: [c]}]}
    """)  # fmt: skip


def test_a_map_without_claims_has_no_thesis():
    ((_, found),) = findings_of("title: Nothing yet\nclaims: {}\n")
    assert (found.code, found.message) == ("AM202", "the map has no claims, and so no thesis")


def test_a_claim_that_is_only_its_own_premise_is_still_an_end():
    assert_fires("AM202", "claims: {a: {text: One holds., reasons: [a]}}")


def test_several_ends_are_told_at_the_first_with_the_others_in_notes():
    (found,) = assert_fires("AM203", """
        claims:
          a: {text: One holds., reasons: [x]}  # <-
          b: {text: Two holds., reasons: [x]}
          x: {text: Three holds., basis: granted}
    """)  # fmt: skip
    assert [note.message for note in found.notes] == ["'b' ends here: Two holds."]


def test_an_orphan_draws_no_other_finding():
    found = findings_of("""
        thesis: a
        claims:
          a: {text: One holds., basis: granted}
          b: {text: Two holds.}
          c: {text: Three holds., withdrawn: true}
    """)
    assert [(line, each.code) for line, each in found] == [(5, "AM204"), (6, "AM204")]


def test_a_claim_that_only_answers_a_question_is_told_where_it_belongs():
    (found,) = assert_fires("AM204", """
        thesis: a
        claims:
          a:
            text: One holds.
            reasons: [{premises: [b], scheme: values, answers: {shared: waived, promotes: c}}]
          b: {text: Two holds., basis: granted}
          c: {text: Three holds., basis: granted}  # <-
    """)  # fmt: skip
    assert "though `answers:` of the reason for 'a' names it" in found.message
    assert "under the premise" in found.help


def test_contradicting_or_restating_is_a_link():
    assert_fires("AM204", """
        thesis: a
        claims:
          a: {text: One holds., basis: granted}
          b: {text: Two holds., basis: granted, contradicts: a}
          c: {text: Three holds., restates: a}
    """)  # fmt: skip


def test_a_part_without_the_thesis_is_told_once_where_it_ends():
    (found,) = assert_fires("AM205", """
        thesis: a
        claims:
          a: {text: One holds., reasons: [a2]}
          a2: {text: More., basis: granted}
          b: {text: Two holds., basis: granted}
          c: {text: Three holds., reasons: [b], objections: [d]}  # <-
          d: {text: Four holds., basis: granted}
    """)  # fmt: skip
    assert set(found.about) == {"b", "c", "d"}


def test_a_side_conclusion_leads_nowhere():
    (found,) = assert_fires("AM206", """
        thesis: a
        claims:
          a: {text: One holds., reasons: [b]}
          b: {text: Two holds., basis: granted}
          c: {text: Three holds., reasons: [d]}  # <-
          d: {text: Four holds., reasons: [b]}
          e: {text: Five holds., reasons: [b]}  # <-
    """)[:1]  # fmt: skip
    assert set(found.about) == {"c", "d"}


def test_claims_that_lead_nowhere_are_not_called_disconnected():
    assert_fires("AM205", """
        thesis: a
        claims:
          a: {text: One holds., reasons: [b]}
          b: {text: Two holds., basis: granted}
          c: {text: Three holds., reasons: [b]}
    """)  # fmt: skip


def test_a_part_of_a_map_is_not_asked_for_its_thesis():
    found = findings_of("""
        part: true
        claims:
          a: {text: One holds., reasons: [b]}
          b: {text: Two holds., basis: granted}
          c: {text: Three holds., basis: granted, objections: [b]}
          d: {text: Four holds.}
    """)
    assert [each.code for _, each in found] == ["AM301"]


def test_mutual_attack_goes_by_objections_and_undercuts_of_reasons_only():
    assert_fires("AM207", """
        thesis: careless
        claims:
          careless: {text: The driver was careless., reasons: [red, phone]}
          phone: {text: The driver was on the phone., basis: granted}
          red:  # <-
            text: The light was red.
            reasons:
              - premises: [looks]
                objections: [lamp]
          looks: {text: It looks red., basis: observation}
          lamp: {text: A red lamp shines on it., basis: granted, objections: [red]}
          x: {text: X., basis: granted, contradicts: red}
    """)  # fmt: skip


def test_only_the_claim_where_a_mixed_stance_begins_is_told_of():
    (found,) = assert_fires("AM208", """
        thesis: t
        claims:
          t: {text: The thesis., reasons: [a], objections: [b]}
          a: {text: One holds., reasons: [m]}
          b: {text: Two holds., reasons: [m]}
          m: {text: Three holds., reasons: [n]}  # <-
          n: {text: Four holds., basis: granted}
    """)  # fmt: skip
    assert "m -> a -> t helps, m -> b -> t hurts" in found.message
    assert [note.message for note in found.notes] == [
        "helps: 'm' speaks for 'a'",
        "helps: 'a' speaks for 't'",
        "hurts: 'm' speaks for 'b'",
        "hurts: 'b' speaks against 't'",
    ]


def test_a_circle_of_two_that_both_attack_has_one_beginning():
    assert_fires("AM208", """
        thesis: t
        claims:
          t: {text: The thesis., objections: [a, b]}
          a: {text: One holds., objections: [b]}  # <-
          b: {text: Two holds., objections: [a]}
    """)  # fmt: skip


def test_an_undercut_of_an_objection_helps():
    assert_fires("AM208", """
        thesis: t
        claims:
          t:
            text: The thesis.
            reasons: [m]
            objections: [{premises: [a], objections: [m]}]
          a: {text: One holds., basis: granted}
          m: {text: Two holds., basis: granted}
    """)  # fmt: skip


def test_a_single_point_of_failure_is_told_in_the_classroom_alone():
    text = """
        claims:
          t: {text: The thesis., reasons: [a, b, c]}
          a: {text: One holds., reasons: [m]}
          b: {text: Two holds., reasons: [[m, x]]}
          c: {text: Three holds., reasons: [m, x]}
          m: {text: Four holds., reasons: [n]}  # <-
          n: {text: Five holds., basis: granted}
          x: {text: Six holds., basis: granted}
    """
    (found,) = assert_fires("AM209", text, profile="classroom")
    assert found.message.startswith("2 reasons of 't' stand only while 'm'")
    assert_fires("AM209", text.replace("# <-", ""))


def test_a_claim_below_that_more_reasons_need_is_told_of_as_well():
    assert_fires("AM209", """
        claims:
          t: {text: The thesis., reasons: [a, b, c]}
          a: {text: One holds., reasons: [m]}
          b: {text: Two holds., reasons: [m]}
          c: {text: Three holds., reasons: [n]}
          m: {text: Four holds., reasons: [n]}  # <-
          n: {text: Five holds., basis: granted}  # <-
    """, profile="classroom")  # fmt: skip


def test_a_claim_with_a_source_of_its_own_does_without_its_reasons():
    assert_fires("AM209", """
        claims:
          t: {text: The thesis., reasons: [a, b]}
          a: {text: One holds., reasons: [m], basis: granted}
          b: {text: Two holds., reasons: [m]}
          m: {text: Three holds., basis: granted}
    """, profile="classroom")  # fmt: skip


def test_each_backing_will_do():
    assert_fires("AM209", """
        claims:
          t:
            text: The thesis.
            reasons:
              - {premises: [a], reasons: [m, x]}
              - {premises: [b], reasons: [m]}
              - {premises: [c], reasons: [x]}
          a: {text: One holds., basis: granted}
          b: {text: Two holds., basis: granted}
          c: {text: Three holds., basis: granted}
          m: {text: Four holds., basis: granted}
          x: {text: Five holds., basis: granted}
    """, profile="classroom")  # fmt: skip


def test_a_shortcut_is_told_at_the_direct_reason():
    assert_fires("AM210", """
        claims:
          t:
            text: The thesis.
            reasons:
              - a
              - m  # <-
              - [b, m]
          a: {text: One holds., reasons: [m]}
          b: {text: Two holds., reasons: [x]}
          m: {text: Three holds., basis: granted}
          x: {text: Four holds., basis: granted}
    """)  # fmt: skip


def test_a_premise_beside_the_claim_between_takes_no_short_cut():
    assert_fires("AM210", """
        claims:
          t: {text: The thesis., reasons: [[a, m]]}
          a: {text: One holds., reasons: [m]}
          m: {text: Two holds., basis: granted}
    """)  # fmt: skip
