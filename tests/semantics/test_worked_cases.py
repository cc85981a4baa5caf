"""Cases from the literature, worked out by hand. Every claim that is not supported is given."""

import pytest

from argmap import api
from argmap.graph import GraphView
from argmap.semantics.changes import NO_CHANGES, Changes
from argmap.semantics.evaluation import Evaluation, evaluate
from argmap.semantics.labelling import Circular
from argmap.semantics.positions import positions
from argmap.semantics.program import Program, program
from argmap.semantics.strength import strengths


def program_of(text: str) -> Program:
    """Return the program of a map that is written without fault."""
    loaded = api.read(text)
    assert loaded.findings == ()
    return program(GraphView(loaded.map))


def evaluated(text: str, changes: Changes = NO_CHANGES, circular: Circular = Circular.FALLS) -> Evaluation:
    return evaluate(program_of(text), changes, circular)


def status(evaluation: Evaluation, *ids: str) -> list[str]:
    return [evaluation.status(each).value for each in ids]


def held(evaluation: Evaluation) -> list[set[str]]:
    return [set(each.holds) for each in positions(evaluation).positions]


def strength(text: str, *ids: str) -> list[float | None]:
    known = program_of(text)
    found = strengths(known, {})
    return [found[known.atoms[each]] for each in ids]


RED_LIGHT = """
claims:
  red:
    text: The thing is red.
    reasons: [{premises: [looks, law], objections: [redlight]}]
  looks: The thing looks red.
  law: What looks red is red as a rule.
  redlight: A red light shines on the thing.
"""


def test_an_undercut_takes_the_step_and_leaves_the_premises() -> None:
    assert status(evaluated(RED_LIGHT), "red", "looks", "law") == ["falls", "stands", "stands"]


def test_an_answer_to_the_undercut_restores_the_step() -> None:
    text = RED_LIGHT.replace(
        "redlight: A red light shines on the thing.", "redlight: {text: R., objections: [witness]}"
    )
    evaluation = evaluated(f"{text}  witness: A witness saw that the light was white.\n")
    assert status(evaluation, "red", "redlight") == ["stands", "falls"]


NIXON = """
claims:
  pacifist: {text: Nixon is a pacifist., reasons: [quaker], contradicts: [hawk]}
  hawk: {text: Nixon is a hawk., reasons: [republican]}
  quaker: Nixon is a Quaker.
  republican: Nixon is a Republican.
"""


def test_two_good_reasons_that_clash_leave_both_undecided() -> None:
    evaluation = evaluated(NIXON)
    assert status(evaluation, "pacifist", "hawk", "quaker") == ["undecided", "undecided", "stands"]
    assert held(evaluation) == [{"pacifist", "quaker", "republican"}, {"hawk", "quaker", "republican"}]
    assert strength(NIXON, "pacifist", "hawk") == pytest.approx([0.5, 0.5], abs=1e-9)


def test_floating_acceptance_is_in_no_way_decided() -> None:
    evaluation = evaluated("""
        claims:
          a: {text: A., objections: [b]}
          b: {text: B., objections: [a]}
          c: {text: C., objections: [a, b]}
          d: {text: D., objections: [c]}
    """)
    assert status(evaluation, *"abcd") == ["undecided"] * 4
    assert held(evaluation) == [{"a", "d"}, {"b", "d"}]


def test_an_odd_loop_is_undecided_and_leaves_nothing_to_hold() -> None:
    evaluation = evaluated("""
        claims:
          a: {text: A., objections: [c]}
          b: {text: B., objections: [a]}
          c: {text: C., objections: [b]}
    """)
    assert status(evaluation, *"abc") == ["undecided"] * 3
    assert held(evaluation) == [set()]


def test_linked_premises_fall_together_and_convergent_reasons_do_not() -> None:
    evaluation = evaluated("""
        claims:
          p: P.
          q: {text: Q., objections: [o]}
          o: O.
          c: {text: C., reasons: [[p, q]]}
          d: {text: D., reasons: [p, q]}
    """)
    assert status(evaluation, *"qcd") == ["falls", "falls", "stands"]


LOOP = """
claims:
  p: {text: P., reasons: [q]}
  q: {text: Q., reasons: [p]}
  t: {text: T., objections: [p]}
"""


