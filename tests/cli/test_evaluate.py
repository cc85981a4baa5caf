"""argmap evaluate: which claims stand, what changes that, and what it hangs on."""

import json
from pathlib import Path
from textwrap import dedent
from typing import Any
from unittest import mock

import pytest

from argmap.semantics import cheapest, solver
from bench.maps import tree
from tests.shell import Done, argmap

PHONES = dedent("""
    title: Phones
    thesis: ban
    speakers: {dana: Dana Okafor, eli: Eli}
    claims:
      ban:
        text: Schools should ban phones.
        reasons: [[distract, attention], calm]
        objections: [reach, cost]
      distract: {text: Phones distract pupils., basis: observation}
      attention: {text: Learning needs attention., basis: value, by: dana}
      calm: {text: It is calm., open: true}
      reach: {text: Parents need to reach a child., by: eli, objections: [office]}
      office: {text: The school office fetches a child., basis: observation, by: dana}
      cost: {text: Lockers cost money., objections: [{premises: [gift], objections: [late]}, second]}
      gift: {text: A firm gives them., cite: [paper]}
      late: {text: The offer has lapsed., withdrawn: true}
      second: {text: There are lockers., basis: granted}
    sources: {paper: The paper}
""")
NIXON = dedent("""
    thesis: pacifist
    speakers: {ann: Ann, bob: Bob Li, cy: Cy}
    claims:
      pacifist: {text: Nixon is a pacifist., reasons: [quaker], contradicts: hawk, by: ann}
      hawk: {text: Nixon is a hawk., reasons: [republican], by: ann}
      quaker: {text: Nixon is a Quaker., basis: observation, by: ann}
      republican: {text: Nixon is a Republican., basis: observation}
      alive: {text: Nixon is alive., by: bob, objections: [{text: Nixon died in 1994., basis: observation}]}
""")
ODD = dedent("""
    thesis: t
    claims:
      t: {text: 学校应该禁止手机, reasons: [p, [q1, q2]]}
      p: {text: P., reasons: [q]}
      q: {text: Q., reasons: [p]}
      q1: {text: Q1., reasons: [{premises: [b1], objections: [u]}]}
      q2: {text: Q2., standard: scintilla, reasons: [b2], objections: [o2]}
      b1: B1.
      b2: B2.
      o2: O2.
      u: {text: U.}
      lost: {text: L., reasons: [q1]}
      unrel: {text: I lie., reasons: [{premises: [says], objections: [unrel]}]}
      says: He says so.
      pre: {text: Pre., standard: preponderance, reasons: [b1], objections: [b2]}
      rest: {text: R., reasons: [unrel]}
""")


def ask(*words: str, text: str = PHONES) -> Done:
    done = argmap("evaluate", "-", *words, stdin=text.encode())
    assert done.status == 0, done.told
    return done


def answer(*words: str, text: str = PHONES) -> dict[str, Any]:
    return json.loads(ask(*words, "--format", "json", text=text).out)


def ids(claims: list[dict[str, Any]]) -> list[str]:
    return [each["id"] for each in claims]


def rows(*words: str, text: str = PHONES) -> dict[str, Any]:
    return {row["claim"]["id"]: row for row in answer(*words, text=text)["rows"]}


def whys(text: str, *words: str) -> dict[str, str]:
    """Return the reason that the table has for each claim."""
    head, *lines = ask(*words, text=text).text.splitlines()
    return {line.split()[2]: line[head.index("why") :] for line in lines}


# The table


def test_the_table_has_a_line_for_each_claim_thesis_first() -> None:
    lines = ask().text.splitlines()
    assert [line.split()[2] for line in lines[1:]] == [
        *("ban", "distract", "attention", "calm", "reach", "office", "cost", "gift", "late", "second")
    ]
    assert lines[0].split() == ["status", "claim", "text", "why"]
    assert lines[1].startswith("✓ stands  ban        Schools should ban phones.  ")
    assert lines[5].startswith("✗ falls   reach      ")


