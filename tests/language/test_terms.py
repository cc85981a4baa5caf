"""Words, terms and folding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.language import words as words_of
from argmap.language.glossary import MOST_WORDS, Glossary
from argmap.language.terms import Terms, folded
from tests.strategies import texts

PHONES = [["phone", "mobile phone", "smartphone"], ["CO2", "carbon dioxide"]]
odd = texts | st.text(st.characters(), max_size=60)


def words(text: str) -> list[str]:
    return [*Terms("en").words(text)]


def terms(text: str, synonyms: list[list[str]] | None = None) -> list[str]:
    return sorted(Terms("en", synonyms or ()).of(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phones distract pupils.", "phones distract pupils"),
        ("A long-term, well-known plan", "a long term well known plan"),
        ("China's pupils' phones", "china pupils phones"),
        ("They don’t, can't and won't; it isn't", "they do not can not and will not it is not"),
        ("It cannot rain.", "it can not rain"),
        ("They'll say we've lost; I'd go", "they say we lost i go"),
        ("In 2019 it cost 1,000.50 dollars, or 30%.", "in 2019 it cost 1,000.50 dollars or 30"),
        ("The 1940s and CO₂", "the 1940s and co2"),
        ("O'Brien and l’état", "o'brien and l'état"),
        ("dis\u00adtract \ufeffpupils", "distract pupils"),
        ("ＦＵＬＬ ﬁnd", "full find"),
        ("e\u0301te\u0301", "été"),
        ("n't", "do not"),
        ("学校应该禁止手机。", "学校应该禁止手机"),
        ("--- ... !!! ''", ""),
    ],
)
def test_words_are_parted_at_hyphens_and_lose_what_english_hangs_on_them(text: str, expected: str) -> None:
    assert " ".join(words(text)) == expected


def test_terms_are_stems_of_what_carries_content() -> None:
    assert terms("The pupils were being distracted by their phones.") == terms("a pupil, a phone, distraction")
    assert len(terms("pupils distracted by phones")) == 3
    assert terms("It should not have been.") == []
    assert terms("naïve cafés") == terms("naive cafes")
    assert terms("In 2016 and 2017 it was 10000 and 100000") == ["10000", "100000", "2016", "2017"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("children", "a child"),
        ("it grew", "growing"),
        ("women", "woman"),
        ("they lost", "a loss"),
        ("knowledge", "known"),
        ("paid", "pays"),
        ("belief", "believing"),
        ("injured", "injury"),
        ("subsidies", "subsidise"),
        ("cleaner", "clean"),
        ("voters", "vote"),
        ("sugary", "sugar"),
    ],
)
def test_words_of_one_family_are_one_term(one: str, other: str) -> None:
    assert terms(one) == terms(other) != []


def test_what_the_map_counts_as_one_is_one_term() -> None:
    assert terms("Mobile phones ring.", PHONES) == terms("Smartphones ring.", PHONES) == terms("phone rings")
    assert terms("Carbon dioxide", PHONES) == terms("CO₂", PHONES) == ["co2"]
    assert len(terms("A mobile home", PHONES)) == 2


def test_groups_that_share_a_word_are_one_group() -> None:
    chain = [["a1", "b1"], ["c1", "d1"], ["b1", "c1"]]
    assert len({*terms("a1 b1 c1 d1", chain)}) == 1


def test_a_word_of_the_stop_list_may_be_of_a_group() -> None:
    assert terms("the means of production", [["capital", "means of production"]]) == ["capit"]


def test_odd_groups_are_harmless() -> None:
    assert terms("phones", [[], [""], ["..."], ["phone"], ["phone", "phone"], ["x " * 50]]) == terms("phone")


def test_words_are_shown_as_they_are_written() -> None:
    of = Terms("en", PHONES)
    text = "Schools' MOBILE  phones aren't China's top-level X-ray, nor phones."
    assert of.written(text, of.of(text)) == ["Schools", "MOBILE phones", "China", "top-level", "X-ray"]
    assert of.written(text, of.of("smartphones")) == ["MOBILE phones"]
    assert of.written(text, []) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a top-level-talks.", ["top-level-talks"]),
        ("1.5-fold gains", ["1.5-fold", "5-fold", "gains"]),
        ("cross- and inter-state trade-", ["cross", "inter-state", "trade"]),
        ("-phones--mobile-", ["phones", "mobile"]),
        ("o'clock-like times", ["o'clock-like", "clock-like", "times"]),
    ],
)
def test_words_with_hyphens_are_shown_whole(text: str, shown: list[str]) -> None:
    of = Terms("en")
    assert of.written(text, of.of(text)) == shown


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Phones distract pupils.", "phones  distract\npupils"),
        ("“Freedom” is not free!", '"Freedom" is not free'),
        ("It’s the long-term plan – really.", "Its the long term plan, really"),
        ("Cafe\u0301s close.", "Cafés close."),
        ("Bans don't work and can’t.", "Bans do not work and cannot"),
    ],
)
def test_folding_leaves_what_is_said(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It was -5 degrees.", "It was 5 degrees."),
        ("It costs 1.5 million.", "It costs 15 million."),
        ("C++ is safe.", "C# is safe."),
        ("x < 5", "x > 5"),
        ("Das ist schon gut.", "Das ist schön gut."),
        ("Is it so?", "Is it so"),
        ("It costs $5.", "It costs €5."),
    ],
)
def test_folding_keeps_what_makes_a_difference(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_the_longest_phrase_is_found_and_none_that_overlaps() -> None:
    phrases = Glossary({("no",): "short", ("no", "longer"): "long", ("longer", "than"): "never", (): "empty"})
    assert [*phrases.found(["no", "longer", "than", "no"])] == [(0, 2, "long"), (3, 4, "short")]
    assert [*Glossary({("a",) * (MOST_WORDS + 1): "x"}).found(["a"] * 50)] == []


@given(odd)
def test_any_text_has_words_and_terms(text: str) -> None:
    of = Terms("en", PHONES)
    assert len(of.of(text)) <= len(of.words(text))
    shown = of.written(text, of.of(text))
    assert bool(shown) == bool(of.of(text))
    assert folded(folded(text)) == folded(text)
    assert folded(f" {text}\n") == folded(text)


@given(odd)
def test_synonyms_only_ever_merge(text: str) -> None:
    assert len(Terms("en", PHONES).of(text)) <= len(Terms("en").of(text))


@given(odd, odd)
def test_a_word_in_common_is_a_term_in_common(one: str, other: str) -> None:
    of = Terms("en")
    if of.content(one) & of.content(other):
        assert of.of(one) & of.of(other)


def test_the_stemmer_is_loaded_for_terms_only() -> None:
    import subprocess
    import sys

    script = (
        "import sys\n"
        "from argmap.language.terms import Terms, folded\n"
        "of = Terms('en')\n"
        "of.content('Phones distract pupils.'), folded('Phones')\n"
        "assert 'snowballstemmer' not in sys.modules\n"
        "of.of('Phones distract pupils.')\n"
        "assert 'snowballstemmer' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)


# Those that are compared with the words of a text as `Terms` reads them.
LISTS = [
    *("fillers", "hedges", "irregular", "negations", "normative", "not_universals"),
    *("ought", "particulars", "reporting", "stop", "universals"),
]


@pytest.mark.parametrize("name", LISTS)
def test_every_entry_of_a_list_can_be_met_in_a_text(name: str) -> None:
    entries = words_of("en", name)
    assert len(entries) >= 2
    for entry in entries:
        assert [*entry.split()] == words(entry)


def test_a_word_is_of_one_family() -> None:
    every = [word for family in words_of("en", "irregular") for word in family.split()]
    assert sorted(every) == sorted(set(every))
