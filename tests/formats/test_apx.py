"""Facts of a logic program, read and written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import api
from argmap.formats import apx
from argmap.model import ArgumentMap
from argmap.views.framework import Framework, framework
from tests import strategies
from tests.formats import solved


def test_a_framework_is_facts_with_names_that_a_solver_takes() -> None:
    frame = Framework(("ban", "2", "ban-phones", "Calm", "not"), ((0, 1), (2, 3)))
    assert apx.write(frame) == (
        'arg(ban).\narg(2).\narg("ban-phones").\narg("Calm").\narg("not").\natt(ban,2).\natt("ban-phones","Calm").\n'
    )


@settings(max_examples=200, deadline=None)
@given(strategies.frameworks())
def test_what_is_written_is_read_again(argument_map: ArgumentMap) -> None:
    solved.assert_kept(argument_map, "apx")


@settings(max_examples=50, deadline=None)
@given(strategies.frameworks())
def test_an_answer_set_solver_finds_the_same_facts(argument_map: ArgumentMap) -> None:
    import clingo

    frame = framework(argument_map)
    control = clingo.Control()
    control.add("base", [], apx.write(frame))
    control.ground([("base", [])])
    found = {(atom.symbol.name, *map(_name, atom.symbol.arguments)) for atom in control.symbolic_atoms}
    names = frame.arguments
    expected = {("arg", each) for each in names} | {("att", names[one], names[two]) for one, two in frame.attacks}
    assert found == expected


def _name(symbol: object) -> str:
    return str(symbol).strip('"')


def test_names_may_be_any_words_and_quoted_texts() -> None:
    text = r"""arg(A1). arg(a-b).arg("Ban, (all) \"phones\".%\\"). arg("a-b"). arg(x.y).
        att(A1,a-b). att(x.y,"a-b")."""
    loaded = api.read(text, form="apx")
    assert [(each.id, each.text) for each in loaded.map.claims] == [
        ("A1", "A1"),
        ("a-b", "a-b"),
        ("Ban-all-phones", 'Ban, (all) "phones".%\\'),
        ("a-b-2", "a-b"),  # to a solver it is another name than the one without quotes
        ("x.y", "x.y"),
    ]
    assert framework(loaded.map).attacks == ((0, 1), (4, 3))


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffarg(a).\r\narg(b).\r\n\r\natt(a,b).\r\n",
        "% att(b,a).\natt( a , b )  .arg\n(a\t). % arg(c).\narg(b).arg(b). att(a,b).%",
        "arg(a).%* arg(c).\natt(b,a). *%arg(b).att(a,b).",
    ],
)
def test_order_blanks_comments_and_repetitions_do_not_matter(text: str) -> None:
    assert framework(api.read(text, form="apx").map) == Framework(("a", "b"), ((0, 1),))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [("AM015", 1, 1)]),
        ("% nothing\n", [("AM015", 1, 1)]),
        ("arg(a).\natt(a,b).\natt( c,a).", [("AM101", 2, 7), ("AM101", 3, 6)]),
        ("arg(a).\n  arg(b)\natt(a,c).\n", [("AM016", 2, 3)]),
        ("arg(a). arg(b c).\nsupport(a,b).\narg(f(x)).\n", [("AM016", 1, 9), ("AM016", 2, 1), ("AM016", 3, 1)]),
        ('arg("a).\narg("").\n', [("AM016", 1, 1), ("AM008", 2, 5)]),
        ("arg(a).\n%* arg(b).\n", [("AM016", 2, 1)]),
        ("arg(a).\0", [("AM010", 1, 8)]),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text: str | bytes, found: list[solved.Place]) -> None:
    assert solved.faults(text, "apx") == found


@settings(max_examples=200, deadline=None)
@given(st.text('argt(),."% \n\\*x', max_size=60).map(str.encode) | st.binary(max_size=30))
def test_no_file_makes_it_stumble(data: bytes) -> None:
    solved.assert_never_raises(data, "apx")


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(max_size=8), max_size=5))
def test_any_text_is_a_name(texts: list[str]) -> None:
    quoted = [each.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") for each in texts]
    solved.assert_never_raises("".join(f'arg("{each}").\n' for each in quoted).encode("utf-8", "replace"), "apx")


@pytest.mark.parametrize("text", ['arg("{}', "arg({}", "att(a,{}", "arg{}", "%*{}", '"{}arg(a).'])
@pytest.mark.parametrize("letter", [" ", "\n", "a", "\\a", "%*"])
def test_what_is_not_closed_takes_no_longer_than_what_is(text: str, letter: str) -> None:
    """In square time, this would take minutes."""
    assert api.read(text.format(letter * 500_000), form="apx").findings
