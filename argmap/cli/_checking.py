"""Checking several maps in one run: which files, what is told of each, and the verdict."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from os.path import realpath
from pathlib import Path
from typing import NamedTuple

from argmap import api
from argmap.cli import _output, _settings
from argmap.config import Config
from argmap.errors import ArgmapError, FileError, UnknownNameError
from argmap.finding import Severity
from argmap.reports import Checked
from argmap.yamlmap.load import Loaded

NEVER = 3

Load = Callable[[str, Config], Loaded]


def least_rank(fail_on: str) -> int:
    """Return the rank of the least severity that makes the run fail, beyond all of them for `never`."""
    if fail_on == "never":
        return NEVER
    if fail_on not in [*Severity]:
        raise UnknownNameError("severity", fail_on, [*Severity, "never"])
    return Severity(fail_on).rank


def check_all(paths: Sequence[str], config: Config, load: Load = _output.load) -> tuple[list[Checked], int]:
    """Check the maps at these paths, and return how many could not be had; those are told on standard error.

    A part of another map is checked alone only where it was named, and no named or found map includes it.
    """
    runs: list[_Run] = []
    problems = 0
    for path, file in _files(paths):
        try:
            if file is None:
                told = "no map in this folder; maps are called NAME.argmap.yaml, or lie in a folder maps/"
                raise FileError(path, told)
            loaded = load(file, config)
        except FileError as problem:
            _output.note(f"argmap: {problem}")
            problems += 1
            continue
        if file == path or not loaded.map.part:
            if lock := api.lock_path(loaded):
                _settings.current().files_read.append(lock)
            read_quotes = api.quotes_of(loaded, config)
            findings = api.check(loaded, config, read_quotes=read_quotes)
            limits = api.limits(loaded, config, read_quotes)
            files = tuple(realpath(each.path) for each in loaded.sources)
            runs.append(_Run(Checked(findings, loaded.sources, api.pages(findings), limits), files, loaded.map.part))
    if not runs and not problems:
        raise ArgmapError("no map to check here; name a file, or call it NAME.argmap.yaml (argmap new makes one)")
    return _told_once(runs), problems


class _Run(NamedTuple):
    """The check of one map: its files by their numbers, and whether it is a part of another map."""

    checked: Checked
    files: tuple[str, ...]
    part: bool


def _files(paths: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    """Yield the files that paths mean, each with its path: itself, or the maps below a folder, None if it has none.

    A file is yielded once, standard input as often as it is named.
    """
    seen: set[str] = set()
    for path in paths or ["."]:
        if path in ("", _output.STDIN):
            yield path, path
            continue
        found = [each.as_posix() for each in api.find_maps(Path(path))] if Path(path).is_dir() else [path]
        for each in found:
            if (own := realpath(each)) not in seen:
                seen.add(own)
                yield path, each
        if paths and not found:
            yield path, None


def _told_once(runs: Sequence[_Run]) -> list[Checked]:
    """Return what to tell of each map: of a file that two maps have in common, what is wrong is told with the first.

    A part has no word of its own where a map that includes it is at hand: alone it lacks what the others define.
    """
    included = {file for run in runs if not run.part for file in run.files[1:]}
    told: set[tuple[str, int, int, str, str]] = set()
    checked = []
    for run in (each for each in runs if not (each.part and each.files[0] in included)):
        keys = [
            (run.files[found.span.file], *found.span[1:], found.code, found.message) for found in run.checked.findings
        ]
        new = tuple(found for found, key in zip(run.checked.findings, keys, strict=True) if key not in told)
        checked.append(replace(run.checked, findings=new))
        told.update(keys)
    return checked


def at_most(checked: Checked, most: int) -> Checked:
    """Return the findings with no more than `most` of each rule."""
    seen: Counter[str] = Counter()
    kept = []
    for finding in checked.findings:
        seen[finding.name] += 1
        if seen[finding.name] <= most:
            kept.append(finding)
    return replace(checked, findings=tuple(kept))


def verdict(checked: Sequence[Checked], remarks: Sequence[str] = ()) -> str:
    """Return the summary: findings by severity, maps, claims left open, what was not checked, and other remarks."""
    findings = [found for each in checked for found in each.findings]
    left_open = sum(found.name == "open-claim" for found in findings)
    maps = "1 map" if len(checked) == 1 else f"{len(checked)} maps"
    opened = [f"{left_open} open {'claim' if left_open == 1 else 'claims'}"] if left_open else []
    return "; ".join((f"{_output.counted(findings)} in {maps}", *opened, *_limits(checked), *remarks))


def _limits(checked: Sequence[Checked]) -> Iterator[str]:
    """Yield what was not checked, over all maps."""
    counts: Counter[tuple[str, str]] = Counter()
    for each in checked:
        for limit in each.limits:
            counts[limit.one, limit.many] += limit.count
    for (one, many), count in counts.items():
        yield f"{count} {one if count == 1 else many}"


def fixable(checked: Sequence[Checked]) -> list[str]:
    """Return what to remark on findings that argmap can fix itself, if there are any."""
    number = sum(found.fix is not None for each in checked for found in each.findings)
    return [f"{number} can be fixed with --fix"] if number else []
