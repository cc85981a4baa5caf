"""AM712 and AM714 to AM718: what the texts of a step's premises and conclusion have in common."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap import api
from argmap.graph import GraphView
from argmap.model import ArgumentMap, Basis, Claim, Inference, Kind
from argmap.rules._catalogue import severities
from argmap.rules._run import run
from tests.rules.marks import assert_fires

ROOT = Path(__file__).parents[2]
COMPARING = ("AM710", "AM711", "AM712", "AM714", "AM715")
TAUGHT = ("AM716", "AM717", "AM718")
BAN, DISTRACT = "Schools should ban phones.", "Phones distract pupils."


def step_of(conclusion: str, premises: list[str], terms: tuple[tuple[str, ...], ...] = ()) -> ArgumentMap:
    """A map of one reason; `[value] ` before a premise gives its basis, `{often} ` its hedge."""
    claims = [Claim("c", conclusion)]
    for number, text in enumerate(premises):
        mark, _, rest = text.partition("] ") if text[0] == "[" else ("", "", text)
        hedge, _, rest = rest[1:].partition("} ") if rest[0] == "{" else (None, "", rest)
        claims.append(Claim(f"p{number}", rest, basis=Basis(mark[1:]) if mark else Basis.GRANTED, hedge=hedge))
    ids = tuple(claim.id for claim in claims[1:])
    reason = Inference("c.r1", Kind.SUPPORT, ids, "c")
    return ArgumentMap(thesis=("c",), claims=tuple(claims), inferences=(reason,), terms=terms)


def told(argument_map: ArgumentMap, codes: tuple[str, ...] = COMPARING, profile: str = "default") -> list[str]:
    found = run(GraphView(argument_map), severities(profile, select=codes), profile=profile)
    return [each.code for each in found]


def message(argument_map: ArgumentMap, code: str, profile: str = "classroom") -> str:
    (one,) = run(GraphView(argument_map), severities(profile, select=[code]), profile=profile)
    return one.message


# How loud the rules are on steps that are in order


def linked_steps() -> Iterator[tuple[str, list[str]]]:
    text = (Path(__file__).parent / "linked_steps.txt").read_text(encoding="utf-8")
    for block in text.split("\n\n"):
        lines = [line for line in block.splitlines() if line and line[0] != "#"]
        if lines:
            yield lines[0], [line.strip() for line in lines[1:]]


STEPS = [*linked_steps()]
MAPS = sorted([*ROOT.glob("maps/*.yaml"), *ROOT.glob("examples/*.argmap.yaml")])


def test_good_steps_of_many_hands_are_rarely_told_of():
    assert len(STEPS) >= 140
    assert all(len(premises) >= 2 for _, premises in STEPS)
    by_code = dict.fromkeys(COMPARING, 0)
    for conclusion, premises in STEPS:
        for code in told(step_of(conclusion, premises)):
            by_code[code] += 1
    assert by_code["AM710"] == by_code["AM711"] == by_code["AM712"] == 0
    assert by_code["AM714"] <= 0.05 * len(STEPS), by_code
    assert by_code["AM715"] <= 0.05 * len(STEPS), by_code


def test_a_premise_or_a_conclusion_of_another_step_is_told_of():
    alien = [step_of(*each) for each in zip([c for c, _ in STEPS], _with_another(STEPS), strict=True)]
    assert sum("AM715" in told(each) for each in alien) >= 0.9 * len(STEPS)
    moved = [step_of(STEPS[number - 5][0], premises) for number, (_, premises) in enumerate(STEPS)]
    assert sum(bool({"AM714", "AM715"}.intersection(told(each))) for each in moved) >= 0.9 * len(STEPS)


def _with_another(steps: list[tuple[str, list[str]]]) -> Iterator[list[str]]:
    """Yield the premises of each step, one of them changed for one of another step."""
    for number, (_, premises) in enumerate(steps):
        place = number % len(premises)
        yield [*premises[:place], steps[number - 7][1][-1], *premises[place + 1 :]]


def test_in_class_the_same_steps_are_asked_for_more():
    default, taught = (
        sum("AM714" in told(step_of(*step), profile=profile) for step in STEPS) for profile in ("default", "classroom")
    )
    assert default < taught <= 0.05 * len(STEPS)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_the_maps_that_come_along_draw_none(path: Path):
    loaded = api.load(path)
    assert told(loaded.map) == []


# AM712


@pytest.mark.parametrize(
    ("conclusion", "premise"),
    [
        (BAN, "Schools should ban phones"),
        (BAN, "The school must ban phones, of course."),
        (BAN, "It is clearly true that schools ought to ban phones."),
        (BAN, "A school should ban the phone."),
        ("Poverty causes crime.", "Crime is caused by poverty."),
        ("Bans of phones in schools are right.", "School phone bans are right."),
        ("Bans don't work.", "Bans do not work."),
    ],
)
def test_the_same_in_other_words_is_begging(conclusion: str, premise: str):
    assert told(step_of(conclusion, [premise]), ("AM712",)) == ["AM712"]
    assert told(step_of(premise, [conclusion]), ("AM712",)) == ["AM712"]
    assert told(step_of(conclusion, ["The sun shines.", premise]), ("AM712",)) == ["AM712"]


@pytest.mark.parametrize(
    ("conclusion", "premise"),
    [
        ("Dogs bite men.", "Men bite dogs."),
        ("Happiness brings success.", "Success brings happiness."),
        ("All schools ban phones.", "Some schools ban phones."),
        ("Bans work.", "Bans do not work."),
        ("Bans will work.", "Bans have worked."),
        ("Phones distract pupils.", "Phones can distract pupils."),
        ("Flights to London are dear.", "Flights from London are dear."),
        ("School with phones is better.", "School without phones is better."),
        ("Bans raised scores in 2016.", "Bans raised scores in 2012."),
        (
            "The use of phones in lessons harms the learning of pupils in poor districts of the north.",
            "The use of phones in lessons harms the learning of weak pupils in poor districts of the north.",
        ),
        ("It is so.", "So it is."),
    ],
)
def test_what_says_something_else_is_no_begging(conclusion: str, premise: str):
    assert told(step_of(conclusion, [premise]), ("AM712",)) == []


def test_synonyms_of_the_map_say_the_same():
    terms = (("phone", "mobile phone"), ("ban", "forbid"))
    assert told(step_of(BAN, ["Schools should forbid mobile phones."], terms), ("AM712",)) == ["AM712"]


def test_a_restatement_is_no_reason():
    assert_fires("AM712", """
        claims:
          a:
            text: It is just.
            reasons:
              - b  # <-
          b: {text: Everybody gets a due share., basis: value, restates: a}
    """)  # fmt: skip


def test_an_objection_that_repeats_is_another_fault_and_a_backing_has_no_conclusion():
    assert_fires("AM712", """
        thesis: a
        claims:
          a:
            text: Bans are just.
            objections: [b]
            reasons: [{premises: [c], reasons: [b]}]
          b: {text: Bans are just, basis: value, objections: [c]}
          c: {text: They hit everybody., basis: value}
    """)  # fmt: skip


# AM714 and AM715


def test_the_words_that_come_from_nowhere_are_named():
    leap = step_of("Schools should ban all toys during lessons.", [DISTRACT, "Distracted pupils learn less."])
    assert told(leap) == ["AM714"]
    assert message(leap, "AM714").endswith('speaks of "Schools", "ban", "toys" and "lessons"')


@pytest.mark.parametrize(
    ("conclusion", "default", "taught"),
    [
        ("Phones cost.", [], []),
        ("Schools should ban phones.", [], []),
        ("Schools should ban phones during lessons.", [], ["AM714"]),
        ("Schools should ban phones during lessons and exams.", ["AM714"], ["AM714"]),
        ("Exams.", ["AM714"], ["AM714"]),
        ("It should be so.", [], []),
    ],
)
def test_a_quarter_of_a_conclusion_is_enough_and_a_third_in_class(conclusion, default, taught):
    step = step_of(conclusion, [DISTRACT, "Distracted pupils learn less."])
    assert told(step) == default
    assert told(step, profile="classroom") == taught


def test_whose_words_are_the_same_only_by_the_terms_of_the_map():
    conclusion, premises = "Handsets harm.", ["Mobiles distract the young.", "Kids need focus."]
    assert told(step_of(conclusion, premises)) == ["AM715", "AM715"]
    terms = (("handset", "mobile"), ("kid", "the young"), ("harm", "distract"))
    assert told(step_of(conclusion, premises, terms)) == []


def test_a_stranger_is_told_at_its_place_and_instead_of_a_weak_link():
    (one,) = assert_fires("AM715", """
        claims:
          ban:
            text: Schools should ban phones during lessons.
            reasons:
              - - distract
                - moon  # <-
          distract: {text: Phones distract pupils., basis: observation}
          moon: {text: The moon is full., basis: observation}
    """)  # fmt: skip
    assert "'moon'" in one.message
    (weak,) = assert_fires("AM714", """
        claims:
          ban:
            text: Schools should ban toys during lessons.
            reasons:
              - [distract, pupils]  # <-
          distract: {text: Phones distract pupils., basis: observation}
          pupils: {text: Distracted pupils learn less., basis: observation}
    """)  # fmt: skip
    assert set(weak.about) == {"ban", "ban.r1", "distract", "pupils"}


def test_a_premise_without_a_term_is_no_stranger():
    assert told(step_of(BAN, [DISTRACT, "Schools should ban what distracts.", "It should not be so."])) == []


@pytest.mark.parametrize("field", ["scheme: analogy", "x-none: 1"])
def test_a_scheme_supplies_what_is_missing(field: str):
    fires = "  # <-" if "x-" in field else ""
    assert_fires("AM715", f"""
        claims:
          ban:
            text: Schools should ban phones during lessons.
            reasons:
              - {field}
                premises:
                  - distract
                  - moon{fires}
          distract: {{text: Phones distract pupils., basis: observation}}
          moon: {{text: The moon is full., basis: observation}}
    """)  # fmt: skip


def test_what_a_conclusion_restates_is_spoken_of_as_well():
    text = """
        thesis: t
        claims:
          t:
            text: Total prohibition merits speedy enactment everywhere by statute.
            restates: ban%s
            reasons:
              - [distract, keep]%s
          ban: {text: Schools should ban phones., basis: value}
          distract: {text: Phones distract schools and make a prohibition attractive., basis: observation}
          keep: {text: Schools should ban what distracts., basis: value}
    """
    assert_fires("AM714", text % ("", ""))
    assert_fires("AM714", text.replace("restates: ban", "x-no: ban") % ("", "  # <-"))


# AM716 to AM718, in class


def test_the_missing_premise_joins_the_words_of_one_side_only():
    assert message(step_of(BAN, [DISTRACT]), "AM716") == (
        'the reason for \'c\' leaves a premise unsaid: one that joins "distract" and "pupils" with "Schools" and "ban"'
    )


def test_nothing_is_missing_where_one_side_holds_all_words():
    assert told(step_of("Phones distract.", [DISTRACT]), TAUGHT, "classroom") == []
    assert told(step_of("Phones always distract young pupils.", [DISTRACT]), TAUGHT, "classroom") == []
    assert told(step_of(DISTRACT, ["Obviously phones clearly distract."]), TAUGHT, "classroom") == []


MISSING = """
    thesis: c
    claims:
      c:
        text: Schools should ban phones.
        reasons:
          - %s
      p: {text: Phones distract pupils., basis: observation}
      b: {text: What distracts pupils does harm in schools., basis: granted}
