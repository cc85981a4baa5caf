"""What an outline is made of: entries with all names resolved, and the options that choose them.

An outline is flat: entries in reading order, each with its depth, so that a chain of 100,000 claims needs no recursion.
They are tuples, which take half the time and memory of frozen dataclasses.
"""

from enum import StrEnum
from typing import NamedTuple

from argmap.values import value
from argmap.views.words import Words


class Part(StrEnum):
    """What an entry is in the entry above it."""

    THESIS = "thesis"
    CLAIM = "claim"  # heads a tree without being a thesis
    REASON = "reason"
    OBJECTION = "objection"
    UNDERCUT = "undercut"
    BACKING = "backing"
    PREMISE = "premise"
    CONTRADICTS = "contradicts"
    RESTATES = "restates"
    MORE = "more"  # stands for what `depth` cut


class Voice(NamedTuple):
    """Who says it, how and where; `source` and `at` are None where that is not told. Names stand beside ids."""

    attitude: str
    speaker: str | None
    speaker_name: str | None
    source: str | None = None
    source_title: str | None = None
    at: str | None = None
    quote: str | None = None


class Evidence(NamedTuple):
    """A source that gives reason to believe a claim."""

    source: str
    source_title: str
    at: str | None
    quote: str | None


class Statement(NamedTuple):
    """A claim with all names resolved. `support` is a word of `Support`, `status` one of `Status`, or not told.

    `show_id` is false where the id was made from the text and nothing refers to it.
    """

    id: str
    text: str
    title: str | None
    show_id: bool
    stance: str
    side: str | None
    group: str | None
    tags: tuple[str, ...]
    hedge: str | None
    basis: str | None
    implicit: bool
    open: bool
    withdrawn: bool
    support: str
    voices: tuple[Voice, ...]
    evidence: tuple[Evidence, ...]
    note: str | None
    status: str = ""


class Step(NamedTuple):
    """The inference that leads from an entry to the one above it; `status` is a word of `Status`, or not told."""

    id: str
    premises: tuple[str, ...]
    scheme: str | None
    implicit: bool
    voices: tuple[Voice, ...]
    note: str | None
    status: str = ""

    @property
    def linked(self) -> bool:
        """Whether several premises work together."""
        return len(self.premises) > 1


class Entry(NamedTuple):
    """One line of an outline.

    `depth` counts nesting from 0; `level` counts links from the tree's head, so that premises that work together have
    the level of their step. An entry with a step and no claim stands for linked premises, which are the PREMISE entries
    below it. `refers`: the claim stands in full elsewhere. `hidden`: how many entries a MORE entry stands for.
    `matches`: false for what is shown only as the path to what was asked for.
    """

    part: Part
    depth: int
    level: int
    step: Step | None = None
    claim: Statement | None = None
    refers: bool = False
    hidden: int = 0
    matches: bool = True


class Section(NamedTuple):
    """Trees under one heading; the trees of the theses have none."""

    heading: str | None
    entries: tuple[Entry, ...]


class Reference(NamedTuple):
    """A source, for the bibliography."""

    id: str
    title: str | None
    author: tuple[str, ...]
    date: str | None
    publisher: str | None
    url: str | None
    accessed: str | None


class Outline(NamedTuple):
    """What the formats write: a title, remarks on what is shown, the trees, and the sources if asked for.

    `words` are those of the map's language. `usual_source` is the id of the source that the remarks name once for all.
    `work_list`: the entries that match are those that are unsupported or open.
    """

    title: str | None
    lang: str | None
    words: Words
    usual_source: str | None
    remarks: tuple[str, ...]
    sections: tuple[Section, ...]
    sources: tuple[Reference, ...]
    work_list: bool = False


@value(kw_only=True)
class OutlineOptions:
    """What of a map to outline; None and False leave nothing out.

    `depth` counts links from the head (0 shows the head alone). `side`, `group`, `speaker` and `tag` keep the claims
    that match all of them, and `unsupported` those that are unsupported or open, with the paths to them. `status` tells
    which claims and steps stand, of the whole map. `width` is the line length of formats that wrap, in terminal cells.
    """

    root: str | None = None
    depth: int | None = None
    side: str | None = None
    group: str | None = None
    speaker: str | None = None
    tag: str | None = None
    unsupported: bool = False
    sources: bool = True
    bibliography: bool = False
    status: bool = False
    width: int = 88
