"""Which claims and inferences a diagram shows, and where it says that more was cut."""

from collections import Counter
from collections.abc import Iterable

from argmap.graph import GraphView
from argmap.model import Inference
from argmap.views.entries import Part
from argmap.views.picture import DiagramOptions
from argmap.views.selection import check_name, with_subgroups
from argmap.views.tree import Node, Tree


class Excerpt:
    """The part of a map that `options` ask for. O(V + E).

    `claims` and `steps` are in written order, the heads (the theses, or the root) first. `hidden` counts the claims
    that `depth` cut, by the claim or the inference they would hang under; each is counted once. `branches` tells for
    each claim below a head which head it is below, and whether by way of a reason or an objection.
    Raises `UnknownNameError` for a root, side or group that the map does not have.
    """

    def __init__(self, view: GraphView, options: DiagramOptions) -> None:
        self._view, self._options = view, options
        self._check_names()
        self.heads = (options.root,) if options.root is not None else view.theses
        nodes = self._unfolded()
        self.branches = _branches(nodes)
        self.hidden: Counter[str] = Counter()
        shown = self._cut(nodes)
        if options.side is not None or options.group is not None:
            shown &= self._with_context(nodes, shown & self._matching())
        heads = [each for each in self.heads if each in shown]
        self.claims = (*heads, *(each.id for each in view.map.claims if each.id in shown and each.id not in heads))
        self.steps = self._steps(shown)

    def _unfolded(self) -> list[Node]:
        tree = Tree(self._view, self.heads, Part.THESIS)
        if self._options.root is None:
            tree.plant_strays()
        return tree.nodes

    def _cut(self, nodes: list[Node]) -> set[str]:
        """Return the claims within `depth`, and count each of the others where it would hang."""
        depth, shown = self._options.depth, set()
        last_shown: dict[Node, Node] = {}
        for node in sorted(nodes, key=lambda each: each.level):
            last_shown[node] = node
            if depth is None or node.level <= depth:
                if node.full and node.claim is not None:
                    shown.add(node.claim)
                continue
            last_shown[node] = last_shown[node.parent] if node.parent is not None else node
            if node.full and last_shown[node] is not node:
                above = last_shown[node]
                self.hidden[above.claim or (above.step.id if above.step else "")] += 1
        return shown

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
        return self._joined({node.claim for node in kept if node.claim is not None})

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
        check_name("side", options.side, (side.id for side in argument_map.sides))
        check_name("group", options.group, (group.id for group in argument_map.groups))


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
