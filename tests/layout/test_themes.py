import re
from dataclasses import fields, is_dataclass, replace
from io import BytesIO
from itertools import combinations, product

import numpy as np
import pytest
from colorspacious import deltaE
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import ContentStream

from argmap.formats import pdf, png, svg
from argmap.graph.view import Stance
from argmap.layout.arrows import line_marks
from argmap.layout.cards import block
from argmap.layout.drawing import Point, Text
from argmap.layout.inks import THEMES
from argmap.layout.legend import junction_marks
from argmap.layout.options import Paper, WriteOptions
from argmap.views.picture import Card, Relation
from tests import maps
from tests.colours import contrast, seen
from tests.layout.surfaces import pairs_of
from tests.pictures import drawing_of

PRINT = THEMES["print"]


def conceded_thesis():
    s = maps.Sketch(thesis=("t", "u"), lang="en")
    s.claim("t", "We should go.", withdrawn=True, by="Ann").claim("u", "We should stay.", open=True, implicit=True)
    s.claim("a", "It is late.", withdrawn=True).claim("b", "It is early.").claim("c", "It is dark.")
    s.attack("t", "a")
    s.attack("u", "b", "c")
    return s.map()


@pytest.fixture(scope="module")
def drawings():
    made = (maps.reference, maps.relations, maps.grouped, maps.nasty, conceded_thesis)
    found = [drawing_of(make(), status=status) for make in made for status in (False, True)]
    return [*found, drawing_of(maps.reference(), depth=1), drawing_of(maps.Sketch(thesis=()).map())]


# Contrast: WCAG 2.2, 1.4.3 for text and 1.4.11 for what else tells something


@pytest.mark.parametrize("theme", THEMES)
def test_all_that_is_drawn_stands_out_from_what_it_stands_on(theme, drawings):
    inks = THEMES[theme]
    texts, marks = (set().union(*each) for each in zip(*map(pairs_of, drawings), strict=True))
    low = [(pair, 4.5) for pair in texts if contrast(*(inks[each] for each in pair)) < 4.5]
    low += [(pair, 3) for pair in marks if contrast(*(inks[each] for each in pair)) < 3]
    assert low == []
    grounds = {ground for _, ground in texts}
    assert {"paper", "card", "conceded", "thesis", "tint", "tint-pro", "tint-con"} <= grounds
    assert all(contrast(inks["focus"], inks[ground]) >= 3 for ground in grounds - {"thesis"})
    assert {ink for pair in texts | marks for ink in pair} | {"focus"} == set(inks)


def test_themes_have_the_same_inks():
    assert len({frozenset(inks) for inks in THEMES.values()}) == 1


# Colours that mean different things. One unit of CAM02-UCS can just be seen on large patches side by side; for marks as
# small as these, five to six are needed (Stone, Szafir and Setlur 2014). Ten leave room for screens and for distance.

APART = 10.0
SIGHTS = (None, "deuteranomaly", "protanomaly", "tritanomaly")


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_colours_that_mean_different_things_look_different_to_all(theme, sight):
    colours = {ink: seen(THEMES[theme][ink], sight) for ink in ("pro", "con", "undercut", "grey", "thesis")}
    near = {
        pair: round(float(deltaE(colours[pair[0]], colours[pair[1]], input_space="sRGB1")), 1)
        for pair in combinations(colours, 2)
    }
    assert {pair: far for pair, far in near.items() if far < APART} == {}


# Form: what differs in meaning differs in shape, where there is neither colour nor grey


def shapes(marks):
    """Return marks as they look in black and white, without their words."""
    return tuple(_shape(each) for each in marks if not isinstance(each, Text))


def _shape(mark):
    names = [each.name for each in fields(mark)] if is_dataclass(mark) else mark._fields
    values = [getattr(mark, each) for each in names]
    return (type(mark).__name__, *(PRINT.get(each, each) if isinstance(each, str) else each for each in values))


def all_differ(found):
    return [pair for pair in combinations(found, 2) if found[pair[0]] == found[pair[1]]] == []


