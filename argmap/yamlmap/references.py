"""Where a file defines and names ids, by the table of fields: what renaming an id has to change.

Reads the events of a file anew, with the place of every id, also of those that reading does not keep.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from argmap.yamlmap import fields, shapes
from argmap.yamlmap.drafts import Written
from argmap.yamlmap.events import (
    END_EVENTS,
    START_EVENTS,
    AliasEvent,
    MappingStartEvent,
    ScalarEvent,
    StreamEndEvent,
    open_events,
)


class Naming(NamedTuple):
    """A place where an id stands, and of what kind it is there: claim, speaker, source, group, side or inference."""

    kind: str
    written: Written


def namings(text: str) -> Iterator[Naming]:
    """Yield all places of a file that parses where an id of the author's stands, in written order. O(n)."""
    node = _tree(text)
    if type(node) is _Mapping:
        yield from _Walk(text).record(node, fields.MAP)


class _Mapping(list[tuple[Any, Any]]):
    """The entries of a mapping: keys and values as nodes."""


class _Listed(list[Any]):
    """The items of a list, as nodes; any other node is the event of a scalar or an alias."""


def _tree(text: str) -> Any:
    """Return the top node of the first document. No recursion."""
    events = open_events(text)
    top: list[Any] = []
    open_lists: list[list[Any]] = [top]
    while type(event := events.get_event()) is not StreamEndEvent:
        if type(event) in START_EVENTS:
            node: list[Any] = [type(event) is MappingStartEvent]
            open_lists[-1].append(node)
            open_lists.append(node)
        elif type(event) in END_EVENTS and len(open_lists) > 1:
            made = open_lists.pop()
            open_lists[-1][-1] = _Mapping(zip(made[1::2], made[2::2], strict=True)) if made[0] else _Listed(made[1:])
        elif type(event) in (ScalarEvent, AliasEvent):
            open_lists[-1].append(event)
    return top[0] if top else None


class _Walk:
    """Goes through a file by the shapes that its values have."""

    def __init__(self, text: str) -> None:
        self._text = text

    def record(self, node: Any, table: fields.Table) -> Iterator[Naming]:
        if type(node) is not _Mapping:
            if table.located and type(node) is ScalarEvent:
                yield from self._name("source", node, node.value.partition(",")[0].strip())
            return
        names = {key.value for key, _ in node if type(key) is ScalarEvent}
        if table is fields.STEP:
            table = fields.INFERENCE if "premises" in names else fields.INLINE_CLAIM
        for key, value in node:
            field = table.fields.get(key.value) if type(key) is ScalarEvent else None
            if field is not None and field.name == "id":
                yield from self._name("inference" if table is fields.INFERENCE else "claim", value)
            elif field is not None:
                yield from self.value(value, field.shape)

    def value(self, node: Any, shape: Any) -> Iterator[Naming]:
        match shape:
            case shapes.Ref():
                yield from self._name("claim" if shape.kind == "answer" else shape.kind, node)
            case shapes.Many():
                for each in node if type(node) is _Listed else (node,):
                    yield from self.value(each, shape.item)
            case shapes.Keyed():
                yield from self._keyed(node, shape)
            case shapes.Record():
                yield from self.record(node, shape.table)
            case shapes.Step():
                for each in node if type(node) is _Listed else ():
                    yield from self.value(each, shapes.Premise())
                if type(node) is not _Listed:
                    yield from self._step(node, fields.STEP)
            case shapes.Premise():
                yield from self._step(node, fields.INLINE_CLAIM)

    def _step(self, node: Any, table: fields.Table) -> Iterator[Naming]:
        yield from self._name("claim", node)
        yield from self.record(node, table)

    def _keyed(self, node: Any, shape: shapes.Keyed) -> Iterator[Naming]:
        for key, value in node if type(node) is _Mapping else ():
            if type(shape.key) is shapes.NewId:
                yield from self._name(shape.key.kind, key)
            yield from self.value(value, shape.value)

    def _name(self, kind: str, node: Any, name: str | None = None) -> Iterator[Naming]:
        """Yield the id that a scalar is, or begins with; none where it is written with escapes or over lines."""
        if type(node) is not ScalarEvent:
            return
        name = node.value if name is None else name
        start = node.start_mark.index + bool(node.style)
        if name and self._text[start : start + len(name)] == name:
            yield Naming(kind, Written(name, start, start + len(name)))
