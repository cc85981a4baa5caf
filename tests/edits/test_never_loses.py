"""Fixing random maps with random faults: nothing is lost, nothing else changes, and a second time there is nothing."""

from collections import Counter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import api
from argmap.finding import Severity
from argmap.model import ArgumentMap
from argmap.yamlmap.comments import comments
from argmap.yamlmap.load import Loaded
from tests.edits.faulty import Faulty, faulty_maps


def relations(made: ArgumentMap) -> Counter[Any]:
    """Return what bears on what: by claims, and by other steps named in the same way."""
    steps = {each.id: each for each in made.inferences}

    def named(step: Any) -> Any:
        target = named(steps[step.target]) if step.on_step else step.target
        return (step.kind, tuple(sorted(step.premises)), target)

    texts = claims(made)

    def stands(step: Any) -> bool:
        on = stands(steps[step.target]) if step.on_step else step.target in texts
        return on and all(each in texts for each in step.premises)

    return Counter(named(each) for each in made.inferences if stands(each))


def claims(made: ArgumentMap) -> dict[str, str]:
    """Return the texts of the claims that have one: what has none may be a step whose `premises` is misspelt."""
    return {each.id: each.text for each in made.claims if each.text}


def errors(loaded: Loaded) -> int:
    return sum(each.severity is Severity.ERROR for each in api.check(loaded))


def self_made(faulty: Faulty) -> bool:
    """Tell whether the map has an error without any of the faults."""
    return errors(api.read(faulty.sound)) > 0


def fixed_text(faulty: Faulty, text: str) -> tuple[str, Any]:
    fixed = api.fix(api.read(text))
    return fixed.texts.get("<text>", text), fixed


@settings(max_examples=60, deadline=None)
@given(faulty_maps(), st.sampled_from(["\n", "\r\n"]))
def test_no_claim_comment_or_relation_is_lost(faulty: Faulty, end: str) -> None:
    text = faulty.text.replace("\n", end)
    before = api.read(text)
    new, fixed = fixed_text(faulty, text)
    after = api.read(new)

    assert after.map == fixed.loaded.map
    assert after.findings == fixed.loaded.findings
    if before.whole:
        assert claims(before.map).keys() <= claims(after.map).keys()
        assert all(was in claims(after.map)[each] for each, was in claims(before.map).items())
        assert relations(before.map) <= relations(after.map)
    if after.whole:
        there = [*comments(new).values()]
        assert [each for each in there if each.startswith("# remark")] == faulty.remarks
    assert len(after.findings) <= len(before.findings)
    assert errors(after) <= errors(before) + errors(api.read(faulty.sound))  # what could not be seen before
    assert new.count(end) == text.count(end)
    assert new.count("\r") == text.count("\r")
    assert not api.fix(after).done
    if faulty.same and not after.findings:
        assert after.map == faulty.map


@settings(max_examples=60, deadline=None)
@given(faulty_maps())
def test_the_map_is_as_it_was_before_the_faults(faulty: Faulty) -> None:
    """Each of these faults has a certain way out, so that fixing undoes all of them, but for tails of texts."""
    new, fixed = fixed_text(faulty, faulty.text)
    sound = faulty.map

    for each in fixed.outcomes:  # a reason for itself is not what a slip was meant for, even if it was in the map
        assert not each.refused or (each.refused.startswith("it would bring another error") and self_made(faulty))
        if each.refused:
            return
    assert fixed.loaded.findings == ()
    assert relations(fixed.loaded.map) == relations(sound)
    assert claims(fixed.loaded.map).keys() == claims(sound).keys()
    assert [each for each in comments(new).values() if each.startswith("# remark")] == faulty.remarks
    if faulty.same:
        assert fixed.loaded.map == sound
