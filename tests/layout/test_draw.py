import math
import os
import stat

import pytest
from hypothesis import HealthCheck, given, settings

from argmap import api
from argmap.errors import UnknownNameError
from argmap.layout.draw import MOST_FOR_DOT, draw
from argmap.layout.drawing import Box, Path, Text
from argmap.layout.inks import inks
from argmap.layout.options import DrawOptions
from argmap.layout.program import find_program
from argmap.model import ArgumentMap
from tests import maps
from tests.pictures import diagram_of, drawing_of, words_of
from tests.strategies import maps as random_maps

ENGINES = ("graphviz-pure", "tree")
MAPS = {
    "reference": maps.reference,
    "relations": maps.relations,
    "grouped": maps.grouped,
    "nasty": maps.nasty,
    "many": lambda: maps.many(100),
}


def boxes(drawing, kind):
    return {each.anchor: each.marks[0] for each in drawing.elements if each.kind.split()[0] == kind}


def apart(one, other):
    return (
        one.x + one.width <= other.x + 0.01
        or other.x + other.width <= one.x + 0.01
        or one.y + one.height <= other.y + 0.01
        or other.y + other.height <= one.y + 0.01
    )


def check(drawing):
    """What every drawing must keep: all within the page, text within its card, no card over another."""
    cards = list(boxes(drawing, "claim").values()) + list(boxes(drawing, "stub").values())
    for number, card in enumerate(cards):
        assert all(apart(card, other) for other in cards[number + 1 :])
    for element in drawing.elements:
        for mark in element.marks:
            if isinstance(mark, Box):
                assert -0.01 <= mark.x <= mark.x + mark.width <= drawing.width + 0.01
                assert -0.01 <= mark.y <= mark.y + mark.height <= drawing.height + 0.01
            if isinstance(mark, Path):
                numbers = [number for leg in mark.legs for point in leg for number in point]
                assert all(math.isfinite(number) for number in numbers)
            if isinstance(mark, Text) and element.kind.startswith("claim"):
                frame = element.marks[0]
                left = mark.x - {"start": 0, "middle": mark.width / 2, "end": mark.width}[mark.align]
                assert frame.x + 4 < left
                assert left + mark.width < frame.x + frame.width - 4 or len(mark.text) < 3
                assert frame.y < mark.y - mark.size * 0.7 < mark.y < frame.y + frame.height - 1


@pytest.mark.parametrize("layout", ["left", "top"])
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", MAPS)
def test_nothing_spills_or_overlaps(name, engine, layout):
    drawn = draw(diagram_of(MAPS[name]()), DrawOptions(engine=engine, layout=layout))
    assert drawn.notes == ()
    check(drawn.drawing)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(random_maps())
def test_the_tree_places_any_map(argument_map):
    for layout in ("left", "top"):
        check(drawing_of(argument_map, layout=layout))


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(random_maps())
def test_graphviz_places_any_map(argument_map):
    drawn = draw(diagram_of(argument_map), DrawOptions(engine="graphviz-pure"))
    assert drawn.notes == ()
    check(drawn.drawing)


@pytest.mark.parametrize("layout", ["left", "top"])
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", ["reference", "grouped", "relations"])
def test_an_area_holds_its_cards_and_no_other(name, engine, layout):
    diagram = diagram_of(MAPS[name]())
    drawing = draw(diagram, DrawOptions(engine=engine, layout=layout)).drawing
    cards = boxes(drawing, "claim")
    inside = {each.anchor: {each.anchor} for each in diagram.areas}
    for area in reversed(diagram.areas):
        if area.parent:
            inside[area.parent] |= inside[area.anchor]
    for element in (each for each in drawing.elements if each.kind.startswith("area")):
        for area in (mark for mark in element.marks if isinstance(mark, Box)):
            for card in diagram.cards:
                if card.area not in inside[element.anchor]:
                    assert apart(area, cards[card.anchor]), (element.anchor, card.anchor)


