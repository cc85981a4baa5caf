"""Reading lists and mappings, by shape."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from argmap.model import Entries
from argmap.yamlmap import fields, oddities
from argmap.yamlmap.drafts import Draft, Written
from argmap.yamlmap.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent
from argmap.yamlmap.faults import Fault
from argmap.yamlmap.fields import Field, Table
from argmap.yamlmap.scalars import check_id, is_blank, is_null, read_text, warn_of_lost_tail

if TYPE_CHECKING:
    from argmap.yamlmap.decode import Decoder

ROOT = fields.Record(fields.MAP)
_ANYTHING = fields.Anything()


def read_many(decoder: "Decoder", event: Any, shape: fields.Many) -> list[Any]:
    """Read a list, or a single value that stands for a list of one; empty where nothing is written."""
    if type(event) is not SequenceStartEvent:
        value = None if is_blank(event) else decoder.value(event, shape.item)
        return [] if value is None else [value]
    items: list[Any] = []
    if not decoder.enter(event):
        return items
    while type(each := decoder.event()) is not SequenceEndEvent:
        value = decoder.value(each, shape.item)
        if is_blank(each):
            decoder.fail(Fault.WRONG_TYPE, each, "an empty list item", "write something there, or remove the item")
        elif value is not None:
            items.append(value)
    decoder.leave()
    return items


def read_keyed(decoder: "Decoder", event: Any, shape: fields.Keyed) -> list[tuple[Written, Any]]:
    """Read a mapping from ids or names to values of one shape."""
    pairs: list[tuple[Written, Any]] = []
    if type(event) is not MappingStartEvent:
        if not is_null(event):
            oddities.report_no_mapping(decoder, event, shape)
        return pairs
    if not decoder.enter(event):
        return pairs
    for key, value_event in _entries(decoder):
        if type(shape.key) is fields.NewId:
            check_id(decoder, key)
        decoder.key = key if type(shape.value) is fields.Record else None
        value = decoder.value(value_event, shape.value)
        if value is None and is_blank(value_event):
            value = oddities.blank_value(decoder, key, value_event, shape)
        if value is not None:
            pairs.append((key, value))
    decoder.leave()
    if shape.most is not None and len(pairs) > shape.most:
        oddities.report_too_many(decoder, pairs[shape.most][0], shape.most)
    return pairs


def read_record(decoder: "Decoder", event: Any, shape: fields.Record) -> Draft | None:
    """Read a mapping with the fields of a table, or its short form."""
    if type(event) is ScalarEvent:
        return _short_form(decoder, event, shape.table)
    if type(event) is MappingStartEvent:
        return read_mapping(decoder, event, shape.table, shape.table.fields)
    oddities.report_list(decoder, event, shape.table)
    return None


def read_mapping(decoder: "Decoder", event: Any, table: Table, known: dict[str, Field]) -> Draft | None:
    """Read a mapping with the fields `known`; where that are those of an inference and of an inline claim, it settles which."""
    draft = _draft(decoder, event, table)
    if not decoder.enter(event):
        return None
    outer, decoder.current = decoder.current, draft
    keys: dict[str, Written] = {}
    for key, value_event in _entries(decoder):
        name = key.text
        if (field := known.get(name)) is not None:
            draft.fields[name] = decoder.value(value_event, field.shape)
            keys[name] = key
        elif name.startswith("x-"):
            draft.extra.append((name, decoder.value(value_event, _ANYTHING)))
        else:
            oddities.report_unknown(decoder, key, value_event, draft, known, in_flow=event.flow_style)
    decoder.leave()
    if known is fields.STEP_FIELDS:
        oddities.settle_step(decoder, draft, keys)
    oddities.demand_required(decoder, draft)
    decoder.current = outer
    if outer is not None and draft.unread:
        outer.unread = outer.unread or outer.table is not fields.MAP
    return draft


def read_anything(decoder: "Decoder", event: Any, shape: fields.Anything) -> Any:
    """Read whatever the author likes into text, tuples and `Entries`."""
    if type(event) is ScalarEvent:
        warn_of_lost_tail(decoder, event)
        return event.value
    if not decoder.enter(event):
        return None
    if type(event) is MappingStartEvent:
        entries = tuple((key.text, decoder.value(value, shape) or "") for key, value in _entries(decoder))
        decoder.leave()
        return Entries(entries)
    items = []
    while type(each := decoder.event()) is not SequenceEndEvent:
        items.append(decoder.value(each, shape) or "")
    decoder.leave()
    return tuple(items)


def _draft(decoder: "Decoder", event: Any, table: Table) -> Draft:
    draft = Draft(table, event.start_mark.index)
    draft.key, decoder.key = decoder.key, None
    return draft


def _entries(decoder: "Decoder") -> Any:
    """Yield the keys of a mapping and the events their values start with; keys that repeat or are no text are reported."""
    seen: dict[str, Written] = {}
    event = decoder.event
    while True:
        key = event()
        kind = type(key)
        if kind is MappingEndEvent:
            return
        if kind is not ScalarEvent or key.anchor is not None or key.tag is not None or key.value == "<<":
            oddities.report_key(decoder, key)
            decoder.skip(event())
            continue
        written = Written(key.value, key.start_mark.index, key.end_mark.index)
        if written.text in seen:
            oddities.report_repeated(decoder, written, seen[written.text])
            decoder.skip(event())
            continue
        seen[written.text] = written
        yield written, event()


def _short_form(decoder: "Decoder", event: Any, table: Table) -> Draft | None:
    draft = _draft(decoder, event, table)
    draft.end = event.end_mark.index
    if is_blank(event):
        return None
    if table.located:
        source, _, locator = event.value.partition(",")
        draft.fields["source"] = Written(source.strip(), draft.start, draft.end)
        if locator.strip():
            draft.fields["at"] = Written(locator.strip(), draft.start, draft.end)
        return draft
    if table.short is None:
        oddities.report_text(decoder, event, table)
        return None
    outer, decoder.current = decoder.current, draft
    oddities.warn_of_missing_space(decoder, event, table)
    draft.fields[table.short] = read_text(decoder, event, fields.Text())
    oddities.demand_required(decoder, draft)
    decoder.current = outer
    return draft


READERS: dict[type, Callable[..., Any]] = {
    fields.Many: read_many,
    fields.Keyed: read_keyed,
    fields.Record: read_record,
    fields.Anything: read_anything,
}

