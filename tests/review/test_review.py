"""Reviews: what counts as a change, what a lock file holds, and what signing does to it."""

from dataclasses import replace
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import api
from argmap.errors import UnknownNameError
from argmap.graph import GraphView
from argmap.model import ArgumentMap, Basis, Citation, Claim, Standard
from argmap.review.compare import changed_claims, changed_links
from argmap.review.fingerprint import claim_record
from argmap.review.lock import Lock, LockError, parse, written
from argmap.review.sign import sign
from tests.strategies import maps

PHONES = """
    thesis: ban
    sources: {s: {title: A book}}
    speakers: {ann: Ann}
    claims:
      ban:
        text: Ban phones.
        reasons: [[a, b], {id: named, premises: [c], objections: [d]}]
      a: {text: Phones distract., cite: s, by: ann}
      b: Learning needs attention.
      c: Tests say so.
      d: The tests are bad.
"""


def view(text: str = PHONES) -> GraphView:
    return GraphView(api.read(dedent(text)).map)


def signed(text: str = PHONES) -> Lock:
    return sign(view(text), Lock()).lock


def changes(text: str, lock: Lock) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """Return what has changed of which claims, and which links are not as they were."""
    now = view(text)
    claims = {each.claim.id: each.parts for each in changed_claims(now, lock)}
    return claims, [each.inference.id for each in changed_links(now, lock)]


@given(maps())
@settings(max_examples=150, deadline=None)
def test_what_was_signed_has_not_changed_and_survives_the_file(argument_map: ArgumentMap) -> None:
    now = GraphView(argument_map)
    lock = sign(now, Lock()).lock

    again = parse(written(lock))

    assert again == lock
    assert [*changed_claims(now, again)] == [*changed_links(now, again)] == []
    assert sign(now, again).lock == lock


@given(maps(), st.data())
@settings(max_examples=100, deadline=None)
def test_a_new_text_is_found_wherever_it_stands(argument_map: ArgumentMap, data: st.DataObject) -> None:
    lock = sign(GraphView(argument_map), Lock()).lock
    number = data.draw(st.integers(0, len(argument_map.claims) - 1))
    claims = list(argument_map.claims)
    old = claims[number]
    claims[number] = replace(old, text=old.text + " Indeed.")
    now = GraphView(replace(argument_map, claims=tuple(claims)))

    assert [(each.claim.id, each.parts) for each in changed_claims(now, lock)] == [(old.id, ("text",))]
    touched = {each.id for each in argument_map.inferences if old.id in each.premises or old.id == each.target}
    assert {each.inference.id for each in changed_links(now, lock)} == touched


CLAIM = Claim("a", "Phones distract.", cite=(Citation("s", quote="They do."), Citation("t")), contradicts=("b", "c"))


@pytest.mark.parametrize(
    "other",
    [
        {"title": "Distraction"},
        {"note": "check this"},
        {"tags": ("x",)},
        {"group": "g"},
        {"side": "pro"},
        {"confidence": 0.3},
        {"text": "Phones\n  distract. "},
        {"contradicts": ("c", "b")},
        {"cite": (Citation("t"), Citation("s", quote="They\ndo.", note="p. 3?"))},
    ],
    ids=str,
)
def test_what_a_review_does_not_judge_is_no_change(other: dict[str, object]) -> None:
    assert claim_record(replace(CLAIM, **other)) == claim_record(CLAIM)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("part", "other"),
    [
        ("text", {"text": "Phones do not distract."}),
        ("text", {"text": "phones distract."}),
        ("text", {"hedge": "supposedly"}),
        ("marks", {"basis": Basis.GRANTED}),
        ("marks", {"open": True}),
        ("marks", {"withdrawn": True}),
        ("marks", {"implicit": True}),
        ("marks", {"standard": Standard.SCINTILLA}),
        ("marks", {"contradicts": ("b",)}),
        ("marks", {"restates": ("b",)}),
        ("sources", {"cite": ()}),
        ("sources", {"cite": (Citation("s", quote="They don't."), Citation("t"))}),
        ("sources", {"cite": (Citation("s", at="They do."), Citation("t"))}),
    ],
    ids=str,
)
def test_what_a_review_judges_is_a_change_of_that_part(part: str, other: dict[str, object]) -> None:
    before, after = claim_record(CLAIM), claim_record(replace(CLAIM, **other))  # type: ignore[arg-type]
    assert [each for each in ("text", "marks", "sources") if getattr(before, each) != getattr(after, each)] == [part]


def test_letters_that_look_the_same_are_the_same() -> None:
    assert claim_record(Claim("a", "caf\u00e9")) == claim_record(Claim("a", "cafe\u0301"))


def test_a_link_keeps_its_record_when_another_is_written_before_it() -> None:
    more = PHONES.replace("[[a, b],", "[d, [b, a],")
    assert changes(more, signed()) == ({}, [])


