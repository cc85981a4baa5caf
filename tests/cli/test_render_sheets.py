"""argmap render --page, --tile and --split: what is written, what is told, what is refused before a map is read."""

import json
import re
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pypdf
import pytest

from tests.shell import argmap

SVG = "{http://www.w3.org/2000/svg}"


def branch(name: str, claims: int) -> str:
    """A branch of so many claims, each a reason for the one before."""
    lines = [f"  {name}: {{text: It is so because of {name}., reasons: [{name}-1]}}"]
    for number in range(1, claims):
        last = number == claims - 1
        rest = "basis: granted" if last else f"reasons: [{name}-{number + 1}]"
        lines.append(f"  {name}-{number}: {{text: So it goes with {name} {number}., {rest}}}")
    return "\n".join(lines)


NAMES = ("Con", "con", "index", "перший", "a.b", "x")
MAP = "\n".join(
    [
        "title: A debate",
        "thesis: t",
        "claims:",
        f"  t: {{text: It is so., reasons: [{', '.join(NAMES)}], objections: [alone]}}",
        *(branch(name, 8) for name in NAMES),
        "  alone: {text: Nobody says why., basis: granted}",
    ]
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "map.argmap.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path


def pdf(path: str) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(Path(path).read_bytes()))


# Paper


def test_a_page_and_a_poster() -> None:
    assert argmap("render", "map.argmap.yaml", "-o", "page.pdf", "--page", "a3").status == 0
    assert argmap("render", "map.argmap.yaml", "-o", "poster.pdf", "--tile", "2x2").status == 0
    assert [float(each) for each in pdf("page.pdf").pages[0].mediabox[2:]] == pytest.approx([1190.55, 841.89], abs=0.01)
    assert len(pdf("poster.pdf").pages) == 5


def test_text_too_small_to_read_is_told_with_the_way_out() -> None:
    done = argmap("render", "map.argmap.yaml", "-o", "page.pdf", "--page", "a4")
    told = re.search(r"text of claims is ([\d.]+) points high on a page of a4, too small .*--tile (\dx\d)", done.told)
    assert told
    assert float(told[1]) < 5
    assert "too small" not in argmap("render", "map.argmap.yaml", "-o", "p.pdf", "--tile", told[2]).told


def test_sheets_that_would_be_empty_are_told() -> None:
    done = argmap("render", "map.argmap.yaml", "-o", "p.pdf", "--tile", "1x9", "--layout", "left")
    assert re.search(r"the drawing takes 1x\d sheets: those that would be empty are left out", done.told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--tile", "0x3", "-o", "p.pdf"], "--tile takes 1 to 20 sheets"),
        (["--tile", "axb", "-o", "p.pdf"], "as in 3x2; it was 'axb'"),
        (["--page", "a7", "-o", "p.pdf"], "no page named 'a7'; there is a3, a4, legal, letter"),
        (["--tile", "2x2", "-o", "p.svg"], "which svg has not; write a PDF"),
        (["--page", "a4", "-o", "p.png"], "which png has not; write a PDF"),
        (["--tile", "2x2", "-o", "p.html"], "which html has not; write a PDF"),
        (["--split"], "name a folder for them with -o FOLDER/"),
        (["--split", "-o", "p.svg"], "'p.svg' is one file"),
        (["--split", "-o", "f", "--to", "png"], "png cannot; use svg, html or pdf"),
        (["--split", "-o", "f", "--depth", "2"], "--depth leaves claims out"),
        (["--split", "-o", "f", "--around", "t"], "--around leaves claims out"),
        (["--split", "-o", "f.pdf", "--tile", "2x2"], "use one of them"),
        (["more.yaml", "--split", "-o", "f"], "--split takes one map"),
    ],
)
def test_what_cannot_be_is_told_before_a_map_is_read(words: list[str], told: str) -> None:
    done = argmap("render", "nowhere.yaml", *words)
    assert done.status == 2
    assert told in done.told
    assert not Path("f").exists()


# Pages for branches


