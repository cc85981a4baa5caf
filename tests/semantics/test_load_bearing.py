"""Load-bearing claims are those whose rejection, one by one, makes a claim stop standing."""

from hypothesis import given, settings

from argmap.graph import GraphView
from argmap.model import ArgumentMap
from argmap.semantics.changes import Changes
from argmap.semantics.evaluation import evaluate
from argmap.semantics.labelling import Circular
from argmap.semantics.load_bearing import load_bearing
from argmap.semantics.program import program
from tests.strategies import arguments


@settings(max_examples=100, deadline=None)
@given(arguments(claims=5) | arguments(ordered=True))
def test_load_bearing_claims_are_those_that_are_found_one_by_one(argument_map: ArgumentMap) -> None:
    known = program(GraphView(argument_map))
    firsts = [*dict.fromkeys(known.names[known.atoms[claim.id]] for claim in argument_map.claims)]
    for circular in Circular:
        evaluation = evaluate(known, circular=circular)
        for claim in firsts:
            expected = {}
            for other in firsts:
                rejected = evaluate(known, Changes(reject=(other,)), circular)
                if other != claim and evaluation.status(claim) == "stands" != rejected.status(claim):
                    expected[other] = rejected.status(claim)
            found = load_bearing(evaluation, claim)
            assert {each.claim: each.becomes for each in found} == expected
