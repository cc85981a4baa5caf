"""The maps that are measured are in order, and measuring works."""

import subprocess
import sys
from pathlib import Path

import pytest

from argmap import api
from argmap.config import Config
from argmap.finding import Severity
from argmap.quotes import Verdict
from bench.debate import debate
from bench.maps import chain, lattice, tree
from bench.quotes import quoting, source
from tests.shell import ROOT


@pytest.mark.parametrize("lines", [[*tree(1)], [*tree(10)], [*tree(364)], [*lattice(1)], [*lattice(50)]], ids=len)
def test_maps_to_measure_are_in_order(lines: list[str]) -> None:
    loaded = api.read("\n".join(lines))
    assert [each.name for each in api.check(loaded) if each.severity is not Severity.INFO] == []


def test_maps_to_measure_have_the_size_that_was_asked_for() -> None:
    for size in (1, 10, 100):
        claims = api.read("\n".join(tree(size))).map.claims
        assert sum(each.id[1:].isdigit() for each in claims) == size
        assert len(claims) == size + 2, "an objection and the answer to it"
    assert len(api.read("\n".join(lattice(50))).map.claims) == 100


def test_the_debate_to_measure_draws_findings_of_all_kinds() -> None:
    lines = [*debate(300)]
    assert lines == [*debate(300)]
    config = Config(profile="classroom")
    loaded = api.read("\n".join(lines))
    assert loaded.findings == ()
    assert len(loaded.map.claims) == 300
    drawn = {each.code for each in api.check(loaded, config)}
    assert len({code for code in drawn if code[2] == "7"}) >= 12
    assert {code[2] for code in drawn} >= {"3", "4", "5", "6", "7"}


def test_the_quotes_to_measure_are_a_quarter_each_found_cut_altered_and_absent(tmp_path: Path) -> None:
    text = source(50_000)
    (tmp_path / "source.txt").write_text(text)
    (tmp_path / "map.yaml").write_text("\n".join(quoting(text, 40, "source.txt")))
    counts = api.quotes_of(api.load(tmp_path / "map.yaml"))().counts
    assert (counts[Verdict.FOUND], counts[Verdict.ALTERED], counts[Verdict.ABSENT]) == (20, 10, 10)


def test_measuring_works() -> None:
    words = [sys.executable, ROOT / "bench" / "run.py", "--quick", "--sizes", "10"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "AM710 duplicate-claim" in done.stdout
    named = [line[:34].strip() for line in done.stdout.splitlines() if line[:2] == "  "]
    assert named[1:] == [
        "yaml.load, CSafeLoader",
        "argmap check",
        "argmap outline",
        "the layout engine alone",
        "argmap render --to svg",
        "argmap check, a tree of 100",
        "argmap check",
        "argmap outline",
        "argmap render --to png",
        "argmap quotes",
        "argmap check --profile classroom",
        "status, tree of 13",
        "status, chain of attacks of 11",
    ]


def test_in_an_odd_chain_of_attacks_the_thesis_stands() -> None:
    for size, status in ((1, "stands"), (2, "falls"), (7, "stands")):
        loaded = api.read("\n".join(chain(size)))
        assert api.evaluate(loaded).status("c0") == status
        assert len(loaded.map.claims) == size
