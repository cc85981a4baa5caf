"""Reading: every fault of the format is told where it stands, with the way out, and nothing is told twice."""

import pytest

from argmap import api
from argmap.finding import Severity
from argmap.yamlmap import events
from argmap.yamlmap.faults import Fault
from tests.marked import assert_marked, findings_of


def one(text: str, code: str) -> tuple[int, str, str]:
    """The line, message and help of the only finding, which has this code."""
    found = findings_of(text)
    assert [each.code for _, each in found] == [code], found
    line, finding = found[0]
    return line, finding.message, finding.help


CAUSES = [
    ("claims:\n  a:\n    text: Note: phones distract\n    basis: value\n", 3, "colon", ">-"),
    ("claims:\n  a: It ends like this:\n  b: x\n", 2, "ends with a colon", ">-"),
    (
        "claims:\n  a:\n    text:Phones\n    basis: value\n",
        3,
        "no space after the key's colon",
        "space after the colon",
    ),
    ("claims:\n  a:\n    text:Phones\n", 3, "no space after `text:`", "with a space"),
    ('claims:\n  a: "Freedom" is not free\n', 2, "starts with a quote and goes on", "quotes"),
    ("claims:\n  a: 'Freedom' is not free\n", 2, "starts with a quote and goes on", "quotes"),
    ("claims:\n  a: [sic] is a word\n", 2, "starts with a bracket and goes on", "quotes"),
    ("claims:\n  a: {so} it goes\n", 2, "starts with a bracket and goes on", "quotes"),
    ("claims:\n  a: @home work\n", 2, "`@`", ">-"),
    ("claims:\n  a: `code` works\n", 2, "backtick", ">-"),
    ("claims:\n  a: %100 is wrong\n", 2, "`%`", ">-"),
    ("claims:\n  a: *All* agree\n", 2, "`*`", ">-"),
    ("claims:\n  a: &c. is Latin\n", 2, "`&`", ">-"),
    ("claims:\n  a: - a dash\n", 2, "`- `", ">-"),
    ("claims:\n  a: ? a question\n", 2, "`? `", ">-"),
    ("claims:\n  a: > than that\n", 2, "`>`", ">-"),
    ("claims:\n  a: | a bar\n", 2, "a bar", ">-"),
    ('claims:\n  a: "Freedom is\n  b: It is.\n  c: It was.\n', 2, "never closed", "close it"),
    ('claims:\n  a: "Freedom is\n  b: "Speech is free"\n', 2, "never closed", "close it"),
    ("claims:\n  a: 'tis the season\n  b: It is.\n", 2, "never closed", "close it"),
    ("claims:\n\ta: It is.\n", 2, "a tab", "spaces"),
    ("claims:\n  a: It is.\n   b: It was.\n", 3, "does not fit the lines around it", "indent"),
    ("claims:\n  a: It is.\n b: It was.\n", 3, "does not fit the lines around it", "indent"),
    ("claims:\n  a:\n    text: It is\n    what it is.\n    basis: value\n", 4, "has no key", "line above"),
    (
        "claims:\n  a:\n    text: It is.\n    reasons:\n      - b\n      c\n    basis: value\n",
        6,
        "without its dash",
        "`- c`",
    ),
    (
        "claims:\n  a:\n    text: It is.\n    reasons:\n      - b\n        objections: [c]\n",
        6,
        "bare id",
        "premises: [b]",
    ),
    ('claims:\n  a: "C:\\quiet"\n', 2, "backslash", "single quotes"),
    ("claims:\n  a: {text: It is, basis: value\n  b: It was.\n", 2, "bracket is opened here", "close it"),
    ("claims:\n  a: It is.\x07\n", 2, "U+0007", "remove it"),
]


@pytest.mark.parametrize(("text", "line", "message", "way_out"), CAUSES)
def test_a_yaml_fault_is_told_by_its_cause(text: str, line: int, message: str, way_out: str) -> None:
    found_line, found, found_help = one(text, "AM001")
    assert found_line == line
    assert message in found
    assert way_out in found_help


@pytest.mark.parametrize(("text", "line", "message", "way_out"), CAUSES)
def test_the_pure_parser_tells_the_same_causes(
    text: str, line: int, message: str, way_out: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events, "_c_parser", lambda: None)
    found_line, found, _ = one(text, "AM001")
    assert (found_line, message in found) == (line, True)


def test_the_way_out_of_a_text_that_yaml_cannot_read_works() -> None:
    text = 'claims:\n  a:\n    text: >-\n      Note: "Freedom" is @home, #1 & *all* of it: [sic]\n    basis: value\n'
    loaded = api.read(text)
    assert not loaded.findings
    assert loaded.map.claims[0].text == 'Note: "Freedom" is @home, #1 & *all* of it: [sic]'


