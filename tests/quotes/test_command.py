"""argmap quotes, and what check says of quotes."""

import json
import os
from pathlib import Path

import pytest

from argmap import api
from argmap.finding import Finding
from tests.shell import argmap

MAP = """\
thesis: a
speakers: {ann: Ann}
source: talk
sources:
  book: {title: A book, author: Ann, date: 2020, file: book.md}
  talk: {title: A talk, author: Ann, date: 2020, file: talk.txt}
  film: {title: A film, author: Ann, date: 2020}
claims:
  a:
    text: It is so.
    reasons: [{premises: [b], said: [{by: ann, at: "1:10", quote: is why it is so}]}]
  b:
    text: It was so.
    cite:
      - {source: book, at: p. 1, quote: "the *party state* plans", suffix: "the economy"}
      - {source: book, at: p. 2, quote: "the party plans the whole economy"}
      - {source: book, at: p. 3, quote: "workers of the world, unite"}
      - {source: film, at: "0:10", quote: "so it was"}
    said:
      - {by: ann, at: "1:02", quote: "it was so ... once"}
"""
BOOK = "# Plans\n\nHere **the party state plans** all.\nThere the party state plans the\neconomy.\n"
TALK = "This was so.\nIt was so, I said, once. Which is why\nit is so.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("map.yaml", MAP), ("book.md", BOOK), ("talk.txt", TALK)):
        (tmp_path / name).write_text(text)
    return tmp_path


def findings(folder: Path) -> list[Finding]:
    return [each for each in api.check(api.load(folder / "map.yaml")) if each.code in ("AM404", "AM406", "AM407", "AM408")]  # fmt: skip  # noqa: E501


def test_every_quote_is_listed_with_its_verdict(folder: Path):
    done = argmap("quotes", "map.yaml")

    assert (
        done.text
        == """\
b (book, p. 1)
  "the *party state* plans"
  ALTERED: it changes marks between words; book.md:3
    the [-party state-]{+*party state*+} plans

b (book, p. 2)
  "the party plans the whole economy"
  ALTERED: it changes words; book.md:4
    the party [-state-] plans the {+whole+} economy.

b (book, p. 3)
  "workers of the world, unite"
  ABSENT, and nothing is like it

b (film, 0:10)
  "so it was"
  not checked: it is from 'film', which has no `file`

b (talk, 1:02)
  "it was so ... once"
  found: talk.txt:2

a.r1 (talk, 1:10)
  "is why it is so"
  found: talk.txt:2
"""
    )
    assert done.told == "6 quotes: 2 found, 2 altered, 1 absent, 1 not checked\n"
    assert done.status == 1


def test_a_map_whose_quotes_are_found_exits_0(folder: Path):
    (folder / "map.yaml").write_text(MAP.replace("*party state*", "party state").replace("the party plans the whole", "the party state plans the").replace("workers of the world, unite", "Plans"))  # fmt: skip  # noqa: E501
    done = argmap("quotes", "map.yaml")
    assert done.told == "6 quotes: 5 found, 1 not checked\n"
    assert done.status == 0
    assert "found: book.md:4\n" in done.text  # the suffix says so


def test_tables_begin_with_the_columns_of_list_quotes(folder: Path):
    plain = argmap("list", "quotes", "map.yaml").text.splitlines()
    table = argmap("quotes", "map.yaml", "--format", "tsv").text.splitlines()
    assert [line.split("\t")[:7] for line in table] == [line.split("\t") for line in plain]
    assert [line.split("\t")[7] for line in table] == [
        "altered", "altered", "absent", "not checked", "found", "found",
    ]  # fmt: skip


def test_records_have_names(folder: Path):
    lines = argmap("quotes", "map.yaml", "--format", "jsonl").text.splitlines()
    assert json.loads(lines[1]) == {
        "id": "b", "use": "cite", "speaker": None, "attitude": None, "source": "book", "at": "p. 2",
        "quote": "the party plans the whole economy", "verdict": "altered", "places": 0, "place": "book.md:4",
        "passage": "the party state plans the economy.", "reason": "changes words",
        "difference": "the party [-state-] plans the {+whole+} economy.",
    }  # fmt: skip


def test_a_file_of_no_use_is_told_on_standard_error(folder: Path):
    (folder / "talk.txt").unlink()
    done = argmap("quotes", "map.yaml")
    assert "talk: talk.txt: there is no such file; check the spelling" in done.told
    assert "not checked: it is from 'talk': there is no such file" in done.text
    assert done.status == 1


def test_a_source_is_not_written_over(folder: Path):
    done = argmap("quotes", "map.yaml", "-o", "talk.txt")
    assert done.status == 2
    assert (folder / "talk.txt").read_text() == TALK


def test_a_map_that_cannot_be_read_has_no_quotes(folder: Path):
    (folder / "map.yaml").write_text("claims: {a: {text: It is so., reasons: [ghost]}}")
    done = argmap("quotes", "map.yaml")
    assert (done.status, done.text) == (1, "")
    assert "AM101" in done.told


