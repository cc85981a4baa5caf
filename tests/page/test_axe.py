"""axe-core has nothing to say of the page, in both themes, on a desk and on a phone, whatever is open."""

import pytest

from tests import maps
from tests.conftest import require_module
from tests.page.conftest import DESKTOP, PHONE

# Of a card that the window's edge cuts, axe compares the lines that are left with the whole label.
RUN = """async () => {
  const { left, top, right, bottom } = document.getElementById("picture").getBoundingClientRect();
  const cut = (element) => {
    const box = element.getBoundingClientRect();
    return element.matches(".card") && (box.left < left || box.top < top || box.right > right || box.bottom > bottom);
  };
  const { violations } = await axe.run();
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => ({ id, ...node })));
  return found
    .filter(({ id, target }) => id !== "label-content-name-mismatch" || !cut(document.querySelector(target[0])))
    .map(({ id, html, failureSummary }) => `${id}: ${html} ${failureSummary}`);
}"""


@pytest.fixture(scope="module")
def axe():
    return require_module("axe-core/axe.min.js").read_text(encoding="utf-8")


def violations(opened, axe):
    opened.evaluate(axe)
    return opened.evaluate(RUN)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("what", ["map", "details", "filters", "help"])
def test_axe_finds_nothing(show, axe, size, dark, what):
    opened = show(
        maps.relations(), "#claim-c" if what == "details" else "", size=size, dark=dark, unguarded=True, status=True
    )
    if what == "details":
        assert opened.locator("#details").is_visible()
    if what == "filters":
        opened.locator("[aria-controls=filters]").click()
        assert opened.locator("#filters").is_visible()
    if what == "help":
        opened.keyboard.press("?")
        assert opened.locator("#help").is_visible()
    assert violations(opened, axe) == []