def test_a_dash_before_one_claim_is_told_where_it_stands() -> None:
    found = findings_of("claims:\n  - a:\n      text: It is.\n  b:\n    text: It was.\n")
    assert [(line, each.code) for line, each in found] == [(2, "AM001")]
    assert "take the dash away" in found[0][1].help


def test_a_claim_whose_fields_lack_their_indent_is_one_fault() -> None:
    line, _, way_out = one("thesis: ban\nclaims:\n  ban:\n  text: It is.\n  reasons: [b]\n  b: It was.\n", "AM008")
    assert (line, way_out) == (3, "indent what belongs to it: `text:` stands as far left as `ban:`")


def test_only_what_lacks_its_indent_is_taken_for_a_field() -> None:
    loaded = api.read(
        "speakers:\n  ann:\n  title: Ben\nclaims:\n  a:\n  text: It is.\n  b: It was.\n  group: It may be.\n"
    )
    assert [each.id for each in loaded.map.speakers] == ["ann", "title"]
    assert [each.id for each in loaded.map.claims] == ["a", "b", "group"]
    assert [each.code for each in loaded.findings] == ["AM008"]


@pytest.mark.parametrize(
    ("line", "code", "way_out"),
    [
        ("reasons: [Pupils learn more.]", "AM101", "`- text: Pupils learn more.`"),
        ("reasons: [b c]", "AM101", "`[b, c]`"),
        ("cite: survey p. 3", "AM101", "`survey, p. 3`"),
        ("cite: https://example.org/x", "AM101", "sources: {site: {url: ...}}"),
        ("by: Ann Lee", "AM101", "speakers: {Ann-Lee: ...}"),
        ("supports: b", "AM003", "write `reasons: [e]` under b"),
    ],
)
def test_the_way_out_can_be_followed(line: str, code: str, way_out: str) -> None:
    found = findings_of(f"""
        thesis: a
        sources: {{survey: A survey}}
        claims:
          a: {{text: It is., basis: value, cite: survey, objections: [d], reasons: [e]}}
          d: {{text: It is not., basis: value, objections: [b]}}
          e:
            text: It was.
            basis: value
            {line}
          b: {{text: It may be., basis: value, restates: c}}
          c: It might be.
    """)
    assert [(each.code, way_out in each.help) for _, each in found if each.severity is not Severity.INFO] == [
        (code, True)
    ]


def test_a_list_of_claims_is_told_how_to_be_a_mapping() -> None:
    line, message, way_out = one("claims:\n  - It is.\n  - It was.\n", "AM004")
    assert (line, "mapping" in message, "id" in way_out) == (2, True, True)


def test_all_yaml_faults_of_a_file_are_told_at_once_and_nothing_else() -> None:
    assert_marked("""
        claims:
          a:
            text: Note: it is  # AM001
            reasons: [ghost]
          b: "Freedom" is  # AM001
          c: It was.
          d: @home  # AM001
    """)


def test_no_more_than_twenty_yaml_faults_are_told() -> None:
    text = "claims:\n" + "".join(f"  c{number}: Note: it is\n" for number in range(40))
    assert len(findings_of(text)) == 20


def test_faults_of_the_format_are_told_together_with_their_places() -> None:
    found = assert_marked("""
        thesis: a
        speakers: {ann: Ann, ben: {name: Ben, sid: x}}  # AM003
        claims:
          a:
            text: It is #12 that holds  # AM005
            resons: [b]  # AM003
            basis: valu  # AM014
            confidence: 2  # AM014
            strenght: 1  # AM003
            open: maybe  # AM004
            reasons: [b, "b, c"]  # AM007
            title: [x]  # AM004
          a: It was.  # AM002
          b: {text: It is fair, just and good, basis: value}  # AM006
          c:  # AM008
          d: {}  # AM008
          e: {text: ""}  # AM008
          "f g": It is.  # AM014
          g.r1: It is.  # AM014
          h: !x It is.  # AM011
          i: {text: It is., <<: {}}  # AM011
          j:
            text: It is.
            reasons:
              - text: It was.  # AM003
                premises: [b]
              - {text: It will be., scheme: sign}  # AM003
              - []  # AM004
              - {premises: []}  # AM004
            objections: ghost  # AM101
            cite: [nowhere, {at: p. 1}]  # AM101, AM004
            by: [ann, nobody]  # AM101
            group: g  # AM101
            side: pro  # AM101
    """, families="01")  # fmt: skip
    assert all(each.help for each in found)


def test_what_was_probably_meant_is_named() -> None:
    found = {
        each.message: each.help
        for _, each in findings_of("""
        claims:
          phones:
            text: It is.
            resons: [fones]
            supports: other
            reasons: [Phone]
          other: It was.
    """)
    }
    helps = " ".join(found.values())
    assert "did you mean `reasons`?" in helps
    assert "did you mean `phones`?" in helps
    assert "write `reasons: [phones]` under other" in helps


