"""Fixes of what the reader finds: where one way out is certain, what to write there.

Only a text with faults comes here. Each function returns None where the author may have meant something else.
"""

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.finding import Edit, Fix
from argmap.source import Span
from argmap.yamlmap import shapes
from argmap.yamlmap.drafts import Written
from argmap.yamlmap.events import (
    END_EVENTS,
    START_EVENTS,
    ScalarEvent,
    StreamEndEvent,
    YAMLError,
    open_events,
)
from argmap.yamlmap.letters import is_id

if TYPE_CHECKING:
    from argmap.yamlmap.decode import Decoder
    from argmap.yamlmap.drafts import Draft

# A comment has a blank after its sign; what has none may be a text that goes on, as in `issue #12`.
COMMENT = re.compile(r"[ \t]#(?=[ \t]|$)")
_NOTE_TO_SELF = re.compile(r"#\W*(todo|fixme|xxx|nb|note|argmap)\b", re.IGNORECASE)
_SENTENCE_END = ".!?…。！？"


class Piece(NamedTuple):
    """A scalar of a file: where it stands, how it is quoted (None if it is not), whether inside `[ ]` or `{ }`."""

    start: int
    end: int
    style: str | None
    in_flow: bool


class Pieces:
    """The scalars of a text that are not empty, in order, up to where it is no YAML any more. One parse."""

    def __init__(self, text: str) -> None:
        self._pieces: list[Piece] = []
        self._level = 0
        try:
            events = open_events(text)
            while type(event := events.get_event()) is not StreamEndEvent:
                self._take(event)
        except YAMLError:
            pass
        self._starts = [each.start for each in self._pieces]

    def _take(self, event: Any) -> None:
        kind = type(event)
        if kind is ScalarEvent:
            start, end = event.start_mark.index, event.end_mark.index
            if end > start:
                self._pieces.append(Piece(start, end, event.style, self._level > 0))
        elif kind in START_EVENTS and event.flow_style:
            self._level += 1
        elif kind in END_EVENTS and self._level:
            self._level -= 1  # whatever ends inside brackets began there

    def at(self, start: int) -> Piece | None:
        """Return the scalar that starts at an offset."""
        place = bisect_left(self._starts, start)
        return self._pieces[place] if self._starts[place : place + 1] == [start] else None

    def ending(self, end: int) -> Piece | None:
        """Return the scalar that ends at an offset."""
        piece = self.before(end)
        return piece if piece and piece.end == end else None

    def before(self, offset: int) -> Piece | None:
        """Return the last scalar that starts before an offset."""
        place = bisect_left(self._starts, offset)
        return self._pieces[place - 1] if place else None


def quoted(raw: str) -> str:
    """Return words as they stand in a file in quotes, so that YAML reads them as they are, line ends folded."""
    return f'"{raw}"' if '"' not in raw and "\\" not in raw else "'" + raw.replace("'", "''") + "'"


def one_edit(title: str, file: int, start: int, end: int, text: str) -> Fix:
    """Return a fix of one edit."""
    return Fix(title, (Edit(Span(file, start, end), text),))


def name_instead(file: int, written: Written, meant: str) -> Fix | None:
    """Return the fix that writes another name where one stands, in the quotes that it may stand in."""
    around = written.end - written.start - len(written.text)
    if around not in (0, 2) or not is_id(meant):
        return None
    start, end = written.start + around // 2, written.end - around // 2
    return one_edit(f"write `{meant}` for `{written.text}`", file, start, end, str(meant))


def list_instead(file: int, text: str, written: Written, parts: list[str], *, nests: bool) -> Fix | None:
    """Return the fix that makes a list of ids of a text with commas; `nests` tells that an item may be a list."""
    before, listed = text[: written.start].rstrip()[-1:], ", ".join(parts)
    if text[written.start] in "|>" or not all(map(is_id, parts)):
        return None
    if before in "[," and not nests:
        made = listed
    elif before == ":" or (nests and before in "-[,"):
        made = f"[{listed}]"
    else:
        return None
    return one_edit(f"write `{made}`", file, written.start, written.end, made)


def tail_back(file: int, text: str, piece: Piece | None, tail_end: int) -> Fix | None:
    """Return the fix that puts a text in quotes with the tail that a ` #` cut from it.

    The tail may have been meant as a comment: where a sentence is complete before it, or it reads like a reminder.
    """
    if piece is None or piece.style or piece.in_flow:
        return None
    head, tail = text[piece.start : piece.end], text[piece.end : tail_end]
    if tail[:2] not in (" #", "\t#") or _NOTE_TO_SELF.match(tail[1:]):
        return None
    if head[-1] in _SENTENCE_END and not tail[2].isdigit():
        return None
    if comment := COMMENT.search(tail, 1):
        tail = tail[: comment.start()]
    raw = (head + tail).rstrip()
    return one_edit("put the whole text in quotes", file, piece.start, piece.start + len(raw), quoted(raw))


