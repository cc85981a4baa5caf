"""Which files are read as sources: those beside the map, once; of others it is told why not, and none is opened."""

import os
from pathlib import Path

import pytest

from argmap import api
from argmap.config import Config
from argmap.finding import Finding
from argmap.quotes import Quotes, Verdict

MAP = """
claims:
  a: {{text: It is so., cite: [{{source: s, at: p. 1, quote: the very words}}]}}
sources:
  s: {{title: A text, author: Ann, date: 2020, file: {file}}}
"""
EVIDENCE = ("AM404", "AM406", "AM407", "AM408")
WORDS = "These are the very words.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "inside"
    (inside / "sources").mkdir(parents=True)
    (inside / "sources" / "a.txt").write_text(WORDS)
    (tmp_path / "outside.txt").write_text(WORDS)
    return inside


def checked(folder: Path, file: str, config: Config = Config()) -> tuple[Quotes, list[Finding]]:  # noqa: B008  # frozen
    path = folder / "map.yaml"
    path.write_text(MAP.format(file=file))
    loaded = api.load(path, config)
    assert loaded.findings == ()
    findings = [each for each in api.check(loaded, config) if each.code in EVIDENCE]
    return api.quotes_of(loaded, config)(), findings


def refusal(folder: Path, file: str, config: Config = Config()) -> Finding:  # noqa: B008  # frozen
    """Return the one finding, which tells that the file is of no use."""
    quotes, findings = checked(folder, file, config)
    assert [each.verdict for each in quotes.checked] == [Verdict.NOT_CHECKED]
    assert [each.code for each in findings] == ["AM406"]
    assert quotes.files == ()
    return findings[0]


def test_a_file_beside_the_map_is_read(folder: Path):
    quotes, findings = checked(folder, "sources/a.txt")
    assert (quotes.counts[Verdict.FOUND], findings) == (1, [])
    assert quotes.files == (str((folder / "sources/a.txt").resolve()),)


def test_a_link_inside_the_folder_is_followed(folder: Path):
    (folder / "link.txt").symlink_to("sources/a.txt")
    assert checked(folder, "link.txt")[0].counts[Verdict.FOUND] == 1


def test_the_folder_may_itself_be_reached_by_a_link(folder: Path, tmp_path: Path):
    (tmp_path / "way").symlink_to(folder)
    assert checked(tmp_path / "way", "sources/a.txt")[0].counts[Verdict.FOUND] == 1


@pytest.mark.parametrize(
    ("file", "reason", "way_out"),
    [
        ("sources/b.txt", "there is no such file", "relative to the file this stands in"),
        ("sources/a.txt/b", "there is no such file", "check the spelling"),
        ("https://a.example/b.txt", "there is no such file", "`url:`"),
        (r"sources\b.txt", "there is no such file", "`/` between folders"),
        (r'"a\0b"', "there is no such file", "check the spelling"),
        ("a" * 5_000, "File name too long", "another file"),
        ("sources", "a folder", "name a file in it"),
        (".", "a folder", "name a file in it"),
        ("../outside.txt", "outside the folder of the map", "--allow-outside"),
        ("sources/../../outside.txt", "outside the folder of the map", "--allow-outside"),
        ("../missing.txt", "outside the folder of the map", "--allow-outside"),
        ("/dev/zero", "an absolute path", "--allow-outside"),
    ],
)
def test_a_file_of_no_use_is_told_of(folder: Path, file: str, reason: str, way_out: str):
    finding = refusal(folder, file)
    assert reason in finding.message
    assert way_out in finding.help


def test_an_absolute_path_is_refused_even_into_the_folder(folder: Path):
    assert "absolute" in refusal(folder, str(folder / "sources" / "a.txt")).message


def test_a_link_out_of_the_folder_is_refused(folder: Path, tmp_path: Path):
    (folder / "link.txt").symlink_to(tmp_path / "outside.txt")
    assert "link leads out" in refusal(folder, "link.txt").message
    (folder / "linked").symlink_to(tmp_path)
    assert "link leads out" in refusal(folder, "linked/outside.txt").message


def test_links_in_a_circle_are_refused(folder: Path):
    (folder / "one").symlink_to("two")
    (folder / "two").symlink_to("one")
    refusal(folder, "one")


@pytest.mark.parametrize("file", ["../outside.txt", "/outside.txt", "link.txt"])
def test_allow_outside_lifts_that_alone(folder: Path, tmp_path: Path, file: str):
    (folder / "link.txt").symlink_to(tmp_path / "outside.txt")
    config = Config(allow_outside=True)
    assert checked(folder, str(tmp_path / file[1:]) if file[0] == "/" else file, config)[0].counts[Verdict.FOUND] == 1
    for device in ("/dev/zero", "/dev/tty", "/dev/stdin"):
        assert "device" in refusal(folder, device, config).message or "no such file" in refusal(folder, device, config).message  # fmt: skip  # noqa: E501


def test_a_pipe_is_not_waited_for(folder: Path):
    os.mkfifo(folder / "pipe.txt")
    assert "device or a pipe" in refusal(folder, "pipe.txt").message


