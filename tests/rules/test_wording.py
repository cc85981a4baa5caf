"""AM701 to AM709 and AM713: how one claim is worded."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from argmap import api
from argmap.config import Config
from argmap.finding import Finding
from argmap.graph import GraphView
from argmap.model import ArgumentMap, Claim
from argmap.rules._catalogue import rule, severities
from argmap.rules._run import run
from tests.marked import findings_of
from tests.rules.marks import assert_fires

TABLES = Path(__file__).parents[1] / "language"
CODES = ("AM701", "AM702", "AM703", "AM704", "AM705", "AM706", "AM707", "AM708", "AM709", "AM713")
# Of sentences with nothing wrong: what a rule says of more than these few is noise, and people stop to read it.
MOST_FALSE_ALARMS = 0.02


def lines(name: str) -> list[str]:
    text = (TABLES / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def drawn(texts: Sequence[str], lang: str | None = None) -> list[list[str]]:
    """Return the codes of the rules about wording that each text draws, as a claim of one map."""
    claims = tuple(Claim(id=str(number), text=text) for number, text in enumerate(texts))
    found: list[list[str]] = [[] for _ in texts]
    for each in run(GraphView(ArgumentMap(claims=claims, lang=lang)), severities(select=CODES)):
        found[int(each.about[0])].append(each.code)
    return found


def test_clean_sentences_draw_nothing() -> None:
    clean = lines("silent.txt")

    false = [(codes, text) for text, codes in zip(clean, drawn(clean), strict=True) if codes]

    rate = len(false) / len(clean)
    told = "\n".join(f"{' '.join(codes)}: {text}" for codes, text in false)
    assert len(clean) >= 150
    assert rate <= MOST_FALSE_ALARMS, f"{rate:.1%} false alarms on {len(clean)} sentences:\n{told}"


def test_each_faulty_sentence_draws_its_rule_and_no_other() -> None:
    faulty = [line.split("\t") for line in lines("caught.txt")]

    found = drawn([text for _, text in faulty])

    wrong = [
        f"{code}, not {codes}: {text}" for (code, text), codes in zip(faulty, found, strict=True) if codes != [code]
    ]
    assert len(faulty) >= 60
    assert {code for code, _ in faulty} == set(CODES)
    assert wrong == []


def test_sentences_stay_clean_in_typographic_dress() -> None:
    """With curly marks, with blanks and line ends as they come, and with no full stop."""
    clean = lines("silent.txt")
    dressed = [text.replace("'", "’").replace(" ", "\n", 1).rstrip(".") for text in clean]

    false = [(codes, text) for text, codes in zip(dressed, drawn(dressed), strict=True) if codes]

    assert len(false) / len(clean) <= MOST_FALSE_ALARMS, false


def test_a_hundred_clean_sentences_of_many_fields_draw_nothing_from_any_rule_of_the_family() -> None:
    """In the profile that has the most rules on, as claims of a map that has only reasons."""
    clean = lines("silent.txt")[-100:]
    claims = "\n".join(f"  c{number}: {{text: {text!r}, basis: value}}" for number, text in enumerate(clean))
    profile = Config(profile="classroom", select=CODES)
    assert api.check(api.read(f"claims:\n{claims}\n"), profile) == ()


def test_the_place_is_the_text() -> None:
    (found,) = assert_fires("AM702", """
        claims:
          a:
            title: A question
            text: Is it fair?  # <-
    """)  # fmt: skip
    assert "'a' (\"Is it fair?\")" in found.message


def test_ignoring_works_at_the_text_and_for_the_claim() -> None:
    for one in ("text: Is it fair?  # argmap: ignore[question-claim] as asked", "text: Is it fair?\n    ignore: {AM702: as asked}"):  # fmt: skip  # noqa: E501
        assert [each.code for _, each in findings_of(f"claims:\n  a:\n    basis: value\n    {one}\n")] == []


@pytest.mark.parametrize("word", ["because", "therefore", "since", "so", "it follows that"])
def test_the_message_names_the_word(word: str) -> None:
    texts = {
        "because": "Bans fail because they are weak.",
        "therefore": "Bans are weak and therefore fail.",
        "since": "Bans fail, since they are weak.",
        "so": "Bans are weak, so they fail.",
        "it follows that": "It follows that bans fail.",
    }
    (found,) = of([texts[word]], "AM701")
    assert f"“{word}”" in found.message


def of(texts: Sequence[str], code: str, lang: str | None = None) -> list[Finding]:
    claims = tuple(Claim(id=str(number), text=text) for number, text in enumerate(texts))
    return run(GraphView(ArgumentMap(claims=claims, lang=lang)), severities(select=[code]))


def test_sentences_are_counted() -> None:
    (found,) = of(["One ends here. Another ends there. A third goes on (see p. 5)."], "AM703")
    assert " is 3 sentences" in found.message


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Warum nicht?", ["AM702"]),
        ("Handys lenken ab. Sie kosten Geld.", []),
        ("Handys lenken ab, weil sie klingeln, so they are.", []),
        ("TODO: Grund finden", ["AM713"]),
        ("Das " + "sehr " * 30 + "lange.", ["AM707"]),
        ("Datenschutz", []),
    ],
)
def test_in_another_language_only_what_needs_no_words_is_told(text: str, codes: list[str]) -> None:
    assert drawn([text], lang="de") == [codes]


@pytest.mark.parametrize("lang", [None, "en", "en-GB", "EN", "en_US"])
def test_english_is_what_is_meant_where_nothing_is_said(lang: str | None) -> None:
    assert drawn(["Bans fail because they are weak."], lang) == [["AM701"]]


@pytest.mark.parametrize(
    "text", ["为什么？", "لماذا نمنع الهواتف؟", "Γιατί\N{GREEK QUESTION MARK}", "¿Por qué?", "Ինչու՞"]
)
def test_questions_of_many_scripts(text: str) -> None:
    assert drawn([text], lang="xx") == [["AM702"]]


@pytest.mark.parametrize(
    "text", ["学校应该禁止手机。", "โรงเรียนควรห้ามโทรศัพท์", "学校は携帯電話を禁止すべきだ。", "P.", "q"]
)
def test_a_sentence_without_blanks_and_a_letter_of_logic_are_no_labels(text: str) -> None:
    assert drawn([text]) == [[]]


def test_thirty_words_are_not_too_many() -> None:
    assert drawn(["Word " * 30, "Word " * 29 + "– word", "Word " * 31]) == [[], [], ["AM707"]]


def test_all_rules_that_know_words_say_so() -> None:
    wordless = {code for code in CODES if not rule(code).knows_words}
    assert wordless == {"AM702", "AM707", "AM713"}


@pytest.mark.parametrize("piece", ["'a ", '"', "“", "‘a’b ", ". ", "so they are, ", "and it is ", "neither nor ", "https://", "It ", "because of "])  # fmt: skip  # noqa: E501
def test_odd_texts_of_any_length_are_judged(piece: str) -> None:
    """Nothing fails on them; that it takes no longer than the text is long is for the benchmark."""
    for number in (1, 2, 3000):
        (codes,) = drawn([piece * number])
        assert len(codes) == len(set(codes))
