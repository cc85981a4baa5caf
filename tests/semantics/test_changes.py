"""What if: changes, what they make different, and what cannot be asked."""

import pytest

from argmap.errors import ArgmapError, UnknownNameError
from argmap.semantics.changes import Changes
from argmap.semantics.evaluation import Difference, Status, differences, evaluate
from tests.semantics.test_worked_cases import NIXON, RED_LIGHT, program_of, status

SPEAKERS = """
speakers: {ann: Ann, ben: Ben}
claims:
  ban: {text: B., by: ann, reasons: [{premises: [focus], by: ann}], objections: [need]}
  focus: {text: F., by: [ann, ben], reasons: [study]}
  study: {text: S., by: ann}
  need: {text: N., by: ben}
"""


def test_only_what_changes_is_told() -> None:
    known = program_of(RED_LIGHT)
    before, after = evaluate(known), evaluate(known, Changes(reject=("redlight",)))
    assert [*differences(before, after)] == [
        Difference("red", Status.FALLS, Status.STANDS),
        Difference("redlight", Status.STANDS, Status.FALLS),
    ]
    assert [*differences(before, before)] == []


def test_a_step_can_be_rejected_too() -> None:
    assert status(evaluate(program_of(RED_LIGHT), Changes(reject=("red.r1.o1",))), "red", "redlight") == ["stands"] * 2


def test_an_assumption_decides_a_conflict() -> None:
    found = evaluate(program_of(NIXON), Changes(assume=("hawk",)))
    assert status(found, "hawk", "pacifist") == ["stands", "falls"]


def test_without_a_speaker_their_attacks_are_gone() -> None:
    assert status(evaluate(program_of(SPEAKERS)), "ban", "focus") == ["falls", "stands"]
    found = evaluate(program_of(SPEAKERS.replace("by: ann, reasons: [{", "reasons: [{")), Changes(without=("ben",)))
    assert status(found, "ban", "focus", "need") == ["stands", "stands", "falls"]


def test_without_a_speaker_what_they_alone_upheld_falls_and_is_not_left_as_given() -> None:
    found = evaluate(program_of(SPEAKERS), Changes(without=("ann",)))
    assert status(found, "study", "focus", "ban.r1", "need") == ["falls", "falls", "falls", "stands"]


def test_open_claims_are_open_only_where_that_is_asked() -> None:
    known = program_of("claims: {c: {text: C., reasons: [x]}, x: {text: X., open: true}}")
    assert status(evaluate(known), "c") == ["stands"]
    assert status(evaluate(known, Changes(all_open=True)), "c") == ["undecided"]
    assert status(evaluate(known, Changes(all_open=True, assume=("x",))), "c") == ["stands"]


def test_what_is_changed_in_two_ways_is_an_error() -> None:
    known = program_of("claims: {c: {text: C., restates: d}, d: D.}")
    with pytest.raises(ArgmapError, match="'c' cannot be both assumed and rejected; leave one of the two out"):
        evaluate(known, Changes(assume=("c",), reject=("c",)))
    with pytest.raises(ArgmapError, match="'d', which says the same as 'c', cannot be both assumed and rejected"):
        evaluate(known, Changes(assume=("c",), reject=("d",)))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (Changes(reject=("study2",)), "no claim or inference named 'study2'; did you mean 'study'"),
        (Changes(without=("bem",)), "no speaker named 'bem'; there is ann, ben"),
    ],
)
def test_names_that_are_none_are_errors(changes: Changes, message: str) -> None:
    with pytest.raises(UnknownNameError, match=message):
        evaluate(program_of(SPEAKERS), changes)
