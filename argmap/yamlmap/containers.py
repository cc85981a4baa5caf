"""Reading lists and mappings, by shape."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from argmap.model import Entries
from argmap.yamlmap import fields, oddities, shapes
from argmap.yamlmap.drafts import Draft, Written
from argmap.yamlmap.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent
from argmap.yamlmap.faults import Fault
from argmap.yamlmap.fields import Table
from argmap.yamlmap.records import finished
from argmap.yamlmap.scalars import check_id, is_blank, is_null, read_text, report_lost_tail

if TYPE_CHECKING:
    from argmap.yamlmap.decode import Decoder

_CLAIM_ID = shapes.NewId("claim")
ROOT = shapes.Record(fields.MAP)
_ANYTHING = shapes.Anything()


def read_many(decoder: "Decoder", event: Any, shape: shapes.Many) -> list[Any]:
    """Read a list, or a single value that stands for a list of one; empty where nothing is written."""
    item = shape.item
    if type(event) is not SequenceStartEvent:
        value = None if is_blank(event) else decoder.value(event, item)
        return [] if value is None else [value]
    items: list[Any] = []
    if not decoder.enter(event):
        return items
    next_event, read = decoder.event, decoder.readers[type(item)]
    while type(each := next_event()) is not SequenceEndEvent:
        plain = each.anchor is None and each.tag is None
        value = read(decoder, each, item) if plain else decoder.value(each, item)
        if value is not None:
            items.append(value)
        elif is_blank(each):
            decoder.fail(Fault.WRONG_TYPE, each, "an empty list item", "write something there, or remove the item")
    decoder.leave()
    return items


def read_keyed(decoder: "Decoder", event: Any, shape: shapes.Keyed) -> list[tuple[Written, Any]]:
    """Read a mapping from ids or names to values of one shape; the ids are defined by it."""
    pairs: list[tuple[Written, Any]] = []
    if type(event) is not MappingStartEvent:
        if not is_null(event):
            oddities.report_no_mapping(decoder, event, shape)
        return pairs
    if not decoder.enter(event):
        return pairs
    is_record = type(shape.value) is shapes.Record
    stray = False  # whether fields follow that lack the indent that would make them part of the claim above
    for name, value_event in _entries(decoder):
        stray = stray and name.value in fields.CLAIM.fields
        if stray:
            decoder.skip(value_event)
            continue
        key = Written(name.value, name.start_mark.index, name.end_mark.index)
        is_new = type(shape.key) is not shapes.NewId or _define(decoder, key, shape.key)
        decoder.key = key if is_record else None
        value = decoder.value(value_event, shape.value)
        if value is None and type(value_event) is ScalarEvent and value_event.tag is value_event.anchor is None:
            value = oddities.blank_value(decoder, key, value_event, shape)
            stray = shape.key == _CLAIM_ID and oddities.field_below(decoder, value_event) is not None
        if value is not None and is_new:
            pairs.append((key, value))
    decoder.leave()
    if shape.most is not None and len(pairs) > shape.most:
        oddities.report_too_many(decoder, pairs[shape.most][0], shape.most)
    return pairs


def _define(decoder: "Decoder", key: Written, shape: shapes.NewId) -> bool:
    check_id(decoder, key)
    return decoder.names.define(shape.kind, decoder.faults.number, key)


def read_record(decoder: "Decoder", event: Any, shape: shapes.Record) -> Any:
    """Read a mapping with the fields of a table, or its short form, into a value of the model where it is whole."""
    if type(event) is ScalarEvent:
        draft = _short_form(decoder, event, shape.table)
    elif type(event) is MappingStartEvent:
        draft = read_mapping(decoder, event, shape.table)
    else:
        oddities.report_list(decoder, event, shape.table)
        return None
    return None if draft is None else finished(decoder.faults.number, draft)


def read_mapping(decoder: "Decoder", event: Any, table: Table) -> Draft | None:
    """Read a mapping with the fields of a table; one that may be an inference or an inline claim becomes either."""
    draft = Draft(table, event.start_mark.index)
    draft.key, decoder.key = decoder.key, None
    if not decoder.enter(event):
        return None
    outer, decoder.current = decoder.current, draft
    found, keys = draft.fields, dict[str, Any]()
    next_event, plan = decoder.event, decoder.plans[table.name]
    is_scalar, is_end = ScalarEvent, MappingEndEvent
    # This loop runs for each field of the file, so it does the usual in place and leaves the rest to others.
    while (kind := type(key := next_event())) is not is_end:
        name = key.value if kind is is_scalar else None
        if name not in plan or name in keys or key.anchor is not None or key.tag is not None:
            _odd_entry(decoder, key, keys, draft, in_flow=event.flow_style)
            continue
        keys[name], (read, shape), value = key, plan[name], next_event()
        if value.anchor is None and value.tag is None:
            found[name] = read(decoder, value, shape)
        else:
            found[name] = decoder.value(value, shape)
    draft.end = key.end_mark.index
    decoder.leave()
    if decoder.pending:
        from argmap.yamlmap.mends import settle

        settle(decoder, draft, keys)
    if table is fields.STEP:
        oddities.settle_step(decoder, draft, keys)
    if draft.table.required:
        oddities.demand_required(decoder, draft)
    decoder.current = outer
    if draft.unread and outer is not None and outer.table is not fields.MAP:
        outer.unread = True
    return draft


def _odd_entry(decoder: "Decoder", key: Any, keys: dict[str, Any], draft: Draft, *, in_flow: bool) -> None:
    """Read an entry of a mapping that is not plainly one of its fields: the author's own, a second one, or a fault."""
    name = _name(decoder, key, keys)
    if name is None:
        return
    value = decoder.event()
    if name.startswith("x-"):
        draft.extra += ((name, decoder.value(value, _ANYTHING)),)
    else:
        oddities.report_unknown(decoder, key, value, draft, in_flow=in_flow)