"""


@pytest.mark.parametrize(
    ("reason", "code"),
    [
        ("p  # <-", "AM716"),
        ("{premises: [p], note: mine}  # <-", "AM716"),
        ("{premises: [p], implicit: true}", "AM716"),
        ("{premises: [p], scheme: consequences}", "AM716"),
        ("{premises: [p], reasons: [b]}", "AM716"),
        ("[p, b]", "AM716"),
        ("p", "AM717"),
        ("{premises: [p], implicit: true}  # <-", "AM717"),
        ("{premises: [p], reasons: [b]}", "AM717"),
        ("{premises: [p], scheme: consequences}", "AM717"),
        ("[p, b]", "AM717"),
    ],
)
def test_whoever_said_what_leads_from_premise_to_conclusion_is_not_asked(reason: str, code: str):
    assert_fires(code, MISSING % reason, "classroom")
    assert_fires(code, (MISSING % reason).replace("  # <-", ""), "default")


@pytest.mark.parametrize(
    ("conclusion", "premises", "fires"),
    [
        (BAN, [DISTRACT, "Schools that ban phones see fewer distracted pupils."], True),
        ("Schools ought to ban phones.", [DISTRACT, "Schools that ban phones are calm."], True),
        (BAN, [DISTRACT, "[value] Schools ban what distracts pupils."], False),
        (BAN, [DISTRACT, "It is wrong of schools to let phones distract pupils."], False),
        (BAN, [DISTRACT, "Schools have a duty to keep pupils from phones."], False),
        ("Xi believes that schools should ban phones.", [DISTRACT, "Xi believes that schools ban phones."], False),
        ("Phones distract schools.", [DISTRACT, "Pupils are in schools."], False),
    ],
)
def test_an_ought_needs_one_in_the_premises(conclusion: str, premises: list[str], fires: bool):
    assert told(step_of(conclusion, premises), ("AM717",), "classroom") == ["AM717"] * fires


@pytest.mark.parametrize(
    ("conclusion", "premises", "fires"),
    [
        ("Phones always distract pupils.", ["Phones often distract pupils."], True),
        ("All phones distract pupils.", ["Some phones distract pupils."], True),
        ("Phones never help.", ["{usually} Phones do not help."], True),
        ("Everybody likes phones.", ["Most pupils like phones.", "Pupils are like everybody."], True),
        ("Phones always distract pupils.", ["Phones distract pupils."], False),
        ("Phones distract pupils.", ["Phones often distract pupils."], False),
        ("Not all phones distract pupils.", ["Some phones do not distract pupils."], False),
        ("Phones hardly help at all.", ["Phones often distract pupils."], False),
        ("Phones may always distract pupils.", ["Phones often distract pupils."], False),
        ("All schools should ban phones.", ["Phones often distract pupils."], False),
        ("All phones distract.", ["All phones distract, and some ring."], False),
    ],
)
def test_a_conclusion_says_no_more_than_its_premises(conclusion: str, premises: list[str], fires: bool):
    assert told(step_of(conclusion, premises), ("AM718",), "classroom") == ["AM718"] * fires


@pytest.mark.parametrize("profile", ["default", "essay", "debate"])
def test_teaching_is_for_classes(profile: str):
    assert [name for name in ("missing-premise", "ought-from-is", "hedge-jump") if severities(profile)[name]] == []


def test_other_languages_are_left_alone():
    from dataclasses import replace

    leap = step_of("Schools should always ban phones.", ["Phones often distract.", "Phones may ring."])
    assert told(leap, (*COMPARING, *TAUGHT), "classroom") != []
    assert told(replace(leap, lang="fr"), (*COMPARING, *TAUGHT), "classroom") == []
