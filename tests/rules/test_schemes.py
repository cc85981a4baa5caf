"""AM6xx: what a scheme needs, and what may be asked of it."""

from collections import Counter
from textwrap import indent

import pytest

from argmap import api
from argmap.graph import GraphView
from argmap.graph.critical import Inquiry, filled, unfilled
from argmap.model import ArgumentMap, Claim, Inference, Kind, Said, Speaker
from argmap.rules import Context
from argmap.rules._catalogue import rule
from argmap.views.questions import questions
from argmap.views.schemes import snippet
from argmap.yamlmap.catalogue import schemes
from tests.marked import findings_of
from tests.rules.marks import assert_fires

MAP = """
    thesis: t
    claims:
      t:
        text: The meadow will flood.
        reasons:
          - {step}{mark}
        objections: {against}
      a: {{text: One., basis: granted{a}}}
      b: {{text: Two., basis: granted}}
      c: {{text: Three., basis: granted}}
      x: {{text: Four., basis: granted}}
      gone: {{text: Five., withdrawn: true}}
"""
FULL = "scheme: expert-opinion, slots: {expert: Dr Vega, field: hydrology}"
WAIVED = "answers: {expertise: waived, field: waived, words: waived, basis: waived}"


def fires(code: str, step: str, *, due: bool = True, a: str = "", against: str = "[]", profile: str = "default"):
    text = MAP.format(step=f"{{{step}}}", mark="  # <-" if due else "", a=a, against=against)
    return assert_fires(code, text, profile)


# AM601


def test_a_step_that_fills_its_scheme():
    fires("AM601", f"premises: [a, b, c], {FULL}", due=False)
    fires("AM601", f"premises: [a, b, c, x], {FULL}", due=False)
    fires("AM601", "premises: [a, b, c]", due=False)


def test_slots_and_premises_that_are_missing_are_told_together():
    (found,) = fires("AM601", "premises: [c], scheme: expert_opinion, slots: {expert: Dr Vega}")
    assert found.message == (
        "the reason for 't' is of the scheme expert-opinion and does not fill `field` and has 1 premise of 3"
    )
    assert "`slots: {field: ...}`" in found.help
    assert "Dr Vega is an expert in the field. “The meadow will flood” is a matter for the field." in found.help


def test_the_slot_claim_is_filled_from_the_conclusion_unless_it_is_written():
    for slots, claim in (("", "“The meadow will flood”"), (", claim: it floods", "it floods")):
        text = MAP.format(step=f"{{premises: [a, b], scheme: position-to-know, slots: {{source: Vega{slots}}}}}",
                          mark="", a="", against="[]")  # fmt: skip
        view, step = step_of(text)
        assert Inquiry(view).fillings(step, schemes()["position-to-know"]) == {"source": "Vega", "claim": claim}


@pytest.mark.parametrize(
    ("place", "scheme", "claim"),
    [
        ("reasons: [STEP]", "expert-opinion", "“It is so”"),
        ("objections: [STEP]", "expert-opinion", "it is not so that “It is so”"),
        ("reasons: [{premises: b, reasons: [STEP]}]", "expert-opinion", "the step to “It is so” holds"),
        ("reasons: [{premises: b, objections: [STEP]}]", "expert-opinion", "the step to “It is so” fails"),
        ("reasons: [{premises: b, objections: [STEP]}]", "bias", "“It is so”"),
        ("objections: [STEP]", "bias", "“It is so”"),
    ],
)
def test_what_an_attack_or_a_backing_concludes(place: str, scheme: str, claim: str):
    step = f"{{premises: [a], scheme: {scheme}}}"
    text = f"claims:\n  t: {{text: It is so., {place.replace('STEP', step)}}}\n  a: A.\n  b: B.\n"
    view, found = step_of(text)
    assert Inquiry(view).fillings(found, schemes()[scheme])["claim"] == claim


def step_of(text: str):
    from textwrap import dedent

    view = GraphView(api.read(dedent(text)).map)
    return view, next(each for each in view.map.inferences if each.scheme)


@pytest.mark.parametrize("step", ["premises: [gone]", "premises: [a, gone]"])
def test_a_step_that_was_given_up_needs_nothing(step: str):
    for code in ("AM601", "AM602"):
        fires(code, f"{step}, scheme: expert-opinion", due=False)


# AM602


def test_one_finding_a_step_with_all_its_questions():
    (found,) = fires("AM602", f"premises: [a, b, c], {FULL}, answers: {{expertise: x, field: waived}}")
    assert found.severity == "info"
    assert found.message == "the reason for 't' leaves 2 critical questions of expert-opinion open"
    assert "`words`: Did Dr Vega say this, in this sense and this context?" in found.help
    assert "`basis`: What evidence does Dr Vega rest it on?" in found.help
    assert "trust" not in found.help, "that is for the challenger to show"


def test_in_a_debate_the_other_side_will_ask():
    (found,) = fires("AM602", f"premises: [a, b, c], {FULL}", profile="debate")
    assert found.severity == "warning"


def test_questions_that_are_met():
    fires("AM602", f"premises: [a, b, c], {FULL}, {WAIVED}", due=False)
    fires("AM602", "premises: [a, b, c]", due=False)


def test_an_answer_that_was_withdrawn_is_none():
    (found,) = fires("AM602", f"premises: [a, b, c], {FULL}, {WAIVED.replace('words: waived', 'words: gone')}")
    assert "leaves 1 critical question of" in found.message
    assert "`words`" in found.help


