"""The numbers of a map add up, and their JSON is documented."""

import json
import re
from pathlib import Path

from hypothesis import given, settings

from argmap import api
from argmap.formats import formats_of
from argmap.graph import GraphView
from argmap.views.statistics import GroupCount, SideCount, SourceCount, SpeakerCount, Statistics, statistics
from argmap.visible import UNSHOWN
from tests.formats.test_outline_formats import GOLDENS, documented
from tests.strategies import maps

PHONES = statistics(GraphView(api.load(GOLDENS / "phones.yaml").map))


def test_claims_and_inferences():
    assert (PHONES.claims, PHONES.inferences, PHONES.linked, PHONES.depth, PHONES.unlinked) == (19, 14, 3, 2, 3)
    assert PHONES.roles == {"reason": 7, "objection": 4, "undercut": 2, "backing": 1}
    assert PHONES.stances == {"thesis": 1, "pro": 11, "con": 4, "mixed": 0, "none": 3}
    assert (PHONES.open, PHONES.implicit, PHONES.withdrawn, PHONES.quotes) == (1, 1, 1, 2)


def test_the_text_says_of_every_claim_where_it_stands():
    [told] = re.findall(r"^Claims +19  (.+)$", formats_of(Statistics)["text"].write(PHONES), flags=re.MULTILINE)
    assert told == "1 thesis, 11 pro, 4 con, 3 neither"


def test_what_claims_rest_on():
    assert PHONES.support == {
        "reasons": 5,
        "founded": 4,
        "open": 1,
        "withdrawn": 1,
        "restates": 1,
        "unsupported": 7,
    }


def test_the_balance_of_the_sides():
    assert PHONES.sides == (
        SideCount("pro", "For the ban", 12, 6, 3),
        SideCount("con", "Against the ban", 4, 0, 3),
        SideCount(None, "on no side", 3, 2, 0),
    )


def test_the_work_of_the_speakers():
    assert PHONES.speakers == (
        SpeakerCount("dana", "Dana Okafor", "pro", 2, 1, 0, 0),
        SpeakerCount("ben", "Ben Ruiz", "con", 2, 0, 1, 3),
    )


def test_groups_and_sources():
    assert PHONES.groups == (
        GroupCount("learning", "Effects on learning", 1, 0, 0),
        GroupCount("scores", "Scores", 1, 0, 0),
        GroupCount(None, "in no group", 17, 7, 1),
    )
    assert PHONES.sources == (
        SourceCount("beland2016", "Ill Communication", 2, 0),
        SourceCount("hearing", "Hearing of 6 November 2017", 0, 2),
        SourceCount("never", "Never cited", 0, 0),
    )


def test_an_attack_that_nobody_draws_is_theirs_who_assert_all_its_premises():
    text = """
    thesis: t
    speakers: {ann: Ann, bob: Bob}
    claims:
      t: {text: T., objections: [[a, b], [a, c]]}
      a: {text: A., by: [ann, bob]}
      b: {text: B., by: ann}
      c: {text: C.}
    """
    found = statistics(GraphView(api.read(text).map))
    assert [(each.id, each.attacks) for each in found.speakers] == [("ann", 1), ("bob", 0)]


@given(maps())
@settings(deadline=None)
def test_the_numbers_add_up(argument_map):
    found = statistics(GraphView(argument_map))
    assert sum(found.roles.values()) == found.inferences == len(argument_map.inferences)
    assert sum(found.stances.values()) == sum(found.support.values()) == found.claims == len(argument_map.claims)
    for form in formats_of(Statistics).values():
        text = form.write(found, None)
        assert isinstance(text, str)
        assert not UNSHOWN.search(text.replace("\n", ""))


def test_every_field_of_json_is_documented_and_no_other():
    whole = json.loads(formats_of(Statistics)["json"].write(PHONES, None))
    fields = documented("statistics-json.md")
    assert set(whole) == fields["The object"]
    for name, title in (("sides", "A side"), ("speakers", "A speaker"), ("groups", "A group"), ("sources", "A source")):
        assert {key for each in whole[name] for key in each} == fields[title]
    page = (Path(__file__).parents[2] / "docs" / "statistics-json.md").read_text()
    assert all(f"`{word}`" in page for name in ("roles", "stances", "support") for word in whole[name])
