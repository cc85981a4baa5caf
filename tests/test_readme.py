"""What a newcomer relies on: two commands, pinned versions, an index of the pages."""

import re
import subprocess
import tomllib
from importlib.metadata import requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.sessions import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8")


def command(name: str) -> str:
    """Return a command that is one line to paste."""
    found = re.search(rf"<!-- command: {name} -->\n```sh\n([^\n]+)\n```\n", README)
    assert found, f"README.md has no command {name!r} of one line"
    return found[1]


@pytest.mark.parametrize("name", ["draw", "test"])
def test_ci_runs_the_command_of_the_readme(name: str) -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    function = re.search(r"^readme\(\) \{\n.*?^\}\n", script, flags=re.MULTILINE | re.DOTALL)
    assert function
    done = subprocess.run(
        ["bash", "-c", f"{function[0]}readme {name}"], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.rstrip("\n") == command(name)
    assert f'-c "$(readme {name})"' in script


def test_a_newcomer_installs_the_versions_that_were_tested() -> None:
    for each in (command("draw"), command("test")):
        assert each.startswith("python3 -m venv .venv && .venv/bin/pip install ")
        assert " -c constraints.txt " in each
    assert command("draw").endswith("render maps/digital_leninism.yaml -o map.svg")
    assert "[dev]" in command("test")
    assert "-m pytest" in command("test")


def pinned() -> dict[str, str]:
    lines = [line for line in CONSTRAINTS.splitlines() if line and not line.startswith("#")]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in lines), "names and versions only"
    return {canonicalize_name(line.split("==")[0]): line.split("==")[1] for line in lines}


def needed() -> list[Requirement]:
    """Return what argmap needs to run and to be tested, directly or through another package."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    queue = [Requirement(each) for each in (*project["dependencies"], *project["optional-dependencies"]["dev"])]
    seen: dict[tuple[str, ...], Requirement] = {}
    while queue:
        each = queue.pop()
        if (each.name, *sorted(each.extras)) not in seen:
            seen[(each.name, *sorted(each.extras))] = each
            below = [Requirement(text) for text in requires(each.name) or ()]
            extras = [{"extra": extra} for extra in ("", *each.extras)]
            queue += [one for one in below if one.marker is None or any(map(one.marker.evaluate, extras))]
    return list(seen.values())


def test_all_that_is_needed_is_pinned_and_fits() -> None:
    versions = pinned()
    for each in needed():
        version = versions.get(canonicalize_name(each.name))
        assert version is not None, f"{each.name} is missing in constraints.txt"
        assert each.specifier.contains(version, prereleases=True), f"{each} and constraints.txt differ"


def test_the_index_names_every_page() -> None:
    index = README.partition("## Documentation")[2]
    for page in [*(ROOT / "docs").glob("*.md"), ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]:
        assert f"({page.relative_to(ROOT).as_posix()})" in index, page.name
