"""argmap questions: what a map leaves to ask."""

import json
import subprocess
from pathlib import Path
from textwrap import dedent

import pytest

from tests.conftest import require_tool
from tests.shell import argmap

MAP = dedent("""
    title: Phones *in* school
    thesis: ban
    speakers: {dana: Dana Okafor}
    claims:
      ban:
        text: Schools should ban phones.
        reasons:
          - id: r-oecd
            premises: [expert, field, says]
            scheme: expert_opinion
            slots: {expert: "the OECD", field: education <policy>}
            answers: {expertise: record, words: waived}
            by: dana
            objections: [funded]
          - premises: [tired]
            scheme: sign
            slots: {sign: yawning}
          - calm
      expert: {text: The OECD is expert., basis: granted}
      field: {text: It is a matter of education., basis: granted}
      says: {text: The OECD says so., basis: granted}
      record: {text: It has run studies since 1961., basis: observation}
      funded: {text: Its members pay for it., basis: granted}
      tired: {text: Pupils yawn., basis: observation}
      calm: {text: It is calm., basis: value, objections: [{premises: [x], scheme: bias}, [gone, x]]}
      x: {text: Xavier says so., basis: granted}
      gone: {text: Nobody cares., withdrawn: true, denied_by: dana}
""")


def ask(*words: str, text: str = MAP):
    done = argmap("questions", "-", *words, stdin=text.encode())
    assert done.status == 0, done.told
    return done


def drill(*words: str, text: str = MAP):
    return json.loads(ask("--format", "json", *words, text=text).out)


def keys(step: dict) -> list[str]:
    return [each["key"] for each in step["questions"]]


def test_open_questions_stand_under_their_steps() -> None:
    found = drill()
    assert found["argmap_questions"] == 1
    assert [(each["id"], each["role"], each["target"]["id"]) for each in found["steps"]] == [
        ("r-oecd", "reason", "ban"),
        ("ban.r2", "reason", "ban"),
        ("calm.o1", "objection", "calm"),
    ]
    oecd, tired, bias = found["steps"]
    # Answered, waived; the basis is under attack.
    assert keys(oecd) == ["field", "trust", "agreement"]
    assert keys(tired) == ["observed", "strength", "other"]
    assert keys(bias) == ["interest", "relevant", "balance"]
    assert oecd["speakers"] == ["Dana Okafor"]
    assert (found["steps_of_a_scheme"], found["without_scheme"]) == (3, 3)


def test_slots_are_filled_and_empty_ones_are_named() -> None:
    oecd, tired, _ = drill()["steps"]
    asks = {each["key"]: each["ask"] for each in (*oecd["questions"], *tired["questions"])}
    assert asks["trust"] == "Does the OECD gain from our believing it, or have a record of misstating?"
    assert asks["strength"] == "How often does yawning appear without the state?"


def test_a_question_says_what_a_bad_answer_attacks() -> None:
    oecd, tired, _ = drill()["steps"]
    places = {each["key"]: (each["hits"], each["premise"], each["premise_text"]) for each in oecd["questions"]}
    field = {"id": "field", "text": "It is a matter of education.", "generated": False}
    assert places == {
        "field": ("p2", field, None),
        "trust": ("link", None, None),
        "agreement": ("end", None, None),
    }
    assert [each["premise_text"] for each in tired["questions"]] == [
        "Yawning is present.",
        "Yawning usually goes with the state.",
        None,
    ]


def test_what_the_map_has_against_it_is_shown_beside_the_question() -> None:
    oecd = drill()["steps"][0]
    assert {each["key"]: [claim["id"] for claim in each["attacks"]] for each in oecd["questions"]} == {
        "field": [],
        "trust": ["funded"],
        "agreement": [],
    }
    assert "        the map has against it: Its members pay for it. [funded]\n" in ask().text


def test_the_text_is_a_list_of_boxes_for_either_side() -> None:
    text = ask().text
    assert text.startswith(
        "Phones *in* school\nOpen critical questions\n\nReason for: Schools should ban phones. [ban]\n"
    )
    assert "  For Dana Okafor to answer:\n    [ ] field: Does this claim fall inside education <policy>," in text
    assert "  For whoever argues so to answer:\n    [ ] observed: Is yawning really there? (the premise" in text
    assert "(the premise of the scheme: Yawning is present.)" in " ".join(text.split())
    assert "  For the challenger to show:\n    [ ] trust: " in text
    assert "Objection to: It is calm. [calm]\n" in text
    assert max(map(len, text.splitlines())) <= 88


