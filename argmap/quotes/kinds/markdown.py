"""Markdown as a reader sees it: its marks are taken out, and every line stays where it is.

This is no parser of Markdown. Marks that it takes for text, and text that it takes for marks, are rare in prose, and
cost no more than a quote that is shown as altered. All patterns take linear time.
"""

import re
from collections.abc import Callable
from html import unescape

from argmap.quotes.texts import SourceKind, SourceText, by_lines, decoded

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
# Quote marks, headings and bullets at the start of a line; an ordered item keeps its number, which a reader sees.
_START = re.compile(r"^(?:[ \t]*>)*[ \t]*(?:#{1,6}(?=[ \t])|[-*+](?=[ \t]))?[ \t]*")
# A rule, an underline of a heading, the line below the head of a table, and a link's address given apart.
_NO_TEXT = re.compile(r"^[ \t]*(?:[-=*_|: \t]{3,}|\[[^\[\]]+\]:[ \t]+\S.*)$")
_MARKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"!?\[([^\[\]]*)\]\([^()\n]*\)"), r"\1"),  # [text](address)
    (re.compile(r"\[\^[^\[\]\s]*\]"), ""),  # [^1]
    (re.compile(r"!?\[([^\[\]]*)\]\[[^\[\]]*\]"), r"\1"),  # [text][name]
    (re.compile(r"<((?:https?|mailto):[^<>\s]*)>"), r"\1"),
    (re.compile(r"</?[A-Za-z][^<>]*>"), ""),
    (re.compile(r"(?<!\\)(?:\*{1,3}(?=\S)|(?<=\S)\*{1,3}|~~|`+)"), ""),
    (re.compile(r"(?<![\w\\])_{1,3}(?=\S)|(?<=[^\s\\])_{1,3}(?!\w)"), ""),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


def read(data: bytes) -> SourceText:
    """Return the text without its marks."""
    text = _without_comments(decoded(data).replace("\r\n", "\n").replace("\r", "\n"))
    text = "\n".join(_lines(text))
    for pattern, kept in _MARKS:
        text = pattern.sub(_keeping_lines(kept), text)
    return by_lines(unescape(text))


def _lines(text: str) -> list[str]:
    lines: list[str] = []
    fence = ""
    for line in text.split("\n"):
        found = _FENCE.match(line)
        if found and (not fence or found[1].startswith(fence)):
            fence = "" if fence else found[1]
            lines.append("")
        elif fence:
            lines.append(line)
        elif _NO_TEXT.match(line):
            lines.append("")
        else:
            text = _START.sub("", line, count=1).replace(" | ", "   ").strip("|")
            lines.append(text.rstrip("# ") if line.lstrip().startswith("#") else text)
    return lines


def _keeping_lines(kept: str) -> Callable[[re.Match[str]], str]:
    """Return what replaces a mark: the text in it, and as many line ends as it had."""

    def replaced(match: re.Match[str]) -> str:
        text = match.expand(kept)
        return text + "\n" * (match[0].count("\n") - text.count("\n"))

    return replaced


def _without_comments(text: str) -> str:
    pieces: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        pieces += text[at:start], "\n" * text.count("\n", start, end)
        at = end + 3
    return "".join((*pieces, text[at:]))


KIND = SourceKind("Markdown", (".md", ".markdown", ".mdown"), read)
