import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from argmap.errors import UnknownNameError
from argmap.graph.view import Stance
from argmap.model import (
    ArgumentMap,
    Attitude,
    Citation,
    Claim,
    Group,
    Inference,
    Kind,
    Said,
    Side,
    Source,
    Speaker,
)
from argmap.views.picture import Credit, Relation
from tests import maps
from tests.maps import Sketch
from tests.pictures import RAW, diagram_of
from tests.strategies import maps as random_maps


def card(diagram, anchor):
    return next(each for each in diagram.cards if each.anchor == anchor)


def arrows(diagram, relation, *, headless=False):
    return [(each.tail, each.head) for each in diagram.arrows if (each.relation, each.headless) == (relation, headless)]


def test_linked_premises_meet_in_a_junction_and_a_single_one_points_at_its_claim():
    drawn = diagram_of(maps.reference())
    joint = "reason·P1·P2·P3·T"
    assert joint in {each.anchor for each in drawn.junctions}
    assert (joint, "claim-T") in arrows(drawn, Relation.SUPPORT)
    assert ("claim-P2", joint) in arrows(drawn, Relation.SUPPORT, headless=True)
    assert ("claim-P4", "claim-T") in arrows(drawn, Relation.SUPPORT)
    assert ("claim-U1", joint) in arrows(drawn, Relation.UNDERCUT)


def test_an_inference_that_is_undercut_or_backed_has_a_junction_though_it_has_one_premise():
    drawn = diagram_of(maps.relations())
    joints = {each.anchor: each for each in drawn.junctions}
    under = "undercut·u·reason·c·t"
    again = "undercut·v·undercut·u·reason·c·t"
    assert {"reason·c·t", under, again} <= joints.keys()
    assert not joints["reason·c·t"].linked
    assert (joints["reason·c·t"].sign, joints[under].sign) == ("+", "−")
    assert (under, "reason·c·t") in arrows(drawn, Relation.UNDERCUT)
    assert (again, under) in arrows(drawn, Relation.UNDERCUT)
    assert ("claim-w", again) in arrows(drawn, Relation.UNDERCUT)
    assert ("claim-k", "reason·c·t") in arrows(drawn, Relation.BACKING)


def test_ties_are_drawn_once_whoever_says_them():
    drawn = diagram_of(maps.relations())
    assert len(arrows(drawn, Relation.CONTRADICTS)) == 2
    assert arrows(drawn, Relation.RESTATES) == [("claim-z", "claim-a")]


def test_a_card_says_in_words_what_its_border_and_stripe_say():
    drawn = diagram_of(maps.relations())
    assert card(drawn, "claim-q").marks == ("implicit premise", "open")
    assert card(drawn, "claim-q").tag == "MIXED"
    assert card(drawn, "claim-x").marks == ("conceded",)
    assert card(drawn, "claim-c").marks == ("hedged: supposedly",)
    assert card(drawn, "claim-m").tag == "CON"
    assert card(drawn, "claim-t").tag == "THESIS"
    assert card(drawn, "claim-a").said == (Credit("Dana Okafor in Hearing, 12:40"),)


def test_an_id_made_from_the_text_is_not_shown():
    drawn = diagram_of(maps.relations())
    assert card(drawn, "claim-generated-id-of-this-claim").label == ""
    assert card(drawn, "claim-a").label == "a"


def test_an_implicit_link_says_so_in_words():
    drawn = diagram_of(maps.relations())
    implicit = [each for each in drawn.arrows if each.implicit]
    assert len(implicit) == 5
    assert all("implicit" in each.tooltip for each in implicit)


MIA, JONAS, TIM = "mia", "jonas", "tim"
REPORTS, DENIES = Attitude.REPORTS, Attitude.DENIES


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ([Said(by=MIA), Said(by=JONAS, at="03:10", attitude=REPORTS)], "Mia · reported by Jonas, 03:10"),
        ([Said(by=MIA), Said(by=TIM)], "Mia, Tim"),
        ([Said(by=MIA, at="03:10"), Said(by=MIA, at="05:20")], "Mia, 03:10; 05:20"),
        (
            [Said(by=TIM, source="hearing", at="05:00", attitude=DENIES), Said(by=MIA, source="blog")],
            "Mia in Mia's blog · denied by Tim in Council hearing, 05:00",
        ),
        ([Said(at="06:00")], "06:00"),
        ([Said(source="talk", at="06:00")], "06:00"),
        ([Said(source="hearing", at="p. 2")], "said in Council hearing, p. 2"),
        ([Said(at="06:00", attitude=REPORTS)], "reported at 06:00"),
        ([Said(quote="So it is.")], ""),
        ([Said(by=MIA, quote="So it is.")], "Mia"),
    ],
)
def test_each_speaker_keeps_their_own_places(said, told):
    assert spoken(Claim("a", "A.", said=tuple(said))).small_print == told


