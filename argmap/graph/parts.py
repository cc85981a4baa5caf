"""Connected parts: which claims hang together, and which of them lead to no thesis.

Claims hang together by inferences, `contradicts` and `restates`, whichever way these point. networkx is asked only
where some claim leads to no thesis.
"""

from functools import cached_property

from argmap.graph.view import GraphView

Parts = list[tuple[str, ...]]


class LooseParts:
    """The claims of a map that lead to no thesis, by parts; each part is in written order, and so are the parts."""

    def __init__(self, view: GraphView) -> None:
        self._view = view

    @cached_property
    def _loose(self) -> list[str]:
        """The claims without a directed path to a thesis; none where there is no thesis to lead to."""
        if not self._view.theses:
            return []
        reached = self._view.reach.distances
        return [claim for claim in self._view.claims if claim not in reached]

    @property
    def orphans(self) -> list[str]:
        """The claims that nothing touches, the theses left out."""
        return [claim for claim in self._loose if not self._view.is_connected(claim)]

    @property
    def detached(self) -> Parts:
        """The connected parts that hold no thesis, the orphans left out."""
        return [part for part in self._parts if part[0] in self._apart]

    @property
    def stray(self) -> Parts:
        """The claims that hang together with a thesis and yet lead to none, by how they hang together themselves."""
        return [part for part in self._parts if part[0] not in self._apart]

    @cached_property
    def _touched(self) -> set[str]:
        return {claim for claim in self._loose if self._view.is_connected(claim)}

    @cached_property
    def _apart(self) -> set[str]:
        """The claims of parts that hold no thesis."""
        if not self._touched:
            return set()
        theses = set(self._view.theses)
        return set().union(*(part for part in self._components(None) if not theses & part))

    @cached_property
    def _parts(self) -> Parts:
        if not self._touched:
            return []
        order = {claim: place for place, claim in enumerate(self._view.claims)}
        parts = [tuple(sorted(part, key=order.__getitem__)) for part in self._components(self._touched)]
        return sorted(parts, key=lambda part: order[part[0]])

    def _components(self, among: set[str] | None) -> list[set[str]]:
        """Return the connected parts of the claims in `among`, or of all claims."""
        import networkx as nx

        view = self._view
        graph: nx.Graph[str] = nx.Graph()
        graph.add_nodes_from(view.claims if among is None else among)
        for inference in view.map.inferences:
            target = view.final_target(inference)
            members = [each for each in (target, *inference.premises) if among is None or each in among]
            graph.add_edges_from((members[0], other) for other in members[1:])
        for claim in view.map.claims:
            linked = (*claim.contradicts, *claim.restates)
            graph.add_edges_from(
                (claim.id, other) for other in linked if among is None or (claim.id in among and other in among)
            )
        return list(nx.connected_components(graph))
