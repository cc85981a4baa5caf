"""Writing: a map that is written and read again is equal."""

import json
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from argmap import api
from argmap.model import ArgumentMap, Claim
from tests.yamlmap.documents import map_documents

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).map(str.strip).filter(bool)


@settings(max_examples=300, deadline=None)
@given(map_documents())
def test_whatever_was_read_is_written_and_read_again(document: Any) -> None:
    loaded = api.read(json.dumps(document, ensure_ascii=False))
    assume(all(each.code > "AM100" for each in loaded.findings))
    first = loaded.map
    text = api.write(first)
    again = api.read(text)
    assert not again.findings, text
    assert again.map == first, text
    assert api.write(again.map) == text


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_any_text_survives(text: str, title: str, note: str) -> None:
    made = ArgumentMap(title=title, claims=(Claim("a", text, title=title, note=note, tags=(title,), hedge=note),))
    written = api.write(made)
    again = api.read(written)
    assert not again.findings, written
    assert again.map == made, written


def test_long_texts_are_folded_and_short_forms_used() -> None:
    text = "It is a long claim that says quite a lot about something and goes on beyond the width of a line."
    written = api.write(api.read(f"claims: {{a: '{text}', b: {{text: It is., reasons: [a, [a, b]], by: []}}}}").map)
    assert "  a: >-\n    It is a long claim" in written
    assert "  - a\n" in written
    assert "[a, b]" in written
