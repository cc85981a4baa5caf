import re
import subprocess
from unicodedata import normalize

import pytest

from argmap.formats import pdf
from argmap.layout.fonts import choose_fonts
from argmap.layout.measure import reads_from_right
from argmap.model import ArgumentMap, Citation, Claim, Source
from tests import maps
from tests.conftest import require_tool
from tests.pictures import diagram_of, drawing_of


def text_of(data, tmp_path):
    tool = require_tool("pdftotext")
    path = tmp_path / "drawing.pdf"
    path.write_bytes(data)
    done = subprocess.run([tool, "-raw", "-enc", "UTF-8", path, "-"], capture_output=True, check=True)
    return done.stdout.decode()


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
    path = tmp_path / "drawing.pdf"
    path.write_bytes(data)
    told = subprocess.run([require_tool("pdfinfo"), path], capture_output=True, check=True).stdout.decode()
    assert re.search(r"Title:\s+Gruppen", told)
    assert re.search(r"Pages:\s+1\n", told)


def test_same_map_same_bytes():
    drawing = drawing_of(maps.nasty())
    assert pdf.write(drawing) == pdf.write(drawing)
