"""User text in Markdown: all markup in it is escaped, for CommonMark, GitHub and pandoc's own dialect alike.

GitHub turns some plain text into links and pictures after it has read the Markdown (`@name`, `:tada:`, `www.x.org`),
where no backslash helps: there an empty HTML comment splits the text.
"""

import re

from argmap.visible import visible

_SPECIAL = re.compile(r"[\\`*_\[\]{}<>&#|~$^@]|--+|\.\.+")
_SPLIT = re.compile(
    r"(?<=@)(?=\w)"  # a mention
    r"|(?<=#)(?=\d)"  # an issue
    r"|(?<=:)(?=[A-Za-z+-][\w+-]*:|100:|1234:|//)"  # an emoji, an address
    r"|(?i:(?<=\bwww)(?=\.))"
    r"|(?i:(?<=\bmailto)(?=:)|(?<=\bxmpp)(?=:))"
)
# What makes an item of a list, in pandoc's dialect too; its last mark is the one to escape.
_ITEM = re.compile(r"(?:[-+]|\(?(?:[0-9]{1,9}|[A-Za-z]|[IVXLCDMivxlcdm]+)[.)])(?=\s|$)")


def escaped(text: str) -> str:
    """Return text on one line that every Markdown reader shows as it stands."""
    return _SPECIAL.sub(_backslashed, _SPLIT.sub("\0", visible(text))).replace("\0", "<!-- -->")


def begins_no_item(markdown: str) -> str:
    """Return escaped text so that no list begins with it where a line or an item of another list does."""
    item = _ITEM.match(markdown)
    return f"{markdown[: item.end() - 1]}\\{markdown[item.end() - 1 :]}" if item else markdown


def _backslashed(match: re.Match[str]) -> str:
    return "".join(f"\\{char}" for char in match[0])
