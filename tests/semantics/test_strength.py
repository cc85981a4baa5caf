"""Strengths are those of DF-QuAD, worked out from its formulas."""

import pytest
from hypothesis import given, settings

from argmap.graph import GraphView
from argmap.model import ArgumentMap
from argmap.semantics.evaluation import evaluate
from argmap.semantics.program import program
from argmap.semantics.strength import strengths
from tests.semantics.definition import Definition
from tests.semantics.test_worked_cases import program_of, strength
from tests.strategies import arguments


@settings(max_examples=150, deadline=None)
@given(arguments(claims=6, inferences=7))
def test_strengths_are_those_of_the_formulas(argument_map: ArgumentMap) -> None:
    known = program(GraphView(argument_map))
    found, definition = strengths(known, {}), Definition(argument_map)
    expected = definition.strengths()
    for name, atom in known.atoms.items():
        assert found[atom] == pytest.approx(expected[definition.same.get(name, name)], abs=1e-9)


def test_numbers_worked_out_by_hand() -> None:
    text = """
        claims:
          c:
            text: C.
            confidence: 0.5
            reasons: [{premises: [p, q], strength: 0.8, objections: [u], reasons: [b]}]
            objections: [{premises: [a], strength: 0.5}]
          p: {text: P., confidence: 0.9}
          q: {text: Q., confidence: 0.6}
          u: {text: U., confidence: 0.25}
          b: {text: B., confidence: 0.5}
          a: {text: A., confidence: 0.4}
    """
    step = 0.8 * 0.6 * (1 - 0.25) * 0.5
    assert strength(text, "c.r1", "c.o1", "c") == pytest.approx([step, 0.2, 0.5 - 0.5 * (0.2 - step)], abs=1e-12)


def test_what_is_fixed_is_not_worked_out() -> None:
    known = program_of("claims: {a: {text: A., reasons: [b]}, b: {text: B.}}")
    assert strengths(known, {known.atoms["b"]: 0.0})[known.atoms["a"]] == 0.0


def test_what_does_not_come_to_rest_has_no_strength_and_helps_nobody() -> None:
    names = [f"c{number}" for number in range(60)]
    rivals = "".join(f"  {each}: {{text: C., contradicts: [{', '.join(names)}]}}\n" for each in names)
    known = program_of(f"""
claims:
{rivals}
  on: {{text: On., basis: granted, standard: preponderance, objections: [c0], reasons: [off]}}
  off: Off.
""")
    found = strengths(known, {})
    assert {found[known.atoms[each]] for each in (*names, "on")} == {None}
    assert found[known.atoms["off"]] == 1.0
    assert evaluate(known).status("on") == "undecided"
