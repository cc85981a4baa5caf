"""What argmap does, as functions: load and check maps, write them, find them. Composes, decides nothing.

Costly imports stand inside the functions that need them.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.config import Config
from argmap.errors import ArgmapError, FileError, UnknownNameError
from argmap.finding import Finding, Limit, Page, Severity
from argmap.graph import GraphView
from argmap.model import ArgumentMap
from argmap.yamlmap.load import Loaded, load_bytes, load_file

if TYPE_CHECKING:
    from argmap.edits.fix import Fixed
    from argmap.quotes import Quotes
    from argmap.review.lock import Lock
    from argmap.review.sign import Signed
    from argmap.semantics.changes import Changes
    from argmap.semantics.evaluation import Evaluation

DEFAULTS = Config()
MAP_PATTERNS = ("*.argmap.yaml", "*.argmap.yml")


def load(path: str | Path, config: Config = DEFAULTS, form: str | None = None) -> Loaded:
    """Return the map in a file, with what it includes and what is wrong with its reading.

    It is in the format named `form`, else in the one of its suffix, such as `.apx`; YAML where no format has that.
    Raises `FileError` where the file cannot be had, `UnknownNameError` for a format that is none; whatever is in the
    file becomes findings. O(n).
    """
    reader = _reader(form, Path(path).suffix.lower())
    if reader is None:
        return load_file(str(path), config)
    from argmap.yamlmap.files import read_bytes

    return reader(read_bytes(str(path), config.max_size), str(path), config)


def read(text: str | bytes, name: str = "<text>", config: Config = DEFAULTS, form: str | None = None) -> Loaded:
    """Return the map that a text is, called `name` in findings; its includes are looked for in the working folder.

    It is in the format named `form`, else YAML. Raises `UnknownNameError` for a format that is none.
    """
    reader = _reader(form) or load_bytes
    return reader(text.encode() if isinstance(text, str) else text, name, config)


def _reader(form: str | None, suffix: str = "") -> "Callable[[bytes, str, Config], Loaded] | None":
    """Return what reads maps of a format or a suffix; None where that is YAML."""
    if form == "yaml" or (form is None and suffix in ("", ".yaml", ".yml")):
        return None
    from argmap.formats import reader_for

    found = reader_for(form, suffix)
    return found.read if found else None


def check(
    loaded: Loaded,
    config: Config = DEFAULTS,
    view: GraphView | None = None,
    read_quotes: "Callable[[], Quotes] | None" = None,
) -> tuple[Finding, ...]:
    """Return all findings about a map, sorted by place: those of its reading, and those of the rules that are on.

    A caller that has a view of the map, or goes on with one, hands it over, so that its answers are worked out once;
    likewise what `quotes_of` returns. Files of sources are read if the map quotes from them and a rule asks.
    Where a file is no YAML, or holds no claim that could be read, nothing else is told of it; nor of an abstract
    framework. Raises `UnknownNameError` for a rule or profile not known.
    """
    from argmap.rules._catalogue import severities
    from argmap.rules._run import run

    chosen = severities(config.profile, config.select, config.ignore)
    if not loaded.whole or loaded.abstract or (loaded.findings and not loaded.map.claims):
        return loaded.findings
    view = view or GraphView(loaded.map)
    found = run(
        view,
        chosen,
        loaded.sources,
        loaded.comments,
        loaded.unsure,
        profile=config.profile,
        read_lock=lambda: _lock_of(loaded, config),
        read_quotes=read_quotes or quotes_of(loaded, config, view),
    )
    return tuple(sorted((*loaded.findings, *found), key=lambda each: each.sort_key))


def fix(loaded: Loaded, config: Config = DEFAULTS) -> "Fixed":
    """Return a map with the fixes made that its findings are certain of, and the new texts of its files.

    Nothing is written; files outside the folder of the map's own file do not change. A fix by which a claim, a
    relation or a comment would be lost is refused, and told.
    """
    from argmap.edits import fix as fixing
    from argmap.rules._catalogue import severities

    folder = Path(loaded.sources[0].path).parent.resolve()
    errors = [name for name, each in severities("default").items() if each is Severity.ERROR]
    strict = replace(config, profile="default", select=tuple(errors), ignore=())
    return fixing.fix(
        loaded,
        config,
        lambda each: check(each, strict),
        lambda source: source.number == 0 or Path(source.path).resolve().is_relative_to(folder),
    )


def limits(loaded: Loaded, config: Config, read_quotes: "Callable[[], Quotes]") -> tuple[Limit, ...]:
    """Return what `check` with these settings does not look into, though the map has it."""
    from argmap.rules import _limits
    from argmap.rules._catalogue import severities

    if not loaded.whole or loaded.abstract:
        return ()
    chosen = severities(config.profile, config.select, config.ignore)
    return tuple(_limits.limits(chosen, loaded.map.lang, read_quotes))


def quotes_of(loaded: Loaded, config: Config = DEFAULTS, view: GraphView | None = None) -> "Callable[[], Quotes]":
    """Return what looks the quotes of a map up in the files of their sources, once, when it is first called."""

    @cache
    def read() -> "Quotes":
        from argmap.quotes.files import check_quotes

        return check_quotes(view or GraphView(loaded.map), loaded.sources, config)

    return read


def lock_path(loaded: Loaded) -> Path | None:
    """Return where the review of a map is recorded: beside its file; None where it was read from a pipe or a text."""
    from argmap.review import SUFFIX

    path = Path(loaded.sources[0].path)
    return path.with_name(path.name + SUFFIX) if path.is_file() else None


def read_lock(path: Path, config: Config = DEFAULTS) -> "Lock | None":
    """Return what a lock file records; None where there is no such file. Raises `FileError`."""
    if not path.exists():
        return None
    from argmap.review.lock import LockError, parse
    from argmap.yamlmap.files import read_bytes

    if not path.is_file():
        raise FileError(str(path), "this is no file that a review could be recorded in")
    data = read_bytes(str(path), config.max_size)
    try:
        return parse(data.decode("utf-8", errors="replace"))
    except LockError as problem:
        raise FileError(str(path), str(problem)) from problem


def review(loaded: Loaded, ids: Collection[str] = (), config: Config = DEFAULTS) -> "Signed":
    """Return the record of a review of a map: of the claims and links with these ids, of all where there are none.

    It takes the place of the record beside the map, which is read and not written. Raises `FileError`,
    `UnknownNameError`.
    """
    from argmap.review.lock import Lock
    from argmap.review.sign import sign

    path = lock_path(loaded)
    return sign(GraphView(loaded.map), (path and read_lock(path, config)) or Lock(), ids)


def _lock_of(loaded: Loaded, config: Config) -> "Lock | None":
    """Return what has been reviewed of a map; where that cannot be read, a lock that says why."""
    path = lock_path(loaded)
    try:
        return None if path is None else read_lock(path, config)
    except ArgmapError as problem:
        from argmap.review.lock import Lock

        return Lock(fault=str(problem))


def pages(findings: Iterable[Finding]) -> tuple[Page, ...]:
    """Return the manual's pages of the rules that findings are of, in order of the codes."""
    from argmap.rules._catalogue import rule
    from argmap.rules._page import page

    return tuple(page(rule(code)) for code in sorted({each.code for each in findings}))


