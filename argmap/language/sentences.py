"""Where one sentence ends and another begins: not after `Dr.`, `No. 5`, `J.` or an ellipsis."""

from itertools import pairwise

from argmap.language import words

_CLOSING = ")]}\"'”’»"
_OPENING = "\"'“‘«¿¡"
_ENDS = (".", "!", "?")
_MARKS = (*_ENDS, *_CLOSING)


def sentences(plain: str, lang: str) -> int:
    """Return how many sentences a text of one line is. O(n)."""
    pieces = plain.split()
    ends = (
        _ends(one, other, lang)
        for place, (one, other) in enumerate(pairwise(pieces))
        # The first may be the number of an item in a list: `1. Phones distract.`
        if one[-1] in _MARKS and (place or not one[:-1].isdigit())
    )
    return 1 + sum(ends)


def _ends(piece: str, following: str, lang: str) -> bool:
    """Tell whether a sentence ends with a piece of text between blanks, so that another begins with the following."""
    ended = piece.rstrip(_CLOSING)
    word = ended.rstrip(".!?").lstrip(f"{_OPENING}([{{").casefold()
    after = following.lstrip(_OPENING)
    if ended[-1:] not in _ENDS or ended.endswith("..") or not word or not after[:1].isalnum():
        return False
    opens = after.rstrip(",.;:!?").casefold() in words(lang, "openers")
    if ended[-1] == "." and _is_abbreviation(word, after, lang):
        return opens and word not in words(lang, "abbreviations") and not after.endswith(".")
    if after[0].isupper() or after[0].isdigit():
        return word not in words(lang, "abbreviations")
    # A small letter: a capital that was forgotten, or a mark within the sentence.
    return opens and ended[-1] == "." and len(word) > 2


def _is_abbreviation(word: str, following: str, lang: str) -> bool:
    if word in words(lang, "abbreviations") or word in words(lang, "abbreviations_at_end"):
        return True
    if word in words(lang, "abbreviations_before_numbers"):
        return following[0].isdigit() or not following.rstrip(",.;:").strip("IVXLC")
    # Initials and the like: J., Ph.D.
    parts = word.split(".")
    return all(each.isalpha() for each in parts) and max(map(len, parts)) <= (3 if len(parts) > 1 else 1)
