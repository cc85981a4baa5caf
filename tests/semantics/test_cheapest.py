"""Cheapest attacks and rescues are the smallest sets that are found by trying every set."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.graph import GraphView
from argmap.model import ArgumentMap
from argmap.semantics.changes import Changes
from argmap.semantics.cheapest import Goal, cheapest
from argmap.semantics.evaluation import Evaluation, evaluate
from argmap.semantics.labelling import Circular
from argmap.semantics.program import program
from tests.strategies import arguments


def by_hand(evaluation: Evaluation, goal: Goal, claim: str) -> set[frozenset[str]]:
    """Return the smallest sets of leaves by trying all, by the first name of each."""
    known = evaluation.program
    targets = {each.target for each in known.view.map.inferences if each.kind == "support"}
    supported = {known.atoms[each] for each in targets}
    atoms = range(known.claims)
    leaves = [x for x in atoms if x not in supported and x != known.atoms[claim] and x not in evaluation.fiats]
    for size in range(len(leaves) + 1):
        found = set()
        for chosen in combinations(known.ids(leaves), size):
            after = evaluate(known, Changes(reject=chosen), evaluation.circular)
            if (after.status(claim) == "stands") is (goal is Goal.RESCUE):
                found.add(frozenset(chosen))
        if found:
            return found
    return set()


@settings(max_examples=150, deadline=None)
@given(arguments(claims=6), st.sampled_from(Goal), st.sampled_from(Circular))
def test_one_or_two_claims_are_found_without_a_solver(
    argument_map: ArgumentMap, goal: Goal, circular: Circular
) -> None:
    evaluation = evaluate(program(GraphView(argument_map)), circular=circular)
    expected = by_hand(evaluation, goal, "c0")
    found = cheapest(evaluation, goal, "c0", solver=False)
    if expected and len(min(expected)) <= 2:
        assert {frozenset(each) for each in found.sets} == expected
    else:
        assert found.sets == ()
        assert not expected or found.tried == 2


@settings(max_examples=150, deadline=None)
@given(arguments(claims=6), st.sampled_from(Goal), st.sampled_from(Circular))
def test_any_number_of_claims_is_found_with_a_solver(argument_map: ArgumentMap, goal: Goal, circular: Circular) -> None:
    pytest.importorskip("clingo")
    evaluation = evaluate(program(GraphView(argument_map)), circular=circular)
    found = cheapest(evaluation, goal, "c0", solver=True)
    expected = by_hand(evaluation, goal, "c0")
    if found.tried is None:
        assert {frozenset(each) for each in found.sets} == expected
    else:
        assert (found.tried, found.sets) == (2, ()), "where strengths are weighed, no more than pairs are tried"
