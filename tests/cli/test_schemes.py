"""argmap schemes: the catalogue, and one scheme to start from."""

import json
import re

import pytest

from argmap.yamlmap.catalogue import schemes
from tests.shell import argmap


def test_all_schemes_are_listed_with_their_slots() -> None:
    done = argmap("schemes")
    rows = [re.split(r"  +", line) for line in done.text.splitlines()]
    assert [(name, slots) for name, _, slots in rows] == [
        (each.name, ", ".join(each.slots)) for _, each in sorted(schemes().items())
    ]
    assert (done.status, done.err) == (0, b"")


@pytest.mark.parametrize("name", ["expert-opinion", "expert_opinion", "Expert-Opinion"])
def test_one_scheme_is_told_in_full(name: str) -> None:
    text = argmap("schemes", name).text
    assert text.startswith("expert-opinion: Expert opinion\n")
    assert "  1. {expert} is an expert in {field}.\n" in text
    assert "  Therefore: {claim}\n" in text
    assert "The slot claim is filled from the conclusion.\n" in text
    mine, theirs = text.partition("The challenger must show")[::2]
    assert "  expertise  What shows that {expert} knows {field}? (premise 1)\n" in mine
    assert "  agreement  Do other experts in {field} say otherwise? (the conclusion)\n" in theirs
    assert "    reasons:\n      - scheme: expert-opinion\n" in theirs


@pytest.mark.parametrize("name", schemes())
@pytest.mark.parametrize("form", ["text", "markdown"])
def test_every_page_tells_every_question(name: str, form: str) -> None:
    text = argmap("schemes", name, "--format", form).text
    flowed = " ".join(text.split())
    for question in schemes()[name].questions:
        assert question.ask in flowed
    assert max(map(len, text.split("In a map,")[0].splitlines())) <= 88 or form == "markdown"


def test_a_scheme_that_attacks_is_written_under_what_it_attacks() -> None:
    assert "In a map, under the reason that it attacks:\n\n    objections:\n" in argmap("schemes", "bias").text


def test_the_objects_are_those_of_the_catalogue() -> None:
    every = json.loads(argmap("schemes", "--format", "json").out)
    assert every["argmap_schemes"] == 1
    assert [each["name"] for each in every["schemes"]] == sorted(schemes())
    [one] = json.loads(argmap("schemes", "sign", "--format", "json").out)["schemes"]
    assert one in every["schemes"]
    assert set(one) == {"name", "title", "under", "slots", "premises", "conclusion", "questions", "yaml"}
    assert one["questions"][0] == {
        "key": "observed",
        "ask": "Is {sign} really there?",
        "kind": "assume",
        "hits": "p1",
    }


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["exprt-opinion"], "argmap: no scheme named 'exprt-opinion'; did you mean 'expert-opinion'?\n"),
        (["x"], "argmap: no scheme named 'x'; there is analogy, best-explanation, "),
        (["sign", "--format", "yaml"], "argmap: no format named 'yaml'; there is json, markdown, text\n"),
    ],
)
def test_a_mistake_is_told_with_the_way_out(words: list[str], told: str) -> None:
    done = argmap("schemes", *words)
    assert (done.status, done.out) == (2, b"")
    assert done.told.startswith(told)
