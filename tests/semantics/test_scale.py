"""Long chains are no trouble, and the work grows with the map and no faster."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from argmap.graph import GraphView
from argmap.model import ArgumentMap, Claim, Inference, Kind
from argmap.semantics.evaluation import evaluate
from argmap.semantics.load_bearing import load_bearing
from argmap.semantics.program import program
from argmap.semantics.strength import strengths
from argmap.semantics.why import why


def chain(size: int, kind: Kind = Kind.ATTACK, *, closed: bool = False) -> ArgumentMap:
    """Each claim is attacked, or supported, by the next; the last one by the first, if the chain is closed."""
    links = range(size if closed else size - 1)
    return ArgumentMap(
        claims=tuple(Claim(f"c{number}", "C.") for number in range(size)),
        inferences=tuple(Inference(f"i{x}", kind, (f"c{(x + 1) % size}",), f"c{x}") for x in links),
    )


def circles_in_a_row(size: int) -> ArgumentMap:
    """Circles of two claims each, of which the first has no support from outside, and each fall brings down the next.

    For as long as a circle might stand, it attacks what attacks the support that the next one has from outside.
    """
    claims = [Claim(f"{letter}{number}", "C.") for number in range(size) for letter in "abgt"]
    steps: list[tuple[Kind, str, str]] = []
    for number in range(size):
        a, b, given, threat = (f"{letter}{number}" for letter in "abgt")
        steps += [(Kind.SUPPORT, a, b), (Kind.SUPPORT, b, a), (Kind.ATTACK, threat, given)]
        if number:
            steps += [(Kind.SUPPORT, given, a), (Kind.ATTACK, f"a{number - 1}", threat)]
    made = (Inference(f"i{number}", kind, (one,), two) for number, (kind, one, two) in enumerate(steps))
    return ArgumentMap(claims=tuple(claims), inferences=tuple(made))


def ring_that_loses_its_supports(size: int) -> ArgumentMap:
    """A circle of support of `size` claims, each with a support from outside; these fall one after another."""
    row = circles_in_a_row(size)
    ring = chain(size, Kind.SUPPORT, closed=True)
    outside = [Inference(f"o{number}", Kind.SUPPORT, (f"g{number}",), f"c{number}") for number in range(size)]
    renamed = [
        Inference(f"r{number}", each.kind, each.premises, each.target) for number, each in enumerate(ring.inferences)
    ]
    return ArgumentMap(claims=(*ring.claims, *row.claims), inferences=(*row.inferences, *renamed, *outside))


def test_a_chain_of_attacks_alternates() -> None:
    evaluation = evaluate(program(GraphView(chain(100_001))))
    assert [*evaluation.statuses.values()] == ["stands", "falls"] * 50_000 + ["stands"]
    assert [part.depth for part in why(evaluation, "c90000")] == [*range(20_001)]


def test_a_chain_of_supports_stands() -> None:
    known = program(GraphView(chain(20_000, Kind.SUPPORT)))
    evaluation = evaluate(known)
    assert set(evaluation.statuses.values()) == {"stands"}
    assert strengths(known, {})[0] == 1
    assert len(why(evaluation, "c0")) == 39_999


def test_a_long_circle_falls() -> None:
    evaluation = evaluate(program(GraphView(chain(20_000, Kind.SUPPORT, closed=True))))
    assert set(evaluation.statuses.values()) == {"falls"}
    assert len(why(evaluation, "c7")) == 40_001


def test_a_long_ring_of_attacks_is_undecided() -> None:
    evaluation = evaluate(program(GraphView(chain(20_001, closed=True))))
    assert set(evaluation.statuses.values()) == {"undecided"}
    assert len(why(evaluation, "c7")) == 40_003


def test_circles_fall_one_after_another() -> None:
    found = evaluate(program(GraphView(ring_that_loses_its_supports(2_000)))).statuses
    assert {each for each, status in found.items() if status == "stands"} == {f"t{number}" for number in range(2_000)}
    assert set(found.values()) == {"stands", "falls"}


def lines_run(work: Callable[[], object]) -> int:
    """Return how many lines of Python are run."""
    count = 0

    def trace(_frame: FrameType, event: str, _arg: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


MAPS = {
    "chain of attacks": chain,
    "chain of supports": lambda size: chain(size, Kind.SUPPORT),
    "circle of supports": lambda size: chain(size, Kind.SUPPORT, closed=True),
    "ring of attacks": lambda size: chain(size, closed=True),
    "circles in a row": circles_in_a_row,
    "ring that loses its supports": ring_that_loses_its_supports,
}


@pytest.mark.parametrize("name", MAPS)
def test_work_grows_with_the_map(name: str) -> None:
    def work(size: int) -> int:
        view = GraphView(MAPS[name](size))
        first = view.map.claims[0].id
        return lines_run(lambda: why(evaluate(program(view)), first))

    assert work(400) < 2.2 * work(200)


def test_load_bearing_claims_take_a_few_evaluations() -> None:
    def work(size: int) -> int:
        evaluation = evaluate(program(GraphView(chain(size))))
        return lines_run(lambda: load_bearing(evaluation, "c0"))

    assert work(401) < 2.2 * work(201)
