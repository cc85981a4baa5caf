"""What argmap has to say about a map: findings, as values that any report can print."""

from enum import StrEnum

from argmap.source import Span
from argmap.values import value


class Severity(StrEnum):
    """How much a finding matters; `rank` orders them, the worst highest."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 1 for a warning, 2 for an error."""
        return ("info", "warning", "error").index(self.value)


@value()
class Note:
    """A related place of a finding, with what stands there."""

    span: Span
    message: str


@value()
class Edit:
    """What to write in place of a stretch of a file; an empty stretch is a place to insert at."""

    span: Span
    text: str


@value()
class Fix:
    """A way out that leaves no doubt: what it does, as an order to the author, and its edits, none over another."""

    title: str
    edits: tuple[Edit, ...]


@value()
class Finding:
    """One thing that is wrong or worth knowing, with its place and the way out.

    `about` holds the ids of the claims and inferences it speaks of, or of a source or a speaker, the one it is filed
    under first. `key` names that one by what survives an insertion: its id; kind, premises and target of an inference
    without an id of its own. It keys fingerprints and baselines, so that neither moves when lines do. `fix` is there
    where only one way out is likely to be meant.
    """

    code: str
    name: str
    severity: Severity
    span: Span
    message: str
    help: str = ""
    notes: tuple[Note, ...] = ()
    about: tuple[str, ...] = ()
    key: str = ""
    fix: Fix | None = None

    @property
    def sort_key(self) -> tuple[Span, str, str]:
        """Findings are listed by place, then code, then message."""
        return (self.span, self.code, self.message)


@value()
class Limit:
    """So many things were not checked; `one` and `many` tell of what kind, in words that follow the number."""

    count: int
    one: str
    many: str


@value()
class Page:
    """A rule's page in the manual: what is wrong, why it matters, a bad and a good map, and how to mend it.

    `severities` holds the severity in each profile, by the profile's name; None where the rule is off.
    """

    code: str
    name: str
    severities: tuple[tuple[str, Severity | None], ...]
    what: str
    why: str
    bad: str
    good: str
    mend: str
