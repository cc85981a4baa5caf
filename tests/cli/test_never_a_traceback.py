"""Whatever arrives as a map, every command ends with 0, 1 or 2, and writes what its format asks for.

No text that it writes holds a raw control character.
"""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap import api
from argmap.formats import formats_of
from argmap.registry import discover
from argmap.reports import Report
from argmap.views.evaluation import Answer
from argmap.views.outline import Outline
from argmap.views.statistics import Statistics
from argmap.views.table import Table
from tests import strategies
from tests.shell import ROOT, Done, argmap
from tests.yamlmap.documents import map_documents

FLAGSHIP = (ROOT / "maps" / "digital_leninism.yaml").read_text(encoding="utf-8")
REPORTS = [each.name for each in discover("argmap.reports", Report)]
LINES = (
    *(("check", "--format", form) for form in REPORTS),
    ("check", "--color", "always", "--profile", "classroom"),
    *(("outline", "--to", form) for form in formats_of(Outline)),
    ("outline", "--unsupported", "--bibliography", "--width", "20"),
    *(
        ("list", kind, "--format", form)
        for kind in ("claims", "inferences", "sources", "speakers", "quotes")
        for form in formats_of(Table)
    ),
    *(("stats", "--format", form) for form in formats_of(Statistics)),
    *(("evaluate", "--strength", "--format", form) for form in formats_of(Answer)),
    *(("render", "--engine", "tree", "--to", form) for form in ("svg", "dot", "mermaid")),
    ("schema", "--ids"),
)
QUICK = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))

# C0 without the line end, DEL, C1, bidi controls.
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Tabs part the fields of TSV and indent DOT.
ALLOWED_TABS = {"tsv": r"\t", "dot": r"(?m)^\t+"}
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def run(line: tuple[str, ...], content: bytes) -> Done:
    """Run a line of `LINES` on a map from standard input and check what came of it."""
    words = (line[0], line[1], "-", *line[2:]) if line[0] == "list" else (*line, "-")
    done = argmap(*words, stdin=content)
    assert done.status in (0, 1, 2)
    assert not CONTROLS.search(done.told)
    shown = COLOUR.sub("", done.text) if "--color" in line else done.text
    shown = re.sub(ALLOWED_TABS.get(line[-1], "(?!)"), "", shown)
    assert not CONTROLS.search(shown), line
    if line[0] == "check" or done.status == 0:
        assert_well_formed(line[-1], done.text)
    else:
        assert done.out == b""
        assert done.err
    return done


def assert_well_formed(form: str, text: str) -> None:
    """Check that a product is what its format asks for."""
    if form in ("json", "sarif", "gitlab", "--ids"):
        json.loads(text)
    elif form == "jsonl":
        for record in text.splitlines(keepends=True):
            assert record.endswith("\n")
            json.loads(record)
    elif form in ("svg", "opml", "junit"):
        ET.fromstring(text)
    elif form == "tsv":
        assert len({record.count("\t") for record in text.splitlines()}) <= 1
    elif form in ("github", "concise"):
        begin = "::(error|warning|notice) file=" if form == "github" else r"<stdin>:\d+:\d+: AM\d+ [a-z0-9-]+: "
        assert all(re.match(begin, record) for record in text.split("\n")[:-1])


lines = st.sampled_from(LINES)
numbers = st.integers(0, 2000)


