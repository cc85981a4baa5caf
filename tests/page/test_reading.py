"""What a reader does with a page: searches, opens and closes, filters, follows links, goes back, prints."""

import subprocess

import pytest

from tests import maps
from tests.conftest import require_tool
from tests.page.conftest import DESKTOP, PHONE

CURRENT = ".card.current"
# Where an element is, against the window: whether all of its middle can be seen.
SEEN = """(element) => {
  const { left, top, width, height } = element.getBoundingClientRect(), [x, y] = [left + width / 2, top + height / 2];
  return x > 0 && y > 0 && x < innerWidth && y < innerHeight && width > 0;
}"""


def cards(opened):
    return opened.locator("#tree .card")


def name(opened):
    """The text of the claim that is chosen, for those who hear it."""
    return opened.locator(CURRENT).get_attribute("aria-label")


def data(opened):
    """What the page was given of the map."""
    return opened.evaluate("JSON.parse(document.getElementById('data').textContent)")


def fragment(opened):
    return opened.evaluate("decodeURIComponent(location.hash)")


# Finding


def test_search_counts_what_it_finds_and_enter_goes_from_one_to_the_next(show):
    opened = show(maps.reference())
    opened.keyboard.press("/")
    opened.keyboard.type("criticism")
    assert opened.locator("#found").inner_text() == "3 found"
    visited = []
    for _ in range(4):
        opened.keyboard.press("Enter")
        opened.wait_for_function("() => document.querySelector('.card.current')")
        assert opened.locator(CURRENT).evaluate(SEEN)
        visited.append(fragment(opened))
    assert len(set(visited)) == 3
    assert visited[0] == visited[3]
    assert opened.evaluate("document.activeElement.id") == "search"


def test_search_forgives_case_and_accents_and_says_when_there_is_nothing(show):
    sketch = maps.Sketch(thesis=("t",), lang="fr")
    sketch.claim("t", "L’été est là.", by="Zoë Müller")
    opened = show(sketch.map())
    for query, found in (("ETE", "1"), ("muller", "1"), ("hiver", "Rien trouvé")):
        opened.locator("#search").fill(query)
        assert found in opened.locator("#found").inner_text()


def test_search_reaches_what_is_closed(show):
    opened = show(maps.many(450), depth=1)
    assert not opened.locator("#tree .card", has_text="c449").count()
    opened.locator("#search").fill("c449")
    opened.keyboard.press("Enter")
    opened.wait_for_function("() => document.querySelector('.card.current')")
    assert fragment(opened) == "#claim-c449"
    assert opened.locator(CURRENT).evaluate(SEEN)


def test_escape_leaves_the_search_for_the_claim_that_was_found(show):
    opened = show(maps.reference())
    opened.keyboard.press("/")
    opened.keyboard.type("hiding")
    opened.keyboard.press("Enter")
    opened.wait_for_function("() => document.querySelector('.card.current')")
    found = name(opened)
    opened.keyboard.press("Escape")
    assert opened.locator("#search").input_value() == opened.locator("#found").inner_text() == ""
    assert opened.evaluate("document.activeElement.id") == "tree"
    assert name(opened) == found
    opened.keyboard.press("Enter")
    assert opened.locator("#details").is_visible()


# Opening and closing


def test_a_branch_closes_and_opens_and_tells_how_much_is_below(show):
    opened = show(maps.relations())
    before = cards(opened).count()
    thesis = opened.locator(".card.thesis")
    thesis.locator(".fold").click()
    opened.wait_for_function("() => document.querySelector('.card.thesis[aria-expanded=false]')")
    below = int(thesis.locator(".fold text").text_content().removeprefix("+"))
    assert cards(opened).count() < before
    assert below > 5
    thesis.locator(".fold").click()
    opened.wait_for_function("() => document.querySelector('.card.thesis[aria-expanded=true]')")
    assert cards(opened).count() == before


@pytest.mark.parametrize(("depth", "levels"), [(0, {"1"}), (1, {"1", "2"}), (2, {"1", "2", "3"})])
def test_it_opens_as_deep_as_was_asked_and_cuts_nothing(show, depth, levels):
    opened = show(maps.reference(), depth=depth)
    found = cards(opened).evaluate_all("(all) => all.map((each) => each.getAttribute('aria-level'))")
    assert set(found) == levels
    assert len(data(opened)["cards"]) == 28


