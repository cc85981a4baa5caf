"""How wide text is and where it breaks.

Widths are those of Arimo, which Arial, Helvetica and Liberation Sans share; 1 em for East Asian wide characters, 0 for
combining marks, a cautious guess for other scripts. Measuring here, not in the engine, makes a card fit its text in
every format.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from argmap.layout.fontfile import FontFile, read_font

_GUESS, _EMOJI = 0.68, 1.25
_NO_START = set(
    "!%),.:;?]}¢°’”‰′″℃、。々〉》」』】〕ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ・ーヽヾ！％），．：；？］｝～"
)
_NO_END = set("$([{£¥‘“〈《「『【〔＄（［｛￥")


@cache
def arimo() -> tuple[FontFile, FontFile]:
    """Return the upright and the italic font that text is measured with. Reads two files once."""
    import fontpkg_arimo

    files = fontpkg_arimo.ROOT / "files"
    fonts = [read_font(files / name) for name in ("Arimo[wght].ttf", "Arimo-Italic[wght].ttf")]
    upright, italic = fonts
    if upright is None or italic is None:
        raise FileNotFoundError(f"no readable Arimo in {files}")
    return upright, italic


def _em(char: str, bold: bool) -> float:
    category = unicodedata.category(char)
    if category in ("Mn", "Me", "Cf", "Cc"):
        return 0.0
    font = arimo()[0]
    glyph = font.glyphs.get(ord(char))
    if glyph is not None:
        return (font.bold_advances if bold else font.advances)[glyph]
    if unicodedata.east_asian_width(char) in ("W", "F"):
        return _EMOJI if ord(char) >= 0x1F000 and category == "So" else 1.0
    return 1.0 if category == "So" else _GUESS


class _Advances(dict[str, float]):
    """How wide each character is that has been met, in em; of one weight."""

    def __init__(self, *, bold: bool) -> None:
        super().__init__()
        self._bold = bold

    def __missing__(self, char: str) -> float:
        found = self[char] = _em(char, self._bold)
        return found


@cache
def _advances(bold: bool) -> _Advances:
    return _Advances(bold=bold)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a line is, in the unit of `size`."""
    return size * sum(map(_advances(bold).__getitem__, text))


class Piece(NamedTuple):
    """A part of a text that stays together, and whether a space follows it."""

    text: str
    spaced: bool


def pieces(text: str) -> list[Piece]:
    """Return a text cut wherever a line may break: at spaces, after hyphens, between East Asian characters."""
    found: list[Piece] = []
    for word in text.replace("\u200b", "\u200b ").split(" "):
        if not word:
            continue
        if word.isascii() and "-" not in word and "/" not in word:
            found.append(Piece(word, True))
            continue
        parts = list(_parts(word.rstrip("\u200b")))
        found += [Piece(part, spaced=False) for part in parts[:-1]]
        found += [Piece(part, spaced=not word.endswith("\u200b")) for part in parts[-1:]]
    return found


def _parts(word: str) -> Iterator[str]:
    part = ""
    for cluster in clusters(word):
        if part and _may_break(part, cluster):
            yield part
            part = ""
        part += cluster
    if part:
        yield part


def _may_break(before: str, after: str) -> bool:
    last, first = before[-1], after[0]
    if last in "-\u2010\u2013\u2014/" and len(before) > 1 and before[-2].isalnum():
        return first.isalpha() or (last == "/" and first.isalnum())
    if first in _NO_START or last in _NO_END:
        return False
    return _is_wide(last) or _is_wide(first)


@cache
def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in ("W", "F")


def clusters(text: str) -> Iterator[str]:
    """Yield what a reader takes for one character: a base with its marks, joined emoji, a flag."""
    found = ""
    for char in text:
        joins = unicodedata.category(char) in ("Mn", "Me", "Mc") or char in "\u200d\ufe0e\ufe0f" or _tones(char)
        flag = _regional(char) and len(found) == 1 and _regional(found)
        if found and not joins and not flag and not found.endswith("\u200d"):
            yield found
            found = ""
        found += char
    if found:
        yield found


def _tones(char: str) -> bool:
    return "\U0001f3fb" <= char <= "\U0001f3ff" or "\U000e0020" <= char <= "\U000e007f"


def _regional(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def broken(piece: str, size: float, room: float, *, bold: bool = False) -> Iterator[tuple[str, float]]:
    """Yield a piece in parts that are no wider than `room`, each at least one character, and how wide each is."""
    whole = width(piece, size, bold=bold)
    if whole <= room:
        yield piece, whole
        return
    part, used = "", 0.0
    for cluster in clusters(piece):
        wide = width(cluster, size, bold=bold)
        if part and used + wide > room:
            yield part, width(part, size, bold=bold)
            part, used = "", 0.0
        part += cluster
        used += wide
    if part:
        yield part, width(part, size, bold=bold)


def wrap(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """Return the lines of a text, none wider than `room` unless one character is. O(n)."""
    lines, line, used, spaced = [], "", 0.0, False
    space = width(" ", size, bold=bold)
    for piece in pieces(text):
        for number, (part, wide) in enumerate(broken(piece.text, size, room, bold=bold)):
            gap = space if spaced and line and not number else 0.0
            if line and (number or used + gap + wide > room):
                lines.append(line)
                line, used, gap = "", 0.0, 0.0
            line += (" " if gap else "") + part
            used += gap + wide
        spaced = piece.spaced
    return [*lines, line] if line else lines


def reads_from_right(text: str) -> bool:
    """Tell whether the first letter of a text belongs to a script that is written from right to left."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return False
