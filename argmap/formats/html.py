"""HTML, write only: one interactive page with nothing to load, which a browser runs as it is and nothing else.

Script and style sheet lie in it packed, which keeps a small map small. The policy lets the browser take these two and
the script that unpacks them, by their hashes, and nothing from anywhere. Source: https://www.w3.org/TR/CSP3/
"""

import re
from base64 import b64encode
from hashlib import sha256
from html import escape

from argmap.formats import Format
from argmap.formats._json import dumped
from argmap.formats._page_parts import packed, script, style, template, unpacking
from argmap.formats._page_records import record
from argmap.layout.options import WriteOptions
from argmap.views.page import Page

# A hash lets inline what it is of, and no more; `none` would be taken for the attributes of styles as well.
POLICY = (
    "default-src 'none'; script-src '{unpack}' '{script}'; style-src '{style}'; base-uri 'none'; form-action 'none'"
)


def write(page: Page, options: WriteOptions | None = None) -> str:
    """Return a page as an HTML document. It follows the reader's system unless the theme is dark. O(n)."""
    told, scripts, styled = page.diagram, {"unpack": unpacking(), "script": script()}, style()
    parts = {
        "lang": escape(told.lang),
        "direction": ' dir="rtl"' if page.from_right else "",
        "theme": ' data-theme="dark"' if (options or WriteOptions()).theme == "dark" else "",
        "policy": POLICY.format(**{name: _hash(each) for name, each in (*scripts.items(), ("style", styled))}),
        "title": escape(told.title or told.words.untitled),
        "no_script": escape(told.words.page.no_script),
        "style": packed(styled),
        "script": packed(scripts["script"]),
        "unpack": scripts["unpack"],
        "data": data(page),
    }
    return re.sub(r"\{\{(\w+)\}\}", lambda place: parts[place[1]], template())


def data(page: Page) -> str:
    """Return the data of a page as JSON that can stand in a script element: no `<`, no line end but spaces."""
    return dumped(record(page), compact=True).replace("<", "\\u003c")


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


FORMAT = Format("html", (".html", ".htm"), Page, write)
