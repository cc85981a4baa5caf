"""Web pages as a reader sees them: no tags, scripts or styles; blocks separate words; lines are those of the file.

The scanner is our own because that of the standard library takes time that grows with the square of some texts up to
Python 3.13. Source of the rules: https://html.spec.whatwg.org/multipage/parsing.html#tokenization
"""

import re
from html import unescape

from argmap.quotes.texts import SourceKind, SourceText, UnreadableError, decoded

# An attribute's value may hold a `>` in quotes. Nothing here is tried twice.
_TAG = re.compile(r"""</?([A-Za-z][^\s/>]*+)(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+>""")
_HIDDEN = frozenset(("iframe", "noembed", "noframes", "script", "style", "template", "xmp"))
_INLINE = re.compile(
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|nobr|q|rp|rt|ruby|s|samp|"
    "small|span|strike|strong|sub|sup|time|tt|u|var|wbr"
)
# A number that leads to a note: [1], [a].
_NOTE = re.compile(r"\s*\[[^\[\]]{1,12}\]\s*")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset=["']?([\w-]{1,40})""", re.IGNORECASE)


def read(data: bytes) -> SourceText:
    """Return the text between the tags."""
    return _Page(_decoded(data).replace("\r\n", "\n").replace("\r", "\n")).read()


class _Page:
    """One page: what was put out so far, and the lines of the file that it is from."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._line = 1
        self._pieces: list[str] = []
        self._length = 0
        self._starts, self._numbers = [0], [1]
        self._superscript: tuple[int, int] | None = None

    def read(self) -> SourceText:
        page, at = self._page, 0
        while (start := page.find("<", at)) >= 0:
            self._text(page[at:start])
            at = self._markup(start)
            self._line += page.count("\n", start, at)
        self._text(page[at:])
        return SourceText("".join(self._pieces), self._starts, self._numbers)

    def _markup(self, start: int) -> int:
        """Read what begins with a `<`, and return where it ends: as in browsers, what is not closed takes the rest."""
        page = self._page
        after = page[start + 1 : start + 3]
        if tag := _TAG.match(page, start):
            return self._tag(tag)
        if not after[:1].isalpha() and after[:1] not in ("!", "?", "/"):
            self._put("<")
            return start + 1
        if page.startswith("<!--", start):
            end = page.find("-->", start + 2)
            return end + 3 if end >= 0 else len(page)
        end = page.find(">", start)
        return end + 1 if end >= 0 else len(page)

    def _tag(self, tag: re.Match[str]) -> int:
        name, closes = tag[1].lower(), tag[0].startswith("</")
        if name == "sup":
            self._mark_of_note(closes)
        elif not _INLINE.fullmatch(name):
            self._put("\n")
        if closes or name not in _HIDDEN:
            return tag.end()
        end = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self._page, tag.end())
        return end.start() if end else len(self._page)

    def _mark_of_note(self, closes: bool) -> None:
        """Take out a superscript that has been read if it is the mark of a note: it is no part of the sentence."""
        if not closes:
            self._superscript = (len(self._pieces), len(self._starts))
        elif self._superscript is not None:
            first, lines = self._superscript
            mark = "".join(self._pieces[first:])
            if lines == len(self._starts) and _NOTE.fullmatch(mark):
                del self._pieces[first:]
                self._length -= len(mark)
            self._superscript = None

    def _text(self, text: str) -> None:
        for number, line in enumerate(text.split("\n")):
            if number:
                self._put("\n")
                self._line += 1
            if line:
                self._put(unescape(line))

    def _put(self, text: str) -> None:
        if self._numbers[-1] != self._line:
            self._starts.append(self._length)
            self._numbers.append(self._line)
        self._pieces.append(text)
        self._length += len(text)


def _decoded(data: bytes) -> str:
    """Return the page as text; one that is no UTF-8 may name what it is."""
    try:
        return decoded(data)
    except UnreadableError:
        named = _CHARSET.search(data, 0, 4096)
        if named is None:
            raise
        try:
            return data.decode(named[1].decode("ascii"))
        except (LookupError, UnicodeError):
            pass
        raise


KIND = SourceKind("web page", (".html", ".htm", ".xhtml"), read)
