"""Which claims and steps an outline is asked for."""

from collections.abc import Iterable

from argmap.errors import UnknownNameError
from argmap.graph import GraphView
from argmap.model import Claim, Inference
from argmap.views.entries import OutlineOptions
from argmap.views.support import Support, supports
from argmap.views.tree import Node
from argmap.views.words import Words


class Selection:
    """The filters of `OutlineOptions`, their names checked.

    Raises `UnknownNameError` for a root, side, group, speaker or tag that the map does not have.
    """

    def __init__(self, view: GraphView, options: OutlineOptions) -> None:
        self._view, self._options = view, options
        self._check_names()
        self._supports = supports(view) if options.unsupported else {}
        self._groups = with_subgroups(view, options.group)
        self.is_whole = not (options.unsupported or any((options.side, options.group, options.speaker, options.tag)))

    def wants(self, node: Node) -> bool:
        """Tell whether a node is what some filter asks for; a reference to work is no work."""
        if node.claim is None:
            return False
        claim = self._view.claims[node.claim]
        if self._options.unsupported and not (node.full and self.needs_work(claim)):
            return False
        return self._is_in_place(claim) and self._is_spoken(claim, node.step)

    def needs_work(self, claim: Claim) -> bool:
        """Tell whether a claim is open or unsupported."""
        return claim.open or self._supports[claim.id] is Support.UNSUPPORTED

    def in_words(self, told: Words) -> str:
        """Return the filters for people: `side For the ban, speaker Dana Okafor`."""
        view, options = self._view, self._options
        words = places_in_words(view, told, options.side, options.group)
        if options.speaker is not None:
            words.append(f"{told.speaker} {view.speakers[options.speaker].name}")
        if options.tag is not None:
            words.append(f"{told.tag} {options.tag}")
        return ", ".join(words)

    def _is_in_place(self, claim: Claim) -> bool:
        options = self._options
        return (
            (options.side is None or self._view.side(claim) == options.side)
            and (options.group is None or claim.group in self._groups)
            and (options.tag is None or options.tag in claim.tags)
        )

    def _is_spoken(self, claim: Claim, step: Inference | None) -> bool:
        """Tell whether the speaker asserts, reports or denies the claim, or draws the step."""
        speaker = self._options.speaker
        said = claim.said if step is None else (*claim.said, *step.said)
        return speaker is None or any(each.by == speaker for each in said)

    def _check_names(self) -> None:
        argument_map, options = self._view.map, self._options
        check_name("claim", options.root, self._view.claims)
        check_name("side", options.side, (side.id for side in argument_map.sides))
        check_name("group", options.group, (group.id for group in argument_map.groups))
        check_name("speaker", options.speaker, (speaker.id for speaker in argument_map.speakers))
        check_name("tag", options.tag, dict.fromkeys(tag for claim in argument_map.claims for tag in claim.tags))


def check_name(kind: str, name: str | None, known: Iterable[str]) -> None:
    """Raise `UnknownNameError` for a name that is given and not known."""
    if name is not None and name not in (names := tuple(known)):
        raise UnknownNameError(kind, name, names)


def places_in_words(view: GraphView, told: Words, side: str | None, group: str | None) -> list[str]:
    """Return a side and a group that were asked for, for people: `side For the ban`."""
    labels = {each.id: each.label for each in view.map.sides}
    found = [f"{told.side} {labels[side]}"] if side is not None else []
    return found + ([f"{told.group} {view.groups[group].title}"] if group is not None else [])


def with_subgroups(view: GraphView, group: str | None) -> frozenset[str]:
    """Return a group and all groups inside it; parents may circle."""
    children: dict[str, list[str]] = {}
    for each in view.map.groups:
        if each.parent is not None:
            children.setdefault(each.parent, []).append(each.id)
    found: set[str] = set()
    waiting = [group] if group is not None else []
    while waiting:
        if (each_id := waiting.pop()) not in found:
            found.add(each_id)
            waiting += children.get(each_id, [])
    return frozenset(found)
