from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.views.filenames import filenames

IDS = st.lists(st.text("aAbBäÄß.-_1ſKK con", min_size=1, max_size=5), unique=True)


def test_plain_ids_are_their_names():
    assert filenames(["ban", "total-control", "авто", "v1.2"]) == {
        "ban": "ban",
        "total-control": "total-control",
        "авто": "авто",
        "v1.2": "v1.2",
    }


@pytest.mark.parametrize(
    ("ids", "names"),
    [
        (["a", "A"], ["a", "A~2"]),
        (["con", "pro"], ["con~2", "pro"]),
        (["con.r1"], ["con~2.r1"]),
        (["é", "e\u0301"], ["é", "é~2"]),
        (["a/b", "a:b"], ["a_b", "a_b~2"]),
        (["..", "."], ["_", "_~2"]),
    ],
)
def test_names_are_safe_on_every_file_system(ids, names):
    assert [*filenames(ids).values()] == names


def test_what_is_taken_is_not_given():
    assert filenames(["Index"], taken=("index",)) == {"Index": "Index~2"}


def test_long_ids_fit_a_file_name():
    names = filenames(["机" * 300, "机" * 301]).values()
    assert len(set(names)) == 2
    assert all(len(each.encode()) < 200 for each in names)


@given(IDS, IDS)
def test_names_are_unique_without_case_and_stay_when_ids_are_added(ids, more):
    names = filenames(ids)
    assert len({normalize("NFKC", each.casefold()) for each in names.values()}) == len(ids)
    longer = filenames([*ids, *(each for each in more if each not in names)])
    assert {each: longer[each] for each in ids} == names
