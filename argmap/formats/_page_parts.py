"""The files of the interactive page, joined: its modules in one script, its style sheet, its template.

A module has named exports only, and imports with a list of names from `./file.js`. No text in backticks goes over a
line end, so that lines can be shortened one by one.
"""

import re
import zlib
from base64 import b64encode
from collections.abc import Mapping
from importlib.resources import files

from argmap.layout.inks import DARK, LIGHT

_IMPORT = re.compile(r'^import\s*\{[^}]*\}\s*from\s*"\./([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?:\{[^}]*\};\n|(?=(?:async )?(?:function|const|let|class)\b))", re.MULTILINE)
# Comments that have whole lines for themselves; others stay, since what looks like one may stand in a text.
_COMMENT = re.compile(r"^[ \t]*(?:/\*(?:[^*]|\*(?!/))*\*/[ \t]*|//[^\n]*)\n", re.MULTILINE)
_INDENT = re.compile(r"^\s+", re.MULTILINE)


def script() -> str:
    """Return the modules as one script, each after those that it imports, `main.js` last."""
    body = "".join(_shortened(_EXPORT.sub("", _IMPORT.sub("", module(each)))) for each in modules())
    return f'(()=>{{"use strict";\n{body}}})();'


def modules() -> list[str]:
    """Return the names of the modules in the order in which they run."""
    ordered: dict[str, None] = {}
    waiting = [("main.js", False)]
    seen: set[str] = set()
    while waiting:
        name, done = waiting.pop()
        if done:
            ordered[name] = None
        elif name not in seen:
            seen.add(name)
            waiting.append((name, True))
            waiting += [(each, False) for each in reversed(_IMPORT.findall(module(name)))]
    return list(ordered)


def module(name: str) -> str:
    """Return the text of a file of the page."""
    return files("argmap").joinpath("formats", "page", name).read_text(encoding="utf-8")


def style() -> str:
    """Return the style sheet, with the inks of drawings as its colours: dark as the system or the reader is, or light.

    Paper is light.
    """
    light, dark = (_colours(each) for each in (LIGHT, DARK))
    follows = f'@media (prefers-color-scheme:dark){{:root:not([data-theme="light"]){{{dark}}}}}'
    themes = f':root[data-theme="dark"]{{{dark}}}{follows}'
    return f":root{{{light}}}\n@media screen{{{themes}}}\n{_shortened(module('page.css'))}"


def _colours(inks: Mapping[str, str]) -> str:
    return ";".join(f"--{name}:{value}" for name, value in inks.items())


def unpacking() -> str:
    """Return the script that unpacks the two."""
    return _shortened(module("unpack.js"))


def packed(text: str) -> str:
    """Return a text as `unpack.js` takes it, at a third of its size: compressed with zlib, in base 64."""
    return b64encode(zlib.compress(text.encode(), 9)).decode()


def template() -> str:
    """Return the document, with `{{name}}` where something is put in."""
    return module("page.html")


def _shortened(text: str) -> str:
    """Return a text without the comments and spaces that are there for its authors."""
    return _INDENT.sub("", _COMMENT.sub("", text))
