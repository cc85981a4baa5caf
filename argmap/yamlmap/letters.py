"""Which characters an id is made of."""

import re
import unicodedata

_ASCII_ID = re.compile(r"[A-Za-z0-9_.-]+")


def is_id(text: str) -> bool:
    """Tell whether a text may be an id: letters and digits of any script, `-`, `_` and `.`."""
    if _ASCII_ID.fullmatch(text):
        return True
    return bool(text) and all(_is_letter(each) or each in "-_." for each in text)


def as_id(text: str) -> str:
    """Return an id made of a text: its letters and digits, and a dash for what lies between them."""
    return "-".join(words_of(text)) or "claim"


def words_of(text: str) -> list[str]:
    """Return the runs of letters and digits in a text."""
    return "".join(each if _is_letter(each) else " " for each in text).split()


def _is_letter(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter).startswith("M")
