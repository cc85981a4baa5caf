"""Outlines in every format: nothing raised, nothing lost, nothing raw; and what other programs make of them."""

import json
import re
import subprocess
import unicodedata
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import api
from argmap.formats import format_for, formats_of
from argmap.graph import GraphView
from argmap.model import ArgumentMap, Claim, Inference, Kind
from argmap.views.entries import Outline, OutlineOptions
from argmap.views.outline import outline
from argmap.visible import UNSHOWN, visible
from tests.conftest import require_tool
from tests.strategies import ODD, maps, texts

GOLDENS = Path(__file__).parent.parent / "goldens"
ROOT = Path(__file__).parents[2]
SHIPPED = [*sorted(ROOT.glob("examples/*.argmap.yaml")), *sorted(ROOT.glob("maps/*.yaml"))]
NAMES = sorted(formats_of(Outline))
PHONES = api.load(GOLDENS / "phones.yaml").map


def written(argument_map: ArgumentMap, name: str, **options: object) -> str:
    chosen = OutlineOptions(**options)  # type: ignore[arg-type]
    text = formats_of(Outline)[name].write(outline(GraphView(argument_map), chosen), chosen)
    assert isinstance(text, str)
    return text


def flat(*told: str) -> ArgumentMap:
    """A map with a plain thesis and a reason of each text, without ids to show."""
    claims = [Claim(f"c{number}", text, generated=True) for number, text in enumerate(("Thesis.", *told))]
    steps = [Inference(f"i{number}", Kind.SUPPORT, (f"c{number}",), "c0") for number in range(1, len(claims))]
    return ArgumentMap(thesis=("c0",), claims=tuple(claims), inferences=tuple(steps))


