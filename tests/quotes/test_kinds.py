"""Kinds of files: what a reader sees of them, on the line or page where it stands."""

from io import BytesIO
from time import process_time

import pytest

from argmap.quotes.texts import SourceText, UnreadableError, read_text


def places(text: SourceText) -> dict[str, str]:
    """Return the place of each word."""
    return {word: text.place(text.text.index(word)) for word in text.text.split()}


def words(text: SourceText) -> list[str]:
    return text.text.split()


class TestPlainText:
    @pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
    def test_lines_are_counted(self, line_end: str):
        text = read_text(line_end.join(["one", "", "three"]).encode(), "a.txt")
        assert places(text) == {"one": ":1", "three": ":3"}

    def test_a_mark_before_the_text_is_no_part_of_it(self):
        assert read_text("\ufeffone".encode(), "a.txt").text == "one"

    def test_any_other_suffix_is_plain_text(self):
        assert read_text(b"<b>one</b>", "a.rst").text == "<b>one</b>"

    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            ("one two".encode("utf-16"), "UTF-16"),
            ("one two".encode("utf-16-le"), "UTF-16"),
            (b"\x89PNG\r\n\x00\x01\x02", "binary"),
            (b"one\ntwo \xe9 three", "0xE9 is no UTF-8 on line 2"),
        ],
    )
    def test_other_encodings_are_named(self, data: bytes, reason: str):
        with pytest.raises(UnreadableError) as caught:
            read_text(data, "a.txt")
        assert reason in caught.value.problem.reason
        way_out = "save it as plain text" if reason == "binary" else "save the file as UTF-8"
        assert way_out in caught.value.problem.way_out

    def test_a_file_without_a_word_is_told_of(self):
        with pytest.raises(UnreadableError, match="it is empty"):
            read_text(b" \n", "a.txt")


class TestMarkdown:
    @pytest.mark.parametrize(
        ("written", "seen"),
        [
            ("# The *plan* #", "The plan"),
            ("a **strong** and _weak_ `word`", "a strong and weak word"),
            ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
            ('see [the report](https://a.example "its title")', "see the report"),
            ("see [the report][1] and ![a chart](chart.png)", "see the report and a chart"),
            ("said so.[^1]", "said so."),
            ("> > quoted\n> more", "quoted more"),
            ("- one\n* two\n+ three\n1. four", "one two three 1. four"),
            ("Title\n=====\ntext\n---", "Title text"),
            ("| a | b |\n|---|:-:|\n| c | d |", "a b c d"),
            ("```python\n# kept as it is\n```", "# kept as it is"),
            ("~~old~~ <em>new</em> <https://a.example/b>", "old new https://a.example/b"),
            ("one <!-- not\nseen --> two", "one two"),
            (r"\*not\* \_weak\_ AT&amp;T", "*not* _weak_ AT&T"),
            ("[1]: https://a.example\ntext", "text"),
            ("a [note in brackets] stays", "a [note in brackets] stays"),
        ],
    )
    def test_marks_are_not_seen(self, written: str, seen: str):
        assert words(read_text(written.encode(), "a.md")) == seen.split()

    def test_lines_stay_where_they_are(self):
        text = "# one\n\n<!-- a\nb -->\n> two [three\nfour](x)\n```\nfive\n```\nsix\r\nseven"
        assert places(read_text(text.encode(), "a.md")) == {
            "one": ":1", "two": ":5", "three": ":5", "four": ":6", "five": ":8", "six": ":10", "seven": ":11",
        }  # fmt: skip


