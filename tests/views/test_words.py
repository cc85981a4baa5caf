"""The words by language: whole tables, each in its own language."""

import re

import pytest

from argmap.registry import discover
from argmap.views.entries import Part
from argmap.views.words import Roles, Words, words

LANGUAGES = {each.lang: each for each in discover("argmap.views.words", Words)}

# Words that are the same in English.
SHARED = {
    "de": {"pro"},
    "fr": {"objection", "observation", "source", "sources", "note"},
    "es": {"pro"},
}


def flat(table: Words) -> dict[str, str]:
    told = table._asdict()
    roles = told.pop("roles")._asdict()
    return told | {f"role {key}": word for key, word in roles.items()}


def test_words_come_by_language_and_fall_back_to_english():
    assert words("de-CH").con == "KONTRA"
    assert words("FR").roles.thesis == "thèse"
    assert words("es_MX").lang == "es"
    assert words("tlh") is words(None) is words("") is words("-") is words("EN-gb")
    assert set(LANGUAGES) == {"en", "de", "fr", "es"}
    assert all(words(lang) is table for lang, table in LANGUAGES.items())


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_every_language_puts_in_the_same_as_english(lang):
    english, told = flat(words("en")), flat(words(lang))
    for key, text in told.items():
        if isinstance(text, str):
            assert text.strip(" ") == text
            assert bool(text) == bool(english[key]) or key == "gap"
            assert sorted(re.findall(r"\{\w*\}", text)) == sorted(re.findall(r"\{\w*\}", english[key])), key


@pytest.mark.parametrize("lang", sorted(SHARED))
def test_no_word_was_left_in_english(lang):
    english, told = flat(words("en")), flat(words(lang))
    same = {key for key in told if told[key] and str(told[key]).casefold() == str(english[key]).casefold()}
    assert {str(told[key]).casefold() for key in same - {"singular"}} <= SHARED[lang] | {"definition", "in"}


def test_claims_are_counted_as_each_language_counts():
    assert [words("en").claims(n) for n in (0, 1, 2)] == ["0 claims", "1 claim", "2 claims"]
    assert [words("fr").claims(n) for n in (0, 1, 2)] == ["0 affirmation", "1 affirmation", "2 affirmations"]
    assert words("de").described.format(claims=words("de").claims(1)) == "Argumentkarte mit 1 Aussage."


def test_a_withdrawn_claim_is_called_the_same_in_german_diagrams_and_outlines():
    assert words("de").conceded == words("de").withdrawn == "zurückgezogen"
    assert words("de").conceded in words("de").conceded_line


def test_there_is_a_role_for_every_part_of_an_outline_but_what_was_cut():
    assert set(Roles._fields) == {part.value for part in Part} - {Part.MORE.value}
