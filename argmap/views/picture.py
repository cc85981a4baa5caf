"""What a diagram is made of: cards, junctions, arrows and areas, with all names resolved and nothing placed."""

from dataclasses import dataclass
from enum import StrEnum

from argmap.graph.view import Stance
from argmap.views.standing import SIGNS
from argmap.views.words import Words

MOST_CARDS = 400  # a static picture of more helps nobody: it is told of, split, or opened at a depth of two


class Relation(StrEnum):
    """What an arrow says of its two ends."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    BACKING = "backing"
    CONTRADICTS = "contradicts"
    RESTATES = "restates"
    MORE = "more"  # leads to what was cut


@dataclass(frozen=True, slots=True)
class Credit:
    """A line that tells who says something and where, or what is cited; `link` is empty or safe to follow."""

    text: str
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A claim, or a stub that stands for claims which were cut.

    `anchor` is an id for XML and HTML, unique among all parts. `claim` is the claim's id, empty for a stub; `label` the
    same where the author gave it. `tag` is its stance in a word. `marks` are words of their own such as "open". `area`
    is an area's anchor. `said` tells who says it and where, which is no support; `cited` what it is cited from.
    `focus`: the diagram shows what is around it. `status` is a word of `Status`, or empty where the diagram does not
    tell it, `standing` the same in the words of the diagram.
    """

    anchor: str
    claim: str = ""
    stance: Stance
    tag: str = ""
    label: str = ""
    title: str = ""
    text: str
    said: tuple[Credit, ...] = ()
    cited: tuple[Credit, ...] = ()
    marks: tuple[str, ...] = ()
    implicit: bool = False
    open: bool = False
    conceded: bool = False
    focus: bool = False
    status: str = ""
    standing: str = ""
    stub: bool = False
    tooltip: str
    link: str = ""
    area: str = ""

    @property
    def falls(self) -> bool:
        """Whether the claim is told to fall."""
        return self.status == "falls"

    @property
    def verdict(self) -> str:
        """The sign and the word of the status, for writers who set text: `✗ falls`; empty where it is not told."""
        return f"{SIGNS[self.status]} {self.standing}" if self.status else ""

    @property
    def small_print(self) -> str:
        """What a card tells below its text, on one line: marks, who says it, what is cited."""
        return " \u00b7 ".join((*self.marks, *(each.text for each in (*self.said, *self.cited))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Junction:
    """Where the premises of an inference meet, and where an undercut or a backing of it ends.

    `step` is the inference's id. `falls`: the diagram tells what becomes of claims and steps, and this step falls.
    """

    anchor: str
    relation: Relation
    tooltip: str
    linked: bool
    step: str = ""
    falls: bool = False
    area: str = ""

    @property
    def sign(self) -> str:
        """Plus for what helps its target, minus for what hurts it."""
        return "+" if self.relation in (Relation.SUPPORT, Relation.BACKING) else "\u2212"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A line from one part to another, by their anchors. A `headless` one leads from a premise to its junction.

    `step` is the id of the inference that it is part of, empty where it is part of none. `falls`: the diagram tells
    what becomes of claims and steps, and the step falls that the line is part of.
    """

    anchor: str
    relation: Relation
    tail: str
    head: str
    tooltip: str
    step: str = ""
    headless: bool = False
    implicit: bool = False
    falls: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A light area behind cards that belong together; `parent` is the anchor of the area it lies in."""

    anchor: str
    label: str
    stance: Stance = Stance.NONE
    parent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagram:
    """A map ready to be drawn. Theses come first among the cards; an area comes after the one it lies in.

    `remark` tells which part of the map it is, empty where it is the whole. `back` leads to the page that this one is
    a branch of.
    """

    title: str
    remark: str = ""
    back: Credit | None = None
    description: str
    lang: str
    words: Words
    cards: tuple[Card, ...]
    junctions: tuple[Junction, ...]
    arrows: tuple[Arrow, ...]
    areas: tuple[Area, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagramOptions:
    """What of a map to draw; None leaves nothing out.

    `root` keeps the claims that bear on it. `depth` counts links from the thesis, or from `root`; 0 draws it alone.
    `side` and `group` keep the claims in them, with what these join and the path from the thesis. `around` keeps the
    claims at most `radius` links away from it, whichever way these lead; it chooses the part by itself, so that with it
    none of the others counts. `status` tells which claims stand, of the whole map.
    """

    root: str | None = None
    depth: int | None = None
    around: str | None = None
    radius: int = 2
    side: str | None = None
    group: str | None = None
    status: bool = False
