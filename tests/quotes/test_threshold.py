"""Where altered ends and absent begins: misquotations, and sentences of the same matter that nobody wrote."""

import pytest

from argmap.quotes import Verdict
from tests.quotes.looked_up import look_up
from tests.quotes.test_verdicts import TEXT
from tests.shell import ROOT

SOURCES = ROOT / "examples" / "sources"
WHOLE = "\n".join((SOURCES / name).read_text(encoding="utf-8") for name in ("library_report.txt", "letter.txt")) + TEXT

MISQUOTED = [
    "the party state plans the whole economy",
    "no office in the capital can ever know what the shops of a thousand towns need next week",
    "the prices that used to tell them were abolished",
    "whoever lies is promoted, and whoever tells the truth is punished for it",
    "the planners were being steered",
    "the planners believed that they were steering",
    "reports written by those who have to meet the plan",
    "planned economy as a whole",
    "412 people came through the gate on an average Sunday",
    "four out of eleven colleagues said they would not volunteer again",
    "a volunteer who is asked each month soon is no volunteer",
    "The council is proud of their full reading rooms",
    "We can not tell how many visitors will come in autumn",
    "more than a third told us they cannot visit the library on weekdays",
    "nobody would have to work on Sunday at all",
    "By two o'clock all desks were taken on nine of the twelve Sundays",
    "keep the library open until nine on Thursday",
    "The trial cost 9,800 in wages",
]
NEVER_WRITTEN = [
    "every desk in the library was empty by two o'clock on Sundays in spring",
    "the planners knew everything",
    "truth is the first casualty of war",
    "volunteers are the backbone of every library in the country",
    "The council should close the library on Mondays",
    "the economy grew by five percent in the last year",
    "nobody knows what the people of the towns want",
    "most of the visitors were students who came to study for examinations",
    "a quiet place to read on a Sunday is a human right",
    "the state is nothing but an instrument of oppression of one class by another",
    "the staff were forced to work on Sundays for low wages",
    "the report says that the trial was a success",
    "the reports were never read by anyone in the capital",
    "the party never lies",
]


@pytest.mark.parametrize("quote", MISQUOTED)
def test_a_misquotation_is_altered(quote: str):
    assert look_up(quote, WHOLE).verdict is Verdict.ALTERED


@pytest.mark.parametrize("quote", NEVER_WRITTEN)
def test_a_sentence_that_nobody_wrote_is_absent(quote: str):
    assert look_up(quote, WHOLE).verdict is Verdict.ABSENT
