"""Each fix by itself: what stood there, what stands there then, and what is left alone."""

from pathlib import Path
from textwrap import dedent

import pytest

from argmap import api
from argmap.config import Config
from argmap.edits.fix import fix
from argmap.edits.meaning import changed, lost
from argmap.finding import Edit, Fix
from argmap.source import Span
from argmap.yamlmap.mends import quoted

# Claims and sources that the cases refer to.
REST = """\
  attention: {text: Learning needs attention., basis: value}
  phone-ban: {text: Phones are banned., basis: value}
sources: {oecd: A study}
"""


def after(case: str) -> tuple[str, list[str]]:
    """Return the lines of a case as they are fixed, below a claim of their own, and the codes that remain."""
    text = f"claims:\n  ban:\n    text: Schools should ban phones.\n{indented(case)}{REST}"
    fixed = api.fix(api.read(text))
    new = fixed.texts.get("<text>", text)
    start, end = new.index("phones.\n") + 8, new.index("  attention:")
    return dedent(new[start:end]), [each.code for each in fixed.loaded.findings]


def indented(case: str) -> str:
    return "".join(f"    {line}\n" for line in dedent(case).strip("\n").splitlines())


@pytest.mark.parametrize(
    ("case", "due"),
    [
        # AM003: a field that is a slip of one, or another word for one
        ("resons: [attention]", "reasons: [attention]"),
        ("Reasons: attention  # why", "reasons: attention  # why"),
        ('"objectoins": [attention]', '"objections": [attention]'),
        ("cons: [attention]", "objections: [attention]"),
        ("reasons: [{premisses: attention}]", "reasons: [{premises: attention}]"),
        # AM101: an id that is a slip of one
        ("reasons: [atention]", "reasons: [attention]"),
        ("reasons: 'atention'", "reasons: 'attention'"),
        ("reasons: [Phone_Ban, phoneban]", "reasons: [phone-ban, phone-ban]"),
        ("cite: OECD, p. 3", "cite: oecd, p. 3"),
        ('cite: ["OECD, p. 3"]', 'cite: ["oecd, p. 3"]'),
        ("reasons: [{premises: attention, scheme: analogi}]", "reasons: [{premises: attention, scheme: analogy}]"),
        ("ignore: {unsuported-claim: known to all}", "ignore: {unsupported-claim: known to all}"),
        # AM007: a list as text; an item that is one becomes linked premises
        ("reasons: attention, phone-ban", "reasons: [attention, phone-ban]"),
        ("reasons:\n  - attention, phone-ban", "reasons:\n  - [attention, phone-ban]"),
        ("reasons: [{premises: 'attention, phone-ban'}]", "reasons: [{premises: [attention, phone-ban]}]"),
        ("contradicts: ['attention, phone-ban']", "contradicts: [attention, phone-ban]"),
        # AM005: a text that ` #` cut
        ("note: See issue #12 for it.", 'note: "See issue #12 for it."'),
        ("note: See issue #12 # soon", 'note: "See issue #12" # soon'),
        ('note: The "end" of #metoo', "note: 'The \"end\" of #metoo'"),
        ("note: It's a \\ sign, #1", "note: 'It''s a \\ sign, #1'"),
        # AM006: a text that commas cut
        ("reasons: [{text: Phones, and tablets, distract.}]", 'reasons: [{text: "Phones, and tablets, distract."}]'),
        ("reasons: [{premises: attention, phone-ban, id: r}]", "reasons: [{premises: [attention, phone-ban], id: r}]"),
        ("objections: [{text: No., cite: oecd, p. 3}]", 'objections: [{text: No., cite: "oecd, p. 3"}]'),
        # AM014, AM004: a word of a closed list, a number in quotes
        ("basis: valeu", "basis: value"),
        ("basis: Granted", "basis: granted"),
        ("confidence: '0.5'", "confidence: 0.5"),
        # AM011: a text that starts like YAML's own
        ("note: !important people", 'note: "!important people"'),
        ("note: &c is enough", 'note: "&c is enough"'),
        ("note: *All", 'note: "*All"'),
        # AM001: a text that is no YAML
        ("note: Mind: they distract # why", 'note: "Mind: they distract" # why'),
        ("note: He said:", 'note: "He said:"'),
        ("note: Mind: they\n  distract", 'note: "Mind: they\n  distract"'),
        ('note: "Freedom" is not free', "note: '\"Freedom\" is not free'"),
        ("note: [sic] he said", 'note: "[sic] he said"'),
        ("note: @home work", 'note: "@home work"'),
        ("note: *All* agree", 'note: "*All* agree"'),
        ("title: 50 %\nnote:Phones", "title: 50 %\nnote: Phones"),
    ],
)  # fmt: skip
def test_what_leaves_no_doubt_is_fixed(case: str, due: str) -> None:
    assert after(case) == (due + "\n", [])


