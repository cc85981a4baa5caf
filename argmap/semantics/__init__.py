"""Which claims stand, what a debater can hold together, and how strong each claim is: three readings, never mixed.

Each reading is a column beside the claims, one a module in `argmap.semantics.readings`. Add one by adding a file that
holds SEMANTICS.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from argmap.errors import UnknownNameError
from argmap.values import value

if TYPE_CHECKING:
    from argmap.semantics.evaluation import Evaluation

Value = str | float | None


@value()
class Semantics:
    """A reading of a map: its name, what it says of a claim, and how to work it out.

    `read(evaluation)` returns a value for each claim in written order: a word, a number from 0 to 1, or None where
    there is none.
    """

    name: str
    title: str
    read: Callable[["Evaluation"], Mapping[str, Value]]


def all_semantics() -> dict[str, Semantics]:
    """Return the readings, by name."""
    from argmap.registry import discover

    return {each.name: each for each in discover("argmap.semantics.readings", Semantics)}


def semantics(name: str) -> Semantics:
    """Return the reading of that name; raises `UnknownNameError` if there is none."""
    known = all_semantics()
    if name not in known:
        raise UnknownNameError("semantics", name, known)
    return known[name]


__all__ = ["Semantics", "Value", "all_semantics", "semantics"]
