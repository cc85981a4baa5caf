"""Rules, one a file: each finds one fault, and its docstring is its page in the manual.

The folder is the rule's family. A docstring says what is wrong in its first line, why it matters, and then has `Bad:`
and `Good:` (YAML, on the same line or indented below) and `Mend:` (how to put it right).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from argmap.finding import Note, Severity
from argmap.model import Annotated, ArgumentMap, Claim, Inference
from argmap.graph import GraphView
from argmap.source import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule fires.

    `subject` is what the finding is about: its span is the place unless `span` says another, and its id keys
    suppressions and fingerprints. `also` holds the ids of other claims and inferences that the finding speaks of.
    """

    subject: Annotated
    message: str
    help: str = ""
    notes: tuple[Note, ...] = ()
    also: tuple[str, ...] = ()
    span: Span | None = None


Hits = Iterable[Hit]


@dataclass(frozen=True)
class Context:
    """What a rule may ask: the map and its graph view."""

    view: GraphView

    @property
    def map(self) -> ArgumentMap:
        """The map that is checked."""
        return self.view.map


@dataclass(frozen=True)
class Rule:
    """A rule: code, name, severity, and the check that yields hits; None where the reader finds the fault itself.

    `profiles` gives the severity in profiles that differ from `severity`; a severity of None means the rule is off.
    A hit is dropped where a rule of `yields_to` (names) hits the same subject: one fault draws one finding.
    """

    code: str
    name: str
    severity: Severity | None
    check: Callable[[Context], Hits] | None = None
    profiles: Mapping[str, Severity | None] = field(default_factory=dict)
    yields_to: tuple[str, ...] = ()


__all__ = ["Claim", "Context", "Hit", "Hits", "Inference", "Note", "Rule", "Severity"]