def test_evidence_is_told_from_who_says_it():
    cite = (Citation("hearing", "p. 1"), Citation("blog"), Citation("blog", quote="It is."))
    both = spoken(Claim("a", "A.", said=(Said(by=MIA, at="03:10"),), cite=cite))
    assert both.said == (Credit("Mia, 03:10"),)
    assert both.cited == (Credit("source: Council hearing, p. 1"), Credit("Mia's blog", "https://example.org/"))
    assert spoken(Claim("a", "A.", cite=cite)).cited[0] == Credit("Council hearing, p. 1")


def spoken(claim):
    titles = {"talk": "The talk", "hearing": "Council hearing", "blog": "Mia's blog"}
    url = {"blog": "https://example.org/"}
    sources = tuple(Source(key, title=title, url=url.get(key)) for key, title in titles.items())
    speakers = tuple(Speaker(each, each.capitalize()) for each in (MIA, JONAS, TIM))
    return diagram_of(ArgumentMap(claims=(claim,), sources=sources, speakers=speakers, source="talk")).cards[0]


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("https://example.org/\x1b[31m", ""),
        (" https://example.org", ""),
        ("file:///etc/passwd", ""),
    ],
)
def test_only_safe_addresses_are_links(url, link):
    claim = Claim("a", "A.", cite=(Citation("s"),))
    drawn = diagram_of(ArgumentMap(claims=(claim,), sources=(Source("s", url=url),)))
    assert drawn.cards[0].cited == (Credit("s", link),)
    said = replace(claim, cite=(), said=(Said(source="s"),))
    drawn = diagram_of(ArgumentMap(claims=(said,), sources=(Source("s", url=url),)))
    assert drawn.cards[0].said == (Credit("said in s", link),)
    assert drawn.cards[0].link == "#claim-a"


def test_depth_cuts_and_counts_every_claim_once():
    whole = maps.many(60)
    for depth in range(6):
        drawn = diagram_of(whole, depth=depth)
        shown = [each for each in drawn.cards if not each.stub]
        hidden = sum(int(re.search(r"\d+", each.text)[0]) for each in drawn.cards if each.stub)
        assert len(shown) + hidden == 60
    assert len([each for each in diagram_of(whole, depth=0).cards if not each.stub]) == 1


def test_what_was_cut_is_counted_in_the_words_of_the_language():
    cut = [diagram_of(replace(linked().map(), lang=lang), depth=0, root="b").cards[1].tooltip for lang in ("en", "de")]
    assert cut == ["1 claim below b left out", "Weggelassen unter b: 1 Aussage"]
    assert diagram_of(linked().map(), depth=0).cards[1].tooltip == "5 claims below t left out"


def test_what_is_cut_from_under_linked_premises_hangs_at_their_junction():
    drawn = diagram_of(maps.reference(), depth=1)
    joint = "reason·P1·P2·P3·T"
    assert (next(each.anchor for each in drawn.cards if each.stub and each.anchor.startswith(joint)), joint) in arrows(
        drawn, Relation.MORE, headless=True
    )


def test_root_keeps_what_bears_on_it_and_keeps_its_stance():
    drawn = diagram_of(maps.reference(), root="P8")
    assert [each.anchor for each in drawn.cards] == ["claim-P8", "claim-C5", "claim-C6"]
    assert drawn.cards[0].stance is Stance.CON
    assert drawn.areas == ()


def test_side_keeps_its_claims_and_what_they_bear_on():
    sides = (Side("pro", "For it"), Side("con", "Against it"))
    drawn = diagram_of(replace(maps.reference(), sides=sides), side="con")
    shown = {each.anchor for each in drawn.cards}
    assert {"claim-T", "claim-P6", "claim-P7", "claim-C1", "claim-P3"} <= shown
    assert "claim-R1" not in shown
    assert {each.label for each in drawn.areas} == {"For it (with replies)", "Against it (with replies)"}
    ends = {each.anchor for each in (*drawn.cards, *drawn.junctions)}
    assert all(each.tail in ends and each.head in ends for each in drawn.arrows)


def linked():
    s = Sketch(thesis=("t",), sides=(Side("pro", "For it"), Side("con", "Against it")), groups=(Group("g", "Costs"),))
    for name in "tabcz":
        s.claim(name, f"The claim {name}.")
    s.claim("x", "An objection.", group="g")
    s.support("t", "a", "b", "c")
    s.support("t", "z")
    s.attack("b", "x")
    return s


@pytest.mark.parametrize("option", [{"side": "con"}, {"group": "g"}])
def test_a_part_keeps_the_way_from_the_thesis_and_premises_that_work_together(option):
    drawn = diagram_of(linked().map(), **option)
    assert {each.anchor for each in drawn.cards} == {f"claim-{name}" for name in "tabcx"}
    assert arrows(drawn, Relation.SUPPORT) == [("reason·a·b·c·t", "claim-t")]
    assert arrows(drawn, Relation.ATTACK) == [("claim-x", "claim-b")]


def test_a_part_loses_no_inference_between_what_it_shows():
    s = linked().claim("y", "One more.")
    step = s.attack("x", "b", "y")  # b stands elsewhere, and only with y does it bear on x
    s.support(step, "t", "z")
    drawn = diagram_of(s.map(), side="con")
    assert {"claim-y", "claim-z"} <= {each.anchor for each in drawn.cards}
    assert {"objection·b·y·x", "backing·t·z·objection·b·y·x"} <= {each.anchor for each in drawn.junctions}


