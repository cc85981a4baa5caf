"""`argmap check --watch`: check, and check again whenever a file changes that the verdict hangs on."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from os.path import realpath, relpath
from pathlib import Path
from time import time_ns

from argmap.cli import _output, _round, _settings
from argmap.errors import ArgmapError

# The state of a file, as far as it tells that the content may be another; None where there is no such file.
Stamp = tuple[int, int, int] | None
# Watches folders until it is closed, and yields what has changed in them; now and then nothing.
Watcher = Callable[[Collection[Path]], Iterable[Collection[Path]]]

_MAPS = (".yaml", ".yml")
_SETTINGS = ("argmap.toml", "pyproject.toml")
# How often to look at the files themselves, in milliseconds: not every file system tells of changes.
_LOOK = 1000
# By how much the time of a file may lag behind the clock, in nanoseconds.
_COARSE = 20_000_000


def keep_checking(asked: _round.Asked) -> None:
    """Check until the watcher ends, which it does not by itself. Raises `ArgmapError`."""
    if _output.STDIN in asked.paths:
        raise ArgmapError("--watch needs files; standard input is read once")
    if asked.update_baseline:
        raise ArgmapError("--watch and --update-baseline do not go together: each check would write the baseline")
    watcher = _watcher()
    named = [Path(each) for each in asked.paths or (".",)]
    below = [each for each in named if each.is_dir()]
    files = {each for each in named if each not in below} | _maps(below)
    rounds = _Rounds(asked, files)
    for changed in repeated(rounds.check, lambda files: _changes(watcher, files, below), files):
        rounds.tell(changed)


def _changes(watcher: Watcher, files: Collection[Path], below: Sequence[Path]) -> Iterator[Collection[Path]]:
    """Yield what changes; at first with all maps below, for one may have been added before the watcher was ready."""
    first = True
    for changed in watcher(_folders(files, below)):
        yield {*changed, *(_maps(below) if first else ())}
        first = False


def _maps(below: Iterable[Path]) -> set[Path]:
    from argmap import api

    return {each for folder in below for each in api.find_maps(folder)}


class _Rounds:
    """The checks that follow each other, and the files that they have read so far."""

    def __init__(self, asked: _round.Asked, files: Iterable[Path]) -> None:
        self._asked = asked
        self._files = set(files)
        self._first = True

    def check(self) -> set[Path]:
        """Check once, with the settings as they are now, and return the files that the verdict hangs on.

        What is wrong with the options ends the first check; later ones tell it, and it may be mended while they wait.
        """
        settings = replace(_settings.current(), files_read=[])
        _settings.CURRENT.set(settings)
        try:
            _round.check(self._asked)
        except ArgmapError as problem:
            if self._first:
                raise
            _output.note(f"argmap: {problem}")
        self._files.update(settings.files_read, _settings_to_come(settings))
        if self._first and not self._asked.quiet:
            number = sum(each.is_file() for each in self._files)
            _output.note(f"watching {number} {'file' if number == 1 else 'files'}; Ctrl-C ends it")
        self._first = False
        return self._files

    def tell(self, changed: Sequence[Path]) -> None:
        """Set the next check apart from the one before, with what has changed."""
        names = [relpath(each) if each.is_absolute() else str(each) for each in changed[:3]]
        _output.note_block("\n")
        _output.note(f"--- {', '.join(names)}{' and more' if len(changed) > 3 else ''}: changed")


def _settings_to_come(settings: _settings.Settings) -> list[Path]:
    """Return the file that would count if somebody wrote it now."""
    return [] if settings.isolated or settings.config_file else [Path.cwd() / "argmap.toml"]


def repeated(check: Callable[[], Collection[Path]], watcher: Watcher, files: Iterable[Path]) -> Iterator[list[Path]]:
    """Check, and yield what has changed before each further check; ends when the watcher does.

    `check` returns the files that its verdict hangs on; `files` are those of them that are known beforehand. What is
    written while the check works is not missed: of known files by what they were before, of others by their time.
    """
    stamps: dict[Path, Stamp] = dict.fromkeys(files)
    while True:
        before, begun = {each: _stamp(each) for each in stamps}, time_ns() - _COARSE
        stamps = {each: before[each] if each in before else _stamp_until(begun, each) for each in check()}
        for changed in watcher(stamps.keys()):
            if news := _news(stamps, changed):
                yield news
                break
        else:
            return


def _news(stamps: Mapping[Path, Stamp], changed: Iterable[Path]) -> list[Path]:
    """Return the files that are not as they were, and those that were not there and may be maps or settings, sorted."""
    news = {realpath(each): each for each, stamp in stamps.items() if _stamp(each) != stamp}
    if may_count := {realpath(each): each for each in sorted(changed) if _may_count(each)}:
        known = {realpath(each) for each in stamps}
        news |= {own: each for own, each in may_count.items() if own not in known}
    return sorted(news.values())


def _may_count(path: Path) -> bool:
    return not path.name.startswith(".") and (path.suffix in _MAPS or path.name in _SETTINGS or path.is_dir())


def _stamp(path: Path) -> Stamp:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _stamp_until(begun: int, path: Path) -> Stamp:
    """Return the state of a file, or one that it cannot be in where it was written since."""
    found = _stamp(path)
    return found if found is None or found[0] < begun else (0, 0, 0)


def _folders(files: Iterable[Path], below: Iterable[Path]) -> set[Path]:
    """Return the folders to watch: those that files lie in, links followed or not, and all below those named."""
    from argmap import api

    near = {place.parent for each in files for place in (each.absolute(), Path(realpath(each)))}
    return {each for each in near if each.is_dir()} | {each for folder in below for each in api.folders_below(folder)}


def _watcher() -> Watcher:
    try:
        from watchfiles import watch
    except ImportError as problem:
        raise ArgmapError("--watch needs the package watchfiles: pip install watchfiles") from problem

    def watcher(folders: Collection[Path]) -> Iterator[set[Path]]:
        for changes in watch(
            *sorted(folders),
            watch_filter=None,
            recursive=False,
            rust_timeout=_LOOK,
            yield_on_timeout=True,
            ignore_permission_denied=True,
        ):
            yield {Path(name) for _, name in changes}

    return watcher
