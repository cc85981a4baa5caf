"""The fields of an outline's entries in JSON and JSONL; docs/outline-json.md tells them one by one."""

from typing import Any

from argmap.views.entries import Entry, Evidence, Reference, Statement, Step, Voice

VERSION = 1


def entry_record(entry: Entry, number: int) -> dict[str, Any]:
    """Return the fields of one entry; `number` counts entries from 1 in reading order."""
    return {
        "number": number,
        "depth": entry.depth,
        "level": entry.level,
        "role": entry.part.value,
        "matches": entry.matches,
        "refers": entry.refers,
        "hidden": entry.hidden,
        "step": _step(entry.step) if entry.step else None,
        "claim": _claim(entry.claim, entry.refers) if entry.claim else None,
    }


def source_record(source: Reference) -> dict[str, Any]:
    """Return the fields of one source."""
    return {
        "id": source.id,
        "title": source.title,
        "author": source.author,
        "date": source.date,
        "publisher": source.publisher,
        "url": source.url,
        "accessed": source.accessed,
    }


def _claim(claim: Statement, refers: bool) -> dict[str, Any]:
    """Return the fields of a claim; of a reference the words alone, since all else stands at the claim in full."""
    words = {"id": claim.id, "title": claim.title, "text": claim.text} | _status(claim)
    if refers:
        return words
    return words | {
        "stance": claim.stance,
        "side": claim.side,
        "group": claim.group,
        "tags": claim.tags,
        "hedge": claim.hedge,
        "basis": claim.basis,
        "implicit": claim.implicit,
        "open": claim.open,
        "withdrawn": claim.withdrawn,
        "support": claim.support,
        "said": [_said(each) for each in claim.voices],
        "cite": [_cite(each) for each in claim.evidence],
        "note": claim.note,
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "id": step.id,
        "premises": step.premises,
        "scheme": step.scheme,
        "implicit": step.implicit,
        "said": [_said(each) for each in step.voices],
        "note": step.note,
    } | _status(step)


def _status(told: Statement | Step) -> dict[str, str]:
    """Return what becomes of it, where the outline tells that."""
    return {"status": told.status} if told.status else {}


def _said(voice: Voice) -> dict[str, Any]:
    return {
        "attitude": voice.attitude,
        "speaker": voice.speaker,
        "speaker_name": voice.speaker_name,
        "source": voice.source,
        "source_title": voice.source_title,
        "at": voice.at,
        "quote": voice.quote,
    }


def _cite(evidence: Evidence) -> dict[str, Any]:
    return {
        "source": evidence.source,
        "source_title": evidence.source_title,
        "at": evidence.at,
        "quote": evidence.quote,
    }
