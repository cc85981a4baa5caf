"""AM710 and AM711: two claims of one text, and two of which one denies the other."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.graph import GraphView
from argmap.model import ArgumentMap, Claim
from argmap.rules._catalogue import severities
from argmap.rules._run import run
from tests.rules.marks import assert_fires
from tests.strategies import maps

OURS = ("duplicate-claim", "undeclared-denial")


def found(argument_map: ArgumentMap) -> list[tuple[str, frozenset[str]]]:
    findings = run(GraphView(argument_map), severities(select=OURS))
    return sorted(((each.name, frozenset(each.about)) for each in findings), key=str)


def told(*texts: str, lang: str | None = None) -> list[str]:
    claims = tuple(Claim(f"c{number}", text) for number, text in enumerate(texts))
    return [name for name, _ in found(ArgumentMap(lang=lang, claims=claims))]


def test_equal_texts_are_told_at_each_but_the_first():
    (second, third) = assert_fires("AM710", """
        thesis: t
        claims:
          t: {text: The thesis., reasons: [a, b, c, d]}
          a: {text: Phones distract pupils., basis: granted}
          b: {text: "phones  distract pupils", basis: granted}  # <-
          c: {text: Phones distract pupils!, basis: granted}  # <-
          d: {text: Phones distract teachers., basis: granted}
    """)  # fmt: skip
    assert "has the same text as 'a'" in second.message
    assert second.about == ("b", "a")
    assert third.about == ("c", "a")


def test_claims_that_are_told_to_restate_each_other_are_meant_to_be_two():
    assert_fires("AM710", """
        thesis: t
        claims:
          t: {text: The thesis., reasons: [a, b, c, d]}
          a: {text: One and one is two., basis: granted}
          b: {text: One and one is two., basis: granted, restates: c}
          c: {text: Twice one is two., basis: granted, restates: a}
          d: {text: One and one is two., basis: granted}  # <-
    """)  # fmt: skip


def test_an_inline_claim_of_the_same_text_is_told_by_its_text():
    (one,) = assert_fires("AM710", """
        thesis: t
        claims:
          t:
            text: The thesis.
            reasons:
              - {text: All were heard., basis: observation}
              - {text: All were heard, basis: observation}  # <-
    """)  # fmt: skip
    assert 'the same text as "All were heard."' in one.message


def test_duplicates_are_told_in_every_language():
    assert told("Handys lenken ab.", "handys lenken ab", lang="de") == ["duplicate-claim"]
    assert told("Handys lenken ab.", "Handys lenken nicht ab.", lang="de") == []


def test_texts_without_a_word_are_no_duplicates():
    assert told("...", "---", "!!!") == []


def test_a_premise_that_repeats_its_conclusion_is_not_told_twice():
    text = """
        claims:
          a: {text: It is fair., reasons: [b]}%s
          b: {text: It is fair, basis: value}%s
    """
    assert_fires("AM710", text % ("", ""))
    assert_fires("AM712", text.replace("It is fair", "Bans are fair") % ("  # <-", ""))


# One of the two denies the other.
DENIALS = """
Phones distract pupils. | Phones do not distract pupils.
A phone distracts pupils. | A phone doesn't distract pupils.
Phones distract pupils. | Phones don’t distract pupils!
The ban helped. | The ban did not help.
Schools should ban phones. | Schools should not ban phones.
Schools should ban phones. | Schools shouldn't ban phones.
Data can mend planning. | Data cannot mend planning.
Data can mend planning. | Data can't mend planning.
Bans work. | Bans never work.
The ban is fair. | The ban is not fair.
The ban is fair. | It is not true that the ban is fair.
The ban is fair. | It is false that the ban is fair.
The ban is fair. | It is not the case that the ban is fair.
The ban reduces noise. | The ban fails to reduce noise.
The bans reduced noise. | The bans failed to reduce noise.
Bans are a problem. | Bans are no problem.
There is evidence that bans work. | There is no evidence that bans work.
All phones are loud. | Not all phones are loud.
China is centrally planned. | China is no longer centrally planned.
The state will pay. | The state won't pay.
Prices have fallen since 2010. | Prices have not fallen since 2010.
Phones always distract. | Phones do not always distract.
"""
# These go together, or deny something else.
COMPATIBLE = """
Some phones ring. | Some phones do not ring.
Many people vote. | Many people do not vote.
People who smoke die young. | People who do not smoke die young.
Plants that get light grow. | Plants that get no light grow.
It is legal to vote. | It is legal not to vote.
Phones may help. | Phones may not help.
If it rains, we go. | If it does not rain, we go.
The ban is fair. | The ban is not useful.
The ban is fair. | The tax is not fair.
Phones distract pupils. | Phones do not distract teachers.
Bans raised scores in 2012. | Bans did not raise scores in 2016.
Phones distract pupils. | Phones not only distract pupils.
The ban is fair. | The ban is fair and not costly.
The ban is fair. | Nobody says that the ban is fair.
No phones ring. | No phones ring here.
Bans without exceptions work. | Bans with exceptions work.
Often phones ring. | Often phones do not ring.
The poor pay. | The not so poor pay.
Xi believes that markets work. | Xi believes that markets do not work.
"""


def pairs(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("claim", "denial"), pairs(DENIALS))
def test_a_denial_is_found_in_either_order(claim: str, denial: str):
    assert told(claim, denial) == ["undeclared-denial"]
    assert told(denial, claim) == ["undeclared-denial"]


@pytest.mark.parametrize(("one", "other"), pairs(COMPATIBLE))
def test_what_goes_together_is_no_denial(one: str, other: str):
    assert told(one, other) == []
    assert told(other, one) == []


PAIR = """
    thesis: t
    claims:
      t: {text: The thesis., reasons: [a, b%s]}
      a: {text: Bans work., basis: granted%s}
      b: {text: Bans do not work., basis: granted%s}%s
      c: {text: Bans have no effect., basis: granted%s}
      d: {text: Nobody heeds bans., basis: granted%s}
