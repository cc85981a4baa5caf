"""The data of an interactive page as its script reads them; what is empty is left out."""

from typing import Any

from argmap.formats._wording import reference
from argmap.views.details import Cited, ClaimDetails, StepDetails, Told
from argmap.views.page import Page, Remark
from argmap.views.picture import Area, Arrow, Card, Credit, Junction
from argmap.views.words import Words
from argmap.visible import visible

VERSION = 1
Record = dict[str, Any]

# What the page takes from the words of diagrams and outlines, besides all that are its own.
WORDS = (
    "open", "denies", "and_", "more", "one_claim", "several_claims", "untitled", "pro", "con", "mixed",
    "implicit_premise", "conceded", "support", "attack", "undercut", "backing", "contradicts", "restates", "stands",
    "falls", "undecided", "linked", "helps", "hurts", "both", "questioned", "implicit_line", "dash_dot", "mapper",
    "open_line", "conceded_line", "fallen_line", "quote", "scheme", "note", "side", "group", "speaker", "tag",
)  # fmt: skip


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
        "lang": told.lang,
        "dir": "rtl" if page.from_right else "",
        "title": told.title,
        "remark": told.remark,
        "description": told.description,
        "opens": page.opens,
        "words": words(told.words),
        "cards": [
            _card(card, details, areas, numbers, told.words)
            for card, details, numbers in zip(told.cards, page.details, found, strict=True)
        ],
        "junctions": [_junction(each, areas, steps) for each in told.junctions],
        "arrows": [_arrow(each, parts, steps) for each in told.arrows],
        "steps": [_step(name, each) for name, each in page.steps.items()],
        "areas": [_area(each, areas) for each in told.areas],
        "speakers": page.speakers,
        "sides": page.sides,
        "groups": [_kept({"title": each.title, "parent": each.parent}) for each in page.groups],
        "findings": [_finding(each) for each in page.findings],
    }
    return {key: each for key, each in whole.items() if each not in (None, "")}


def words(told: Words) -> Record:
    """Return the words that the page shows, by the names that they have in `PageWords` and `Words`."""
    own = told.page._asdict()
    return own | {name: getattr(told, name) for name in WORDS} | {"thesis": told.roles.thesis, "colon": told.colon}


def _kept(record: Record) -> Record:
    """Return a record without what is empty; numbers stay, and true is 1."""
    return {key: 1 if each is True else each for key, each in record.items() if each or type(each) is int}


def _card(card: Card, details: ClaimDetails, areas: dict[str, int], found: list[int], told: Words) -> Record:
    return _kept(
        {
            "anchor": card.anchor,
            "id": card.claim,
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
            "standing": card.standing,
            "stub": card.stub,
            "link": "" if card.link == f"#{card.anchor}" else card.link,
            "area": areas.get(card.area),
            "side": details.side,
            "group": details.group,
            "speakers": details.speakers,
            "tags": details.tags,
            "findings": found,
            "statements": list(map(_statement, details.statements)),
            "evidence": [_evidence(each, told) for each in details.evidence],
            "notes": details.notes,
        }
    )


def _credit(credit: Credit) -> list[str]:
    return [credit.text, credit.link] if credit.link else [credit.text]


def _statement(told: Told) -> Record:
    return _kept({"text": told.text, "quote": told.quote, "link": told.link, "note": told.note})


def _evidence(cited: Cited, told: Words) -> Record:
    """Return a whole citation; the url is told in words where it is no link."""
    text, url, accessed = reference(cited.source, told)
    parts = (text, "" if cited.link else url, accessed, cited.at)
    citation = " ".join(part for part in parts if part)
    return _kept({"text": citation, "quote": cited.quote, "link": cited.link, "note": cited.note})


def _junction(joint: Junction, areas: dict[str, int], steps: dict[str, int]) -> Record:
    return _kept(
        {
            "anchor": joint.anchor,
            "relation": joint.relation.value,
            "linked": joint.linked,
            "falls": joint.falls,
            "area": areas.get(joint.area),
            "tip": joint.tooltip,
            "step": steps.get(joint.step),
        }
    )


def _arrow(arrow: Arrow, parts: dict[str, int], steps: dict[str, int]) -> Record:
    return _kept(
        {
            "anchor": arrow.anchor,
            "relation": arrow.relation.value,
            "tail": parts[arrow.tail],
            "head": parts[arrow.head],
            "headless": arrow.headless,
            "implicit": arrow.implicit,
            "falls": arrow.falls,
            "tip": arrow.tooltip,
            "step": steps.get(arrow.step),
        }
    )


def _step(name: str, step: StepDetails) -> Record:
    statements = list(map(_statement, step.statements))
    return _kept({"id": name, "scheme": step.scheme, "statements": statements, "notes": step.notes})


def _area(area: Area, areas: dict[str, int]) -> Record:
    return _kept(
        {"anchor": area.anchor, "label": area.label, "stance": area.stance.value, "parent": areas.get(area.parent)}
    )


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
