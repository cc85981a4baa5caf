"""A justification is complete and true: every status in it follows from the parts below."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.errors import UnknownNameError
from argmap.graph import GraphView
from argmap.model import ArgumentMap
from argmap.semantics.changes import Changes
from argmap.semantics.evaluation import Evaluation, Status, evaluate
from argmap.semantics.labelling import Circular
from argmap.semantics.program import program
from argmap.semantics.reasons import Because, Reason, reason
from argmap.semantics.why import Link, Part, why
from tests.semantics.test_worked_cases import LOOP, NIXON, RED_LIGHT, evaluated
from tests.strategies import arguments

FIATS = {Because.ASSUMED, Because.REJECTED, Because.OPENED, Because.WITHDRAWN, Because.LEFT_OUT}


def with_parts_below(parts: tuple[Part, ...]) -> list[tuple[Part, list[Part]]]:
    """Return each part with those that explain it."""
    found = []
    for place, part in enumerate(parts):
        below = []
        for other in parts[place + 1 :]:
            if other.depth <= part.depth:
                break
            if other.depth == part.depth + 1:
                below.append(other)
        found.append((part, below))
    return found


@settings(max_examples=200, deadline=None)
@given(arguments() | arguments(ordered=True), st.sampled_from(Circular), st.data())
def test_every_part_follows_from_those_below(
    argument_map: ArgumentMap, circular: Circular, data: st.DataObject
) -> None:
    opened = data.draw(st.sampled_from([(), ("c0",)]))
    evaluation = evaluate(program(GraphView(argument_map)), Changes(open=opened), circular)
    for claim in argument_map.claims:
        parts = why(evaluation, claim.id)
        explained = set()
        for part, below in with_parts_below(parts):
            assert (part.status, part.reason) == (evaluation.status(part.id), reason(evaluation, part.id))
            assert not part.told or part.id in explained
            explained.add(part.id)
            if not part.told and part.reason.because not in FIATS:
                follows(evaluation, part, below)


def follows(evaluation: Evaluation, part: Part, below: list[Part]) -> None:
    """Check that a part has the status that those below give it."""
    links = {link: [each for each in below if each.link is link] for link in Link}
    atom = evaluation.program.atoms[part.id]
    rules = evaluation.program.rules
    attacks = links[Link.ATTACK] + links[Link.UNDERCUT]
    supports = links[Link.SUPPORT] + links[Link.BACKING]
    usual = evaluation.program.standards.get(atom) is None
    if part.status is Status.STANDS:
        assert {each.id for each in attacks} == set(evaluation.program.ids(rules.attacks[atom]))
        assert {each.id for each in links[Link.PREMISE]} == set(evaluation.program.ids(rules.needs[atom]))
        assert all(each.status is Status.STANDS for each in supports + links[Link.PREMISE])
        assert len(supports) == 1 or (rules.free[atom] and not supports)
        assert not usual or all(each.status is Status.FALLS for each in attacks)
    elif part.status is Status.FALLS:
        lost = {each.id for each in supports} == set(evaluation.program.ids(rules.supports[atom]))
        hit = any(each.status is Status.STANDS for each in attacks)
        gone = any(each.status is Status.FALLS for each in links[Link.PREMISE])
        fell = bool(supports) and lost and all(each.status is Status.FALLS for each in supports)
        assert hit or gone or fell
    else:
        assert [each.status for each in below] == [Status.UNDECIDED]


def told(evaluation: Evaluation, id_: str) -> list[str]:
    return [
        f"{'  ' * x.depth}{x.link} {x.id} {x.status}: {x.reason.because}{'*' * x.told}" for x in why(evaluation, id_)
    ]


def test_what_fell_names_the_attack() -> None:
    assert told(evaluated(RED_LIGHT), "red") == [
        "asked red falls: all supports fell",
        "  support red.r1 falls: undercut",
        "    undercut red.r1.o1 stands: premises stand",
        "      premise redlight stands: given",
    ]


def test_what_is_undecided_is_followed_round_its_conflict() -> None:
    evaluation = evaluated(f"{NIXON}  vote: {{text: V., reasons: [hawk]}}\n")
    assert told(evaluation, "vote") == [
        "asked vote undecided: undecided between",
        "  support vote.r1 undecided: undecided between",
        "    premise hawk undecided: undecided between",
        "      attack pacifist undecided: undecided between",
        "        attack hawk undecided: undecided between*",
    ]
    assert reason(evaluation, "vote") == Reason(Because.CONFLICT, ("pacifist", "hawk"))


def test_a_circle_is_gone_round_once() -> None:
    assert told(evaluated(LOOP), "t") == [
        "asked t stands: given",
        "  attack t.o1 falls: a premise fell",
        "    premise p falls: circular",
        "      support p.r1 falls: circular",
        "        premise q falls: circular",
        "          support q.r1 falls: circular",
        "            premise p falls: circular*",
    ]
    undecided = evaluated(LOOP, circular=Circular.UNDECIDED)
    assert reason(undecided, "t") == Reason(Because.CIRCULAR, ("p", "q"))


def test_shared_parts_are_explained_once() -> None:
    layers = 40
    text = "claims:\n" + "".join(f"  c{x}: {{text: C., reasons: [[c{x + 1}, d{x + 1}]]}}\n" for x in range(layers))
    text += "".join(f"  d{x + 1}: {{text: D., reasons: [c{x + 2}]}}\n" for x in range(layers - 1))
    evaluation = evaluated(f"{text}  c{layers}: C.\n  d{layers}: D.\n")
    assert len(why(evaluation, "c0")) < 8 * layers


@pytest.mark.parametrize(
    ("changes", "because"),
    [
        (Changes(assume=("c",)), Because.ASSUMED),
        (Changes(reject=("c",)), Because.REJECTED),
        (Changes(open=("c",)), Because.OPENED),
        (Changes(all_open=True), Because.OPENED),
        (Changes(without=("ann",)), Because.LEFT_OUT),
        (Changes(open=("x",)), Because.RESTS_ON_OPEN),
    ],
)
def test_what_is_so_by_fiat_says_so(changes: Changes, because: Because) -> None:
    text = "speakers: {ann: Ann}\nclaims: {c: {text: C., open: true, by: ann, objections: [x]}, x: X.}"
    assert reason(evaluated(text, changes), "c").because is because


def test_what_is_withdrawn_says_so_and_so_does_what_restates_it() -> None:
    evaluation = evaluated("claims: {c: {text: C., withdrawn: true}, d: {text: D., restates: c}, e: {text: E.}}")
    assert [reason(evaluation, each).because for each in "cde"] == [Because.WITHDRAWN, Because.WITHDRAWN, Because.GIVEN]


def test_an_attack_that_outweighs_is_named() -> None:
    text = "claims: {c: {text: C., standard: preponderance, reasons: [p], objections: [q]}, p: P., q: Q.}"
    assert reason(evaluated(text), "c") == Reason(Because.OUTWEIGHED, ("c.o1",))


def test_a_step_that_lost_its_backing_says_so() -> None:
    text = "claims: {c: {text: C., reasons: [{premises: [p], reasons: [b]}]}, p: P., b: {text: B., withdrawn: true}}"
    assert reason(evaluated(text), "c.r1") == Reason(Because.BACKING_FELL, ("c.r1.r1",))


def test_what_is_not_in_the_map_is_not_explained() -> None:
    with pytest.raises(UnknownNameError, match="no claim or inference named 'hawc'; did you mean 'hawk'"):
        why(evaluated(NIXON), "hawc")


def test_a_standard_of_its_own_shows_in_what_counts() -> None:
    text = "claims: {c: {text: C., standard: scintilla, reasons: [p], objections: [q]}, p: P., q: Q.}"
    assert told(evaluated(text), "c") == [
        "asked c stands: supported",
        "  support c.r1 stands: premises stand",
        "    premise p stands: given",
        "  attack c.o1 stands: premises stand",
        "    premise q stands: given",
    ]