def test_a_map_without_quotes_is_fine(folder: Path):
    (folder / "map.yaml").write_text("claims: {a: It is so.}")
    done = argmap("quotes", "map.yaml")
    assert (done.status, done.text, done.told) == (0, "", "0 quotes\n")


def test_an_unknown_format_is_refused(folder: Path):
    done = argmap("quotes", "map.yaml", "--format", "csv")
    assert done.status == 2
    assert "there is jsonl, text, tsv" in done.told


def test_what_a_source_holds_never_moves_the_cursor(folder: Path):
    (folder / "talk.txt").write_text("It was\x1b[2J so, \u202eonce upon a time, I said. It is why it is\x07 so.")
    for words in (("quotes", "map.yaml"), ("quotes", "map.yaml", "--format", "tsv"), ("check", "map.yaml")):
        done = argmap(*words)
        assert not {"\x1b", "\x07", "\u202e"} & set(done.text + done.told)


def test_check_finds_what_is_amiss_where_it_stands(folder: Path):
    loaded = api.load(folder / "map.yaml")
    found = findings(folder)
    places = [(each.code, loaded.sources[0].place(each.span).line, each.about) for each in found]
    assert places == [("AM408", 15, ("b",)), ("AM408", 16, ("b",)), ("AM407", 17, ("b",))]
    assert "changes words, at book.md:4: the party [-state-] plans the {+whole+} economy" in found[1].message
    assert "is not in book.md, nor is anything like it" in found[2].message


def test_check_shows_the_nearest_passage(folder: Path):
    (folder / "talk.txt").write_text("Nobody who spoke there had been asked whether it was so, or once had been.")
    found = findings(folder)
    told = [each.message for each in found if each.code == "AM407" and "talk.txt" in each.message]
    assert any('nearest is talk.txt:1: "' in each for each in told)


def test_the_verdict_counts_what_was_not_checked(folder: Path):
    done = argmap("check", "map.yaml")
    assert "1 quote not checked" in done.told
    (folder / "other.yaml").write_text(MAP.replace(", file: talk.txt", ""))
    done = argmap("check", "map.yaml", "other.yaml")
    assert "4 quotes not checked" in done.told
    done = argmap("check", "map.yaml", "--ignore", "quote-absent,quote-altered")
    assert "not checked" not in done.told


@pytest.mark.parametrize("command", ["outline", "stats"])
def test_no_source_is_read_for_a_product_that_needs_none(command: str, folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "open", lambda *_: pytest.fail("opened"))
    assert argmap(command, "map.yaml").status == 0


def test_a_finding_can_be_ignored_at_the_quote_and_at_the_claim(folder: Path):
    at_quote = MAP.replace('unite"}', 'unite", ignore: {quote-absent: he sang it}}')
    (folder / "map.yaml").write_text(at_quote)
    assert [each.code for each in findings(folder)] == ["AM408", "AM408"]
    (folder / "map.yaml").write_text(at_quote + "    ignore: {AM408: they are from another edition}\n")
    assert findings(folder) == []


@pytest.mark.parametrize(
    ("source", "entry", "fires"),
    [
        ("{title: A}", "{source: s, quote: so it is}", True),
        ("{title: A}", "{source: s, quote: so it is, at: p. 1}", False),
        ("{title: A, url: 'https://a.example'}", "{source: s, quote: so it is}", False),
        ("{title: A, file: talk.txt}", "{source: s, quote: so it is}", False),
        ("{title: A}", "{source: s}", False),
    ],
)
def test_a_quote_needs_a_place_where_it_cannot_be_searched_for(folder: Path, source: str, entry: str, fires: bool):
    text = f"sources: {{s: {source}}}\nclaims: {{a: {{text: It is so., cite: [{entry}]}}}}"
    (folder / "map.yaml").write_text(text)
    assert ("AM404" in {each.code for each in findings(folder)}) is fires


def test_what_was_said_in_no_source_needs_no_place(folder: Path):
    said = "said: [{by: ann, quote: so it is}]"
    (folder / "map.yaml").write_text(f"speakers: {{ann: Ann}}\nclaims: {{a: {{text: It is so., {said}}}}}")
    assert findings(folder) == []
    done = argmap("quotes", "map.yaml")
    assert "not checked: it names no source" in done.text
    assert done.status == 0


def test_a_name_that_no_file_can_have_is_a_finding_and_no_more(folder: Path):
    (folder / "out.txt").write_text("before")
    for name in ("a" * 5_000, r'"a\0b"'):
        (folder / "map.yaml").write_text(
            f"claims: {{a: {{text: It is so., cite: s}}}}\nsources: {{s: {{file: {name}}}}}"
        )
        for words in (("check", "--select", "AM406"), ("quotes",)):
            assert argmap(*words, "map.yaml", "-o", "out.txt").status == 1
