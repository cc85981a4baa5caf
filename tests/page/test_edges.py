"""Rare cases: names that look like others, a mouse that leaves the window, what only a screen reader is told."""

from collections import Counter

from tests import maps


def test_a_link_leads_to_the_claim_it_is_made_for_though_another_is_called_like_its_address(show):
    sketch = maps.Sketch(thesis=("t",))
    sketch.claim("t", "It is so.")
    for each in ("claim-a", "a"):
        sketch.claim(each, f"So says {each}.")
        sketch.support("t", each)
    opened = show(sketch.map(), "#claim-a")
    assert "So says a." in opened.locator("#details h2").inner_text()
    opened.goto(opened.url.replace("#claim-a", "#claim-claim-a"))
    assert "So says claim-a." in opened.locator("#details h2").inner_text()


def test_a_step_that_is_chosen_is_no_claim_for_those_who_hear_the_page(show):
    opened = show(maps.relations())
    opened.locator(".card.thesis").click()
    opened.wait_for_function("() => document.getElementById('tree').hasAttribute('aria-activedescendant')")
    opened.locator("#picture .junction").first.click()
    opened.wait_for_function("() => document.querySelector('.junction.current')")
    assert opened.locator("#tree").get_attribute("aria-activedescendant") is None


def test_a_mouse_that_is_let_go_elsewhere_drags_no_more(show):
    opened = show(maps.reference())
    left, top = opened.locator("#picture").evaluate(
        "(each) => [each.getBoundingClientRect().left, each.getBoundingClientRect().top]"
    )
    where = "document.querySelector('#picture > g').getAttribute('transform')"
    before = opened.evaluate(where)
    opened.mouse.move(left + 300, top + 2)
    opened.mouse.down()
    opened.mouse.move(left + 300, top - 20)  # on the bar
    opened.mouse.up()
    opened.mouse.move(left + 300, top + 200, steps=5)
    opened.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert opened.evaluate(where) == before


def test_each_name_of_an_element_is_its_own(show):
    opened = show(maps.relations(), status=True)
    names = opened.evaluate("[...document.querySelectorAll('[id]')].map((each) => each.id)")
    assert [name for name, count in Counter(names).items() if count > 1] == []
