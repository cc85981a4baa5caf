"""What the page is given of a map, beyond what its diagram shows."""

import re

import pytest

from argmap.api import check, read
from argmap.errors import UnknownNameError
from argmap.formats._page_parts import script
from argmap.formats._page_records import record, words
from argmap.graph import GraphView
from argmap.views.page import page
from argmap.views.picture import DiagramOptions
from argmap.views.words import words as words_of
from tests import maps

DEBATE = """
    argmap: 1
    thesis: ban
    sides: {pro: For the ban, con: Against it}
    speakers: {dana: {name: Dana Okafor, side: pro}, ben: {name: Ben Ruiz, side: con}, eva: {name: Eva}}
    sources:
      study: {title: Ill Communication, author: [A. Beland, R. Murphy], date: 2015, url: "https://example.org/1"}
      talk: {title: Hearing, url: "javascript:alert(1)", accessed: 2020-01-02}
    groups: {all: Everything, part: {title: A part, parent: all}, empty: Nobody}
    claims:
      ban:
        text: Schools should ban phones.
        side: pro
        reasons:
          - premises: [scores]
            scheme: expert_opinion
            note: An inference to the best explanation.
            said: {by: eva, source: talk}
        objections: [hard]
      scores:
        text: Scores rose after bans.
        group: part
        tags: [evidence]
        note: Only in England.
        confidence: 0.75
        cite: [{source: study, at: p. 3, quote: Scores rose., note: See the table.}, talk]
        said:
          - {by: dana, source: talk, at: "12:40", quote: They rose.}
          - {by: ben, attitude: denies}
      hard: {text: Bans are hard to keep up., basis: observation, said: {by: ben}}
"""


def opened(text=DEBATE, **options):
    loaded = read(text)
    assert not loaded.findings
    view = GraphView(loaded.map)
    return page(view, DiagramOptions(**options), check(loaded, view=view))


def card(told, claim):
    [found] = [each for each in record(told)["cards"] if each.get("id", each.get("label")) == claim]
    return found


def test_details_tell_who_says_it_where_and_in_which_words():
    scores = card(opened(), "scores")
    assert scores["statements"] == [
        {"text": "said by Dana Okafor in Hearing, 12:40", "quote": "They rose."},
        {"text": "denied by Ben Ruiz"},
    ]
    assert scores["notes"] == ("Only in England.", "confidence: 0.75")
    assert scores["tags"] == ("evidence",)


def test_evidence_names_place_and_quote_and_its_source_once_for_all():
    told = record(opened())
    assert card(opened(), "scores")["evidence"] == [
        {"source": 0, "at": "p. 3", "quote": "Scores rose.", "note": "See the table."},
        {"source": 1},
    ]
    assert told["sources"] == [
        {"text": "A. Beland and R. Murphy (2015). Ill Communication.", "link": "https://example.org/1"},
        {"text": "Hearing. javascript:alert(1) (accessed 2020-01-02)"},
    ], "what is no safe link is told as text"


def test_claims_can_be_filtered_by_side_speaker_and_group():
    told = record(opened())
    assert told["sides"] == ("For the ban", "Against it")
    assert told["speakers"] == ("Dana Okafor", "Ben Ruiz", "Eva")
    assert told["groups"] == [{"title": "Everything"}, {"title": "A part", "parent": 0}], "those that have claims"
    scores, hard = card(opened(), "scores"), card(opened(), "hard")
    assert (scores["side"], scores["speakers"], scores["group"]) == (0, (0, 1, 2), 1), "Eva draws the step"
    assert (hard["side"], hard["speakers"], hard.get("group")) == (1, (1,), None)


def test_steps_tell_their_scheme_and_notes():
    told = record(opened())
    assert told["steps"] == [
        {
            "scheme": "expert opinion",
            "statements": [{"text": "argued by Eva in Hearing"}],
            "notes": ("An inference to the best explanation.",),
        }
    ]
    assert [each["step"] for each in told["arrows"] if "step" in each] == [0]


def test_findings_stand_at_their_claims_and_others_at_the_map():
    text = "argmap: 1\nspeakers: {a: A}\nclaims: {t: {text: It is so., reasons: [r]}, r: {text: They say.}}\n"
    told = opened(text)
    whole = record(told)
    at = {each["name"]: each.get("card") for each in whole["findings"]}
    number = [each.claim for each in told.diagram.cards].index("r")
    assert at["unsupported-claim"] == number
    assert None in at.values(), "nobody says anything for A"
    assert [whole["findings"][each]["name"] for each in whole["cards"][number]["findings"]].count(
        "unsupported-claim"
    ) == 1


def test_findings_about_claims_that_are_not_shown_are_left_out():
    text = (
        "argmap: 1\nclaims: {t: {text: It is so., reasons: [r, s]}, r: {text: One., basis: value}, s: {text: Two.}}\n"
    )
    assert "unsupported-claim" in {each.finding.name for each in opened(text).findings}
    assert "unsupported-claim" not in {each.finding.name for each in opened(text, root="r").findings}


@pytest.mark.parametrize(("count", "depth", "opens"), [(400, None, None), (401, None, 2), (401, 5, 5), (10, 0, 0)])
def test_depth_cuts_nothing_and_large_maps_open_at_two(count, depth, opens):
    told = page(GraphView(maps.many(count)), DiagramOptions(depth=depth))
    assert len(told.diagram.cards) == count
    assert record(told).get("opens") == opens


def test_names_that_the_map_does_not_have_are_told():
    with pytest.raises(UnknownNameError):
        page(GraphView(maps.reference()), DiagramOptions(root="nobody"))


def test_every_word_that_the_page_uses_is_there_and_no_other():
    text, given = script(), words(words_of("en"))
    assert set(re.findall(r"\bwords\.(\w+)", text)) <= given.keys()
    assert [each for each in given if not re.search(rf'\bwords\.{each}\b|"{each}"', text)] == []


def test_two_numbers_each_lead_from_a_line_to_its_ends():
    """Cards come first, then junctions."""
    told = page(GraphView(maps.relations()))
    anchors = [each.anchor for each in (*told.diagram.cards, *told.diagram.junctions)]
    for written, arrow in zip(record(told)["arrows"], told.diagram.arrows, strict=True):
        assert (anchors[written["tail"]], anchors[written["head"]]) == (arrow.tail, arrow.head)