@QUICK
@given(lines, st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes(line: tuple[str, ...], content: bytes) -> None:
    run(line, content)


@QUICK
@given(lines, map_documents())
def test_documents_that_are_nearly_maps(line: tuple[str, ...], document: object) -> None:
    run(line, json.dumps(document, ensure_ascii=False).encode())


@QUICK
@given(lines, strategies.maps())
def test_whole_maps_with_odd_texts(line: tuple[str, ...], argument_map: api.ArgumentMap) -> None:
    done = run(line, api.write(argument_map).encode())
    assert done.status == 0 or line[0] == "check"


@QUICK
@given(
    lines,
    st.lists(st.tuples(st.sampled_from("dsrtic"), st.integers(0, 2000), st.integers(0, 2000)), min_size=1, max_size=4),
)
def test_a_real_map_with_lines_out_of_place(line: tuple[str, ...], changes: list[tuple[str, int, int]]) -> None:
    written = FLAGSHIP.splitlines(keepends=True)
    for change, here, there in changes:
        one, other = here % len(written), there % len(written)
        match change:
            case "d":
                del written[one]
            case "s":
                written[one], written[other] = written[other], written[one]
            case "r":
                written.insert(other, written[one])
            case "t":
                written[one] = written[one][: there % (len(written[one]) + 1)]
            case "i":
                written[one] = " " * (there % 5) + written[one]
            case "c":
                written[one] = written[one].replace(":", "", 1)
    run(line, "".join(written).encode())


NASTY = (
    "I say [sic] and [/bold] and [red]stop[/red].",
    "</text><script>alert(1)</script> &amp; <b> ]]> --> {{x}}",
    "\"; } \\\" \\ \\n \\N{DEL} 'it' `x` $(rm) %s {0}",
    "first line\nsecond line\r\n\tthird\x0b\x0c line\x85next\u2028last",
    "bell\x07 esc\x1b[31mred\x1b[0m csi\x9b1m nul del\x7f osc\x1b]0;title\x07",
    "reversed \u202etxet\u202c and \u2066isolated\u2069 and \u200fmark\u061c",
    "- not a list",
    "# no heading #12 ::error file=x::boo",
    "=cmd()|' /C calc'!A0",
    "zero\u200bwidth \ufeff bom \ufffe not a character \U000e0041 tag",
    "👩\u200d🏫 學校 مدرسة Ångström",
    "x" * 3000,
    "long " * 400,
)


def quoted(text: str) -> str:
    """Return a text in double quotes, as YAML reads it."""
    written = json.dumps(text, ensure_ascii=False)
    return "".join(each if each.isprintable() else f"\\U{ord(each):08x}" for each in written)


def nasty_map() -> str:
    """Return a map in which every kind of text holds every nasty text."""
    texts = [quoted(text) for text in NASTY]
    written = ["argmap: 1", f"title: {quoted(' '.join(NASTY[:6]))}", "thesis: c0", f"note: {texts[3]}"]
    written += [f"sides: {{pro: {texts[0]}, con: {texts[1]}}}", "speakers:"]
    written += [f"  s{number}: {{name: {text}, role: {text}, side: pro}}" for number, text in enumerate(texts)]
    written += ["sources:"]
    written += [
        f"  q{number}: {{title: {text}, author: [{text}], date: {text}, publisher: {text}, url: {text}, file: {text}}}"
        for number, text in enumerate(texts)
    ]
    written += ["groups:", *(f"  g{number}: {text}" for number, text in enumerate(texts)), "claims:"]
    for number, text in enumerate(texts):
        written += [
            f"  c{number}:",
            f"    title: {text}",
            f"    text: {text}",
            f"    hedge: {text}",
            f"    tags: [{text}]",
        ]
        written += [
            f"    group: g{number}",
            f"    note: {text}",
            f"    said: [{{by: s{number}, source: q{number}, at: {text}, quote: {text}}}]",
        ]
        written += [f"    cite: [{{source: q{number}, at: {text}, quote: {text}}}]"]
        if number + 1 < len(texts):
            kind = "objections" if number % 3 else "reasons"
            written += [
                f"    {kind}:",
                f"      - {{premises: [c{number + 1}], scheme: expert-opinion, slots: {{field: {text}}}}}",
            ]
    return "\n".join(written) + "\n"


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_nasty_texts_in_every_place(line: tuple[str, ...]) -> None:
    done = run(line, nasty_map().encode())
    assert done.status == 0 or line[0] == "check"
    if line[-1] in ("svg", "opml", "markdown"):
        assert "<script>" not in done.text
    if line[:3] in (("outline", "--to", "text"), ("list", "claims", "--format")):
        assert "I say [sic] and [/bold] and [red]stop[/red]." in done.text


@pytest.mark.parametrize("form", ["png", "pdf"])
def test_nasty_texts_in_binary_pictures(form: str) -> None:
    done = argmap("render", "-", "--engine", "tree", "--to", form, "--dpi", "40", stdin=nasty_map().encode())
    assert done.status == 0
    assert done.out.startswith({"png": b"\x89PNG\r\n", "pdf": b"%PDF-1."}[form])
    assert not CONTROLS.search(done.told)


def test_nasty_texts_are_shown_in_findings() -> None:
    text = (
        nasty_map()
        .replace("cite:", "x-cite:")
        .replace("reasons: [{premises: [c1]", 'reasons: [{premises: [c1, "gh\\x1bost"]')
    )
    for form in REPORTS:
        assert run(("check", "--format", form), text.encode()).status == 1


FIXED = {
    "empty": b"",
    "blank lines": b"\n\n \n",
    "only a mark": b"\xef\xbb\xbf",
    "comment": b"# nothing here",
    "nul": b"\0",
    "binary": bytes(range(256)) * 8,
    "utf-16": "claims: {a: Schön.}".encode("utf-16"),
    "utf-16 without a mark": "claims: {a: Plain.}".encode("utf-16-le"),
    "utf-32": "claims: {a: Plain.}".encode("utf-32"),
    "latin-1": "claims: {a: Schön.}".encode("latin-1"),
    "30,000 brackets": b"x-deep: " + b"[" * 30_000,
    "30,000 brackets, closed": b"x-deep: " + b"[" * 30_000 + b"]" * 30_000,
    "30,000 braces": b"{a: " * 30_000,
    "30,000 dashes": b"- " * 30_000,
    "30,000 question marks": b"? " * 30_000,
    "deep by indenting": b"".join(b" " * depth + b"x-a:\n" for depth in range(400)),
    "alias bomb": b"x-a: &a [x]\n" + b"".join(b"x-%c: &%c [*%c, *%c]\n" % (n, n, n - 1, n - 1) for n in b"bcdefghijk"),
    "alias to itself": b"x-a: &a [*a]",
    "merge key": b"claims: {a: &a {text: It is.}, b: {<<: *a}}",
    "tags": b"claims: !!python/object/apply:os.system [echo]",
    "a long key": b"claims:\n  " + b"k" * 5000 + b": It is.",
    "a long line": b"claims: {a: '" + b"word " * 20_000 + b"'}",
    "many documents": b"---\n" * 5000,
    "carriage returns": b"claims:\r  a: It is.\r  b: It was.\r",
    "next lines": "claims:\u0085  a: It is.\u2028  b: It was.".encode(),
    "surrogates": b"claims: {a: \"\\ud800 alone\"}",
    "surrogates in UTF-8": b"claims: {a: \xed\xa0\x80 alone}",
    "escapes": b'claims: {a: "\\0 \\a \\e \\x9b \\u202e \\U0010FFFF"}',
    "huge numbers": b"claims: {a: {text: A, confidence: 1e999, reasons: [{premises: [b], strength: %099d}]}, b: B}" % 9,
    "a list where a claim is due": b"claims: {a: {text: It is., reasons: [b], objections: [b]}, b: [c]}",
    "a blank where a claim is due": b"claims: {a: {text: It is., reasons: [b], contradicts: [b], restates: b}, b: }",
    "an id of one's own": b"claims: {__class__: It is., None: It is., 'true': It is., '': It is.}",
    "many of one fault": b"claims:\n" + b"".join(b"  c%d: {reasons: [ghost%d]}\n" % (n, n) for n in range(300)),
}  # fmt: skip


@pytest.mark.parametrize("name", FIXED)
def test_inputs_that_broke_others(name: str) -> None:
    for line in LINES:
        done = run(line, FIXED[name])
        assert done.status in (0, 1)


def test_a_circle_of_everything() -> None:
    ids = [f"c{number}" for number in range(25)]
    claims = {name: {"text": f"{name} is so.", "reasons": ids, "objections": ids, "contradicts": ids} for name in ids}
    for line in LINES:
        run(line, json.dumps({"thesis": "c0", "claims": claims}).encode())


def test_a_file_that_is_too_large_is_refused_and_not_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.yaml"
    with huge.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    for words in (["check"], ["outline"], ["list", "claims"]):
        done = argmap(*words, huge)
        assert done.status == 1
        assert b"input-too-large" in done.out + done.err
        assert len(done.out + done.err) < 1000


@pytest.mark.parametrize(
    "name",
    ["esc\x1b[31m.yaml", "two\nlines.yaml", "bidi\u202e.yaml", "[red].yaml", "no utf-8 \udcff.yaml", "a b'\".yaml"],
)
def test_odd_names_of_files(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for words in (["check"], ["outline"], ["render", "--engine", "tree", "-o", "out.svg"]):
        done = argmap(*words, name)
        assert (done.status, done.told.count("\n")) == (2, 1)
        assert not CONTROLS.search(done.told)
    Path(name).write_bytes(b"claims: {a: It is., b: {text: It was., reasons: [a]}}")
    for form in REPORTS:
        done = argmap("check", name, "--format", form)
        assert done.status == 1
        assert not CONTROLS.search(done.text + done.told)
    done = argmap("outline", name, "-o", f"{name}.md")
    assert done.status == 0
    assert not CONTROLS.search(done.told)
