"""What becomes of claims and steps, as pictures and outlines tell it."""

import pytest
from hypothesis import given, settings

from argmap import api
from argmap.graph import GraphView
from argmap.views.entries import OutlineOptions
from argmap.views.outline import outline
from argmap.views.standing import SIGNS
from argmap.views.words import words
from tests.pictures import diagram_of
from tests.strategies import maps

# t stands on `good`; the reason `bad` is undercut, `gone` falls, and `one` and `other` exclude each other.
TEXT = """
thesis: t
claims:
  t:
    text: The thesis holds.
    reasons:
      - good
      - {id: step, premises: [bad], objections: [doubt]}
      - {id: pair, premises: [gone, good]}
      - one
  good: {text: Good holds., basis: granted}
  bad: {text: Bad holds., basis: granted}
  doubt: {text: That does not follow., basis: granted}
  gone: {text: Gone holds., basis: granted, objections: [doubt]}
  one: {text: One holds., basis: granted, contradicts: [other]}
  other: {text: Other holds., basis: granted}
"""
MAP = api.read(TEXT).map
STATUSES = {
    "t": "stands",
    "good": "stands",
    "bad": "stands",
    "doubt": "stands",
    "gone": "falls",
    "one": "undecided",
    "other": "undecided",
}


def test_a_card_tells_what_becomes_of_its_claim_in_a_word_and_in_its_tooltip():
    cards = {each.label: each for each in diagram_of(MAP, status=True).cards}
    assert {name: each.status for name, each in cards.items()} == STATUSES
    assert cards["gone"].verdict == "✗ falls"
    assert cards["gone"].tooltip == "PRO gone: Gone holds. Falls. gone and good support t."
    assert [name for name, each in cards.items() if each.falls] == ["gone"]


def test_a_step_that_falls_is_told_on_its_lines_and_its_junction():
    drawn = diagram_of(MAP, status=True)
    fallen = {each.anchor for each in drawn.arrows if each.falls}
    lines = {each.anchor: each for each in drawn.arrows}
    assert {lines[each].tooltip for each in fallen} == {
        "bad supports t (the step falls)",
        "gone and good support t (the step falls)",
    }
    assert len(fallen) == 5
    assert all(each.falls for each in drawn.junctions)
    assert any("undecided" in each.tooltip for each in drawn.arrows)


def test_nothing_is_told_unless_asked():
    drawn = diagram_of(MAP)
    assert not any(each.status or each.standing or each.verdict or each.falls for each in drawn.cards)
    assert not any(each.falls for each in (*drawn.arrows, *drawn.junctions))
    assert "undecided" not in drawn.description
    told = outline(GraphView(MAP), OutlineOptions())
    assert told.remarks == ()
    assert not any(part and part.status for each in told.sections[0].entries for part in (each.claim, each.step))


def test_a_part_of_a_map_is_told_as_the_whole_map_has_it():
    (card, *_) = diagram_of(MAP, root="gone", depth=0, status=True).cards
    assert card.status == "falls"
    (entry, *_) = outline(GraphView(MAP), OutlineOptions(root="gone", depth=0, status=True)).sections[0].entries
    assert entry.claim is not None
    assert entry.claim.status == "falls"


def test_claims_are_counted_by_what_becomes_of_them():
    summary = "Claims that stand: 4, fall: 1, are undecided: 2."
    assert diagram_of(MAP, status=True).description.endswith(summary)
    assert outline(GraphView(MAP), OutlineOptions(status=True)).remarks == (summary,)


@pytest.mark.parametrize("lang", ["en", "de", "fr", "es"])
def test_every_status_has_a_sign_and_a_word_of_its_own(lang):
    told = [getattr(words(lang), each) for each in SIGNS]
    assert len({*told}) == len({*SIGNS.values()}) == 3
    assert all(told)


@settings(deadline=None, max_examples=40)
@given(maps())
def test_pictures_and_outlines_say_of_any_map_what_the_evaluation_says(argument_map):
    expected = {claim: status.value for claim, status in api.evaluate(GraphView(argument_map)).statuses.items()}
    sections = outline(GraphView(argument_map), OutlineOptions(status=True)).sections
    told = {x.claim.id: x.claim.status for each in sections for x in each.entries if x.claim is not None}
    assert told == expected
    drawn = diagram_of(argument_map, status=True)
    assert sorted(each.status for each in drawn.cards) == sorted(expected.values())
