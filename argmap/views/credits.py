"""What a card tells of a claim's speakers, each with their own places, and apart from these of its evidence."""

import re

from argmap.graph import GraphView
from argmap.model import Attitude, Claim
from argmap.views.picture import Credit
from argmap.views.provenance import Saying, sayings, voice_of
from argmap.views.words import Words
from argmap.visible import visible

_SAFE_LINK = re.compile(r"(https?://|mailto:)[^\s<>\"\\^`{|}\x00-\x1f\x7f-\x9f]+", re.IGNORECASE)
_ATTITUDES = [each.value for each in (Attitude.ASSERTS, Attitude.REPORTS, Attitude.DENIES)]


class Credits:
    """Tells where the claims of one map come from, in short."""

    def __init__(self, view: GraphView, words: Words) -> None:
        self._view, self._words = view, words

    def said(self, claim: Claim) -> tuple[Credit, ...]:
        """Return who says a claim and where: those who assert it, then who reports it, then who denies it."""
        voices = dict.fromkeys(voice_of(self._view, each)._replace(quote=None) for each in claim.said)
        found = sayings(voices, self._view.map.source, self._words)
        found.sort(key=lambda each: _ATTITUDES.index(each.attitude))
        return tuple(Credit(self._told(each), self._link(each.source)) for each in found if each.text)

    def cited(self, claim: Claim) -> tuple[Credit, ...]:
        """Return what a claim is cited from; the first says that it is a source where speakers are told before it."""
        found: list[Credit] = []
        for name, at in dict.fromkeys((each.source, each.at) for each in claim.cite):
            text = ", ".join(visible(each) for each in (self._view.sources[name].label, at) if each)
            first = bool(claim.said) and not found
            found.append(Credit(f"{self._words.source}{self._words.colon} {text}" if first else text, self._link(name)))
        return tuple(found)

    def _told(self, saying: Saying) -> str:
        """Return `Dana, 12:40` of who asserts it, `denied by Dana, 12:40` of another, and a bare place as it is."""
        told = self._words
        if saying.attitude == Attitude.ASSERTS.value and (saying.link == told.by or saying.source is None):
            return saying.text
        return f"{getattr(told, saying.attitude)} {saying.link} {saying.text}"

    def _link(self, source: str | None) -> str:
        return safe_link(self._view.sources[source].url) if source is not None else ""


def safe_link(url: str | None) -> str:
    """Return a url that is safe to follow, empty where it is another, such as `javascript:`."""
    return url if url and _SAFE_LINK.fullmatch(url) else ""
