"""Parts of a map: what is near enough is shown, and what was cut is counted where the way to it leaves the picture."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.errors import UnknownNameError
from argmap.graph import GraphView
from argmap.model import Group
from argmap.views.excerpt import Excerpt
from argmap.views.picture import DiagramOptions, Relation
from tests import maps
from tests.maps import Sketch
from tests.pictures import diagram_of
from tests.strategies import maps as random_maps

many_examples = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def shown(diagram):
    return {each.claim for each in diagram.cards if not each.stub}


def stubs(diagram):
    """Each stub by the part it hangs at, how many claims it stands for, and whether it leads toward the thesis."""
    ends = {each.anchor: each for each in diagram.cards if each.stub}
    found = {}
    for arrow in diagram.arrows:
        if arrow.relation is Relation.MORE:
            up = arrow.head in ends
            stub, at = (arrow.head, arrow.tail) if up else (arrow.tail, arrow.head)
            found[at, up] = int(re.search(r"\d+", ends.pop(stub).text)[0])
    assert not ends, "a stub without a line"
    return found


def check(diagram, total):
    """What every part keeps: all claims are there or counted, no stub for nothing, every line has two ends."""
    counted = stubs(diagram)
    assert min(counted.values(), default=1) >= 1
    assert len(shown(diagram)) + sum(counted.values()) == total
    parts = {each.anchor for each in (*diagram.cards, *diagram.junctions)}
    assert all(each.tail in parts and each.head in parts for each in diagram.arrows)
    anchors = [each.anchor for each in (*diagram.cards, *diagram.junctions, *diagram.arrows, *diagram.areas)]
    assert len(anchors) == len(set(anchors))


def joined_to(argument_map, claim):
    """All claims that are joined to one, by whatever there is between claims; worked out by merging sets."""
    kin = {each.id: {each.id} for each in argument_map.claims}
    ends = {each.id: {*each.premises, each.target} for each in argument_map.inferences}
    ties = [{each.id, other} for each in argument_map.claims for other in (*each.contradicts, *each.restates)]
    groups = [{name, *each} for name, each in ends.items()] + ties
    kin |= {name: {name} for name in ends}
    for _ in range(len(kin)):
        for group in groups:
            whole = set().union(*(kin[each] for each in group))
            kin |= dict.fromkeys(whole, whole)
    return kin[claim] & {each.id for each in argument_map.claims}


@many_examples
@given(random_maps(), st.integers(0, 4))
def test_depth_shows_or_counts_every_claim(argument_map, depth):
    check(diagram_of(argument_map, depth=depth), len(argument_map.claims))


@many_examples
@given(random_maps(), st.integers(0, 4), st.data())
def test_depth_below_a_root_shows_or_counts_what_bears_on_it(argument_map, depth, data):
    root = data.draw(st.sampled_from([each.id for each in argument_map.claims]))
    check(diagram_of(argument_map, depth=depth, root=root), len(shown(diagram_of(argument_map, root=root))))


@many_examples
@given(random_maps(), st.integers(0, 3), st.data())
def test_around_shows_or_counts_every_claim_that_is_joined(argument_map, radius, data):
    centre = data.draw(st.sampled_from([each.id for each in argument_map.claims]))
    drawn = diagram_of(argument_map, around=centre, radius=radius)
    check(drawn, len(joined_to(argument_map, centre)))
    assert centre in shown(drawn)
    wider = diagram_of(argument_map, around=centre, radius=radius + 1)
    assert shown(drawn) <= shown(wider)
    whole = diagram_of(argument_map, around=centre, radius=99)
    assert shown(whole) == joined_to(argument_map, centre)
    assert not stubs(whole)


@many_examples
@given(random_maps(), st.sampled_from(["g", "h"]), st.integers(0, 3))
def test_depth_and_a_group_count_what_the_group_has_elsewhere(argument_map, group, depth):
    claims = tuple(replace(each, group="gh"[number % 2]) for number, each in enumerate(argument_map.claims))
    grouped = replace(argument_map, claims=claims, groups=(Group("g", "G"), Group("h", "H")))
    drawn, whole = diagram_of(grouped, group=group, depth=depth), diagram_of(grouped, group=group)
    assert len(shown(drawn)) + sum(stubs(drawn).values()) >= len(shown(whole))
    parts = {each.anchor for each in (*drawn.cards, *drawn.junctions)}
    assert all(each.tail in parts and each.head in parts for each in drawn.arrows)


@many_examples
@given(random_maps())
def test_the_sizes_of_parts_are_what_depth_leaves(argument_map):
    sizes = Excerpt(GraphView(argument_map), DiagramOptions()).sizes()
    assert sizes == [len(shown(diagram_of(argument_map, depth=depth))) for depth in range(len(sizes))]
    assert sizes[-1] == len(argument_map.claims)


def ladder():
    """A thesis t with a long line of reasons under it: c1 to c6; d bears on c1 too, and u undercuts its reason."""
    s = Sketch(thesis=("t",))
    for name in ("t", "c1", "c2", "c3", "c4", "c5", "c6", "d", "e", "u", "v"):
        s.claim(name, f"The claim {name}.")
    for number in range(1, 6):
        s.support("t" if number == 1 else f"c{number - 1}", f"c{number}")
    s.support("c5", "c6")
    step = s.support("c1", "d")
    s.attack(step, "u")
    s.support("u", "v")
    s.support("d", "e")
    return s


def test_around_a_claim_in_the_middle_both_sides_are_cut_and_told():
    drawn = diagram_of(ladder().map(), around="c3", radius=1)
    assert shown(drawn) == {"c2", "c3", "c4"}
    assert stubs(drawn) == {("claim-c2", True): 6, ("claim-c4", False): 2}
    assert [each.tooltip for each in drawn.cards if each.stub] == [
        "6 claims left out toward what c2 bears on",
        "2 claims below c4 left out",
    ]
    assert drawn.remark == "Only c3 and what lies at most 1 link away."
    assert [each.claim for each in drawn.cards if each.focus] == ["c3"]
    assert not any(each.focus for each in diagram_of(ladder().map(), root="c3").cards)
    alone = diagram_of(ladder().map(), around="c3", radius=0)
    assert stubs(alone) == {("claim-c3", True): 7, ("claim-c3", False): 3}


def test_around_a_claim_that_undercuts_the_step_it_bears_on_is_whole():
    drawn = diagram_of(ladder().map(), around="u", radius=1)
    assert shown(drawn) == {"u", "v", "d", "c1"}
    assert stubs(drawn) == {("claim-d", False): 1, ("claim-c1", False): 5, ("claim-c1", True): 1}
    assert {each.relation for each in drawn.arrows} >= {Relation.UNDERCUT, Relation.SUPPORT}


def test_an_undercut_that_is_cut_is_counted_at_the_step_it_bears_on():
    for part in ({"around": "c1", "radius": 1}, {"root": "c1", "depth": 1}):
        drawn = diagram_of(ladder().map(), **part)
        assert stubs(drawn)["reason·d·c1", False] == 2
        assert stubs(drawn)["claim-d", False] == 1


def test_premises_that_work_together_are_one_link_from_each_other():
    s = Sketch(thesis=("t",))
    for name in "tabc":
        s.claim(name, f"The claim {name}.")
    s.support("t", "a", "b")
    s.support("b", "c")
    drawn = diagram_of(s.map(), around="a", radius=1)
    assert shown(drawn) == {"t", "a", "b"}
    assert stubs(drawn) == {("claim-b", False): 1}


def test_claims_that_cannot_both_hold_are_one_link_apart():
    s = Sketch(thesis=("t",)).claim("t", "T.").claim("a", "A.", contradicts=("b",)).claim("b", "B.", restates=("c",))
    s.claim("c", "C.")
    s.support("t", "a")
    assert shown(diagram_of(s.map(), around="a", radius=1)) == {"a", "b", "t"}
    assert stubs(diagram_of(s.map(), around="t", radius=1)) == {("claim-a", False): 2}


def test_a_circle_and_two_theses_are_cut_in_order():
    s = Sketch(thesis=("t", "s"))
    for name in "tsabcd":
        s.claim(name, f"The claim {name}.")
    for head, tail in ("ta", "ab", "bc", "ca", "sc", "cd"):
        s.support(head, tail)
    drawn = diagram_of(s.map(), depth=1)
    assert shown(drawn) == {"t", "s", "a", "c"}
    assert stubs(drawn) == {("claim-a", False): 1, ("claim-c", False): 1}
    assert stubs(diagram_of(s.map(), around="d", radius=1)) == {("claim-c", True): 2, ("claim-c", False): 2}


def test_what_is_joined_to_nothing_stays_out_of_what_is_around():
    s = ladder().claim("stray", "Nothing to do with it.")
    assert sum(stubs(diagram_of(s.map(), around="c3", radius=1)).values()) == 8
    drawn = diagram_of(s.map(), around="stray")
    assert (shown(drawn), stubs(drawn)) == ({"stray"}, {})


def test_the_whole_around_a_claim_says_nothing_of_a_part():
    assert diagram_of(ladder().map(), around="c3", radius=9).remark == ""


def test_an_unknown_claim_to_draw_around_is_told():
    with pytest.raises(UnknownNameError, match="did you mean 'c3'"):
        diagram_of(ladder().map(), around="C3")
    with pytest.raises(UnknownNameError):
        diagram_of(maps.reference(), around="P99")


@pytest.mark.parametrize(
    ("lang", "remark", "tip"),
    [
        ("de", "Nur c3 und was höchstens 1 Verknüpfung davon entfernt ist.", "in Richtung dessen, was c2 betrifft"),
        ("fr", "Uniquement c3 et ce qui s’en trouve à 1 lien au plus.", "ce sur quoi porte c2"),
        ("es", "Solo c3 y lo que está a 1 enlace como máximo.", "aquello que c2 atañe"),
    ],
)
def test_what_is_cut_around_a_claim_is_told_in_the_words_of_the_map(lang, remark, tip):
    drawn = diagram_of(replace(ladder().map(), lang=lang), around="c3", radius=1)
    assert drawn.remark == remark
    assert any(tip in each.tooltip for each in drawn.cards if each.stub)
