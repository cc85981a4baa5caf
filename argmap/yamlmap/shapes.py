"""Shapes: what the value of a field may look like.

They are tuples where they have parts: every start defines them, and a dataclass takes six times as long.
"""

from typing import Any, NamedTuple


class Text(NamedTuple):
    """Free text, as typed; read with its place where `placed`."""

    placed: bool = False


class Word(NamedTuple):
    """One word of a closed list."""

    words: tuple[str, ...]


class Number(NamedTuple):
    """A number from `low` to `high`, both included."""

    low: float = 0
    high: float = 1


class Flag:
    """Yes or no."""


class Version:
    """The version of the format."""


class NewId(NamedTuple):
    """An id that is defined here; `kind` says what it names, empty where that shows only later."""

    kind: str = ""


class Ref(NamedTuple):
    """An id that is defined elsewhere; `kind` says what it names. Read with its place where `placed`."""

    kind: str
    placed: bool = False


class Many(NamedTuple):
    """A list, or a single value that stands for a list of one."""

    item: "Shape"


class Keyed(NamedTuple):
    """A mapping from ids (or other names) to values of one shape, `most` of them at most."""

    value: "Shape"
    key: NewId | Text
    most: int | None = None


class Record(NamedTuple):
    """A mapping with the fields of a table, a `fields.Table`, or text where the table has a short form."""

    table: Any


class Step:
    """A reason or objection: an id, a list of premises, an inline claim, or an inference in full."""


class Premise:
    """A premise: a claim's id or an inline claim."""


class Anything:
    """Whatever the author likes: the value of an `x-` field."""


Shape = Text | Word | Number | Flag | Version | NewId | Ref | Many | Keyed | Record | Step | Premise | Anything