@pytest.mark.parametrize(
    ("option", "remark"),
    [
        ({}, ""),
        ({"depth": 1}, ""),
        ({"root": "t"}, ""),
        ({"side": "con"}, "Nur Seite Against it, mit dem Weg von der These dorthin."),
        ({"side": "con", "group": "g"}, "Nur Seite Against it, Gruppe Costs, mit dem Weg von der These dorthin."),
        ({"root": "b"}, "Nur was b betrifft."),
        ({"root": "b", "group": "g"}, "Nur was b (Gruppe Costs) betrifft."),
    ],
)
def test_a_part_says_that_it_is_one(option, remark):
    drawn = diagram_of(replace(linked().map(), lang="de"), **option)
    assert drawn.remark == remark
    assert drawn.description.endswith(remark)


def test_group_keeps_its_subgroups_too():
    shown = {each.anchor for each in diagram_of(maps.grouped(), group="g").cards}
    assert {"claim-c1", "claim-c2", "claim-c5", "claim-c6", "claim-one", "claim-two"} == shown


@pytest.mark.parametrize("option", [{"root": "P11"}, {"side": "pro"}, {"group": "g"}])
def test_an_unknown_name_is_told(option):
    with pytest.raises(UnknownNameError):
        diagram_of(maps.reference(), **option)
    with pytest.raises(UnknownNameError, match="did you mean 'P1'"):
        diagram_of(maps.reference(), root="p1")


def test_areas_are_the_groups_nested_or_else_the_sides_branches():
    drawn = diagram_of(maps.grouped())
    parents = {each.label: each.parent for each in drawn.areas}
    assert parents == {"Wirkung": "", "Wirkung auf die Noten": "group-g", "Kosten": ""}
    labels = [each.label for each in diagram_of(maps.reference()).areas]
    assert labels == ["THE CASE FOR (with replies)", "THE CASE AGAINST (with replies)"]


def test_groups_whose_parents_circle_are_drawn_without_one_around_them():
    groups = (Group("a", "A", parent="b"), Group("b", "B", parent="a"))
    drawn = diagram_of(ArgumentMap(claims=(Claim("x", "X.", group="a"),), groups=groups))
    assert [(each.label, each.parent) for each in drawn.areas] == [("A", "")]


def test_several_theses_have_a_case_each():
    s = Sketch(thesis=("t", "u"))
    for name in "tuab":
        s.claim(name, f"The claim {name}.")
    s.support("t", "a")
    s.support("u", "b")
    labels = [each.label for each in diagram_of(s.map()).areas]
    assert labels == ["THE CASE FOR: The claim t. (with replies)", "THE CASE FOR: The claim u. (with replies)"]


def test_anchors_do_not_move_when_an_inference_is_put_before():
    s = Sketch(thesis=("t",))
    for name in "tabc":
        s.claim(name, f"The claim {name}.")
    later = s.map()
    s.support("t", "a", "b")
    before = {each.anchor for each in diagram_of(s.map()).arrows}
    first = Inference("t.r0", Kind.SUPPORT, ("c",), "t")
    after = {each.anchor for each in diagram_of(replace(s.map(), inferences=(first, *s.inferences))).arrows}
    assert before < after
    assert not diagram_of(later).arrows


def test_odd_ids_make_distinct_and_valid_anchors():
    ids = ("a", "A", "a.b", "a-b", "a_b", "über", "学校", "ªº", "µ", "_xAA_º", "_xAA__xBA_", "१", "1", "a-", "case")
    s = Sketch(thesis=("a",))
    for name in ids:
        s.claim(name, f"The claim {name}.")
    for name in ids[1:]:
        s.support("a", name)
    s.support("a", "a-b", "a")
    drawn = diagram_of(s.map())
    anchors = [each.anchor for each in (*drawn.cards, *drawn.junctions, *drawn.arrows, *drawn.areas)]
    assert len(anchors) == len(set(anchors))
    assert all(re.fullmatch(r"[A-Za-z_][^\s:.<>\"'&]*", each) for each in anchors)


def test_control_and_bidi_characters_are_shown_not_obeyed():
    drawn = diagram_of(maps.nasty())
    told = "".join(f"{each.text}{each.title}{each.small_print}{each.tooltip}" for each in drawn.cards)
    assert not RAW.search(told)
    assert "[U+202E]" in drawn.title


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(random_maps())
def test_whatever_the_map_every_claim_has_a_card_and_every_arrow_two_ends(argument_map):
    drawn = diagram_of(argument_map)
    assert len(drawn.cards) == len(argument_map.claims)
    parts = {each.anchor for each in (*drawn.cards, *drawn.junctions)}
    assert all(each.tail in parts and each.head in parts for each in drawn.arrows)
    anchors = [each.anchor for each in (*drawn.cards, *drawn.junctions, *drawn.arrows, *drawn.areas)]
    assert len(anchors) == len(set(anchors))
