"""The outline tells every claim once, in full, where it is nearest to a head."""

import subprocess
import sys

import pytest
from hypothesis import given, settings

from argmap import api
from argmap.errors import UnknownNameError
from argmap.graph import GraphView
from argmap.model import ArgumentMap, Claim, Inference, Kind
from argmap.views.entries import Entry, Outline, OutlineOptions, Part
from argmap.views.outline import outline
from tests.strategies import maps


def told(text: str, **options: object) -> list[tuple[int, str, str]]:
    """The entries of a map as (depth, part, id), a reference with a `see` before its id."""
    return [
        (entry.depth, entry.part.value, name(entry))
        for section in outlined(text, **options).sections
        for entry in section.entries
    ]


def outlined(text: str, **options: object) -> Outline:
    loaded = api.read(text)
    assert not loaded.findings
    return outline(GraphView(loaded.map), OutlineOptions(**options))  # type: ignore[arg-type]


def name(entry: Entry) -> str:
    if entry.part is Part.MORE:
        return str(entry.hidden)
    if entry.claim is None:
        return "together"
    return f"see {entry.claim.id}" if entry.refers else entry.claim.id


STEPS = """
claims:
  t: {text: T., reasons: [a, [b, c]], objections: [d]}
  a: A.
  b: B.
  c: {text: C., objections: [e]}
  d: D.
  e: E.
"""


def test_reasons_come_before_objections_and_linked_premises_stand_together():
    assert told(STEPS) == [
        (0, "thesis", "t"),
        (1, "reason", "a"),
        (1, "reason", "together"),
        (2, "premise", "b"),
        (2, "premise", "c"),
        (3, "objection", "e"),
        (1, "objection", "d"),
    ]


def test_what_bears_on_a_step_stands_under_it_before_what_bears_on_its_premise():
    text = """
    claims:
      t:
        text: T.
        reasons:
          - {premises: [a], reasons: [b], objections: [{premises: [u], objections: [v]}]}
      a: {text: A., reasons: [c]}
      b: B.
      c: C.
      u: U.
      v: V.
    """
    assert told(text) == [
        (0, "thesis", "t"),
        (1, "reason", "a"),
        (2, "backing", "b"),
        (2, "undercut", "u"),
        (3, "undercut", "v"),
        (2, "reason", "c"),
    ]


def test_a_claim_met_again_is_referred_to_and_stands_where_it_is_nearest_to_the_thesis():
    text = """
    claims:
      t: {text: T., reasons: [a, b]}
      a: {text: A., reasons: [b]}
      b: {text: B., reasons: [c]}
      c: C.
    """
    assert told(text) == [
        (0, "thesis", "t"),
        (1, "reason", "a"),
        (2, "reason", "see b"),
        (1, "reason", "b"),
        (2, "reason", "c"),
    ]


def test_a_circle_ends_in_a_reference():
    assert told("{thesis: a, claims: {a: {text: A., reasons: [b]}, b: {text: B., reasons: [a]}}}") == [
        (0, "thesis", "a"),
        (1, "reason", "b"),
        (2, "reason", "see a"),
    ]


def test_each_thesis_heads_a_tree_and_one_may_support_the_other():
    assert told("{thesis: [a, b], claims: {a: {text: A., reasons: [b]}, b: {text: B., reasons: [c]}, c: C.}}") == [
        (0, "thesis", "a"),
        (1, "reason", "see b"),
        (0, "thesis", "b"),
        (1, "reason", "c"),
    ]


def test_what_only_contradicts_or_restates_stands_where_it_is_tied_and_is_not_told_back():
    text = (
        "{thesis: t, claims: {t: T., x: {text: X., contradicts: [t], reasons: [y]}, y: Y., z: {text: Z., restates: t}}}"
    )
    assert told(text) == [
        (0, "thesis", "t"),
        (1, "contradicts", "x"),
        (2, "reason", "y"),
        (1, "restates", "z"),
    ]


