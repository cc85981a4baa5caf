"""The data of an interactive page as its `read.js` reads them; what is empty or follows from others is left out."""

from typing import Any

from argmap.formats._wording import reference
from argmap.views.details import Cited, CitedSource, ClaimDetails, StepDetails, Told
from argmap.views.page import Page, Remark
from argmap.views.picture import Area, Arrow, Card, Credit, Junction, Relation
from argmap.views.words import Words
from argmap.visible import visible

VERSION = 1
Record = dict[str, Any]

# What the page takes from the words of diagrams and outlines, and what of its own words its data do without.
WORDS = (
    "open", "untitled", "pro", "con", "mixed", "conceded", "support", "attack", "undercut", "backing",
    "contradicts", "restates", "stands", "falls", "undecided", "linked", "helps", "hurts", "both", "questioned",
    "implicit_line", "mapper", "open_line", "conceded_line", "fallen_line", "scheme", "note", "side",
    "group", "speaker", "tag",
)  # fmt: skip
_SAID_ALREADY = ("no_script", "standard", "confidence")


def record(page: Page) -> Record:
    """Return all data of a page. O(n)."""
    told = page.diagram
    areas = {area.anchor: number for number, area in enumerate(told.areas)}
    anchors = [*(card.anchor for card in told.cards), *(joint.anchor for joint in told.junctions)]
    parts = {anchor: number for number, anchor in enumerate(anchors)}
    steps = {name: number for number, name in enumerate(page.steps)}
    found: list[list[int]] = [[] for _ in told.cards]
    for number, remark in enumerate(page.findings):
        if remark.card is not None:
            found[remark.card].append(number)
    whole = {
        "version": VERSION,
        "title": told.title,
        "remark": told.remark,
        "back": told.back and _credit(told.back),
        "description": told.description,
        "opens": page.opens,
        "words": words(told.words),
        "cards": [
            _kept(_card(card, areas) | _details(details, numbers))
            for card, details, numbers in zip(told.cards, page.details, found, strict=True)
        ],
        "junctions": [_junction(each, areas, steps) for each in told.junctions],
        "arrows": [_arrow(each, parts, steps) for each in told.arrows],
        "steps": list(map(_step, page.steps.values())),
        "sources": [_source(each, told.words) for each in page.sources],
        "areas": [_area(each, areas) for each in told.areas],
        "speakers": page.speakers,
        "sides": page.sides,
        "groups": [_kept({"title": each.title, "parent": each.parent}) for each in page.groups],
        "findings": [_finding(each) for each in page.findings],
    }
    return {key: each for key, each in whole.items() if each not in (None, "")}


def words(told: Words) -> Record:
    """Return the words that the page shows, by the names that they have in `PageWords` and `Words`."""
    own = {name: word for name, word in told.page._asdict().items() if name not in _SAID_ALREADY}
    return own | {name: getattr(told, name) for name in WORDS} | {"thesis": told.roles.thesis}


def _kept(record: Record) -> Record:
    """Return a record without what is empty; numbers stay, and true is 1."""
    return {key: 1 if each is True else each for key, each in record.items() if each or type(each) is int}


def _card(card: Card, areas: dict[str, int]) -> Record:
    """Return what a card shows; the anchor and the id are left out where they follow from the rest."""
    return {
        "anchor": "" if card.anchor == f"claim-{card.claim}" else card.anchor,
        "id": "" if card.claim == card.label else card.claim,
        "stance": card.stance.value,
        "tag": card.tag,
        "label": card.label,
        "title": card.title,
        "text": card.text,
        "said": list(map(_credit, card.said)),
        "cited": list(map(_credit, card.cited)),
        "marks": card.marks,
        "implicit": card.implicit,
        "open": card.open,
        "conceded": card.conceded,
        "status": card.status,
        "stub": card.stub,
        "link": "" if card.link == f"#{card.anchor}" else card.link,
        "area": areas.get(card.area),
    }


def _details(details: ClaimDetails, found: list[int]) -> Record:
    return {
        "side": details.side,
        "group": details.group,
        "speakers": details.speakers,
        "tags": details.tags,
        "findings": found,
        "statements": list(map(_statement, details.statements)),
        "evidence": list(map(_evidence, details.evidence)),
        "notes": details.notes,
    }


def _credit(credit: Credit) -> list[str]:
    return [credit.text, credit.link] if credit.link else [credit.text]


def _statement(told: Told) -> Record:
    return _kept({"text": told.text, "quote": told.quote, "link": told.link, "note": told.note})


def _evidence(cited: Cited) -> Record:
    return _kept({"source": cited.source, "at": cited.at, "quote": cited.quote, "note": cited.note})


def _source(source: CitedSource, told: Words) -> Record:
    """Return a whole citation; the url is told in words where it is no link."""
    text, url, accessed = reference(source.reference, told)
    parts = (text, "" if source.link else url, accessed)
    return _kept({"text": " ".join(part for part in parts if part), "link": source.link})


def _junction(joint: Junction, areas: dict[str, int], steps: dict[str, int]) -> Record:
    return _kept(
        {
            "anchor": joint.anchor,
            "relation": _relation(joint.relation),
            "linked": joint.linked,
            "falls": joint.falls,
            "area": areas.get(joint.area),
            "tip": joint.tooltip,
            "step": steps.get(joint.step),
        }
    )


def _arrow(arrow: Arrow, parts: dict[str, int], steps: dict[str, int]) -> Record:
    """Return a line; where a premise leads to its junction, that one tells what there is to tell."""
    return _kept(
        {
            "relation": _relation(arrow.relation),
            "tail": parts[arrow.tail],
            "head": parts[arrow.head],
            "headless": arrow.headless,
            "implicit": arrow.implicit,
            "falls": arrow.falls,
            "tip": "" if arrow.headless and arrow.step else arrow.tooltip,
            "step": steps.get(arrow.step),
        }
    )


def _relation(relation: Relation) -> str:
    """Return a relation by its name, that of most lines by nothing."""
    return "" if relation is Relation.SUPPORT else relation.value


def _step(step: StepDetails) -> Record:
    statements = list(map(_statement, step.statements))
    return _kept({"scheme": step.scheme, "statements": statements, "notes": step.notes})


def _area(area: Area, areas: dict[str, int]) -> Record:
    return _kept({"label": area.label, "stance": area.stance.value, "parent": areas.get(area.parent)})


def _finding(remark: Remark) -> Record:
    found = remark.finding
    return _kept(
        {
            "code": found.code,
            "name": found.name,
            "severity": found.severity.value,
            "message": visible(found.message),
            "help": visible(found.help),
            "card": remark.card,
        }
    )