def test_the_summary_is_on_standard_error() -> None:
    assert ask().told.endswith("7 stand, 3 fall, 0 undecided; the thesis 'ban' stands\n")
    assert ask(text=NIXON).told.endswith("3 stand, 1 fall, 2 undecided; the thesis 'pacifist' is undecided\n")
    two = "thesis: [a, b]\nclaims: {a: {text: A., basis: value}, b: {text: B., basis: value, withdrawn: true}}"
    assert ask(text=two).told.endswith("1 stand, 1 fall, 0 undecided; the thesis 'a' stands; the thesis 'b' falls\n")
    five = "claims: {" + ", ".join(f"c{each}: C{each}." for each in range(4)) + ", x: {text: X., withdrawn: true}}"
    assert ask(text=five).told.endswith("4 stand, 1 fall, 0 undecided; 4 of 5 theses stand\n")
    circle = "claims: {a: {text: A., reasons: [b]}, b: {text: B., reasons: [a]}}"
    assert ask(text=circle).told.endswith("0 stand, 2 fall, 0 undecided\n")


def test_reasons_are_plain_words() -> None:
    found = {id_: why for text in (PHONES, NIXON, ODD) for id_, why in whys(text).items()}
    told = {
        "ban": "supported by 'distract' and 'attention', and by 1 other reason; both objections to it failed",
        "distract": "given as an observation",
        "attention": "given as a value",
        "calm": "given, though marked open",
        "reach": "attacked by 'office', which nothing answers",
        "gift": "given, with a source",
        "late": "withdrawn",
        "second": "granted",
        "pacifist": "undecided between 'pacifist' and 'hawk'",
        "p": "rests on nothing but a circle through 'q'",
        "q1": "its only reason is undercut by 'u'",
        "lost": "its only reason fell with 'q1'",
        "q2": "supported by 'b2'; by its standard the objection to it does not count",
        "unrel": "hangs on 'unrel', which attacks itself",
        "pre": "outweighed by 'b2'",
    }
    assert {id_: found[id_] for id_ in told} == told
    answered = (
        "claims: {a: {text: A., objections: [b]}, b: {text: B., objections: [c]}, c: {text: C., withdrawn: true}}"
    )
    assert whys(answered)["a"] == "attacked by 'b', and what answers it fails"
    contradicted = "claims: {a: {text: A., contradicts: b}, b: {text: B.}}"
    assert "  contradicted by 'b', which nothing answers\n" in ask("--assume", "b", text=contradicted).text
    assert "  both its reasons fell because of 'p' and 'q1'\n" in ask(text=ODD).text


@pytest.mark.parametrize("circular", ["falls", "undecided"])
def test_a_circle_is_read_as_asked(circular: str) -> None:
    found = rows("--circular", circular, text=ODD)
    assert found["p"]["values"] == {"status": circular}
    assert found["p"]["ground"]["because"] == "circular"


def test_json_tells_by_id_what_the_text_tells() -> None:
    found = answer()
    assert (found["argmap_evaluation"], found["answer"], found["title"]) == (1, "statuses", "Phones")
    assert found["counts"] == {"stands": 7, "falls": 3, "undecided": 0}
    assert [each["claim"]["id"] for each in found["theses"]] == ["ban"]
    reach = rows()["reach"]
    assert reach["values"] == {"status": "falls"}
    assert reach["before"] is None
    assert (reach["ground"]["because"], reach["ground"]["by"], reach["ground"]["claims"]) == (
        "attacked",
        ["reach.o1"],
        ["office"],
    )
    assert rows(text=ODD)["lost"]["ground"]["then"][0]["claims"] == ["q1"]


def test_lines_are_cut_to_a_width_that_is_asked_for() -> None:
    lines = ask("--width", "70", text=ODD + "  long: {text: " + "word " * 40 + "}\n").text.splitlines()
    assert max(map(len, lines)) <= 70
    assert any(line.startswith(" " * 30) for line in lines)


