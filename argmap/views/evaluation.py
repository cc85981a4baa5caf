"""What an evaluation says of the claims of a map: one reading or several beside each other, with reasons."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from argmap.graph import GraphView
from argmap.semantics import Value, semantics
from argmap.semantics.changes import Changes
from argmap.semantics.evaluation import Evaluation, Status, evaluate
from argmap.views.entries import Part
from argmap.views.grounds import Ground, Mention, ground, mention
from argmap.views.tree import Tree

# Strengths are told to so many digits.
DIGITS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """A claim with its value in each reading, and before a change, if there is one; `ground` is that of its status."""

    claim: Mention
    values: dict[str, Value]
    before: dict[str, Value] | None
    ground: Ground | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was asked of an evaluation: of which map, under which changes, and how circles of support are read."""

    kind: ClassVar[str]
    title: str | None
    changes: Changes
    circular: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statuses(Answer):
    """The claims, thesis first and then in the order of the outline; under changes, only those that they change.

    `readings` names the columns. `counts` has how many claims of the map have each status, and `claims` how many there
    are; `theses` are the rows of the theses, also where nothing changes them.
    """

    kind: ClassVar[str] = "statuses"
    readings: tuple[str, ...]
    claims: int
    counts: dict[str, int]
    theses: tuple[Row, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class TableOptions:
    """The line length of a table in terminal cells; None: as long as the longest reason."""

    width: int | None = None


def statuses(evaluation: Evaluation, readings: Sequence[str] = ("status",)) -> Statuses:
    """Return the values of the claims of a map in some readings; under changes, of those that they change.

    Raises `UnknownNameError` for a reading that there is not, and `SolverMissingError` for positions without clingo.
    """
    view = evaluation.program.view
    now = _columns(evaluation, readings)
    then = _columns(unchanged(evaluation), readings) if evaluation.changes else None

    def row(id_: str) -> Row:
        values = {name: column[id_] for name, column in now.items()}
        old = None if then is None else {name: column[id_] for name, column in then.items()}
        return Row(mention(view, id_), values, old, ground(evaluation, id_) if "status" in values else None)

    counts = Counter(each.value for each in evaluation.statuses.values())
    return Statuses(
        title=view.map.title,
        changes=evaluation.changes,
        circular=evaluation.circular.value,
        readings=tuple(now),
        claims=len(view.claims),
        counts={each.value: counts[each.value] for each in Status},
        theses=tuple(row(each) for each in view.theses),
        rows=tuple(row(each) for each in in_order(view) if then is None or _differs(each, now, then)),
    )


_Columns = dict[str, Mapping[str, Value]]


def _columns(evaluation: Evaluation, readings: Iterable[str]) -> _Columns:
    found = ((name, semantics(name).read(evaluation)) for name in readings)
    return {name: {claim: _rounded(value) for claim, value in column.items()} for name, column in found}


def _rounded(value: Value) -> Value:
    """Return a strength without what rounding and circles that were approached only have left in it."""
    return round(value, DIGITS) if isinstance(value, float) else value


def unchanged(evaluation: Evaluation) -> Evaluation:
    """Return the evaluation of the same map without changes."""
    return evaluate(evaluation.program, circular=evaluation.circular)


def _differs(claim: str, now: _Columns, then: _Columns) -> bool:
    return any(now[each][claim] != then[each][claim] for each in now)


def in_order(view: GraphView) -> Iterator[str]:
    """Yield the claims as the outline has them: the theses, under each what bears on it, and the rest at the end."""
    tree = Tree(view, view.theses, Part.THESIS)
    tree.plant_strays()
    waiting = [*reversed([*tree.heads, *tree.strays])]
    while waiting:
        node = waiting.pop()
        if node.full and node.claim is not None:
            yield node.claim
        waiting += reversed(node.children)
