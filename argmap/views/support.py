"""What a claim rests on, as one word."""

from enum import StrEnum

from argmap.graph import GraphView
from argmap.model import Claim


class Support(StrEnum):
    """REASONS, or what a leaf is: FOUNDED, or without anything, which the author knows (OPEN) or not (UNSUPPORTED)."""

    REASONS = "reasons"
    FOUNDED = "founded"
    OPEN = "open"
    UNSUPPORTED = "unsupported"


def support(view: GraphView, claim: Claim) -> Support:
    """Return what a claim rests on. O(1) after the view's first answers."""
    if not view.is_leaf(claim.id):
        return Support.REASONS
    if view.is_founded(claim.id):
        return Support.FOUNDED
    return Support.OPEN if claim.open else Support.UNSUPPORTED