def test_a_terminal_has_its_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "72")
    done = argmap("evaluate", "-", stdin=PHONES.encode(), terminal=True)
    assert 60 < max(map(len, done.text.splitlines())) <= 72
    assert max(map(len, ask().text.splitlines())) > 72


def test_hostile_text_stays_text() -> None:
    text = 'claims: {a: {text: "\\e[31mred\\u202e [sic]\\nnext", basis: value}}'
    for form in ("text", "json"):
        out = ask("--format", form, text=text).text
        assert "\x1b" not in out
        assert "\u202e" not in out
        assert "[sic]" in out


# Readings


def test_readings_are_columns_of_their_own() -> None:
    assert answer("--strength")["readings"] == ["status", "strength"]
    assert answer("--strength", "--semantics", "strength")["readings"] == ["strength"]
    assert rows("--strength")["reach"]["values"] == {"status": "falls", "strength": 0.0}
    head, first, *_ = ask("--semantics", "strength").text.splitlines()
    assert (head.split(), first.split()[:2]) == (["strength", "claim", "text"], ["1.00", "ban"])
    assert ask("--semantics", "strength").told.endswith("7 stand, 3 fall, 0 undecided\n")


def test_positions_are_a_reading() -> None:
    found = rows("--semantics", "positions", text=NIXON)
    assert {id_: row["values"]["positions"] for id_, row in found.items()} == {
        "pacifist": "some",
        "quaker": "some",
        "hawk": "some",
        "republican": "some",
        "alive": "none",
        "nixon-died-in-1994": "some",
    }


# What changes


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("--reject office", {"reach": "falls -> stands", "office": "stands -> falls", "ban": "stands -> falls"}),
        ("--open office", dict.fromkeys(("ban", "office"), "stands -> undecided") | {"reach": "falls -> undecided"}),
        ("--assume reach", {"reach": "falls -> stands", "ban": "stands -> falls"}),
        ("--all-open", {"calm": "stands -> undecided"}),
        ("--without eli", {}),
        ("--without dana --assume office", {"attention": "stands -> falls"}),
        ("--reject calm --reject distract", dict.fromkeys(("ban", "calm", "distract"), "stands -> falls")),
    ],
)
def test_only_what_changes_is_told(words: str, changed: dict[str, str]) -> None:
    found = rows(*words.split())
    assert {x: f"{row['before']['status']} -> {row['values']['status']}" for x, row in found.items()} == changed


def test_changes_are_told_in_words() -> None:
    done = ask("--reject", "office")
    assert "stands -> ✗ falls  ban     Schools should ban phones." in done.text
    assert "falls -> ✓ stands  reach   Parents need to reach a child.    " in done.text
    assert done.told.endswith("3 of 10 claims change; the thesis 'ban' falls (before: stands)\n")
    assert ask("--open", "calm").told.endswith("1 of 10 claims changes; the thesis 'ban' stands\n")


def test_that_nothing_changes_is_told() -> None:
    done = ask("--assume", "ban")
    assert (done.out, done.told.splitlines()[-1]) == (b"", "nothing changes; the thesis 'ban' stands")
    assert answer("--assume", "ban")["rows"] == []


def test_a_change_of_strength_is_a_change() -> None:
    found = rows("--semantics", "strength", "--reject", "republican", text=NIXON)
    assert {x: (row["before"]["strength"], row["values"]["strength"]) for x, row in found.items()} == {
        "pacifist": (0.5, 1.0),
        "hawk": (0.5, 0.0),
        "republican": (1.0, 0.0),
    }


# What a claim hangs on


def test_load_bearing_claims_are_listed() -> None:
    assert ask("--load-bearing", "ban").text.splitlines() == [
        "'ban' stands, but not without any one of these:",
        "",
        "office  The school office fetches a child.  -> 'ban' falls",
    ]
    assert ask("--load-bearing", "reach").text == "'reach' falls, so nothing bears it.\n"
    assert ask("--load-bearing", "distract").text == "'distract' stands, and does so without any one other claim.\n"


