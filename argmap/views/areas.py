"""The light areas of a diagram: the map's groups where it has them, else one for each side's branches."""

from argmap.graph import GraphView
from argmap.graph.view import Stance
from argmap.model import Inference
from argmap.views.anchors import Anchors
from argmap.views.excerpt import Clipping, Excerpt
from argmap.views.picture import Area
from argmap.views.scatter import Part, parts
from argmap.views.words import Words
from argmap.visible import visible


class Areas:
    """The areas of one diagram, and which of them each part lies in.

    An inference lies where all its premises lie, in the innermost area they share. The branches of a side are drawn
    apart for each thesis; a diagram with a root that is no thesis has none.
    """

    def __init__(self, view: GraphView, excerpt: Excerpt | Clipping, anchors: Anchors, words: Words) -> None:
        self._view, self._excerpt, self._words = view, excerpt, words
        self._parents = {each.id: each.parent for each in view.map.groups}
        grouped = any(view.claims[each].group for each in excerpt.claims)
        self._places = self._by_group() if grouped else self._by_branch()
        self.areas = self._groups(anchors) if grouped else self._branches(anchors)
        self._up = {each.anchor: each.parent for each in self.areas}

    def of_claim(self, claim: str) -> str:
        """Return the anchor of the area a claim lies in, empty for none."""
        return self._anchor_of[self._places[claim]] if claim in self._places else ""

    def of_step(self, step: Inference) -> str:
        """Return the anchor of the innermost area that all premises of an inference lie in, empty for none."""
        first, *others = (self._path(self.of_claim(each)) for each in step.premises)
        shared = [each for each in first if all(each in path for path in others)]
        return shared[0] if shared else ""

    def _path(self, anchor: str) -> list[str]:
        """Return an area and those it lies in, the innermost first."""
        found = []
        while anchor:
            found.append(anchor)
            anchor = self._up[anchor]
        return found

    # Groups

    def _by_group(self) -> dict[str, Part]:
        """Return the innermost part of a group that each claim lies in, and know what is around each part."""
        groups = {each: self._view.claims[each].group for each in self._excerpt.claims}
        outward = {each: self._outward(group) for each, group in groups.items() if group}
        found = parts(self._view, self._excerpt.steps, outward)
        self._outside = {part: path[at + 1 :] for path in found.values() for at, part in enumerate(path)}
        return {claim: path[0] for claim, path in found.items()}

    def _groups(self, anchors: Anchors) -> tuple[Area, ...]:
        """Return the groups that hold shown claims and the groups around them, the outer first."""
        ordered: dict[Part, None] = {}
        for part in dict.fromkeys(self._places.values()):
            ordered.update(dict.fromkeys((*reversed(self._outside[part]), part)))
        self._anchor_of = {each: anchors.group(each[0]) for each in ordered}
        return tuple(
            Area(
                anchor=self._anchor_of[each],
                label=visible(self._view.groups[each[0]].title),
                parent=self._anchor_of[around[0]] if (around := self._outside[each]) else "",
            )
            for each in ordered
        )

    def _outward(self, group: str) -> list[str]:
        found = [group]
        while (parent := self._around(found[-1])) is not None:
            found.append(parent)
        return found

    def _around(self, group: str) -> str | None:
        """Return the group around a group; None where parents would lead in a circle."""
        parent, seen = self._parents.get(group), {group}
        step = parent
        while step is not None and step not in seen:
            seen.add(step)
            step = self._parents.get(step)
        return parent if step is None else None

    # Branches

    def _by_branch(self) -> dict[str, Part]:
        if not set(self._excerpt.heads) <= set(self._view.theses):
            return {}
        heads, branches = set(self._excerpt.heads), self._excerpt.branches
        return {
            each: branches[each]
            for each in self._excerpt.claims
            if each in branches and branches[each][0] in heads and each not in heads
        }

    def _branches(self, anchors: Anchors) -> tuple[Area, ...]:
        present = set(self._places.values())
        wanted = [(head, helps) for head in self._excerpt.heads for helps in (True, False) if (head, helps) in present]
        self._anchor_of = {each: anchors.case(*each) for each in wanted}
        several = len({head for head, _ in wanted}) > 1
        return tuple(
            Area(
                anchor=self._anchor_of[(head, helps)],
                label=f"{self._case(helps)}{f': {self._name(head)}' if several else ''} ({self._words.with_replies})",
                stance=Stance.PRO if helps else Stance.CON,
            )
            for head, helps in wanted
        )

    def _case(self, helps: bool) -> str:
        sides = self._view.map.sides
        place = 0 if helps else 1
        if place < len(sides):
            return visible(sides[place].label)
        return (self._words.case_for if helps else self._words.case_against).upper()

    def _name(self, claim: str) -> str:
        text = visible(self._view.claims[claim].title or self._view.claims[claim].text)
        return text if len(text) <= 40 else f"{text[:39].rstrip()}…"
