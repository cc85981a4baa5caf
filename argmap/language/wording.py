"""A text as words and marks: what others say in it, and addresses, are set aside.

Nothing here knows a language; what its words mean stands in lists.
"""

import re
from functools import cache
from sys import intern

# Stands for a quotation or an address: a word that no list has.
SET_ASIDE = "x_"
# A text with none of these holds neither quotation nor address.
_SIGNS = ('"', "“", "„", "«", "»", "‘", " '", "('", "://", "www.")
_WORD = re.compile(r"\w++(?:['-]\w++)*+|\S")


class Wording:
    """How a claim is worded.

    `plain` is the text on one line, quotations and addresses replaced by a word of no meaning; a text that is nothing
    but a quotation is taken out of its marks. `words` are its words in lower case and its marks, one by one, after a
    comma, so that what may begin a clause may be looked for after one. A word that several texts have is held once.
    """

    __slots__ = ("plain", "words")

    def __init__(self, text: str) -> None:
        plain = " ".join(text.split())
        if plain.startswith("'") or any(sign in plain for sign in _SIGNS):
            aside = _quotation().sub(_aside, plain)
            plain = aside if aside.rstrip(".") != SET_ASIDE else plain.strip("\"'“”„«»‘’ ")
        self.plain = text if plain == text else plain
        self.words = (",", *map(intern, _WORD.findall(plain.replace("’", "'").casefold())))


@cache
def _quotation() -> re.Pattern[str]:
    """Return the pattern of quotations and addresses. O(n) on any text."""
    return re.compile(
        r'"[^"]*"|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«'
        r"|‘(?:[^‘’]|(?<=\w)’(?=\w))*’(?!\w)"
        # An apostrophe is no quotation mark: don't, the '90s, the pupils' phones.
        r"|(?<!\w)'(?=[^\W\d])(?:[^']|(?<=\w)'(?=\w))*'(?!\w)"
        r"|(?:https?://|www\.)\S*[^\s.,;:!?)\]'\"]"
    )


def _aside(match: re.Match[str]) -> str:
    """Return what stands for a quotation; a full stop at its end may be that of the sentence around it."""
    inner = match[0].rstrip("\"'“”«»’ ")
    return f"{SET_ASIDE}." if inner.endswith(".") and not inner.endswith("..") else SET_ASIDE
