"""Where sentences end, what is quoted, and where clauses begin."""

import pytest

from argmap.language import has, words
from argmap.language.clauses import is_verb, opens_clause
from argmap.language.phrases import phrases
from argmap.language.sentences import sentences
from argmap.language.wording import Wording


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 1),
        ("Bans work", 1),
        ("Bans work. Taxes bite", 2),
        ("Bans work! Do they? They do.", 3),
        ("Dr. No met J. Bond at 5 p.m. in Washington, D.C. on Jan. 5.", 1),
        ("They met at 5 p.m. They left at six.", 2),
        ("It was made by Apple Inc. The firm is rich.", 2),
        ("It was made by Apple Inc. in 1990.", 1),
        ("See No. 5.", 1),
        ("The answer is no. Everybody knows it.", 2),
        ("Plan B. It failed.", 2),
        ("A. A. Milne wrote it.", 1),
        ("Wait ... There is more.", 1),
        ("1. Bans work.", 1),
        ("Bans work. 2. They are cheap.", 3),
        ("Bans work (see above). They are cheap.", 2),
        ("Bans work. (OECD 2015)", 1),
        ("Bans work. they are cheap.", 2),
        ("Bans at approx. the same time work.", 1),
    ],
)
def test_ends_of_sentences(text: str, number: int) -> None:
    assert sentences(Wording(text).plain, "en") == number


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ('They asked "who pays?" and left.', "They asked x_ and left."),
        ("They said “I will. Soon.” Nobody did.", "They said x_. Nobody did."),
        ("They said 'I'll go' and didn't.", "They said x_ and didn't."),
        ("The '90s were the pupils' best years.", "The '90s were the pupils' best years."),
        ("It’s O’Brien’s.", "It’s O’Brien’s."),
        ('"Bans work."', "Bans work."),
        ("See https://example.org/a?b=1. It is there.", "See x_. It is there."),
        ("„Wer zahlt?“ fragte er.", "x_ fragte er."),
        ("One\n  line\tonly ", "One line only"),
        ('An "unclosed quotation', 'An "unclosed quotation'),
    ],
)
def test_what_others_say_is_set_aside(text: str, plain: str) -> None:
    assert Wording(text).plain == plain


def test_words_and_marks_come_one_by_one_after_a_comma() -> None:
    assert Wording("Don’t re-elect him, U.S.!").words == (",", "don't", "re-elect", "him", ",", "u", ".", "s", ".", "!")


def test_a_word_that_two_texts_have_is_held_once() -> None:
    one, other = Wording("Phones ring."), Wording("Some phones do not.")
    assert one.words[1] is other.words[2]
    text = "Phones ring."
    assert Wording(text).plain is text


@pytest.mark.parametrize(
    "word", ["is", "cannot", "bans", "banned", "carries", "carried", "use", "used", "watches", "rose"]
)
def test_forms_of_verbs(word: str) -> None:
    assert is_verb(word, "en")


@pytest.mark.parametrize("word", ["phone", "phones", "the", "red", "x_", "", "d", "high"])
def test_what_is_no_verb(word: str) -> None:
    assert not is_verb(word, "en")


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("they work", "work"),
        ("they often work", "work"),
        ("the poor must pay", "must"),
        ("pupils need sleep", "need"),
        ("this school should close", "should"),
        ("the will to win", None),
        ("the money they need", None),
        ("in Asia are rare", None),
        ("always will be", None),
        ("the day that is dear", None),
        ("what is left", None),
        ("", None),
    ],
)
def test_clauses_open_with_a_subject(text: str, verb: str | None) -> None:
    found = Wording(text).words
    place = opens_clause(found, 1, "en")
    assert (found[place] if place else None) == verb


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bans fail because of fear", []),
        ("Bans fail as a result of fear", []),
        ("Bans fail; as a result, crime rises", ["as a result"]),
        ("Bans fail not because of fear but because it is cold, because it rains", ["because"]),
        ("Thus far it is thus", ["thus"]),
    ],
)
def test_phrases_of_the_list_of_exceptions_win(text: str, found: list[str]) -> None:
    assert [each.phrase for each in phrases(Wording(text).words, "en", "reasoning")] == found


def test_lists_are_of_words_that_a_text_can_have() -> None:
    """An entry that no text splits into would never be found."""
    from argmap.language import _LISTS

    for path in sorted((_LISTS / "en").glob("*.txt")):
        if path.stem.startswith("abbreviations"):
            continue
        for entry in words("en", path.stem):
            assert Wording(entry).words[1:] == tuple(entry.split()), (path.name, entry)


@pytest.mark.parametrize("name", ["reasoning", "opinions", "reasoning_before_clause"])
def test_exceptions_are_not_entries(name: str) -> None:
    assert not words("en", name) & words("en", f"not_{name}")


@pytest.mark.parametrize("lang", ["", ".", "..", "/usr", "en/..", "de", "xx", "-"])
def test_only_languages_with_lists_are_known(lang: str) -> None:
    assert not has(lang)