def test_an_unread_field_keeps_its_claim_and_what_it_names_out_of_later_checks() -> None:
    assert_marked("""
        thesis: a
        claims:
          a:
            text: It is.
            resons: [b]  # AM003
          b: It was.
          c: It will be.  # AM204
    """)


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("", "AM015", "empty"),
        ("# nothing\n", "AM015", "empty"),
        ("[]", "AM015", "a list"),
        ("It is.", "AM015", "text"),
        ("argmap: 2\nclaims: {a: {text: Bans work., basis: value}}", "AM012", "'2'"),
        ("claims: {a: {text: Bans work., basis: value}}\n---\nb: 1\n", "AM013", "second"),
        ("claims: &x {a: {text: Bans work., basis: value}}", "AM011", "&x"),
        ("claims: {a: *x}", "AM011", "*x"),
    ],
)
def test_a_file_that_is_no_map_is_told_so(text: str, code: str, message: str) -> None:
    assert message in one(text, code)[1]


@pytest.mark.parametrize(
    ("data", "code", "message"),
    [
        ("claims: {a: x}".encode("utf-16"), "AM010", "UTF-16"),
        ("claims: {a: x}".encode("utf-16-le"), "AM010", "UTF-16"),
        ("claims: {a: x}".encode("utf-32"), "AM010", "UTF-32"),
        (bytes(range(256)), "AM010", "binary"),
        ("claims: {a: caf\xe9}".encode("latin-1"), "AM010", "0xE9"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "AM010", "binary"),
    ],
)
def test_bytes_that_are_no_utf8_are_named(data: bytes, code: str, message: str) -> None:
    found = api.read(data).findings
    assert [each.code for each in found] == [code]
    assert message in found[0].message


def test_the_line_of_a_bad_byte_is_told() -> None:
    loaded = api.read("claims:\n  a: é\n".encode() + b"  b: caf\xe9\n")
    assert loaded.sources[0].place(loaded.findings[0].span)[1:3] == (3, 9)


def test_a_byte_order_mark_and_other_line_ends_move_no_place() -> None:
    for text in ("\ufeffclaims:\r\n  a: It is.\r\n  a: It was.\r\n", "claims:\r  a: It is.\r  a: It was.\r"):
        loaded = api.read(text)
        place = loaded.sources[0].place(loaded.findings[0].span)
        assert (loaded.findings[0].code, place.line, place.column) == ("AM002", 3, 3)


def test_what_yaml_alone_takes_for_a_line_end_moves_no_place() -> None:
    loaded = api.read("claims:\n  a: 'one\u2028two\x85three'\n  b: It is.\n  b: It was.\n")
    assert [loaded.sources[0].place(each.span).line for each in loaded.findings] == [4]


def test_nesting_is_bounded_and_costs_no_recursion() -> None:
    for deep in ("[" * 30_000, "{a: " * 30_000, "[" * 150 + "]" * 150):
        found = api.read(f"x-deep: {deep}").findings
        assert {each.code for each in found} <= {"AM009", "AM001"}
        assert found
    chain = "{text: x, reasons: [" * 40 + "{text: x}" + "]}" * 40
    assert not api.read(f"claims: {{a: {chain}}}").findings


def test_an_alias_bomb_is_no_bomb() -> None:
    lines = ["x-a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"x-{new}: &{new} [{', '.join([f'*{old}'] * 9)}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    found = api.read("\n".join(lines)).findings
    assert {each.code for each in found} == {"AM011"}


def test_every_scalar_is_the_text_that_was_typed() -> None:
    loaded = api.read("""
speakers: {no: 12:40}
sources: {s: {title: 0x1F, date: 2017-11-06, accessed: ~}}
claims: {on: {text: no, title: 1_000, tags: [yes, 1.0, null], hedge: off}, y: 'true'}
""")
    assert not loaded.findings
    claim = loaded.map.claims[0]
    assert (claim.id, claim.text, claim.title, claim.tags, claim.hedge) == (
        "on",
        "no",
        "1_000",
        ("yes", "1.0", "null"),
        "off",
    )
    assert (loaded.map.speakers[0].name, loaded.map.sources[0].date) == ("12:40", "2017-11-06")


def test_a_size_beyond_the_bound_is_told_and_not_parsed() -> None:
    from argmap.config import Config

    found = api.read(b"claims: {a: " + b"x" * 2_000_000 + b"}", config=Config(max_size=1_000_000)).findings
    assert [each.code for each in found] == ["AM009"]
    assert "max-size" in found[0].help


def test_no_two_faults_share_a_code_or_name() -> None:
    assert len({each.code for each in Fault}) == len({each.label for each in Fault}) == len(Fault)
