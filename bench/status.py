"""What it costs to say which claims stand, beyond reading the map, in one process.

    python bench/status.py [SIZE ...]

Prints CPU milliseconds for trees and for chains of attacks; budgets stand beside, `!` marks one that is missed.
"""

import gc
import sys
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[1]))

from argmap import api  # found from any folder
from argmap.graph import GraphView
from argmap.semantics.load_bearing import load_bearing
from bench.maps import chain, tree

SIZES = (1_000, 10_000, 100_000)
# In milliseconds.
STATUS = {10_000: 100, 100_000: 1_500}
LOAD_BEARING = {10_000: 1_000}


def main(sizes: tuple[int, ...]) -> None:
    """Measure and print."""
    for size in sizes:
        for shape, lines in (("tree", tree), ("chain of attacks", chain)):
            gc.disable()  # as the command line reads
            loaded = api.read("\n".join(lines(size + 1)))  # in an odd chain of attacks the thesis stands
            gc.freeze()
            gc.enable()
            started = process_time()
            evaluation = api.evaluate(view := GraphView(loaded.map))
            counts = len(evaluation.statuses)
            told(f"status, {shape} of {counts:,}", process_time() - started, STATUS.get(size))
            if size in LOAD_BEARING:
                started = process_time()
                load_bearing(evaluation, view.theses[0])
                told(f"load-bearing, {shape} of {counts:,}", process_time() - started, LOAD_BEARING[size])


def told(name: str, seconds: float, budget: int | None) -> None:
    """Print a row."""
    spent = 1000 * seconds
    limit = "" if budget is None else f"  {'!' if spent > budget else ' '} <= {budget:,} ms"
    print(f"  {name:40} {spent:8.1f} ms{limit}", flush=True)


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
