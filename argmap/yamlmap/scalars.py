"""Reading values that are one word or one text, by shape."""

import re
from collections.abc import Callable
from sys import intern
from typing import TYPE_CHECKING, Any

from argmap.yamlmap import shapes
from argmap.yamlmap.drafts import Written
from argmap.yamlmap.events import MappingStartEvent, ScalarEvent
from argmap.yamlmap.faults import Fault
from argmap.yamlmap.letters import as_id, is_id

if TYPE_CHECKING:
    from argmap.yamlmap.decode import Decoder

TRUE_WORDS = ("true", "yes", "on")
FALSE_WORDS = ("false", "no", "off")
NULL_WORDS = ("", "~", "null", "Null", "NULL")
VERSION = "1"

# What JSON and YAML both read as a number.
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
_CUT_TAIL = re.compile(r"(?<![ \t])[ \t]+#\S[^\r\n]*")
RESERVED_ID = re.compile(r".+\.[ro][0-9]+")


def is_blank(event: Any) -> bool:
    """Tell whether nothing was written where the value should be."""
    return type(event) is ScalarEvent and not event.value and not event.style


def is_null(event: Any) -> bool:
    """Tell whether nothing was written, or YAML's word for nothing, unquoted."""
    return type(event) is ScalarEvent and not event.style and event.value in NULL_WORDS


def read_text(decoder: "Decoder", event: Any, shape: shapes.Text) -> Written | str | None:
    """Read free text; None where it is blank."""
    if type(event) is not ScalarEvent:
        _no_scalar(decoder, event, "text")
        return None
    text: str = event.value
    end = event.end_mark.index
    if not event.style:
        if not text:
            return None
        if end in decoder.cuts:
            report_lost_tail(decoder, end)
    if shape.placed:
        return Written(text, event.start_mark.index, end)
    return text.strip() or None


def possible_cuts(text: str) -> frozenset[int]:
    """Return the offsets where a ` #` that does not look like a comment would cut plain text: ` #12`, not ` # 12`."""
    if "#" not in text:
        return frozenset()
    return frozenset(match.start() for match in _CUT_TAIL.finditer(text))


def report_lost_tail(decoder: "Decoder", end: int) -> None:
    """Report plain text that a ` #` cut short at offset `end`, which YAML does in silence."""
    from argmap.yamlmap.mends import tail_back

    tail = _CUT_TAIL.match(decoder.text, end)
    if tail is None:
        return
    lost = tail.group().strip()
    help_ = f"put the whole text in quotes, or write `>-` and the text on the next line; a comment is `# {lost[1:]}`"
    message = f"the text ends before {lost!r}: YAML takes ` #` for a comment"
    fix = tail_back(decoder.faults.number, decoder.text, decoder.pieces.ending(end), tail.end())
    decoder.faults.add(Fault.TEXT_CUT_BY_COMMENT, tail.start(), tail.end(), message, help_, fix=fix)
    if decoder.current is not None:
        decoder.current.unread = True


def read_id(decoder: "Decoder", event: Any, _: shapes.NewId) -> Written | None:
    """Read an id that is defined here."""
    written = read_claim_id(decoder, event, _)
    if written is not None:
        check_id(decoder, written)
    return written


def check_id(decoder: "Decoder", written: Written) -> None:
    """Report an id that has other characters than letters, digits and `-_.`, or a form that argmap gives out itself."""
    text = written.text
    if not is_id(text):
        help_ = f"an id has letters, digits, `-`, `_` and `.`, and no space: `{as_id(text)}`"
        decoder.faults.add(Fault.BAD_VALUE, written.start, written.end, f"{text!r} is no id", help_)
    elif "." in text and RESERVED_ID.fullmatch(text):
        help_ = "ids that end in .r or .o and a number name reasons and objections; choose another"
        decoder.faults.add(Fault.BAD_VALUE, written.start, written.end, f"the id {text!r} is reserved", help_)


def read_reference(decoder: "Decoder", event: Any, shape: shapes.Ref) -> Written | str | None:
    """Read an id that is defined elsewhere; that of a speaker, source, group or side is noted if not known yet."""
    if type(event) is not ScalarEvent:
        _no_scalar(decoder, event, "an id")
        return None
    text: str = event.value
    if not text and not event.style:
        return None
    if text in decoder.names.defined(shape.kind) and not shape.placed:
        return intern(text)  # many claims name few speakers, sources and groups
    written = Written(text, event.start_mark.index, event.end_mark.index)
    decoder.names.refer(shape.kind, decoder.faults.number, written)
    return written if shape.placed else text


