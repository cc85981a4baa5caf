"""The JSON of evaluate and why is what its page tells."""

import json
from typing import Any

import pytest

from tests.cli.test_evaluate import NIXON, ODD, PHONES, answer
from tests.formats.test_outline_formats import documented
from tests.shell import argmap

FIELDS = documented("evaluation-json.md")
EVERY = FIELDS["Every answer of evaluate"]


def grounds(ground: dict[str, Any]) -> list[dict[str, Any]]:
    return [ground, *(each for below in ground["then"] for each in grounds(below))]


def page() -> str:
    from tests.shell import ROOT

    return (ROOT / "docs" / "evaluation-json.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", [PHONES, NIXON, ODD])
def test_every_field_of_the_table_is_documented_and_no_other(text: str) -> None:
    whole = answer("--strength", "--open", "says" if text is ODD else "ban" if text is PHONES else "quaker", text=text)
    assert set(whole) == EVERY | FIELDS["Statuses"]
    assert set(whole["changes"]) == FIELDS["The changes"]
    for row in (*whole["rows"], *whole["theses"], *answer(text=text)["rows"]):
        assert set(row) == FIELDS["A row"]
        assert set(row["claim"]) == FIELDS["A claim"]
        for ground in grounds(row["ground"]):
            assert set(ground) == FIELDS["A ground"]
            assert f"`{ground['because']}`" in page()


def test_every_field_of_other_answers_is_documented_and_no_other() -> None:
    bearers = answer("--load-bearing", "ban", "--strength")
    assert set(bearers) == EVERY | FIELDS["Load-bearing"]
    fewest = answer("--cheapest", "attack", "ban")
    assert set(fewest) == EVERY | FIELDS["Cheapest"]
    for part in (*bearers["bearing"], *bearers["effects"]):
        assert all(f"`{key}`" in page() for key in part)


def test_every_field_of_positions_is_documented_and_no_other() -> None:
    held = answer("--positions", "--speaker", "bob", text=NIXON)
    assert set(held) == EVERY | FIELDS["Positions"]
    assert all(f"`{key}`" in page() for part in (held["speaker"], *held["positions"]) for key in part)


def test_every_field_of_a_justification_is_documented_and_no_other() -> None:
    whole = json.loads(argmap("why", "-", "ban", "--format", "json", stdin=PHONES.encode()).out)
    assert set(whole) == FIELDS["The answer of why"]
    for part in whole["parts"]:
        assert set(part) == FIELDS["A part"]
        assert all(f"`{key}`" in page() for key in part["of"])
        assert set(part["ground"]) == FIELDS["A ground"]
