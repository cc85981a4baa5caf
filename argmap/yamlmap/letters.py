"""Which characters an id is made of."""

import unicodedata


def is_id_letter(letter: str) -> bool:
    """Tell whether a character is a letter or digit of any script, or a mark on one."""
    return letter.isalnum() or unicodedata.category(letter).startswith("M")
