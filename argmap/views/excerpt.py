"""Which claims and inferences a diagram shows, and where it says that more was cut."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import accumulate

from argmap.graph import GraphView
from argmap.graph.rings import Gate, Rings
from argmap.model import Inference
from argmap.values import value
from argmap.views.entries import Part
from argmap.views.picture import DiagramOptions
from argmap.views.selection import check_name, with_subgroups
from argmap.views.tree import Node, Tree


@value()
class Clipping:
    """A part that was chosen in some other way than by options; its fields are what an `Excerpt` has."""

    heads: tuple[str, ...]
    claims: tuple[str, ...]
    steps: tuple[Inference, ...]
    branches: dict[str, tuple[str, bool]]
    hidden: Counter[Gate]


class Excerpt:
    """The part of a map that `options` ask for. O(V + E).

    `claims` and `steps` are in written order, the heads (the theses, or the root) first. `hidden` counts the claims
    that `depth` or `around` cut, by where the way to them leaves what is shown; each is counted once. `branches` tells
    for each claim below a head which head it is below, and whether by way of a reason or an objection.
    Raises `UnknownNameError` for a root, claim, side or group that the map does not have.
    """

    def __init__(self, view: GraphView, options: DiagramOptions) -> None:
        self._view, self._options = view, options
        self._check_names()
        self.heads = (options.root,) if options.root is not None else view.theses
        nodes = self._unfolded()
        self.branches = _branches(nodes)
        self._starts = [node.claim for node in nodes if node.parent is None and node.claim is not None]
        kept = self._kept(nodes)
        shown = self._cut(kept)
        heads = [each for each in self.heads if each in shown]
        self.claims = (*heads, *(each.id for each in view.map.claims if each.id in shown and each.id not in heads))
        self.steps = self._steps(shown)
        self.hidden = self._count(kept - shown, shown) if kept != shown else Counter[Gate]()

    def _unfolded(self) -> list[Node]:
        tree = Tree(self._view, self.heads, Part.THESIS)
        if self._options.root is None:
            tree.plant_strays()
        return tree.nodes

    @cached_property
    def _rings(self) -> Rings:
        if self._options.around is not None:
            return Rings(self._view, [self._options.around], around=True)
        return Rings(self._view, self._starts)

    @property
    def _reach(self) -> int | None:
        """How many links from where it begins the part goes; None for all."""
        return self._options.depth if self._options.around is None else self._options.radius

    def sizes(self) -> list[int]:
        """Return how many claims lie within 0, 1, 2 ... links of where the part begins, whatever side they are on."""
        rings = Counter(ring for part, ring in self._rings.of.items() if part in self._view.claims)
        return list(accumulate(rings[each] for each in range(max(rings, default=-1) + 1)))

    def _kept(self, nodes: list[Node]) -> set[str]:
        """Return the claims in question: those that would be shown if none were cut for being far away."""
        if self._options.around is not None:
            return {each for each in self._rings.of if each in self._view.claims}
        found = {node.claim for node in nodes if node.claim is not None}
        if self._options.side is None and self._options.group is None:
            return found
        return self._with_context(nodes, found & self._matching())

    def _cut(self, kept: set[str]) -> set[str]:
        """Return the claims that are near enough, and around a claim the ends of every inference that is."""
        most = self._reach
        if most is None:
            return kept
        near = self._rings.of
        shown = {each for each in kept if near[each] <= most}
        if self._options.around is not None:
            shown.update(self._ends(each for each, ring in near.items() if ring <= most and each not in kept))
        return shown

    def _ends(self, steps: Iterable[str]) -> Iterator[str]:
        """Yield the claims that these inferences need to be drawn: their ends, and those of what they bear on."""
        seen: set[str] = set()
        for name in steps:
            step = self._view.inferences[name]
            while step.id not in seen:
                seen.add(step.id)
                yield from step.premises
                if step.on_step:
                    step = self._view.inferences[step.target]
                else:
                    yield step.target

    def _count(self, cut: set[str], shown: set[str]) -> Counter[Gate]:
        gates = self._rings.gates(shown.union(each.id for each in self.steps))
        return Counter(gates[each.id] for each in self._view.map.claims if each.id in cut)

    def _matching(self) -> set[str]:
        view, options = self._view, self._options
        groups = with_subgroups(view, options.group)
        return {
            claim.id
            for claim in view.map.claims
            if (options.side is None or view.side(claim) == options.side)
            and (options.group is None or claim.group in groups)
        }

    def _with_context(self, nodes: list[Node], claims: set[str]) -> set[str]:
        """Add the path from a head to each place of these claims, and what works together with a claim kept so."""
        kept = {node for node in nodes if node.claim in claims}
        for node in reversed(nodes):
            if node in kept and node.parent is not None:
                kept.add(node.parent)
        found = {node.claim for node in kept if node.claim is not None}
        found = self._joined(found)
        if self._options.depth is not None:  # what is cut is told on the way to it, which begins here
            found.update([self._rings.start[each] for each in found])
        return found

    def _joined(self, claims: set[str]) -> set[str]:
        """Add the premises without which an inference between these claims would be another argument, or none."""
        found, waiting = set(claims), list(claims)
        while waiting:
            part = waiting.pop()
            for step in (*self._view.uses(part), *self._view.reasons(part), *self._view.objections(part)):
                if step.id not in found and step.target in found and not found.isdisjoint(step.premises):
                    waiting += {step.id, *step.premises} - found
                    found.update((step.id, *step.premises))
        return found

    def _steps(self, shown: set[str]) -> tuple[Inference, ...]:
        """Return the inferences whose premises and target are all shown; an undercut may be written before its step."""
        whole = {each.id: each for each in self._view.map.inferences if shown.issuperset(each.premises)}
        standing: dict[str, bool] = {}
        for each in whole.values():
            chain = [each]
            while chain[-1].on_step and chain[-1].id not in standing and chain[-1].target in whole:
                chain.append(whole[chain[-1].target])
            last = chain[-1]
            stands = standing.get(last.id, not last.on_step and last.target in shown)
            standing.update((step.id, stands) for step in chain)
        return tuple(each for each in whole.values() if standing[each.id])

    def _check_names(self) -> None:
        argument_map, options = self._view.map, self._options
        check_name("claim", options.root, self._view.claims)
        check_name("claim", options.around, self._view.claims)
        check_name("side", options.side, (side.id for side in argument_map.sides))
        check_name("group", options.group, (group.id for group in argument_map.groups))


def narrowed(view: GraphView, options: DiagramOptions, most: int) -> tuple[DiagramOptions, int] | None:
    """Return the part cut just so much by depth or radius that it has at most `most` claims, and how many these are.

    None where nothing but the head would be left, and for a side or a group, which depth cuts in other ways. O(V + E).
    """
    if options.side is not None or options.group is not None:
        return None
    sizes = Excerpt(view, options).sizes()
    fitting = [reach for reach, size in enumerate(sizes) if size <= most]
    for reach in reversed(fitting[1:]):
        less = replace(options, depth=reach) if options.around is None else replace(options, radius=reach)
        # Around a claim, a few more are needed for inferences to be whole.
        count = len(Excerpt(view, less).claims)
        if count <= most:
            return less, count
    return None


def _branches(nodes: Iterable[Node]) -> dict[str, tuple[str, bool]]:
    """Return for each claim below a head the head and whether its branch starts with what helps the head."""
    starts: dict[Node, tuple[str, bool]] = {}
    found: dict[str, tuple[str, bool]] = {}
    for node in nodes:
        if node.parent is None:
            continue
        above = node.parent
        if above in starts:
            starts[node] = starts[above]
        elif above.claim is not None:
            starts[node] = (above.claim, node.part in (Part.REASON, Part.RESTATES))
        if node.full and node.claim is not None:
            found[node.claim] = starts[node]
    return found