def squeezed(text: str) -> str:
    """Text with its spaces made one each, and composed, as pandoc composes it."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "options", [{}, {"unsupported": True}, {"depth": 1, "sources": False, "status": True}, {"width": 20}]
)
@given(argument_map=maps())
@settings(deadline=None, max_examples=30)
def test_no_format_raises_or_lets_control_characters_through(name, options, argument_map):
    text = written(argument_map, name, bibliography=True, **options)
    assert UNSHOWN.sub("", text.replace("\n", "")) == text.replace("\n", "")
    assert written(argument_map, name, bibliography=True, **options) == text
    assert text == "" or text.endswith("\n")
    text.encode()


@pytest.mark.parametrize("name", NAMES)
def test_a_long_chain_is_written_without_recursion_and_grows_in_line(name):
    sizes = []
    for length in (2000, 4000):
        claims = tuple(Claim(f"c{number}", "Text.") for number in range(length))
        steps = tuple(Inference(f"i{n}", Kind.SUPPORT, (f"c{n + 1}",), f"c{n}") for n in range(length - 1))
        sizes.append(len(written(ArgumentMap(thesis=("c0",), claims=claims, inferences=steps), name)))
    assert sizes[1] < 2.2 * sizes[0]


def test_formats_are_found_by_name_and_by_suffix():
    assert format_for(Outline, None, None, "text").name == "text"
    assert format_for(Outline, None, Path("a.md"), "text").name == "markdown"
    assert format_for(Outline, "org", Path("a.md"), "text").name == "org"
    assert format_for(Outline, None, Path("outline"), "text").name == "text"


# Text


@given(argument_map=maps(), width=st.integers(40, 120))
@settings(deadline=None)
def test_text_keeps_to_its_width_and_tells_every_claim(argument_map, width):
    from argmap.formats._cells import cells

    text = written(argument_map, "text", width=width)
    assert max(map(cells, text.splitlines())) <= width
    solid = re.sub(r"\s", "", text)
    assert all(re.sub(r"\s", "", visible(claim.text)) in solid for claim in argument_map.claims)


def test_text_clamps_what_lies_too_deep_and_tells_its_level():
    claims = tuple(Claim(f"c{number}", "Text.") for number in range(9))
    steps = tuple(Inference(f"i{n}", Kind.SUPPORT, (f"c{n + 1}",), f"c{n}") for n in range(8))
    lines = written(ArgumentMap(thesis=("c0",), claims=claims, inferences=steps), "text", width=40).splitlines()
    assert [line for line in lines if "c5" in line or "c6" in line] == [
        " " * 18 + "+ Text. [c5]",
        " " * 18 + "+ (level 6) Text. [c6]",
    ]


# Markdown


@pytest.mark.parametrize("dialect", ["commonmark", "gfm", "markdown-smart", "commonmark_x-smart"])
def test_pandoc_reads_claims_in_markdown_as_they_stand(dialect):
    assert listed(require_tool("pandoc"), dialect, written(flat(*ODD), "markdown")) == [
        f"Reason: {squeezed(visible(text))}" for text in ODD
    ]


@given(told=st.lists(texts, min_size=20, max_size=20))
@settings(deadline=None, max_examples=5)
def test_pandoc_reads_any_claim_in_markdown_as_it_stands(told):
    assert listed(require_tool("pandoc"), "gfm", written(flat(*told), "markdown")) == [
        squeezed(f"Reason: {visible(text)}") for text in told
    ]


@pytest.mark.parametrize("dialect", ["commonmark", "gfm", "markdown"])
def test_pandoc_nests_markdown_as_the_outline_does(dialect):
    assert depths(require_tool("pandoc"), dialect, written(PHONES, "markdown")) == shape(PHONES)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_map_that_comes_along_can_be_outlined(path):
    argument_map = api.load(path).map
    assert depths(require_tool("pandoc"), "gfm", written(argument_map, "markdown")) == shape(argument_map)
    for name in NAMES:
        text = written(argument_map, name)
        assert [claim.id for claim in argument_map.claims if not claim.generated and claim.id not in text] == []


def test_a_work_list_in_markdown_has_boxes_to_tick():
    html = pandoc(require_tool("pandoc"), "gfm", "html", written(PHONES, "markdown", unsupported=True))
    assert html.count('type="checkbox"') == 8


# Org


def test_pandoc_reads_claims_in_org_as_they_stand():
    lines = listed(require_tool("pandoc"), "org", written(flat(*ODD), "org"))
    assert [line.replace("\u2060", "") for line in lines] == [f"Reason: {squeezed(visible(text))}" for text in ODD]


def test_pandoc_finds_no_markup_of_claims_in_org():
    tree = json.loads(pandoc(require_tool("pandoc"), "org", "json", written(flat(*ODD), "org")))
    assert set(kinds(tree["blocks"])) <= {
        "Header",
        "BulletList",
        "Plain",
        "Para",
        "Str",
        "Space",
        "SoftBreak",
        "Quoted",
    } | {
        "DoubleQuote",
        "SingleQuote",
    }


# OPML


@given(maps())
@settings(deadline=None)
def test_opml_is_xml_and_holds_each_claim_once_in_full(argument_map):
    root = ET.fromstring(written(argument_map, "opml", bibliography=True))
    full = [each.get("claim") for each in root.iter("outline") if each.get("claim") and not each.get("refers")]
    assert sorted(full) == [claim.id for claim in argument_map.claims]


def test_pandoc_reads_claims_in_opml_as_they_stand():
    read = squeezed(pandoc(require_tool("pandoc"), "opml", "plain", written(flat(*ODD), "opml")))
    # It draws quotes, dashes and formulas of its own accord, which no escape of OPML keeps it from.
    plain_told = [each for each in ODD if not re.search(r"[\"'$]|--", each)]
    assert len(plain_told) > 5
    assert [each for each in plain_told if squeezed(visible(each)) not in read] == []


# JSON


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("{author: [A. Bee, C. Dee], title: On it, date: 2020, publisher: P}", "A. Bee and C. Dee (2020). On it. P."),
        ("{title: Interview with the mayor, date: 2026-01-12}", "Interview with the mayor (2026-01-12)."),
        ("{title: What now?, publisher: P}", "What now? P."),
        ("{date: 2026}", "s (2026)."),
    ],
)
def test_the_title_comes_first_where_nobody_is_the_author(source, told):
    argument_map = api.read(f"claims: {{a: {{text: A., cite: s}}}}\nsources: {{s: {source}}}").map
    assert told in written(argument_map, "text", bibliography=True).splitlines()[-1]


def documented(page: str) -> dict[str, set[str]]:
    """The fields told by each table of a page, by its heading; a field's row begins with its name in backticks."""
    text = (Path(__file__).parents[2] / "docs" / page).read_text()
    parts = re.split(r"^## (.+)$", text, flags=re.M)
    return {
        title: set(re.findall(r"^\| `(\w+)` \|", body, re.M))
        for title, body in zip(parts[1::2], parts[2::2], strict=True)
    }