def read_anything(decoder: "Decoder", event: Any, shape: shapes.Anything) -> Any:
    """Read whatever the author likes into text, tuples and `Entries`."""
    if type(event) is ScalarEvent:
        if not event.style and event.end_mark.index in decoder.cuts:
            report_lost_tail(decoder, event.end_mark.index)
        return event.value
    if not decoder.enter(event):
        return None
    if type(event) is MappingStartEvent:
        entries = tuple((key.value, decoder.value(value, shape) or "") for key, value in _entries(decoder))
        decoder.leave()
        return Entries(entries)
    items = []
    while type(each := decoder.event()) is not SequenceEndEvent:
        items.append(decoder.value(each, shape) or "")
    decoder.leave()
    return tuple(items)


def _entries(decoder: "Decoder") -> Iterator[tuple[Any, Any]]:
    """Yield the keys of a mapping and what their values start with, as events; report repeated and odd keys."""
    seen: dict[str, Any] = {}
    next_event = decoder.event
    while type(key := next_event()) is not MappingEndEvent:
        if _name(decoder, key, seen) is not None:
            yield key, next_event()


def _name(decoder: "Decoder", key: Any, seen: dict[str, Any]) -> str | None:
    """Return the name that a key is, kept in `seen`; None where it is no plain word or was seen.

    Then its value is passed over.
    """
    if type(key) is not ScalarEvent or key.anchor is not None or key.tag is not None or key.value == "<<":
        oddities.report_key(decoder, key)
    elif key.value in seen:
        oddities.report_repeated(decoder, key, seen[key.value])
    else:
        seen[key.value] = key
        name: str = key.value
        return name
    decoder.skip(decoder.event())
    return None


def _short_form(decoder: "Decoder", event: Any, table: Table) -> Draft | None:
    draft = Draft(table, event.start_mark.index)
    draft.key, decoder.key = decoder.key, None
    draft.end = event.end_mark.index
    if is_blank(event):
        return None
    if table.located:
        source, _, locator = event.value.partition(",")
        source = source.strip()
        draft.fields["source"], draft.fields["at"] = source, locator.strip() or None
        start = draft.start + bool(event.style)
        end = start + len(source)
        if decoder.text[start:end] != source:
            start, end = draft.start, draft.end
        decoder.names.refer("source", decoder.faults.number, Written(source, start, end))
        return draft
    if table.short is None:
        oddities.report_text(decoder, event, table)
        return None
    outer, decoder.current = decoder.current, draft
    oddities.warn_of_missing_space(decoder, event, table)
    shape: Any = table.fields[table.short].shape
    draft.fields[table.short] = read_text(decoder, event, shape)
    oddities.demand_required(decoder, draft)
    decoder.current = outer
    return draft


READERS: dict[type, Callable[..., Any]] = {
    shapes.Many: read_many,
    shapes.Keyed: read_keyed,
    shapes.Record: read_record,
    shapes.Anything: read_anything,
}
