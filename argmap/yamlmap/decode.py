"""YAML events -> drafts: reads one file by the table of fields and reports whatever does not fit it.

Reading never raises on content. Each value is read by the shape its field has; recursion follows the format and is
bounded by `depth`, what lies deeper is passed over with a counter.
"""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from argmap.finding import Fix
from argmap.yamlmap import containers, oddities, scalars, steps
from argmap.yamlmap.drafts import Document, Draft, Faults, Written
from argmap.yamlmap.events import (
    END_EVENTS,
    START_EVENTS,
    AliasEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
    StreamEndEvent,
    YAMLError,
    open_events,
)
from argmap.yamlmap.faults import Fault
from argmap.yamlmap.fields import STEP, TABLES
from argmap.yamlmap.names import Names

if TYPE_CHECKING:
    from argmap.yamlmap.mends import Pending, Pieces

DEPTH = 100

_READERS: dict[type, Callable[..., Any]] = scalars.READERS | containers.READERS | steps.READERS

# How to read each field of each table: looked up once, since it is needed for every field of a file.
_PLANS = {
    table.name: {name: (_READERS[type(field.shape)], field.shape) for name, field in table.fields.items()}
    for table in (*TABLES, STEP)
}


class Decoder:
    """Reads one file.

    `current` is the claim, inference or record being read: a fault in it leaves it out of checks. `key` is the id that
    the next record stands under. `pending` are findings whose fix depends on the rest of the mapping they are in.
    """

    def __init__(self, text: str, number: int, names: Names, depth: int = DEPTH) -> None:
        self.text, self.names = text, names
        self.faults = Faults(number)
        self.loose: set[str] = set()
        self.current: Draft | None = None
        self.key: Written | None = None
        self.pending: list[Pending] = []
        self.event: Callable[[], Any] = _no_event
        self.readers, self.plans = _READERS, _PLANS
        self.cuts = scalars.possible_cuts(text)
        self._depth, self._most = 0, depth

    @cached_property
    def pieces(self) -> "Pieces":
        """The scalars of the file, which fixes look at: parses it a second time."""
        from argmap.yamlmap.mends import Pieces

        return Pieces(self.text)

    def value(self, event: Any, shape: Any) -> Any:
        """Read the value that starts with `event`; None where it is blank or does not fit."""
        if event.anchor is not None or event.tag is not None:
            oddities.report_extra(self, event, shape)
            if type(event) not in START_EVENTS:
                return self.skip(event)
        return _READERS[type(shape)](self, event, shape)

    def enter(self, event: Any) -> bool:
        """Go one level deeper into a list or mapping; False where that is too deep, and it was passed over."""
        self._depth += 1
        if self._depth <= self._most:
            return True
        self.fail(Fault.INPUT_TOO_LARGE, event, f"nested more than {self._most} deep", oddities.FLATTEN)
        self.skip(event)
        self.leave()
        return False

    def leave(self) -> None:
        """Come back from a list or mapping."""
        self._depth -= 1

    def fail(self, fault: Fault, event: Any, message: str, help: str, fix: Fix | None = None) -> None:  # noqa: A002
        """Report a fault where `event` stands; what is being read counts as not fully read."""
        start = event.start_mark.index
        end = max(event.end_mark.index, start + 1)
        self.faults.add(fault, start, end, message, help, fix=fix)
        if self.current is not None:
            self.current.unread = True

    def unread(self, fault: Fault, event: Any, message: str, help: str, fix: Fix | None = None) -> None:  # noqa: A002
        """Report a value that does not fit and pass over it."""
        self.fail(fault, event, message, help, fix)
        self.skip(event)

    def skip(self, event: Any) -> None:
        """Pass over a value, keeping its words: they may be the ids of claims that lose a relation by it."""
        level = 0
        while True:
            kind = type(event)
            if kind in START_EVENTS:
                level += 1
            elif kind in END_EVENTS:
                level -= 1
            elif kind is ScalarEvent:
                self.loose.add(event.value)
            if level <= 0:
                return
            if level > 10 * self._most:
                raise TooDeepError(event)
            event = self.event()


def _no_event() -> Any:
    raise AssertionError("nothing is open to read from")


class TooDeepError(Exception):
    """Nesting so deep that reading on is not worth its cost; `decode` catches it."""

    def __init__(self, event: Any) -> None:
        self.event = event
        super().__init__()


def decode(text: str, number: int, names: Names, depth: int = DEPTH) -> Document:
    """Read the text of file `number` into drafts, with a finding for each fault; its ids go into `names`. O(n).

    After a fault of YAML itself the rest is read for further such faults only, and the document is not `whole`.
    """
    names.texts[number] = text
    decoder = Decoder(text, number, names, depth)
    whole, root = True, None
    try:
        decoder.event = open_events(text).get_event
        root = _read_top(decoder)
    except TooDeepError as deep:
        whole = False
        decoder.fail(
            Fault.INPUT_TOO_LARGE, deep.event, "brackets nested so deep that reading stops here", oddities.FLATTEN
        )
    except YAMLError:
        from argmap.yamlmap.causes import report_yaml_faults

        whole = False
        report_yaml_faults(text, decoder.faults)
    return Document(number, root, frozenset(decoder.loose), tuple(decoder.faults.findings), whole)


def _read_top(decoder: Decoder) -> Draft | None:
    decoder.event()  # the start of the stream
    root, documents = None, 0
    while type(event := decoder.event()) is not StreamEndEvent:
        if type(event) is DocumentStartEvent:
            documents += 1
            if event.tags:
                decoder.fail(
                    Fault.YAML_EXTRA, event, "a tag directive", "remove the `%TAG` line; the format has no tags"
                )
            if documents == 2:
                decoder.fail(Fault.SEVERAL_DOCUMENTS, event, "a second YAML document", oddities.ONE_DOCUMENT)
        elif type(event) in END_EVENTS:
            continue
        elif documents == 1:
            root = _read_root(decoder, event)
        else:
            decoder.skip(event)
    if not documents:
        decoder.faults.add(Fault.NOT_A_MAP, 0, 0, "the file is empty", oddities.START_A_MAP)
    return root


def _read_root(decoder: Decoder, event: Any) -> Draft | None:
    if type(event) is MappingStartEvent:
        root: Draft | None = decoder.value(event, containers.ROOT)
        return root
    if type(event) is ScalarEvent and scalars.is_null(event):
        decoder.fail(Fault.NOT_A_MAP, event, "the file is empty", oddities.START_A_MAP)
        return None
    what = "text" if type(event) is ScalarEvent else "an alias" if type(event) is AliasEvent else "a list"
    decoder.unread(Fault.NOT_A_MAP, event, f"the file holds {what}, not a map", oddities.START_A_MAP)
    return None
