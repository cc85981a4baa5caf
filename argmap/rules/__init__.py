"""Rules, one a file: each finds one fault, and its docstring is its page in the manual.

The folder is the rule's family. A docstring says what is wrong in its first line, why it matters, and then has `Bad:`
and `Good:` (YAML, on the same line or indented below) and `Mend:` (how to put it right).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.finding import Note, Severity
from argmap.graph import GraphView
from argmap.model import Annotated, ArgumentMap, Claim, Inference, Kind
from argmap.source import Span
from argmap.values import value
from argmap.yamlmap.faults import Fault

if TYPE_CHECKING:
    from argmap.language.terms import Terms
    from argmap.language.wording import Wording
    from argmap.quotes import Quotes
    from argmap.review.lock import Lock
    from argmap.semantics.evaluation import Evaluation
    from argmap.semantics.program import Program

PROFILES = ("default", "essay", "debate", "classroom")


class Needs(IntEnum):
    """How much of a map must be at hand before a rule can judge it."""

    # A claim and what bears on it.
    CLAIM = 0
    # A thesis: a file with `part: true` has none of its own.
    THESIS = 1
    # Every claim: the rule draws a conclusion from what is nowhere in the map, so nothing may have been left out.
    ALL = 2


@value()
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
    """What a rule may ask: the map, its graph view, the profile, and what is made of them on first use."""

    view: GraphView
    profile: str = PROFILES[0]
    read_lock: "Callable[[], Lock | None]" = field(default=lambda: None, repr=False)
    read_quotes: "Callable[[], Quotes] | None" = field(default=None, repr=False)

    @property
    def map(self) -> ArgumentMap:
        """The map that is checked."""
        return self.view.map

    @property
    def lang(self) -> str:
        """The language of the texts, by its code."""
        return self.map.lang or "en"

    @cached_property
    def unsettled(self) -> tuple[Claim, ...]:
        """The theses that may fall or be undecided; none where nothing attacks, contradicts or is withdrawn.

        It is worked out without `evaluation`, which takes longer to load than most maps take to evaluate.
        """
        if not any(each.kind is Kind.ATTACK for each in self.map.inferences) and not any(
            claim.withdrawn or claim.contradicts for claim in self.map.claims
        ):
            return ()
        from argmap.semantics.glance import glance

        if all(glance(self.view, self.view.theses)):
            return ()
        from argmap.semantics.labelling import FALLS, STANDS, label

        program = self._program
        values = label(program.rules, dict.fromkeys(program.withdrawn, FALLS)).values
        # By its standard, a claim may stand that falls by these rules, and the other way round.
        known = (
            () if program.standards else (each for each in self.view.theses if values[program.atoms[each]] == STANDS)
        )
        stand = frozenset(known)
        return tuple(self.view.claims[each] for each in self.view.theses if each not in stand)

    @cached_property
    def evaluation(self) -> "Evaluation":
        """What becomes of each claim and step, and why."""
        from argmap.semantics.evaluation import evaluate

        return evaluate(self._program)

    @cached_property
    def _program(self) -> "Program":
        from argmap.semantics.program import program

        return program(self.view)

    @cached_property
    def unanswered(self) -> dict[str, Inference]:
        """The attacks on a thesis and on what helps one that nothing answers, in written order, by id.

        An attack that falls all the same, because its premises rest on what was answered, needs no answer, nor does one
        that its target survives by its `standard`.
        """
        from argmap.graph.relations import unanswered_objections

        found = tuple(unanswered_objections(self.view))
        if not found:
            return {}
        from argmap.semantics.evaluation import Status

        status = self.evaluation.status
        return {
            each.id: each
            for each in found
            if status(each.id) is not Status.FALLS and status(each.target) is not Status.STANDS
        }

    @cached_property
    def wordings(self) -> "tuple[tuple[Claim, Wording], ...]":
        """The claims, in written order, with the words they are put in."""
        from argmap.language.wording import Wording

        return tuple((claim, Wording(claim.text)) for claim in self.map.claims)

    @cached_property
    def quotes(self) -> "Quotes":
        """The quotes with their verdicts; the files of their sources are read for it, if this run may read any."""
        from argmap.quotes import Quotes

        return self.read_quotes() if self.read_quotes else Quotes()

    @cached_property
    def lock(self) -> "Lock | None":
        """What has been reviewed of the map; None where nothing has."""
        return self.read_lock()

    @cached_property
    def terms(self) -> "Terms":
        """The words and terms of the texts, in the language of the map."""
        from argmap.language.terms import Terms

        return Terms(self.lang, self.map.terms)


@dataclass(frozen=True)
class Rule:
    """A rule: code, name, severity, and the check that yields hits; None where another part of argmap finds the fault.

    `profiles` gives the severity in profiles that differ from `severity`; a severity of None means the rule is off.
    A hit is dropped where a rule of `yields_to` (names) hits and speaks of its subject: one fault draws one finding.
    A rule that `knows_words` runs only on a map in a language that argmap has word lists for.
    """

    code: str
    name: str
    severity: Severity | None
    check: Callable[[Context], Hits] | None = None
    profiles: Mapping[str, Severity | None] = field(default_factory=dict)
    yields_to: tuple[str, ...] = ()
    needs: Needs = Needs.CLAIM
    knows_words: bool = False

    def severity_in(self, profile: str) -> Severity | None:
        """Return the severity in a profile; None where the rule is off."""
        return self.profiles.get(profile, self.severity)


def reading_rule(fault: Fault) -> Rule:
    """Return the rule for a fault that the reader finds: an error that blocks, in every profile."""
    return Rule(fault.code, fault.label, Severity.ERROR)


__all__ = [
    "PROFILES",
    "Claim",
    "Context",
    "Fault",
    "Hit",
    "Hits",
    "Inference",
    "Needs",
    "Note",
    "Rule",
    "Severity",
    "reading_rule",
]
