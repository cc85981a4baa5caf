"""Tables list every claim, inference, source, speaker and quote."""

import json

import pytest
from hypothesis import given, settings

from argmap import api
from argmap.errors import UnknownNameError
from argmap.formats import formats_of
from argmap.graph import GraphView
from argmap.views.table import Table, TableOptions, columns, table
from argmap.visible import UNSHOWN
from tests.strategies import maps

MAP = """
thesis: t
source: talk
speakers: {ann: {name: Ann, role: Judge}, bob: Bob}
sources: {talk: Talk, book: {title: Book, author: [A. Uthor, B. Writer], date: 2001}}
claims:
  t: {text: T., reasons: [[a, b]], denied_by: bob}
  a: {text: "A\\tb\\\\n.", cite: [{source: book, at: p. 1, quote: Some words}], tags: [x, y]}
  b: {text: B., said: [{by: ann, at: "1:00", quote: Other words}], open: true, side: pro}
sides: {pro: For, con: Against}
"""


def rows(kind: str) -> list[dict[str, object]]:
    loaded = api.read(MAP)
    assert not loaded.findings
    found = table(GraphView(loaded.map), kind)
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


def test_claims():
    assert rows("claims")[1] == {
        "id": "a",
        "stance": "pro",
        "side": "pro",
        "group": None,
        "support": "founded",
        "marks": (),
        "asserted_by": (),
        "denied_by": (),
        "tags": ("x", "y"),
        "title": None,
        "text": "A\tb\\n.",
    }
    assert [row["support"] for row in rows("claims")] == ["reasons", "founded", "open"]


def test_inferences():
    assert rows("inferences") == [
        {
            "id": "t.r1",
            "role": "reason",
            "target": "t",
            "premises": ("a", "b"),
            "scheme": None,
            "asserted_by": (),
            "strength": None,
        }
    ]


def test_sources_with_how_often_they_are_used():
    assert [(row["id"], row["cited"], row["said_in"], row["author"]) for row in rows("sources")] == [
        ("talk", 0, 1, ()),
        ("book", 1, 0, ("A. Uthor", "B. Writer")),
    ]


def test_speakers_with_what_they_say():
    assert [(row["id"], row["asserts"], row["denies"]) for row in rows("speakers")] == [("ann", 1, 0), ("bob", 0, 1)]


def test_quotes_with_the_source_that_is_meant():
    assert [tuple(row.values()) for row in rows("quotes")] == [
        ("a", "cite", None, None, "book", "p. 1", "Some words"),
        ("b", "said", "ann", "asserts", "talk", "1:00", "Other words"),
    ]


def test_an_unknown_kind_is_the_callers_mistake():
    with pytest.raises(UnknownNameError, match="did you mean 'claims'"):
        rows("claim")


def test_the_help_of_the_command_tells_all_columns():
    from argmap.cli.list_ import command

    for kind, names in columns().items():
        assert f"{kind}: {' '.join(names)}" in str(command.__doc__)


def test_tsv_escapes_what_would_break_a_record():
    found = table(GraphView(api.read(MAP).map), "claims")
    lines = formats_of(Table)["tsv"].write(found, TableOptions()).split("\n")
    assert lines[1] == "a\tpro\tpro\t\tfounded\t\t\t\tx;y\t\tA\\tb\\\\n."


@given(maps())
@settings(deadline=None, max_examples=50)
def test_every_record_is_whole_whatever_the_texts(argument_map):
    formats = formats_of(Table)
    for kind in columns():
        found = table(GraphView(argument_map), kind)
        for end, options in (("\n", TableOptions()), ("\0", TableOptions(nul=True))):
            tsv = formats["tsv"].write(found, options)
            assert [len(record.split("\t")) for record in tsv.split(end)[:-1]] == [len(found.columns)] * len(found.rows)
            jsonl = formats["jsonl"].write(found, options)
            assert [json.loads(record) for record in jsonl.split(end)[:-1]] == [
                {
                    key: list(cell) if isinstance(cell, tuple) else cell
                    for key, cell in zip(found.columns, row, strict=True)
                }
                for row in found.rows
            ]
            assert not UNSHOWN.search((tsv + jsonl).replace(end, "").replace("\t", ""))
