"""How wide text is on a terminal, and wrapping by that width."""

import re
from unicodedata import category, combining, east_asian_width

# Letters of Latin, Greek and Cyrillic, and common marks: one cell each, and lines do not end between them.
_NARROW = re.compile("[ -~\xa1-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u20ac]*")
# Closing marks of Chinese and Japanese, which may not begin a line.
_CLOSING = frozenset("、。，．・：；？！）］｝」』】〉》〕ー")


def cells(text: str) -> int:
    """Return the width in terminal cells: 2 for East Asian wide, 0 for combining characters. Source: UAX 11."""
    return len(text) if _is_narrow(text) else sum(map(_cells, text))


def wrap(text: str, first: int, rest: int) -> list[str]:
    """Return the lines of a text, `first` cells on the first and `rest` on the others; there is always one.

    Lines end at spaces or between wide characters; a word wider than a whole line is broken. Linear in the text.
    """
    if _is_narrow(text) and (plain := _wrapped_at_spaces(text, first, rest)) is not None:
        return plain
    lines: list[str] = []
    line, used, room = "", 0, first
    for gap, word in _pieces(text):
        width = cells(word)
        if line and used + gap + width > room:
            lines.append(line)
            line, used, room = "", 0, rest
        if line:
            line, used = line + " " * gap + word, used + gap + width
            continue
        *broken, line = _broken(word, room, rest) if width > room else (word,)
        lines += broken
        used, room = cells(line), rest if broken else room
    return [*lines, line] if line or not lines else lines


def _is_narrow(text: str) -> bool:
    """Tell whether each character is known to take one cell, without looking each of them up."""
    return text.isascii() or _NARROW.fullmatch(text) is not None


def _wrapped_at_spaces(text: str, first: int, rest: int) -> list[str] | None:
    """Wrap narrow words that stand one space apart; None where they do not, or one is wider than its line."""
    if "  " in text or text[:1] == " " or text[-1:] == " ":
        return None
    lines = []
    start, room = 0, first
    while len(text) - start > room:
        end = text.rfind(" ", start, start + room + 1)
        if end < 0:
            return None
        lines.append(text[start:end])
        start, room = end + 1, rest
    lines.append(text[start:])
    return lines


def _broken(word: str, first: int, rest: int) -> list[str]:
    """Break a word that is too wide for its line: first at the line's start, where that is enough."""
    lines = [] if first >= rest else [""]
    room = rest
    while cells(word) > room:
        lines.append(head := _head(word, room))
        word = word[len(head) :]
    return [*lines, word]


def _pieces(text: str) -> list[tuple[int, str]]:
    """Split where a line may end: each piece with the spaces before it (0 or 1)."""
    found: list[tuple[int, str]] = []
    for word in text.split(" "):
        if word.isascii():
            found += [(1, word)] if word else []
        else:
            found += [(int(not at), piece) for at, piece in enumerate(_unspaced(word))]
    return found


def _unspaced(word: str) -> list[str]:
    pieces: list[str] = []
    wide = False
    for char in word:
        is_wide = _cells(char) == 2
        if pieces and not ((wide or is_wide) and _cells(char) and char not in _CLOSING):
            pieces[-1] += char
        else:
            pieces.append(char)
        wide = is_wide if _cells(char) else wide
    return pieces


def _head(piece: str, room: int) -> str:
    """Return as much of a word as fits, at least one character."""
    used = 0
    for at, char in enumerate(piece):
        used += _cells(char)
        if used > room and at:
            return piece[:at]
    return piece


def _cells(char: str) -> int:
    if east_asian_width(char) in "WF":
        return 2
    return 0 if combining(char) or category(char) in ("Mn", "Me", "Cf") else 1
