"""The argument map: frozen values without I/O.

An `ArgumentMap` is whole: every id that a claim or an inference names is defined in it, because reading reports and
leaves out what is not. Spans are kept beside the content and do not take part in equality, so two maps are equal when
they say the same argument.
"""

from dataclasses import field
from enum import StrEnum

from argmap.source import NOWHERE, Span
from argmap.values import value


class Kind(StrEnum):
    """What an inference does to its target."""

    SUPPORT = "support"
    ATTACK = "attack"


class Role(StrEnum):
    """The kind of an inference together with what it bears on."""

    REASON = "reason"
    OBJECTION = "objection"
    UNDERCUT = "undercut"
    BACKING = "backing"


class Attitude(StrEnum):
    """How a speaker stands to what they are quoted with."""

    ASSERTS = "asserts"
    REPORTS = "reports"
    DENIES = "denies"


class Basis(StrEnum):
    """Why a claim may stand with nothing under it."""

    GRANTED = "granted"
    DEFINITION = "definition"
    VALUE = "value"
    OBSERVATION = "observation"


class Standard(StrEnum):
    """The proof standard a claim is held to."""

    UNANSWERED = "unanswered"
    SCINTILLA = "scintilla"
    PREPONDERANCE = "preponderance"


@value()
class Entries:
    """A mapping inside an `x-` field, in written order; frozen, unlike a dict."""

    items: tuple[tuple[str, "Extra"], ...]


# The content of an `x-` field: text as typed, a list, or a mapping.
Extra = str | tuple["Extra", ...] | Entries


def _span() -> Span:
    return field(default=NOWHERE, compare=False, repr=False)


@value()
class Ignore:
    """A finding the author has decided to live with, by name or code, and why."""

    rule: str
    reason: str
    span: Span = _span()


@value()
class IgnoreComment:
    """A comment `# argmap: ignore[name, other] reason`: the names as typed, and the reason, empty if there is none.

    `line` counts from 1; `span` is the comment, from its `#`.
    """

    names: tuple[str, ...]
    reason: str
    span: Span
    line: int
    file: int = 0


@value(kw_only=True)
class Annotated:
    """What every mapping of the format may carry: a note, ignored findings, fields of the author's own."""

    note: str | None = None
    ignore: tuple[Ignore, ...] = ()
    extra: tuple[tuple[str, Extra], ...] = ()
    span: Span = _span()


@value()
class Side(Annotated):
    """One of the two sides; the first in a map defends the thesis."""

    id: str
    label: str


@value()
class Speaker(Annotated):
    """Somebody who says things in the map."""

    id: str
    name: str
    side: str | None = None
    role: str | None = None


@value()
class Source(Annotated):
    """A text or an event that claims are cited from or said in; dates are as typed."""

    id: str
    title: str | None = None
    author: tuple[str, ...] = ()
    date: str | None = None
    publisher: str | None = None
    url: str | None = None
    accessed: str | None = None
    file: str | None = None

    @property
    def label(self) -> str:
        """What to call the source where room is short: its title, else its id."""
        return self.title or self.id


@value()
class Group(Annotated):
    """A part of the map that is drawn together; groups nest by `parent`."""

    id: str
    title: str
    parent: str | None = None


@value()
class Citation(Annotated):
    """Evidence: a source that gives reason to believe the claim."""

    source: str
    at: str | None = None
    quote: str | None = None
    prefix: str | None = None
    suffix: str | None = None


@value()
class Said(Annotated):
    """Provenance, which is not support: where something is said, by whom, and how they mean it."""

    by: str | None = None
    source: str | None = None
    at: str | None = None
    quote: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    attitude: Attitude = Attitude.ASSERTS


@value()
class Claim(Annotated):
    """A statement that can be true or false. `generated` tells an id that was made from the text."""

    id: str
    text: str
    title: str | None = None
    said: tuple[Said, ...] = ()
    cite: tuple[Citation, ...] = ()
    basis: Basis | None = None
    hedge: str | None = None
    side: str | None = None
    group: str | None = None
    tags: tuple[str, ...] = ()
    confidence: float | None = None
    standard: Standard = Standard.UNANSWERED
    implicit: bool = False
    open: bool = False
    withdrawn: bool = False
    contradicts: tuple[str, ...] = ()
    restates: tuple[str, ...] = ()
    generated: bool = field(default=False, compare=False)
    text_span: Span = _span()

    @property
    def asserted_by(self) -> tuple[str, ...]:
        """The ids of the speakers who assert it, in written order, each once."""
        return _speakers(self.said, Attitude.ASSERTS)

    @property
    def denied_by(self) -> tuple[str, ...]:
        """The ids of the speakers who deny it, in written order, each once."""
        return _speakers(self.said, Attitude.DENIES)


@value()
class Inference(Annotated):
    """A step from one or more premises to a target: a claim, or another inference (`on_step`)."""

    id: str
    kind: Kind
    premises: tuple[str, ...]
    target: str
    on_step: bool = False
    scheme: str | None = None
    slots: tuple[tuple[str, str], ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
    said: tuple[Said, ...] = ()
    strength: float | None = None
    implicit: bool = False
    premise_spans: tuple[Span, ...] = field(default=(), compare=False, repr=False)

    @property
    def role(self) -> Role:
        """Reason or objection where it bears on a claim, backing or undercut where it bears on an inference."""
        if self.kind is Kind.SUPPORT:
            return Role.BACKING if self.on_step else Role.REASON
        return Role.UNDERCUT if self.on_step else Role.OBJECTION

    @property
    def key(self) -> tuple[str, tuple[str, ...], str]:
        """Kind, sorted premises and target: what stays the same when another inference is inserted before."""
        return (self.kind.value, tuple(sorted(self.premises)), self.target)

    @property
    def asserted_by(self) -> tuple[str, ...]:
        """The ids of the speakers who draw it, in written order, each once."""
        return _speakers(self.said, Attitude.ASSERTS)


@value(kw_only=True)
class ArgumentMap(Annotated):
    """A whole debate: its claims and inferences, in written order, and those who speak in it.

    A claim comes before the claims written inside it. The inferences on a claim follow each other, reasons first, each
    followed by those on it.
    """

    title: str | None = None
    thesis: tuple[str, ...] = ()
    lang: str | None = None
    debate: str | None = None
    source: str | None = None
    part: bool = False
    sides: tuple[Side, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    sources: tuple[Source, ...] = ()
    groups: tuple[Group, ...] = ()
    terms: tuple[tuple[str, ...], ...] = ()
    claims: tuple[Claim, ...] = ()
    inferences: tuple[Inference, ...] = ()


def _speakers(said: tuple[Said, ...], attitude: Attitude) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.by for each in said if each.by is not None and each.attitude is attitude))
