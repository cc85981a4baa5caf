"""argmap render of a part: what --around takes, what does not go with it, and what a map too large is told to do."""

import re
from pathlib import Path

import pytest

from bench.maps import tree
from tests.shell import argmap

MAP = """thesis: c0
claims:
  c0: {text: Claim number 0 holds., reasons: [c1, {premises: d, objections: [u]}]}
  c1: {text: Claim number 1 holds., reasons: [c2]}
  c2: {text: Claim number 2 holds., reasons: [c3]}
  c3: {text: Claim number 3 holds., reasons: [c4]}
  c4: {text: Claim number 4 holds., basis: observation}
  d: {text: Something else holds., basis: observation}
  u: {text: It says nothing about it., basis: observation}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path


def drawn(*words):
    done = argmap("render", "map.yaml", "--to", "mermaid", *words)
    assert done.status == 0
    return set(re.findall(r"Claim number \d|Something|It says", done.text)), re.findall(r";(\d+ more)", done.text)


def test_around_goes_both_ways_and_two_links_unless_told():
    assert drawn("--around", "c2", "--radius", "1") == (
        {"Claim number 1", "Claim number 2", "Claim number 3"},
        ["3 more", "1 more"],
    )
    claims, cut = drawn("--around", "c2")
    assert claims == {f"Claim number {each}" for each in range(5)}
    assert cut == ["2 more"]
    assert drawn("--around", "c2", "--radius", "0") == ({"Claim number 2"}, ["4 more", "2 more"])
    assert drawn("--around", "c2", "--radius", "9")[1] == []


@pytest.mark.parametrize("form", ["svg", "dot", "mermaid", "png", "pdf"])
def test_every_format_draws_what_is_around_a_claim(form):
    done = argmap("render", "map.yaml", "--around", "c2", "--radius", "1", "--to", form)
    assert done.status == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--radius", "2"], "name the claim with --around ID"),
        (["--around", "c2", "--depth", "1"], "use --radius"),
        (["--around", "c2", "--root", "c1"], "--around and --root each choose a part"),
        (["--around", "c2", "--side", "pro"], "leave one of them out"),
        (["--around", "c2", "--group", "g"], "leave one of them out"),
        (["--around", "C2"], "did you mean 'c2'"),
        (["--around", "c2", "--to", "html"], "leave --around out"),
    ],
)
def test_words_that_do_not_go_together_are_told_with_the_way_out(words, told):
    done = argmap("render", "map.yaml", *words)
    assert (done.status, done.out) == (2, b"")
    assert told in done.told


def large(*words):
    return argmap("render", "large.yaml", "--engine", "tree", *words)


def test_a_map_too_large_is_told_how_much_each_cut_would_leave(folder):
    (folder / "large.yaml").write_text("\n".join(tree(500)), encoding="utf-8")
    told = large().told
    assert "502 cards" in told
    depth, left = re.search(r"--depth (\d+) leaves (\d+)", told).groups()
    cut = large("--depth", depth)
    assert "AM901" not in cut.told
    assert cut.text.count('class="claim ') == int(left) <= 400
    assert "AM901" in large("--depth", str(int(depth) + 1)).told
    for way in ("--root ID", "--around ID --radius K", "--side ID", "--group ID", "--split", "html"):
        assert way in told
    wide = large("--around", "c0", "--radius", "20").told
    radius, left = re.search(r"--radius (\d+) leaves (\d+)", wide).groups()
    assert large("--around", "c0", "--radius", radius).text.count('class="claim ') == int(left)
    assert "--root" not in wide
    assert "leaves" not in large("--side", "pro").told


def test_a_thesis_with_hundreds_of_reasons_is_not_told_to_be_drawn_alone(folder):
    reasons = "".join(f"      - {{text: Reason number {each} is given for it.}}\n" for each in range(450))
    (folder / "large.yaml").write_text(f"claims:\n  t:\n    text: It holds.\n    reasons:\n{reasons}", encoding="utf-8")
    told = large().told
    assert "AM901" in told
    assert "leaves" not in told
    assert "--side" not in told
    assert "--group" not in told


def test_the_rule_can_be_turned_off_by_its_name_and_in_its_family(folder):
    (folder / "large.yaml").write_text("\n".join(tree(500)), encoding="utf-8")
    for settings in ('ignore = ["diagram-too-large"]', 'ignore = ["AM9"]', 'select = ["support"]'):
        (folder / "argmap.toml").write_text(settings, encoding="utf-8")
        assert "AM901" not in large().told


def test_the_rule_has_a_page():
    assert "--around" in argmap("explain", "AM901").text
