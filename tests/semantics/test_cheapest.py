"""Cheapest attacks and rescues are the smallest sets that are found by trying every set."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.graph import GraphView
from argmap.model import ArgumentMap
from argmap.semantics.changes import Changes
from argmap.semantics.cheapest import Cheapest, Goal, cheapest
from argmap.semantics.evaluation import Evaluation, evaluate
from argmap.semantics.labelling import Circular
from argmap.semantics.program import program
from argmap.semantics.solver import has_solver
from tests.semantics.test_worked_cases import program_of
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


def goal_for(evaluation: Evaluation) -> Goal:
    """Return what is still to be reached for the first claim."""
    return Goal.ATTACK if evaluation.status("c0") == "stands" else Goal.RESCUE


ORDERED = arguments(claims=8, inferences=12, ordered=True)


@settings(max_examples=150, deadline=None)
@given(arguments(claims=6) | ORDERED, st.sampled_from(Circular))
def test_one_or_two_claims_are_found_without_a_solver(argument_map: ArgumentMap, circular: Circular) -> None:
    evaluation = evaluate(program(GraphView(argument_map)), circular=circular)
    goal = goal_for(evaluation)
    expected = by_hand(evaluation, goal, "c0")
    found = cheapest(evaluation, goal, "c0", solver=False)
    if expected and len(min(expected, key=len)) <= 2:
        assert {frozenset(each) for each in found.sets} == expected
    else:
        assert found.sets == ()
        assert not expected or found.tried == 2


@settings(max_examples=200, deadline=None)
@given(arguments(claims=6) | ORDERED, st.sampled_from(Circular))
def test_any_number_of_claims_is_found_with_a_solver(argument_map: ArgumentMap, circular: Circular) -> None:
    evaluation = evaluate(program(GraphView(argument_map)), circular=circular)
    goal = goal_for(evaluation)
    found = cheapest(evaluation, goal, "c0", solver=True)
    expected = by_hand(evaluation, goal, "c0")
    if found.tried is None:
        assert {frozenset(each) for each in found.sets} == expected
    else:
        assert (found.tried, found.sets) == (2, ()), "where strengths are weighed, no more than pairs are tried"


def test_three_claims_that_each_hold_a_claim_up_are_the_cheapest_attack() -> None:
    evaluation = evaluate(program_of("claims: {c: {text: C., reasons: [x, y, z]}, x: X., y: Y., z: Z.}"))
    assert cheapest(evaluation, Goal.ATTACK, "c").sets == (("x", "y", "z"),)
    without = cheapest(evaluation, Goal.ATTACK, "c", solver=False)
    assert (without.sets, without.tried) == ((), 2)


def test_what_is_reached_already_takes_nothing() -> None:
    evaluation = evaluate(program_of("claims: {c: {text: C., reasons: [x]}, x: X.}"))
    assert cheapest(evaluation, Goal.RESCUE, "c").sets == ((),)


def test_what_rests_on_no_other_claim_cannot_be_attacked() -> None:
    evaluation = evaluate(program_of("claims: {c: {text: C., basis: value, reasons: [x]}, x: X.}"))
    assert cheapest(evaluation, Goal.ATTACK, "c", solver=False) == Cheapest(Goal.ATTACK, "c", (), tried=None)


def test_long_lists_are_cut_and_say_so() -> None:
    leaves = [f"l{number}" for number in range(20)]
    listed = "".join(f", {each}: L." for each in leaves)
    evaluation = evaluate(program_of(f"claims: {{c: {{text: C., reasons: [[{', '.join(leaves)}]]}}{listed}}}"))
    for solver in (False, True) if has_solver() else (False,):
        found = cheapest(evaluation, Goal.ATTACK, "c", solver=solver)
        assert (len(found.sets), found.more) == (16, True)
