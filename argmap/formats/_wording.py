"""The words of an outline, shared by its formats; what they return is plain text, not yet escaped."""

from typing import NamedTuple

from argmap.views.entries import Entry, Evidence, Outline, Part, Reference, Statement, Voice
from argmap.visible import visible

LEADS = {
    Part.THESIS: "Thesis",
    Part.CLAIM: "Claim",
    Part.REASON: "Reason",
    Part.OBJECTION: "Objection",
    Part.UNDERCUT: "Undercut",
    Part.BACKING: "Backing",
    Part.PREMISE: "Premise",
    Part.CONTRADICTS: "Contradicts",
    Part.RESTATES: "Restates",
    Part.MORE: "More",
}
_SAID = {"asserts": "said", "reports": "reported", "denies": "denied"}


class Detail(NamedTuple):
    """A line under an entry: `source: Ill Communication` or, where the label ends in a preposition, `said by Dana`."""

    label: str
    text: str

    @property
    def colon(self) -> str:
        """What stands between label and text beside a space."""
        return "" if self.label.endswith((" by", " in", " at")) else ":"


def marks(entry: Entry, outline: Outline) -> tuple[str, ...]:
    """Return the short marks behind a claim or a step: `open`, `basis: granted`, `hedge: supposedly`."""
    found = ["implicit step"] if entry.step is not None and entry.step.implicit else []
    if (claim := entry.claim) is not None and not entry.refers:
        found += [f"hedge: {visible(claim.hedge)}"] if claim.hedge else []
        found += [f"basis: {claim.basis}"] if claim.basis else []
        found += [word for word in ("implicit", "open", "withdrawn") if getattr(claim, word)]
        found += ["needs support"] if outline.work_list and claim.support == "unsupported" else []
    return tuple(found)


def details(entry: Entry, outline: Outline) -> list[Detail]:
    """Return what is told under an entry: scheme, speakers, sources, notes; nothing for a mere path to others."""
    if not entry.matches:
        return []
    claim = entry.claim if not entry.refers else None
    said = _voices(claim.voices, outline.usual_source) if claim is not None else []
    found: list[Detail] = []
    if (step := entry.step) is not None:
        found += [Detail("scheme", step.scheme.replace("-", " "))] if step.scheme else []
        drawn = _voices(step.voices, outline.usual_source)
        found += [Detail(_drawn(each.label), each.text) for each in drawn if each not in said]
        found += [Detail("note on the step", visible(step.note))] if step.note else []
    found += said
    if claim is not None:
        found += [Detail("source", _evidence(each)) for each in claim.evidence]
        found += [Detail("note", visible(claim.note))] if claim.note else []
    return found


def words(claim: Statement, entry: Entry) -> tuple[str, str]:
    """Return a claim's title and text, either maybe empty; a mere path to others is told by its title alone."""
    title = visible(claim.title or "")
    return title, "" if title and not entry.matches else visible(claim.text)


def box(entry: Entry, outline: Outline) -> str:
    """Return a box to tick before an entry of a work list."""
    return "[ ] " if outline.work_list and entry.matches and entry.claim is not None else ""


def short(claim: Statement, length: int = 50) -> str:
    """Return the claim's title, or its text cut at a word to about `length` characters."""
    text = visible(claim.title or claim.text)
    if len(text) <= length:
        return text
    head = text[:length]
    return f"{head[: head.rfind(' ')] if ' ' in head[length // 2 :] else head}…"


def reference(source: Reference) -> tuple[str, str, str]:
    """Return a bibliography entry as three parts: who, when and what; the url; when it was accessed."""
    authors = _joined([visible(each) for each in source.author])
    date = f"({visible(source.date)})" if source.date else ""
    parts = [" ".join(each for each in (authors, date) if each)]
    parts += [visible(each) for each in (source.title or source.id, source.publisher) if each]
    text = " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part)
    return text, visible(source.url or ""), f"(accessed {visible(source.accessed)})" if source.accessed else ""


def reference_line(source: Reference) -> str:
    """Return a bibliography entry on one line."""
    return " ".join(part for part in reference(source) if part)


def _voices(voices: tuple[Voice, ...], usual: str | None) -> list[Detail]:
    """Speakers of one attitude share a line; whoever has places or quotes has a line for each source."""
    bare: dict[str, dict[str, None]] = {}
    placed: dict[tuple[str, str | None, str | None], list[str]] = {}
    for voice in voices:
        title = voice.source_title if voice.source != usual else None
        if voice.at or voice.quote or title or not voice.speaker_name:
            place = _quoted(visible(voice.at or ""), voice.quote)
            placed.setdefault((voice.attitude, voice.speaker_name, title), []).append(place)
        else:
            bare.setdefault(voice.attitude, {})[visible(voice.speaker_name)] = None
    found = [Detail(f"{_SAID[attitude]} by", ", ".join(names)) for attitude, names in bare.items()]
    return found + [_saying(*key, "; ".join(each for each in places if each)) for key, places in placed.items()]


def _saying(attitude: str, speaker: str | None, title: str | None, places: str) -> Detail:
    verb = _SAID[attitude]
    where = ", ".join(each for each in (visible(title or ""), places) if each)
    if speaker:
        link = " in " if title else ", "
        return Detail(f"{verb} by", visible(speaker) + (link + where if where else ""))
    return Detail(f"{verb} in" if title else f"{verb} at", where)


def _drawn(label: str) -> str:
    """Return what `said by` is called of a step."""
    return f"drawn{label[4:]}" if label.startswith("said") else f"step {label}"


def _evidence(evidence: Evidence) -> str:
    where = ", ".join(visible(each) for each in (evidence.source_title, evidence.at) if each)
    return _quoted(where, evidence.quote)


def _quoted(where: str, quote: str | None) -> str:
    if not quote:
        return where
    return f"{where}: “{visible(quote)}”" if where else f"“{visible(quote)}”"


def _joined(names: list[str]) -> str:
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"


def clamped(entry: Entry, deepest: int) -> tuple[int, str]:
    """Return the depth to show an entry at, and, where that is less than its own, its level in words.

    Each format has a depth beyond which nobody can read it, and its size would grow with the square of the depth.
    """
    return (entry.depth, "") if entry.depth <= deepest else (deepest, f"(level {entry.level}) ")
