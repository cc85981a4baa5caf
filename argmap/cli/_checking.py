"""Checking several maps in one run: which files, what is told of each, and the verdict."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from argmap import api
from argmap.cli import _output
from argmap.config import Config
from argmap.errors import ArgmapError, FileError, UnknownNameError
from argmap.finding import Severity
from argmap.registry import discover, likeliest_first
from argmap.reports import Checked, Report

NEVER = 3


def report_named(name: str) -> Report:
    """Return the report of that name; raises `UnknownNameError`."""
    for each in likeliest_first("argmap.reports", Report, name):
        if each.name == name:
            return each
    raise UnknownNameError("format", name, (each.name for each in discover("argmap.reports", Report)))


def least_rank(fail_on: str) -> int:
    """Return the rank of the least severity that makes the run fail, beyond all of them for `never`."""
    if fail_on == "never":
        return NEVER
    if fail_on not in [*Severity]:
        raise UnknownNameError("severity", fail_on, [*Severity, "never"])
    return Severity(fail_on).rank


def check_all(paths: Sequence[str], config: Config) -> tuple[list[Checked], int]:
    """Check the maps at these paths, and return how many could not be had; those are told on standard error."""
    checked: list[Checked] = []
    problems = 0
    for path, file in _files(paths):
        try:
            if file is None:
                told = "no map in this folder; maps are called NAME.argmap.yaml, or lie in a folder maps/"
                raise FileError(path, told)
            loaded = _output.load(file, config)
        except FileError as problem:
            _output.note(f"argmap: {problem}")
            problems += 1
            continue
        # A part of another map is checked alone only where it was named.
        if file == path or not loaded.map.part:
            findings = api.check(loaded, config)
            checked.append(Checked(findings, loaded.sources, api.pages(findings)))
    if not checked and not problems:
        raise ArgmapError("no map to check here; name a file, or call it NAME.argmap.yaml (argmap new makes one)")
    return checked, problems


def _files(paths: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    """Yield the files that paths mean, each with its path: itself, or the maps below a folder, None if it has none."""
    for path in paths or ["."]:
        if path in ("", _output.STDIN) or not Path(path).is_dir():
            yield path, path
            continue
        found = [each.as_posix() for each in api.find_maps(Path(path))]
        yield from ((path, each) for each in found)
        if paths and not found:
            yield path, None


def at_most(checked: Checked, most: int) -> Checked:
    """Return the findings with no more than `most` of each rule."""
    seen: Counter[str] = Counter()
    kept = []
    for finding in checked.findings:
        seen[finding.name] += 1
        if seen[finding.name] <= most:
            kept.append(finding)
    return replace(checked, findings=tuple(kept))


def verdict(checked: Sequence[Checked]) -> str:
    """Return the summary: how many findings of each severity, in how many maps, and how many claims are left open."""
    findings = [found for each in checked for found in each.findings]
    left_open = sum(found.name == "open-claim" for found in findings)
    maps = "1 map" if len(checked) == 1 else f"{len(checked)} maps"
    opened = f"; {left_open} open {'claim' if left_open == 1 else 'claims'}" if left_open else ""
    return f"{_output.counted(findings)} in {maps}{opened}"
