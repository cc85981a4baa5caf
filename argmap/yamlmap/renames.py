"""Fixes of malformed ids: another id in their place, here and wherever they are named."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from argmap.finding import Edit, Finding, Fix
from argmap.model import ArgumentMap
from argmap.source import SourceFile, Span
from argmap.yamlmap.faults import Fault
from argmap.yamlmap.letters import as_id, words_of
from argmap.yamlmap.names import Names, slug
from argmap.yamlmap.references import namings

_KINDS = ("claim", "inference", "speaker", "source", "group", "side")


def with_new_ids(
    findings: Iterable[Finding], argument_map: ArgumentMap, names: Names, sources: Sequence[SourceFile]
) -> list[Finding]:
    """Return the findings, those about ids that are none with the fix that renames them. O(n) in the files.

    The new id is made of the letters and digits of the old; where a claim's has none (`???`), of the claim's text, as
    for claims without an id. No fix where that id is taken.
    """
    defined = {place: (kind, name) for kind in _KINDS for name, place in names.table(kind).items()}
    wrong = {each: defined[each.span] for each in findings if _is_about_an_id(each) and each.span in defined}
    places: dict[tuple[str, str], list[Span]] = {each: [] for each in wrong.values()}
    for source in sources if places else ():
        for kind, written in namings(source.text):
            if (kind, written.text) in places:
                places[kind, written.text].append(Span(source.number, written.start, written.end))
    texts = {each.id: each.text for each in argument_map.claims}
    nameless = {each.id for each in argument_map.speakers if each.name == each.id}
    nameless |= {each.id for each in argument_map.groups if each.title == each.id}
    new = {
        # A speaker or group is shown by its id where it has no other name.
        (kind, name): None if kind in ("speaker", "group") and name in nameless else _new_id(kind, name, texts)
        for kind, name in places
    }
    taken = [*new.values()]
    fixes = {
        (kind, name): Fix(f"call it `{made}`", tuple(Edit(place, made) for place in places[kind, name]))
        for (kind, name), made in new.items()
        if made is not None and taken.count(made) == 1 and not _is_taken(kind, made, names)
    }
    return [replace(each, fix=fixes.get(wrong[each])) if each in wrong else each for each in findings]


def _is_about_an_id(finding: Finding) -> bool:
    return finding.code == Fault.BAD_VALUE.code and finding.fix is None


def _new_id(kind: str, name: str, texts: dict[str, str]) -> str | None:
    if kind == "claim" and not texts.get(name):
        return None  # what stands there may be no id at all, but the rest of a text
    if words_of(name):
        return as_id(name)
    return slug(texts[name]) if kind == "claim" else None


def _is_taken(kind: str, name: str, names: Names) -> bool:
    kinds = ("claim", "inference") if kind in ("claim", "inference") else (kind,)
    return any(name in names.table(each) for each in kinds)
