"""The index of what stands next to what, as plain dictionaries; each is made in one pass."""

from collections import defaultdict
from collections.abc import Iterable

from argmap.model import Inference, Kind

Index = dict[str, tuple[Inference, ...]]
Links = dict[str, tuple[str, ...]]


def by_target(inferences: Iterable[Inference], kind: Kind) -> Index:
    """Return the inferences of a kind by the claim or step they bear on, in written order."""
    index: dict[str, list[Inference]] = defaultdict(list)
    for each in inferences:
        if each.kind is kind:
            index[each.target].append(each)
    return {target: tuple(found) for target, found in index.items()}


def by_premise(inferences: Iterable[Inference]) -> Index:
    """Return the inferences by the claims that are premises of them, in written order."""
    index: dict[str, list[Inference]] = defaultdict(list)
    for each in inferences:
        for premise in dict.fromkeys(each.premises):
            index[premise].append(each)
    return {premise: tuple(found) for premise, found in index.items()}


def both_ways(pairs: Iterable[tuple[str, str]]) -> Links:
    """Return what is paired with what, whichever of the two says so."""
    index: dict[str, dict[str, None]] = defaultdict(dict)
    for one, other in pairs:
        index[one][other] = None
        index[other][one] = None
    return {key: tuple(found) for key, found in index.items()}


def firsts(ids: Iterable[str], links: Links) -> dict[str, str]:
    """Return of each id with links the first id that can be reached from it, in the order of `ids`."""
    found: dict[str, str] = {}
    for first in ids:
        if first in links and first not in found:
            found[first] = first
            waiting = [first]
            while waiting:
                for other in links[waiting.pop()]:
                    if other not in found:
                        found[other] = first
                        waiting.append(other)
    return found
