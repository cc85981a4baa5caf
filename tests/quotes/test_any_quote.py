"""Whatever a text and a quote hold: a quote that was cut from the text is found, and no other makes trouble."""

import re
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from argmap.quotes import Verdict
from tests.quotes.looked_up import look_up

WORDS = st.text(st.sampled_from("abcdeäöüßéñłfiжшλ"), min_size=1, max_size=8)
MARKS = st.sampled_from(["", "", "", "", "", ",", ".", ";", "’s", "?"])
TEXTS = st.lists(st.builds(str.__add__, WORDS, MARKS), min_size=4, max_size=60)


@st.composite
def noise(draw: st.DrawFn, words: list[str]) -> str:
    """Print words as another printer might: case, white space, hyphens at line ends, ligatures, soft hyphens."""
    printed = []
    for word in words:
        printed.append(draw(st.sampled_from([" ", " ", " ", "\n", "  ", "\r\n", "\u00a0", " \t "])))
        printed.append(_PRINTERS[draw(st.integers(0, 7)) % len(_PRINTERS)](word))
    return "".join(printed[1:])


def _parted(word: str, sign: str) -> str:
    return word[:2] + sign + word[2:] if re.fullmatch(r"\w{4,}", word) else word


_PRINTERS = (
    str,
    str.upper,
    lambda word: _parted(word, "-\n"),
    lambda word: _parted(word, "\u00ad"),
    lambda word: word.replace("fi", "ﬁ").replace("’", "'"),
)


@st.composite
def texts_with_quotes(draw: st.DrawFn) -> tuple[str, str]:
    words = draw(TEXTS)
    start = draw(st.integers(0, len(words) - 2))
    end = draw(st.integers(start + 1, len(words)))
    cut = words[start:end]
    if len(cut) >= 4 and draw(st.booleans()):
        left, right = sorted(draw(st.tuples(st.integers(1, len(cut) - 2), st.integers(2, len(cut) - 1))))
        mark = draw(st.sampled_from(["...", "…", "[...]", "(…)", ". . ."]))
        cut = [*cut[:left], mark, *cut[max(right, left + 1) :]]
    elif len(cut) >= 3 and draw(st.booleans()):
        at = draw(st.integers(1, len(cut) - 1))
        put_in = draw(st.sampled_from(["[so]", "[as they say]", "[sic]"]))
        cut = [*cut[:at], put_in, *cut[at:]] if draw(st.booleans()) else [*cut[:at], put_in, *cut[at + 1 :]]
    quote = draw(noise(cut))
    return draw(noise(words)), draw(st.sampled_from(["{}", "“{}”", '"{}."', "... {}", "[...] {} …"])).format(quote)


@given(texts_with_quotes())
def test_a_quote_cut_from_a_text_is_found_however_it_is_printed(drawn: tuple[str, str]):
    text, quote = drawn
    assert look_up(quote, text).verdict is Verdict.FOUND, look_up(quote, text)


ANY = st.text(st.one_of(st.sampled_from("ab .,'\"-—[]()…\n«»\u00ad"), st.characters()), max_size=120)


@given(ANY, ANY, ANY, ANY)
def test_any_quote_has_a_verdict_in_any_text(quote: str, text: str, prefix: str, suffix: str):
    found = look_up(quote, text, prefix, suffix)

    assert (found.verdict is Verdict.FOUND) == (found.hits > 0)
    assert found.verdict is not Verdict.ALTERED or found.reason
    if found.passage is not None:
        assert found.passage.place.startswith("s.txt:")


def test_work_is_bounded_whatever_the_text():
    """Texts that repeat themselves are what searching, aligning and pairing parts could stumble over."""
    texts = ["a " * 20_000, "a b " * 10_000, "a" * 40_000, "- " * 20_000, "[" * 40_000, "« " * 20_000]
    quotes = ["a b " * 400 + "c", "a ... " * 400 + "b", "[" * 4_000, "a [b] " * 400, "..." * 4_000, "a" * 4_000]
    started = process_time()
    for text in texts:
        for quote in quotes:
            look_up(quote, text)
    assert process_time() - started < 60  # what is tried in every combination takes hours
