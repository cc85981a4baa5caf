"""Slips of the pen, told from other words."""

import pytest

from argmap.language.spelling import certain


@pytest.mark.parametrize(
    ("name", "known", "meant"),
    [
        ("distarct", ["distract", "attention"], "distract"),
        ("atention", ["distract", "attention"], "attention"),
        ("phone-bann", ["phone-ban", "book-ban"], None),  # `ban` is too short for a slip
        ("Phone_Ban", ["phone-ban"], "phone-ban"),
        ("phoneban", ["phone-ban"], "phone-ban"),
        ("my claim", ["my-claim"], "my-claim"),
        ("STRASSE", ["straße"], "straße"),
        ("costs", ["cost"], "cost"),
        ("costs", ["cost", "coasts"], None),  # either
        ("Ban", ["ban", "BAN"], None),
        ("c3", ["c2"], None),
        ("year-2019", ["year-2018"], None),
        ("c1.2", ["c12"], None),
        ("illegal", ["legal"], None),
        ("is-unfair", ["is-fair"], None),
        ("amoral", ["moral"], None),
        ("argument-i", ["argument-ii"], None),
        ("plan-a", ["plan-b"], None),
        ("prohibited", ["prohibition"], None),
        ("ban", ["bna"], None),
        ("", ["ban"], None),
        ("ban", [], None),
    ],
)
def test_only_what_leaves_no_doubt_is_a_slip(name: str, known: list[str], meant: str | None) -> None:
    assert certain(name, known) == meant


def test_in_a_closed_list_shorter_words_count() -> None:
    assert certain("tag", ["tags", "text"], shortest=3) == "tags"
