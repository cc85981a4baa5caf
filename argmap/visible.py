"""Claim text made safe to show: one line, and nothing that moves a cursor or reverses what follows."""

import re

_BREAKS = re.compile("[ \t\n\v\f\r\x85\u2028\u2029]+")
# C0, DEL, C1, the bidi controls of Unicode, and what UTF-8 or XML cannot hold.
UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def visible(text: str) -> str:
    """Return text on one line: line ends and tabs as spaces, control characters as pictures (␛) or names ([U+202E])."""
    if text.isprintable() and "  " not in text:
        return text.strip(" ")  # most texts are like that, and this tells so sooner than the rest
    line = _BREAKS.sub(" ", text).strip(" ")
    return line if line.isprintable() else UNSHOWN.sub(_picture, line)


def shortened(text: str, most: int) -> str:
    """Return text of at most so many characters, with an ellipsis where its end is left out."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}\u2026"


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"[U+{code:04X}]"
