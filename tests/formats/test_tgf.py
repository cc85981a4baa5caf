"""The Trivial Graph Format, read and written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import api
from argmap.formats import tgf
from argmap.model import ArgumentMap
from argmap.views.framework import Framework, framework
from tests import strategies
from tests.formats import solved


def test_a_framework_is_names_a_line_and_attacks() -> None:
    assert tgf.write(Framework(("ban", "2", "calm"), ((0, 1), (2, 0)))) == "ban\n2\ncalm\n#\nban 2\ncalm ban\n"


@settings(max_examples=200, deadline=None)
@given(strategies.frameworks())
def test_what_is_written_is_read_again(argument_map: ArgumentMap) -> None:
    solved.assert_kept(argument_map, "tgf")


def test_what_stands_behind_a_name_is_the_text() -> None:
    loaded = api.read("1 Schools should ban phones. \n2\tPhones: calm?\n3\n#\n2 1\n", form="tgf")
    assert [(each.id, each.text) for each in loaded.map.claims] == [
        ("1", "Schools should ban phones."),
        ("2", "Phones: calm?"),
        ("3", "3"),
    ]
    assert framework(loaded.map) == Framework(("1", "2", "3"), ((1, 0),), left_out=("2 texts",))


def test_names_that_are_no_ids_become_some() -> None:
    claims = api.read("a:b\na-b\n(a)\n[a]\na\n!\n?\na.o1\n#\n", form="tgf").map.claims
    assert [(each.id, each.text) for each in claims] == [
        ("a-b-2", "a:b"),
        ("a-b", "a-b"),
        ("a-2", "(a)"),
        ("a-3", "[a]"),
        ("a", "a"),
        ("claim", "!"),
        ("claim-2", "?"),
        ("a-o1", "a.o1"),  # the first objection to `a` is called like that
    ]


@pytest.mark.parametrize("text", ["\ufeffa\r\nb\r\n\r\n#\r\na b\r\n", " a \n\tb\na\n # \na  b\n\n a b", "a\rb\r#\ra b"])
def test_line_ends_blanks_and_repetitions_do_not_matter(text: str) -> None:
    assert framework(api.read(text, form="tgf").map) == Framework(("a", "b"), ((0, 1),))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [("AM016", 1, 1)]),
        ("a\nb\na b\n", [("AM016", 4, 1)]),
        ("a\n#\na b\n c a\n", [("AM101", 3, 3), ("AM101", 4, 2)]),
        ("a\nb\n#\na b supports\na\n#\n", [("AM016", 4, 1), ("AM016", 5, 1), ("AM016", 6, 1)]),
        ("a One.\na Two.\n#\n", [("AM102", 2, 1)]),
        (b"a\n\xff\n#\n", [("AM010", 2, 1)]),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text: str | bytes, found: list[solved.Place]) -> None:
    assert solved.faults(text, "tgf") == found


@settings(max_examples=200, deadline=None)
@given(st.text("ab #\n\r\t.o1\x85\u2028\x1b\u202e\"'", max_size=60).map(str.encode) | st.binary(max_size=30))
def test_no_file_makes_it_stumble(data: bytes) -> None:
    solved.assert_never_raises(data, "tgf")
    solved.assert_never_raises(b"a\n" + data + b"\n#\n", "tgf")


def test_long_lines_take_no_longer_than_many() -> None:
    """In square time, this would take minutes."""
    blanks = " " * 500_000
    assert api.read(f"{blanks}a{blanks}b{blanks}c{blanks}\n{blanks}#\na{blanks}a{blanks}", form="tgf").findings == ()
    assert solved.faults(f"a\n#\na{blanks}a{blanks}a", "tgf") == [("AM016", 3, 1)]