@pytest.mark.parametrize(
    ("case", "code"),
    [
        ("resons: [attention]\nreason: [attention]", "AM003"),  # both would be `reasons`
        ("resons: [attention]\nreasons: [phone-ban]", "AM003"),  # there are reasons already
        ("rx: [attention]", "AM003"),
        ("reasons: [tension]", "AM101"),  # another word, for all we know
        ("reasons: [attentions-span]", "AM101"),
        ("reasons: [inattention]", "AM101"),
        ("reasons: [attention.r1x]", "AM101"),
        ("reasons: attention, ghost", "AM101"),
        ("reasons: [{premises: attention, answers: {trust: 'attention, phone-ban'}, scheme: expert-opinion}]", "AM007"),
        ("note: It is so. #sure", "AM005"),  # a whole sentence, and a comment without its blank
        ("note: It is so #todo check", "AM005"),
        ("note: It is so  #12", "AM005"),
        ("reasons: [{text: Phones, and so # why\n  , on}]", "AM006"),
        ("reasons: &x [attention]", "AM011"),
        ("note: !!str 5", "AM011"),
        ("note: &x 5\ntitle: *x", "AM011"),
        ("confidence: '1.5'", "AM004"),
        ("reasons: [attention] b", "AM001"),
        ("note: - one", "AM001"),  # a list, or a text
        ("note: 'It is", "AM001"),
        ("note: Mind: this\n  and: that", "AM001"),
    ],
)
def test_what_may_be_meant_otherwise_is_left_alone(case: str, code: str) -> None:
    new, codes = after(case)
    assert new == dedent(indented(case))
    assert code in codes


def test_a_malformed_id_is_replaced_wherever_it_is_named() -> None:
    text = dedent("""\
        thesis: my claim
        speakers: {Ann Lee: {name: Ann L.}}
        claims:
          my claim: {text: It is so., by: Ann Lee, reasons: ["???"], note: not my claim}  # my claim
          "???": It was so.
          a.r1: {text: It will be., contradicts: my claim}
    """)
    fixed = api.fix(api.read(text))

    assert fixed.texts["<text>"] == dedent("""\
        thesis: my-claim
        speakers: {Ann-Lee: {name: Ann L.}}
        claims:
          my-claim: {text: It is so., by: Ann-Lee, reasons: ["it-was-so"], note: not my claim}  # my claim
          "it-was-so": It was so.
          a-r1: {text: It will be., contradicts: my-claim}
    """)
    assert fixed.loaded.findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "claims: {b b: It is., b-b: It was.}",  # taken
        "claims: {b b: It is., b_b c: It was., b/b: It may.}",  # two would become one
        "speakers: {Ann Lee: {role: head}}\nclaims: {a: It is.}",  # shown by her id
        "claims: {a: It is., and so: }",  # perhaps the rest of a text
    ],
)
def test_a_malformed_id_that_cannot_be_replaced_stays(text: str) -> None:
    left = api.fix(api.read(text)).loaded.findings
    assert "AM014" in [each.code for each in left]


def test_a_field_without_its_blank_is_no_text() -> None:
    text = "speakers:\n  ann:\n    name:Ann Lee\nclaims:\n  a:\n    text:It is so.\n"
    fixed = api.fix(api.read(text))
    assert fixed.texts["<text>"] == text.replace("name:", "name: ").replace("text:", "text: ")
    assert (fixed.loaded.map.speakers[0].name, fixed.loaded.map.claims[0].text) == ("Ann Lee", "It is so.")


def test_other_faults_of_yaml_do_not_keep_a_line_from_being_fixed() -> None:
    text = "claims:\n  a:\n    text: Note: it is\n   *x note: @home\n  b:\n  - c\n    d: 'e\n"
    fixed = api.fix(api.read(text))
    assert fixed.texts["<text>"] == text.replace("Note: it is", '"Note: it is"')


def test_one_fix_uncovers_what_the_next_one_mends() -> None:
    text = "claims:\n  a:\n    text: Note: it is\n    resons: attenton, b\n  attention: It was.\n  b: It is\n"
    fixed = api.fix(api.read(text))
    assert [each.finding.code for each in fixed.done] == ["AM001", "AM003"]
    assert fixed.texts["<text>"] == text.replace("Note: it is", '"Note: it is"').replace("resons", "reasons")


def test_a_slip_may_hide_what_else_is_wrong() -> None:
    text = (
        "claims:\n  a:\n    text: It is.\n    reasons:\n    - premises: attenton\n      objections:\n"
        "      - premises: a, attention\n  attention: It was.\n"
    )
    fixed = api.fix(api.read(text))
    assert fixed.texts["<text>"] == text.replace("attenton", "attention").replace("a, attention", "[a, attention]")


def test_a_slip_that_would_be_a_reason_for_itself_is_not_taken() -> None:
    fixed = api.fix(api.read("claims: {attention: {text: It is., reasons: [atention]}}"))
    assert fixed.texts == {}
    (outcome,) = fixed.outcomes
    assert "reason for itself" in outcome.refused


# What would lose something is refused, whatever a finding proposes