def test_a_large_map_opens_at_two_levels(show):
    opened = show(maps.many(450))
    deepest = cards(opened).evaluate_all("(all) => Math.max(...all.map((each) => each.getAttribute('aria-level')))")
    assert deepest == 3


# Filtering


def test_a_filter_keeps_what_is_asked_for_with_the_way_to_it(show):
    opened = show(maps.relations(), status=True)
    opened.locator("[aria-controls=filters]").click()
    opened.locator("#filters select[name=status]").select_option("falls")
    told = opened.locator("#filters [role=status]").inner_text()
    falling = sum(card["status"] == "falls" for card in data(opened)["cards"])
    assert told.startswith(f"{falling} of ")
    opened.wait_for_function(f"() => document.querySelectorAll('#tree .card:not(.aside)').length === {falling}")
    assert opened.locator(".card.thesis").count() == 1
    opened.locator("#filters button").click()
    opened.wait_for_function("() => !document.querySelector('#tree .card.aside')")


def test_without_its_filters_a_map_is_open_as_it_was_before(show):
    opened = show(maps.reference(), depth=1, status=True)
    before = cards(opened).count()
    opened.locator("[aria-controls=filters]").click()
    for status in ("falls", "stands"):
        opened.locator("#filters select[name=status]").select_option(status)
        opened.wait_for_function(f"() => document.querySelectorAll('#tree .card').length > {before}")
    opened.locator("#filters button").click()
    opened.wait_for_function(f"() => document.querySelectorAll('#tree .card').length === {before}")
    assert opened.locator("#depth").input_value() == "1"


# Details and links


def test_a_click_shows_the_details_with_sources_and_what_bears_on_it(show):
    opened = show(maps.reference())
    opened.locator("#tree .card", has_text="P6").first.click()
    panel = opened.locator("#details")
    assert panel.is_visible()
    text = panel.inner_text()
    for due in ("Innovation needs criticism", "New ideas survive only where", "Popper 1945", "Philosopher"):
        assert due in text
    assert fragment(opened) == "#claim-P6"


def test_a_link_is_followed_and_back_comes_back(show):
    opened = show(maps.reference(), "#claim-C5")
    links = opened.locator("#details a[href^='#']")
    assert links.count() >= 2  # what it attacks, and what attacks it
    for link in ("Talent flight", "Returnees"):
        opened.locator("#details a[href^='#']", has_text=link).first.click()
        opened.locator("#details h2", has_text=link).wait_for()
    assert fragment(opened) == "#claim-C5"
    opened.go_back()
    opened.locator("#details h2", has_text="Talent flight").wait_for()
    opened.go_back()
    opened.locator("#details h2", has_text="Returnees").wait_for()
    assert fragment(opened) == "#claim-C5"


def test_back_to_where_nothing_was_chosen_closes_the_details(show):
    opened = show(maps.reference())
    opened.locator("#tree .card", has_text="P6").first.click()
    opened.locator("#details h2").wait_for()
    opened.go_back()
    opened.locator("#details").wait_for(state="hidden")
    assert not opened.locator(CURRENT).count()
    opened.go_forward()
    opened.locator("#details h2").wait_for()


def test_details_tell_the_group_and_those_around_it(show):
    opened = show(maps.grouped(), "#claim-c2")
    section = opened.locator("#details section", has=opened.locator("h3", has_text="Gruppe"))
    assert section.locator("li").all_inner_texts() == ["Wirkung › Wirkung auf die Noten"]


def test_details_are_written_in_the_direction_of_their_text(show):
    opened = show("claims: {t: {text: كل إنسان له حق (Emmentaler) هنا.}}", "#claim-t")
    beside = """(element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const [text, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
      return [text.left - box.left, box.right - text.right];
    }"""
    left, right = opened.locator("#details h2").evaluate(beside)
    assert left > right


@pytest.mark.parametrize("link", ["#claim-S6", "#S6"])
def test_a_deep_link_opens_and_shows_its_claim(show, link):
    opened = show(maps.reference(), link, depth=0)
    opened.wait_for_function("() => document.querySelector('.card.current')")
    assert "Error hiding" in name(opened)
    assert opened.locator(CURRENT).evaluate(SEEN)
    assert "Error hiding" in opened.locator("#details").inner_text()


@pytest.mark.parametrize("link", ["#nobody", "#%", "#claim-", "#data", "#__proto__"])
def test_a_link_to_nothing_does_nothing(show, link):
    opened = show(maps.reference(), link)
    assert not opened.locator("#details").is_visible()
    assert opened.locator(".card.thesis").evaluate(SEEN)