class TestWebPages:
    @pytest.mark.parametrize(
        ("written", "seen"),
        [
            ("<p>one</p><p>two</p>", "one two"),
            ("wo<b>r</b>d", "word"),
            ("one<br>two<td>three", "one two three"),
            ("<script>if (a < b) x('</p>')</script>one<style>p {}</style> two", "one two"),
            ("a &lt; b &amp; c&nbsp;&eacute; &#8220;d&rdquo;", "a < b & c é “d”"),
            ("1 < 2 <> 3", "1 < 2 <> 3"),
            ('<a title="a > b" href=x>one</a>', "one"),
            ("<p title=it's>one</p> it's", "one it's"),
            ("<!-- no <b> --> <!DOCTYPE html><?xml ?>one", "one"),
            ("so it is.<sup>[1]</sup> But<sup><a href=#n>[<b>2</b>]</a></sup> e=mc<sup>2</sup>", "so it is. But e=mc2"),
            ("<SCRIPT>no</SCRIPT >one", "one"),
            ("one<p", "one"),
            ("one<!--", "one"),
            ("one<script>two", "one"),
            ("one</ >two</", "onetwo"),
        ],
    )
    def test_tags_are_not_seen(self, written: str, seen: str):
        assert words(read_text(written.encode(), "a.html")) == seen.split()

    def test_lines_are_those_of_the_file(self):
        page = "<html>\n<p\nclass=a>one\ntwo &amp; <b>three</b>\r\n<script>\n\n</script>four <!--\n-->five"
        assert places(read_text(page.encode(), "a.HTM")) == {
            "one": ":3", "two": ":4", "&": ":4", "three": ":4", "four": ":7", "five": ":8",
        }  # fmt: skip

    def test_a_page_may_name_its_encoding(self):
        page = '<meta charset="windows-1252"><p>caf\xe9 “so”</p>'.encode("cp1252")
        assert words(read_text(page, "a.html")) == ["café", "“so”"]

    @pytest.mark.parametrize("page", [b"caf\xe9", b"<meta charset=no-such>\xe9", b"<meta charset=rot13>\xe9"])
    def test_a_page_in_no_known_encoding_is_told_of(self, page: bytes):
        with pytest.raises(UnreadableError):
            read_text(page, "a.html")

    def test_broken_pages_take_no_longer_than_others(self):
        started = process_time()
        for piece in (
            "<!--",
            "<a ",
            "<a b='",
            '<a b="',
            "<a b==",
            "<![CDATA[",
            "</",
            "<?",
            "<sup>[",
            "<",
            "&a",
            "<script>",
        ):
            read_text(piece.encode() * 50_000, "a.html")
        for piece in ("[", "](", "[a](", "**", "_a", "`", "<a", "<!--", "\\", "> ", "| ", "#", "- ", "=", '["'):
            read_text(piece.encode() * 50_000, "a.md")
        assert process_time() - started < 20  # a square of the length takes minutes each


def pdf(*pages: str, password: str = "") -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    file = BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption(password) if password else None)
    for page in pages:
        for number, line in enumerate(page.splitlines()):
            canvas.drawString(72, 720 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


class TestPdf:
    def test_places_are_pages(self):
        text = read_text(pdf("one\ntwo", "three"), "a.pdf")
        assert places(text) == {"one": ", p. 1", "two": ", p. 1", "three": ", p. 2"}

    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            (pdf("secret", password="open"), "locked with a password"),
            (pdf("", ""), "has no text"),
            (b"no PDF at all", "damaged"),
            (pdf("one")[:400], "damaged"),
            (b"", "damaged"),
        ],
    )
    def test_a_file_without_text_is_told_of(self, data: bytes, reason: str, caplog: pytest.LogCaptureFixture):
        with pytest.raises(UnreadableError) as caught:
            read_text(data, "a.pdf")
        assert reason in caught.value.problem.reason
        assert ".txt" in caught.value.problem.way_out
        assert caught.value.problem.is_fault
        assert caplog.records == []

    def test_without_pypdf_the_way_out_is_to_install_it(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setitem(__import__("sys").modules, "pypdf", None)
        with pytest.raises(UnreadableError) as caught:
            read_text(pdf("one"), "a.pdf")
        assert caught.value.problem.way_out == "pip install 'pypdf>=6.15'"
        assert not caught.value.problem.is_fault
