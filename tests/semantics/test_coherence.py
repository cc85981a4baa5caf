"""Whether a speaker can hold all they assert, and what happens where no solver is installed."""

import sys

import pytest

from argmap.errors import ArgmapError
from argmap.semantics.cheapest import Goal, cheapest
from argmap.semantics.evaluation import evaluate
from argmap.semantics.positions import Position, coherence, positions
from argmap.semantics.solver import SolverMissingError, has_solver
from tests.semantics.test_worked_cases import NIXON, program_of

TWO_MINDS = """
speakers: {ann: Ann, ben: Ben}
claims:
  cheap: {text: C., by: ann, contradicts: [dear]}
  dear: {text: D., by: [ann, ben]}
  fair: {text: F., by: ann}
"""


def test_a_speaker_who_asserts_what_cannot_hold_together_is_told_what_clashes() -> None:
    evaluation = evaluate(program_of(TWO_MINDS))
    ann, ben = coherence(evaluation, "ann"), coherence(evaluation, "ben")
    assert (ann.is_coherent, ann.clash) == (False, ("cheap", "dear"))
    assert ann.asserts == ("cheap", "dear", "fair")
    assert ben.is_coherent
    assert ben.positions.positions == (Position(("dear", "fair"), ("cheap",)),)


def test_what_is_defeated_is_told_apart_from_what_clashes() -> None:
    text = TWO_MINDS.replace("fair: {text: F., by: ann}", "fair: {text: F., by: ann, objections: [loss]}\n  loss: L.")
    ann = coherence(evaluate(program_of(text)), "ann")
    assert (ann.defeated, ann.clash, ann.is_coherent) == (("fair",), ("cheap", "dear"), False)
    text = text.replace(", contradicts: [dear]", "")
    ann = coherence(evaluate(program_of(text)), "ann")
    assert (ann.defeated, ann.clash, ann.is_coherent) == (("fair",), (), False)
    assert [each.holds for each in ann.positions.positions] == [("cheap", "dear", "loss")]


def test_what_a_speaker_withdrew_is_not_held_against_them() -> None:
    evaluation = evaluate(program_of(TWO_MINDS.replace("by: ann, contra", "by: ann, withdrawn: true, contra")))
    assert coherence(evaluation, "ann").is_coherent


def test_a_list_of_positions_that_is_cut_says_so() -> None:
    pairs = "".join(f"  a{x}: {{text: A., contradicts: [b{x}]}}\n  b{x}: B.\n" for x in range(30))
    found = positions(evaluate(program_of(f"claims:\n{pairs}")), most=5)
    assert (len(found.positions), found.more) == (5, True)
    assert all(len(each.holds) == len(each.rejects) == 30 for each in found.positions)


def test_without_a_solver_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "clingo", None)
    assert not has_solver()
    with pytest.raises(SolverMissingError, match=r"positions needs .* pip install .clingo<6.") as caught:
        positions(evaluate(program_of(NIXON)))
    assert isinstance(caught.value, ArgmapError)
    assert cheapest(evaluate(program_of(NIXON)), Goal.RESCUE, "hawk").sets == (("quaker",),)
