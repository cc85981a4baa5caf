"""`argmap check --fix` and `--diff`: map files with their fixes made, written or shown."""

from collections.abc import Iterator, Sequence
from os.path import realpath
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap import api
from argmap.cli import _checking, _files, _output, _settings
from argmap.cli._outlets import Outlets
from argmap.config import Config
from argmap.errors import ArgmapError, FileError
from argmap.reports import Checked
from argmap.source import SourceFile
from argmap.visible import visible
from argmap.yamlmap.load import load_again

if TYPE_CHECKING:
    from argmap.edits.fix import Fixed
    from argmap.yamlmap.load import Loaded

_MARK = "\ufeff"
_ENDS = "\r\n"


class _Change(NamedTuple):
    """A file that fixes change: its path as it was given, what it held before, and what it is to hold."""

    path: str
    old: str
    new: str


class Fixer:
    """Loads maps with their fixes made; where it is to `write`, their files are written at once.

    `fixed` counts the findings that were fixed, `problems` the files that could not be written, which are told. A file
    that two maps have in common is fixed with the first.
    """

    def __init__(self, *, write: bool, quiet: bool) -> None:
        self._write, self._quiet = write, quiet
        self._changes: dict[str, _Change] = {}
        self.fixed = self.problems = 0
        # What came from standard input, fixed where it could be.
        self.stdin = b""

    def load(self, file: str, config: Config | None = None) -> "Loaded":
        """Load a map and return it as it reads once it is fixed. Raises `FileError` where it cannot be had."""
        config = config or _settings.current().config
        loaded = self._load(file, config)
        fixed = api.fix(loaded, config)
        self._tell_refused(fixed)
        if not fixed.texts:
            return loaded
        try:
            self._change([each for each in loaded.sources if each.path in fixed.texts], fixed)
        except FileError as problem:
            _output.note(f"argmap: {problem}")
            self.problems += 1
            return loaded
        self.fixed += len(fixed.done)
        self._tell_done(fixed)
        return fixed.loaded

    def diff(self) -> str:
        """Return what changes, as a unified diff that `patch -p0` takes; made visible where it goes to a terminal."""
        made = "".join(line for each in self._changes.values() for line in _diff(each))
        return _shown(made) if _settings.stdout_is_terminal() else made

    def _load(self, file: str, config: Config) -> "Loaded":
        if file == _output.STDIN:
            self.stdin = _output.read_stdin(config)
            loaded = api.read(self.stdin, _output.STDIN_NAME, config)
        else:
            loaded = _output.load(file, config)
        known = {each.path: self._changes[own].new for each in loaded.sources if (own := _own(each)) in self._changes}
        if not known:
            return loaded
        return load_again(loaded, {path: text.removeprefix(_MARK) for path, text in known.items()}, config)

    def _change(self, sources: Sequence[SourceFile], fixed: "Fixed") -> None:
        """Keep what changes in these files, and write it. Raises `FileError`, with nothing written for the first."""
        for source in sources:
            own, data = _own(source), self._read(source)
            now = data.decode("utf-8")
            if self._write and now.removeprefix(_MARK) != source.text:
                raise FileError(source.path, "it changed while it was looked at, and was not written; try again")
            old = self._changes[own].old if own in self._changes else now
            change = _Change(source.path, old, _MARK * old.startswith(_MARK) + fixed.texts[source.path])
            if self._write:
                self._put(source, change.new.encode("utf-8"))
            self._changes[own] = change

    def _read(self, source: SourceFile) -> bytes:
        path = Path(source.path)
        if source.path == _output.STDIN_NAME:
            return self.stdin
        if not path.is_file():
            raise FileError(source.path, "this is no plain file that could be replaced; fix it through -")
        try:
            return path.read_bytes()
        except OSError as problem:
            raise FileError(source.path, problem.strerror or str(problem)) from problem

    def _put(self, source: SourceFile, data: bytes) -> None:
        if source.path == _output.STDIN_NAME:
            self.stdin = data
        else:
            _files.rewrite(Path(source.path), data)

    def _tell_done(self, fixed: "Fixed") -> None:
        for place, finding, _ in fixed.done if self._write and not self._quiet else ():
            title = finding.fix.title if finding.fix else ""
            _output.note(f"fixed {place.path}:{place.line}: {finding.name}: {title}")

    def _tell_refused(self, fixed: "Fixed") -> None:
        for place, finding, why in fixed.outcomes:
            if why:
                _output.note(f"not fixed {place.path}:{place.line}: {finding.name}: {why}")
        for path in dict.fromkeys(each.place.path for each in fixed.outside):
            _output.note(f"not fixed {path}: it lies outside the folder of the map")


def fix_all(paths: Sequence[str], config: Config, *, quiet: bool) -> tuple[list[Checked], int, list[str]]:
    """Fix the maps at these paths, and return what remains: checks, how many files failed, and remarks.

    What came from standard input goes to standard output, fixed or not. Raises `ArgmapError` where more than that is
    to be fixed.
    """
    if _output.STDIN in paths and len(paths) > 1:
        raise ArgmapError("with --fix, what comes from standard input goes to standard output; fix files apart from it")
    fixer = Fixer(write=True, quiet=quiet)
    checked, problems = _checking.check_all(paths, config, fixer.load)
    if _output.STDIN in paths:
        on_screen = _settings.stdout_is_terminal()
        _output.product(_shown(fixer.stdin.decode(errors="replace")) if on_screen else fixer.stdin)
    return checked, problems + fixer.problems, [f"{fixer.fixed} fixed"] if fixer.fixed else []


def show_diff(paths: Sequence[str], config: Config, where: Outlets, *, quiet: bool) -> int:
    """Write what `fix_all` would change, and return the exit status: 1 if it would change anything."""
    from argmap.reports.full import REPORT

    if where.main is not REPORT or where.others:
        raise ArgmapError("--diff writes a diff, and no report; leave out --format, --statistics and -o FORMAT=FILE")
    fixer = Fixer(write=False, quiet=quiet)
    checked, problems = _checking.check_all(paths, config, fixer.load)
    diff = fixer.diff()
    _output.product(diff, where.file)
    if not quiet:
        remain = _output.counted([found for each in checked for found in each.findings])
        _output.note(f"{fixer.fixed or 'nothing'} would be fixed; {remain} would remain")
    return 2 if problems + fixer.problems else int(bool(diff))


def _shown(text: str) -> str:
    """Return lines that are safe to show in a terminal."""
    return "".join(f"{visible(line.rstrip(_ENDS))}\n" for line in _lines(text))


def _own(source: SourceFile) -> str:
    return realpath(source.path)


def _diff(change: _Change) -> Iterator[str]:
    from difflib import unified_diff

    for line in unified_diff(_lines(change.old), _lines(change.new), change.path, change.path):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """Return the lines of a text as `patch` counts them, by their line feeds alone."""
    parts = text.split("\n")
    return [f"{each}\n" for each in parts[:-1]] + ([parts[-1]] if parts[-1] else [])
