"""Width on a terminal, and wrapping by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.formats._cells import cells, wrap


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("学校", 4), ("e\u0301", 1), ("né", 2), ("ｗｉｄｅ", 8), ("한국", 4), ("\u2060x\u200d", 1)],
)
def test_width_in_cells(text, width):
    assert cells(text) == width


@pytest.mark.parametrize(
    ("text", "first", "rest", "lines"),
    [
        ("", 10, 10, [""]),
        ("one two three", 8, 8, ["one two", "three"]),
        ("one two three", 4, 9, ["one", "two three"]),
        ("学校应该禁止手机", 6, 8, ["学校应", "该禁止手", "机"]),
        ("禁止。手机", 4, 4, ["禁", "止。", "手机"]),
        ("phone禁止", 6, 6, ["phone", "禁止"]),
        ("incomprehensible", 5, 6, ["", "incomp", "rehens", "ible"]),
        ("a incomprehensible b", 6, 6, ["a", "incomp", "rehens", "ible b"]),
    ],
)
def test_lines_end_at_spaces_or_between_wide_characters(text, first, rest, lines):
    assert wrap(text, first, rest) == lines


@given(st.text(), st.integers(4, 30), st.integers(4, 30))
def test_no_line_is_too_wide_and_nothing_is_lost(text, first, rest):
    lines = wrap(text, first, rest)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert cells(lines[0]) <= first
    assert all(cells(line) <= rest for line in lines[1:])