def test_a_named_link_that_joins_others_has_changed() -> None:
    now = view(PHONES.replace("premises: [c]", "premises: [c, b]"))
    (found,) = changed_links(now, signed())
    assert (found.inference.id, found.step, found.joins, found.premises, found.target) == (
        "named",
        True,
        True,
        (),
        False,
    )


@pytest.mark.parametrize("field", ["scheme: expert-opinion", "by: ann", "implicit: true"])
def test_a_step_that_is_drawn_otherwise_has_changed(field: str) -> None:
    (found,) = changed_links(view(PHONES.replace("id: named,", f"id: named, {field},")), signed())
    assert (found.step, found.joins, found.premises, found.target) == (True, False, (), False)


def test_new_claims_and_links_are_no_changes() -> None:
    assert changes(PHONES + "      e: {text: New., reasons: [b]}\n", signed()) == ({}, [])


# Signing


def test_signing_counts_what_is_new_changed_and_gone() -> None:
    first = sign(view(), Lock())
    assert (first.claims, first.links, first.new, first.changed, first.gone) == (5, 3, 8, 0, 0)
    now = (
        PHONES.replace("Ban phones.", "Ban all phones.")
        .replace(", objections: [d]", "")
        .replace("      d: The tests are bad.\n", "      e: New.\n")
    )
    second = sign(view(now), first.lock)
    # ban and its two links changed, e is new, d and the undercut are gone.
    assert (second.claims, second.links, second.new, second.changed, second.gone) == (5, 2, 1, 3, 2)
    assert second.lock == signed(now)


def test_signing_some_leaves_the_others_as_they_were() -> None:
    now = PHONES.replace("Ban phones.", "Ban all phones.").replace("Tests say so.", "Tests said so.")
    some = sign(view(now), signed(), ["c", "named"])
    assert (some.claims, some.links, some.new, some.changed, some.gone) == (1, 1, 0, 2, 0)
    assert changes(now, some.lock) == ({"ban": ("text",)}, ["ban.r1"])


def test_signing_what_is_not_there_is_told() -> None:
    with pytest.raises(UnknownNameError, match="no claim or link named 'bann'; did you mean 'ban'"):
        sign(view(), Lock(), ["bann"])


# The file


def test_two_reviews_merge_by_keeping_the_lines_of_both() -> None:
    ours, theirs = signed(), signed(PHONES.replace("Ban phones.", "Ban all phones."))
    merged = parse(written(ours) + written(theirs).partition("\n")[2])
    assert changes(PHONES, merged) == ({}, [])
    assert changes(PHONES.replace("Ban phones.", "Ban all phones."), merged) == ({}, [])
    assert [*changes(PHONES.replace("Ban phones.", "Ban no phones."), merged)[0]] == ["ban"]
    assert sign(view(), merged).lock == ours


def test_a_lock_file_has_one_record_a_line_sorted() -> None:
    first, *lines = written(signed()).splitlines()
    assert first == "argmap-lock 1"
    assert lines == sorted(lines)
    assert [line.split()[:2] for line in lines] == [
        *(["claim", each] for each in ["a", "b", "ban", "c", "d"]),
        ["link", "attack(d->named)"],
        ["link", "named"],
        ["link", "support(a+b->ban)"],
    ]


def test_line_ends_and_a_byte_order_mark_do_not_matter() -> None:
    text = written(signed())
    assert parse("\ufeff" + text.replace("\n", "\r\n") + "\r\n") == signed()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "this is no record of a review"),
        ("claims: {}", "this is no record of a review"),
        ("argmap-lock 2\n", "it is of version 2, and this argmap knows version 1"),
        ("argmap-lock\n", "this is no record of a review"),
        ("<<<<<<< ours\nargmap-lock 1\n", "line 1 is the mark of a merge"),
        ("argmap-lock 1\nclaim a 7ba8fe64ae21 308984f58250 e28cb9759cde\n=======\n", "line 3 is the mark of a merge"),
        ("argmap-lock 1\nclaim a\n", "line 2 is no record"),
        ("argmap-lock 1\nclaim a 7ba8fe64ae21 308984f58250 shortofit\n", "line 2 is no record"),
        ("argmap-lock 1\nlink a 7ba8fe64ae21 308984f58250\n", "line 2 is no record"),
        ("argmap-lock 1\nlink a 7ba8fe64ae21 308984f58250 b\n", "line 2 is no record"),
        ("argmap-lock 1\nlink a 7ba8fe64ae21 ? b=308984f58250\n", "line 2 is no record"),
        ("argmap-lock 1\nspeaker a\n", "line 2 is no record"),
    ],
)
def test_what_is_no_lock_file_is_told_with_its_line(text: str, told: str) -> None:
    with pytest.raises(LockError, match=told):
        parse(text)


@given(st.text() | st.text(alphabet="argmplockin 1-=\nf").map("argmap-lock 1\n{}".format))
@settings(max_examples=200, deadline=None)
def test_any_text_is_a_lock_or_told_of(text: str) -> None:
    try:
        lock = parse(text)
    except LockError:
        return
    assert parse(written(lock)) == lock
