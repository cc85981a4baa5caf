"""No rule is quadratic: four times the map is about four times the work, also in maps that are made to hurt."""

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import argmap
from argmap import api
from argmap.graph import GraphView
from argmap.model import ArgumentMap, Basis, Citation, Claim, Inference, Kind, Said, Source, Speaker
from argmap.rules import Context, Rule
from argmap.rules._catalogue import all_rules
from bench.debate import debate

SMALL, TIMES = 80, 4
# Linear work grows four times, with something for what is sorted; quadratic work grows sixteen times.
MOST = 1.6 * TIMES
PROFILE = "classroom"
# Quadratic up to the 2,000 claims that it looks at, as its page says.
BOUNDED = {"single-point-of-failure"}
RULES = [rule for rule in all_rules() if rule.check and rule.severity_in(PROFILE) and rule.name not in BOUNDED]
ARGMAP = str(Path(argmap.__file__).parent)
TEXTS = ("Phones distract pupils.", "Phones do not distract pupils.", "Pupils should always ban phones.")


def made_up(size: int) -> ArgumentMap:
    return api.read("\n".join(debate(size))).map


def _claims(size: int, text: Callable[[int], str], **fields: Any) -> list[Claim]:
    said = (Said("ann", "s"), Said("ben"))
    return [
        Claim(f"c{number}", text(number), said=said, cite=(Citation("s", quote="as they say"),), **fields)
        for number in range(size)
    ]


def _map(claims: list[Claim], inferences: list[Inference]) -> ArgumentMap:
    return ArgumentMap(
        thesis=("c0",),
        speakers=(Speaker("ann", "Ann"), Speaker("ben", "Ben")),
        sources=(Source("s", title="A report"),),
        claims=tuple(claims),
        inferences=tuple(inferences),
    )


def one_text(size: int) -> ArgumentMap:
    """All say the same, and all speak for the first."""
    reasons = [Inference(f"c0.r{number}", Kind.SUPPORT, (f"c{number}",), "c0") for number in range(1, size)]
    return _map(_claims(size, lambda _: TEXTS[0]), reasons)


def denials(size: int) -> ArgumentMap:
    """Three texts, of which the second denies the first, in a chain of pairs."""
    reasons = [
        Inference(f"c{number}.r1", Kind.SUPPORT, (f"c{number + 1}", f"c{number + 2}"), f"c{number}")
        for number in range(0, size - 2, 2)
    ]
    return _map(_claims(size, lambda number: TEXTS[number % 3]), reasons)


def restatements(size: int) -> ArgumentMap:
    """All restate the first, which has a linked reason for each."""
    reasons = [
        Inference(f"c0.r{number}", Kind.SUPPORT, (f"c{number}", f"c{number - 1}"), "c0") for number in range(2, size)
    ]
    claims = _claims(size, lambda number: f"Word{number} and thing{number} hold.", restates=("c0",))
    return _map([Claim("c0", TEXTS[2], basis=Basis.VALUE), *claims[1:]], reasons)


def one_step(size: int) -> ArgumentMap:
    """One reason with all claims as premises, attacked by all of them."""
    premises = tuple(f"c{number}" for number in range(1, size))
    attacks = [
        Inference(f"c0.r1.o{number}", Kind.ATTACK, (each,), "c0.r1", on_step=True)
        for number, each in enumerate(premises)
    ]
    texts = _claims(size, lambda number: f"{TEXTS[number % 2][:-1]} in {number}.")
    return _map(texts, [Inference("c0.r1", Kind.SUPPORT, premises, "c0"), *attacks])


def long_texts(size: int) -> ArgumentMap:
    """Few claims, of texts that get longer."""
    text = " ".join(f"not w{number}." for number in range(size))
    reasons = [Inference("c0.r1", Kind.SUPPORT, ("c1", "c2"), "c0"), Inference("c0.r2", Kind.SUPPORT, ("c3",), "c0")]
    return _map(_claims(4, lambda number: text + " again" * number), reasons)


def long_words(size: int) -> ArgumentMap:
    """Two claims, each of one word with more and more hyphens."""
    words = ("-".join(f"{letter}{number}" for number in range(size)) for letter in "vw")
    return _map(
        [Claim(f"c{number}", word) for number, word in enumerate(words)],
        [Inference("c0.r1", Kind.SUPPORT, ("c1",), "c0")],
    )


MAPS = (made_up, one_text, denials, restatements, one_step, long_texts, long_words)


@cache
def map_of(make: Callable[[int], ArgumentMap], size: int) -> ArgumentMap:
    return make(size)


def work(rule: Rule, argument_map: ArgumentMap) -> int:
    """Return how many lines of argmap a rule runs on a map; a loop on one line counts at each turn."""
    lines = 0

    def count(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal lines
        lines += event == "line"
        return count if frame.f_code.co_filename.startswith(ARGMAP) else None

    context = Context(GraphView(argument_map), PROFILE)
    check = rule.check
    assert check
    before = sys.gettrace()
    sys.settrace(count)
    try:
        for _ in check(context):
            pass
    finally:
        sys.settrace(before)
    return lines


@pytest.mark.parametrize("make", MAPS, ids=lambda make: make.__name__)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_rule_is_quadratic(rule: Rule, make: Callable[[int], ArgumentMap]) -> None:
    assert is_linear(rule, make)


def is_linear(rule: Rule, make: Callable[[int], ArgumentMap]) -> bool:
    # What is loaded on first use is not counted.
    work(rule, map_of(make, TIMES * SMALL))
    small, big = (work(rule, map_of(make, size)) for size in (SMALL, TIMES * SMALL))
    return big <= MOST * small + 2000


def test_a_quadratic_rule_would_be_noticed() -> None:
    source = (
        "def check(context):\n    return (0 for one in context.map.claims for two in context.map.claims if one is two)"
    )
    space: dict[str, Any] = {}
    exec(compile(source, f"{ARGMAP}/made_up.py", "exec"), space)
    assert not is_linear(Rule("AM999", "made-up", None, space["check"]), one_text)
