"""Found, altered or absent: quotes looked up in a text, and what is told of them."""

import pytest

from argmap.quotes import Verdict
from tests.quotes.looked_up import look_up

TEXT = """\
On planning

It is often said that the party state plans the economy as a whole, but no office in the capital could ever know what
the shops of a thousand towns would need next week. The prices which used to tell them were abolished; what re-
mained were reports, and the reports were written by those who had to meet the plan.

“Whoever tells the truth is punished for it,” said one of them, “and whoever lies is promoted.” So the planners—who
believed that they were steering—were being steered. They fixed the price of 3,000 goods.

In 1931 output fell by 5 %. In 1932 output fell by 12 %. The plan’s authors called it a success. It was one: for them.
"""
FOUND = [
    ("the party state plans the economy", 3),
    ("The Party State plans\n  the economy", 3),
    ("what remained were reports", 4),
    ("Whoever tells the truth is punished for it", 7),
    ('"Whoever tells the truth is punished for it"', 7),
    ("“it is often said that the party state plans the economy as a whole.”", 3),
    ("the planners - who believed that they were steering - were being steered", 7),
    ("the planners -- who believed", 7),
    ("The plan's authors", 10),
    ("It was one: for them.", 10),
    # One word, a coined term, a number.
    ("party state", 3),
    ("promoted", 7),
    ("12 %", 10),
    ("12%", 10),
    ("3,000", 8),
    # Words left out.
    ("the party state plans the economy ... but no office in the capital could ever know", 3),
    ("The prices … were abolished", 4),
    ("The prices [...] were abolished; what remained were reports", 4),
    ("the prices […] were abolished", 4),
    ("the prices (...) were abolished", 4),
    ("the prices . . . were abolished", 4),
    ("... the reports were written by those who had to meet the plan ...", 5),
    ("On planning ... It was one", 1),
    # Words put in.
    ("[T]he prices which used to tell them", 4),
    ("[t]he prices which used to tell [the planners] were abolished", 4),
    ("those who had to meet the [yearly] plan", 5),
    ("the planner[s] who believed", 7),
    ("called it a [great] success", 10),
    ("They [the planners] fixed the price of 3,000 goods", 8),
    ("[They] fixed the price", 8),
    ("It was one [sic]: for them", 10),
]


@pytest.mark.parametrize(("quote", "line"), FOUND)
def test_a_quote_that_keeps_the_words_is_found(quote: str, line: int):
    found = look_up(quote, TEXT)
    assert found.verdict is Verdict.FOUND, found
    assert found.passage is not None
    assert found.passage.place == f"s.txt:{line}"


ALTERED = [
    ("the party plans the economy", "leaves words out without `...`", "the party [-state-] plans"),
    ("the prices were abolished", "leaves words out without `...`", "[-which used to tell them-]"),
    ("the great party state plans the economy", "puts words in without [brackets]", "the {+great+} party state"),
    ("no office in the capital can know what the shops need", "changes words", "[-could ever-]{+can+} know"),
    ("They fixed the price of 3,500 goods", "changes words", "[-3,000-]{+3,500+}"),
    ("output fell by 15 %", "changes words", "[-5 %.-]{+15 %+}"),
    ("output fell by 5 per cent", "puts words in without [brackets]", "by 5 %. {+per cent+}"),
    ("They fixed the price of 3.000 goods", "changes words", "[-3,000-]{+3.000+}"),
    # The last word in the place of another; after a stop the source has come to something else.
    ("They fixed the price of 3,000 shops", "changes words", "[-goods.-]{+shops+}"),
    ("what remained were reports, they say", "puts words in without [brackets]", "reports, {+they say+}"),
    ("those which had to meet the plan", "changes words", "[-who-]{+which+}"),
    ("whoever lies is promoted and whoever tells the truth is punished", "puts words in another order", ""),
    ("In 1931, output fell by 5 %", "changes marks between words", "[-1931-]{+1931,+}"),
    ("So the art planners", "puts words in without [brackets]", "{+art+}"),
    ("what remained were reports ... the prices which used to tell them", "has its parts in another order", ""),
    ("It is often said that the party state ... plans every shop of a thousand towns", "", ""),
]


@pytest.mark.parametrize(("quote", "done", "shown"), ALTERED)
def test_a_quote_that_changes_the_words_is_altered(quote: str, done: str, shown: str):
    found = look_up(quote, TEXT)
    assert found.verdict is Verdict.ALTERED, found
    assert found.reason.startswith(done)
    assert shown in found.difference
    assert found.passage is not None


ABSENT = [
    "the planners knew everything",
    "every worker shall receive the full fruits of labour",
    "nobody in the capital cared about shops",
    "the price of bread was doubled in 1931 by a decree that nobody read",
    "zweckrational",
]


@pytest.mark.parametrize("quote", ABSENT)
def test_a_quote_from_elsewhere_is_absent(quote: str):
    assert look_up(quote, TEXT).verdict is Verdict.ABSENT


def test_the_nearest_passage_is_shown_with_its_place():
    found = look_up("the reports were never read by anyone in the capital", TEXT)

    assert found.verdict is Verdict.ABSENT
    assert found.passage is not None
    assert found.passage.place == "s.txt:5"
    assert found.passage.text.startswith("the reports were")
    assert "[-written-]{+never read+}" in found.difference


