"""What two printings of the same words may differ in is folded away; every place leads back to the original."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.quotes.folding import fold

SAME = [
    ("The State", "the STATE"),
    ("Straße", "STRASSE"),
    ("a  b\t\n c", "a b c"),
    ("a\u00a0b\u2009c", "a b c"),
    ("a\r\nb", "a b"),
    ("“so”", '"so"'),
    ("‘so’", '"so"'),
    ("„so“", "'so'"),
    ("«so»", '"so"'),
    ("dit «\u00a0mot\u00a0» et", 'dit "mot" et'),
    ("sagt »so« und", 'sagt "so" und'),
    ("``so''", '"so"'),
    ("it’s", "it's"),
    ("end—they", "end -- they"),
    ("end — they", "end – they"),
    ("1990–1995", "1990-1995"),
    ("plan-\nning", "planning"),
    ("plan-\n   ning", "planning"),
    ("well-\nknown", "well-known"),
    ("well\u2010known", "well-known"),
    ("soft\u00adhyphen", "softhyphen"),
    ("zero\u200bwidth\ufeff", "zerowidth"),
    ("ﬁne oﬀer eﬃcient", "fine offer efficient"),
    ("e\u0301tat", "état"),
    ("ａｂ", "ab"),
    ("−5 °C", "-5 °C"),
    ("5\u202f% of", "5% of"),
    ("wait…", "wait..."),
    ("so it is.[12] But", "so it is. But"),
]
DIFFERENT = [
    ("state", "party"),
    ("well known", "wellknown"),
    ("a fall of -5 %", "a fall of 5 %"),
    ("état", "etat"),
    ("the “free” market", "the free market"),
    ("can not", "cannot"),
    ("5 of", "5of"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_printings_of_the_same_words_fold_alike(one: str, other: str):
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_words_do_not_fold_alike(one: str, other: str):
    assert fold(one).text != fold(other).text


@pytest.mark.parametrize(
    ("text", "sought", "passage"),
    [
        ("The plan-\n ning office", "planning", "plan-\n ning"),
        ("an oﬀer of “ﬁne” words", "fine", "ﬁne"),
        ("a \n\n b   c", "b", "b"),
        ("so\u00ad\u00adft — end", "softend", "so\u00ad\u00adft — end"),
        ("dit «\u00a0mot\u00a0» et", "mot", "mot"),
        ("e\u0301tat et", "et", "et"),
    ],
)
def test_a_stretch_leads_back_to_the_original(text: str, sought: str, passage: str):
    folded = fold(text)
    start = folded.text.rindex(sought)
    assert text[folded.passage(start, start + len(sought))] == passage


CHARACTERS = st.one_of(st.sampled_from("ab -'\n«»“’—–\u00ad\u200bﬁ…é\u0301ß½.3"), st.characters())


@given(st.text(CHARACTERS, max_size=60))
def test_every_letter_leads_back_to_one_like_it(text: str):
    folded = fold(text)
    places = [folded.place(at) for at in range(len(folded.text))]
    assert places == sorted(places)
    for letter, at in zip(folded.text, places, strict=True):
        if letter.isalnum():
            # Folded once more it is the same, or part of it: a ligature becomes several letters.
            assert letter in fold(text[at]).text


@given(st.text(CHARACTERS, max_size=60).map(lambda text: unicodedata.normalize("NFC", text)))
def test_composed_and_decomposed_letters_fold_alike(text: str):
    assert fold(unicodedata.normalize("NFD", text)).text == fold(text).text
