"""Taking out of a map what names a speaker, source, group or side that there is not, so that the map is whole."""

from dataclasses import replace

from argmap.finding import Finding, Severity
from argmap.model import ArgumentMap, Citation, Claim, Group, Inference, Said
from argmap.yamlmap.faults import Fault
from argmap.yamlmap.names import Names

_Wrong = frozenset[tuple[str, str]]


def without(argument_map: ArgumentMap, wrong: _Wrong) -> ArgumentMap:
    """Return the map without the references in `wrong`, each a kind and an id; they have been reported."""
    has = argument_map

    def known(kind: str, identifier: str | None) -> str | None:
        return None if (kind, identifier or "") in wrong else identifier

    return replace(
        has,
        source=known("source", has.source),
        speakers=tuple(replace(each, side=known("side", each.side)) for each in has.speakers),
        groups=tuple(replace(each, parent=known("group", each.parent)) for each in has.groups),
        claims=tuple(
            replace(each, side=known("side", each.side), group=known("group", each.group), cite=_cited(each, wrong),
                    said=_said(each, wrong))
            for each in has.claims
        ),
        inferences=tuple(replace(each, said=_said(each, wrong)) for each in has.inferences),
    )  # fmt: skip


def _cited(claim: Claim, wrong: _Wrong) -> tuple[Citation, ...]:
    return tuple(each for each in claim.cite if ("source", each.source) not in wrong)


def _said(owner: Claim | Inference, wrong: _Wrong) -> tuple[Said, ...]:
    made = []
    for each in owner.said:
        by = None if ("speaker", each.by) in wrong else each.by
        source = None if ("source", each.source) in wrong else each.source
        made.append(replace(each, by=by, source=source))
    return tuple(each for each in made if each != Said(attitude=each.attitude))


def without_circles(groups: tuple[Group, ...], names: Names) -> tuple[Group, ...]:
    """Return the groups with each `parent` that leads back to the group itself reported and dropped."""
    parents = {each.id: each.parent for each in groups}
    for group in groups:
        above, seen = parents[group.id], {group.id}
        while above is not None and above not in seen:
            seen.add(above)
            above = parents.get(above)
        if above == group.id:
            parents[group.id] = None
            help_ = "let its `parent:` be a group that is not inside it"
            message = f"the group {group.id!r} is inside itself"
            fault = Fault.BAD_VALUE
            names.findings.append(Finding(fault.code, fault.label, Severity.ERROR, group.span, message, help_))
    return tuple(each if each.parent == parents[each.id] else replace(each, parent=parents[each.id]) for each in groups)
