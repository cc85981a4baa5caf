"""YAML events: the only place that touches PyYAML's parsers.

Events come straight from libyaml through `CParser`; the pure parser serves where PyYAML was built without it. Neither
builds nodes, so nesting costs no recursion and aliases expand to nothing.
"""

from collections.abc import Iterator
from typing import Any, Protocol

from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

START_EVENTS = frozenset((MappingStartEvent, SequenceStartEvent))
END_EVENTS = frozenset((MappingEndEvent, SequenceEndEvent, DocumentEndEvent))

__all__ = [
    "END_EVENTS",
    "START_EVENTS",
    "AliasEvent",
    "DocumentStartEvent",
    "Events",
    "MappingEndEvent",
    "MappingStartEvent",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "StreamEndEvent",
    "YAMLError",
    "fault_offsets",
    "open_events",
]


class Events(Protocol):
    """What both parsers have in common."""

    def get_event(self) -> Any:
        """Return the next event; raises `YAMLError` where the text is not YAML."""


def open_events(text: str) -> Events:
    """Return a parser over `text`, libyaml's where PyYAML has it."""
    parser: Any = _c_parser() or _pure_parser()
    events: Events = parser(text)
    return events


def _c_parser() -> Any:
    try:
        from yaml.cyaml import CParser
    except ImportError:
        return None
    return CParser


def _pure_parser() -> Any:
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class PureParser(Reader, Scanner, Parser):  # type: ignore[misc]  # PyYAML is read without its stubs
        def __init__(self, text: str) -> None:
            Reader.__init__(self, text)
            Scanner.__init__(self)
            Parser.__init__(self)

    return PureParser


def fault_offsets(fault: YAMLError) -> Iterator[int]:
    """Yield the offsets a YAML error speaks of: where it was noticed, then where the thing it was reading began."""
    if isinstance(fault, MarkedYAMLError):
        for mark in (fault.problem_mark, fault.context_mark):
            if mark is not None:
                yield mark.index
    elif isinstance(position := getattr(fault, "position", None), int):
        yield position