@pytest.mark.parametrize("engine", ENGINES)
def test_the_thesis_stands_at_the_left_or_on_top(engine):
    left = boxes(drawing_of(maps.reference(), engine=engine), "claim")
    assert all(left["claim-T"].x < each.x for anchor, each in left.items() if anchor != "claim-T")
    top = boxes(drawing_of(maps.reference(), engine=engine, layout="top"), "claim")
    assert all(top["claim-T"].y < each.y for anchor, each in top.items() if anchor != "claim-T")


def test_auto_takes_what_is_larger_on_a_page():
    assert drawing_of(maps.reference(), layout="auto") == drawing_of(maps.reference(), layout="left")
    row = maps.Sketch(thesis=("t",)).claim("t", "The thesis.")
    for number in range(6):
        row.claim(f"c{number}", "A reason.")
        row.support("t" if not number else f"c{number - 1}", f"c{number}")
    assert drawing_of(row.map(), layout="auto") == drawing_of(row.map(), layout="top")


def test_heads_touch_their_cards():
    drawing = drawing_of(maps.reference(), engine="graphviz-pure")
    cards = boxes(drawing, "claim")
    for element in drawing.elements:
        if element.kind == "arrow support" and not element.anchor.endswith("line"):
            head = cards[f"claim-{element.anchor.rsplit('·', 1)[1]}"]
            tip = element.marks[1].start
            assert tip.x == pytest.approx(head.x + head.width, abs=0.6)
            assert head.y < tip.y < head.y + head.height


def test_the_legend_names_what_occurs_and_nothing_else():
    words = words_of(drawing_of(maps.reference()))["legend"]
    assert "undercuts the inference" in words
    assert "MIXED" not in words
    assert "conceded" not in words
    all_words = words_of(drawing_of(maps.relations()))["legend"]
    for part in ("MIXED", "backs", "cannot both hold", "says the same", "implicit link", "dotted border", "conceded"):
        assert part in all_words
    assert "KONTRA" in words_of(drawing_of(maps.grouped()))["legend"]
    assert "legend" not in words_of(drawing_of(maps.reference(), legend=False))


@pytest.mark.parametrize(
    ("lang", "together", "questioned"),
    [
        ("en", "premises needed together", "a step that is attacked or backed"),
        ("de", "Prämissen nur gemeinsam", "ein Schluss, der angegriffen oder gesichert wird"),
    ],
)
def test_the_legend_tells_linked_premises_from_a_single_one_whose_step_is_attacked(lang, together, questioned):
    def told(*premises, undercut):
        s = maps.Sketch(thesis=("t",), lang=lang)
        for name in "tabu":
            s.claim(name, f"The claim {name}.")
        step = s.support("t", *premises)
        if undercut:
            s.attack(step, "u")
        legend = words_of(drawing_of(s.map()))["legend"]
        return together in legend, questioned in legend

    assert told("a", "b", undercut=False) == (True, False)
    assert told("a", "b", undercut=True) == (True, False)
    assert told("a", undercut=True) == (False, True)
    assert told("a", undercut=False) == (False, False)


def test_a_junction_of_a_single_premise_is_hollow():
    kinds = {each.anchor: each.marks for each in drawing_of(maps.relations()).elements if "junction" in each.kind}
    single, inner = kinds["reason·c·t"][:2]
    assert (single.fill, inner.fill) == ("pro", "card")
    assert inner.radius < single.radius
    linked = next(each for each in drawing_of(maps.reference()).elements if each.anchor == "reason·P1·P2·P3·T")
    assert [mark.fill for mark in linked.marks] == ["pro", "on-fill", "on-fill"]


def test_a_part_of_a_map_is_named_under_its_title():
    words = words_of(drawing_of(maps.reference(), root="P8"))
    assert words["remark"] == "Only what bears on P8."
    assert "remark" not in words_of(drawing_of(maps.reference()))
    untitled = drawing_of(maps.Sketch(thesis=("t",)).claim("t", "T.").claim("u", "U.").map(), root="u")
    assert words_of(untitled)["remark"] == "Only what bears on u."
    check(untitled)


def test_every_text_is_drawn():
    for make in MAPS.values():
        diagram = diagram_of(make())
        words = words_of(drawing_of(make()))
        for card in diagram.cards:
            assert card.text.replace(" ", "").replace("\u200b", "") in words[card.anchor].replace(" ", "")