def test_links_to_sources_go_out_safely(show):
    opened = show(
        "argmap: 1\nsources: {s: {title: A source, url: 'https://example.org/a'}}\n"
        "claims: {t: {text: It is so., cite: {source: s, at: p. 3, quote: So it is.}}}\n",
        "#claim-t",
    )
    link = opened.locator("#details a[href^='https:']")
    assert link.get_attribute("href") == "https://example.org/a"
    assert "noopener" in link.get_attribute("rel")
    assert "So it is." in opened.locator("#details").inner_text()


def test_findings_are_told_where_they_stand(show):
    opened = show(
        "argmap: 1\nthesis: t\nclaims: {t: {text: Phones should go., reasons: [a]}, a: {text: They distract.}}\n",
        "#claim-a",
    )
    assert "unsupported-claim" in opened.locator("#details").inner_text()


# The keyboard


def test_everything_can_be_done_with_the_keyboard(show):
    opened = show(maps.reference())
    for _ in range(20):
        opened.keyboard.press("Tab")
        if opened.evaluate("document.activeElement.id") == "tree":
            break
    assert opened.evaluate("document.activeElement.id") == "tree"
    opened.keyboard.press("Home")
    opened.wait_for_function("() => document.querySelector('.card.current')")
    assert name(opened).startswith("THESIS")
    opened.keyboard.press("ArrowRight")
    opened.wait_for_function("() => document.querySelector('.card.current[aria-level=\"2\"]')")
    first = name(opened)
    opened.keyboard.press("ArrowDown")
    opened.wait_for_function(
        "(before) => document.querySelector('.card.current').getAttribute('aria-label') !== before", arg=first
    )
    active = opened.locator("#tree").get_attribute("aria-activedescendant")
    assert opened.locator(CURRENT).get_attribute("id") == active
    opened.keyboard.press("ArrowLeft")
    opened.wait_for_function("() => document.querySelector('.card.current.thesis')")
    opened.keyboard.press("Space")
    opened.wait_for_function("() => document.querySelector('.card.thesis[aria-expanded=false]')")
    opened.keyboard.press("Enter")
    assert opened.locator("#details").is_visible()
    opened.keyboard.press("Escape")
    assert not opened.locator("#details").is_visible()
    assert opened.evaluate("document.activeElement.id") == "tree"


def test_the_help_opens_and_closes_and_gives_the_focus_back(show):
    opened = show(maps.reference())
    opened.locator("#tree").focus()
    opened.keyboard.press("?")
    assert opened.locator("#help").is_visible()
    opened.keyboard.press("Escape")
    assert not opened.locator("#help").is_visible()
    assert opened.evaluate("document.activeElement.id") == "tree"


def test_letters_typed_into_the_search_are_no_commands(show):
    opened = show(maps.reference())
    opened.locator("#search").focus()
    opened.keyboard.type("?0/+-")
    assert not opened.locator("#help").is_visible()
    assert opened.locator("#search").input_value() == "?0/+-"


# How it looks

PAPER = "getComputedStyle(document.body).backgroundColor"


def test_it_is_dark_where_the_reader_or_the_author_wants_it(show):
    light, dark = show(maps.reference()), show(maps.reference(), dark=True)
    assert light.evaluate(PAPER) == "rgb(255, 255, 255)"
    assert dark.evaluate(PAPER) == show(maps.reference(), theme="dark").evaluate(PAPER) != "rgb(255, 255, 255)"


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_nothing_lies_beside_the_window(show, size):
    opened = show(maps.reference(), "#claim-P1", size=size)
    wide, high = opened.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
    assert (wide, high) == size
    for button in opened.locator("header button, header input, #details button").all():
        if button.is_visible():
            assert button.evaluate(SEEN), button.get_attribute("aria-label")


# Whether all of the card that is chosen is in what the details leave of the picture.
PLACE = """() => {
  const card = document.querySelector('.card.current').getBoundingClientRect(),
    details = document.querySelector('#details').getBoundingClientRect(),
    picture = document.querySelector('#picture').getBoundingClientRect();
  const foot = details.left <= picture.left ? details.top : picture.bottom;
  return (card.top >= picture.top && card.bottom <= foot && card.left >= picture.left && card.right <= picture.right);
}"""


@pytest.mark.parametrize("size", [(640, 400), PHONE], ids=["zoomed", "phone"])
def test_a_card_that_is_told_of_can_be_seen_beside_the_details(show, size):
    opened = show(maps.reference(), "#claim-P6", size=size)
    opened.wait_for_function(PLACE)