def test_what_is_under_attack_has_been_asked():
    answers = "answers: {field: waived, words: waived, basis: waived}"
    fires("AM602", f"premises: [a, b, c], {FULL}, {answers}", due=True)
    fires("AM602", f"premises: [a, b, c], {FULL}, {answers}", due=False, a=", objections: [x]")
    fires("AM602", f"premises: [a, b, c], {FULL}, {answers}", due=True, a=", objections: [gone]")
    fires("AM602", f"premises: [b, a, c], {FULL}, {answers}", due=True, a=", objections: [x]")
    link = "answers: {expertise: waived, field: waived, words: waived}"
    fires("AM602", f"premises: [a, b, c], {FULL}, {link}", due=True, a=", objections: [x]", against="[x]")
    fires("AM602", f"premises: [a, b, c], {FULL}, {link}, objections: [x]", due=False)
    fires("AM602", f"premises: [a, b, c], {FULL}, {link}, objections: [gone]", due=True)


def test_where_premises_are_missing_an_attack_on_any_of_them_counts():
    fires("AM602", f"premises: [a, b], {FULL}, answers: {{basis: waived}}", due=False, a=", objections: [x]")


def test_objections_are_asked_too():
    text = MAP.format(step="a", mark="", a="", against=f"[{{premises: [b], {FULL}}}]")
    (found,) = [each for _, each in findings_of(text) if each.code == "AM602"]
    assert found.message.startswith("the objection to 't' leaves 4 ")


# The catalogue


@pytest.mark.parametrize("name", schemes())
def test_the_snippet_of_a_scheme_fills_it(name: str):
    scheme = schemes()[name]
    step = snippet(scheme)
    commented = step.replace("    # answers:  #", "    answers:  #").replace("    #   ", "      ")
    for written in (step, commented):
        place = "  a:\n    text: It is so.\n"
        if scheme.under == "objections":
            text = f"claims:\n{place}    reasons:\n      - premises: [b]\n{indent(written, ' ' * 8)}  b: Ground.\n"
        else:
            text = f"claims:\n{place}{indent(written, ' ' * 4)}"
        loaded = api.read(text)
        assert loaded.findings == (), text
        names = {each.name for each in api.check(loaded)}
        assert "missing-slot" not in names, text
        asked = "open-critical-question" in names
        assert asked is (written is step), text


@pytest.mark.parametrize("name", schemes())
def test_questions_fill_in(name: str):
    scheme = schemes()[name]
    texts = [*scheme.premises, *(each.ask for each in scheme.questions)]
    for text in texts:
        for made in (filled(text, {}), filled(text, dict.fromkeys(scheme.slots, "X{y}"))):
            assert made[0].isupper() or made[0] == "[", made
            assert "{" not in made.replace("X{y}", "")
        assert "the the" not in filled(text, {}).casefold()


def test_an_unfilled_slot_is_spoken_of_by_its_name():
    assert filled("What shows that {expert} knows {field}?", {"field": "tides"}) == "What shows that the expert knows tides?"  # fmt: skip  # noqa: E501
    assert unfilled("label") == "[label]"


@pytest.mark.parametrize(
    ("value", "made"),
    [("the OECD", "The OECD is."), ("iPhones", "iPhones is."), ("ärzte", "Ärzte is."), ("3", "3 is.")],
)
def test_a_sentence_begins_with_a_capital_where_a_plain_word_stands_first(value: str, made: str):
    assert filled("{expert} is.", {"expert": value}) == made


def test_a_map_without_schemes_does_not_read_the_catalogue():
    import subprocess
    import sys

    script = (
        "from argmap import api\n"
        "loaded = api.read('claims: {a: {text: One., reasons: [b]}, b: {text: Two., basis: value}}')\n"
        "api.check(loaded)\n"
        "from argmap.yamlmap import catalogue\n"
        "assert catalogue.schemes.cache_info().currsize == 0\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def star(size: int) -> ArgumentMap:
    """Every claim bears on one, which attacks them all: by steps of a scheme, as one speaker would have it."""
    claims = [Claim(f"c{n}", f"Claim {n}.", said=(Said("p"),), withdrawn=n % 3 == 1) for n in range(size)]
    steps = []
    for n in range(1, size):
        kind = Kind.ATTACK if n % 2 else Kind.SUPPORT
        steps.append(Inference(f"i{n}", kind, (f"c{n}",), "c0", scheme="sign"))
        steps.append(Inference(f"j{n}", Kind.ATTACK, ("c0",), f"c{n}", scheme="sign"))
        steps.append(Inference(f"k{n}", Kind.ATTACK, (f"c{n}",), "i2", on_step=True, scheme="sign"))
    return ArgumentMap(thesis=("c0",), speakers=(Speaker("p", "P"),), claims=tuple(claims), inferences=tuple(steps))


def test_twice_the_map_is_twice_the_work(monkeypatch: pytest.MonkeyPatch):
    """What asks whether a step was given up is counted: it is the innermost question of these rules."""
    from argmap.graph import critical, speakers
    from argmap.graph.relations import is_given_up

    calls = Counter[int]()
    size = 0

    def counted(*words: object) -> bool:
        calls[size] += 1
        return is_given_up(*words)  # type: ignore[arg-type]

    for module in (critical, speakers):
        monkeypatch.setattr(module, "is_given_up", counted)
    for size in (200, 400):
        view = GraphView(star(size))
        for name in ("contradicts-self", "missing-slot", "open-critical-question"):
            list(rule(name).check(Context(view)))  # type: ignore[misc]
        questions(view)
    assert 0 < calls[400] <= 2.1 * calls[200]