def test_a_diagram_without_cards_says_so():
    drawing = drawing_of(ArgumentMap(title="Nothing yet"))
    assert "There is nothing to show." in words_of(drawing).values()


def test_one_claim_alone_is_a_drawing():
    drawing = drawing_of(maps.Sketch(thesis=("t",)).claim("t", "A thesis.").map(), engine="graphviz-pure")
    check(drawing)


def test_two_runs_give_one_drawing():
    for engine in ENGINES:
        assert drawing_of(maps.relations(), engine=engine) == drawing_of(maps.relations(), engine=engine)


def test_words_that_are_no_option_are_told():
    with pytest.raises(UnknownNameError, match="there is auto, dot, graphviz-pure, tree"):
        drawing_of(maps.reference(), engine="neato")
    with pytest.raises(UnknownNameError):
        drawing_of(maps.reference(), layout="down")
    with pytest.raises(UnknownNameError):
        inks("pink")


def test_a_long_chain_and_a_wide_fan_need_no_recursion():
    chain = maps.Sketch(thesis=("c0",))
    for number in range(3000):
        chain.claim(f"c{number}", "A claim.")
    chain.inferences = [
        maps.Inference(f"i{number}", maps.Kind.SUPPORT, (f"c{number + 1}",), f"c{number}") for number in range(2999)
    ]
    drawn = draw(diagram_of(chain.map()))
    assert len(boxes(drawn.drawing, "claim")) == 3000
    assert drawn.notes == ("more than 2,000 cards: placed with argmap's own tree layout",)
    assert MOST_FOR_DOT == 2000


# The program


def script(path, text):
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@pytest.mark.skipif(os.name == "nt", reason="writes a shell script")
@pytest.mark.parametrize(
    ("text", "note"),
    [("exit 3", "gave up with status 3"), ("echo oops", "could not be read"), ("sleep 30", "took more than")],
)
def test_a_program_that_fails_gives_way_to_the_tree(tmp_path, monkeypatch, text, note):
    monkeypatch.setattr("argmap.layout.program.SECONDS", 0.3)
    monkeypatch.setenv("ARGMAP_DOT", script(tmp_path / "engine", text))
    drawn = draw(diagram_of(maps.reference()))
    assert note in drawn.notes[0]
    assert drawn.drawing == drawing_of(maps.reference())


def test_no_program_gives_way_to_the_tree(monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("ARGMAP_DOT", "no-such-program")
    drawn = draw(diagram_of(maps.reference()))
    assert drawn.notes == ("no Graphviz program was found: placed with argmap's own tree layout",)
    assert find_program("dot") is None


def test_the_program_is_found_without_a_path(monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("ARGMAP_DOT", raising=False)
    assert find_program("graphviz-pure")


def test_a_circle_does_not_push_the_thesis_from_its_place():
    s = maps.Sketch(thesis=("t",))
    for name in "tabc":
        s.claim(name, f"The claim {name}.")
    for head, tail in ("ta", "ab", "bc", "ca"):
        s.support(head, tail)
    for engine in ENGINES:
        cards = boxes(drawing_of(s.map(), engine=engine), "claim")
        assert [each[-1] for each in sorted(cards, key=lambda anchor: cards[anchor].x)] == ["t", "a", "b", "c"]


def test_what_graphviz_cannot_route_in_curves_it_places_all_the_same():
    # Its router fails on an edge between two junctions of one rank here: "triangulation failed".
    loaded = api.read("""
        thesis: [c3, c5]
        claims:
          c0: {text: Plain words say it., reasons: [{premises: c3, reasons: [[c3, c4]]}, c5]}
          c1: Plain words say it.
          c2: Plain words say it.
          c3: {text: Plain words say it., restates: c0, reasons: [[c5, c1]]}
          c4: {text: Plain words say it., restates: c1}
          c5: {text: Plain words say it., restates: c0, reasons: [[c1, c2, c3]], objections: [[c2, c4, c0]]}
    """)
    drawn = draw(diagram_of(loaded.map), DrawOptions(engine="graphviz-pure"))
    assert drawn.notes == ()
    check(drawn.drawing)
