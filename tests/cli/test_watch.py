"""argmap check --watch: when it checks again, what it tells in between, and how it ends."""

import io
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

from argmap.cli._watch import repeated
from tests.shell import argmap, surroundings

WARNED = "claims: {ban: {text: We should ban phones., reasons: [calm]}, calm: Phones distract pupils.}\n"
CLEAN = WARNED.replace("calm: Phones distract pupils.", "calm: {text: Phones distract pupils., basis: observation}")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "map.yaml").write_text(WARNED)
    return tmp_path


class Script:
    """A watcher that plays what happens: steps, each a change of files and the names that are reported for it."""

    def __init__(self, *steps: tuple[dict[str, str | None], Collection[str]]) -> None:
        self.steps = [*steps]
        self.watched: list[set[str]] = []

    def __call__(self, files: Collection[Path]) -> Iterator[set[Path]]:
        self.watched.append({each.name for each in files})
        while self.steps:
            contents, reported = self.steps.pop(0)
            for name, content in contents.items():
                write(Path(name), content)
            yield {Path(each) for each in reported}


def write(path: Path, content: str | None) -> None:
    """Write a file as editors do, with a new file in its place; None takes it away."""
    if content is None:
        path.unlink()
    elif content == "folder":
        path.mkdir()
    else:
        beside = path.with_name("beside")
        beside.write_text(content)
        beside.replace(path)


def run(script: Script, *files: str) -> tuple[int, list[list[str]]]:
    """Return how often was checked, and what had changed each time but the first."""
    checks = 0

    def check() -> list[Path]:
        nonlocal checks
        checks += 1
        return [Path(each) for each in files]

    news = [[str(each) for each in changed] for changed in repeated(check, script, [Path("map.yaml")])]
    return checks, news


def test_a_file_that_is_written_is_checked_again() -> None:
    script = Script(({"map.yaml": "a"}, ["map.yaml"]), ({"map.yaml": "b"}, ["map.yaml"]))
    assert run(script, "map.yaml") == (3, [["map.yaml"], ["map.yaml"]])


def test_a_change_that_no_event_tells_of_is_found() -> None:
    assert run(Script(({"map.yaml": "a"}, [])), "map.yaml") == (2, [["map.yaml"]])


def test_what_changes_nothing_is_passed_over() -> None:
    script = Script(({}, ["map.yaml"]), ({"notes.txt": "a"}, ["notes.txt"]), ({".hidden.yaml": "a"}, [".hidden.yaml"]))
    assert run(script, "map.yaml") == (1, [])


@pytest.mark.parametrize("name", ["new.yaml", "new.yml", "argmap.toml", "pyproject.toml"])
def test_what_may_be_a_map_or_settings_is_looked_at(name: str) -> None:
    assert run(Script(({name: "a"}, [name])), "map.yaml") == (2, [[name]])


def test_a_new_folder_is_looked_into() -> None:
    assert run(Script(({"maps": "folder"}, ["maps"])), "map.yaml") == (2, [["maps"]])


def test_files_that_come_and_go_count() -> None:
    script = Script(({"map.yaml": None}, ["map.yaml"]), ({"later.txt": "a"}, []), ({"map.yaml": "b"}, ["map.yaml"]))
    assert run(script, "map.yaml", "later.txt") == (4, [["map.yaml"], ["later.txt"], ["map.yaml"]])


def test_names_that_no_file_can_have_do_no_harm() -> None:
    assert run(Script(({}, [])), "map.yaml", "a" * 5000) == (1, [])


def test_what_is_written_while_the_check_works_is_not_missed() -> None:
    wrote = False

    def check() -> list[Path]:
        nonlocal wrote
        if not wrote:
            write(Path("map.yaml"), "while it worked")
        wrote = True
        return [Path("map.yaml")]

    script = Script(({}, []))
    assert [*repeated(check, script, [Path("map.yaml")])] == [[Path("map.yaml")]]


def test_what_the_check_came_upon_and_was_written_meanwhile_is_not_missed() -> None:
    checks = 0

    def check() -> list[Path]:
        nonlocal checks
        checks += 1
        if checks == 1:
            write(Path("part.yaml"), "while it worked")
        return [Path("map.yaml"), Path("part.yaml")]

    assert [*repeated(check, Script(({}, []), ({}, [])), [Path("map.yaml")])] == [[Path("part.yaml")]]
    assert checks == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["-"], "--watch needs files; standard input is read once"),
        (["map.yaml", "--baseline", "b", "--update-baseline"], "--watch and --update-baseline do not go together"),
        (["map.yaml", "--format", "fulll"], "no format named 'fulll'; did you mean 'full'?"),
        (["map.yaml", "--profile", "strict"], "no profile named 'strict'"),
        ([], "no map to check here"),
    ],
)
def test_what_cannot_be_watched_is_told_at_once(words: list[str], told: str) -> None:
    done = argmap("check", "--watch", *words)
    assert (done.status, done.out) == (2, b"")
    assert told in done.told


