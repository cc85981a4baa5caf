"""Run what the pages show: console sessions, with the edits between them, in a folder of their own.

A page may hold:

* a fenced block `console`: lines `$ command`, each followed by what the command prints, standard error included;
* a comment `<!-- save: NAME -->` before a fenced block, which is then written to that file;
* a comment `<!-- edit: NAME: old => new -->`, which changes the one place where `old` stands in that file.

An argmap command runs in this process, for speed; anything else, and whatever is piped, in a shell.
"""

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout, suppress
from contextvars import copy_context
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).parent.parent
# A terminal of 80 columns without colours, and the `argmap` of the Python that runs this.
ENVIRONMENT = {
    **{key: value for key, value in os.environ.items() if key not in ("FORCE_COLOR", "PYTHONPATH")},
    "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", ""))),
    "COLUMNS": "80",
    "NO_COLOR": "1",
    "PYTHONIOENCODING": "utf-8",
}

_EDIT = re.compile(r"<!-- edit: (\S+): (.+) => (.*) -->")
_SAVE = re.compile(r"<!-- save: (\S+) -->")
_FENCE = re.compile(r"^```(\w*)$")
_IN_THE_SHELL = set("|;&<>$`*?!(){}[]")


def furnish(folder: Path) -> Path:
    """Copy the maps and examples that the pages speak of into a folder, and return it."""
    for name in ("maps", "examples"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def rerun(page: str, folder: Path) -> tuple[str, set[str]]:
    """Return the text of a page with what its commands print now, and the tools that were missing.

    Where a tool is missing, the text stays as it is.
    """
    missing: set[str] = set()
    made: list[str] = []
    for head, body in blocks(page):
        for edit in _EDIT.finditer(head):
            _change(folder / edit[1], edit[2], edit[3])
        if save := _SAVE.search(head):
            (folder / save[1]).parent.mkdir(exist_ok=True)
            (folder / save[1]).write_text(body, encoding="utf-8")
        made.append(head)
        made.append(_session(body, folder, missing) if head.endswith("```console\n") else body)
    return "".join(made), missing


def blocks(page: str) -> Iterator[tuple[str, str]]:
    """Yield all of a page in pairs: the text up to and with the line that opens a block, and the block's content."""
    head, body, inside = "", "", False
    for line in page.splitlines(keepends=True):
        if inside and line.rstrip() == "```":
            yield head, body
            head, body, inside = line, "", False
        elif inside:
            body += line
        else:
            head += line
            inside = bool(_FENCE.match(line.rstrip()))
    yield head, body


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        raise ValueError(f"{old!r} stands in {path.name} {text.count(old)} times, not once")
    path.write_text(text.replace(old, new), encoding="utf-8")


def _session(body: str, folder: Path, missing: set[str]) -> str:
    made = ""
    for command, shown in _commands(body):
        lacking = {tool for tool in tools_of(command) if shutil.which(tool, path=ENVIRONMENT["PATH"]) is None}
        missing |= lacking
        printed = shown if lacking else run(command, folder)
        made += f"$ {command}\n{printed}"
        if printed and not printed.endswith("\n"):
            made += "\n"
    return made


def _commands(body: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a session, continuation lines included, and what it is said to print."""
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        while command.endswith("\\"):
            more, _, shown = shown.partition("\n")
            command += "\n" + more
        yield command, shown


def tools_of(command: str) -> set[str]:
    """Return the programs that a shell command runs: the first word, and those after `|`, `;` and `&&`."""
    lexer = shlex.shlex(command.replace("\\\n", " "), posix=True, punctuation_chars="|;&")
    tools, first = set(), True
    for word in lexer:
        if first:
            tools.add(word)
        first = not set(word) - set("|;&")
    return tools - {"cd", "echo"}


def run(command: str, folder: Path) -> str:
    """Return what a command prints in a folder: standard output and standard error, as a terminal shows them."""
    words = [] if _IN_THE_SHELL & set(command) else shlex.split(command)
    if words[:1] == ["argmap"]:
        return run_argmap(words[1:], folder)
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=folder,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=120,
    )
    return done.stdout.decode("utf-8")


def run_argmap(words: list[str], folder: Path) -> str:
    """Return what `argmap WORDS` prints in a folder, run in this process."""
    from argmap.__main__ import main

    sink = io.BytesIO()
    out = io.TextIOWrapper(sink, encoding="utf-8", write_through=True)
    with (
        chdir(folder),
        patch.dict(os.environ, ENVIRONMENT, clear=True),
        patch.object(sys, "argv", ["argmap", *words]),
        redirect_stdout(out),
        redirect_stderr(out),
        suppress(SystemExit),
    ):
        copy_context().run(main)
    return sink.getvalue().decode("utf-8")
