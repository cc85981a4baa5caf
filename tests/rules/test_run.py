"""The step after the rules: what is ignored, what yields, and which rules are on."""

from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import api
from argmap.config import Config
from argmap.errors import ArgmapError, UnknownNameError
from argmap.finding import Finding, Severity
from argmap.graph import GraphView
from argmap.model import ArgumentMap
from argmap.rules import PROFILES
from argmap.rules._catalogue import all_rules, known_names, rule, severities
from argmap.rules._run import run
from tests.strategies import maps


def check(text: str, **config: object) -> list[Finding]:
    settings = Config(**config)  # type: ignore[arg-type]
    return [each for each in api.check(api.read(dedent(text), config=settings), settings) if each.code != "AM307"]


def told(text: str, **config: object) -> list[str]:
    return [each.name for each in check(text, **config)]


# Ignoring


@pytest.mark.parametrize("name", ["unsupported-claim", "AM301", "am301", "unsupported_claim"])
def test_a_claim_ignores_a_finding_by_name_or_code(name: str):
    assert told(f"claims: {{a: {{text: One holds., ignore: {{{name}: agreed}}}}}}") == []


def test_the_map_ignores_for_all_its_claims():
    assert told("""
        ignore: {unsupported-claim: we come to that later}
        claims:
          a: {text: One holds., reasons: [b, c]}
          b: Two holds.
          c: Three holds.
    """) == []  # fmt: skip


def test_another_claim_ignores_nothing_here():
    found = check("""
        claims:
          a: {text: One holds., reasons: [b], ignore: {unsupported-claim: agreed}}
          b: Two holds.
    """)
    assert [(each.name, each.about) for each in found] == [("unused-ignore", ("a",)), ("unsupported-claim", ("b",))]
    assert found[0].message == "this `ignore` hides nothing: no unsupported-claim here"


@pytest.mark.parametrize(
    "objection",
    ["{premises: [b], ignore: {unanswered-objection: next time}}", "b"],
)
def test_an_objection_is_ignored_on_itself_or_on_its_premise(objection: str):
    on_premise = "" if objection != "b" else ", ignore: {unanswered-objection: next time}"
    assert told(f"""
        thesis: t
        claims:
          t: {{text: The thesis holds., reasons: [a, z]}}
          z: {{text: Another claim holds., basis: value}}
          a: {{text: One holds., basis: value, objections: [{objection}]}}
          b: {{text: Two holds., basis: granted{on_premise}}}
    """) == []  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "claims:\n  a: One holds.  # argmap: ignore[unsupported-claim] agreed\n",
        "claims:\n  # argmap: ignore[AM301] agreed\n  a: One holds.\n",
        "claims:\n  # argmap: ignore[AM301, open-claim] agreed\n  # about this one\n  a: One holds.\n",
    ],
)
def test_a_comment_ignores_on_its_line_and_alone_on_the_next(text: str):
    assert told(text) in ([], ["unused-ignore"])
    assert "unsupported-claim" not in told(text)


def test_a_comment_beside_something_does_not_reach_the_next_line():
    text = """
        thesis: x
        claims:
          x: {text: X., reasons: [a, b]}
          a: One holds.  # argmap: ignore[unsupported-claim] agreed
          b: Two holds.
    """
    assert [each.about for each in check(text)] == [("b",)]


def test_a_comment_needs_a_reason():
    found = check("claims:\n  a: One holds.  # argmap: ignore[unsupported-claim]\n")
    assert [each.name for each in found] == ["unsupported-claim", "unused-ignore"]
    assert "without a reason" in found[1].message


def test_each_name_of_a_comment_has_to_hide_something():
    found = check("claims:\n  a: One holds.  # argmap: ignore[unsupported-claim, open-claim] agreed\n")
    assert [each.message for each in found] == ["this `ignore` hides nothing: no open-claim here"]


def test_a_rule_that_did_not_run_leaves_no_unused_ignore():
    text = "claims: {a: {text: One holds., basis: value, ignore: {unsupported-claim: agreed}}}"
    assert told(text) == ["unused-ignore"]
    assert told(text, ignore=("AM301",)) == []
    assert told(text, select=("AM2",)) == []
    assert told(text.replace("unsupported-claim", "single-point-of-failure")) == []


@pytest.mark.parametrize(
    "text",
    [
        "claims: {a: {text: One holds., basis: value, ignore: {unsuported-claim: agreed}}}",
        "claims:\n  a: {text: One holds., basis: value}  # argmap: ignore[unsuported-claim] agreed\n",
    ],
)
def test_an_unknown_name_is_an_error_with_what_was_meant(text: str):
    (found,) = check(text)
    assert (found.code, found.severity) == ("AM101", Severity.ERROR)
    assert "did you mean 'unsupported-claim'?" in found.message


