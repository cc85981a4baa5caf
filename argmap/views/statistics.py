"""What a map is made of, in numbers."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from argmap.graph import GraphView
from argmap.model import Citation, Claim, Inference, Kind, Role, Said
from argmap.quotes import source_of
from argmap.views.support import Support, supports


@dataclass(frozen=True, slots=True)
class SideCount:
    """The work of a side: its claims, and the inferences whose first premise is one of them. None: on no side."""

    id: str | None
    label: str
    claims: int
    supports: int
    attacks: int


@dataclass(frozen=True, slots=True)
class SpeakerCount:
    """The work of a speaker. `attacks` counts attacks that they draw, or whose premises they all assert."""

    id: str
    name: str
    side: str | None
    asserted: int
    reported: int
    denied: int
    attacks: int


@dataclass(frozen=True, slots=True)
class SourceCount:
    """How often a source is cited as evidence, and how often something is said in it."""

    id: str
    title: str
    cited: int
    said_in: int


@dataclass(frozen=True, slots=True)
class GroupCount:
    """The claims of a group itself, its subgroups not counted. None: in no group."""

    id: str | None
    title: str
    claims: int
    unsupported: int
    open: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """All numbers of a map.

    `depth` is the number of links from the farthest claim to its nearest thesis; `unlinked` counts the claims from
    which no path leads to one. `support` counts claims by what they rest on. Lists are in written order, `sources`
    the most used first.
    """

    title: str | None
    theses: tuple[str, ...]
    claims: int
    inferences: int
    roles: dict[str, int]
    linked: int
    depth: int
    unlinked: int
    stances: dict[str, int]
    support: dict[str, int]
    open: int
    implicit: int
    withdrawn: int
    quotes: int
    sides: tuple[SideCount, ...]
    speakers: tuple[SpeakerCount, ...]
    groups: tuple[GroupCount, ...]
    sources: tuple[SourceCount, ...]


def statistics(view: GraphView) -> Statistics:
    """Return the numbers of a map. O(V + E)."""
    argument_map = view.map
    claims, inferences = argument_map.claims, argument_map.inferences
    roles = Counter(each.role for each in inferences)
    rests = Counter(supports(view).values())
    stances = Counter(view.stance(claim.id).value for claim in claims)
    distances = [view.distance(claim.id) for claim in claims]
    return Statistics(
        title=argument_map.title,
        theses=view.theses,
        claims=len(claims),
        inferences=len(inferences),
        roles={role.value: roles[role] for role in Role},
        linked=sum(len(each.premises) > 1 for each in inferences),
        depth=max((each for each in distances if each is not None), default=0),
        unlinked=distances.count(None),
        stances={stance: stances[stance] for stance in ("thesis", "pro", "con", "mixed", "none")},
        support={each.value: rests[each] for each in Support},
        open=sum(claim.open for claim in claims),
        implicit=sum(claim.implicit for claim in claims),
        withdrawn=sum(claim.withdrawn for claim in claims),
        quotes=sum(bool(each.quote) for each in _citations(view)) + sum(bool(each.quote) for each in _sayings(view)),
        sides=_sides(view),
        speakers=_speakers(view),
        groups=_groups(view),
        sources=_sources(view),
    )


def _sides(view: GraphView) -> tuple[SideCount, ...]:
    if not view.map.sides:
        return ()
    side_of = {claim.id: view.side(claim) for claim in view.map.claims}
    claims = Counter(side_of.values())
    steps = Counter((side_of[each.premises[0]], each.kind) for each in view.map.inferences)
    labels: list[tuple[str | None, str]] = [(side.id, side.label) for side in view.map.sides]
    return tuple(
        SideCount(side, label, claims[side], steps[side, Kind.SUPPORT], steps[side, Kind.ATTACK])
        for side, label in [*labels, (None, "on no side")]
        if side is not None or claims[side]
    )


def _speakers(view: GraphView) -> tuple[SpeakerCount, ...]:
    said = Counter(
        pair for claim in view.map.claims for pair in {(each.by, each.attitude.value) for each in claim.said}
    )
    attacks = Counter(
        name for step in view.map.inferences if step.kind is Kind.ATTACK for name in _attackers(view.claims, step)
    )
    return tuple(
        SpeakerCount(
            each.id,
            each.name,
            each.side,
            said[each.id, "asserts"],
            said[each.id, "reports"],
            said[each.id, "denies"],
            attacks[each.id],
        )
        for each in view.map.speakers
    )


def _attackers(claims: dict[str, Claim], step: Inference) -> set[str]:
    """Return who draws the step, or where nobody is named, who asserts all its premises."""
    drawn = set(step.asserted_by)
    return drawn or set.intersection(*(set(claims[each].asserted_by) for each in step.premises))


def _groups(view: GraphView) -> tuple[GroupCount, ...]:
    if not view.map.groups:
        return ()
    members: dict[str | None, list[Claim]] = {}
    for claim in view.map.claims:
        members.setdefault(claim.group, []).append(claim)
    titles: list[tuple[str | None, str]] = [(group.id, group.title) for group in view.map.groups]
    rests_on = supports(view)
    return tuple(
        _group(rests_on, group, title, members.get(group, ()))
        for group, title in [*titles, (None, "in no group")]
        if group is not None or group in members
    )


def _group(rests_on: dict[str, Support], group: str | None, title: str, claims: Iterable[Claim]) -> GroupCount:
    rests = Counter(rests_on[claim.id] for claim in claims)
    return GroupCount(group, title, rests.total(), rests[Support.UNSUPPORTED], sum(claim.open for claim in claims))


def _sources(view: GraphView) -> tuple[SourceCount, ...]:
    cited = Counter(each.source for each in _citations(view))
    said = Counter(source_of(view, each) for each in _sayings(view))
    found = [SourceCount(each.id, each.label, cited[each.id], said[each.id]) for each in view.map.sources]
    return tuple(sorted(found, key=lambda each: -(each.cited + each.said_in)))


def _citations(view: GraphView) -> list[Citation]:
    return [each for claim in view.map.claims for each in claim.cite]


def _sayings(view: GraphView) -> list[Said]:
    """Return all that is said: the claims, then the steps that somebody draws."""
    return [
        *(each for claim in view.map.claims for each in claim.said),
        *(each for step in view.map.inferences for each in step.said),
    ]
