"""Questions about the shape of random maps, answered again by slow and plain means."""

from collections.abc import Iterator
from itertools import combinations, pairwise

import networkx as nx
from hypothesis import given, settings

from argmap.graph import GraphView, Stance
from argmap.graph.circles import attack_circles, support_circles, supported_claim
from argmap.graph.mixed import mixed_origins
from argmap.graph.names import lasting_name
from argmap.graph.parts import LooseParts
from argmap.graph.relations import shortcuts
from argmap.graph.support import bottlenecks
from argmap.model import ArgumentMap, Kind
from tests.strategies import maps

many = settings(max_examples=60, deadline=None)


def support_links(view: GraphView) -> Iterator[tuple[str, str]]:
    for each in view.map.inferences:
        target = supported_claim(view, each)
        yield from ((premise, target) for premise in each.premises if target is not None and premise != target)


@many
@given(maps())
def test_each_tangled_part_has_one_shortest_circle(argument_map: ArgumentMap):
    view = GraphView(argument_map)
    graph = nx.DiGraph(support_links(view))
    parts = [part for part in nx.strongly_connected_components(graph) if len(part) > 1]

    circles = support_circles(view)

    assert sorted(len(part) for part in parts) == sorted(circle.size for circle in circles)
    for circle in circles:
        (part,) = (part for part in parts if circle.claims[0] in part)
        shortest = min(len(cycle) for cycle in nx.simple_cycles(graph.subgraph(part)))
        assert len(circle.claims) == shortest
        links = zip(circle.claims, (*circle.claims[1:], circle.claims[0]), strict=True)
        assert all(graph.has_edge(*link) for link in links)
        assert circle.claims[0] == min(circle.claims, key=list(view.claims).index)


@many
@given(maps())
def test_attack_circles_are_made_of_attacks(argument_map: ArgumentMap):
    view = GraphView(argument_map)
    for circle in attack_circles(view):
        links = zip(circle.claims, (*circle.claims[1:], circle.claims[0]), strict=True)
        for premise, target in links:
            assert any(each.kind is Kind.ATTACK and view.final_target(each) == target for each in view.uses(premise))


@many
@given(maps())
def test_loose_parts_are_the_claims_without_a_way_to_a_thesis(argument_map: ArgumentMap):
    view = GraphView(argument_map)
    loose = LooseParts(view)
    told = [*loose.orphans, *(claim for part in (*loose.detached, *loose.stray) for claim in part)]

    expected = [claim for claim in view.claims if view.theses and not view.leads_to_thesis(claim)]

    assert sorted(told) == sorted(expected)
    whole = whole_graph(view)
    for part in loose.detached:
        assert set(part) == nx.node_connected_component(whole, part[0])
    for part in loose.stray:
        assert nx.node_connected_component(whole, part[0]) & set(view.theses)


def whole_graph(view: GraphView) -> "nx.Graph[str]":
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(view.claims)
    for each in view.map.inferences:
        graph.add_edges_from(combinations({view.final_target(each), *each.premises}, 2))
    for claim in view.claims:
        graph.add_edges_from((claim, other) for other in (*view.contraries(claim), *view.restatements(claim)))
    return graph


@many
@given(maps())
def test_every_mixed_claim_bears_on_an_origin_by_paths_that_exist(argument_map: ArgumentMap):
    view = GraphView(argument_map)
    mixed = {claim for claim in view.claims if view.stance(claim) is Stance.MIXED}

    origins = mixed_origins(view, view.reach)

    assert {each.claim for each in origins} <= mixed
    graph = nx.DiGraph((claim, other) for claim in mixed for other, _, _ in view.toward(claim) if other in mixed)
    graph.add_nodes_from(mixed)
    for claim in mixed:
        assert any(nx.has_path(graph, claim, each.claim) for each in origins)
    for each in origins:
        for path, sign in ((each.helps, 1), (each.hurts, -1)):
            assert path[0] == (each.claim, sign)
            assert path[-1] == (each.thesis, 1)
            assert each.thesis in view.theses
            for (claim, own), (target, further) in pairwise(path):
                assert (target, own * further) in {(other, sign) for other, sign, _ in view.toward(claim)}


def stands(view: GraphView, without: str) -> dict[str, set[str]]:
    """Return, by sheer repetition, the claims and steps that can be built up when one claim is left out."""
    claims: set[str] = set()
    steps: set[str] = set()
    changed = True
    while changed:
        changed = False
        for each in view.map.inferences:
            backed = not view.reasons(each.id) or any(b.id in steps for b in view.reasons(each.id))
            if each.kind is Kind.SUPPORT and each.id not in steps and backed and claims.issuperset(each.premises):
                steps.add(each.id)
                changed = True
        for claim in view.map.claims:
            by_itself = view.is_leaf(claim.id) or claim.cite or claim.basis
            able = by_itself or any(each.id in steps for each in view.reasons(claim.id))
            if able and claim.id not in claims and claim.id != without:
                claims.add(claim.id)
                changed = True
    return {"claims": claims, "steps": steps}


@many
@given(maps())
def test_a_bottleneck_is_what_reasons_fall_without(argument_map: ArgumentMap):
    view = GraphView(argument_map)
    able = stands(view, "")["steps"]
    lost = {claim: able - stands(view, claim)["steps"] for claim in view.claims}
    found = bottlenecks(view)

    for each in found:
        assert set(each.reasons) == lost[each.claim] & {reason.id for reason in view.reasons(each.thesis)}
        assert len(each.reasons) >= 2
    for thesis in view.theses:
        reasons = {reason.id for reason in view.reasons(thesis)}
        for claim in view.claims:
            if claim != thesis and len(lost[claim] & reasons) >= 2:
                told = [each for each in found if each.thesis == thesis and set(each.reasons) == lost[claim] & reasons]
                assert told, f"{claim} is a bottleneck of {thesis}"


@many
@given(maps())
def test_a_shortcut_is_a_triangle_of_reasons(argument_map: ArgumentMap):
    view = GraphView(argument_map)
    supports = {
        (premise, each.target)
        for each in view.map.inferences
        if each.kind is Kind.SUPPORT and not each.on_step
        for premise in each.premises
    }
    for reason, premise, between in shortcuts(view):
        assert {(premise, between), (between, reason.target), (premise, reason.target)} <= supports
        assert between not in reason.premises


@many
@given(maps())
def test_lasting_names_tell_different_steps_apart(argument_map: ArgumentMap):
    view = GraphView(argument_map)
    assert all(lasting_name(view, claim) == claim for claim in view.claims)
    named = {lasting_name(view, each.id) for each in view.map.inferences}
    assert len(named) == len(view.inferences)
