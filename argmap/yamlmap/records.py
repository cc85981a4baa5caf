"""Drafts of single records -> values of the model, as soon as they are read: a big map is never in memory twice.

References are kept as written here; whether they mean anything is seen when all files are read.
"""

from collections.abc import Callable, Iterable
from types import MappingProxyType
from typing import Any

from argmap.model import Attitude, Basis, Citation, Claim, Group, Ignore, Said, Source, Speaker, Standard
from argmap.source import Span
from argmap.yamlmap import fields
from argmap.yamlmap.drafts import Draft, Written

# What a claim's draft keeps once the claim is made.
RELATIONS = ("reasons", "objections", "contradicts", "restates")
_NOTHING: Any = MappingProxyType({})


def finished(file: int, draft: Draft) -> Any:
    """Return the value of the model that a draft of a record is; a claim's draft gets its `claim`, others stay."""
    make = _MAKERS.get(draft.table.name)
    return draft if make is None else make(file, draft)


def annotations(file: int, draft: Draft) -> dict[str, Any]:
    """Return the arguments that every mapping of the format has, but for its span."""
    made: dict[str, Any] = {}
    if not (draft.extra or "note" in draft.fields or "ignore" in draft.fields):
        return made
    if (note := draft.fields.get("note")) is not None:
        made["note"] = note
    if ignore := draft.fields.get("ignore"):
        made["ignore"] = _ignored(file, ignore)
    if draft.extra:
        made["extra"] = draft.extra
    return made


def step_fields(file: int, draft: Draft) -> dict[str, Any]:
    """Return the arguments that the full form of a step has, but for those that name a scheme or its questions."""
    made = annotations(file, draft)
    for name in ("strength", "implicit"):
        if (value := draft.fields.get(name)) is not None:
            made[name] = value
    made["said"] = _said(file, draft)
    return made


def _claim(file: int, draft: Draft) -> Draft:
    found = draft.fields
    written = found.get("text")
    text_span = Span(file, draft.start, draft.end) if written is None else Span(file, written.start, written.end)
    key = draft.key
    made: dict[str, Any] = {
        "id": key.text if key is not None else "",
        "span": Span(file, key.start, key.end) if key is not None else text_span,
        "text_span": text_span,
        "text": written.text.strip() if written is not None else "",
        "generated": key is None,
    }
    relations: dict[str, Any] = {}
    for name, value in found.items():
        if value is None:
            continue
        if name in _PLAIN:
            made[name] = value
        elif name in _CONVERTED:
            made[name] = _CONVERTED[name](file, value)
        elif name in RELATIONS and value:
            relations[name] = value
    if "said" in found or "by" in found or "denied_by" in found:
        made["said"] = _said(file, draft)
    if draft.extra:
        made["extra"] = draft.extra
    draft.claim, draft.fields = Claim(**made), relations or _NOTHING
    return draft


def _ignored(file: int, pairs: Iterable[tuple[Written, str]]) -> tuple[Ignore, ...]:
    return tuple(Ignore(name.text, reason, Span(file, name.start, name.end)) for name, reason in pairs)


# Provenance and evidence


def _said(file: int, draft: Draft) -> tuple[Said, ...]:
    """`by`, `said` and `denied_by` as one: a speaker who has an entry of that attitude needs no other."""
    get = draft.fields.get
    entries, by, denied_by = get("said") or (), get("by"), get("denied_by")
    if not (by or denied_by):
        return tuple(entries)
    spoken = {(each.by, each.attitude) for each in entries}
    asserted = _spoken(file, by, Attitude.ASSERTS, spoken)
    return (*asserted, *entries, *_spoken(file, denied_by, Attitude.DENIES, spoken))


def _spoken(file: int, names: Any, attitude: Attitude, spoken: set[tuple[str | None, Attitude]]) -> list[Said]:
    made = []
    for written in names or ():
        if (written.text, attitude) not in spoken:
            spoken.add((written.text, attitude))
            made.append(Said(written.text, attitude=attitude, span=Span(file, written.start, written.end)))
    return made


def _said_entry(file: int, draft: Draft) -> Said:
    get = draft.fields.get
    attitude = get("attitude")
    return Said(
        get("by"), get("source"), get("at"), get("quote"), get("prefix"), get("suffix"),
        Attitude.ASSERTS if attitude is None else Attitude(attitude),
        span=Span(file, draft.start, draft.end), **annotations(file, draft),
    )  # fmt: skip


def _citation(file: int, draft: Draft) -> Citation | None:
    get = draft.fields.get
    source = get("source")
    if not source:
        return None
    span = Span(file, draft.start, draft.end)
    return Citation(
        source, get("at"), get("quote"), get("prefix"), get("suffix"), span=span, **annotations(file, draft)
    )


# Who and what is referred to


def _speaker(file: int, draft: Draft) -> Speaker:
    identifier, span = _identity(file, draft)
    name, side, role = (draft.get(each) for each in ("name", "side", "role"))
    return Speaker(identifier, name or identifier, side, role, span=span, **annotations(file, draft))


def _source(file: int, draft: Draft) -> Source:
    identifier, span = _identity(file, draft)
    texts = {name: draft.get(name) for name in ("title", "date", "publisher", "url", "accessed", "file")}
    author = tuple(draft.get("author") or ())
    return Source(identifier, author=author, span=span, **texts, **annotations(file, draft))


def _group(file: int, draft: Draft) -> Group:
    identifier, span = _identity(file, draft)
    title = draft.get("title") or identifier
    return Group(identifier, title, draft.get("parent"), span=span, **annotations(file, draft))


def _identity(file: int, draft: Draft) -> tuple[str, Span]:
    key = draft.key
    if key is None:
        raise AssertionError("a record of this kind stands under an id")
    return key.text, Span(file, key.start, key.end)


_MAKERS: dict[str, Callable[[int, Draft], Any]] = {
    fields.CLAIM.name: _claim,
    fields.INLINE_CLAIM.name: _claim,
    fields.SAID.name: _said_entry,
    fields.CITATION.name: _citation,
    fields.SPEAKER.name: _speaker,
    fields.SOURCE.name: _source,
    fields.GROUP.name: _group,
}

# How the fields of a claim become those of the model; what is not here speaks of more than the claim itself.
_PLAIN = frozenset(("title", "hedge", "note", "confidence", "implicit", "open", "withdrawn", "side", "group"))
_CONVERTED: dict[str, Callable[[int, Any], Any]] = {
    "basis": lambda _, word: Basis(word),
    "standard": lambda _, word: Standard(word),
    "tags": lambda _, tags: tuple(dict.fromkeys(tags)),
    "cite": lambda _, citations: tuple(citations),
    "ignore": _ignored,
}
