"""What each rule costs on a map, in one process.

    python bench/rules.py MAP.yaml [PROFILE]

Prints CPU milliseconds a rule, the dearest first, and the number of its hits. What rules share, such as the stances of
claims or the words of their texts, is charged to the rule that asks for it first; rules run in order of their codes.
"""

import sys
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[1]))

from argmap import api  # found from any folder
from argmap.graph import GraphView
from argmap.rules import Context
from argmap.rules._catalogue import checking_families, rules_of


def main(path: str, profile: str = "classroom") -> None:
    """Measure and print."""
    started = process_time()
    loaded = api.load(path)
    reading = process_time() - started
    context = Context(GraphView(loaded.map), profile)
    costs: list[tuple[float, str, int]] = []
    for rule in (rule for family in checking_families() for rule in rules_of(family)):
        if rule.check and rule.severity_in(profile):
            started = process_time()
            hits = sum(1 for _ in rule.check(context))
            costs.append((process_time() - started, f"{rule.code} {rule.name}", hits))
    print(f"{'reading':34} {1000 * reading:8.0f} ms")
    for cost, name, hits in sorted(costs, key=lambda each: (-each[0], each[1])):
        print(f"{name:34} {1000 * cost:8.1f} ms {hits:7} hits")
    print(f"{f'{len(costs)} rules of {profile}':34} {1000 * sum(cost for cost, _, _ in costs):8.0f} ms")


if __name__ == "__main__":
    main(*sys.argv[1:])