def test_strengths_say_how_much_each_claim_bears() -> None:
    text = "claims: {c: {text: C., reasons: [p, q]}, p: {text: P., confidence: 0.5}, q: {text: Q., confidence: 0.4}}"
    found = answer("--load-bearing", "c", "--strength", text=text)
    assert found["strength"] == pytest.approx(0.7)
    effects = {each["claim"]["id"]: each["change"] for each in found["effects"]}
    assert effects == {"p": pytest.approx(-0.3), "q": pytest.approx(-0.2)}
    assert ask("--load-bearing", "c", "--strength", text=text).text.splitlines()[-2:] == [
        "-0.30  p  P.",
        "-0.20  q  Q.",
    ]


def test_the_cheapest_attack_and_rescue() -> None:
    assert [ids(each) for each in answer("--cheapest", "attack", "ban")["sets"]] == [["office"]]
    assert ask("--cheapest", "attack", "ban").text == (
        "'ban' no longer stands if this claim is rejected:\n\noffice  The school office fetches a child.\n"
    )
    assert [ids(each) for each in answer("--cheapest", "rescue", "reach")["sets"]] == [["office"]]
    assert ask("--cheapest", "rescue", "ban").text == "There is nothing to reject: 'ban' stands already.\n"
    assert ask("--cheapest", "attack", "distract").text == (
        "No claims without reasons can be rejected so that 'distract' no longer stands.\n"
    )


def independent(number: int) -> str:
    """Return a map whose thesis stands on so many independent reasons."""
    reasons = ", ".join(f"r{each}" for each in range(number))
    return f"claims:\n  t: {{text: T., reasons: [{reasons}]}}\n" + "".join(f"  r{x}: R{x}.\n" for x in range(number))


def test_without_the_solver_pairs_are_tried_and_it_says_so() -> None:
    with (
        mock.patch.object(cheapest, "has_solver", return_value=False),
        mock.patch.object(solver, "has_solver", return_value=False),
    ):
        two = ask("--cheapest", "attack", "t", text=independent(2))
        assert two.text.startswith("'t' no longer stands if these 2 claims are all rejected:")
        assert "pip" not in two.told
        three = ask("--cheapest", "attack", "t", text=independent(3))
    assert three.text.endswith(
        "It was not found which claims to reject so that 't' no longer stands. No one or two of them do it.\n"
    )
    assert three.told.endswith("which is not installed: pip install 'clingo<6'\n")


def test_larger_sets_are_found_by_the_solver() -> None:
    assert [ids(each) for each in answer("--cheapest", "attack", "t", text=independent(3))["sets"]] == [
        ["r0", "r1", "r2"]
    ]


# Positions


def test_positions_are_listed_with_what_they_share() -> None:
    text = ask("--positions", text=NIXON).text
    assert text.startswith("2 positions\n  All of them hold:\n    quaker  Nixon is a Quaker.\n")
    assert (
        "Position 1, which holds the thesis\n  Holds:\n    pacifist  Nixon is a pacifist.\n  Rejects:\n    hawk" in text
    )
    assert text.endswith(
        "Position 2\n  Holds:\n    hawk  Nixon is a hawk.\n  Rejects:\n    pacifist  Nixon is a pacifist.\n"
    )
    found = answer("--positions", text=NIXON)
    assert [ids(each["rejects"]) for each in found["positions"]] == [["hawk", "alive"], ["pacifist", "alive"]]
    assert ask("--positions").text.startswith("1 position\n  Holds:\n    ban  Schools should ban phones.\n")


def test_a_speaker_is_coherent_or_told_why_not() -> None:
    assert ask("--positions", "--speaker", "ann", text=NIXON).text.startswith(
        "Ann is not coherent.\n  They assert all of this, and it cannot be held together:\n    pacifist  "
    )
    assert ask("--positions", "--speaker", "bob", text=NIXON).text.startswith(
        "Bob Li cannot hold on to the one claim.\n"
        "  No position holds this, which they assert:\n    alive  Nixon is alive.\n\n2 pos"
    )
    assert ask("--positions", "--speaker", "cy", text=NIXON).text.startswith("Cy asserts no claim of the map.\n\n2 pos")
    assert ask("--positions", "--speaker", "dana").text.startswith(
        "Dana Okafor is coherent. All 2 claims that Dana Okafor asserts can be held together.\n\n"
        "1 position with all that they assert\n"
    )
    assert answer("--positions", "--speaker", "ann", text=NIXON)["speaker"]["coherent"] is False


