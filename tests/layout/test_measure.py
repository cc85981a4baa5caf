import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.layout.bidi import needs_shaping, visual_order
from argmap.layout.fontfile import read_font
from argmap.layout.fonts import choose_fonts
from argmap.layout.measure import arimo, clusters, reads_from_right, width, wrap
from argmap.layout.paragraphs import Run, paragraph
from tests.maps import NASTY


@pytest.mark.parametrize("text", ["Hamburgefonstiv", "Wolves & AVATARS, 100 %", "naïve Straße", "“quotes”…"])
def test_widths_are_those_of_helvetica_which_arimo_shares(text):
    from reportlab.pdfbase.pdfmetrics import stringWidth

    assert width(text, 10) == pytest.approx(stringWidth(text, "Helvetica", 10), rel=0.002)
    assert width(text, 10, bold=True) == pytest.approx(stringWidth(text, "Helvetica-Bold", 10), rel=0.002)


def test_east_asian_wide_characters_take_an_em_and_marks_nothing():
    assert width("机器", 10) == 20
    assert width("e\u0301", 10) == width("e", 10)
    assert width("a\u200db", 10) == width("ab", 10)


@given(st.sampled_from(NASTY) | st.text(max_size=80), st.floats(20, 300), st.booleans())
def test_no_line_is_wider_than_its_room_and_no_character_is_lost(text, room, bold):
    lines = wrap(text, 10, room, bold=bold)
    for line in lines:
        assert width(line, 10, bold=bold) <= room + 0.01 or len(list(clusters(line))) == 1
    assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\u200b", "")


def test_lines_break_at_spaces_hyphens_and_between_chinese_characters_but_not_before_a_full_stop():
    assert wrap("near-universal use", 10, 45) == ["near-", "universal", "use"]
    lines = wrap("机器学习系统主要依赖公开数据，而不是公民记录。", 10, 70)
    assert len(lines) > 2
    assert not any(line[0] in "，。" for line in lines)


def test_joined_emoji_flags_and_marks_stay_together():
    assert list(clusters("👨‍👩‍👧🇩🇪👍🏽e\u0301x")) == ["👨‍👩‍👧", "🇩🇪", "👍🏽", "e\u0301", "x"]


def test_a_paragraph_cut_at_its_most_lines_says_so():
    cut = paragraph([Run("one two three four five six seven", 10, "text")], 60, most=2)
    assert len(cut.lines) == 2
    assert cut.lines[-1].text.endswith("…")
    assert all(line.x + line.width <= 60.01 for line in cut.lines)


def test_a_paragraph_that_reads_from_the_right_stands_at_the_right():
    line = paragraph([Run("שלום עולם", 10, "text")], 200).lines[0]
    assert (line.align, line.x) == ("end", 200)
    assert not reads_from_right("a שלום")


def test_text_is_seen_from_left_to_right_with_numbers_as_they_are():
    assert visual_order("abc", from_right=False) == "abc"
    assert visual_order("שלום", from_right=True) == "םולש"
    assert visual_order("אב 42 (גד).", from_right=True) == ".(דג) 42 בא"
    assert visual_order("say אב גד now", from_right=False) == "say דג בא now"
    assert needs_shaping("مرحبا")
    assert not needs_shaping("שלום Straße 机器")


def test_fonts_that_are_none_are_passed_over(tmp_path):
    for number, content in enumerate((b"", b"\x00\x01\x00\x00", b"ttcf\x00\x00", b"x" * 400)):
        path = tmp_path / f"{number}.ttf"
        path.write_bytes(content)
        assert read_font(path) is None
    assert read_font(tmp_path / "none.ttf") is None


def test_what_no_font_has_is_told_and_boxed(tmp_path, monkeypatch):
    monkeypatch.setattr("argmap.layout.fonts._folders", lambda: [tmp_path])
    fonts = choose_fonts("plain → 机")
    assert fonts.missing == "机"
    assert "机 (U+673A)" in fonts.note()
    assert choose_fonts("plain").note() == ""
    assert fonts.files == [arimo()[0].path, arimo()[1].path]
