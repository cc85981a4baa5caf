"""The page that compares with Argdown speaks of one debate, and its figures are those of the two pictures."""

import re

import pytest
from colorspacious import deltaE

from argmap import api
from argmap.layout.inks import THEMES
from tests.colours import contrast, seen
from tools import gallery
from tools.sessions import ROOT

NAME = "essay_with_sources"
PAGE = (ROOT / "docs" / "argdown.md").read_text(encoding="utf-8")
MAP = api.load(ROOT / "examples" / f"{NAME}.argmap.yaml").map
SOURCE = (ROOT / "docs" / "argdown" / f"{NAME}.argdown").read_text(encoding="utf-8")
THEIRS = (ROOT / "docs" / "argdown" / f"{NAME}.argdown.svg").read_text(encoding="utf-8")
OURS = gallery.kept()[f"{NAME}.svg"]
CLAIMS = {claim.title: claim.text for claim in MAP.claims}

# What an arrow says in its tooltip, and its colour.
ARGDOWN = dict(re.findall(r'<a xlink:title="(support|attack|undercut)">\n<path fill="none" stroke="(#\w+)"', THEIRS))
ARGMAP = {"support": THEMES["light"]["pro"], "attack": THEMES["light"]["con"], "undercut": THEMES["light"]["undercut"]}


def test_the_argdown_file_has_the_claims_of_the_map() -> None:
    written = re.findall(r"[\[<]([^\]<>]+)[\]>]: (.+?)(?: #open)?$", SOURCE, flags=re.MULTILINE)
    assert dict(written) == CLAIMS
    assert len(written) == len(CLAIMS)
    assert re.findall(r"<(.+)>: .+ #open", SOURCE) == [claim.title for claim in MAP.claims if claim.open]


def test_argdown_drew_this_file() -> None:
    boxes = re.findall(r'<g id="node.*?</g>\n</g>', THEIRS, flags=re.DOTALL)
    drawn = [re.sub(r"\s+", " ", " ".join(re.findall(r"<text[^>]*>([^<]*)", box))) for box in boxes]
    said = {f"{title} {text}" for title, text in CLAIMS.items()}
    arguments = set(re.findall(r"^<(.+)>$", SOURCE, flags=re.MULTILINE))
    assert {each.strip().removesuffix(" #open") for each in drawn} == said | arguments
    assert len(drawn) == len(said | arguments)


def test_the_page_shows_both_pictures() -> None:
    assert f"](argdown/{NAME}.argdown.svg)" in PAGE
    assert f"](gallery/{NAME}.svg)" in PAGE


@pytest.mark.parametrize("relation", ["support", "attack", "undercut"])
def test_contrasts_are_those_on_the_page(relation: str) -> None:
    figures = [relation + "s"]
    for colour in (ARGDOWN[relation], ARGMAP[relation]):
        usual, without = (contrast(seen(colour, sight), "#FFFFFF") for sight in (None, "deuteranomaly"))
        figures += [f"`{colour.upper()}`", f"{usual:.1f}", f"{without:.1f}"]
    assert f"| {' | '.join(figures)} |" in PAGE


@pytest.mark.parametrize(("sight", "row"), [(None, "as it is"), ("deuteranomaly", "deuteranopia")])
def test_distances_are_those_on_the_page(sight: str | None, row: str) -> None:
    apart = [
        deltaE(seen(each["support"], sight), seen(each["attack"], sight), input_space="sRGB1")
        for each in (ARGDOWN, ARGMAP)
    ]
    assert f"| {row} | {apart[0]:.0f} | {apart[1]:.0f} |" in PAGE


def test_brightness_is_that_on_the_page() -> None:
    theirs, ours = (contrast(each["support"], each["attack"]) for each in (ARGDOWN, ARGMAP))
    assert f"differ by {theirs:.1f} : 1 in brightness, argmap's teal and orange by {ours:.1f} : 1" in _joined(PAGE)
    assert f"({contrast(ARGDOWN['undercut'], '#0D1117'):.1f} : 1 on GitHub's)" in _joined(PAGE)


def test_sizes_are_those_on_the_page() -> None:
    wide, high = (
        round(int(each) * 96 / 72) for each in re.search(r'width="(\d+)pt" height="(\d+)pt"', THEIRS).groups()
    )
    scale = float(re.search(r"scale\(([\d.]+)", THEIRS)[1])
    assert f"{wide} by {high} pixels, with letters of {10 * scale * 96 / 72:.1f} pixels" in _joined(PAGE)
    wide, high = re.search(r'width="(\d+)" height="(\d+)"', OURS).groups()
    assert f"{wide} by {high} pixels, with letters of 10" in _joined(PAGE)


def test_what_a_machine_reads_is_what_the_page_says() -> None:
    assert "the title `n2` and the arrow `n3->n9`" in _joined(PAGE)
    assert {"<title>n2</title>", "<title>n3&#45;&gt;n9</title>"} <= set(THEIRS.splitlines())
    assert '("exam-season attacks demand")' in PAGE
    assert "<title>exam-season attacks demand</title>" in OURS


def _joined(page: str) -> str:
    return " ".join(page.split())
