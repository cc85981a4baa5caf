"""Questions about the shape of a map, answered from one adjacency index."""

from argmap.graph.view import GraphView, Stance

__all__ = ["GraphView", "Stance"]
