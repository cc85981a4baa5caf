"""Nothing in a map makes its page do anything: text is text, and nothing is fetched or sent."""

import re

import pytest

from tests import maps
from tests.page.conftest import page_text

# Whatever runs leaves its mark.
ATTACKS = (
    "</script><script>window.ran = 1</script>",
    "</script><img src=x onerror='window.ran = 1'>",
    "<!--<script>window.ran = 1",
    "]]><svg onload=window.ran=1>",
    "\"><iframe srcdoc='<script>parent.ran=1</script>'>",
    "{{script}} {{data}} ${window.ran = 1} `",
    "javascript:window.ran=1",
    "&lt;b&gt; &amp; </title><b>bold</b>",
    "\\u003c/script\\u003e \\x3c \\",
)
QUOTED = tuple(each.replace("'", "''") for each in ATTACKS)


def hostile():
    """A map with an attack at every place that takes text."""
    one = QUOTED[0]
    lines = [
        "argmap: 1",
        f"title: '{QUOTED[7]}'",
        "thesis: t",
        f"sides: {{pro: '{QUOTED[1]}', con: '{one}'}}",
        f"speakers: {{s: {{name: '{QUOTED[1]}', side: pro}}}}",
        "sources:",
        f"  bad: {{title: '{QUOTED[4]}', author: '{one}', url: 'javascript:window.ran=1'}}",
        "  good: {title: Good, url: 'https://example.org/?a=1&b=2'}",
        f"groups: {{g: '{QUOTED[3]}'}}",
        "claims:",
        "  t:",
        "    text: It is safe.",
        "    reasons: [" + ", ".join(f"c{number}" for number in range(len(ATTACKS))) + "]",
    ]
    for number, attack in enumerate(QUOTED):
        lines += [
            f"  c{number}:",
            f"    text: '{attack}'",
            f"    title: '{attack}'",
            f"    note: '{attack}'",
            f"    hedge: '{attack}'",
            f"    tags: ['{attack}']",
            "    group: g",
            f"    said: {{by: s, source: bad, at: '{attack}', quote: '{attack}'}}",
            f"    cite: [{{source: bad, at: '{attack}'}}, good]",
        ]
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def page():
    return page_text(hostile(), status=True)


def test_no_attack_runs(show, page):
    opened = show(page)
    assert opened.evaluate("window.ran") is None
    assert opened.locator("img, iframe, object, embed, base").count() == 0
    assert opened.title() == ATTACKS[7]


def test_attacks_arrive_as_what_they_are(show, page):
    opened = show(page)
    cards = opened.evaluate("JSON.parse(document.getElementById('data').textContent).cards")
    assert {each["text"] for each in cards} >= set(ATTACKS)


def test_no_link_but_the_safe_ones_reaches_the_page(page):
    links = {link for each in re.findall(r'"link":"([^"]*)"|\["[^"]*","([^"]*)"\]', page) for link in each if link}
    assert links == {"https://example.org/?a=1&b=2"}


@pytest.mark.parametrize("letter", ["\u2028", "\u2029", "\x00", "\x1b", "\u202e", "\ud800"])
def test_letters_that_break_scripts_or_lines_do_not_reach_the_page(show, letter):
    sketch = maps.Sketch(thesis=("t",), title=f"A{letter}B", lang="en")
    sketch.claim("t", f"one {letter} two", title=f"{letter}three", by=f"four{letter}")
    text = page_text(sketch.map())
    assert letter not in text
    opened = show(text)
    assert opened.evaluate("JSON.parse(document.getElementById('data').textContent).cards.length") == 1


def test_the_policy_lets_nothing_else_run_or_load(show, page):
    """Even if a text became an element by some mistake."""
    forged = (
        "<script>window.ran = 1</script><p onclick='window.ran = 1' style='color: red'>x</p>"
        "<img src='https://example.org/x.png'><base href='https://example.org/'>"
    )
    opened = show(page.replace("<body>", f"<body>{forged}"))
    opened.evaluate("document.querySelector('p').click()")
    assert opened.evaluate("window.ran") is None
    assert {each.split()[1] for each in show.complaints if each.startswith("policy: ")} >= {
        "script-src-elem",
        "script-src-attr",
        "style-src-attr",
        "img-src",
        "base-uri",
    }
    show.complaints.clear()
