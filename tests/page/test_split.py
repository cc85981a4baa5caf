"""Pages of one map that lead to each other, as a reader goes through them."""

import pytest

from tests.page.conftest import DESKTOP
from tests.shell import argmap

BRANCHES = ("left", "право")


def source():
    """A thesis with two branches of nine claims."""
    lines = ["title: A debate", "thesis: t", "claims:", f"  t: {{text: It is so., reasons: [{', '.join(BRANCHES)}]}}"]
    for name in BRANCHES:
        lines.append(f"  {name}: {{title: All of {name}, text: So says {name}., reasons: [{name}1]}}")
        lines += [f"  {name}{n}: {{text: And {name} {n}., reasons: [{name}{n + 1}]}}" for n in range(1, 14)]
        lines.append(f"  {name}14: {{text: At last {name}., basis: granted}}")
    return "\n".join(lines)


@pytest.fixture
def pages(tmp_path):
    (tmp_path / "map.yaml").write_text(source(), encoding="utf-8")
    done = argmap("render", tmp_path / "map.yaml", "--split", "-o", tmp_path / "pages", "--to", "html")
    assert done.status == 0, done.told
    return tmp_path / "pages"


def test_a_reader_goes_to_a_branch_and_back(browser, pages):
    with browser.new_context(viewport={"width": DESKTOP[0], "height": DESKTOP[1]}, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto((pages / "index.html").as_uri())
        assert page.locator("header .back").count() == 0
        page.locator(".stub").nth(1).click()
        page.wait_for_url("**/*.html#*")
        name = page.url.rpartition("/")[2].partition(".")[0]
        assert name.startswith("%D0%BF%D1%80")
        page.wait_for_selector(".card.current")
        page.locator("header .back").click()
        page.wait_for_url("**/index.html#*")
        assert page.locator("h1").inner_text() == "A debate"


def test_keys_lead_to_a_branch_as_a_click_does(browser, pages):
    with browser.new_context(viewport={"width": DESKTOP[0], "height": DESKTOP[1]}, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto((pages / "index.html").as_uri())
        page.wait_for_selector(".card.stub")
        head = page.evaluate("document.page.view.graph.nodes.find(({ card }) => card?.stub).parent.anchor")
        page.evaluate("(anchor) => { location.hash = anchor; }", head)
        link = page.locator("#details a[href*='.html']")
        assert link.inner_text() == page.locator(".stub text").first.text_content().strip()
        target = link.get_attribute("href").partition("#")[0]
        page.locator("#tree").focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_selector(".card.stub.current")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{target}#*")
