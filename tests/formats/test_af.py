"""The numbers of the solvers' competition, read and written."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap import api
from argmap.config import Config
from argmap.formats import af
from argmap.model import ArgumentMap
from argmap.views.framework import Framework, framework
from tests import strategies
from tests.formats import solved

EXAMPLE = "p af 5\n# this is a comment\n1 2\n2 4\n4 5\n5 4\n5 5\n"


def test_a_framework_is_a_number_and_pairs_of_numbers() -> None:
    frame = Framework(("ban", "2", "calm"), ((0, 1), (2, 0)))
    assert af.write(frame) == "p af 3\n# 1 = ban\n# 3 = calm\n1 2\n3 1\n"


def test_the_example_of_the_competition_is_read() -> None:
    loaded = api.read(EXAMPLE, form="af")
    assert framework(loaded.map) == Framework(tuple("12345"), ((0, 1), (1, 3), (3, 4), (4, 3), (4, 4)))
    assert [each.text for each in loaded.map.claims] == [*"12345"]
    assert dict(api.evaluate(loaded).statuses) == dict(
        zip("12345", ["stands", "falls", "stands", "undecided", "undecided"], strict=True)
    )


@settings(max_examples=200, deadline=None)
@given(strategies.frameworks())
def test_what_is_written_is_read_again(argument_map: ArgumentMap) -> None:
    solved.assert_kept(argument_map, "af")


def test_comments_give_names_wherever_they_stand() -> None:
    text = (
        "# 2 = Schools need calm.\n#1=ban\np af 4\n1 2\n# 3 = ban\n# 9 = nobody\n# 2 = a second name\n# 4 = not a = b"
    )
    claims = api.read(text, form="af").map.claims
    assert [(each.id, each.text) for each in claims] == [
        ("ban", "ban"),
        ("Schools-need-calm", "Schools need calm."),
        ("ban-2", "ban"),
        ("not-a-b", "not a = b"),
    ]


@pytest.mark.parametrize(
    "text", ["\ufeffp af 2\r\n\r\n1 2\r\n", " p  af\t2 \n\t1\t 2 \n\n#", "1 2\np af 2", "p af 2\r1 2\r1 2"]
)
def test_line_ends_blanks_and_repetitions_do_not_matter(text: str) -> None:
    assert framework(api.read(text, form="af").map) == Framework(("1", "2"), ((0, 1),))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [("AM016", 1, 1)]),
        ("# nothing\n", [("AM016", 1, 1)]),
        ("1 2\n", [("AM016", 1, 1)]),
        ("p af 2\n\n1 3\r\n0 1\n", [("AM016", 4, 1)]),
        ("p af 2\n\n1 3\r\n4 1\n3 3\n", [("AM101", 3, 3), ("AM101", 4, 1)]),
        ("p af 2\na b\n1\n1 2 3\n1 -2 0\n", [("AM016", line, 1) for line in (2, 3, 4, 5)]),
        ("p af 2\np af 3\n", [("AM016", 2, 1)]),
        ("p af x\n", [("AM016", 1, 1), ("AM016", 1, 1)]),
        ("p af 2\n1 ２\n1 99999999999999999999\n", [("AM016", 2, 1), ("AM016", 3, 1)]),
        (f"p af {10**17}\n", [("AM009", 1, 6)]),
        ("p af 2\n1 2\0\n", [("AM010", 2, 4)]),
        ("p af 2\n1 2\n".encode("utf-16"), [("AM010", 1, 1)]),
        (b"p af 2\n# caf\xe9\n", [("AM010", 2, 6)]),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text: str | bytes, found: list[solved.Place]) -> None:
    assert solved.faults(text, "af") == found


def test_a_file_of_another_kind_draws_a_hundred_findings_at_the_most() -> None:
    assert len(api.read("Once upon a time\n" * 5000, form="af").findings) == 100


def test_more_arguments_than_a_file_could_name_are_not_made() -> None:
    config = Config(max_size=6400)
    assert api.read("p af 101\n", config=config, form="af").findings[0].message == (
        "101 arguments are more than 100, the most that are read"
    )
    assert len(api.read("p af 100\n", config=config, form="af").map.claims) == 100
    assert [each.code for each in api.read("#" * 6401, config=config, form="af").findings] == ["AM009"]


def test_claims_and_objections_know_their_places() -> None:
    loaded = api.read("p af 2\n# 1 = ban\n1 2\n", form="af")
    [step] = loaded.map.inferences
    assert [loaded.sources[0].place(each.span)[1:3] for each in loaded.map.claims] == [(2, 1), (1, 1)]
    assert loaded.sources[0].place(step.span)[1:] == (3, 1, 3, 4)


@settings(max_examples=200, deadline=None)
@given(st.text("paf 0123\n\r\t#=bB.-é", max_size=60).map(str.encode) | st.binary(max_size=30))
def test_no_file_makes_it_stumble(data: bytes) -> None:
    solved.assert_never_raises(data, "af")
    solved.assert_never_raises(b"p af 3\n" + data, "af")


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(strategies.frameworks())
def test_another_program_reads_the_same(tmp_path: Path, argument_map: ArgumentMap) -> None:
    from pygarg.dung import dimacs_parser as parser

    frame, file = framework(argument_map), tmp_path / "frame.af"
    file.write_text(af.write(frame), encoding="utf-8")
    numbers = [str(number) for number in range(1, len(frame.arguments) + 1)]
    assert parser.parse(file) == (numbers, [[numbers[one], numbers[two]] for one, two in frame.attacks])


def test_long_lines_take_no_longer_than_many() -> None:
    """In square time, this would take minutes."""
    blanks = " " * 500_000
    assert api.read(f"p af 1\n# 1 = a{blanks}b{blanks}\n{blanks}1{blanks}1{blanks}", form="af").findings == ()
    assert solved.faults(f"p af 1\n1{blanks}x", "af") == [("AM016", 2, 1)]