"""


def test_denials_are_told_at_the_later_claim():
    (one,) = assert_fires("AM711", PAIR % ("", "", "", "  # <-", "", ""))
    assert one.about == ("b", "a")
    assert one.help.startswith("write `contradicts: a` under 'b'")


@pytest.mark.parametrize(
    "joined",
    [
        ("", ", contradicts: b", "", "", ""),
        ("", "", ", contradicts: a", "", ""),
        ("", ", objections: [b]", "", "", ""),
        ("", "", ", objections: [a]", "", ""),
        ("", ", objections: [[b, d]]", "", "", ""),
        ("", ", contradicts: c", "", ", restates: b", ""),
        ("", "", ", restates: c", ", objections: [a]", ""),
    ],
)
def test_a_denial_that_is_declared_in_some_way_is_in_order(joined: tuple[str, ...]):
    more, first, second, third, fourth = joined
    assert_fires("AM711", PAIR % (more, first, second, "", third, fourth))


@pytest.mark.parametrize(
    "joined",
    [
        (", c", "", "", ""),
        (", {premises: [a], objections: [b]}", "", "", ""),
        ("", ", objections: [d]", "", ""),
        ("", "", ", reasons: [a]", ""),
    ],
)
def test_another_relation_does_not_declare_it(joined: tuple[str, ...]):
    more, first, second, third = joined
    assert_fires("AM711", PAIR % (more, first, second, "  # <-", third, ""))


def test_one_statement_and_its_denials_are_told_once():
    assert told("Bans work.", "Bans do not work.", "Bans never work.") == ["undeclared-denial"]
    assert told("Bans work.", "Bans do not work.", "Bans don't work.") == ["duplicate-claim", "undeclared-denial"]


def test_an_id_made_from_a_text_is_not_proposed_for_writing():
    (one,) = assert_fires("AM711", """
        thesis: t
        claims:
          t:
            text: The thesis.
            reasons:
              - {text: Bans work., basis: granted}
              - {text: Bans never work., basis: granted}  # <-
    """)  # fmt: skip
    assert "bans-work" not in one.help
    assert '"Bans work."' in one.help


def test_hundreds_of_sentences_on_all_things_are_neither_twins_nor_denials():
    lines = (Path(__file__).parents[1] / "language" / "silent.txt").read_text(encoding="utf-8").splitlines()
    sentences = [line for line in lines if line and line[0] != "#"]
    assert len(sentences) >= 100
    assert told(*sentences) == []


twins = st.lists(
    st.sampled_from(
        ["Bans work.", "bans work", "Bans do not work.", "Bans never work.", "Bans work not.", "All is well.", "It is."]
    ),
    min_size=1,
    max_size=7,
)


@given(twins, st.randoms(use_true_random=False), st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=4))
def test_the_order_of_claims_changes_nothing(texts, random, joins):
    restates = {one: other for one, other in joins if one < len(texts) and other < len(texts) and one != other}
    claims = [
        Claim(f"c{number}", text, restates=(f"c{restates[number]}",) if number in restates else ())
        for number, text in enumerate(texts)
    ]
    before = ArgumentMap(claims=tuple(claims))
    random.shuffle(claims)
    after = ArgumentMap(claims=tuple(claims))
    assert [name for name, _ in found(before)] == [name for name, _ in found(after)]


@given(maps())
def test_no_map_is_too_odd(argument_map):
    for lang in (None, "en", "xx"):
        findings = run(GraphView(replace(argument_map, lang=lang)), severities("classroom", select=("wording",)))
        assert all(each.message for each in findings)
