"""A group whose claims stand far apart is drawn in parts, not as one area that tears the drawing asunder."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.model import Group
from tests.maps import Sketch
from tests.pictures import diagram_of, drawing_of
from tests.strategies import maps as random_maps


def chains(count, *, nested=False):
    """A thesis with so many chains of two reasons; the far end of each lies in the same group."""
    outer, inner = Group("g", "Far"), Group("h", "Within", parent="g")
    s = Sketch(thesis=("t",), lang="en", groups=(outer, inner) if nested else (outer,))
    s.claim("t", "The thesis holds.")
    for number in range(count):
        s.claim(f"a{number}", f"Reason {number} holds.")
        s.claim(f"b{number}", f"Ground {number} holds.", group="h" if nested else "g")
        s.support("t", f"a{number}")
        s.support(f"a{number}", f"b{number}")
    return s


def areas_of(diagram):
    return {card.claim: card.area for card in diagram.cards}


def test_a_group_in_a_few_places_is_one_area():
    drawn = diagram_of(chains(4).map())
    assert [each.label for each in drawn.areas] == ["Far"]


def test_a_group_in_many_places_has_an_area_in_each():
    drawn = diagram_of(chains(5).map())
    assert [each.label for each in drawn.areas] == ["Far"] * 5
    assert len(set(areas_of(drawn).values()) - {""}) == 5


def test_claims_that_bear_on_the_same_claim_hang_together():
    s = chains(5)
    s.claim("c", "Another ground holds.", group="g").support("a0", "c")
    areas = areas_of(diagram_of(s.map()))
    assert areas["c"] == areas["b0"] != areas["b1"]


def test_claims_of_which_one_bears_on_the_other_hang_together_though_by_way_of_its_step():
    s = chains(5)
    step = s.inferences[-1].id
    s.claim("u", "That does not follow.", group="g").claim("v", "It does.", group="g")
    undercut = s.attack(step, "u")
    s.attack(undercut, "v")
    areas = areas_of(diagram_of(s.map()))
    assert areas["u"] == areas["v"] == areas["b4"]


def test_a_group_within_a_scattered_one_is_taken_apart_with_it():
    drawn = diagram_of(chains(6, nested=True).map())
    parents = {each.anchor: each.parent for each in drawn.areas}
    inner = set(areas_of(drawn).values()) - {""}
    assert len(inner) == 6
    assert len({parents[each] for each in inner}) == 6


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(random_maps(), st.data())
def test_whatever_the_map_every_claim_of_a_group_lies_in_an_area_of_it(argument_map, data):
    places = st.sampled_from(["g", "h", None])
    claims = tuple(replace(claim, group=data.draw(places)) for claim in argument_map.claims)
    groups = (Group("g", "Far"), Group("h", "Within", parent="g"))
    drawn = diagram_of(replace(argument_map, claims=claims, groups=groups))
    areas = {each.anchor: each for each in drawn.areas}
    assert len(areas) == len(drawn.areas)
    due = {claim.id: {"g": "Far", "h": "Within"}.get(claim.group) for claim in claims}
    for card in drawn.cards:
        if due.get(card.claim):
            assert areas[card.area].label == due[card.claim]
            assert areas[card.area].label == "Far" or areas[areas[card.area].parent].label == "Far"


def test_the_drawing_has_all_parts():
    drawn = drawing_of(chains(6).map())
    assert sum(each.kind.startswith("area") for each in drawn.elements) == 6
