from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.graph import GraphView
from argmap.model import ArgumentMap, Claim, Inference, Kind
from argmap.views.branches import INDEX, split
from argmap.views.diagram import diagram
from argmap.views.picture import MOST_CARDS, DiagramOptions
from tests import maps


def pages_of(argument_map, *, numbered=False, **options):
    chosen = DiagramOptions(**options)
    return split(GraphView(argument_map), chosen, lambda name, anchor: f"{name}#{anchor}", numbered=numbered)


def shown(page):
    return [card.claim for card in page.diagram.cards if card.claim]


def tree(*, branches, depth, width=1, thesis="t"):
    """A thesis with branches, each of `depth` levels of `width` reasons a claim."""
    claims, steps = [Claim(thesis, "The thesis.")], []
    level = [(thesis, branches)]
    for _ in range(depth):
        following = []
        for target, count in level:
            for number in range(count):
                name = f"{target}.{number}" if target != thesis else f"b{number}"
                claims.append(Claim(name, f"{name} is so."))
                steps.append(Inference(f"{target}.r{number + 1}", Kind.SUPPORT, (name,), target))
                following.append((name, width))
        level = following
    return ArgumentMap(thesis=(thesis,), claims=tuple(claims), inferences=tuple(steps))


def test_the_index_has_what_bears_on_the_thesis_and_each_branch_a_page():
    index, *branches = pages_of(tree(branches=3, depth=6))
    assert (index.name, index.head, index.title) == (INDEX, "", "Overview")
    assert shown(index) == ["t", "b0", "b1", "b2", "b0.0", "b1.0", "b2.0", "b0.0.0", "b1.0.0", "b2.0.0"]
    assert [(each.head, len(shown(each))) for each in branches] == [("b0.0.0", 4), ("b1.0.0", 4), ("b2.0.0", 4)]


def test_a_card_and_its_stub_lead_to_the_page_of_the_branch_and_that_back():
    index, page = pages_of(tree(branches=6, depth=5))[:2]
    assert next((card.text, card.link) for card in index.diagram.cards if card.stub) == ("+4 more", "b0#claim-b0")
    assert [card.link for card in index.diagram.cards if card.claim == "b0"] == ["b0#claim-b0"]
    assert page.diagram.back.text == "← Overview"
    assert page.diagram.back.link == "index#claim-b0"


def test_numbered_pages_tell_where_to_turn():
    index, first, second, *_ = pages_of(tree(branches=6, depth=5), numbered=True)
    assert [card.text for card in index.diagram.cards if card.stub][:2] == ["+4 more · p. 2", "+4 more · p. 3"]
    assert first.diagram.back.text == "← Overview · p. 1"
    assert second.diagram.remark == "p. 3 · Only what bears on b1."


def test_a_small_map_is_an_index_alone():
    assert len(pages_of(tree(branches=3, depth=2))) == 1
    assert len(pages_of(ArgumentMap())) == 1
    assert len(pages_of(tree(branches=60, depth=1))) == 1


def test_a_branch_of_one_or_two_more_claims_is_drawn_where_it_is():
    (index,) = pages_of(tree(branches=20, depth=3))
    assert len(shown(index)) == 61
    assert len(pages_of(tree(branches=20, depth=4))) == 21


def test_a_large_branch_is_split_further():
    pages = pages_of(tree(branches=2, depth=8, width=3))
    assert all(len(shown(each)) <= MOST_CARDS for each in pages)
    deeper = [each for each in pages if each.diagram.back is not None and not each.diagram.back.link.startswith(INDEX)]
    assert len(deeper) > 2


def test_a_long_chain_takes_a_page_for_every_few_claims():
    claims = [Claim(f"c{number}", "So.") for number in range(3000)]
    steps = [Inference(f"i{number}", Kind.SUPPORT, (f"c{number + 1}",), f"c{number}") for number in range(2999)]
    pages = pages_of(ArgumentMap(thesis=("c0",), claims=tuple(claims), inferences=tuple(steps)))
    assert {each for page in pages for each in shown(page)} == {each.id for each in claims}
    assert len(pages) < 300


def test_what_attacks_a_step_of_the_index_is_on_the_index():
    whole = tree(branches=20, depth=5)
    undercut = Inference("t.r1.o1", Kind.ATTACK, ("u",), "t.r1", on_step=True)
    index, *_ = pages_of(
        ArgumentMap(
            thesis=("t",),
            claims=(*whole.claims, Claim("u", "It does not follow.")),
            inferences=(*whole.inferences, undercut),
        )
    )
    assert "u" in shown(index)
    assert undercut.id in {arrow.step for arrow in index.diagram.arrows}


