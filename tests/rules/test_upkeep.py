"""AM8xx: what has changed since it was reviewed."""

from pathlib import Path
from textwrap import dedent

import pytest

from argmap import api
from argmap.finding import Finding
from argmap.graph import GraphView
from argmap.review.lock import Lock, written
from argmap.review.sign import sign

PHONES = dedent("""
    thesis: ban
    lang: xx
    sources: {s: {title: A book, author: Somebody, date: 2001}}
    claims:
      ban:
        text: Ban phones.
        reasons: [[a, b], c, {id: named, premises: [d], scheme: expert-opinion}]
        objections: [e]
      a: {text: Phones distract., cite: s}
      b: {text: Learning needs attention., basis: granted}
      c: {text: Tests say so., basis: observation}
      d: {text: Experts say so., basis: observation}
      e: {text: The tests are bad., basis: observation, objections: [f]}
      f: {text: The tests are good., basis: observation}
""")


def upkeep(path: Path, text: str) -> list[Finding]:
    path.write_text(text, encoding="utf-8")
    return [each for each in api.check(api.load(path)) if each.code in ("AM802", "AM803")]


@pytest.fixture
def reviewed(tmp_path: Path) -> Path:
    path = tmp_path / "phones.yaml"
    lock = sign(GraphView(api.read(PHONES).map), Lock()).lock
    path.with_name("phones.yaml.lock").write_text(written(lock))
    return path


def test_what_is_as_it_was_reviewed_draws_nothing(reviewed: Path) -> None:
    assert upkeep(reviewed, PHONES) == []


def test_a_map_that_was_never_reviewed_draws_nothing(tmp_path: Path) -> None:
    assert upkeep(tmp_path / "phones.yaml", PHONES) == []


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("basis: granted}", "open: true}", "its marks"),
        ("Phones distract., cite: s}", "Phones distract., basis: granted}", "its marks"),
        ("cite: s}", "cite: s p. 3}".replace(" p", ", p").replace("s, p. 3", "'s, p. 3'"), "its sources or speakers"),
    ],
)
def test_a_claim_that_stands_otherwise_has_changed_and_its_links_have_not(
    old: str, new: str, part: str, reviewed: Path
) -> None:
    assert old in PHONES
    (found,) = upkeep(reviewed, PHONES.replace(old, new))
    assert found.name == "changed-since-review"
    assert part in found.message


def test_a_premise_with_another_text_makes_its_link_suspect(reviewed: Path) -> None:
    step, claim = upkeep(reviewed, PHONES.replace("Phones distract.", "Some phones distract."))
    assert (claim.name, claim.about, claim.help) == (
        "changed-since-review",
        ("a",),
        "look at it again, then sign it: argmap review FILE a",
    )
    assert (step.name, step.about[0], step.notes[0].span) == ("suspect-link", "ban.r1", claim.span)
    assert step.message == (
        "the reason for 'ban' (\"Some phones distract. + Learning needs attention.\") "
        "was reviewed when 'a' said something else"
    )
    assert step.help.endswith("argmap review FILE ban.r1")


def test_a_conclusion_with_another_text_makes_its_links_suspect_in_one_finding(reviewed: Path) -> None:
    claim, steps = upkeep(reviewed, PHONES.replace("Ban phones.", "Ban all phones."))
    assert (claim.name, steps.name) == ("changed-since-review", "suspect-link")
    assert steps.about == ("ban", "ban.r1", "ban.r2", "named", "ban.o1")
    assert "4 steps to 'ban'" in steps.message
    assert len(steps.notes) == 4
    assert steps.help == "ask whether they still lead there, then sign: argmap review FILE ban.r1 ban.r2 named ban.o1"


def test_both_ends_are_told_in_one_finding(reviewed: Path) -> None:
    found = upkeep(reviewed, PHONES.replace("The tests", "These tests"))
    assert [(each.name, each.about[0]) for each in found] == [
        ("suspect-link", "ban.o1"),
        ("changed-since-review", "e"),
        ("suspect-link", "e.o1"),
        ("changed-since-review", "f"),
    ]
    assert "when 'f' and 'e' said something else" in found[2].message


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "scheme: expert-opinion",
            "scheme: expert-opinion, answers: {trust: waived}",
            "its scheme, answers or speakers",
        ),
        ("premises: [d]", "premises: [d, a]", "it joins other claims"),
    ],
)
def test_a_step_that_is_another_has_changed(old: str, new: str, told: str, reviewed: Path) -> None:
    (found,) = upkeep(reviewed, PHONES.replace(old, new))
    assert (found.name, found.about) == ("changed-since-review", ("named",))
    assert found.message.startswith("the reason for 'ban' (\"Experts say so.")
    assert found.message.endswith(f" has changed since it was reviewed: {told}")


def test_a_finding_is_ignored_like_any_other(reviewed: Path) -> None:
    text = PHONES.replace("basis: granted}", "open: true, ignore: {changed-since-review: agreed by mail}}")
    assert upkeep(reviewed, text) == []


def test_a_lock_that_cannot_be_read_is_one_finding_and_the_others_stay(reviewed: Path) -> None:
    lock = reviewed.with_name("phones.yaml.lock")
    lock.write_text("argmap-lock 7\n")
    (found,) = upkeep(reviewed, PHONES.replace("basis: granted", "group: ghost"))
    assert found.message.endswith(
        "phones.yaml.lock: it is of version 7, and this argmap knows version 1; install a newer argmap"
    )
    lock.unlink()
    lock.mkdir()
    (found,) = upkeep(reviewed, PHONES)
    assert "this is no file that a review could be recorded in" in found.message


def test_the_lock_of_a_map_covers_what_it_includes(tmp_path: Path) -> None:
    (tmp_path / "part.yaml").write_text("part: true\nclaims: {a: {text: One., basis: granted}}\n")
    main = tmp_path / "main.yaml"
    text = "include: part.yaml\nthesis: t\nclaims: {t: {text: The thesis., reasons: [a]}}\n"
    main.write_text(text.replace("a]", "a]"))
    lock = api.review(api.load(main)).lock
    main.with_name("main.yaml.lock").write_text(written(lock))
    (tmp_path / "part.yaml").write_text("part: true\nclaims: {a: {text: Two., basis: granted}}\n")
    assert [(each.name, each.about[0], each.span.file) for each in upkeep(main, text)] == [
        ("suspect-link", "t.r1", 0),
        ("changed-since-review", "a", 1),
    ]
