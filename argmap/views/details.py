"""What a reader may ask of a claim or a step beyond what a card has room for."""

from collections.abc import Iterable
from typing import NamedTuple

from argmap.graph import GraphView
from argmap.model import Citation, Claim, Inference, Said, Standard
from argmap.views.credits import safe_link
from argmap.views.entries import Reference
from argmap.views.provenance import reference_of, sayings, voice_of
from argmap.views.words import Words
from argmap.visible import visible


class Told(NamedTuple):
    """Who says it and where, in words, maybe with the quote; `link` is empty or safe to follow."""

    text: str
    quote: str = ""
    link: str = ""
    note: str = ""


class CitedSource(NamedTuple):
    """A source as a bibliography has it; `link` is empty or safe to follow."""

    reference: Reference
    link: str = ""


class Cited(NamedTuple):
    """Where a source gives reason to believe a claim; `source` is its number in the list of the page."""

    source: int
    at: str = ""
    quote: str = ""
    note: str = ""


class ClaimDetails(NamedTuple):
    """What is known of a claim; side, group and speakers are numbers in the lists of the page."""

    side: int | None = None
    group: int | None = None
    speakers: tuple[int, ...] = ()
    tags: tuple[str, ...] = ()
    statements: tuple[Told, ...] = ()
    evidence: tuple[Cited, ...] = ()
    notes: tuple[str, ...] = ()


class StepDetails(NamedTuple):
    """What is known of a step: its scheme, who draws it, and notes."""

    scheme: str = ""
    statements: tuple[Told, ...] = ()
    notes: tuple[str, ...] = ()


class Details:
    """Tells the details of the `claims` of one map.

    `speakers`, `sides`, `groups` and `sources` number those that these claims have, by their ids.
    """

    def __init__(self, view: GraphView, words: Words, claims: Iterable[Claim]) -> None:
        self._view, self._words = view, words
        spoken: set[str] = set()
        taken: set[str | None] = set()
        grouped: set[str] = set()
        cited: set[str] = set()
        for claim in claims:
            spoken.update(self._heard(claim))
            taken.add(view.side(claim))
            cited.update(each.source for each in claim.cite)
            around = claim.group
            while around is not None and around not in grouped:
                grouped.add(around)
                around = view.groups[around].parent
        self.speakers = _numbered(each.id for each in view.map.speakers if each.id in spoken)
        self.sides = _numbered(each.id for each in view.map.sides if each.id in taken)
        self.groups = _numbered(each.id for each in view.map.groups if each.id in grouped)
        self.sources = _numbered(each.id for each in view.map.sources if each.id in cited)

    def cited_sources(self) -> tuple[CitedSource, ...]:
        """Return the sources that `sources` numbers."""
        found = (self._view.sources[each] for each in self.sources)
        return tuple(CitedSource(reference_of(each), safe_link(each.url)) for each in found)

    def of_claim(self, claim: Claim) -> ClaimDetails:
        """Return the details of a claim."""
        side = self._view.side(claim)
        return ClaimDetails(
            side=self.sides[side] if side is not None else None,
            group=self.groups[claim.group] if claim.group is not None else None,
            speakers=tuple(self.speakers[each] for each in self._heard(claim)),
            tags=tuple(map(visible, claim.tags)),
            statements=self._statements(claim.said),
            evidence=tuple(dict.fromkeys(self._cited(each) for each in claim.cite)),
            notes=self._notes(claim),
        )

    def of_step(self, step: Inference) -> StepDetails:
        """Return the details of a step."""
        return StepDetails(
            scheme=visible(step.scheme.replace("_", " ").replace("-", " ")) if step.scheme else "",
            statements=self._statements(step.said, "step_"),
            notes=(visible(step.note),) if step.note else (),
        )

    def _heard(self, claim: Claim) -> dict[str, None]:
        """Return those who assert, report or deny a claim, or draw a step from it."""
        steps = (each.said for each in self._view.uses(claim.id))
        return dict.fromkeys(each.by for said in (claim.said, *steps) for each in said if each.by is not None)

    def _statements(self, said: Iterable[Said], of: str = "") -> tuple[Told, ...]:
        found = (self._told(each, of) for each in said)
        return tuple(dict.fromkeys(each for each in found if any(each)))

    def _told(self, said: Said, of: str) -> Told:
        """Return one saying in words: `said by Dana in Hearing, 12:40`; the usual source is named as well."""
        voice = voice_of(self._view, said)
        told = sayings([voice._replace(quote=None)], None, self._words)[0]
        link = safe_link(self._view.sources[voice.source].url) if voice.source is not None else ""
        text = f"{getattr(self._words, of + told.attitude)} {told.link} {told.text}" if told.text else ""
        return Told(text, visible(said.quote or ""), link, visible(said.note or ""))

    def _cited(self, citation: Citation) -> Cited:
        return Cited(
            self.sources[citation.source],
            visible(citation.at or ""),
            visible(citation.quote or ""),
            visible(citation.note or ""),
        )

    def _notes(self, claim: Claim) -> tuple[str, ...]:
        words = self._words
        found = [visible(claim.note)] if claim.note else []
        if claim.basis is not None:
            found.append(f"{words.basis}{words.colon} {getattr(words, claim.basis.value)}")
        if claim.standard is not Standard.UNANSWERED:
            found.append(f"{words.page.standard}{words.colon} {claim.standard.value}")
        if claim.confidence is not None:
            found.append(f"{words.page.confidence}{words.colon} {claim.confidence:g}")
        return tuple(found)


def _numbered(ids: Iterable[str]) -> dict[str, int]:
    return {each: number for number, each in enumerate(ids)}
