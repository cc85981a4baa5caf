"""With --status, every format tells what becomes of claims: in words, in signs that need no font, and not else."""

import json
import re
import subprocess
import xml.etree.ElementTree as ET

import pytest

from argmap.formats import dot, formats_of, mermaid, pdf, svg
from argmap.formats.png import write as write_png
from argmap.graph import GraphView
from argmap.layout.drawing import Path, Text
from argmap.layout.fonts import choose_fonts
from argmap.layout.options import WriteOptions
from argmap.model import ArgumentMap, Claim
from argmap.views.entries import Outline, OutlineOptions
from argmap.views.outline import outline
from argmap.views.standing import SIGNS
from tests.conftest import require_tool
from tests.pictures import diagram_of, drawing_of, words_of
from tests.views.test_standing import MAP, STATUSES

SVG = "{http://www.w3.org/2000/svg}"


def told(name: str, **options: object) -> str:
    chosen = OutlineOptions(status=True, **options)  # type: ignore[arg-type]
    return str(formats_of(Outline)[name].write(outline(GraphView(MAP), chosen), chosen))


def test_a_card_has_the_word_and_a_sign_that_no_font_can_lack():
    drawing = drawing_of(MAP, status=True)
    words = words_of(drawing)
    shapes = {
        each.anchor: sum(isinstance(mark, Path) and mark.line in (1.2, 1.4) for mark in each.marks)
        for each in drawing.elements
    }
    for claim, status in STATUSES.items():
        assert status in words[f"claim-{claim}"]
        assert shapes[f"claim-{claim}"] == {"stands": 1, "falls": 2, "undecided": 0}[status]
        assert ("?" in words[f"claim-{claim}"]) == (status == "undecided")
    assert not {"✓", "✗"} & {*drawing.text}
    assert not choose_fonts(drawing.text).missing


def test_what_falls_is_muted_in_its_text_too():
    inks = {
        each.anchor: {mark.ink for mark in each.marks if isinstance(mark, Text) and mark.text.endswith("holds.")}
        for each in drawing_of(MAP, status=True).elements
    }
    assert inks["claim-gone"] == {"muted"}
    assert inks["claim-good"] == {"text"}


def test_the_legend_tells_what_occurs():
    assert (
        "stands falls ? undecided crossed line: a step that falls" in words_of(drawing_of(MAP, status=True))["legend"]
    )
    plain = words_of(drawing_of(MAP))["legend"]
    assert not any(each in plain for each in (*SIGNS, "crossed"))


def test_a_card_without_a_head_has_room_for_its_status():
    loose = ArgumentMap(thesis=("t",), claims=(Claim("t", "T holds."), Claim("x", "Loose.", generated=True)))
    (card,) = (each for each in drawing_of(loose, status=True).elements if each.kind == "claim none stands")
    lines = {mark.text: mark.y for mark in card.marks if isinstance(mark, Text)}
    assert lines["Loose."] - lines["stands"] > 10


def test_svg_says_it_in_classes_and_tooltips():
    root = ET.fromstring(svg.write(drawing_of(MAP, status=True)))
    groups = {each.get("id"): each for each in root.iter(f"{SVG}g")}
    assert groups["claim-gone"].get("class") == "claim pro falls"
    assert (
        groups["claim-gone"].findtext(f"{SVG}a/{SVG}title") == "PRO gone: Gone holds. Falls. gone and good support t."
    )
    assert "undecided: 2." in (root.findtext(f"{SVG}desc") or "")


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_pixels_differ_from_those_without_in_every_theme(theme):
    pictures = []
    for status in (False, True):
        drawing = drawing_of(MAP, status=status)
        pictures.append(write_png(drawing, WriteOptions(theme=theme, dpi=40, fonts=choose_fonts(drawing.text))))
    assert pictures[0] != pictures[1]


def test_the_words_are_in_the_text_of_a_pdf(tmp_path):
    tool = require_tool("pdftotext")
    drawing = drawing_of(MAP, status=True)
    path = tmp_path / "map.pdf"
    path.write_bytes(pdf.write(drawing, WriteOptions(fonts=choose_fonts(drawing.text, outlines=True))))
    text = subprocess.run([tool, path, "-"], capture_output=True, text=True, check=True).stdout
    # Each claim, and the legend.
    assert [len(re.findall(rf"\b{each}\b", text)) for each in ("stands", "undecided")] == [5, 3]


def test_dot_and_mermaid_tell_it_in_words_and_signs():
    drawn = diagram_of(MAP, status=True)
    for text in (dot.write(drawn), mermaid.write(drawn)):
        assert "✗ falls" in text
        assert "✓ stands" in text
        assert "? undecided" in text or "#63; undecided" in text
    assert 'class="claim pro falls"' in dot.write(drawn)
    assert re.search(r"class n\d falls", mermaid.write(drawn))


@pytest.mark.parametrize("name", ["text", "markdown", "org", "opml"])
def test_an_outline_tells_it_in_words_and_signs(name):
    text = told(name)
    assert re.search(r"Gone holds\..*\(✗ falls", text)
    assert re.search(r"Bad holds\..*\(✓ stands; ✗ the step falls", text)
    assert re.search(r"together.*\(✗ the step falls\)", text)
    assert text.count("? undecided") == 2


def test_an_outline_tells_it_of_a_claim_that_is_only_referred_to():
    assert re.search(r"see \[doubt\] That does not follow\. \(✓ stands\)", told("text"))


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_json_has_a_field_for_it_only_where_it_is_told(name):
    found = re.findall(r'"id": "(\w+)", "title": null, "text": "[^"]*", "status": "(\w+)"', told(name))
    assert dict(found) == STATUSES
    plain = formats_of(Outline)[name].write(outline(GraphView(MAP), OutlineOptions()), OutlineOptions())
    assert '"status"' not in str(plain)
    assert json.loads(str(plain).splitlines()[0] if name == "jsonl" else str(plain))