def read_claim_id(decoder: "Decoder", event: Any, _: Any) -> Written | None:
    """Read an id that is made sense of when all files are read."""
    if type(event) is not ScalarEvent:
        _no_scalar(decoder, event, "an id")
        return None
    if not event.value and not event.style:
        return None
    return Written(event.value, event.start_mark.index, event.end_mark.index)


def read_word(decoder: "Decoder", event: Any, shape: shapes.Word) -> str | None:
    """Read one word of a closed list."""
    if type(event) is not ScalarEvent:
        _no_scalar(decoder, event, "one word")
        return None
    if is_blank(event):
        return None
    if event.value in shape.words:
        return str(event.value)
    from argmap.errors import nearest
    from argmap.language.spelling import certain
    from argmap.yamlmap.mends import name_instead

    meant = nearest(event.value, shape.words)
    choice = f"did you mean `{meant}`?" if meant else f"write one of: {', '.join(shape.words)}"
    written = Written(event.value, event.start_mark.index, event.end_mark.index)
    sure = certain(event.value, shape.words)
    fix = name_instead(decoder.faults.number, written, sure) if sure else None
    decoder.unread(Fault.BAD_VALUE, event, f"{event.value!r} is none of the words known here", choice, fix)
    return None


def read_number(decoder: "Decoder", event: Any, shape: shapes.Number) -> float | None:
    """Read a number within its bounds."""
    if type(event) is not ScalarEvent:
        _no_scalar(decoder, event, "a number")
        return None
    if is_null(event):
        return None
    due = f"write a number from {shape.low:g} to {shape.high:g}"
    if event.style or not _NUMBER.fullmatch(event.value):
        quoted, fix = ", without quotes" if event.style else "", None
        if (
            event.style in ("'", '"')
            and _NUMBER.fullmatch(event.value)
            and shape.low <= float(event.value) <= shape.high
        ):
            from argmap.yamlmap.mends import one_edit

            start, end = event.start_mark.index, event.end_mark.index
            fix = one_edit("take the quotes away", decoder.faults.number, start, end, event.value)
        decoder.unread(Fault.WRONG_TYPE, event, f"{event.value!r} is no number", due + quoted, fix)
        return None
    number = float(event.value)
    if not shape.low <= number <= shape.high:
        decoder.unread(Fault.BAD_VALUE, event, f"{event.value} is out of range", due)
        return None
    return number


def read_flag(decoder: "Decoder", event: Any, _: shapes.Flag) -> bool | None:
    """Read yes or no."""
    if type(event) is not ScalarEvent:
        _no_scalar(decoder, event, "true or false")
        return None
    if is_null(event):
        return None
    word = event.value.lower()
    if word in TRUE_WORDS or word in FALSE_WORDS:
        return word in TRUE_WORDS
    decoder.unread(Fault.WRONG_TYPE, event, f"{event.value!r} is neither true nor false", "write `true` or `false`")
    return None


def read_version(decoder: "Decoder", event: Any, _: shapes.Version) -> str | None:
    """Read the version of the format."""
    written = read_claim_id(decoder, event, _)
    if written is not None and written.text != VERSION:
        decoder.fail(Fault.UNKNOWN_VERSION, event, f"version {written.text!r} of the format is not known",
                     f"write `argmap: {VERSION}`, or use an argmap that knows it")  # fmt: skip
    return VERSION


def _no_scalar(decoder: "Decoder", event: Any, due: str) -> None:
    what = "a mapping" if type(event) is MappingStartEvent else "a list"
    decoder.unread(
        Fault.WRONG_TYPE, event, f"{what} where {due} is due", f"write {due} here; quote it if it starts with a bracket"
    )


READERS: dict[type, Callable[..., Any]] = {
    shapes.Text: read_text,
    shapes.NewId: read_id,
    shapes.Ref: read_reference,
    shapes.Word: read_word,
    shapes.Number: read_number,
    shapes.Flag: read_flag,
    shapes.Version: read_version,
}
