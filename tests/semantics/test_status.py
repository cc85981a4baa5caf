"""The status of claims is the well-founded labelling of the definition, whatever the map."""

from hypothesis import given, settings

from argmap.graph import GraphView
from argmap.model import ArgumentMap
from argmap.semantics.changes import NO_CHANGES, Changes
from argmap.semantics.evaluation import evaluate
from argmap.semantics.labelling import Circular
from argmap.semantics.program import program
from tests.semantics.definition import Definition
from tests.strategies import arguments


def statuses(argument_map: ArgumentMap, changes: Changes = NO_CHANGES, **options: Circular) -> dict[str, str]:
    """Return the status of every claim and inference."""
    found = evaluate(program(GraphView(argument_map)), changes, **options)
    ids = [each.id for each in (*argument_map.claims, *argument_map.inferences)]
    return {each: found.status(each).value for each in ids}


@settings(max_examples=250, deadline=None)
@given(arguments())
def test_status_is_that_of_the_definition(argument_map: ArgumentMap) -> None:
    assert statuses(argument_map) == Definition(argument_map).status()