def test_a_list_of_positions_is_capped_and_says_so() -> None:
    pairs = "".join(f"  a{x}: {{text: A., contradicts: b{x}}}\n  b{x}: B.\n" for x in range(6))
    done = ask("--positions", text=f"claims:\n{pairs}")
    assert done.text.startswith("16 positions and more\n")
    assert done.told.splitlines()[-1].startswith("16 positions are listed, and there are more")


def test_positions_without_the_solver_tell_what_to_install() -> None:
    with mock.patch.dict("sys.modules", {"clingo": None}):
        done = argmap("evaluate", "-", "--positions", stdin=PHONES.encode())
    assert (done.status, done.out) == (2, b"")
    assert done.told.endswith("needs the solver clingo, which is not installed: pip install 'clingo<6'\n")


# What cannot be asked


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("--load-bearing ban --positions", "--load-bearing and --positions ask different questions; ask one at a time"),
        ("--speaker dana", "--speaker goes with --positions; to leave a speaker out, say --without"),
        ("--positions --strength", "--strength adds a column to the table, and --positions gives none; leave one out"),
        (
            "--load-bearing ban --semantics status",
            "--semantics chooses columns of the table, and --load-bearing gives none; leave one out",
        ),
        ("--cheapest atack ban", "no goal named 'atack'; did you mean 'attack'?"),
        ("--cheapest attack bann", "no claim or inference named 'bann'; did you mean 'ban'?"),
        ("--load-bearing bann", "no claim or inference named 'bann'; did you mean 'ban'?"),
        ("--reject ofice", "no claim or inference named 'ofice'; did you mean 'office'?"),
        ("--without dan", "no speaker named 'dan'; did you mean 'dana'?"),
        ("--positions --speaker dan", "no speaker named 'dan'; did you mean 'dana'?"),
        ("--semantics statsu", "no semantics named 'statsu'; did you mean 'status'?"),
        ("--circular fall", "no reading of circles named 'fall'; did you mean 'falls'?"),
        ("--format jsn", "no format named 'jsn'; did you mean 'json'?"),
        ("--assume ban --reject ban", "'ban' cannot be both assumed and rejected; leave one of the two out"),
    ],
)
def test_a_mistake_is_told_with_the_way_out(words: str, told: str) -> None:
    done = argmap("evaluate", "-", *words.split(), stdin=PHONES.encode())
    assert (done.status, done.out) == (2, b"")
    assert done.told.splitlines()[-1] == f"argmap: {told}"


def test_the_cheapest_takes_a_goal_and_a_claim() -> None:
    done = argmap("evaluate", "-", "--cheapest", "attack", stdin=PHONES.encode())
    assert (done.status, done.out) == (2, b"")


def test_a_map_with_blocking_errors_is_not_evaluated() -> None:
    done = argmap("evaluate", "-", stdin=b"claims: {a: {text: A., reasons: [ghost]}}")
    assert (done.status, done.out) == (1, b"")


def test_the_suffix_chooses_the_format(tmp_path: Path) -> None:
    ask("-o", str(tmp_path / "found.json"))
    assert (tmp_path / "found.json").read_bytes() == ask("--format", "json").out
    ask("-o", str(tmp_path / "found.txt"))
    assert (tmp_path / "found.txt").read_bytes() == ask().out


def test_a_big_map_is_told_line_by_line() -> None:
    done = ask(text="\n".join(tree(2000)))
    assert done.text.count("\n") == 2003
    assert done.told.endswith("2001 stand, 1 fall, 0 undecided; the thesis 'c0' stands\n")
