"""Drafts of single records -> values of the model, their references resolved and their short forms written out."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from argmap.finding import Finding, Severity
from argmap.model import (
    Attitude,
    Basis,
    Citation,
    Claim,
    Group,
    Ignore,
    Inference,
    Said,
    Source,
    Speaker,
    Standard,
)
from argmap.source import Span
from argmap.yamlmap.catalogue import canonical, schemes
from argmap.yamlmap.drafts import Draft, Written
from argmap.yamlmap.faults import Fault
from argmap.yamlmap.names import Names

WAIVED = "waived"
_SOURCE_TEXTS = ("title", "date", "publisher", "url", "accessed", "file")
_QUOTE_TEXTS = ("at", "quote", "prefix", "suffix")


class Records:
    """Makes values of the model out of drafts; what a reference means it asks of the names."""

    def __init__(self, names: Names) -> None:
        self.names = names

    def annotated(self, file: int, draft: Draft, span: Span) -> dict[str, Any]:
        """Return the arguments that every mapping of the format has."""
        made: dict[str, Any] = {"span": span}
        if (note := draft.fields.get("note")) is not None:
            made["note"] = note.text.strip() or None
        if ignore := draft.fields.get("ignore"):
            made["ignore"] = self.ignored(file, ignore)
        if draft.extra:
            made["extra"] = tuple(draft.extra)
        return made

    def claim(self, file: int, draft: Draft, identifier: str, span: Span) -> Claim:
        """Return the claim that a draft is, but for `contradicts` and `restates`, which say something of other claims too."""
        made: dict[str, Any] = {"span": span, "generated": draft.generated, "text": ""}
        for name, value in draft.fields.items():
            if value is not None and (convert := _CLAIM_FIELDS.get(name)) is not None:
                made[name] = convert(self, file, value)
        written = draft.fields.get("text")
        made["text_span"] = span if written is None else Span(file, written.start, written.end)
        if draft.extra:
            made["extra"] = tuple(draft.extra)
        return Claim(identifier, said=self._said(file, draft), **made)

    def ignored(self, file: int, pairs: Iterable[tuple[Written, Written]]) -> tuple[Ignore, ...]:
        """Return what an `ignore:` field says, finding by finding."""
        return tuple(Ignore(name.text, reason.text.strip(), Span(file, name.start, name.end)) for name, reason in pairs)

    def inference(self, file: int, draft: Draft, step: Inference) -> Inference:
        """Return the step with the fields of its full form."""
        made = self.annotated(file, draft, step.span)
        scheme = draft.get("scheme")
        name = self.names.scheme(file, scheme) if scheme else None
        made.update((each, value) for each in ("strength", "implicit") if (value := draft.get(each)) is not None)
        return replace(
            step,
            scheme=name,
            slots=self._slots(file, draft, name),
            answers=self._answers(file, draft, name),
            said=self._said(file, draft),
            **made,
        )

    def _slots(self, file: int, draft: Draft, scheme: str | None) -> tuple[tuple[str, str], ...]:
        pairs = draft.get("slots") or ()
        if scheme is not None:
            known = [canonical(each) for each in schemes()[scheme]["slots"]]
            self._known_keys(file, pairs, f"slot of {scheme}", known)
        return tuple((canonical(key.text), value.text.strip()) for key, value in pairs)

    def _answers(self, file: int, draft: Draft, scheme: str | None) -> tuple[tuple[str, str], ...]:
        pairs = draft.get("answers") or ()
        if scheme is not None:
            self._known_keys(file, pairs, f"critical question of {scheme}", [canonical(each) for each in schemes()[scheme]["cq"]])
        made = []
        for key, value in pairs:
            answer = WAIVED if value.text == WAIVED else self.names.claim(file, value)
            if answer is not None:
                made.append((canonical(key.text), answer))
        return tuple(made)

    def _known_keys(self, file: int, pairs: Iterable[tuple[Written, Any]], kind: str, known: list[str]) -> None:
        for key, _ in pairs:
            if canonical(key.text) not in known:
                self.names.dangling(kind, file, key, known)

    # Provenance and evidence

    def _said(self, file: int, draft: Draft) -> tuple[Said, ...]:
        """`by`, `said` and `denied_by` as one: a speaker who has an entry of that attitude needs no other."""
        get = draft.fields.get
        said, by, denied_by = get("said"), get("by"), get("denied_by")
        if not (said or by or denied_by):
            return ()
        entries = [self._said_entry(file, each) for each in said or ()]
        spoken = {(each.by, each.attitude) for each in entries}
        asserted = self._spoken(file, by, Attitude.ASSERTS, spoken)
        return (*asserted, *entries, *self._spoken(file, denied_by, Attitude.DENIES, spoken))

    def _spoken(self, file: int, names: Any, attitude: Attitude, spoken: set[tuple[str | None, Attitude]]) -> list[Said]:
        made = []
        for written in names or ():
            speaker = self.names.other("speaker", file, written)
            if speaker is not None and (speaker, attitude) not in spoken:
                spoken.add((speaker, attitude))
                made.append(Said(speaker, attitude=attitude, span=Span(file, written.start, written.end)))
        return made

    def _said_entry(self, file: int, draft: Draft) -> Said:
        by, source, attitude = draft.get("by"), draft.get("source"), draft.get("attitude")
        return Said(
            self.names.other("speaker", file, by) if by else None,
            self.names.other("source", file, source) if source else None,
            attitude=Attitude(attitude or Attitude.ASSERTS),
            **_texts(draft, _QUOTE_TEXTS),
            **self.annotated(file, draft, Span(file, draft.start, draft.end)),
        )

    def citations(self, file: int, drafts: Iterable[Draft]) -> tuple[Citation, ...]:
        """Return the citations whose source is known."""
        return tuple(made for each in drafts if (made := self._citation(file, each)) is not None)

    def _citation(self, file: int, draft: Draft) -> Citation | None:
        written = draft.get("source")
        source = self.names.other("source", file, written) if written else None
        if source is None:
            return None
        span = Span(file, draft.start, draft.end)
        return Citation(source, **_texts(draft, _QUOTE_TEXTS), **self.annotated(file, draft, span))

    # Who and what is referred to

    def speaker(self, file: int, draft: Draft, identifier: str, span: Span) -> Speaker:
        """Return a speaker; one without a name is called by the id."""
        side = draft.get("side")
        return Speaker(
            identifier,
            _text(draft, "name") or identifier,
            self.names.other("side", file, side) if side else None,
            _text(draft, "role"),
            **self.annotated(file, draft, span),
        )

    def source(self, file: int, draft: Draft, identifier: str, span: Span) -> Source:
        """Return a source."""
        authors = tuple(each.text.strip() for each in draft.get("author") or ())
        return Source(identifier, author=authors, **_texts(draft, _SOURCE_TEXTS), **self.annotated(file, draft, span))

    def group(self, file: int, draft: Draft, identifier: str, span: Span) -> Group:
        """Return a group; one without a title is called by the id."""
        parent = draft.get("parent")
        found = self.names.other("group", file, parent) if parent else None
        return Group(identifier, _text(draft, "title") or identifier, found, **self.annotated(file, draft, span))

    def without_circles(self, groups: tuple[Group, ...]) -> tuple[Group, ...]:
        """Return the groups with each `parent` that leads back to the group itself reported and dropped."""
        parents = {each.id: each.parent for each in groups}
        for group in groups:
            above, seen = parents[group.id], {group.id}
            while above is not None and above not in seen:
                seen.add(above)
                above = parents.get(above)
            if above == group.id:
                parents[group.id] = None
                self.names.findings.append(
                    Finding(
                        Fault.BAD_VALUE.code, Fault.BAD_VALUE.label, Severity.ERROR, group.span,
                        f"the group {group.id!r} is inside itself", "let its `parent:` be a group that is not inside it",
                    )
                )  # fmt: skip
        return tuple(each if each.parent == parents[each.id] else replace(each, parent=parents[each.id]) for each in groups)


def _text(draft: Draft, name: str) -> str | None:
    written = draft.fields.get(name)
    return (written.text.strip() or None) if written is not None else None


def _texts(draft: Draft, names: Iterable[str]) -> dict[str, str]:
    return {name: text for name in names if (text := _text(draft, name))}


def _plain(_: Records, __: int, value: Any) -> Any:
    return value


def _stripped(_: Records, __: int, value: Written) -> str | None:
    return value.text.strip() or None


def _reference(kind: str) -> Callable[[Records, int, Written], str | None]:
    return lambda records, file, value: records.names.other(kind, file, value)


# How the fields of a claim become those of the model; what is not here speaks of more than the claim itself.
_CLAIM_FIELDS: dict[str, Callable[[Records, int, Any], Any]] = {
    "text": lambda _, __, value: value.text.strip(),
    "title": _stripped,
    "hedge": _stripped,
    "note": _stripped,
    "confidence": _plain,
    "implicit": _plain,
    "open": _plain,
    "withdrawn": _plain,
    "basis": lambda _, __, value: Basis(value),
    "standard": lambda _, __, value: Standard(value),
    "side": _reference("side"),
    "group": _reference("group"),
    "tags": lambda _, __, value: tuple(dict.fromkeys(each.text for each in value)),
    "cite": Records.citations,
    "ignore": Records.ignored,
}