def test_a_contrary_that_stands_elsewhere_is_a_reference():
    text = "{thesis: t, claims: {t: {text: T., reasons: [a], objections: [b]}, a: {text: A., contradicts: [b]}, b: B.}}"
    assert told(text) == [
        (0, "thesis", "t"),
        (1, "reason", "a"),
        (2, "contradicts", "see b"),
        (1, "objection", "b"),
        (2, "contradicts", "see a"),
    ]


def test_what_no_thesis_reaches_comes_last_under_a_heading():
    found = outlined("{thesis: t, claims: {a: {text: A., reasons: [b]}, b: {text: B., reasons: [a]}, t: T., s: S.}}")
    assert [section.heading for section in found.sections] == [None, "Not linked to the thesis"]
    assert [name(entry) for entry in found.sections[1].entries] == ["s", "a", "b", "see a"]


def test_where_all_claims_stand_in_circles_nothing_is_lost():
    found = outlined("{claims: {a: {text: A., reasons: [b]}, b: {text: B., reasons: [a]}}}")
    assert [section.heading for section in found.sections] == ["No claim is the thesis"]
    assert [name(entry) for entry in found.sections[0].entries] == ["a", "b", "see a"]


def test_depth_counts_links_and_what_is_cut_is_counted():
    assert told(STEPS, depth=0) == [(0, "thesis", "t"), (1, "more", "5")]
    assert told(STEPS, depth=1) == [
        (0, "thesis", "t"),
        (1, "reason", "a"),
        (1, "reason", "together"),
        (2, "premise", "b"),
        (2, "premise", "c"),
        (3, "more", "1"),
        (1, "objection", "d"),
    ]


def test_a_root_heads_the_outline_alone():
    assert told(STEPS, root="c") == [(0, "claim", "c"), (1, "objection", "e")]
    assert told(STEPS, root="t")[0] == (0, "thesis", "t")


FILTERS = """
thesis: t
sides: {pro: For, con: Against}
speakers: {ann: {name: Ann, side: pro}, bob: Bob}
groups: {g: Group, sub: {title: Sub, parent: g}}
claims:
  t: {text: T., reasons: [a, [b, c]], objections: [d]}
  a: {text: A., by: ann, reasons: [{premises: [f], by: bob}]}
  b: {text: B., group: sub}
  c: {text: C., tags: [x]}
  d: {text: D., denied_by: bob, reasons: [a]}
  f: F.
"""


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"side": "con"}, ["t", "d"]),
        ({"group": "g"}, ["t", "together", "b", "c"]),
        ({"tag": "x"}, ["t", "together", "b", "c"]),
        ({"speaker": "ann"}, ["t", "a", "d", "see a"]),
        ({"speaker": "bob"}, ["t", "a", "f", "d"]),
        ({"speaker": "ann", "tag": "x"}, []),
    ],
)
def test_filters_keep_what_matches_all_of_them_with_the_paths_and_whole_groups(options, expected):
    assert [each for _, _, each in told(FILTERS, **options)] == expected


def test_what_is_shown_only_as_path_does_not_match():
    entries = outlined(FILTERS, tag="x").sections[0].entries
    assert {name(entry): entry.matches for entry in entries} == {"t": False, "together": False, "b": False, "c": True}


def test_a_filter_that_finds_nothing_says_so():
    assert outlined(FILTERS, speaker="ann", tag="x").remarks == ("No claim matches speaker Ann, tag x.",)


@pytest.mark.parametrize("option", ["root", "side", "group", "speaker", "tag"])
def test_an_unknown_name_is_the_callers_mistake(option):
    with pytest.raises(UnknownNameError, match="'ghost'"):
        outlined(FILTERS, **{option: "ghost"})


def test_the_work_list_holds_the_unsupported_and_the_open():
    text = """
    thesis: t
    claims:
      t: {text: T., reasons: [a, b, c, d]}
      a: A.
      b: {text: B., open: true}
      c: {text: C., basis: granted}
      d: {text: D., reasons: [a]}
    """
    found = outlined(text, unsupported=True)
    assert [(name(entry), entry.matches) for entry in found.sections[0].entries] == [
        ("t", False),
        ("a", True),
        ("b", True),
    ]
    assert found.remarks == ("Work list: 1 claim without support, 1 marked open.",)


