"""The pages hold what the program does: commands are run, examples checked, tables made again."""

import doctest
import re
import tomllib
from pathlib import Path

import pytest
import typer
import yaml

from argmap import api, config
from argmap.cli._app import app
from argmap.finding import Severity
from argmap.reports import Checked
from argmap.reports._records import record
from tests.conftest import require_tool
from tools import docs, sessions

ROOT = sessions.ROOT
PAGES = docs.pages()
# Its examples are tested with the rules; half of them are bad on purpose.
MANUAL = ROOT / "docs" / "rules.md"


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def blocks(page: Path, language: str) -> list[tuple[str, str]]:
    """Return the blocks in a language, each with the line that stands before it."""
    pairs = sessions.blocks(page.read_text(encoding="utf-8"))
    opening = f"```{language}"
    return [(head.splitlines()[-2], body) for head, body in pairs if head.rstrip().endswith(f"\n{opening}")]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_commands_print_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    shown = page.read_text(encoding="utf-8")

    printed, missing = sessions.rerun(shown, sessions.furnish(tmp_path))

    assert printed == shown, "python -m tools.docs --sessions, and read the difference"
    for tool in sorted(missing):
        require_tool(tool)


@pytest.mark.parametrize("path", docs.made(), ids=name)
def test_what_is_generated_is_fresh(path: Path) -> None:
    fresh = path.read_text(encoding="utf-8") == docs.made()[path]()
    assert fresh, f"{name(path)} is stale: python -m tools.docs, and look at the difference"


MAPS = [
    pytest.param(body, id=f"{name(page)}-{number}")
    for page in PAGES
    if page != MANUAL
    for number, (before, body) in enumerate(blocks(page, "yaml"))
    if before != "<!-- no map -->"
]


@pytest.mark.parametrize("text", MAPS)
def test_a_map_on_a_page_has_no_fault(text: str) -> None:
    found = api.check(api.read(text))
    assert [each.message for each in found if each.severity is not Severity.INFO] == []


def test_python_examples_do_what_they_show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(sessions.furnish(tmp_path))
    result = doctest.testfile(str(ROOT / "docs" / "python.md"), module_relative=False)
    assert result.attempted > 10
    assert result.failed == 0