LOSSES = {
    "claims:\n  a: It is.\n  b: It was.  # why\n": [
        ("a: It is.\n  b: It was.", "a: It is.", "the claim 'b'"),
        ("It was.", '"It was.  # why"', None),
        ("It is.", "It", "what it says of the claim 'a'"),
        ("a:", "c:", None),
        ("It is.", "[", "no YAML"),
    ],
    "claims:\n  a: {text: It is., reasons: [b, c]}\n  b: It was.\n  c: It may.\n": [
        ("[b, c]", "[b]", "the inference 'a.r2'"),
        ("reasons", "objections", "the inference 'a.r1'"),
        ("reasons: [b, c]", "note: x", "the inference 'a.r1'"),
        ("[b, c]", "[[b, c]]", "the inference 'a.r1'"),
    ],
    "claims:\n  # one\n  a: >-\n    It is\n  # two\n  b: It was.\n": [
        ("  # two", "    # two", None),
        (">-", '"', "no YAML"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "old", "new", "why"), [(text, *each) for text, cases in LOSSES.items() for each in cases]
)
def test_a_fix_that_would_lose_something_is_refused(text: str, old: str, new: str, why: str | None) -> None:
    start = text.index(old)
    made = Fix("try it", (Edit(Span(0, start, start + len(old)), new),))
    loaded = api.read(text)
    base = api.check(loaded)[0]

    def check(again: object) -> list[object]:
        from dataclasses import replace

        return [replace(base, code="AM014", message="proposed", fix=made)] if again == loaded else []

    fixed = fix(loaded, Config(), check, lambda _: True)  # type: ignore[arg-type]  # one finding
    (outcome,) = fixed.outcomes
    if why is None:
        assert fixed.texts == {"<text>": text.replace(old, new, 1)}
    else:
        assert why in outcome.refused
        assert fixed.texts == {}


def test_a_quote_that_would_swallow_a_comment_is_refused() -> None:
    text = "claims:\n  a: It is.  # why\n"
    start, end = text.index("It"), text.index("\n", 10)
    made = Fix("quote it", (Edit(Span(0, start, start), '"'), Edit(Span(0, end, end), '"')))
    assert changed(text, made.edits) == 'claims:\n  a: "It is.  # why"\n'
    loaded = api.read(text)
    after = api.read(changed(text, made.edits))
    assert lost(loaded, after, made.edits, Config()) == "the comment '# why'"


# Bytes and files


def test_line_ends_and_everything_else_stay_as_they_are() -> None:
    text = (
        "# top\r\nclaims:\r\n\r\n  a :  {text:  It is   , basis :   value }\r\n"
        "  attention:   It was.   \r\n  c: {text: It., reasons: [ atention ]}"
    )
    fixed = api.fix(api.read("\ufeff" + text))
    assert fixed.texts == {"<text>": text.replace("atention", "attention")}


def test_parts_are_fixed_in_their_own_files(tmp_path: Path) -> None:
    main, part, outside = (tmp_path / each for each in ("map/main.yaml", "map/parts/one.yaml", "other.yaml"))
    part.parent.mkdir(parents=True)
    main.write_text(
        "include: [parts/one.yaml, ../other.yaml]\nclaims: {a: {text: It is., reasons: [atention, othre]}}\n"
    )
    part.write_text("part: true\nclaims: {attention: {text: It was., resons: [other]}}\n")
    outside.write_text("part: true\nclaims: {other: {text: It may., resons: [attention]}}\n")

    fixed = api.fix(api.load(main, config := Config(allow_outside=True)), config)

    assert {Path(path).name for path in fixed.texts} == {"main.yaml", "one.yaml"}
    assert "reasons: [attention, other]" in fixed.texts[str(main)]
    assert [Path(each.place.path).name for each in fixed.outside] == ["other.yaml"]
    assert part.read_text().count("resons") == 1  # nothing is written here


def test_a_part_alone_does_not_know_the_ids_of_the_map() -> None:
    text = (
        "part: true\nclaims: {attention: {text: It was., resons: [atention]}, b: {text: It is., reasons: [atention]}}"
    )
    assert api.fix(api.read(text)).texts == {"<text>": text.replace("resons", "reasons")}


def test_what_is_no_text_is_not_touched() -> None:
    for data in (b"claims: {a: \xff}", b"\xff\xfec\x00l\x00", b""):
        assert api.fix(api.read(data)).texts == {}


def test_a_map_without_faults_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    from argmap.edits import fix as module

    monkeypatch.setattr(module, "load_again", None)
    assert api.fix(api.read("claims: {a: {text: It is., basis: value}}")).outcomes == ()


@pytest.mark.parametrize(
    "raw", ["plain", "it's", 'say "so"', "back\\slash", "'a' \"b\" \\c", "a: b #c", "two\n    lines"]
)
def test_quoted_words_are_read_as_they_stand(raw: str) -> None:
    loaded = api.read(f"claims:\n  a:\n    text: {quoted(raw)}\n")
    assert loaded.map.claims[0].text == " ".join(raw.split())