def test_every_line_has_a_form_of_its_own():
    way = [Point(0, 0), Point(30, 0), Point(60, 0), Point(90, 0)]
    found = {
        (relation, implicit, falls): shapes(line_marks(way, relation, implicit=implicit, falls=falls))
        for relation, implicit, falls in product(Relation, (False, True), (False, True))
        if relation not in (Relation.RESTATES, Relation.MORE) or not (implicit or falls)
    }
    found["premise"] = shapes(line_marks(way, Relation.SUPPORT, headless=True))
    found["premise that falls"] = shapes(line_marks(way, Relation.SUPPORT, headless=True, falls=True))
    assert all_differ(found)


def test_every_card_has_a_form_of_its_own():
    card = Card(anchor="a", stance=Stance.PRO, tag="-", label="a", text="So it is.", tooltip="")
    stance, flag = tuple(Stance), (False, True)
    found = {
        (one, implicit, open_, conceded, status): shapes(
            block(
                replace(card, stance=one, implicit=implicit, open=open_, conceded=conceded, status=status, standing="-")
            ).marks
        )
        for one, implicit, open_, conceded, status in product(
            stance, flag, flag, flag, ("", "stands", "falls", "undecided")
        )
    }
    found["stub"] = shapes(block(replace(card, stub=True)).marks)
    assert all_differ(found)


def test_every_junction_has_a_form_of_its_own():
    assert all_differ(
        {
            (sign, linked): shapes(junction_marks(0, 0, sign, "pro", 9, linked=linked))
            for sign, linked in product("+\u2212", (False, True))
        }
    )


def test_an_area_has_an_edge_and_a_name(drawings):
    for drawing in drawings:
        labels = {each.anchor: each for each in drawing.elements if each.kind.startswith("label")}
        for area in (each for each in drawing.elements if each.kind.startswith("area")):
            assert all(PRINT[box.stroke] == "#000000" for box in area.marks)
            assert any(isinstance(mark, Text) for mark in labels[f"{area.anchor}-label"].marks)


# Print has black and white alone


def test_print_as_svg_has_black_and_white_alone(drawings):
    for drawing in drawings:
        text = svg.write(drawing, WriteOptions(theme="print"))
        style = re.search(r"<style>(.*?)</style>", text, re.DOTALL).group(1)
        values = re.findall(r"[{;](?:fill|stroke|outline|background)[a-z-]*:([^;}]*)", style)
        named = {"Canvas", "CanvasText", "Highlight", "3px solid #000000"}  # the first three are the reader's own
        assert values
        assert set(values) <= named | {"#000000", "#FFFFFF"}
        assert set(re.findall("#[0-9A-Fa-f]{3,8}", style)) <= {"#000000", "#FFFFFF"}
        assert not re.search(r'(?:fill|stroke|style|color)="(?!none|unicode-bidi)', text)


COLOURS = {*b"rg RG g G k K sc SC scn SCN cs CS sh gs".split()}


def colours_of(part, contents, reader):
    """Return what sets a colour in a page, or in a form of one, with its numbers."""
    for operands, operator in ContentStream(contents, reader).operations:
        if operator in COLOURS:
            yield operator, tuple(map(float, operands))
    for form in part.get("/Resources", {}).get("/XObject", {}).values():
        yield from colours_of(form.get_object(), form.get_object(), reader)


@pytest.mark.parametrize("paper", [None, Paper("a4", (2, 2))])
def test_print_as_pdf_has_black_and_white_alone(drawings, paper):
    for drawing in drawings:
        reader = PdfReader(BytesIO(pdf.write(drawing, WriteOptions(theme="print", paper=paper))))
        asked = {each for page in reader.pages for each in colours_of(page, page.get_contents(), reader)}
        assert b"rg" in {operator for operator, _ in asked} <= {b"rg", b"RG"}
        assert {colour for _, colour in asked} <= {(0.0, 0.0, 0.0), (1.0, 1.0, 1.0)}


def test_print_as_png_has_black_and_white_and_their_edges_alone(drawings):
    for drawing in drawings[2:4]:
        pixels = np.asarray(Image.open(BytesIO(png.write(drawing, WriteOptions(theme="print")))).convert("RGB"))
        assert (pixels.min(axis=2) == pixels.max(axis=2)).all()
        grey = pixels[:, :, 0]
        blocks = np.lib.stride_tricks.sliding_window_view(grey, (5, 5))
        even = blocks.min(axis=(2, 3)) == blocks.max(axis=(2, 3))
        assert set(np.unique(blocks[even][:, 0, 0])) == {0, 255}
