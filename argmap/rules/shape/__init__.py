"""Rules about the shape of the whole map."""

from argmap.graph import GraphView


def end_claim(view: GraphView, part: tuple[str, ...]) -> str:
    """Return the first claim of a part that is no premise of anything, or the first claim where each is one."""
    return next((claim for claim in part if not view.uses(claim)), part[0])
