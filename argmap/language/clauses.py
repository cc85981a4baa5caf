"""Where a clause with a verb of its own begins, as far as lists of common verbs and pronouns tell.

What is not sure counts as none: a rule that asks is to be silent then.
"""

from collections.abc import Sequence
from functools import cache

from argmap.language import words

# How many words a subject may have before its verb.
_SUBJECT = 5
# What may be a noun where it follows a word like `the`.
_NOUNS_TOO = frozenset(("can", "will", "may", "might", "must", "needs"))
_DETERMINERS = frozenset(("the", "a", "an", "this", "that", "his", "her", "their", "its", "our", "your", "my", "no"))
_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("ed", ""), ("ed", "e"), ("s", ""), ("d", ""))


def is_auxiliary(word: str, lang: str) -> bool:
    """Tell whether a word is a verb wherever it stands: is, cannot, should."""
    return word in words(lang, "auxiliaries")


def is_verb(word: str, lang: str) -> bool:
    """Tell whether a word can be a form of a common verb with a subject: is, rose, works, banned."""
    if is_auxiliary(word, lang) or word in words(lang, "past") or word in (known := words(lang, "verbs")):
        return True
    if len(word) > 4 and word.endswith("ed") and word[-3] == word[-4] and word[:-3] in known:
        return True
    return any(word.endswith(ending) and word[: -len(ending)] + rest in known for ending, rest in _ENDINGS)


def is_past(word: str, lang: str) -> bool:
    """Tell whether a word is a past form, or goes with one, as `has` does."""
    return word in words(lang, "past") or (word.endswith("ed") and word not in words(lang, "verbs"))


def has_verb(text: Sequence[str], lang: str) -> bool:
    """Tell whether any word can be a verb with a subject."""
    return any(is_verb(word, lang) for word in text)


def opens_clause(text: Sequence[str], start: int, lang: str) -> int:
    """Return where the verb stands of a clause that begins at `start` with its subject; 0 where none is sure to.

    The subject is a pronoun for the doer, or some words up to a verb that is one wherever it stands.
    """
    first = text[start : start + 1]
    if not first or first[0] in _begins_no_subject(lang):
        return 0
    if text[start] in words(lang, "nominative"):
        return _verb_of_pronoun(text, start, lang)
    if start + 1 < len(text) and _is_plural(text[start]) and text[start + 1] in words(lang, "verbs"):
        return start + 1
    for place in range(start + 1, min(start + 1 + _SUBJECT, len(text))):
        word = text[place]
        if not word[0].isalnum() or word.endswith("ly") or word in _ends_subject(lang):
            return 0
        if is_auxiliary(word, lang) and not (word in _NOUNS_TOO and text[place - 1] in _DETERMINERS):
            return place
    return 0


@cache
def _begins_no_subject(lang: str) -> frozenset[str]:
    return words(lang, "prepositions") | words(lang, "auxiliaries") | words(lang, "subordinators")


@cache
def _ends_subject(lang: str) -> frozenset[str]:
    return words(lang, "subordinators") | words(lang, "nominative")


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


def _verb_of_pronoun(text: Sequence[str], start: int, lang: str) -> int:
    for place in range(start + 1, min(start + 3, len(text))):
        if is_verb(text[place], lang):
            return place
        if not (text[place] in words(lang, "prepositions") or text[place].endswith("ly")):
            break
    # `This school should`: the rest of a subject, not a pronoun.
    following = start + 2
    demonstrative = text[start] in ("this", "these", "those")
    return following if demonstrative and following < len(text) and is_auxiliary(text[following], lang) else 0