def test_a_work_list_with_nothing_on_it_says_so():
    found = outlined("{claims: {t: {text: T., basis: value}}}", unsupported=True)
    assert found.sections == ()
    assert found.remarks == ("Nothing to do: no claim is unsupported or open.",)


SOURCES = """
thesis: t
source: here
speakers: {ann: Ann}
sources: {here: {title: Here}, there: {title: There}, never: {title: Never}}
claims:
  t: {text: T., said: [{by: ann, at: p. 1}, {source: there}], cite: [{source: there, at: p. 2}]}
"""


def test_the_bibliography_holds_what_is_named_in_written_order():
    assert [source.id for source in outlined(SOURCES, bibliography=True).sources] == ["here", "there"]
    assert outlined(SOURCES).sources == ()


def test_without_sources_speakers_stay():
    entry = outlined(SOURCES, sources=False).sections[0].entries[0]
    assert entry.claim is not None
    assert [(voice.speaker_name, voice.source, voice.at) for voice in entry.claim.voices] == [("Ann", None, None)]
    assert entry.claim.evidence == ()


def test_a_generated_id_is_shown_only_where_something_refers_to_it():
    text = """
    thesis: t
    claims:
      t: {text: T., reasons: [{text: A.}, {text: B., contradicts: [c]}], objections: [c]}
      c: C.
    """
    entries = outlined(text).sections[0].entries
    assert {entry.claim.text: entry.claim.show_id for entry in entries if entry.claim} == {
        "T.": True,
        "A.": False,
        "B.": True,
        "C.": True,
    }


@given(maps())
@settings(deadline=None)
def test_each_claim_stands_in_full_exactly_once(argument_map):
    entries = [each for section in outline(GraphView(argument_map)).sections for each in section.entries]
    full = [each.claim.id for each in entries if each.claim is not None and not each.refers]
    assert sorted(full) == [claim.id for claim in argument_map.claims]
    steps = [each.step.id for each in entries if each.step is not None]
    assert sorted(steps) == [step.id for step in argument_map.inferences]


@given(maps())
@settings(deadline=None)
def test_cutting_at_a_depth_shows_a_part_of_the_whole(argument_map):
    view = GraphView(argument_map)
    whole = [entry for section in outline(view).sections for entry in section.entries]
    cut = [entry for section in outline(view, OutlineOptions(depth=1)).sections for entry in section.entries]
    assert [e for e in cut if e.part is not Part.MORE] == [e for e in whole if e.level <= 1]
    hidden = sum(entry.hidden for entry in cut)
    assert hidden == sum(entry.claim is not None for entry in whole if entry.level > 1)


def chain(length: int) -> ArgumentMap:
    return ArgumentMap(
        thesis=("c0",),
        claims=tuple(Claim(f"c{number}", f"Claim {number} holds.") for number in range(length)),
        inferences=tuple(
            Inference(f"i{number}", Kind.SUPPORT, (f"c{number + 1}",), f"c{number}") for number in range(length - 1)
        ),
    )


def test_a_long_chain_needs_no_recursion():
    entries = outline(GraphView(chain(5000))).sections[0].entries
    assert entries[-1].depth == 4999


def test_a_long_chain_of_undercuts_needs_no_recursion():
    claims = tuple(Claim(f"c{number}", "Text.") for number in range(3000))
    steps = tuple(
        Inference(f"i{number}", Kind.ATTACK, (f"c{number}",), f"i{number - 1}" if number > 1 else "c0", number > 1)
        for number in range(1, 3000)
    )
    entries = outline(GraphView(ArgumentMap(thesis=("c0",), claims=claims, inferences=steps))).sections[0].entries
    assert [entry.depth for entry in entries] == list(range(3000))


def test_an_outline_does_not_load_networkx():
    code = (
        "import sys; from argmap import api; from argmap.graph import GraphView;"
        "from argmap.views.outline import outline;"
        "outline(GraphView(api.read('{claims: {a: {text: A., reasons: [a]}}}').map));"
        "assert 'networkx' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