def test_a_card_that_is_chosen_stays_in_sight_when_the_window_changes(show):
    opened = show(maps.reference(), "#claim-P6")
    for width, height in ((500, 844), (1280, 420), (900, 700)):
        opened.set_viewport_size({"width": width, "height": height})
        opened.wait_for_function(PLACE)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_each_press_for_the_colours_changes_them(show, dark):
    opened = show(maps.reference(), dark=dark)
    seen = [opened.evaluate(PAPER)]
    for _ in range(3):
        opened.locator("button[data-icon=theme]").click()
        seen.append(opened.evaluate(PAPER))
    assert seen[0] == seen[2] != seen[1] == seen[3]


def test_the_overview_leads_nowhere_beside_the_map(show):
    opened = show(maps.reference())
    for _ in range(6):
        opened.keyboard.press("+")
    overview = opened.locator("#overview")
    overview.wait_for()
    box = overview.bounding_box()
    opened.mouse.move(box["x"] + 5, box["y"] + 5)
    opened.mouse.down()
    opened.mouse.move(box["x"] + 900, box["y"] + 900, steps=3)
    opened.wait_for_function("() => Number(document.querySelector('#overview .frame').getAttribute('width')) > 0")
    assert opened.evaluate("""() => {
      const { left, right, top, bottom } = document.querySelector('#picture > g').getBoundingClientRect();
      return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
    }""")


def test_junctions_undercuts_and_ties_are_drawn(show):
    opened = show(maps.relations())
    told = data(opened)
    assert opened.locator("#picture .junction").count() == len(told["junctions"])
    for relation in ("support", "attack", "undercut", "backing", "contradicts", "restates"):
        due = [
            each for each in told["arrows"] if each.get("relation", "support") == relation and not each.get("headless")
        ]
        assert opened.locator(f"#picture .arrow.{relation}:not(.headless)").count() == len(due), relation


def test_a_line_that_leads_around_a_circle_is_in_sight(show):
    claims = "t: {text: T., reasons: [a]}, a: {text: A., reasons: [b]}, b: {text: B., reasons: [c]}"
    opened = show(f"thesis: t\nclaims: {{{claims}, c: {{text: C., reasons: [a]}}}}")
    assert opened.locator("#picture .arrow").count() == 4
    within = """(line) => {
      const one = line.getBoundingClientRect(), all = document.querySelector("#picture").getBoundingClientRect();
      return one.left >= all.left && one.right <= all.right && one.top >= all.top && one.bottom <= all.bottom;
    }"""
    for line in opened.locator("#picture .arrow").all():
        assert line.evaluate(within), line.get_attribute("class")


# On paper


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_all_of_it_is_printed(show, tmp_path, dark):
    tool = require_tool("pdftotext")
    opened = show(maps.reference(), dark=dark, depth=9)
    opened.pdf(path=tmp_path / "map.pdf", prefer_css_page_size=True, print_background=True)
    text = subprocess.run([tool, tmp_path / "map.pdf", "-"], capture_output=True, text=True, check=True).stdout
    words = set(text.split())
    missing = [card for card in data(opened)["cards"] if not set(card.get("title", card["text"]).split()) <= words]
    assert missing == []
    assert text.count("\f") == 1, "one page"


# Large maps


@pytest.fixture(scope="module")
def large():
    from tests.page.conftest import page_text

    return page_text(maps.many(10_000))


def test_ten_thousand_claims_open_with_few_elements(show, large):
    opened = show(large)
    most = cards(opened).count()
    for keys in (["0"], ["+"] * 8, ["-"] * 20):
        for key in keys:
            opened.keyboard.press(key)
        opened.wait_for_timeout(50)
        most = max(most, cards(opened).count())
    opened.locator("#depth").select_option("all")
    opened.wait_for_timeout(100)
    for key in ["+"] * 12:
        opened.keyboard.press(key)
        opened.wait_for_timeout(20)
        most = max(most, cards(opened).count())
    assert 0 < most <= 150


def test_any_of_ten_thousand_claims_is_found_and_shown(show, large):
    opened = show(large)
    opened.locator("#search").fill("c9998")
    opened.keyboard.press("Enter")
    opened.wait_for_function("() => document.querySelector('.card.current')")
    assert fragment(opened) == "#claim-c9998"
    assert opened.locator(CURRENT).evaluate(SEEN)
