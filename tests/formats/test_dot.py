import html
import json
import re
import subprocess
from dataclasses import replace

import pytest

from argmap.formats import dot
from argmap.layout.options import DrawOptions
from argmap.layout.program import find_program
from tests import maps
from tests.pictures import RAW, diagram_of

MAPS = {"reference": maps.reference, "relations": maps.relations, "grouped": maps.grouped, "nasty": maps.nasty}


def placed(source):
    program = find_program("graphviz-pure")
    done = subprocess.run([program, "-Kdot", "-Tjson0"], input=source.encode(), capture_output=True, check=False)
    assert done.returncode == 0
    assert b"syntax error" not in done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", MAPS)
def test_graphviz_takes_it_and_finds_every_part(name):
    diagram = diagram_of(MAPS[name]())
    source = dot.write(diagram)
    assert not RAW.search(source)
    answer = placed(source)
    nodes = {each["name"]: each for each in answer["objects"] if "nodes" not in each}
    assert {each.anchor for each in (*diagram.cards, *diagram.junctions)} <= nodes.keys()
    assert {each["id"] for each in answer["edges"]} == {each.anchor for each in diagram.arrows}
    clusters = [each for each in answer["objects"] if each["name"].startswith("cluster_")]
    assert len(clusters) == len(diagram.areas)


@pytest.mark.parametrize("name", MAPS)
def test_every_text_is_there(name):
    diagram = diagram_of(MAPS[name]())
    shown = re.sub(r"\s", "", html.unescape(re.sub(r"<[^>]*>", "", dot.write(diagram))).replace("\\\\", "\\"))
    for card in diagram.cards:
        assert re.sub(r"\s", "", card.text) in shown


def test_graphviz_does_not_put_names_into_text():
    claim = maps.Sketch(thesis=("t",)).claim("t", r"A \N and a \G and an end\\").map()
    program = find_program("graphviz-pure")
    source = dot.write(diagram_of(claim))
    drawn = subprocess.run([program, "-Tsvg"], input=source.encode(), capture_output=True, check=True).stdout.decode()
    words = "".join(re.findall(r"<text[^>]*>([^<]*)</text>", drawn))
    assert r"\N" in html.unescape(words)
    assert r"\G" in html.unescape(words)


def test_the_thesis_may_stand_on_top():
    assert "rankdir=BT" in dot.write(diagram_of(maps.reference()), DrawOptions(layout="top"))
    assert "rankdir=RL" in dot.write(diagram_of(maps.reference()))


def test_same_map_same_bytes():
    assert dot.write(diagram_of(maps.nasty())) == dot.write(diagram_of(maps.nasty()))


def test_a_part_says_under_the_title_that_it_is_one_and_a_single_premise_has_a_hollow_junction():
    answer = placed(dot.write(diagram_of(replace(maps.reference(), title="A \\N title"), root="P8")))
    assert answer["label"] == "A \\\\N title\\lOnly what bears on P8.\\l"
    fills = {
        each["name"]: each["fillcolor"] == each["color"]
        for each in placed(dot.write(diagram_of(maps.relations())))["objects"]
        if each.get("shape") == "circle"
    }
    assert fills["reason·c·t"] is False
    linked = placed(dot.write(diagram_of(maps.reference())))["objects"]
    joint = next(each for each in linked if each["name"] == "reason·P1·P2·P3·T")
    assert joint["fillcolor"] == joint["color"]