def test_without_the_package_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    done = argmap("check", "--watch", "map.yaml")
    assert (done.status, done.out) == (2, b"")
    assert done.told == "argmap: --watch needs the package watchfiles: pip install watchfiles\n"


class Watching:
    """`argmap check --watch` in a process of its own; every wait ends with a failure after a minute."""

    def __init__(self, *words: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "argmap", "check", "--watch", "--format", "concise", "--select", "AM3", *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=surroundings(),
            start_new_session=True,
        )
        self.lines: queue.Queue[str] = queue.Queue()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        with self.process.stdout or io.StringIO() as told:
            for line in told:
                self.lines.put(line.rstrip("\n"))

    def until(self, part: str) -> list[str]:
        """Return the lines up to one with `part` in it."""
        seen: list[str] = []
        while not seen or part not in seen[-1]:
            try:
                seen.append(self.lines.get(timeout=60))
            except queue.Empty:
                pytest.fail(f"no line with {part!r} after {seen}")
        return seen

    def interrupt(self) -> int:
        os.kill(self.process.pid, signal.SIGINT)
        self.reader.join(timeout=60)
        return self.process.wait(timeout=60)


@pytest.fixture
def watching() -> Iterator[list[Watching]]:
    started: list[Watching] = []
    yield started
    for each in started:
        if each.process.poll() is None:
            each.process.kill()
            each.process.wait()
            each.reader.join(timeout=60)


def test_an_edit_brings_the_next_verdict_and_ctrl_c_ends_it(folder: Path, watching: list[Watching]) -> None:
    (folder / "argmap.toml").write_text('ignore = ["one-sided"]\n')
    (process,) = watching[:] = [Watching("map.yaml")]
    assert process.until("watching") == [
        "map.yaml:1:63: AM301 unsupported-claim: 'calm' (\"Phones distract pupils.\") has nothing to stand on",
        "1 warning in 1 map",
        "watching 2 files; Ctrl-C ends it",
    ]
    write(folder / "map.yaml", CLEAN)
    assert process.until("in 1 map") == ["", "--- map.yaml: changed", "no findings in 1 map"]
    write(folder / "argmap.toml", "ignore = [\n")
    assert process.until("TOML")[:2] == ["", "--- argmap.toml: changed"]
    write(folder / "argmap.toml", "")
    assert process.until("in 1 map")[-1] == "1 remark in 1 map"
    write(folder / "map.yaml", None)
    assert "argmap: map.yaml: no such file" in process.until("no such file")
    write(folder / "map.yaml", WARNED)
    assert process.until("in 1 map")[-1] == "1 warning, 1 remark in 1 map"
    assert process.interrupt() == 130
    assert process.lines.empty()


def test_new_maps_includes_reviews_and_sources_count_too(folder: Path, watching: list[Watching]) -> None:
    (folder / "maps" / "parts").mkdir(parents=True)
    (process,) = watching[:] = [Watching("maps", "--select", "AM3,AM8,AM406", "--ignore", "one-sided")]
    assert process.until("watching")[0].startswith("argmap: maps: no map in this folder")
    main = """
        include: parts/more.yaml
        sources: {s: {title: S, file: s.txt}}
        claims: {ban: {text: We should ban phones., reasons: [calm], cite: {source: s, quote: Yes}}}
    """
    part = "part: true\nclaims: {calm: {text: Phones distract pupils., basis: observation}}\n"
    (folder / "maps" / "parts" / "more.yaml").write_text(part)
    (folder / "maps" / "main.yaml").write_text(main)
    assert "missing-source-file" in process.until("missing-source-file")[-1]
    process.until("in 1 map")
    write(folder / "maps" / "s.txt", "Yes")
    assert process.until("in 1 map")[-1].startswith("no findings in 1 map")
    write(folder / "maps" / "parts" / "more.yaml", part.replace("basis: observation", "note: none"))
    assert process.until("in 1 map")[-1].startswith("1 warning in 1 map")
    assert argmap("review", "maps/main.yaml").status == 0
    assert process.until("in 1 map")[:2] == ["", "--- maps/main.yaml.lock: changed"]
    write(folder / "maps" / "new.yaml", CLEAN)
    assert process.until("in 2 maps")[1] == "--- maps/new.yaml: changed"
    assert process.interrupt() == 130
