"""Fingerprints of claims and links: short digests of all that a review judges, and of nothing else.

Titles, notes, tags, groups, weights and the order in which things are written are left out, and so are line breaks and
repeated spaces in a text. A field that is not set takes no part, so that a field the format gains later changes no
fingerprint.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from hashlib import blake2b
from unicodedata import normalize

from argmap.graph import GraphView
from argmap.graph.names import lasting_name
from argmap.model import Annotated, Citation, Claim, Inference, Said, Standard

# In bytes: 48 bits, enough for two texts of one claim never to be taken for each other.
_SIZE = 6
_encode = json.JSONEncoder(sort_keys=True).encode
_OF_ALL = frozenset(each.name for each in fields(Annotated))


@dataclass(frozen=True, slots=True, order=True)
class ClaimRecord:
    """What is recorded of a claim: digests of its text, of its marks, and of who says it on what evidence."""

    name: str
    text: str
    marks: str
    sources: str


@dataclass(frozen=True, slots=True, order=True)
class LinkRecord:
    """What is recorded of an inference: a digest of the step itself, and of the texts that it joins.

    `target` is the digest of the target's text, empty where the target is a step; `premises` pairs ids with digests,
    sorted.
    """

    name: str
    step: str
    target: str
    premises: tuple[tuple[str, str], ...]


def claim_record(claim: Claim) -> ClaimRecord:
    """Return the record of a claim as it is now."""
    marks = {
        "basis": claim.basis,
        "open": claim.open,
        "withdrawn": claim.withdrawn,
        "implicit": claim.implicit,
        "standard": None if claim.standard is Standard.UNANSWERED else claim.standard,
        "contradicts": sorted(claim.contradicts),
        "restates": sorted(claim.restates),
    }
    sources = {"cite": _all(claim.cite), "said": _all(claim.said)}
    return ClaimRecord(claim.id, text_fingerprint(claim), _digest(marks), _digest(sources))


def texts_of(view: GraphView) -> dict[str, str]:
    """Return the digest of what each claim says, by its id, for the records of links. O(n)."""
    return {each.id: text_fingerprint(each) for each in view.map.claims}


def link_record(view: GraphView, inference: Inference, texts: Mapping[str, str]) -> LinkRecord:
    """Return the record of an inference as it is now; `texts` as `texts_of` returns them."""
    step = {
        "kind": inference.kind,
        "premises": sorted(inference.premises),
        "target": lasting_name(view, inference.target),
        "scheme": inference.scheme,
        "slots": sorted(inference.slots),
        "answers": sorted(inference.answers),
        "said": _all(inference.said),
        "implicit": inference.implicit,
    }
    target = "" if inference.on_step else texts[inference.target]
    premises = tuple((each, texts[each]) for each in sorted(set(inference.premises)))
    return LinkRecord(link_name(view, inference), _digest(step), target, premises)


def link_name(view: GraphView, inference: Inference) -> str:
    """Return what an inference is filed under, without spaces: its own id, or kind, premises and target."""
    return lasting_name(view, inference.id).replace(" ", "")


def text_fingerprint(claim: Claim) -> str:
    """Return the digest of what a claim says: its text and its hedge."""
    return _digest({"text": claim.text, "hedge": claim.hedge})


def _all(places: Iterable[Citation | Said]) -> list[list[str]]:
    """Return citations or provenance as sorted lists of field and value."""
    return sorted(sorted(each) for each in map(_parts, places))


def _parts(place: Citation | Said) -> Iterator[str]:
    for each in fields(place):
        value = getattr(place, each.name)
        if value is not None and each.name not in _OF_ALL:
            yield f"{each.name}: {_flat(value)}"


def _digest(content: Mapping[str, object]) -> str:
    said = {key: _flat(value) if isinstance(value, str) else value for key, value in content.items() if value}
    return blake2b(_encode(said).encode(), digest_size=_SIZE).hexdigest()


def _flat(text: str) -> str:
    return normalize("NFC", " ".join(text.split()))