class Pending(NamedTuple):
    """A field that is none, whose fix shows when its mapping is read: the finding's place among the findings, its key.

    `meant` is the field it is a slip of; None where a comma cut it from a text.
    """

    draft: "Draft"
    place: int
    key: Any
    meant: str | None


def settle(decoder: "Decoder", draft: "Draft", keys: dict[str, Any]) -> None:
    """Give the findings about fields of a mapping their fixes, now that all of its keys are known."""
    mine = [each for each in decoder.pending if each.draft is draft]
    decoder.pending = [each for each in decoder.pending if each.draft is not draft]
    cut = [each.key for each in mine if each.meant is None]
    fixes = _cut_texts(decoder, draft, cut) if cut else {}
    meant = [each.meant for each in mine]
    found = decoder.faults.findings
    for each in mine:
        start, end = each.key.start_mark.index, each.key.end_mark.index
        fix = fixes.get(start)
        if each.meant is not None and each.meant not in keys and meant.count(each.meant) == 1:
            fix = name_instead(decoder.faults.number, Written(each.key.value, start, end), each.meant)
        if fix:
            found[each.place] = replace(found[each.place], fix=fix)


def _cut_texts(decoder: "Decoder", draft: "Draft", keys: list[Any]) -> dict[int, Fix]:
    """Return the fixes for keys in `{ }` that commas cut from the text before them, by the offsets of the keys.

    Keys that follow each other were cut from one text and have one fix.
    """
    chains: list[list[tuple[int, int]]] = []
    for key in keys:
        start, end = key.start_mark.index, key.end_mark.index
        before = decoder.pieces.before(start)
        if before is None or decoder.text[before.end : start].strip() != ",":
            continue
        if not (chains and chains[-1][-1][0] == before.start):
            chains.append([(before.start, before.end)])
        chains[-1].append((start, end))
    made: dict[int, Fix] = {}
    for chain in chains:
        if fix := _whole_again(decoder, draft, chain[0][0], chain[-1][1]):
            made.update((start, fix) for start, _ in chain)
    return made


def _whole_again(decoder: "Decoder", draft: "Draft", start: int, end: int) -> Fix | None:
    """Return the fix that makes one text, or one list of ids, of what stands from `start` to `end`."""
    file, text, pieces = decoder.faults.number, decoder.text, decoder.pieces
    value, raw = pieces.at(start), text[start:end]
    field = pieces.before(start)
    if value is None or value.style or field is None or text[field.end : start].strip() != ":" or "#" in raw:
        return None
    if text[end:].lstrip()[:1] not in (",", "}"):
        return None
    known = draft.table.fields.get(text[field.start : field.end])
    if known is None:
        return None
    if takes_text(known.shape):
        return one_edit("put the whole text in quotes", file, start, end, quoted(raw))
    parts = [each.strip() for each in raw.split(",")]
    if isinstance(known.shape, shapes.Many) and not takes_text(known.shape.item) and all(map(is_id, parts)):
        edits = (Edit(Span(file, start, start), "["), Edit(Span(file, end, end), "]"))
        return Fix(f"write `[{', '.join(parts)}]`", edits)
    return None


def takes_text(shape: shapes.Shape) -> bool:
    """Tell whether free text may stand where a value of this shape is due."""
    if isinstance(shape, shapes.Many):
        return isinstance(shape.item, shapes.Record) and shape.item.table.located
    if isinstance(shape, shapes.Record):
        return shape.table.short is not None or shape.table.located
    return isinstance(shape, shapes.Text | shapes.Anything)


def sign_as_text(decoder: "Decoder", event: Any, shape: shapes.Shape) -> Fix | None:
    """Return the fix that puts a text in quotes which starts with `&`, `*` or `!`, and so is YAML's; None for YAML.

    An anchor that an alias refers to, a tag of YAML's own, and a text that is quoted after its tag are meant as YAML.
    """
    start, end = event.start_mark.index, event.end_mark.index
    raw, name = decoder.text[start:end], getattr(event, "anchor", None)
    other = {"&": f"*{name}", "*": f"&{name}"}.get(raw[:1])
    if not takes_text(shape) or not raw or (other and other in decoder.text) or raw.startswith(("!!", "!<")):
        return None
    if "\n" in raw or "#" in raw or getattr(event, "style", None):
        return None
    return one_edit("put the whole text in quotes", decoder.faults.number, start, end, quoted(raw))


def space_after_colon(decoder: "Decoder", event: Any, name: str) -> Fix | None:
    """Return the fix that makes a field of a word such as `text:Phones`, where it stands on a line of its own."""
    start = event.start_mark.index
    line = decoder.text[decoder.text.rfind("\n", 0, start) + 1 : start]
    at = start + len(name) + 1
    return one_edit("put a space after the colon", decoder.faults.number, at, at, " ") if not line.strip(" ") else None
