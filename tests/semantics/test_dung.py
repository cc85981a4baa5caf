"""Where there are only attacks, what stands is the grounded extension, and positions are the preferred ones."""

from hypothesis import given, settings
from hypothesis import strategies as st
from pygarg.dung import solver

from argmap.graph import GraphView
from argmap.model import ArgumentMap, Claim, Inference, Kind
from argmap.semantics.evaluation import evaluate
from argmap.semantics.positions import positions
from argmap.semantics.program import program


@st.composite
def frameworks(draw: st.DrawFn) -> tuple[list[str], list[list[str]]]:
    """Arguments, and the attacks among them, each once."""
    arguments = [f"a{number}" for number in range(draw(st.integers(1, 9)))]
    pairs = st.tuples(st.sampled_from(arguments), st.sampled_from(arguments))
    return arguments, [[*pair] for pair in draw(st.lists(pairs, max_size=16, unique=True))]


def map_of(arguments: list[str], attacks: list[list[str]]) -> ArgumentMap:
    steps = [Inference(f"i{number}", Kind.ATTACK, (one,), two) for number, (one, two) in enumerate(attacks)]
    return ArgumentMap(claims=tuple(Claim(each, "C.") for each in arguments), inferences=tuple(steps))


@settings(max_examples=300, deadline=None)
@given(frameworks())
def test_what_stands_is_the_grounded_extension(framework: tuple[list[str], list[list[str]]]) -> None:
    found = evaluate(program(GraphView(map_of(*framework)))).statuses
    grounded = set(solver.compute_some_extension(*framework, "GR"))
    assert {each for each, status in found.items() if status == "stands"} == grounded
    attacked = {two for one, two in framework[1] if one in grounded}
    assert {each for each, status in found.items() if status == "falls"} == attacked


@settings(max_examples=150, deadline=None)
@given(frameworks())
def test_positions_are_the_preferred_extensions(framework: tuple[list[str], list[list[str]]]) -> None:
    found = positions(evaluate(program(GraphView(map_of(*framework)))), most=1_000)
    preferred = {frozenset(each) for each in solver.extension_enumeration(*framework, "PR")}
    assert {frozenset(each.holds) for each in found.positions} == preferred
