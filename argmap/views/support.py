"""What each claim rests on, as one word."""

from enum import StrEnum

from argmap.graph import GraphView
from argmap.graph.support import unsupported


class Support(StrEnum):
    """REASONS, or what a leaf is: FOUNDED by a source or a basis, or not, and then whether it need be."""

    REASONS = "reasons"
    FOUNDED = "founded"
    OPEN = "open"
    WITHDRAWN = "withdrawn"
    RESTATES = "restates"  # what it restates, or is restated by, answers for it
    UNSUPPORTED = "unsupported"


def supports(view: GraphView) -> dict[str, Support]:
    """Return what each claim rests on, by claim id. O(V + E). UNSUPPORTED is what `argmap check` calls so."""
    wanting = {claim.id for claim in unsupported(view)}
    found = {}
    for claim in view.map.claims:
        if not view.is_leaf(claim.id):
            found[claim.id] = Support.REASONS
        elif view.is_founded(claim.id):
            found[claim.id] = Support.FOUNDED
        elif claim.open:
            found[claim.id] = Support.OPEN
        elif claim.withdrawn:
            found[claim.id] = Support.WITHDRAWN
        else:
            found[claim.id] = Support.UNSUPPORTED if claim.id in wanting else Support.RESTATES
    return found
