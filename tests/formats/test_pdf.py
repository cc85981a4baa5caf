import re
import subprocess
from dataclasses import replace
from io import BytesIO
from unicodedata import normalize

import pypdf
import pytest

from argmap.formats import pdf
from argmap.layout.drawing import Text
from argmap.layout.fonts import choose_fonts
from argmap.layout.measure import reads_from_right
from argmap.layout.options import Paper, WriteOptions
from argmap.layout.posters import leaves
from argmap.model import ArgumentMap, Citation, Claim, Source
from tests import maps
from tests.conftest import require_font, require_tool
from tests.pictures import diagram_of, drawing_of


def ask(tool, data, tmp_path, *words):
    path = tmp_path / "drawing.pdf"
    path.write_bytes(data)
    words = [require_tool(tool), *words, path, *(["-"] if tool == "pdftotext" else [])]
    return subprocess.run(words, capture_output=True, check=True).stdout.decode()


def text_of(data, tmp_path):
    return ask("pdftotext", data, tmp_path, "-raw", "-enc", "UTF-8")


@pytest.mark.parametrize("make", [maps.reference, maps.relations, maps.grouped, maps.nasty])
def test_every_claim_is_there_as_text(make, tmp_path):
    drawing = drawing_of(make())
    missing = choose_fonts(drawing.text, outlines=True).missing
    found = re.sub(r"\s", "", normalize("NFC", text_of(pdf.write(drawing), tmp_path)))
    checked = 0
    for card in diagram_of(make()).cards:
        text = re.sub(r"\s", "", normalize("NFC", card.text))
        plain = not set(text) & set(missing) and text.isprintable() and "\ufe0f" not in text
        if plain and not any(reads_from_right(char) for char in text):
            assert text in found
            checked += 1
    assert checked > 9


def test_what_no_font_has_is_a_box(tmp_path, monkeypatch):
    monkeypatch.setattr("argmap.layout.fonts._folders", lambda: [tmp_path])
    claim = Claim("a", "The sign 机 is here.")
    assert "The sign □ is here." in text_of(pdf.write(drawing_of(ArgumentMap(claims=(claim,)))), tmp_path)


def test_a_source_with_an_address_is_a_link():
    claim = Claim("a", "A.", cite=(Citation("s"),))
    whole = ArgumentMap(thesis=("a",), claims=(claim,), sources=(Source("s", title="S", url="https://example.org/x"),))
    assert b"https://example.org/x" in pdf.write(drawing_of(whole))


def test_it_tells_its_title_and_no_date(tmp_path):
    data = pdf.write(drawing_of(maps.grouped()))
    assert b"Date" not in data
    told = ask("pdfinfo", data, tmp_path)
    assert re.search(r"Title:\s+Gruppen", told)
    assert re.search(r"Pages:\s+1\n", told)


def test_same_map_same_bytes():
    drawing = drawing_of(maps.nasty())
    assert pdf.write(drawing) == pdf.write(drawing)


# Text


def said(*texts):
    """A drawing of claims with these texts, each its own title."""
    claims = tuple(Claim(f"c{number}", text, title=text) for number, text in enumerate(texts))
    return drawing_of(ArgumentMap(thesis=("c0",), claims=claims))


@pytest.mark.parametrize(
    "text",
    [
        "Authoritarian regimes",
        "“Officials” find – don’t they? …",
        "ﬁne — naïve Ærøskøbing, Ħal",
        "Цифровая власть крепнет",
        "Η δημοκρατία ζει",
    ],
)
def test_words_are_whole_and_come_out_as_typed(text, tmp_path):
    # Once in bold as the title, once upright.
    assert text_of(pdf.write(said("T", text)), tmp_path).count(text) == 2


@pytest.mark.parametrize("text", ["信息技术正在加强威权统治。", "技術は体制を強化する。", "기술은 통치를 강화한다."])
def test_east_asian_text_can_be_searched(text, tmp_path):
    require_font(text)
    assert text_of(pdf.write(said("T", text)), tmp_path).count(text) == 2


def test_one_drawing_after_another_has_fonts_of_its_own(tmp_path):
    require_font("信")
    pdf.write(said("T", "ႠႡႢ"))
    assert "信息技术" in text_of(pdf.write(said("T", "信息技术")), tmp_path)


def test_a_full_stop_comes_from_the_font_of_the_letters():
    require_font("技术。")
    assert len(choose_fonts("技术。", outlines=True).others) == 1


def test_every_font_is_in_the_file(tmp_path):
    fonts = ask("pdffonts", pdf.write(drawing_of(maps.nasty())), tmp_path).splitlines()[2:]
    assert len(fonts) > 1
    assert all(re.search(r" yes yes yes +\d+ +0$", line) for line in fonts), fonts


# Pages and posters


def pages_of(data, tmp_path):
    """The text of each page."""
    return text_of(data, tmp_path).split("\f")[:-1]


def on(page, tile=None):
    return WriteOptions(paper=Paper(page, tile))


