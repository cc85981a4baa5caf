"""What only a process of its own can show: pipes that close, streams that are shut, Ctrl-C, and what gets loaded."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from bench.maps import tree
from tests.conftest import require_tool
from tests.shell import ROOT, process, surroundings

FLAGSHIP = ROOT / "maps" / "digital_leninism.yaml"


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """Run a line of POSIX shell, in which `argmap` is argmap."""
    script = f'argmap() {{ "{sys.executable}" -m argmap "$@"; }}\n{line}'
    return subprocess.run(["sh", "-c", script], cwd=folder, env=surroundings(), capture_output=True, check=False)


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a map whose outline is more than a pipe holds."""
    folder = tmp_path_factory.mktemp("big")
    (folder / "big.yaml").write_text("\n".join(tree(4000)))
    (folder / "clean.yaml").write_text("claims: {a: {text: It is., basis: value}}\n")
    return folder


@pytest.mark.parametrize("words", ["outline big.yaml", "list claims big.yaml --format jsonl"])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_goes_early_is_no_fault(words: str, unbuffered: str, big: Path) -> None:
    done = shell(f"export PYTHONUNBUFFERED={unbuffered}; {{ argmap {words}; echo $? >status; }} | head -1", big)
    assert (big / "status").read_text() == "141\n"
    assert done.stdout.count(b"\n") == 1
    assert b"Error" not in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("line", "status", "told"),
    [
        ("argmap outline - <&-", 2, "argmap: standard input: it is closed\n"),
        ("argmap outline clean.yaml >&-", 2, "argmap: standard output is closed; name a file with -o FILE\n"),
        ("argmap --version >&-", 2, "argmap: standard output is closed; name a file with -o FILE\n"),
        ("argmap check clean.yaml 2>&-", 0, ""),
        ("argmap outline missing.yaml 2>&-", 2, ""),
        ("argmap outline clean.yaml >/dev/full", 2, "argmap: standard output: No space left on device\n"),
        ("argmap --help >/dev/full", 2, "argmap: standard output: No space left on device\n"),
        ("argmap --version >/dev/full", 2, "argmap: standard output: No space left on device\n"),
        ("argmap outline clean.yaml -o /dev/full", 2, "argmap: /dev/full: No space left on device\n"),
        ("argmap outline missing.yaml 2>/dev/full", 2, ""),
        ("argmap outline clean.yaml -o /dev/stdout >out.txt; s=$?; grep -q Thesis out.txt && exit $s", 0, ""),
        ("argmap outline clean.yaml -o /dev/stdout | grep -q Thesis", 0, ""),
        ("cat clean.yaml | argmap outline /dev/stdin | grep -q Thesis", 0, ""),
        ("LC_ALL=C PYTHONUTF8=0 PYTHONIOENCODING=ascii argmap stats clean.yaml -o -", 0, ""),
    ],
)
def test_streams_that_are_shut_full_or_odd(line: str, status: int, told: str, big: Path) -> None:
    done = shell(line, big)
    assert (done.returncode, done.stderr.decode()) == (status, told if "check" not in line else done.stderr.decode())


def writer(fifo: Path) -> int | None:
    """Open a named pipe to write to, once somebody reads it; None before that."""
    try:
        return os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
    except OSError:
        return None


def interrupted(running: subprocess.Popen[bytes]) -> tuple[bytes, bytes]:
    """Interrupt a process that waits for input, and return what it wrote.

    A signal that comes just before the wait begins is heard when the wait ends; the next one ends it.
    """
    for _ in range(60):
        running.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            return running.communicate(timeout=2)
    return running.communicate(timeout=1)


