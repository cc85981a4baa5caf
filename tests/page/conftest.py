"""A browser that opens pages, and everything that goes wrong in it."""

import os
from contextlib import contextmanager

import pytest

from argmap.api import check, read
from argmap.formats import html
from argmap.graph import GraphView
from argmap.layout.options import WriteOptions
from argmap.views.page import page as page_of
from argmap.views.picture import DiagramOptions
from tests.conftest import require_browser

DESKTOP, PHONE = (1280, 800), (390, 844)
# Nothing that a browser does of its own accord; as root it works without its sandbox only.
SWITCHES = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
# A breach of the policy is told to the page, and would not always reach the console.
WATCH = """
addEventListener("securitypolicyviolation", (event) => {
  console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
});
"""


@contextmanager
def started():
    """Start a Chromium, and end it after all."""
    path = require_browser()
    from playwright.sync_api import sync_playwright

    root = ("--no-sandbox",) if os.geteuid() == 0 else ()
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=[*SWITCHES, *root])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def browser():
    """One Chromium for all tests of a process."""
    with started() as launched:
        yield launched


def page_text(source, *, theme="light", **options):
    """Return the page of a map, or of the text of one, with its findings."""
    if isinstance(source, str):
        loaded = read(source)
        view = GraphView(loaded.map)
        findings = check(loaded, view=view)
    else:
        view, findings = GraphView(source), ()
    return html.write(page_of(view, DiagramOptions(**options), findings), WriteOptions(theme=theme))


@pytest.fixture
def show(browser, tmp_path):
    """Return a function that opens a page from a file; a complaint of the browser, or a request, fails the test.

    A test that provokes complaints clears its `complaints`.

    It takes a map, the text of one, or of a page. `dark` is the reader's system; `unguarded` leaves the policy out, for
    scripts of tests.
    """
    contexts, complaints, requests = [], [], []

    def shown(source, fragment="", *, size=DESKTOP, dark=False, unguarded=False, scripted=True, touch=False, **options):
        text = source if isinstance(source, str) and source.startswith("<!doctype") else page_text(source, **options)
        path = tmp_path / f"map{len(contexts)}.html"
        path.write_text(text, encoding="utf-8")
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            bypass_csp=unguarded,
            java_script_enabled=scripted,
            has_touch=touch,
        )
        contexts.append(context)
        if scripted:
            context.add_init_script(WATCH)
        opened = context.new_page()
        opened.set_default_timeout(20_000)
        opened.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
        opened.on("pageerror", lambda error: complaints.append(str(error)))
        opened.on("dialog", lambda dialog: (complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        context.on("request", lambda request: requests.append(request))  # noqa: PLW0108  # no method of C
        opened.goto(f"{path.as_uri()}{fragment}")
        if scripted:
            opened.wait_for_selector("#app > header", state="attached")
        return opened

    shown.complaints = complaints
    yield shown
    for context in contexts:
        context.close()
    assert complaints == []
    assert [each.url for each in requests if each.failure != "csp" and not each.url.startswith(tmp_path.as_uri())] == []