@pytest.mark.parametrize(
    ("page", "size"),
    [("a4", "595.28 x 841.89"), ("a3", "841.89 x 1190.55"), ("letter", "612 x 792"), ("legal", "612 x 1008")],
)
def test_a_page_has_the_size_that_was_asked_for(page, size, tmp_path):
    told = ask("pdfinfo", pdf.write(drawing_of(maps.reference(), layout="top"), on(page)), tmp_path)
    across, down = (float(each) for each in re.search(r"Page size: +([\d.]+) x ([\d.]+)", told).groups())
    assert sorted((across, down)) == pytest.approx([float(each) for each in size.split(" x ")], abs=0.01)
    assert re.search(r"Pages: +1\n", told)


def test_a_poster_has_an_overview_and_a_page_for_each_sheet(tmp_path):
    drawing = drawing_of(maps.reference())
    overview, *sheets = pages_of(pdf.write(drawing, on("a4", (2, 2))), tmp_path)
    made = leaves(drawing, Paper("a4", (2, 2)))
    assert "The whole, on 2 × 2 sheets" in overview
    assert [leaf.name for leaf in made[1:]] == ["A1", "B1", "A2", "B2"]
    for sheet, leaf in zip(sheets, made[1:], strict=True):
        column, row = "AB".index(leaf.name[0]) + 1, leaf.name[1]
        assert f"{leaf.name} · {column} of 2 across, {row} of 2 down · {drawing.title}" in sheet


def test_all_text_of_a_poster_is_on_a_sheet_and_most_of_it_on_one():
    drawing = drawing_of(maps.reference())
    lines = [mark.text for each in drawing.elements for mark in each.marks if isinstance(mark, Text)]
    data = BytesIO(pdf.write(drawing, on("a4", (2, 3))))
    # Unlike pdftotext, this reads a line to its end where it leaves the sheet.
    _, *sheets = (re.sub(r"\s", "", page.extract_text()) for page in pypdf.PdfReader(data).pages)
    found = [sum(re.sub(r"\s", "", line) in sheet for sheet in sheets) for line in lines if len(line) > 12]
    assert min(found) == 1
    assert sum(found) / len(found) < 1.5


def test_a_poster_of_one_sheet_is_that_sheet(tmp_path):
    (page,) = pages_of(pdf.write(drawing_of(maps.reference()), on("a3", (1, 1))), tmp_path)
    assert "across" not in page


def test_a_poster_speaks_the_language_of_the_map(tmp_path):
    overview, *_ = pages_of(pdf.write(drawing_of(maps.grouped()), on("a4", (2, 2))), tmp_path)
    assert "Das Ganze auf" in overview


def test_same_poster_same_bytes():
    drawing = drawing_of(maps.nasty())
    assert pdf.write(drawing, on("letter", (3, 2))) == pdf.write(drawing, on("letter", (3, 2)))


# Links and the outline


def test_a_part_may_lead_to_another():
    drawing = drawing_of(maps.reference())
    one, other = [each for each in drawing.elements if each.kind.startswith("claim")][:2]
    leading = replace(drawing, elements=(*drawing.elements, replace(one, anchor="x", link=f"#{other.anchor}")))
    assert pdf.write(drawing).count(b"/Subtype /Link") + 1 == pdf.write(leading).count(b"/Subtype /Link")


def test_the_outline_names_theses_and_areas():
    drawing = drawing_of(maps.grouped())
    named = [each.title for each in pypdf.PdfReader(BytesIO(pdf.write(drawing))).outline]
    kinds = ("claim thesis", "area")
    assert named == [each.tooltip for kind in kinds for each in drawing.elements if each.kind.startswith(kind)]
    assert len(named) > 1


def test_an_empty_map_can_be_written_on_any_paper():
    drawing = drawing_of(ArgumentMap())
    for options in (None, on("a4"), on("a4", (2, 2))):
        assert pdf.write(drawing, options).startswith(b"%PDF")


def test_a_link_lies_over_its_text_whatever_the_scale():
    claim = Claim("a", "A.", cite=(Citation("s"),))
    whole = ArgumentMap(thesis=("a",), claims=(claim,), sources=(Source("s", title="S", url="https://example.org/x"),))
    drawing = drawing_of(whole)
    (mark,) = [mark for each in drawing.elements for mark in each.marks if isinstance(mark, Text) and mark.link]
    for paper in (None, Paper("a4"), Paper("a3", (1, 1))):
        (leaf,) = leaves(drawing, paper)
        page = pypdf.PdfReader(BytesIO(pdf.write(drawing, WriteOptions(paper=paper)))).pages[0]
        left, low, right, high = (float(each) for each in page["/Annots"][0].get_object()["/Rect"])
        sheet = leaf.sheet
        assert (left + right) / 2 == pytest.approx(sheet.left + mark.x * sheet.scale, abs=1)
        assert low < sheet.height - sheet.top - mark.y * sheet.scale < high