def test_where_nothing_is_near_nothing_is_shown():
    found = look_up("zweckrational", TEXT)
    assert (found.passage, found.difference) == (None, "")


def test_the_passage_is_told_as_the_source_prints_it():
    found = look_up("what remained were reports", TEXT)
    assert found.passage is not None
    assert found.passage.text == "what re- mained were reports"


@pytest.mark.parametrize("quote", ["...", "[so they say]", "“”", " – ", "\u200b", "[...] [sic]."])
def test_a_quote_without_words_cannot_be_checked(quote: str):
    found = look_up(quote, TEXT)
    assert found.verdict is Verdict.NOT_CHECKED
    assert found.reason == "has no words of its source"


@pytest.mark.parametrize("quote", ["art", "plan[s] of", "he prices", "state plan", "5", "abolish"])
def test_part_of_a_word_is_not_the_word(quote: str):
    text = TEXT.replace("5 %", "15 %")
    assert look_up(quote, text).verdict is not Verdict.FOUND


def test_writing_without_spaces_is_found_inside_a_sentence():
    text = "党国计划整个经济，但是首都没有一个机关能够知道。"
    assert look_up("整个经济", text).verdict is Verdict.FOUND
    altered = look_up("党国计划全部经济", text)
    assert altered.verdict is Verdict.ALTERED
    assert "[-整个-]{+全部+}" in altered.difference


class TestSeveralPlaces:
    TEXT = "In May output fell.\nIn June output fell.\nIn July output fell again.\n"

    def test_all_are_counted_and_the_first_is_told(self):
        found = look_up("output fell", self.TEXT)
        assert (found.hits, found.passage and found.passage.place) == (3, "s.txt:1")

    @pytest.mark.parametrize(
        ("prefix", "suffix", "line"),
        [
            ("In June", None, 2),
            ("“in june…", None, 2),
            (None, "again", 3),
            ("In July", "again", 3),
            ("June", "again", 2),  # a tie: the first
            ("In June", "In July", 2),
            ("nowhere", None, 1),
        ],
    )
    def test_prefix_and_suffix_decide(self, prefix: str | None, suffix: str | None, line: int):
        found = look_up("output fell", self.TEXT, prefix, suffix)
        assert found.passage is not None
        assert found.passage.place == f"s.txt:{line}"

    def test_what_lies_right_beside_counts_more_than_what_is_near(self):
        text = "May, then June: output fell. June output fell."
        found = look_up("output fell", text, prefix="June")
        assert found.hits == 2
        found = look_up("output fell", "June came, and output fell. In June output fell.", prefix="June")
        assert found.hits == 1


def test_what_is_left_out_may_not_be_a_book():
    text = "The beginning. " + "Much else is told. " * 1_000 + "The end."
    found = look_up("The beginning ... the end", text)
    assert found.verdict is Verdict.ALTERED
    assert "further apart" in found.reason


def test_what_is_put_in_may_not_hide_a_sentence():
    text = "They fixed the price of bread, and of oil, and when that had failed they fixed wages as well."
    assert look_up("They fixed the [price of] bread", text).verdict is Verdict.FOUND
    assert look_up("They fixed the price [of it] wages as well", text).verdict is Verdict.ALTERED


def test_the_shortest_way_between_parts_is_taken():
    found = look_up("one ... two", "One and one and two and two.")
    assert found.passage is not None
    assert found.passage.text == "one and two"


def test_a_change_late_in_a_long_quote_is_shown():
    words = [f"word{number}" for number in range(500)]
    changed = [*words[:420], "changed", *words[421:]]

    found = look_up(" ".join(changed), " ".join(words))

    assert found.verdict is Verdict.ALTERED
    assert "word419 [-word420-]{+changed+} word421" in found.difference
    assert len(found.difference) < 500


def test_marks_between_words_are_told_only_if_the_words_are_the_same():
    found = look_up("So the planners who believed they were steering", "So the planners, who believed that they were steering")  # fmt: skip  # noqa: E501
    assert found.difference == "So the planners, who believed [-that-] they were steering"


def test_a_quote_of_which_a_part_is_like_nothing_there_shows_that_part():
    found = look_up("the party state plans the economy as a whole ... xylophones yodel", TEXT)
    assert (found.verdict, found.difference) == (Verdict.ALTERED, "{+xylophones yodel+}")
    assert found.passage
    assert found.passage.place == "s.txt:3"
    assert found.reason == "has a part that nothing there is like"


def test_a_quote_of_which_little_is_there_shows_that_little():
    found = look_up("The prices ... xylophones yodel in the zoo ... zebras quarrel and quaggas queue", TEXT)
    assert found.verdict is Verdict.ABSENT
    assert found.passage
    assert (found.passage.place, found.passage.text) == ("s.txt:4", "The prices")


@pytest.mark.parametrize("quote", ["In [1931 output rose by 5 %", "In 1931 [output rose] [by 4 %."])
def test_a_bracket_that_is_not_closed_puts_nothing_in(quote: str):
    found = look_up(quote, TEXT)
    assert found.verdict is Verdict.ALTERED
    assert "{+" in found.difference
