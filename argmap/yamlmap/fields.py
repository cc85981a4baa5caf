"""The fields of the format: one table that reading, the JSON Schema and the reference page are all made from."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from argmap.model import Attitude, Basis, Standard
from argmap.yamlmap.shapes import (
    Flag,
    Keyed,
    Many,
    NewId,
    Number,
    Premise,
    Record,
    Ref,
    Shape,
    Step,
    Text,
    Version,
    Word,
)


class Field(NamedTuple):
    """One field: its name, the shape of its value, and what it is for."""

    name: str
    shape: Shape
    doc: str


@dataclass(frozen=True)
class Table:
    """The fields of one kind of mapping.

    `short` names the field that a bare text fills; `located` says that a bare text is `source, locator`. `instead`
    tells what to write for names that people try and the format does not have.
    """

    name: str
    own: tuple[Field, ...]
    short: str | None = None
    located: bool = False
    required: tuple[str, ...] = ()
    instead: dict[str, str] = field(default_factory=dict, hash=False)

    @property
    def a_name(self) -> str:
        """The name with its article."""
        return f"{'an' if self.name[0] in 'aeiou' else 'a'} {self.name}"

    @cached_property
    def fields(self) -> dict[str, Field]:
        """All fields by name, those that every mapping has included."""
        return {each.name: each for each in self.own + COMMON}


COMMON = (
    Field("note", Text(), "free text"),
    Field("ignore", Keyed(Text(), key=Text()), "findings to live with: name or code, and the reason"),
)

_QUOTE = (
    Field("at", Text(), "where in the source: page, paragraph, time"),
    Field("quote", Text(), "the exact words"),
    Field("prefix", Text(), "the words before the quote"),
    Field("suffix", Text(), "the words after the quote"),
)

CITATION = Table("citation", (Field("source", Ref("source"), "the source cited"), *_QUOTE), located=True,
                 required=("source",))  # fmt: skip

SAID = Table(
    "said entry",
    (
        Field("by", Ref("speaker"), "who says it"),
        Field("source", Ref("source"), "where it is said"),
        *_QUOTE,
        Field("attitude", Word(tuple(Attitude)), "how the speaker means it; `asserts` where missing"),
    ),
    located=True,
    instead={"speaker": "write `by:`"},
)

_STATEMENT = (
    Field("by", Many(Ref("speaker", placed=True)), "who asserts it; short for `said: [{by: ...}]`"),
    Field("said", Many(Record(SAID)), "where it is said, by whom, and how they mean it; this is no support"),
    Field("reasons", Many(Step()), "what supports it; each item is one reason"),
    Field("objections", Many(Step()), "what attacks it; each item is one objection"),
    Field("implicit", Flag(), "nobody says it; the mapper adds it"),
)

_CLAIM = (
    Field("text", Text(placed=True), "the claim, one sentence"),
    Field("title", Text(), "a headline for cards and diagrams"),
    *_STATEMENT,
    Field(
        "denied_by", Many(Ref("speaker", placed=True)), "who denies it; short for `said: [{by: ..., attitude: denies}]`"
    ),
    Field("cite", Many(Record(CITATION)), "evidence: a source that gives reason to believe it"),
    Field("basis", Word(tuple(Basis)), "why it may stand with nothing under it"),
    Field("hedge", Text(), "the author's qualifier, kept apart from the text"),
    Field("side", Ref("side"), "the side it belongs to; else that of those who assert it"),
    Field("group", Ref("group"), "the part of the map it is drawn in"),
    Field("tags", Many(Text()), "labels of the author's own"),
    Field("confidence", Number(), "the author's starting weight, for strengths"),
    Field("standard", Word(tuple(Standard)), "the proof standard: what it takes to stand against objections"),
    Field("open", Flag(), "the author knows that it is unsupported"),
    Field("withdrawn", Flag(), "its own side gives it up"),
    Field("contradicts", Many(Ref("claim", placed=True)), "claims that cannot hold together with it"),
    Field("restates", Many(Ref("claim", placed=True)), "claims that it says again in other words"),
)

_INFERENCE = (
    Field("premises", Many(Premise()), "the claims that work together in this step"),
    *_STATEMENT,
    Field("scheme", Ref("scheme", placed=True), "the argumentation scheme it follows"),
    Field("slots", Keyed(Text(), key=Text()), "what fills the slots of the scheme"),
    Field(
        "answers",
        Keyed(Ref("answer", placed=True), key=Text()),
        "critical questions met: question, and a claim's id or `waived`",
    ),
    Field("strength", Number(), "how strong the step is, 1 where missing"),
)

_BEARS = "a relation stands under the claim it bears on: write `{field}: [{{this}}]` under {{target}}, or add it there"
_SUPPORTS, _ATTACKS = _BEARS.format(field="reasons"), _BEARS.format(field="objections")
_INSTEAD = {
    **dict.fromkeys(("supports", "support", "because_of", "proves", "reason_for"), _SUPPORTS),
    **dict.fromkeys(("attacks", "attack", "objects_to", "refutes", "rebuts", "objection_to"), _ATTACKS),
    "undercuts": "an undercut stands under the inference it attacks: `objections:` beside that inference's `premises:`",
    **dict.fromkeys(("pro", "pros", "because", "support_by", "supported_by"), "write `reasons:`"),
    **dict.fromkeys(("con", "cons", "attacked_by", "counter", "rebuttals"), "write `objections:`"),
    **dict.fromkeys(("evidence", "source", "sources", "citation", "citations", "reference"),
                    "write `cite:` for evidence, `said:` for where it is said"),
    **dict.fromkeys(("speaker", "speakers", "author"), "write `by:`"),
    **dict.fromkeys(("quote", "at"), "a quote belongs to its source: `cite: [{{source: ..., at: ..., quote: ...}}]`"),
    **dict.fromkeys(("claim", "statement", "content", "description"), "write `text:`"),
    "warrant": "write the warrant as one more premise, or as a reason for the inference (its backing)",
}  # fmt: skip

_ID = Field("id", NewId(), "its id; made from the text or the target where missing")

CLAIM = Table(
    "claim",
    _CLAIM,
    short="text",
    required=("text",),
    instead={"id": "a claim's id is its key under `claims:`", **_INSTEAD},
)
INLINE_CLAIM = Table("inline claim", (_ID, *_CLAIM), short="text", required=("text",), instead=_INSTEAD)
INFERENCE = Table("inference", (_ID, *_INFERENCE), required=("premises",), instead=_INSTEAD)

SPEAKER = Table(
    "speaker",
    (
        Field("name", Text(), "the speaker's name"),
        Field("side", Ref("side"), "the side they speak for"),
        Field("role", Text(), "what they are: a profession, an office"),
    ),
    short="name",
)

SOURCE = Table(
    "source",
    (
        Field("title", Text(), "what it is called"),
        Field("author", Many(Text()), "who wrote or made it"),
        Field("date", Text(), "when it appeared, as typed"),
        Field("publisher", Text(), "who published it"),
        Field("url", Text(), "where it is on the web"),
        Field("accessed", Text(), "when it was looked at"),
        Field("file", Text(), "a local text of it, relative to this file, in which quotes are looked up"),
    ),
    short="title",
    instead={"authors": "write `author:` with one name or a list", "year": "write `date:`", "link": "write `url:`"},
)

GROUP = Table(
    "group",
    (Field("title", Text(), "what it is called"), Field("parent", Ref("group"), "the group it is part of")),
    short="title",
)

MAP = Table(
    "map",
    (
        Field("argmap", Version(), "the version of the format; 1 where missing"),
        Field("title", Text(), "what the debate is called"),
        Field(
            "thesis",
            Many(Ref("claim", placed=True)),
            "what the map is about; else the one claim that is no premise of anything",
        ),
        Field(
            "lang",
            Text(),
            "the language of the texts, which diagrams and outlines speak too if it is `en`, `de`, `fr` or `es`",
        ),
        Field(
            "debate",
            Ref("debate format", placed=True),
            "the debate format: it names the sides where `sides` does not, and an objection without answer is then "
            "called dropped; it does not choose the profile",
        ),
        Field("source", Ref("source"), "the source meant where `said` names none"),
        Field(
            "include",
            Many(Text(placed=True)),
            "other maps whose claims, speakers, sources, groups and terms belong to this one",
        ),
        Field("part", Flag(), "this file is a part of another map and has no thesis of its own"),
        Field(
            "sides",
            Keyed(Text(), NewId("side"), most=2),
            "the side that defends the thesis, then the one that opposes it",
        ),
        Field("speakers", Keyed(Record(SPEAKER), NewId("speaker")), "who speaks: id, and name or details"),
        Field("sources", Keyed(Record(SOURCE), NewId("source")), "the texts and events referred to"),
        Field("groups", Keyed(Record(GROUP), NewId("group")), "parts of the map that are drawn together"),
        Field("terms", Many(Many(Text())), "words, or phrases, that the checks of wording count as one"),
        Field("claims", Keyed(Record(CLAIM), NewId("claim")), "the claims: id, and text or details"),
    ),
)

# A mapping among reasons or objections is an inference or an inline claim; which, shows when all its keys are known.
STEP = Table(
    "reason or objection",
    tuple({each.name: each for each in (*INLINE_CLAIM.own, *INFERENCE.own)}.values()),
    instead=_INSTEAD,
)

TABLES = (MAP, CLAIM, INLINE_CLAIM, INFERENCE, CITATION, SAID, SPEAKER, SOURCE, GROUP)