def test_every_field_of_json_is_documented_and_no_other():
    whole = json.loads(written(PHONES, "json", bibliography=True, status=True))
    entries = list(nested(whole["sections"]))
    fields = documented("outline-json.md")
    assert set(whole) == fields["The object"]
    assert set(whole["sections"][0]) == fields["A section"]
    assert {key for each in entries for key in each} - {"entries"} == fields["An entry"]
    claims = [each["claim"] for each in entries if each["claim"]]
    assert {key for each in claims for key in each} == fields["A claim"]
    assert {key for each in entries if each["step"] for key in each["step"]} == fields["A step"]
    assert {key for claim in claims for each in claim.get("said", ()) for key in each} == fields["What is said"]
    assert {key for claim in claims for each in claim.get("cite", ()) for key in each} == fields["A citation"]
    assert set(whole["sources"][0]) == fields["A source"]
    lines = [json.loads(line) for line in written(PHONES, "jsonl").splitlines()]
    assert set(lines[0]) - fields["An entry"] == fields["JSON lines"]


@given(maps())
@settings(deadline=None)
def test_json_and_json_lines_tell_the_same_entries(argument_map):
    whole = json.loads(written(argument_map, "json"))
    lines = [json.loads(line) for line in written(argument_map, "jsonl").split("\n") if line]
    found = [{key: value for key, value in each.items() if key != "entries"} for each in nested(whole["sections"])]
    assert found == [
        {key: value for key, value in line.items() if key not in ("section", "parent", "path")} for line in lines
    ]
    for line in lines:
        assert line["depth"] == len(line["path"])
        assert (line["parent"] is None) == (line["depth"] == 0)
    texts_told = {line["claim"]["id"]: line["claim"]["text"] for line in lines if line["claim"]}
    assert texts_told == {claim.id: claim.text for claim in argument_map.claims}


def test_a_long_path_is_cut_at_its_start():
    claims = tuple(Claim(f"c{number}", "Text.") for number in range(150))
    steps = tuple(Inference(f"i{n}", Kind.SUPPORT, (f"c{n + 1}",), f"c{n}") for n in range(149))
    lines = written(ArgumentMap(thesis=("c0",), claims=claims, inferences=steps), "jsonl").splitlines()
    assert json.loads(lines[100])["path"] == [f"c{number}" for number in range(100)]
    assert json.loads(lines[149])["path"] == [None, *(f"c{number}" for number in range(49, 149))]


# What other programs make of an outline


def pandoc(tool: str, source: str, target: str, text: str) -> str:
    command = [tool, "-f", source, "-t", target, "--wrap=none"]
    return subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout.decode()


def listed(tool: str, dialect: str, text: str) -> list[str]:
    """The text of each list item below the thesis, markup dropped."""
    html = pandoc(tool, dialect, "json", text)
    return [
        squeezed(plain(item[0]["c"]))
        for item in items(json.loads(html)["blocks"])
        if squeezed(plain(item[0]["c"])).startswith("Reason: ")
    ]


def items(blocks):
    for block in blocks:
        if block["t"] == "BulletList":
            for item in block["c"]:
                yield item
                yield from items(item)


def plain(inlines) -> str:
    told = ""
    for each in inlines:
        match each["t"]:
            case "Str":
                told += each["c"]
            case "Space" | "SoftBreak" | "LineBreak":
                told += " "
            case "Strong" | "Emph":
                assert plain(each["c"]) in ("Thesis:", "Reason:")
                told += plain(each["c"])
            case "RawInline":
                assert each["c"] == ["html", "<!-- -->"]
            case other:
                raise AssertionError(f"{other} in {inlines}")
    return told


def depths(tool: str, dialect: str, text: str) -> list[int]:
    def walk(blocks, depth):
        for block in blocks:
            if block["t"] == "BulletList":
                for item in block["c"]:
                    found.append(depth)
                    walk(item, depth + 1)

    found: list[int] = []
    walk(json.loads(pandoc(tool, dialect, "json", text))["blocks"], 0)
    return found


def shape(argument_map: ArgumentMap) -> list[int]:
    return [entry.depth for section in outline(GraphView(argument_map)).sections for entry in section.entries]


def kinds(tree):
    if isinstance(tree, dict):
        if "t" in tree:
            yield tree["t"]
        for value in tree.values():
            yield from kinds(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from kinds(value)


def nested(sections):
    waiting = [entry for section in reversed(sections) for entry in reversed(section["entries"])]
    while waiting:
        entry = waiting.pop()
        yield entry
        waiting.extend(reversed(entry["entries"]))
