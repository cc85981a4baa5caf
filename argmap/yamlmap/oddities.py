"""What does not fit the format: each fault with its place, and with what the author most likely meant."""

import re
from typing import TYPE_CHECKING, Any

from argmap.errors import nearest
from argmap.yamlmap import fields, shapes
from argmap.yamlmap.drafts import Draft, Written
from argmap.yamlmap.events import AliasEvent, MappingStartEvent, ScalarEvent
from argmap.yamlmap.faults import Fault
from argmap.yamlmap.fields import Table
from argmap.yamlmap.records import finished
from argmap.yamlmap.scalars import is_blank

if TYPE_CHECKING:
    from argmap.yamlmap.decode import Decoder

START_A_MAP = "start with `claims:` and a claim below it, or run `argmap new`"
ONE_DOCUMENT = "keep one map a file: remove the `---`, or move what follows into a file of its own and `include` it"
FLATTEN = "name the claims and refer to them by id"
_QUOTE_IT = "if it was meant as text, quote it or write `>-` and put the text on the next line; if not, remove it"
_NEXT_KEY = re.compile(r":?[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)[ \t]*([a-z_]+):(?=\s)")
_JUST_WRITE = re.compile(r"write `(\w+):`")
_FIELD_WITHOUT_SPACE = re.compile(r"([a-z_]+):\S")


def report_extra(decoder: "Decoder", event: Any, shape: shapes.Shape | None = None) -> None:
    """Report an anchor, alias or tag; `shape` is that of the value which is due, None for a key."""
    if type(event) is AliasEvent:
        what = f"the alias `*{event.anchor}`"
    elif event.anchor is not None:
        what = f"the anchor `&{event.anchor}`"
    else:
        what = f"the tag `{event.tag}`"
    end = event.end_mark.index if type(event) in (AliasEvent, ScalarEvent) else event.start_mark.index + 1
    from argmap.yamlmap.mends import sign_as_text

    fix = None if shape is None else sign_as_text(decoder, event, shape)
    message = f"{what} is not part of the format"
    decoder.faults.add(Fault.YAML_EXTRA, event.start_mark.index, end, message, _QUOTE_IT, fix=fix)
    if decoder.current is not None:
        decoder.current.unread = True


def report_key(decoder: "Decoder", event: Any) -> None:
    """Report a key that is no plain word, and pass over it."""
    if type(event) is ScalarEvent and event.value == "<<":
        decoder.fail(Fault.YAML_EXTRA, event, "a merge key is not part of the format", "write the fields out")
    elif type(event) in (ScalarEvent, AliasEvent):
        report_extra(decoder, event)
    else:
        what = "a mapping" if type(event) is MappingStartEvent else "a list"
        decoder.fail(
            Fault.WRONG_TYPE, event, f"{what} as a key", "a key is one word; quote a text that starts with a bracket"
        )
    decoder.skip(event)


def report_repeated(decoder: "Decoder", key: Any, first: Any) -> None:
    """Report a key that stands in the mapping already; the first one counts."""
    note = decoder.faults.note(first.start_mark.index, first.end_mark.index, "first here")
    decoder.faults.add(
        Fault.REPEATED_KEY, key.start_mark.index, key.end_mark.index, f"{key.value!r} is here a second time",
        "merge the two into one, or rename this one", note,
    )  # fmt: skip
    decoder.loose.add(key.value)
    if decoder.current is not None:
        decoder.current.unread = True


def report_unknown(decoder: "Decoder", key: Any, value: Any, draft: Draft, *, in_flow: bool) -> None:
    """Report a field that the format does not have, and pass over its value."""
    draft.unread = True
    name, start, end = key.value, key.start_mark.index, key.end_mark.index
    meant = None
    if in_flow and is_blank(value):
        help_ = "inside { } a comma ends the text: put the text in quotes, or write the fields below each other"
        decoder.faults.add(
            Fault.TEXT_CUT_BY_COMMA, start, end, f"{name!r} was cut from the text before it by a comma", help_
        )
    else:
        help_ = _what_to_write(name, value, draft)
        decoder.faults.add(Fault.UNKNOWN_FIELD, start, end, f"{draft.table.a_name} has no field {name!r}", help_)
        meant = _certainly_meant(name, help_, draft)
    if in_flow or meant:
        from argmap.yamlmap.mends import Pending

        decoder.pending.append(Pending(draft, len(decoder.faults.findings) - 1, key, meant))
    decoder.skip(value)


def _certainly_meant(name: str, help_: str, draft: Draft) -> str | None:
    """Return the field that a name is a slip of, or another word for."""
    from argmap.language.spelling import certain

    other_word = _JUST_WRITE.fullmatch(help_)
    return other_word.group(1) if other_word else certain(name, draft.table.fields, shortest=3)


def _what_to_write(name: str, value: Any, draft: Draft) -> str:
    told = draft.table.instead.get(name.lower().replace("-", "_"))
    if told is not None:
        this = draft.key.text if draft.key else "this claim"
        target = value.value if type(value) is ScalarEvent else "that claim"
        return told.format(this=this, target=target)
    meant = nearest(name, draft.table.fields)
    if meant is not None:
        if meant in draft.table.required:
            draft.fields.setdefault(meant, None)  # it was there, misspelt: that is one fault, not two
        elif meant == "premises":
            draft.fields.setdefault("text", None)  # it is no inline claim that lacks its text
        return f"did you mean `{meant}`?"
    if draft.table is fields.CLAIM and (meant := nearest(name, fields.INFERENCE.fields)) is not None:
        return f"`{meant}` belongs to an inference: write it beside `premises:`, under `reasons:` or `objections:`"
    if draft.table is fields.MAP and type(value) is MappingStartEvent:
        return f"a claim stands under `claims:`, indented further than it; or call this `x-{name}` to keep it as it is"
    return f"remove it, or call it `x-{name}` to keep it; fields here: {', '.join(draft.table.fields)}"


