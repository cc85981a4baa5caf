"""Where a mixed stance begins: the claims that help and hurt one thesis of themselves, not by what they bear on.

Whatever bears on a mixed claim is mixed too, so that one claim with two effects would be told of many times over.
"""

from typing import NamedTuple

from argmap.graph.reach import Reach
from argmap.graph.view import GraphView

# Longer paths are cut, so that many claims at the end of a long way cost no more than they are many.
MOST_LINKS = 12


class MixedClaim(NamedTuple):
    """A claim with two effects on one thesis, and a shortest path for each: claims, each with its sign on that path.

    A path ends before the thesis where that is more than `MOST_LINKS` away.
    """

    claim: str
    thesis: str
    helps: tuple[tuple[str, int], ...]
    hurts: tuple[tuple[str, int], ...]


def mixed_origins(view: GraphView, reach: Reach) -> list[MixedClaim]:
    """Return the claims where a mixed stance begins, in written order. O(V + E).

    In a circle where each owes its stance to the next, it begins at the claim nearest to the thesis.
    """
    mixed = {claim for claim, signs in reach.signs.items() if len(signs) == 2} - set(view.theses)
    if not mixed:
        return []
    origins = [claim for claim in mixed if not any(other in mixed for other, _, _ in view.toward(claim))]
    order = {claim: place for place, claim in enumerate(view.claims)}
    explained = set(origins)
    _spread(reach, mixed, explained, origins)
    for claim in sorted(mixed, key=lambda each: (reach.distances[each], order[each])):
        if claim not in explained:
            origins.append(claim)
            explained.add(claim)
            _spread(reach, mixed, explained, [claim])
    return [_with_paths(reach, claim) for claim in sorted(origins, key=order.__getitem__)]


def _spread(reach: Reach, mixed: set[str], explained: set[str], start: list[str]) -> None:
    """Add to `explained` the mixed claims that bear on those in `start`, in however many links."""
    waiting = list(start)
    while waiting:
        for premise, _ in reach.before(waiting.pop()):
            if premise in mixed and premise not in explained:
                explained.add(premise)
                waiting.append(premise)


def _with_paths(reach: Reach, claim: str) -> MixedClaim:
    helps, hurts = (reach.path(claim, sign, MOST_LINKS) for sign in (1, -1))
    return MixedClaim(claim, reach.thesis_of(claim, 1), helps, hurts)
