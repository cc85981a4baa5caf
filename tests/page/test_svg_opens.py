"""The static picture in a browser: what a screen reader gets of it, and how it looks in colours of the reader."""

import pytest

from argmap.formats import svg
from argmap.layout.inks import DARK, LIGHT
from argmap.layout.options import WriteOptions
from tests import maps
from tests.conftest import require_module
from tests.pictures import diagram_of, drawing_of

BARE = """<!doctype html><html lang="en"><title>A page</title>
<main><h1>A page</h1><p><a href="#x">A link.</a> and text.</p>{}</main>"""


@pytest.fixture
def look(browser, tmp_path):
    """Return a function that opens a picture, alone or within a page, with what the reader's system wants."""
    contexts = []

    def opened(text, fragment="", *, within="", **wants):
        path = tmp_path / ("picture.html" if within else "picture.svg")
        path.write_text(within.format(text.partition("?>")[2]) if within else text, encoding="utf-8")
        contexts.append(browser.new_context(**wants))
        page = contexts[-1].new_page()
        page.goto(f"{path.as_uri()}{fragment}")
        return page

    yield opened
    for context in contexts:
        context.close()


def heard(page):
    """Return what a screen reader gets, in its order: the role, the name and the description of each part."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    by_id = {each["nodeId"]: each for each in nodes}
    found, waiting = [], [nodes[0]["nodeId"]]
    while waiting:
        node = by_id[waiting.pop()]
        told = tuple(node.get(each, {}).get("value", "") for each in ("role", "name", "description"))
        if not node["ignored"] and told[1]:
            found.append(told)
        waiting += reversed([each for each in node.get("childIds", ()) if each in by_id])
    return [each for each in found if each[0] not in ("RootWebArea", "InlineTextBox")]


def colour_of(page, selector, name="fill"):
    script = "(element, name) => getComputedStyle(element)[name]"
    return page.locator(selector).first.evaluate(script, name)


def rgb(colour):
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


def test_it_is_heard_in_order_and_each_thing_once(look):
    diagram = diagram_of(maps.relations(), status=True)
    found = heard(look(svg.write(drawing_of(maps.relations(), status=True))))
    assert found[0] == ("graphics-document", diagram.title, diagram.description)
    assert [name for role, name, _ in found if role == "link"] == [card.tooltip for card in diagram.cards]
    symbols = [name for role, name, _ in found if role == "graphics-symbol"]
    assert sorted(symbols) == sorted(each.tooltip for each in (*diagram.arrows, *diagram.junctions))
    roles = [role for role, _, _ in found]
    assert roles.index("graphics-symbol") > len(roles) - 1 - roles[::-1].index("link")
    read = " ".join(name for _, name, _ in found)
    assert read.count("Every school has a rule on phones.") == 1
    assert "THE CASE FOR (with replies)" in read
    assert "dotted border: open" in read


def test_axe_finds_nothing(look):
    axe = require_module("axe-core/axe.min.js").read_text(encoding="utf-8")
    page = look(svg.write(drawing_of(maps.relations(), status=True)), within=BARE, bypass_csp=True)
    page.evaluate(axe)
    run = "async () => (await axe.run()).violations.flatMap(({id, nodes}) => nodes.map((node) => `${id} ${node.html}`))"
    assert page.evaluate(run) == []


def test_within_a_page_it_changes_nothing_around_it(look):
    text = svg.write(drawing_of(maps.grouped()))
    alone, with_it = (look(each, within=BARE) for each in ("", text))
    for name in ("text-decoration-line", "color", "background-color", "font-family"):
        assert colour_of(with_it, "p a", name) == colour_of(alone, "p a", name)
        assert colour_of(with_it, "body", name) == colour_of(alone, "body", name)


@pytest.mark.parametrize(("scheme", "inks"), [("light", LIGHT), ("dark", DARK)])
def test_it_follows_the_readers_scheme_on_screen_and_is_light_on_paper(look, scheme, inks):
    page = look(svg.write(drawing_of(maps.relations())), color_scheme=scheme)
    assert colour_of(page, ".f-card") == rgb(inks["card"])
    assert colour_of(page, ":root", "background-color") == rgb(inks["paper"])
    page.emulate_media(media="print", color_scheme=scheme)
    assert colour_of(page, ".f-card") == rgb(LIGHT["card"])
    assert colour_of(page, ".f-tint-pro") == rgb(LIGHT["paper"])


def test_a_dark_picture_is_light_on_paper_too(look):
    page = look(svg.write(drawing_of(maps.relations()), WriteOptions(theme="dark")))
    assert colour_of(page, ".f-card") == rgb(DARK["card"])
    page.emulate_media(media="print")
    assert colour_of(page, ".f-card") == rgb(LIGHT["card"])
    assert colour_of(page, ":root", "background-color") == rgb(LIGHT["paper"])


def test_colours_the_reader_forces_are_the_only_ones(look):
    page = look(svg.write(drawing_of(maps.relations(), status=True)), forced_colors="active")
    script = """() => [...document.querySelectorAll("[class*=f-], [class*=s-]")].flatMap((element) => {
      const { fill, stroke } = getComputedStyle(element);
      return [fill, stroke].filter((each) => each !== "none");
    })"""
    canvas, text = (colour_of(page, each) for each in (".f-paper", ".f-text"))
    assert set(page.evaluate(script)) == {canvas, text}
    assert canvas != text
    assert colour_of(page, ".f-on-thesis") == canvas


def test_where_a_reader_is_can_be_seen(look):
    text = svg.write(drawing_of(maps.relations()))
    assert colour_of(look(text, "#claim-b"), "#claim-b", "outline-style") == "solid"
    page = look(text)
    assert colour_of(page, "#claim-b", "outline-style") == "none"
    page.keyboard.press("Tab")
    assert colour_of(page, "#claim-t a", "outline-color") == rgb(LIGHT["focus"])
    assert page.evaluate("document.activeElement.closest('g').id") == "claim-t"
