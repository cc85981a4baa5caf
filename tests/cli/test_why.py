"""argmap why: a justification that can be read aloud."""

import json
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import given, settings

from argmap import api
from argmap.formats import formats_of
from argmap.graph import GraphView
from argmap.model import ArgumentMap
from argmap.views.justification import Justification, JustificationOptions, justification
from argmap.visible import UNSHOWN
from tests.cli.test_evaluate import NIXON, ODD, PHONES
from tests.shell import argmap
from tests.strategies import maps


def told(id_: str, *words: str, text: str = PHONES) -> str:
    done = argmap("why", "-", id_, *words, stdin=text.encode())
    assert done.status == 0, done.told
    return done.text


def parts(id_: str, *words: str, text: str = PHONES) -> list[dict[str, Any]]:
    return json.loads(told(id_, "--format", "json", *words, text=text))["parts"]


def block(text: str) -> str:
    return dedent(text)[1:]


def test_a_claim_that_stands_has_a_reason_and_its_objections_fail() -> None:
    assert told("ban") == block("""
        Schools should ban phones. [ban] This stands.

          Because, taken together:
            1. Phones distract pupils. [distract] It has been observed.
            2. Learning needs attention. [attention] It is held as a value.

          Against it: Parents need to reach a child. [reach]
            That fails: The school office fetches a child. [office] It has been observed.
              Nothing answers it.

          Against it: Lockers cost money. [cost]
            That fails: There are lockers. [second] It is granted. Nothing answers it.
    """)


def test_a_claim_that_falls_has_an_objection_that_stands() -> None:
    assert told("reach") == block("""
        Parents need to reach a child. [reach] This falls.

          Against it stands: The school office fetches a child. [office] It has been observed.
            Nothing answers it.
    """)


def test_lost_reasons_undercuts_and_circles_are_told() -> None:
    assert told("t", text=ODD) == block("""
        学校应该禁止手机. [t] This falls. Both reasons for it fail.

          This reason for it fails: P. [p]
            It rests on this: Q. [q]
              It rests on this: P. [p] And so round in a circle.

          This reason for it fails: Q1. [q1] Q2. [q2]
            It needs this: Q1. [q1]
              The only reason for it fails: B1. [b1]
                It does not follow: U. [u] It is taken as given, without support. Nothing
                  answers it.
    """)


def test_an_undercut_of_an_objection_is_told() -> None:
    text = """
    claims:
      red: {text: It is red., objections: [{premises: [white], objections: [lamp]}]}
      white: It looks white.
      lamp: {text: The lamp is odd., objections: [{premises: [new, tested], objections: [out]}]}
      new: It is new.
      tested: It is tested.
      out: That is past.
    """
    assert told("red", text=text) == block("""
        It is red. [red] This stands. It is taken as given, without support.

          Against it: It looks white. [white]
            That does not follow: The lamp is odd. [lamp] It is taken as given, without support.
              Against it, taken together: It is new. [new] It is tested. [tested]
                That does not follow: That is past. [out] It is taken as given, without support.
                  Nothing answers it.
    """)


def test_premises_of_an_objection_that_stands_come_one_by_one() -> None:
    assert told("a", text="claims: {a: {text: A., objections: [[b, c]]}, b: B., c: C.}") == block("""
        A. [a] This falls.

          Against it stands, taken together, and nothing answers it:
            1. B. [b] It is taken as given, without support.
            2. C. [c] It is taken as given, without support.
    """)


def test_what_is_undecided_is_followed_round() -> None:
    assert told("hawk", text=NIXON) == block("""
        Nixon is a hawk. [hawk] This is undecided. It hangs on the conflict between 'pacifist'
          and 'hawk'.

          Against it, and undecided too: Nixon is a pacifist. [pacifist]
            Against it, and undecided too: Nixon is a hawk. [hawk] And so round in a circle.
    """)
    assert told("rest", text=ODD).splitlines()[0].endswith("It hangs on 'unrel', which attacks itself.")
    assert "This is undecided. It rests on nothing but a circle." in told("p", "--circular", "undecided", text=ODD)


