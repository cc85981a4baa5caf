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


def escaped(text: str) -> str:
    """Return text on one line that every Markdown reader shows as it stands."""
    return _SPECIAL.sub(_backslashed, _SPLIT.sub("\0", visible(text))).replace("\0", "<!-- -->")


def _backslashed(match: re.Match[str]) -> str:
    return "".join(f"\\{char}" for char in match[0])