def test_an_interrupt_ends_with_130_and_no_word(tmp_path: Path) -> None:
    fifo = tmp_path / "map.yaml"
    os.mkfifo(fifo)
    with subprocess.Popen(
        [sys.executable, "-m", "argmap", "outline", fifo],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings(),
        # A background job of a shell ignores the interrupt, and hands that on.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509  # no threads here
    ) as running:
        while (writing := writer(fifo)) is None and running.poll() is None:
            time.sleep(0.01)
        try:
            out, err = interrupted(running)
        finally:
            running.kill()
    assert writing is not None, err
    os.close(writing)
    assert (running.returncode, out, err) == (130, b"", b"")


def test_completion_works_in_bash(tmp_path: Path) -> None:
    require_tool("bash")
    script = process("--show-completion", "bash").text
    assert "argmap" in script
    (tmp_path / "argmap").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m argmap "$@"\n')
    (tmp_path / "argmap").chmod(0o755)
    typed = 'COMP_WORDS=(argmap ch) COMP_CWORD=1\n_argmap_completion argmap ch argmap\necho "${COMPREPLY[@]}"'
    asked = f"{script}\n{typed}\n"
    env = surroundings({"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"})
    done = subprocess.run(["bash", "-c", asked], env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "check\n", "")


# What is loaded


LOADED = """
import sys, contextlib
from argmap.__main__ import main
sys.argv = ["argmap", *{words!r}]
with contextlib.suppress(SystemExit):
    main()
sys.stderr.write("\\n" + " ".join(sorted({{name.partition(".")[0] for name in sys.modules}})))
"""


def loaded(*words: str | Path) -> set[str]:
    """Return the top packages that a command has loaded by its end."""
    script = LOADED.format(words=[str(each) for each in words])
    done = subprocess.run([sys.executable, "-c", script], env=surroundings(), capture_output=True, check=True)
    return set(done.stderr.decode().splitlines()[-1].split())


COSTLY = {
    "networkx",
    "clingo",
    "rich",
    "pydantic",
    "numpy",
    "reportlab",
    "resvg_py",
    "graphviz",
    "fontpkg_arimo",
    "snowballstemmer",
}


def test_the_version_is_told_before_anything_is_loaded() -> None:
    assert not loaded("--version") & (COSTLY | {"typer", "yaml", "pathlib", "dataclasses"})


@pytest.mark.parametrize(
    ("words", "may"),
    [
        (["--help"], set()),
        (["check", "--help"], set()),
        (["explain", "circular-support"], set()),
        (["new"], set()),
        (["check", "clean.yaml"], set()),
        (["outline", "clean.yaml"], set()),
        (["list", "claims", "clean.yaml"], set()),
        (["stats", "clean.yaml"], set()),
        (["evaluate", "clean.yaml"], set()),
        (["evaluate", "clean.yaml", "--strength", "--load-bearing", "a"], set()),
        (["why", "clean.yaml", "a"], set()),
        (["schema"], set()),
        (["render", "clean.yaml", "--engine", "tree", "--to", "svg"], {"fontpkg_arimo"}),
        (["render", "clean.yaml", "--engine", "tree", "--to", "mermaid"], set()),
        (["render", "clean.yaml", "--engine", "tree", "--to", "dot"], {"graphviz", "fontpkg_arimo"}),
    ],
    ids=lambda each: " ".join(sorted(each) if isinstance(each, set) else each),  # the same in every process
)
def test_nothing_is_loaded_that_is_not_used(words: list[str], may: set[str], big: Path) -> None:
    assert loaded(*(big / each if each.endswith(".yaml") else each for each in words)) & COSTLY <= may


def test_yaml_is_loaded_for_maps_alone() -> None:
    assert "yaml" not in loaded("explain", "circular-support")


def test_a_circle_loads_networkx(tmp_path: Path) -> None:
    (tmp_path / "circle.yaml").write_text("claims: {a: {text: A., reasons: [b]}, b: {text: B., reasons: [a]}}\n")
    assert "networkx" in loaded("check", tmp_path / "circle.yaml")


def test_the_flagship_map_is_checked_without_networkx() -> None:
    # Its linked premises are compared by their word stems.
    assert loaded("check", FLAGSHIP) & COSTLY == {"snowballstemmer"}
