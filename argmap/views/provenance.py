"""Who says something and where: voices, and how they are told in words."""

from collections.abc import Collection
from typing import NamedTuple

from argmap.graph import GraphView
from argmap.model import Said, Source
from argmap.quotes import source_of
from argmap.views.entries import Reference, Voice
from argmap.views.words import Words
from argmap.visible import visible


class Saying(NamedTuple):
    """What speakers of one attitude say, or where one of them says it; `source` is its id where `text` names it.

    `attitude` and `link` are names and words: `asserts`, `by`, and `Dana in Hearing, 12:40` as text.
    """

    attitude: str
    link: str
    text: str
    source: str | None = None


def voice_of(view: GraphView, said: Said) -> Voice:
    """Return who says something and where, with the names of both."""
    name = view.speakers[said.by].name if said.by is not None else None
    source = source_of(view, said)
    if source is None:
        return Voice(said.attitude.value, said.by, name)
    return Voice(said.attitude.value, said.by, name, source, view.sources[source].label, said.at, said.quote)


def reference_of(source: Source) -> Reference:
    """Return what a bibliography tells of a source."""
    return Reference(source.id, source.title, source.author, source.date, source.publisher, source.url, source.accessed)


def sayings(voices: Collection[Voice], usual: str | None, words: Words) -> list[Saying]:
    """Return what voices say, in words; the `usual` source, an id, is not named.

    Speakers of one attitude share one; whoever has places or quotes has one for each source.
    """
    if not voices:
        return []
    bare: dict[str, dict[str, None]] = {}
    placed: dict[tuple[str, str | None, str | None, str | None], list[str]] = {}
    for voice in voices:
        source, title = (voice.source, voice.source_title) if voice.source != usual else (None, None)
        if voice.at or voice.quote or title or not voice.speaker_name:
            place = quoted(visible(voice.at or ""), voice.quote, words)
            placed.setdefault((voice.attitude, voice.speaker_name, source, title), []).append(place)
        else:
            bare.setdefault(voice.attitude, {})[visible(voice.speaker_name)] = None
    found = [Saying(attitude, words.by, ", ".join(names)) for attitude, names in bare.items()]
    for (attitude, speaker, source, title), places in placed.items():
        told = f"{words.semicolon} ".join([each for each in places if each])
        link, text = _placed(speaker, title, told, words)
        found.append(Saying(attitude, link, text, source))
    return found


def _placed(speaker: str | None, title: str | None, places: str, words: Words) -> tuple[str, str]:
    """Return link and text of what one speaker, or nobody that is named, says in one source."""
    where = ", ".join([each for each in (visible(title or ""), places) if each])
    if speaker:
        link = f" {words.in_} " if title else ", "
        return words.by, visible(speaker) + (link + where if where else "")
    return words.in_ if title else words.at, where


def quoted(where: str, quote: str | None, words: Words) -> str:
    """Return a place and a quote, either maybe empty: `p. 3: “It is so.”`."""
    if not quote:
        return where
    told = words.quote.format(visible(quote))
    return f"{where}{words.colon} {told}" if where else told
