"""Strongly connected parts of a graph whose nodes are numbers, without recursion."""

from collections.abc import Callable, Iterable, Iterator

Neighbours = Callable[[int], Iterable[int]]

# Greater than the number of any node.
CLOSED = 1 << 62


def components(nodes: Iterable[int], neighbours: Neighbours) -> Iterator[list[int]]:
    """Yield the strongly connected parts, each after all that its nodes lead to.

    `neighbours` tells what a node leads to. O(V + E). Source: R. Tarjan, SIAM Journal on Computing 1, 1972.
    """
    search = _Search(neighbours)
    for root in nodes:
        if root not in search.low:
            yield from search.under(root)


class _Search:
    """Depth first from several roots; `low` is the earliest open node that one leads to, as far as is known."""

    def __init__(self, neighbours: Neighbours) -> None:
        self.neighbours = neighbours
        self.low: dict[int, int] = {}
        self.open: list[int] = []
        self.count = 0

    def under(self, root: int) -> Iterator[list[int]]:
        """Yield the parts that are found from a root."""
        low = self.low
        path = [self._enter(root)]
        while path:
            node, number, ahead = path[-1]
            for each in ahead:
                if each not in low:
                    path.append(self._enter(each))
                    break
                low[node] = min(low[node], low[each])
            else:
                path.pop()
                if path:
                    above = path[-1][0]
                    low[above] = min(low[above], low[node])
                if low[node] == number:
                    yield self._close(node)

    def _enter(self, node: int) -> tuple[int, int, Iterator[int]]:
        number = self.low[node] = self.count
        self.count += 1
        self.open.append(node)
        return node, number, iter(self.neighbours(node))

    def _close(self, node: int) -> list[int]:
        """Take the part of `node` off the open nodes; nothing may fall back on it any more."""
        place = len(self.open) - 1
        while self.open[place] != node:
            place -= 1
        part = self.open[place:]
        del self.open[place:]
        for each in part:
            self.low[each] = CLOSED
        return part


def tangled(nodes: Iterable[int], neighbours: Neighbours) -> list[list[int]]:
    """Return the strongly connected parts that hold a circle: of two nodes and more, or of one that leads to itself."""
    return [part for part in components(nodes, neighbours) if len(part) > 1 or part[0] in neighbours(part[0])]
