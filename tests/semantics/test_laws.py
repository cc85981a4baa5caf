"""Laws that what stands keeps to, whatever the map."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.graph import GraphView
from argmap.model import ArgumentMap, Kind
from argmap.semantics.changes import Changes
from argmap.semantics.evaluation import evaluate
from argmap.semantics.labelling import Circular
from argmap.semantics.program import program
from tests.semantics.definition import Definition
from tests.semantics.test_status import statuses
from tests.strategies import arguments

RANK = {"falls": 0, "undecided": 1, "stands": 2}


@settings(max_examples=200, deadline=None)
@given(arguments(standards=False), st.data())
def test_dropping_an_attack_never_lowers_what_it_attacks(argument_map: ArgumentMap, data: st.DataObject) -> None:
    undercut = {each.target for each in argument_map.inferences if each.on_step}
    attacks = [each for each in argument_map.inferences if each.kind is Kind.ATTACK and each.id not in undercut]
    if attacks:
        dropped = data.draw(st.sampled_from(attacks))
        left = tuple(each for each in argument_map.inferences if each is not dropped)
        before, after = statuses(argument_map), statuses(replace(argument_map, inferences=left))
        assert RANK[after[dropped.target]] >= RANK[before[dropped.target]]


@settings(max_examples=200, deadline=None)
@given(arguments())
def test_without_attacks_nothing_falls_but_circles(argument_map: ArgumentMap) -> None:
    peaceful = replace(
        argument_map,
        claims=tuple(replace(each, contradicts=(), withdrawn=False) for each in argument_map.claims),
        inferences=tuple(replace(each, kind=Kind.SUPPORT) for each in argument_map.inferences),
    )
    assert "undecided" not in statuses(peaceful).values()
    assert "falls" not in statuses(peaceful, circular=Circular.UNDECIDED).values()


@settings(max_examples=200, deadline=None)
@given(arguments())
def test_names_and_order_change_nothing(argument_map: ArgumentMap) -> None:
    new = {
        each.id: f"x{9 - int(each.id[1:])}-{each.id[0]}" for each in (*argument_map.claims, *argument_map.inferences)
    }
    claims = [
        replace(
            each,
            id=new[each.id],
            contradicts=tuple(new[other] for other in each.contradicts),
            restates=tuple(new[other] for other in each.restates),
        )
        for each in argument_map.claims
    ]
    inferences = [
        replace(each, id=new[each.id], premises=tuple(new[p] for p in each.premises[::-1]), target=new[each.target])
        for each in argument_map.inferences
    ]
    # Of claims that restate each other, the weight of the first one written counts: let them all have the same.
    weights = {
        claim.id: Definition(argument_map).tau(Definition(argument_map).same[claim.id]) for claim in argument_map.claims
    }
    before = replace(argument_map, claims=tuple(replace(x, confidence=weights[x.id]) for x in argument_map.claims))
    after = replace(
        argument_map,
        claims=tuple(replace(x, confidence=y.confidence) for x, y in zip(claims, before.claims, strict=True))[::-1],
        inferences=tuple(inferences[::-1]),
    )
    assert {new[name]: status for name, status in statuses(before).items()} == statuses(after)


@st.composite
def changes(draw: st.DrawFn, argument_map: ArgumentMap) -> Changes:
    """Up to three claims and steps that are assumed, rejected or opened, no two of which restate each other."""
    definition = Definition(argument_map)
    chosen = draw(st.lists(st.sampled_from(definition.atoms), max_size=3, unique=True))
    ways: dict[str, list[str]] = {"assume": [], "reject": [], "open": []}
    for atom in chosen:
        ways[draw(st.sampled_from([*ways]))].append(draw(st.sampled_from(definition.members(atom) or [atom])))
    return Changes(**{way: tuple(ids) for way, ids in ways.items()})


@settings(max_examples=150, deadline=None)
@given(arguments(), st.data())
def test_changes_are_rules_that_replace_others(argument_map: ArgumentMap, data: st.DataObject) -> None:
    change = data.draw(changes(argument_map))
    fiats = dict.fromkeys(change.assume, "stands") | dict.fromkeys(change.reject, "falls")
    expected = Definition(argument_map).status(fiats | dict.fromkeys(change.open, "open"))
    assert statuses(argument_map, change) == expected


@settings(max_examples=100, deadline=None)
@given(arguments(), st.sampled_from([("ann",), ("ben",), ("ann", "ben")]))
def test_without_speakers_what_they_alone_assert_falls(argument_map: ArgumentMap, speakers: tuple[str, ...]) -> None:
    def only_theirs(said: tuple[str, ...]) -> bool:
        return bool(said) and set(said) <= set(speakers)

    definition = Definition(argument_map)
    kept = {definition.same[each.id] for each in argument_map.claims if not only_theirs(each.asserted_by)}
    out = [each for each in definition.same if definition.same[each] not in kept]
    out += [each.id for each in argument_map.inferences if only_theirs(each.asserted_by)]
    assert statuses(argument_map, Changes(without=speakers)) == definition.status(dict.fromkeys(out, "falls"))


@settings(max_examples=100, deadline=None)
@given(arguments())
def test_evaluating_is_repeatable(argument_map: ArgumentMap) -> None:
    known = program(GraphView(argument_map))
    assert evaluate(known).labelling == evaluate(program(GraphView(argument_map))).labelling