def anchors(page: Path) -> set[str]:
    """Return the anchors that GitHub gives the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in headings}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    prose = re.sub(r"(?ms)^```.*?^```$|`[^`\n]*`", "", page.read_text(encoding="utf-8"))
    for link in re.findall(r"(?:\]\(|(?:href|src)=\")([^)\"]+)", prose):
        if link.startswith("https://"):
            continue
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_the_settings_page_names_every_setting() -> None:
    [(_, shown)] = blocks(ROOT / "docs" / "checks.md", "toml")
    assert set(tomllib.loads(shown)) == set(config._KEYS)


def test_each_section_of_the_commands_is_a_command() -> None:
    sections = re.findall(r"^## argmap (.+)$", read("docs/commands.md"), flags=re.MULTILINE)
    assert sections == typer.main.get_command(app).list_commands(None)  # type: ignore[attr-defined]


def test_the_layers_are_those_of_the_contract() -> None:
    contracts = tomllib.loads(read("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    [layers] = [each["layers"] for each in contracts if each["type"] == "layers"]
    # In brackets stands what is not there yet.
    there = [[name for name in layer.split(" | ") if name[0] not in "(_"] for layer in layers]

    shown = re.split(r"\s+> ", blocks(ROOT / "docs" / "design.md", "text")[-1][1].strip())

    assert [each.split(", ") for each in shown] == [each for each in there if each]


def test_the_fields_of_a_finding_are_all_told() -> None:
    loaded = api.load(ROOT / "examples" / "mixed_stance.argmap.yaml")
    findings = api.check(loaded)
    fields = record(Checked(findings, loaded.sources), findings[0])

    section = read("docs/checks.md").partition("## Findings as JSON")[2]
    rows = re.findall(r"^\| (`.+?`) \|", section, flags=re.MULTILINE)

    assert {field for row in rows for field in re.findall(r"`(\w+)`", row)} == set(fields)


def test_a_workflow_runs_commands_that_there_are(tmp_path: Path) -> None:
    folder = sessions.furnish(tmp_path)
    shown = [yaml.safe_load(body) for _, body in blocks(ROOT / "docs" / "recipes.md", "yaml")]
    [steps] = [each["jobs"]["check"]["steps"] for each in shown if "jobs" in each]
    commands = [step["run"] for step in steps if step.get("run", "").startswith("argmap")]

    assert len(commands) == 2
    for command in commands:
        assert sessions.run(f"{command}; echo $?", folder).splitlines()[-1] in ("0", "1"), command
    assert "sarif" in (folder / "argmap.sarif").read_text(encoding="utf-8")


def test_the_commit_hook_is_for_the_maps_that_check_finds() -> None:
    [hook] = yaml.safe_load(read(".pre-commit-hooks.yaml"))
    maps = [name(path) for path in api.find_maps(ROOT)]

    assert hook["id"] in read("docs/recipes.md")
    assert hook["pass_filenames"] is False, "a part alone lacks what its main file defines"
    assert re.search(hook["files"], "maps/parts/costs.yaml"), "a part lies where its map can include it"
    assert maps
    assert all(re.search(hook["files"], path) for path in maps)
    assert not re.search(hook["files"], "examples/faulty.yaml")


def test_an_edit_that_no_longer_fits_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("one two two", encoding="utf-8")
    with pytest.raises(ValueError, match="'two' stands in"):
        sessions.rerun("<!-- edit: a.yaml: two => three -->", tmp_path)


def test_a_page_that_shows_something_else_is_written_anew(tmp_path: Path) -> None:
    page = "Text.\n\n```console\n$ argmap --version\nargmap 0.0\n$ echo a | no-such-program\nkept\n```\nMore.\n"

    text, missing = sessions.rerun(page, tmp_path)

    assert "$ argmap --version\nargmap 0.1" in text
    assert text.endswith("$ echo a | no-such-program\nkept\n```\nMore.\n")
    assert missing == {"no-such-program"}


def mended(example: str, section: str) -> str:
    """Return an example with the last two columns of the section's table put to use."""
    comment, _, text = read(f"examples/{example}").partition("argmap: 1\n")
    assert comment.startswith("#")
    page = read("docs/faulty.md").partition(f"## {section}")[2].partition("\n## ")[0]
    for row in re.findall(r"^\|.+\|$", page, flags=re.MULTILINE)[2:]:
        old, new = (plain(cell) for cell in row.split(" | ")[-2:])
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def plain(cell: str) -> str:
    """Return what a cell of code shows, with the indent of a claim's fields for further lines."""
    lines = [each.strip("| ").strip("`").replace("␣", " ").replace("⇥", "\t") for each in cell.split("<br>")]
    return "\n" * lines[0].startswith((" ", "\t")) + "\n    ".join(lines)


def test_the_mended_map_has_no_fault() -> None:
    found = api.check(api.read(mended("faulty.yaml", "Mistakes in a map")))
    assert [each.message for each in found if each.severity is not Severity.INFO] == []


def test_the_mended_yaml_can_be_read() -> None:
    found = api.check(api.read(mended("faulty_yaml.yaml", "Mistakes in YAML")))
    assert [each.message for each in found if each.severity is Severity.ERROR] == []


def test_every_finding_has_a_way_to_mend_it() -> None:
    found = api.check(api.load(ROOT / "examples" / "faulty.yaml"))
    table = re.findall(r"^\| (AM.+?) \|", read("docs/faulty.md"), flags=re.MULTILINE)
    assert {each.code for each in found} <= {code for row in table for code in row.split(", ")}
