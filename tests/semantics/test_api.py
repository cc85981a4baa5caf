"""Evaluating a map takes one call."""

import pytest

from argmap import api
from argmap.errors import UnknownNameError
from argmap.graph import GraphView
from argmap.semantics.changes import Changes
from tests.semantics.test_worked_cases import LOOP


def test_a_map_is_evaluated_in_one_call() -> None:
    loaded = api.read(LOOP)
    assert api.evaluate(loaded).statuses == {"p": "falls", "q": "falls", "t": "stands"}
    view = GraphView(loaded.map)
    assert set(api.evaluate(view, circular="undecided").statuses.values()) == {"undecided"}
    assert api.evaluate(view, Changes(assume=("p",))).statuses == {"p": "stands", "q": "stands", "t": "falls"}
    with pytest.raises(UnknownNameError, match="there is falls, undecided"):
        api.evaluate(loaded, circular="stands")
