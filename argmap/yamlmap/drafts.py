"""What stands in a file before its ids are resolved: written words with their places, and drafts of mappings."""

from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.finding import Finding, Fix, Note, Severity
from argmap.source import Span
from argmap.yamlmap.faults import Fault
from argmap.yamlmap.fields import Table

if TYPE_CHECKING:
    from argmap.model import Claim


class Written(NamedTuple):
    """A scalar as the author typed it, and where: offsets into the file's text."""

    text: str
    start: int
    end: int


class Draft:
    """One mapping of the format as it was read: its fields by name, each value in the form its shape gives.

    Texts and ids are `Written` where their place is of use and plain text elsewhere, numbers and flags plain values,
    lists are lists, `Keyed` mappings are lists of pairs, records are values of the model. `key` is the id it was
    written under. `claim` is what a claim says; its draft keeps only what bears on it and what it refers to. `unread`
    tells that a field could not be read, so that nothing may be concluded from what is missing.
    """

    __slots__ = ("claim", "end", "extra", "fields", "key", "start", "table", "unread")

    def __init__(self, table: Table, start: int) -> None:
        self.table = table
        self.start = self.end = start
        self.key: Written | None = None
        self.claim: Claim | None = None
        self.fields: dict[str, Any] = {}
        self.extra: tuple[tuple[str, Any], ...] = ()
        self.unread = False

    def get(self, name: str) -> Any:
        """Return the value of a field, None where it is missing, blank or could not be read."""
        return self.fields.get(name)


class Faults:
    """The faults of one file, as findings, in the order they were found."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.findings: list[Finding] = []

    def add(
        self,
        fault: Fault,
        start: int,
        end: int,
        message: str,
        help: str,  # noqa: A002
        *notes: Note,
        fix: Fix | None = None,
    ) -> None:
        """Keep a finding at the offsets `start` to `end` of this file."""
        span = Span(self.number, start, end)
        self.findings.append(Finding(fault.code, fault.label, Severity.ERROR, span, message, help, notes, fix=fix))

    def note(self, start: int, end: int, message: str) -> Note:
        """Return a related place in this file."""
        return Note(Span(self.number, start, end), message)


class Document(NamedTuple):
    """One file as it was read.

    `root` is the draft of its top level, None where it has none. `loose` are the words in values that could not be
    read: they may be ids of claims that lost a relation. `whole` is false where YAML itself could not be read.
    """

    number: int
    root: Draft | None
    loose: frozenset[str]
    findings: tuple[Finding, ...]
    whole: bool