def evaluate(of: Loaded | GraphView, changes: "Changes | None" = None, circular: str = "falls") -> "Evaluation":
    """Return which claims of a map stand, fall or are undecided, and why.

    `changes` has what is to be assumed, rejected or left out; `circular` says what becomes of claims that rest on
    nothing but each other: "falls" or "undecided". Raises `UnknownNameError` for another word, and for an id in
    `changes` that is none. O(V + E), circles aside.
    """
    from argmap.semantics.changes import NO_CHANGES
    from argmap.semantics.evaluation import evaluate as evaluate_program
    from argmap.semantics.labelling import Circular
    from argmap.semantics.program import program

    if circular not in [*Circular]:
        raise UnknownNameError("reading of circles", circular, [each.value for each in Circular])
    view = of if isinstance(of, GraphView) else GraphView(of.map)
    return evaluate_program(program(view), changes or NO_CHANGES, Circular(circular))


def write(argument_map: ArgumentMap) -> str:
    """Return a map as the text of a map file; reading it gives an equal map."""
    from argmap.yamlmap.encode import encode

    return encode(argument_map)


def find_maps(folder: Path) -> Iterator[Path]:
    """Yield the map files below a folder, sorted: `*.argmap.yaml`, `*.argmap.yml` and `maps/*.yaml`.

    Hidden folders and folders of installed packages are passed over.
    """
    for path in sorted(Path(parent, name) for parent, names in _walk(folder) for name in names):
        # A pipe would be waited for. A link to nowhere is for the caller to stumble over.
        if is_called_like_a_map(path) and (path.is_file() or path.is_symlink()):
            yield path


def is_called_like_a_map(path: Path) -> bool:
    """Tell whether a path is `*.argmap.yaml`, `*.argmap.yml` or `maps/*.yaml`, whatever is there."""
    in_maps = path.parent.name == "maps" and path.suffix == ".yaml"
    return in_maps or any(path.match(each) for each in MAP_PATTERNS)


def folders_below(folder: Path) -> Iterator[Path]:
    """Yield the folders that `find_maps` looks into, the folder itself first."""
    return (Path(parent) for parent, _ in _walk(folder))


def _walk(folder: Path) -> Iterator[tuple[str, list[str]]]:
    import os

    for parent, folders, names in os.walk(folder):
        folders[:] = [each for each in folders if each[0] != "." and each not in ("node_modules", "site-packages")]
        yield parent, names
