"""The address of a source is not one of the web, of mail or of a document.

The `url:` of a source becomes a link in what is made of a map, and people follow links. An address that begins with
`javascript:` or `data:` runs somebody else's program when it is clicked, and `file:` points into one machine, where
nobody else finds anything. So an address begins with `https:`, `http:`, `mailto:` or `doi:`, or has no such beginning
at all (`www.example.org/page`).

Bad:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores: {text: Bans raised test scores., cite: beland2016}
    sources:
      beland2016:
        title: Ill Communication
        author: Louis-Philippe Beland
        date: 2016
        url: "javascript:alert('read me')"

Good:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores: {text: Bans raised test scores., cite: beland2016}
    sources:
      beland2016:
        title: Ill Communication
        author: Louis-Philippe Beland
        date: 2016
        url: doi:10.1016/j.labeco.2016.04.004

Mend: Write an address that begins with `https:`, `http:`, `mailto:` or `doi:`. A text on your own disk goes into
`file:`, relative to the map; any other mark of it, such as an ISBN, into a `note:`.
"""

import re

from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import one_line

_SAFE = frozenset(("http", "https", "mailto", "doi"))
# As browsers read an address: what leads is skipped, and so are line ends and tabs, wherever they stand.
_LEADING = "".join(map(chr, range(0x21)))
_SKIPPED = str.maketrans("", "", "\t\n\r")
_SCHEME = r"([A-Za-z][A-Za-z0-9+.-]*):"
# `www.example.org:8080/page` names a machine and a port.
_PORT = r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+:\d{1,5}(?![^/?#])"


def check(context: Context) -> Hits:
    """Look for addresses that a link should not lead to."""
    for source in context.map.sources:
        if source.url and (scheme := unsafe_scheme(source.url)):
            yield Hit(
                source,
                f"the address of '{source.id}' begins with `{scheme}:`: {one_line(source.url)}",
                _way_out(scheme),
            )


def unsafe_scheme(url: str) -> str | None:
    """Return what an address begins with, in small letters, where that is nothing a link should have; else None."""
    read = url.lstrip(_LEADING).translate(_SKIPPED)
    # Compiled when there is an address to look at, and kept by `re`.
    if (found := re.match(_SCHEME, read)) is None or re.match(_PORT, read):
        return None
    scheme = found[1].lower()
    return None if scheme in _SAFE else scheme


def _way_out(scheme: str) -> str:
    if scheme == "file" or len(scheme) == 1:
        return "a text on your own disk goes into `file:`, relative to the map; `url:` is for what others can reach"
    return "write one that begins with `https:`, `http:`, `mailto:` or `doi:`, or put what it is into a `note:`"


RULE = Rule("AM405", "unsafe-url", Severity.ERROR, check)