def test_the_worksheet_is_markdown_and_what_was_typed_is_not() -> None:
    text = ask("--format", "markdown").text
    assert text.startswith(
        "# Open critical questions: Phones \\*in\\* school\n\n## Reason for: Schools should ban phones. `ban`\n"
    )
    assert (
        "- [ ] Does this claim fall inside education \\<policy\\>, or next door to it? *(premise 2)*\n\n  Answer:\n"
        in text
    )
    assert "**For Dana Okafor to answer:**\n" in text


def test_one_scheme_alone() -> None:
    assert [each["scheme"] for each in drill("--scheme", "Expert_Opinion")["steps"]] == ["expert-opinion"]
    assert ask("--scheme", "analogy").text.splitlines()[-1] == "No step is of the scheme analogy."
    done = argmap("questions", "-", "--scheme", "analgy", stdin=MAP.encode())
    assert (done.status, done.out) == (2, b"")
    assert done.told.endswith("no scheme named 'analgy'; did you mean 'analogy'?\n")


def test_steps_without_a_scheme_are_counted_on_standard_error() -> None:
    assert ask().told.endswith(
        "3 of 6 steps name no scheme and so have no questions; argmap schemes lists the schemes\n"
    )
    done = ask(text="claims: {a: {text: A., reasons: [b]}, b: {text: B., basis: value}}")
    assert done.text == "No step names a scheme, so there is no critical question to ask.\n"
    assert done.told == "1 of 1 steps names no scheme and so has no questions; argmap schemes lists the schemes\n"
    assert ask(text="claims: {a: {text: A., basis: value}}").told == ""


@pytest.mark.parametrize("dialect", ["gfm", "markdown", "commonmark"])
@pytest.mark.parametrize(
    "start",
    ["2. The", "3) The", "- The", "+ The", "* The", "a. The", "(b) The", "iv. The", "> The", "# The", "-", "12."],
)
def test_a_premise_that_begins_like_a_list_is_read_as_it_stands(start: str, dialect: str) -> None:
    text = MAP.replace("{text: The OECD is expert.,", f"{{text: '{start} OECD is expert.',")
    worksheet = ask("--format", "markdown", text=text).text
    words = [require_tool("pandoc"), "--from", dialect, "--to", "json"]
    document = json.loads(subprocess.run(words, input=worksheet, capture_output=True, text=True, check=True).stdout)
    lists = [block["c"][1] for block in document["blocks"] if block["t"] == "OrderedList"]
    assert [block["t"] for item in lists[0] for block in item] == ["Plain"] * 3
    first = [part["c"] if part["t"] == "Str" else " " for part in lists[0][0][0]["c"] if part["t"] != "Code"]
    assert "".join(first).strip() == f"{start} OECD is expert."


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_nothing_left_to_ask(form: str) -> None:
    met = "{observed: waived, strength: waived, other: b}"
    text = f"claims: {{a: {{text: A., reasons: [{{premises: [b], scheme: sign, answers: {met}}}]}}, b: B.}}"
    assert "No critical question is open.\n" in ask("--format", form, text=text).text
    assert drill(text=text)["steps"] == []


def test_questions_of_steps_on_steps() -> None:
    step = "{premises: [c], scheme: sign, slots: {sign: s, state: t}}"
    reason = f"{{premises: [b], objections: [{step}], reasons: [{step}]}}"
    text = f"claims: {{a: {{text: A., reasons: [{reason}]}}, b: B., c: C.}}"
    assert [line for line in ask(text=text).text.splitlines() if line.endswith("[a]")] == [
        "Backing of a step to: A. [a]",
        "Undercut of a step to: A. [a]",
    ]


def test_hostile_text_stays_text() -> None:
    text = MAP.replace('the OECD"', 'the \\e[31mOECD\\u202e|\\nnext"').replace(
        "The OECD is expert.", '"# *It* \\u202e is"'
    )
    for form in ("text", "markdown", "json"):
        out = ask("--format", form, text=text).text
        assert "\x1b" not in out
        assert "\u202e" not in out
    assert "\n# " not in ask("--format", "markdown", text=text).text


def test_the_suffix_chooses_the_format(tmp_path: Path) -> None:
    for suffix, form in (("txt", "text"), ("md", "markdown"), ("json", "json")):
        target = tmp_path / f"drill.{suffix}"
        ask("-o", str(target))
        assert target.read_bytes() == ask("--format", form).out