def test_what_blocks_cannot_be_ignored():
    text = "claims: {a: {text: One holds., basis: value, resons: [b], ignore: {unknown-field: no}}}"
    assert told(text) == ["unknown-field"]  # of a claim that was not read whole nothing more is said
    found = check("ignore: {unknown-field: no}\nclaims: {a: {text: One holds., basis: value}}")
    assert [each.message for each in found] == ["unknown-field cannot be ignored"]


def test_an_ignored_orphan_is_not_told_as_unsupported():
    assert told("""
        thesis: a
        claims:
          a: {text: One holds., basis: value}
          b: {text: Two holds., ignore: {orphan-claim: to be placed}}
    """) == []  # fmt: skip


def test_a_note_ignores_what_it_names_even_where_another_rule_speaks_for_it():
    assert told("""
        thesis: a
        claims:
          a: {text: One holds., basis: value}
          b: {text: Two holds., ignore: {unsupported-claim: agreed}}
    """) == ["orphan-claim"]  # fmt: skip


# Filing


OBJECTED = """
    thesis: t
    claims:
      t: {text: T., reasons: [a, z]}
      z: {text: Z., basis: value}
      a: {text: A., basis: value, objections: [%s]}
      b: {text: B., basis: granted}
      c: {text: C., basis: granted}
"""


def test_a_finding_about_a_step_is_filed_under_what_outlives_an_insertion():
    before = {each.key for each in check(OBJECTED % "b")}
    after = {each.about[1]: each.key for each in check(OBJECTED % "c, b")}
    assert after["b"] in before
    assert after["c"] not in before


def test_an_id_of_the_authors_own_is_what_a_step_is_filed_under():
    assert "mine" in [each.key for each in check(OBJECTED % "{id: mine, premises: [b]}")]


# Turning on and off


def test_every_rule_answers_to_its_name_its_code_and_the_beginnings_of_it():
    names = known_names()
    for each in all_rules():
        assert names[each.name] == (each,)
        assert names[each.code] == (each,)
        assert each in names[each.code[:3]]
        assert rule(each.code.lower()) is each


def test_a_family_is_turned_off_as_a_whole():
    chosen = severities(ignore=["support"])
    assert chosen["unsupported-claim"] is None
    assert chosen["circular-support"] is Severity.ERROR


def test_select_leaves_only_what_it_names_and_ignore_wins():
    chosen = severities(select=["AM3", "circular-support"], ignore=["am301"])
    assert {name for name, severity in chosen.items() if severity} == {
        each.name for each in all_rules() if each.code.startswith("AM3") and each.code != "AM301"
    } | {"circular-support"}


def test_a_rule_that_is_off_is_turned_on_by_its_own_name_only():
    assert severities()["single-point-of-failure"] is None
    assert severities(select=["AM2"])["single-point-of-failure"] is None
    assert severities(select=["AM209"])["single-point-of-failure"] is Severity.INFO
    assert severities("classroom")["single-point-of-failure"] is Severity.INFO


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ({"select": ["unsuported-claim"]}, "unsupported-claim"),
        ({"ignore": ["AM301x"]}, "AM301"),
        ({"profile": "clasroom"}, "classroom"),
        ({"select": ["suport"]}, "support"),
    ],
)
def test_an_unknown_word_comes_with_what_was_meant(arguments: dict[str, object], word: str):
    with pytest.raises(UnknownNameError, match=f"did you mean '{word}'"):
        severities(**arguments)  # type: ignore[arg-type]


def test_what_blocks_cannot_be_turned_off():
    with pytest.raises(ArgmapError, match="cannot be ignored"):
        severities(ignore=["AM003"])
    assert "unknown-field" in told("claims: {a: {text: One holds., resons: b}}", ignore=("AM0",), select=("AM3",))


# Any map


@settings(max_examples=60, deadline=None)
@given(maps(), st.sampled_from(PROFILES), st.data())
def test_findings_of_any_map_are_sorted_and_speak_of_what_is_in_it(
    argument_map: ArgumentMap, profile: str, data: st.DataObject
):
    view = GraphView(argument_map)
    found = run(view, severities(profile))

    assert found == sorted(run(GraphView(argument_map), severities(profile)), key=lambda each: each.sort_key)
    for each in found:
        assert set(each.about) <= {*view.claims, *view.inferences, *view.sources, *view.speakers}
        assert each.help
        assert each.severity is rule(each.code).severity_in(profile)
    unsure = frozenset(data.draw(st.sets(st.sampled_from(list(view.claims)))))
    assert all(unsure.isdisjoint(each.about) for each in run(view, severities(profile), unsure=unsure))


@settings(max_examples=60, deadline=None)
@given(maps())
def test_no_claim_is_told_of_as_loose_twice_or_as_loose_and_unsupported(argument_map: ArgumentMap):
    found = run(GraphView(argument_map), severities())
    loose = [claim for each in found if each.code in ("AM204", "AM205", "AM206") for claim in each.about]
    orphans = {each.about[0] for each in found if each.code == "AM204"}
    assert len(loose) == len(set(loose))
    assert not orphans & {each.about[0] for each in found if each.code in ("AM301", "AM304", "AM309")}