def test_nothing_refused_is_opened(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (folder / "link.txt").symlink_to(tmp_path / "outside.txt")
    os.mkfifo(folder / "pipe.txt")
    opened = []
    monkeypatch.setattr(os, "open", lambda path, *_: opened.append(path))
    for file in ("link.txt", "pipe.txt", "../outside.txt", "sources"):
        refusal(folder, file)
    assert opened == []


def test_a_file_that_is_another_once_it_is_opened_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch):
    really_open = os.open
    monkeypatch.setattr(os, "open", lambda _, flags: really_open("/dev/zero", flags))
    quotes, findings = checked(folder, "sources/a.txt")
    assert quotes.counts[Verdict.NOT_CHECKED] == 1
    assert "device" in findings[0].message


def test_a_huge_file_is_refused(folder: Path):
    (folder / "huge.txt").write_bytes(b"a" * 2_000)
    with (folder / "sparse.txt").open("wb") as file:
        file.truncate(1 << 40)
    finding = refusal(folder, "huge.txt", Config(max_size=1_000))
    assert "larger than" in finding.message
    assert "`max-size`" in finding.help
    assert "larger than 64 MiB" in refusal(folder, "sparse.txt").message


def test_a_file_one_may_not_read_is_told_of(folder: Path, monkeypatch: pytest.MonkeyPatch):
    (folder / "closed.txt").write_text(WORDS)
    opened = os.open

    def closed(path: object, *rest: object) -> int:  # for root, every file is readable
        if str(path).endswith("closed.txt"):
            raise PermissionError(13, "Permission denied")
        return opened(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", closed)
    assert "may not read" in refusal(folder, "closed.txt").message


def test_a_file_without_text_is_told_of(folder: Path):
    (folder / "a.bin").write_bytes(bytes(range(256)))
    quotes, findings = checked(folder, "a.bin")
    assert quotes.counts[Verdict.NOT_CHECKED] == 1
    assert "not text in UTF-8" in findings[0].message


def test_a_missing_package_is_no_fault_of_the_map(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(__import__("sys").modules, "pypdf", None)
    (folder / "a.pdf").write_bytes(b"%PDF-1.4")
    quotes, findings = checked(folder, "a.pdf")
    assert findings == []
    assert "pypdf, which is not installed" in quotes.checked[0].reason


def test_a_source_of_a_part_is_looked_for_beside_the_part(folder: Path):
    (folder / "parts").mkdir()
    (folder / "parts" / "b.txt").write_text(WORDS)
    (folder / "parts" / "part.yaml").write_text("""
        part: true
        claims:
          b: {text: It is true., cite: [{source: p, quote: the very words}, {source: q, quote: the very words}]}
        sources:
          p: {file: b.txt}
          q: {file: ../sources/a.txt}
    """)
    path = folder / "map.yaml"
    path.write_text("include: parts/part.yaml\nclaims: {a: {text: It is so., reasons: [b]}}")

    quotes = api.quotes_of(api.load(path))()

    assert [each.verdict for each in quotes.checked] == [Verdict.FOUND] * 2


def test_a_map_from_a_pipe_has_its_sources_in_the_working_folder(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(folder)
    loaded = api.read(MAP.format(file="sources/a.txt"), "<stdin>")
    assert api.quotes_of(loaded)().counts[Verdict.FOUND] == 1


def test_a_file_is_read_once_however_many_quotes_need_it(folder: Path, monkeypatch: pytest.MonkeyPatch):
    really_open = os.open
    opened: list[object] = []
    monkeypatch.setattr(os, "open", lambda path, flags: (opened.append(path), really_open(path, flags))[1])
    path = folder / "map.yaml"
    entries = ", ".join("{source: s, at: p. 1, quote: the very words}" for _ in range(5))
    path.write_text(f"claims: {{a: {{text: It is so., cite: [{entries}]}}}}\nsources: {{s: {{file: sources/a.txt}}}}")
    api.check(api.load(path))
    assert len(opened) == 1


def test_a_file_that_no_quote_needs_is_not_opened(folder: Path, monkeypatch: pytest.MonkeyPatch):
    path = folder / "map.yaml"
    path.write_text("claims: {a: {text: It is so., cite: s}}\nsources: {s: {file: sources/a.txt}, t: {file: gone.txt}}")
    loaded = api.load(path)
    monkeypatch.setattr(os, "open", lambda *_: pytest.fail("opened"))
    found = [each for each in api.check(loaded) if each.code in EVIDENCE]
    assert [(each.code, each.about) for each in found] == [("AM406", ("t",))]


def test_where_nothing_asks_no_file_is_opened(folder: Path, monkeypatch: pytest.MonkeyPatch):
    (folder / "map.yaml").write_text(MAP.format(file="sources/a.txt"))
    loaded = api.load(folder / "map.yaml")
    monkeypatch.setattr(os, "open", lambda *_: pytest.fail("opened"))
    api.check(loaded, Config(ignore=EVIDENCE))