def test_a_circle_of_support_falls_and_defeats_nothing() -> None:
    assert status(evaluated(LOOP), *"pqt") == ["falls", "falls", "stands"]


def test_a_circle_with_a_reason_from_outside_stands() -> None:
    evaluation = evaluated("""
        claims:
          p: {text: P., reasons: [q, r]}
          q: {text: Q., reasons: [p]}
          r: R.
    """)
    assert status(evaluation, *"pqr") == ["stands"] * 3


def test_a_circle_can_be_read_as_undecided() -> None:
    assert status(evaluated(LOOP, circular=Circular.UNDECIDED), *"pqt") == ["undecided"] * 3


def test_a_witness_who_says_that_he_is_unreliable_is_undecided() -> None:
    evaluation = evaluated("""
        claims:
          unrel: {text: The witness is unreliable., reasons: [{premises: [says], objections: [unrel]}]}
          says: The witness says that he is unreliable.
    """)
    assert status(evaluation, "unrel", "says") == ["undecided", "stands"]
    assert held(evaluation) == [{"says"}]


@pytest.mark.parametrize(
    ("standard", "pro", "con", "expected"),
    [
        ("unanswered", 0.8, 0.5, "falls"),
        ("scintilla", 0.8, 0.5, "stands"),
        ("scintilla", 0.1, 1.0, "stands"),
        ("preponderance", 0.8, 0.5, "stands"),
        ("preponderance", 0.5, 0.5, "falls"),
        ("preponderance", 0.5, 0.8, "falls"),
    ],
)
@pytest.mark.parametrize("weight", ["confidence", "strength"])
def test_standards_weigh_an_objection(standard: str, pro: float, con: float, expected: str, weight: str) -> None:
    on_claim = {"confidence": ", confidence: ", "strength": ", x-nothing: "}[weight]
    on_step = {"confidence": ", x-nothing: ", "strength": ", strength: "}[weight]
    evaluation = evaluated(f"""
        claims:
          c:
            text: C.
            standard: {standard}
            reasons: [{{premises: [p]{on_step}{pro}}}]
            objections: [{{premises: [q]{on_step}{con}}}]
          p: {{text: P.{on_claim}{pro}}}
          q: {{text: Q.{on_claim}{con}}}
    """)
    assert evaluation.status("c") == expected


def test_what_a_claim_has_of_its_own_is_weighed_too() -> None:
    own = "c: {text: C., standard: preponderance, confidence: 0.7, objections: [q]}"
    text = f"claims: {{{own}, q: {{text: Q., confidence: %s}}}}"
    assert [evaluated(text % weight).status("c").value for weight in (0.6, 0.7)] == ["stands", "falls"]


def test_toulmin_s_exception_defeats_the_step_and_not_the_warrant() -> None:
    evaluation = evaluated("""
        claims:
          british: {text: Harry is British., reasons: [{premises: [born, warrant], objections: [notbrit]}]}
          born: Harry was born in Bermuda.
          warrant: {text: Who is born in Bermuda is British., reasons: [code]}
          code: The code says so.
          notbrit: {text: Harry is not British by birth any more., reasons: [[naturalised, rule]]}
          naturalised: Harry was naturalised in the United States.
          rule: Who is naturalised elsewhere is not British any more.
    """)
    assert status(evaluation, "warrant", "notbrit", "british") == ["stands", "stands", "falls"]


@pytest.mark.parametrize(("one", "two", "expected"), [(0.5, 0.5, [1 / 3, 1 / 3]), (0.8, 0.5, [2 / 3, 1 / 6])])
def test_strengths_of_two_claims_that_attack_each_other(one: float, two: float, expected: list[float]) -> None:
    text = f"""
        claims:
          a: {{text: A., confidence: {one}, objections: [b]}}
          b: {{text: B., confidence: {two}, objections: [a]}}
    """
    assert strength(text, "a", "b") == pytest.approx(expected, abs=1e-9)


def test_a_chain_of_certain_supports_is_certain() -> None:
    text = "claims: {a: {text: A., reasons: [b]}, b: {text: B., reasons: [c]}, c: {text: C.}}"
    assert strength(text, *"abc") == [1, 1, 1]
