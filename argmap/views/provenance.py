"""Where something is said."""

from argmap.graph import GraphView
from argmap.model import Said


def source_of(view: GraphView, said: Said) -> str | None:
    """Return the id of the source: its own, else the map's, which is meant where a place or a quote has no source."""
    return said.source or (view.map.source if said.at or said.quote else None)
