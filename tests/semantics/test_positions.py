"""Positions are the preferred ones of the definition, and what all have at the least in common is what stands."""

from hypothesis import given, settings

from argmap.graph import GraphView
from argmap.model import ArgumentMap
from argmap.semantics.evaluation import evaluate
from argmap.semantics.positions import held_by_all, held_by_some, positions
from argmap.semantics.program import program
from tests.semantics.definition import Definition
from tests.strategies import arguments


@settings(max_examples=150, deadline=None)
@given(arguments(claims=5, inferences=5))
def test_positions_are_the_preferred_ones(argument_map: ArgumentMap) -> None:
    evaluation = evaluate(program(GraphView(argument_map)))
    definition = Definition(argument_map)
    expected = {frozenset(each for each in position if each in definition.same) for position in definition.positions()}
    found = positions(evaluation, most=100)
    held = {frozenset(definition.same[each] for each in position.holds) for position in found.positions}
    assert held == expected
    assert not found.more
    assert set(held_by_some(evaluation)) == {
        x for x, y in definition.same.items() if any(y in each for each in expected)
    }


@settings(max_examples=200, deadline=None)
@given(arguments())
def test_what_is_held_in_every_model_is_what_stands(argument_map: ArgumentMap) -> None:
    evaluation = evaluate(program(GraphView(argument_map)))
    assert [*held_by_all(evaluation)] == [claim for claim, status in evaluation.statuses.items() if status == "stands"]
