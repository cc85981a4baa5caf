"""A page opens from a file without a complaint, whatever the map, and says what it needs."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from tests import maps
from tests.page.conftest import DESKTOP, PHONE, page_text

MAPS = {
    "reference": maps.reference,
    "relations": maps.relations,
    "grouped": maps.grouped,
    "nasty": maps.nasty,
    "many": lambda: maps.many(450),
}


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("name", MAPS)
def test_it_opens_without_a_complaint(show, name, size):
    opened = show(MAPS[name](), size=size, status=True)
    assert opened.evaluate("document.body.innerText.length") > 0


@pytest.mark.parametrize(
    "text", ["claims: {}", "claims: {a: Alone.}", "thesis: a\nclaims: {a: {text: It is., reasons: [a]}}"]
)
def test_maps_of_hardly_anything_open(show, text):
    show(f"argmap: 1\n{text}\n")


def test_without_scripts_it_says_what_is_missing(show):
    opened = show(maps.reference(), scripted=False)
    assert "JavaScript" in opened.locator("noscript").inner_text()


@pytest.mark.parametrize(("lang", "direction"), [("de", None), ("ar", "rtl"), ("he-IL", "rtl"), ("az-Arab", "rtl")])
def test_language_and_direction_are_those_of_the_map(lang, direction):
    sketch = maps.Sketch(thesis=("t",), lang=lang)
    sketch.claim("t", "One.")
    text = page_text(sketch.map())
    assert f'<html lang="{lang}"{f" dir={chr(34)}{direction}{chr(34)}" if direction else ""}>' in text


def test_a_dark_page_starts_dark_and_others_follow_the_system():
    assert 'data-theme="dark"' in page_text(maps.grouped(), theme="dark").split("<head>")[0]
    assert "data-theme" not in page_text(maps.grouped()).split("<head>")[0]


def test_the_policy_names_the_very_scripts_and_the_style(show):
    """And so does the browser, or it would not take them."""
    opened = show(maps.reference())
    [policy] = opened.locator("meta[http-equiv]").evaluate_all("(all) => all.map((each) => each.content)")
    inline = opened.locator("script:not([type^=text]):not([type$=json]), style")
    assert inline.count() == 3
    for content in inline.evaluate_all("(all) => all.map((each) => each.textContent)"):
        assert f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in policy
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none';")


def test_nothing_stands_in_it_that_another_place_or_time_would_change():
    assert page_text(maps.relations(), status=True) == page_text(maps.relations(), status=True)
    addresses = set(re.findall(r"https?://[^\"' ]+", page_text(maps.relations())))
    assert addresses <= {"http://www.w3.org/2000/svg"}, "a name space, which nobody asks for"