def links_of(path: Path) -> list[str]:
    return [each.get("href") or "" for each in ET.parse(path).iter(f"{SVG}a")]


def test_a_folder_of_pages_in_which_every_link_leads_somewhere() -> None:
    assert argmap("render", "map.argmap.yaml", "--split", "-o", "pages/").status == 0
    files = {each.name: {part.get("id") for part in ET.parse(each).iter()} for each in Path("pages").iterdir()}
    assert sorted(files) == sorted(
        ["index.svg", "Con~2.svg", "con~3.svg", "index~2.svg", "перший.svg", "a.b.svg", "x.svg"]
    )
    for name in files:
        links = links_of(Path("pages", name))
        assert all(link.isascii() or link.startswith("#") for link in links)
        for link in links:
            file, _, anchor = unquote(link).partition("#")
            assert anchor in files[file or name]
    assert len([each for each in links_of(Path("pages/index.svg")) if not each.startswith("#")]) == 12


def test_interactive_pages_lead_to_files_and_claims_that_exist() -> None:
    assert argmap("render", "map.argmap.yaml", "--split", "-o", "pages", "--to", "html").status == 0
    found = {each.name: page_data(each) for each in Path("pages").iterdir()}
    assert len(found) == 7
    anchors = {
        name: {card.get("anchor", f"claim-{card.get('id', card.get('label'))}") for card in data["cards"]}
        for name, data in found.items()
    }
    links = [card["link"] for data in found.values() for card in data["cards"] if "link" in card]
    links += [data["back"][1] for name, data in found.items() if name != "index.html"]
    assert len(links) == 18
    for link in links:
        file, _, anchor = link.partition("#")
        assert unquote(anchor) in anchors[unquote(file)]


def page_data(path: Path) -> Any:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', path.read_text(encoding="utf-8"))
    assert found
    return json.loads(found[1])


def test_a_split_pdf_is_one_file_that_leads_from_page_to_page() -> None:
    assert argmap("render", "map.argmap.yaml", "--split", "-o", "pages.pdf", "--page", "a4").status == 0
    book = pdf("pages.pdf")
    assert len(book.pages) == 7
    assert [each.title for each in book.outline][:2] == ["Overview", "It is so because of Con."]
    assert [len(page.get("/Annots", [])) for page in book.pages] == [12, 1, 1, 1, 1, 1, 1]
    assert "+7 more · p. 2" in book.pages[0].extract_text()
    assert "p. 2 · Only what bears on Con." in book.pages[1].extract_text()


def test_a_map_with_nothing_to_split_is_an_index_and_a_word() -> None:
    Path("small.yaml").write_text("claims: {a: {text: It is., reasons: [b]}, b: {text: So., basis: granted}}\n")
    done = argmap("render", "small.yaml", "--split", "-o", "pages")
    assert [each.name for each in Path("pages").iterdir()] == ["index.svg"]
    assert "no branch is large enough for a page of its own" in done.told


@pytest.mark.parametrize("form", ["svg", "html"])
def test_pages_take_the_place_of_pages_and_of_nothing_else(form: str) -> None:
    Path("pages").mkdir()
    argmap("render", "map.argmap.yaml", "--split", "-o", "pages", "--to", form)
    assert argmap("render", "map.argmap.yaml", "--split", "-o", "pages", "--to", form, "--theme", "dark").status == 0
    Path(f"pages/x.{form}").write_text("mine")
    before = {each: each.read_bytes() for each in Path("pages").iterdir()}
    done = argmap("render", "map.argmap.yaml", "--split", "-o", "pages", "--to", form)
    assert done.status == 2
    assert f"pages/x.{form}: this was not written by argmap, and would be lost" in done.told
    assert {each: each.read_bytes() for each in Path("pages").iterdir()} == before


def test_same_map_same_pages() -> None:
    for name in ("one", "other"):
        assert argmap("render", "map.argmap.yaml", "--split", "-o", name).status == 0
    assert {each.name: each.read_bytes() for each in Path("one").iterdir()} == {
        each.name: each.read_bytes() for each in Path("other").iterdir()
    }