def settle_step(decoder: "Decoder", draft: Draft, keys: dict[str, Any]) -> None:
    """Settle whether a mapping among reasons is an inference or an inline claim, and report fields of the other."""
    is_inference = "premises" in keys
    draft.table = fields.INFERENCE if is_inference else fields.INLINE_CLAIM
    for name in [each for each in draft.fields if each not in draft.table.fields]:
        if is_inference:
            message = f"`{name}` together with `premises`"
            help_ = f"`{name}` belongs to a claim: write it under the premise it is about"
            if name == "text":
                help_ = (
                    "make it a premise, `premises: [{text: ...}]`, or put the premises under the claim as its reasons"
                )
        else:
            message = f"`{name}` without `premises`"
            help_ = f"`{name}` belongs to an inference: write it as `{{premises: [...], {name}: ...}}`"
        start, end = keys[name].start_mark.index, keys[name].end_mark.index
        decoder.faults.add(Fault.UNKNOWN_FIELD, start, end, message, help_)
        draft.fields.pop(name)
        draft.unread = True


def demand_required(decoder: "Decoder", draft: Draft) -> None:
    """Report a required field that is missing or blank, unless it was there and could not be read."""
    for name in draft.table.required:
        value = draft.fields.get(name)
        blank = not value.text.strip() if type(value) is Written else value is None or value == []
        if not blank or (draft.unread and name in draft.fields):
            continue
        what = draft.table.a_name
        if name == "text":
            fault, help_ = Fault.EMPTY_TEXT, "write the claim as one sentence: `text: ...`"
        else:
            fault, help_ = Fault.WRONG_TYPE, f"write `{name}:`"
        start = value.start if type(value) is Written else draft.start
        decoder.faults.add(fault, start, start + 1, f"{what} without {name}", help_)
        draft.unread = True


def blank_value(decoder: "Decoder", key: Written, event: Any, shape: shapes.Keyed) -> Any:
    """Return what a key without a value stands for: a speaker may lack details, a claim must not lack its text."""
    if type(shape.value) is shapes.Record:
        draft = Draft(shape.value.table, event.start_mark.index)
        draft.key = key
        if draft.table.required:
            help_ = f"write what it claims: `{key.text}: ...`"
            if draft.table is fields.CLAIM and (field := field_below(decoder, event)) is not None:
                help_ = f"indent what belongs to it: `{field}:` stands as far left as `{key.text}:`"
            message = f"the {draft.table.name} {key.text!r} has no text"
            decoder.faults.add(Fault.EMPTY_TEXT, key.start, key.end, message, help_)
            draft.unread = True
        return finished(decoder.faults.number, draft)
    decoder.faults.add(
        Fault.BAD_VALUE, key.start, key.end, f"{key.text!r} has no value", "write something after the colon"
    )
    return None


def field_below(decoder: "Decoder", event: Any) -> str | None:
    """Return the field of a claim that follows a blank value as a key beside it, for want of an indent; else None."""
    found = _NEXT_KEY.match(decoder.text, event.end_mark.index)
    return found.group(1) if found and found.group(1) in fields.CLAIM.fields else None


def report_no_mapping(decoder: "Decoder", event: Any, shape: shapes.Keyed) -> None:
    """Report text or a list where a mapping from ids is due."""
    what = "text" if type(event) is ScalarEvent else "a list"
    table = shape.value.table if type(shape.value) is shapes.Record else None
    if table is fields.CLAIM:
        help_ = "give each claim an id: write `id: text` on each line, without a dash"
    elif table is not None and table.short:
        help_ = f"give each {table.name} an id: `id: {table.short}`"
    elif type(shape.key) is shapes.NewId:
        help_ = f"give each {shape.key.kind} an id: `id: what it is`"
    else:
        name = event.value if type(event) is ScalarEvent and " " not in event.value else "name"
        help_ = f"write pairs: `{name}: ...`, indented or in {{ }}; for `ignore`, the rule and the reason"
    decoder.unread(Fault.WRONG_TYPE, event, f"{what} where a mapping is due", help_)


def report_list(decoder: "Decoder", event: Any, table: Table) -> None:
    """Report a list where one record is due."""
    help_ = f"write its fields below each other: `{table.own[0].name}: ...`"
    decoder.unread(Fault.WRONG_TYPE, event, f"a list where a {table.name} is due", help_)


def report_text(decoder: "Decoder", event: Any, table: Table) -> None:
    """Report text where a mapping with fields is due."""
    decoder.unread(
        Fault.WRONG_TYPE, event, f"text where a {table.name} is due", f"write its fields: {', '.join(table.fields)}"
    )


def report_too_many(decoder: "Decoder", key: Written, most: int) -> None:
    """Report the first entry beyond the most that there may be."""
    decoder.faults.add(Fault.BAD_VALUE, key.start, key.end, f"{key.text!r} is one more than the {most} there may be",
                       "keep two sides; use `groups` or `tags` for finer parts")  # fmt: skip


def warn_of_missing_space(decoder: "Decoder", event: Any, table: Table) -> None:
    """Report `text:Phones`, which YAML takes for one long word."""
    if event.style or not (match := _FIELD_WITHOUT_SPACE.match(event.value)):
        return
    name = match.group(1)
    if name in table.fields:
        from argmap.yamlmap.mends import space_after_colon

        decoder.fail(Fault.INVALID_YAML, event, f"no space after `{name}:`, so YAML takes it all for text",
                     f"write `{name}: ` with a space", space_after_colon(decoder, event, name))  # fmt: skip