def test_standards_are_told() -> None:
    spared, beaten = (" ".join(told(each, text=ODD).split()) for each in ("q2", "pre"))
    assert "Against it: O2. [o2] It is taken as given, without support. Yet what it attacks still holds" in spared
    assert "Against it stands: B2. [b2] It is taken as given, without support. It weighs at least as much." in beaten


def test_a_step_can_be_asked_for() -> None:
    assert told("ban.o1").startswith("The objection to 'ban': Parents need to reach a child. [reach] This falls.\n")
    assert told("ban.r1").startswith("The reason for 'ban', taken together: ")
    assert [each["of"]["role"] for each in parts("ban.o1")][:2] == ["objection", None]


def test_claims_that_restate_each_other_are_told_under_the_name_that_was_asked_for() -> None:
    text = "claims: {a: {text: It is so., objections: [c]}, b: {text: So it is., restates: a}, c: No.}"
    assert told("b", text=text).startswith("So it is. [b] This falls.\n")


def test_what_is_shared_is_told_once() -> None:
    text = "claims: {a: {text: A., reasons: [[b, c]]}, b: {text: B., reasons: [d]}, c: {text: C., reasons: [d]}, "
    text += "d: {text: D., reasons: [e]}, e: E.}"
    found = told("a", text=text)
    assert found.count("E. [e]") == 1
    assert "Because: D. [d] That was explained above." in found


def test_what_is_too_deep_is_cut_and_says_so() -> None:
    text = "claims:\n" + "".join(f"  c{x}: {{text: C., reasons: [c{x + 1}]}}\n" for x in range(5)) + "  c5: C.\n"
    assert told("c0", "--depth", "2", text=text).splitlines()[-1] == "    Because: C. [c2] …"
    assert "…" not in told("c0", "--depth", "5", text=text)
    assert [each["id"] for each in parts("c0", "--depth", "1", text=text)] == ["c0", "c0.r1", "c1"]
    assert sum(each["hidden"] for each in parts("c0", "--depth", "1", text=text)) == 8
    assert told("c0", "--depth", "0", text=text) == "C. [c0] This stands. …\n"


def test_a_long_chain_is_told_within_the_width() -> None:
    size = 3000
    text = "claims:\n" + "".join(f"  c{x}: {{text: C., reasons: [c{x + 1}]}}\n" for x in range(size))
    lines = told("c0", "--width", "60", text=f"{text}  c{size}: C.\n").splitlines()
    assert sum("Because:" in each for each in lines) == size
    assert max(map(len, lines)) <= 60
    assert (
        " ".join(" ".join(lines[-2:]).split())
        == f"({size}) Because: C. [c{size}] It is taken as given, without support."
    )


def test_json_tells_each_part_by_id() -> None:
    found = json.loads(told("reach", "--format", "json"))
    assert (found["argmap_justification"], found["id"], found["title"]) == (1, "reach", "Phones")
    assert [(x["depth"], x["link"], x["id"], x["status"], x["ground"]["because"]) for x in found["parts"]] == [
        (0, "asked", "reach", "falls", "attacked"),
        (1, "attack", "reach.o1", "stands", "premises stand"),
        (2, "premise", "office", "stands", "given"),
    ]


def test_an_id_that_is_none_is_told_with_the_way_out() -> None:
    done = argmap("why", "-", "bann", stdin=PHONES.encode())
    assert (done.status, done.out) == (2, b"")
    assert done.told.splitlines()[-1] == "argmap: no claim or inference named 'bann'; did you mean 'ban'?"


@pytest.mark.parametrize("form", ["text", "json"])
def test_hostile_text_stays_text(form: str) -> None:
    text = 'claims: {a: {text: "\\e[31mred\\u202e [sic]\\nnext", objections: [{text: "\\x07"}]}}'
    found = told("a", "--format", form, text=text)
    assert not UNSHOWN.search(found.replace("\n", ""))
    assert "[sic]" in found


@given(maps())
@settings(deadline=None, max_examples=60)
def test_every_justification_can_be_told(argument_map: ArgumentMap) -> None:
    evaluation = api.evaluate(GraphView(argument_map))
    for claim in argument_map.claims:
        found = justification(evaluation, claim.id)
        for form in formats_of(Justification).values():
            text = form.write(found, JustificationOptions())
            assert isinstance(text, str)
            assert not UNSHOWN.search(text.replace("\n", ""))
