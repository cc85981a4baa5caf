"""What argmap has to say about a map: findings, as values that any report can print."""

from dataclasses import dataclass
from enum import StrEnum

from argmap.source import Span


class Severity(StrEnum):
    """How much a finding matters; `rank` orders them, the worst highest."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 1 for a warning, 2 for an error."""
        return ("info", "warning", "error").index(self.value)


@dataclass(frozen=True, slots=True)
class Note:
    """A related place of a finding, with what stands there."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong or worth knowing, with its place and the way out.

    `about` holds the ids of the claims and inferences it speaks of, the first being the one it is filed under: it keys
    fingerprints and suppressions, so that neither moves when lines do.
    """

    code: str
    name: str
    severity: Severity
    span: Span
    message: str
    help: str = ""
    notes: tuple[Note, ...] = ()
    about: tuple[str, ...] = ()

    @property
    def sort_key(self) -> tuple[Span, str, str]:
        """Findings are listed by place, then code, then message."""
        return (self.span, self.code, self.message)
