"""What rules cost: linear time, and no costly import for a map that is in order."""

import subprocess
import sys

import pytest

from argmap.graph import GraphView
from argmap.model import ArgumentMap, Basis, Citation, Claim, Inference, Kind, Source
from argmap.rules import PROFILES
from argmap.rules._catalogue import checking_families, is_blocking, rules_of, severities
from argmap.rules._run import run


def tree(size: int) -> ArgumentMap:
    """A clean map: each claim has three reasons, every leaf is granted, one claim contradicts a reason."""
    claims = [
        Claim(f"c{n}", f"Claim {n} is so.", basis=Basis.GRANTED if 3 * n + 1 >= size else None) for n in range(size)
    ]
    claims.append(Claim("other", "Nothing of this is so.", basis=Basis.GRANTED, contradicts=("c1",)))
    inferences = [
        Inference(f"c{(n - 1) // 3}.r{n}", Kind.SUPPORT, (f"c{n}",), f"c{(n - 1) // 3}", implicit=True)
        for n in range(1, size)
    ]
    return ArgumentMap(thesis=("c0",), claims=tuple(claims), inferences=tuple(inferences))


def lattice(layers: int) -> ArgumentMap:
    """Layers of two claims, each supported by both of the next: 2 ** layers ways from the thesis to the ground."""
    claims = [Claim("top", "The thesis.")]
    inferences = []
    above = ["top"]
    for layer in range(layers):
        below = [f"c{layer}{side}" for side in "ab"]
        last = layer == layers - 1
        claims += [Claim(each, f"Claim {each} is so.", cite=(Citation(f"s{each}"),) if last else ()) for each in below]
        inferences += [
            Inference(f"{target}.r{place}", Kind.SUPPORT, (premise,), target, implicit=True)
            for target in above
            for place, premise in enumerate(below, 1)
        ]
        above = below
    sources = tuple(Source(f"s{each}", title="A book", author=("An Author",), date="2017") for each in above)
    return ArgumentMap(thesis=("top",), sources=sources, claims=tuple(claims), inferences=tuple(inferences))


def names(argument_map: ArgumentMap, profile: str = "default") -> list[str]:
    return [each.name for each in run(GraphView(argument_map), severities(profile))]


@pytest.mark.parametrize("profile", PROFILES)
def test_a_lattice_of_fifty_layers_is_legal(profile: str):
    assert names(lattice(50), profile) == ["one-sided"]


def test_a_tangled_lattice_is_told_once():
    knot = lattice(50)
    back = Inference("c49a.r1", Kind.SUPPORT, ("c0a",), "c49a")
    tangled = ArgumentMap(
        thesis=knot.thesis, sources=knot.sources, claims=knot.claims, inferences=(*knot.inferences, back)
    )
    assert names(tangled) == ["one-sided", "circular-support"] or sorted(names(tangled)) == [
        "circular-support",
        "one-sided",
    ]


def test_a_ring_of_thousands_is_one_circle():
    size = 5000
    ring = ArgumentMap(
        thesis=("c0",),
        claims=tuple(Claim(f"c{n}", f"Claim {n} is so.") for n in range(size)),
        inferences=tuple(Inference(f"c{n}.r1", Kind.SUPPORT, (f"c{(n + 1) % size}",), f"c{n}") for n in range(size)),
    )
    assert sorted(names(ring)) == ["circular-support", "one-sided"]


def test_every_claim_supporting_every_other_is_one_circle_of_two():
    size = 60
    dense = ArgumentMap(
        thesis=("c0",),
        claims=tuple(Claim(f"c{n}", f"Claim {n} is so.") for n in range(size)),
        inferences=tuple(
            Inference(f"c{n}.r{other}", Kind.SUPPORT, (f"c{other}",), f"c{n}")
            for n in range(size)
            for other in range(size)
            if other != n
        ),
    )
    found = [each for each in run(GraphView(dense), severities()) if each.name == "circular-support"]
    assert len(found) == 1
    assert "60 claims are tangled here" in found[0].message


def test_a_clean_map_is_checked_without_networkx():
    script = (
        "import sys\n"
        "from tests.rules.test_scale import *\n"
        "assert names(tree(2000), 'classroom') == []\n"
        "assert 'networkx' not in sys.modules\n"
        "broken = tree(20)\n"
        "loose = Claim('loose', 'Screws are loose.', basis=Basis.GRANTED)\n"
        "tie = Claim('tie', 'Ropes are tied.', basis=Basis.GRANTED, restates=('loose',))\n"
        "from dataclasses import replace\n"
        "assert names(replace(broken, claims=(*broken.claims, loose, tie))) == ['disconnected-part']\n"
        "assert 'networkx' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)


class Counted(tuple):  # type: ignore[type-arg]
    """A tuple that counts how often its items are looked at in all."""

    looks = 0

    def __iter__(self):  # type: ignore[no-untyped-def]
        for each in tuple.__iter__(self):
            Counted.looks += 1
            yield each


def test_twice_the_map_is_twice_the_looks():
    looks = []
    for size in (1000, 2000):
        plain = tree(size)
        Counted.looks = 0
        run(
            GraphView(
                ArgumentMap(thesis=plain.thesis, claims=Counted(plain.claims), inferences=Counted(plain.inferences))
            ),
            severities("classroom"),
        )
        looks.append(Counted.looks)
    assert looks[1] <= 2.1 * looks[0]


def test_the_family_that_is_never_run_holds_pages_only():
    assert all(is_blocking(rule) for rule in rules_of("reading"))
    assert "reading" not in checking_families()