def test_a_claim_that_serves_two_branches_is_on_both_pages():
    whole = tree(branches=20, depth=5)
    shared = Inference("b1.r9", Kind.SUPPORT, ("b0.0.0.0.0",), "b1")
    whole = ArgumentMap(thesis=("t",), claims=whole.claims, inferences=(*whole.inferences, shared))
    assert [page.head for page in pages_of(whole) if "b0.0.0.0.0" in shown(page)] == ["b0", "b1"]


def test_theses_and_what_no_thesis_needs_are_on_the_index():
    one, other = tree(branches=3, depth=6), tree(branches=3, depth=6, thesis="z")
    loose = Claim("loose", "Nobody asked.")
    renamed = [Claim(f"z{each.id}", each.text) for each in other.claims]
    steps = [
        Inference(f"z{each.id}", each.kind, tuple(f"z{name}" for name in each.premises), f"z{each.target}")
        for each in other.inferences
    ]
    whole = ArgumentMap(thesis=("t", "zz"), claims=(*one.claims, *renamed, loose), inferences=(*one.inferences, *steps))
    index, *_ = pages_of(whole)
    assert shown(index)[:2] == ["t", "zz"]
    assert "loose" in shown(index)


def test_only_the_part_that_was_asked_for_is_split():
    whole = tree(branches=3, depth=8, width=2)
    pages = pages_of(whole, root="b1")
    assert {each for page in pages for each in shown(page)} == {
        each.id for each in whole.claims if each.id.startswith("b1")
    }


NAMES = [f"c{number}" for number in range(24)]


@st.composite
def tangles(draw):
    """Maps of any shape: shared claims, circles, undercuts, several theses, claims tied to others."""
    size = draw(st.integers(1, len(NAMES)))
    names = NAMES[:size]
    some = st.sampled_from(names)
    steps, targets = [], [*names]
    for number in range(draw(st.integers(0, 30))):
        target = draw(st.sampled_from(targets))
        on_step = target.startswith("i")
        premises = tuple(draw(st.lists(some, min_size=1, max_size=3, unique=True)))
        steps.append(Inference(f"i{number}", draw(st.sampled_from(Kind)), premises, target, on_step))
        targets.append(f"i{number}")
    ties = {each: tuple(draw(st.lists(some, max_size=1))) for each in names}
    claims = tuple(
        Claim(each, "So.", contradicts=tuple(other for other in ties[each] if other != each)) for each in names
    )
    theses = draw(st.lists(some, max_size=3, unique=True))
    return ArgumentMap(thesis=tuple(theses), claims=claims, inferences=tuple(steps))


@settings(max_examples=100, deadline=None)
@given(tangles(), st.integers(2, 12))
def test_every_claim_is_on_some_page_and_every_link_leads_to_a_card(whole, most):
    with mock.patch.multiple("argmap.views.branches", MOST_CARDS=most, _FEW=most, _FEWEST=most % 3):
        pages = pages_of(whole)
    full = diagram(GraphView(whole))
    assert {each for page in pages for each in shown(page)} == {card.claim for card in full.cards}
    cards = {page.name: {card.anchor for card in page.diagram.cards} for page in pages}
    for page in pages:
        away = [card.link for card in page.diagram.cards if card.stub]
        away += [page.diagram.back.link] if page.diagram.back else []
        for link in away:
            name, _, anchor = link.partition("#")
            assert anchor in cards[name]
            assert name != page.name


def test_the_pages_of_real_maps_hold_every_claim():
    for make in (maps.reference, maps.relations, maps.grouped, maps.nasty, lambda: maps.many(300)):
        whole = make()
        assert {each for page in pages_of(whole) for each in shown(page)} == {each.id for each in whole.claims}


def test_no_page_is_for_one_or_two_claims_even_where_others_were_drawn_before():
    """What a and b share is drawn for a; what is left of b is then too little for a page."""
    names = ["t", *(f"r{n}" for n in range(20)), "a", "a1", "a2", "b", "b1"]
    arrows = [*((f"r{n}", "t") for n in range(20)), ("b", "t"), ("a", "t"), ("a1", "a"), ("a2", "a"), ("a1", "b")]
    arrows += [("a2", "b"), ("b1", "b")]
    steps = [Inference(f"i{n}", Kind.SUPPORT, (one,), other) for n, (one, other) in enumerate(arrows)]
    claims = tuple(Claim(each, "So.") for each in names)
    (index,) = pages_of(ArgumentMap(thesis=("t",), claims=claims, inferences=tuple(steps)))
    assert set(shown(index)) == set(names)


def test_pages_on_paper_are_split_until_they_can_be_read():
    few = split(GraphView(tree(branches=2, depth=6, width=3)), DiagramOptions(), lambda name, _: name, most=20)
    assert max(len(shown(each)) for each in few) <= 20
