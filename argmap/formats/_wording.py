"""What an outline tells, in the words of its language, shared by its formats; plain text, not yet escaped."""

from typing import NamedTuple

from argmap.views.entries import Entry, Evidence, Outline, Reference, Statement
from argmap.views.provenance import Saying, quoted, sayings
from argmap.views.standing import SIGNS
from argmap.views.words import Words
from argmap.visible import visible


class Detail(NamedTuple):
    """A line under an entry: `source:` and `Ill Communication`, `said by` and `Dana`."""

    label: str
    text: str


def role(entry: Entry, outline: Outline) -> str:
    """Return what an entry is in the one above it: `reason`."""
    return str(getattr(outline.words.roles, entry.part.value))


def lead(entry: Entry, outline: Outline) -> str:
    """Return the same as the beginning of a line: `Reason`."""
    word = role(entry, outline)
    return word[0].upper() + word[1:]


def marks(entry: Entry, outline: Outline) -> tuple[str, ...]:
    """Return the short marks behind a claim or a step: `✗ falls`, `open`, `basis: granted`, `hedge: supposedly`."""
    words = outline.words
    found = [*verdicts(entry, outline)]
    found += [words.implicit_step] if entry.step is not None and entry.step.implicit else []
    if (claim := entry.claim) is not None and not entry.refers:
        found += [f"{words.hedge}{words.colon} {visible(claim.hedge)}"] if claim.hedge else []
        found += [f"{words.basis}{words.colon} {getattr(words, claim.basis)}"] if claim.basis else []
        found += [getattr(words, mark) for mark in ("implicit", "open", "withdrawn") if getattr(claim, mark)]
        found += [words.needs_support] if outline.work_list and claim.support == "unsupported" else []
    return tuple(found)


def verdicts(entry: Entry, outline: Outline) -> tuple[str, ...]:
    """Return what becomes of a claim, and of its step where that is something else; nothing where it is not told."""
    words, claim, step = outline.words, entry.claim, entry.step
    found = [f"{SIGNS[claim.status]} {getattr(words, claim.status)}"] if claim is not None and claim.status else []
    if step is not None and step.status and (claim is None or step.status != claim.status):
        own = words.stands if step.status == "stands" else getattr(words, f"step_{step.status}")
        found.append(f"{SIGNS[step.status]} {own}")
    return tuple(found)


def details(entry: Entry, outline: Outline) -> list[Detail]:
    """Return what is told under an entry: scheme, speakers, sources, notes; nothing for a mere path to others."""
    if not entry.matches:
        return []
    words = outline.words
    claim = entry.claim if not entry.refers else None
    said = sayings(claim.voices, outline.usual_source, words) if claim is not None else []
    found: list[Detail] = []
    if (step := entry.step) is not None:
        found += [_labelled(words.scheme, step.scheme.replace("-", " "), words)] if step.scheme else []
        found += [
            _said(each, words, "step_")
            for each in sayings(step.voices, outline.usual_source, words)
            if each not in said
        ]
        found += [_labelled(words.note_on_step, visible(step.note), words)] if step.note else []
    found += [_said(each, words) for each in said]
    if claim is not None:
        found += [_labelled(words.source, _evidence(each, words), words) for each in claim.evidence]
        found += [_labelled(words.note, visible(claim.note), words)] if claim.note else []
    return found


def title_and_text(claim: Statement, entry: Entry) -> tuple[str, str]:
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


def reference(source: Reference, words: Words) -> tuple[str, str, str]:
    """Return a bibliography entry as three parts: who, when and what; the url; when it was accessed.

    Where nobody is named as the author, the title comes first.
    """
    authors = _joined([visible(each) for each in source.author], words)
    title = visible(source.title or source.id)
    date = f"({visible(source.date)})" if source.date else ""
    parts = [" ".join(each for each in (authors or title, date) if each)]
    parts += [title if authors else "", visible(source.publisher or "")]
    text = " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part)
    accessed = f"({words.accessed.format(date=visible(source.accessed))})" if source.accessed else ""
    return text, visible(source.url or ""), accessed


def reference_line(source: Reference, words: Words) -> str:
    """Return a bibliography entry on one line."""
    return " ".join(part for part in reference(source, words) if part)


def _labelled(label: str, text: str, words: Words) -> Detail:
    return Detail(f"{label}{words.colon}", text)


def _said(saying: Saying, words: Words, of: str = "") -> Detail:
    """Return `said by Dana`, or of a step `argued by Dana`."""
    return Detail(f"{getattr(words, of + saying.attitude)} {saying.link}", saying.text)


def _evidence(evidence: Evidence, words: Words) -> str:
    where = ", ".join(visible(each) for each in (evidence.source_title, evidence.at) if each)
    return quoted(where, evidence.quote, words)


def _joined(names: list[str], words: Words) -> str:
    return f" {words.and_} ".join(names if len(names) < 3 else [", ".join(names[:-1]), names[-1]])


def clamped(entry: Entry, outline: Outline, deepest: int) -> tuple[int, str]:
    """Return the depth to show an entry at, and, where that is less than its own, its level in words.

    Each format has a depth beyond which nobody can read it, and its size would grow with the square of the depth.
    """
    if entry.depth <= deepest:
        return entry.depth, ""
    return deepest, f"({outline.words.level.format(n=entry.level)}) "
