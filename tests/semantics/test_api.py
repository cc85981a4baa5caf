"""Evaluating a map takes one call."""

import subprocess
import sys

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


def test_what_stands_is_worked_out_without_networkx_and_without_a_solver() -> None:
    text = "claims: {a: {text: A., contradicts: [b]}, b: {text: B., standard: preponderance, objections: [a]}}"
    work = f"""
import sys
from argmap import api
from argmap.semantics.why import why

why(api.evaluate(api.read({text!r})), "a")
print(sorted({{"networkx", "clingo", "typer"}} & {{*sys.modules}}))
"""
    done = subprocess.run([sys.executable, "-c", work], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
