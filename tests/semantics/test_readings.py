"""Every reading gives each claim a value, in written order."""

import pytest
from hypothesis import given, settings

from argmap.errors import UnknownNameError
from argmap.graph import GraphView
from argmap.model import ArgumentMap
from argmap.semantics import all_semantics, semantics
from argmap.semantics.evaluation import evaluate
from argmap.semantics.program import program
from argmap.semantics.strength import removal_effects, strengths
from tests.semantics.test_worked_cases import NIXON, evaluated
from tests.strategies import arguments


@pytest.mark.parametrize("name", all_semantics())
def test_a_reading_is_named_after_its_file_and_speaks_of_each_claim(name: str) -> None:
    reading = semantics(name)
    assert reading.read.__module__ == f"argmap.semantics.readings.{name}"
    assert [*reading.read(evaluated(NIXON))] == ["pacifist", "hawk", "quaker", "republican"]


def test_readings_of_a_conflict() -> None:
    assert semantics("status").read(evaluated(NIXON))["hawk"] == "undecided"
    assert semantics("strength").read(evaluated(NIXON))["hawk"] == pytest.approx(0.5)
    assert set(semantics("positions").read(evaluated(NIXON)).values()) == {"some"}


def test_a_reading_that_is_none_is_an_error() -> None:
    with pytest.raises(UnknownNameError, match="there is positions, status, strength"):
        semantics("grounded")


@settings(max_examples=150, deadline=None)
@given(arguments(claims=5) | arguments(ordered=True))
def test_effects_of_removal_are_differences_of_two_evaluations(argument_map: ArgumentMap) -> None:
    known = program(GraphView(argument_map))
    before = strengths(known, {})
    found = removal_effects(known, {}, 0)
    assert set(found) == {atom for atom in known.rests_on([0]) if 0 < atom < known.claims}
    for atom, effect in found.items():
        after = strengths(known, {atom: 0.0})
        if before[0] is None or after[0] is None:
            assert effect is None
        else:
            assert effect == pytest.approx(after[0] - before[0], abs=1e-9)


def test_withdrawn_claims_have_no_strength() -> None:
    evaluation = evaluate(program(GraphView(ArgumentMap())))
    assert semantics("strength").read(evaluation) == {}
    text = "claims: {c: {text: C., reasons: [x]}, x: {text: X., withdrawn: true}}"
    assert semantics("strength").read(evaluated(text)) == {"c": 0.0, "x": 0.0}
