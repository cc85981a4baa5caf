import subprocess
import xml.etree.ElementTree as ET

import pytest

from argmap.formats import svg
from argmap.layout.drawing import Drawing, Element, Text
from argmap.layout.options import WriteOptions
from argmap.model import ArgumentMap, Claim
from tests import maps
from tests.conftest import require_tool
from tests.pictures import RAW, diagram_of, drawing_of

SVG = "{http://www.w3.org/2000/svg}"
MAPS = {"reference": maps.reference, "relations": maps.relations, "grouped": maps.grouped, "nasty": maps.nasty}


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
@pytest.mark.parametrize("name", MAPS)
def test_it_is_well_formed_and_holds_nothing_raw(name, theme):
    text = svg.write(drawing_of(MAPS[name]()), WriteOptions(theme=theme))
    ET.fromstring(text)
    assert not RAW.search(text)
    assert "<script" not in text


def test_xmllint_takes_nasty_text(tmp_path):
    lint = require_tool("xmllint")
    path = tmp_path / "nasty.svg"
    path.write_text(svg.write(drawing_of(maps.nasty())), encoding="utf-8")
    done = subprocess.run([lint, "--noout", path], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", MAPS)
def test_every_claim_is_there_as_text_with_id_class_tooltip_and_link(name):
    diagram = diagram_of(MAPS[name]())
    root = ET.fromstring(svg.write(drawing_of(MAPS[name]())))
    groups = {each.get("id"): each for each in root.iter(f"{SVG}g")}
    for card in diagram.cards:
        group = groups[card.anchor]
        words = "".join(line.text for line in group.iter(f"{SVG}text"))
        assert card.text.replace(" ", "").replace("\u200b", "") in words.replace(" ", "")
        assert group.get("class") == f"claim {card.stance.value}"
        link = group.find(f"{SVG}a")
        assert link.get("href") == f"#{card.anchor}"
        assert link.find(f"{SVG}title").text == card.tooltip
        assert link.find(f"{SVG}g").get("aria-hidden") == "true"
    for arrow in diagram.arrows:
        assert groups[arrow.anchor].find(f"{SVG}title").text == arrow.tooltip


def test_ids_are_unique_and_names_are_told():
    root = ET.fromstring(svg.write(drawing_of(maps.grouped())))
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    assert root.get("lang") == "de"
    assert root.get("role").startswith("graphics-document")
    assert (root.get("aria-labelledby"), root.get("aria-describedby")) == ("drawing-title", "drawing-description")
    assert root.find(f"{SVG}title").text == "Gruppen"
    assert "14 Aussagen" in root.find(f"{SVG}desc").text
    assert not root.get("width").endswith("pt")


def test_lines_are_symbols_with_a_name_that_come_after_the_cards():
    root = ET.fromstring(svg.write(drawing_of(maps.relations())))
    assert root.get("aria-owns") == "arrows junctions"
    layers = [each for each in root if each.get("id") in ("arrows", "junctions")]
    lines = [each for layer in layers for each in layer]
    assert len(lines) == len(diagram_of(maps.relations()).arrows) + len(diagram_of(maps.relations()).junctions)
    assert all(each.get("role") == "graphics-symbol" and each.findtext(f"{SVG}title") for each in lines)
    assert all(each.get("aria-hidden") for each in root.iter(f"{SVG}g") if each.get("class", "").startswith("area"))


def test_a_drawing_without_lines_names_none_that_it_has_not():
    root = ET.fromstring(svg.write(drawing_of(ArgumentMap(claims=(Claim("a", "A."),)))))
    assert root.get("aria-owns") is None


def test_a_stub_is_a_symbol_with_a_name():
    root = ET.fromstring(svg.write(drawing_of(maps.reference(), depth=1)))
    stubs = [each for each in root.iter(f"{SVG}g") if each.get("class") == "stub"]
    assert stubs
    assert all(each.get("role") == "graphics-symbol" and "left out" in each.findtext(f"{SVG}title") for each in stubs)


def test_dark_mode_follows_the_reader_only_in_light():
    drawing = drawing_of(maps.reference())
    assert "prefers-color-scheme:dark" in svg.write(drawing)
    assert "@media print" in svg.write(drawing)
    assert "@media print" in svg.write(drawing, WriteOptions(theme="dark"))
    assert "@media" not in svg.write_fixed(drawing, "light")
    assert "prefers-color-scheme" not in svg.write(drawing, WriteOptions(theme="dark"))
    assert "prefers-color-scheme" not in svg.write(drawing, WriteOptions(theme="print"))


def test_a_source_is_a_link_of_its_own_and_is_escaped():
    line = Text(0, 0, "a & <b>", 8, "muted", 10, link='https://example.org/?a=1&b="')
    drawing = Drawing(10, 10, "t", "d", 'en"><x', (Element("claim-a", "claim", (line,), link="#claim-a"),))
    root = ET.fromstring(svg.write(drawing))
    links = [each.get("href") for each in root.iter(f"{SVG}a")]
    assert links == ["#claim-a", 'https://example.org/?a=1&b="']
    assert next(root.iter(f"{SVG}text")).text == "a & <b>"


def test_same_map_same_bytes():
    assert svg.write(drawing_of(maps.nasty())) == svg.write(drawing_of(maps.nasty()))
