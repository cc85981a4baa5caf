"""The interactive page of a map: its diagram, and what a reader may ask of each claim and step besides."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from argmap.finding import Finding
from argmap.graph import GraphView
from argmap.views.details import CitedSource, ClaimDetails, Details, StepDetails
from argmap.views.diagram import diagram
from argmap.views.picture import MOST_CARDS, Diagram, DiagramOptions
from argmap.visible import visible

_FROM_RIGHT = frozenset(("ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"))


class Remark(NamedTuple):
    """A finding, and the number of the card that it stands at; None where it is about the whole map."""

    finding: Finding
    card: int | None


class Division(NamedTuple):
    """A group by its title, and the number of the group that it lies in."""

    title: str
    parent: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A map ready to be shown on a page, with nothing placed; numbers count from 0.

    `details` are those of the cards, one by one; `steps` those of the inferences that have something to tell, by id.
    `speakers`, `sides`, `groups` and `sources` are those of the claims shown, and `findings` what was found about these
    or about the map. `opens` is the depth to open it at, None for all of it. `from_right`: its language is written so.
    """

    diagram: Diagram
    opens: int | None
    from_right: bool
    speakers: tuple[str, ...]
    sides: tuple[str, ...]
    groups: tuple[Division, ...]
    sources: tuple[CitedSource, ...]
    details: tuple[ClaimDetails, ...]
    steps: dict[str, StepDetails]
    findings: tuple[Remark, ...]


def page(
    view: GraphView,
    options: DiagramOptions | None = None,
    findings: Sequence[Finding] = (),
    picture: Diagram | None = None,
) -> Page:
    """Return the page of a map, or of the part that `options` ask for, with the `findings` about it. O(V + E).

    `picture` is its diagram where there is one already.

    `depth` cuts nothing from a page: it says how deep it opens. Raises `UnknownNameError` for a root, side or group
    that the map does not have.
    """
    chosen = options or DiagramOptions()
    picture = picture or diagram(view, replace(chosen, depth=None))
    shown = [card.claim for card in picture.cards]
    claims = [view.claims[each] for each in shown if each]
    details = Details(view, picture.words, claims)
    return Page(
        diagram=picture,
        opens=2 if chosen.depth is None and len(shown) > MOST_CARDS else chosen.depth,
        from_right=_is_from_right(picture.lang),
        speakers=tuple(visible(view.speakers[each].name) for each in details.speakers),
        sides=tuple(visible(each.label) for each in view.map.sides if each.id in details.sides),
        groups=tuple(_groups(view, details.groups)),
        sources=details.cited_sources(),
        details=tuple(details.of_claim(view.claims[each]) if each else ClaimDetails() for each in shown),
        steps=_steps(view, picture, details),
        findings=tuple(_remarks(view, shown, findings)),
    )


def _is_from_right(lang: str) -> bool:
    parts = lang.casefold().replace("_", "-").split("-")
    return parts[0] in _FROM_RIGHT or not {"arab", "hebr"}.isdisjoint(parts[1:])


def _groups(view: GraphView, numbers: dict[str, int]) -> Iterator[Division]:
    for group in numbers:
        parent = view.groups[group].parent
        yield Division(visible(view.groups[group].title), numbers.get(parent) if parent is not None else None)


def _steps(view: GraphView, picture: Diagram, details: Details) -> dict[str, StepDetails]:
    ids = dict.fromkeys([*(each.step for each in picture.junctions), *(each.step for each in picture.arrows)])
    told = ((each, details.of_step(view.inferences[each])) for each in ids if each)
    return {each: found for each, found in told if found != StepDetails()}


def _remarks(view: GraphView, shown: Sequence[str], findings: Iterable[Finding]) -> Iterator[Remark]:
    """Yield the findings with their cards; one about a claim that is not shown is none of the page."""
    cards = {claim: number for number, claim in enumerate(shown) if claim}
    for finding in findings:
        about = finding.about[0] if finding.about else ""
        claim = view.inferences[about].premises[0] if about in view.inferences else about
        if claim in cards or claim not in view.claims:
            yield Remark(finding, cards.get(claim))
