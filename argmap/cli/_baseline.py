"""The baseline of a project: findings it knows of and lives with for now, so that new ones stand out.

The file has one finding a line, sorted, so that changes on two branches merge line by line:

    {"argmap-baseline": 1}
    ["maps/phones.yaml", "unsupported-claim", "ban"]

which is the file, relative to the baseline's folder; the rule; and what the finding is about, named by what stays when
lines move. A finding that occurs twice has two lines. What keeps a map from being read as it was meant is never hidden.
"""

import json
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from os.path import exists, realpath, relpath
from pathlib import Path

from argmap.cli import _output, _settings
from argmap.config import Config
from argmap.errors import FileError, mark_of_a_merge
from argmap.reports import Checked
from argmap.reports._records import dumped
from argmap.rules._catalogue import all_rules, is_blocking, severities
from argmap.yamlmap.files import read_bytes

VERSION = 1
_HEADER = "argmap-baseline"

# File, rule, and what the finding is about.
Entry = tuple[str, str, str]
Entries = Counter[Entry]


@dataclass(frozen=True)
class Compared:
    """Findings held against a baseline: the others, how many it hides, what it would be now, and what changes by that.

    Entries are gone where they would have been found: the file was checked, or is no more, and the rule was on.
    """

    checked: list[Checked]
    hidden: int
    now: Entries
    new: int
    gone: int


def hide_known(checked: Sequence[Checked], path: Path, config: Config) -> tuple[list[Checked], list[str]]:
    """Return the findings that a baseline does not have, and what there is to say of the others. Raises `FileError`."""
    compared = compare(checked, _read(path, config), path.parent, config)
    _settings.current().files_read.append(path)
    remarks = [_hidden(compared.hidden)] if compared.hidden else []
    if compared.gone:
        told = "1 baseline entry is gone" if compared.gone == 1 else f"{compared.gone} baseline entries are gone"
        remarks.append(f"{told}: --update-baseline")
    return compared.checked, remarks


def update(checked: Sequence[Checked], path: Path, config: Config) -> tuple[list[Checked], list[str]]:
    """Write the baseline anew, and return what it cannot hide, and what there is to say of the rest.

    Entries of files that were not checked, and of rules that were not on, stay. Raises `FileError`.
    """
    known = _read(path, config) if path.exists() else Entries()
    compared = compare(checked, known, path.parent, config)
    _output.product(written(compared.now), path)
    _settings.current().files_read.append(path)
    became = {"new": compared.new, "gone": compared.gone}
    what = ", ".join(f"{number} {word}" for word, number in became.items() if number) or "none new, none gone"
    number = compared.now.total()
    _output.note(f"{path}: {number} known {'finding' if number == 1 else 'findings'}: {what}")
    hidden = compare(checked, compared.now, path.parent, config)
    return hidden.checked, [_hidden(hidden.hidden)] if hidden.hidden else []


def compare(checked: Sequence[Checked], known: Entries, folder: Path, config: Config) -> Compared:
    """Hold findings against what is known; paths of entries are relative to `folder`. O(n) in the findings."""
    blocking = {each.code for each in all_rules() if is_blocking(each)}
    names = {each.path: _relative(each.path, folder) for one in checked for each in one.sources}
    left, occurring = known.copy(), Entries()
    others = []
    for one in checked:
        kept = []
        for finding in one.findings:
            entry = (names[one.sources[finding.span.file].path], finding.name, finding.key)
            occurring[entry] += finding.code not in blocking
            if finding.code in blocking or not left[entry]:
                kept.append(finding)
            else:
                left[entry] -= 1
        others.append(replace(one, findings=tuple(kept)))
    blocked = {names[each.path] for one in checked if _is_blocked(one, blocking) for each in one.sources}
    reach = _Reach(folder, frozenset(names.values()), frozenset(blocked), config)
    gone = Entries({entry: number for entry, number in left.items() if entry in reach})
    now = occurring + (left - gone)
    return Compared(others, hidden=(known - left).total(), now=now, new=(occurring - known).total(), gone=gone.total())


def _is_blocked(checked: Checked, blocking: Collection[str]) -> bool:
    return any(finding.code in blocking for finding in checked.findings)


class _Reach:
    """Which entries of a baseline a check would have found, had they still been there."""

    def __init__(self, folder: Path, files: frozenset[str], blocked: frozenset[str], config: Config) -> None:
        self._folder, self._files, self._blocked = folder, files, blocked
        chosen = severities(config.profile, config.select, config.ignore)
        self._off = {each.name for each in all_rules() if not chosen.get(each.name)}

    def __contains__(self, entry: Entry) -> bool:
        path, name, _ = entry
        if path in self._files:
            return path not in self._blocked and name not in self._off
        # `Path.exists` raises for a name that no system takes.
        return not path.startswith("<") and not exists(self._folder / path)  # noqa: PTH110


def parse(text: str) -> Entries:
    """Return the entries of a baseline. Raises `ValueError` with what is wrong and the way out."""
    first, *lines = text.removeprefix("\ufeff").splitlines() or [""]
    header = _value(first, 1)
    if not isinstance(header, dict) or [*header] != [_HEADER]:
        raise ValueError("this is no baseline; name another file, or move it away: --update-baseline makes a new one")
    if header[_HEADER] != VERSION:
        told = f"it is of version {header[_HEADER]}, and this argmap knows version {VERSION}"
        raise ValueError(f"{told}; install a newer argmap")
    entries = Entries()
    for number, line in enumerate(lines, 2):
        match _value(line, number) if line.strip() else ():
            case [str(path), str(name), str(key)]:
                entries[path, name, key] += 1
            case ():
                continue
            case _:
                raise ValueError(f"line {number} is no entry of a baseline; take it out")
    return entries


def written(entries: Entries) -> str:
    """Return a baseline as text; reading it gives equal entries."""
    lines = [dumped({_HEADER: VERSION}), *(dumped(each) for each in sorted(entries.elements()))]
    return "".join(f"{line}\n" for line in lines)


def _value(line: str, number: int) -> object:
    if told := mark_of_a_merge(line, number):
        raise ValueError(told)
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _read(path: Path, config: Config) -> Entries:
    if not path.exists():
        raise FileError(str(path), "no such file; --update-baseline makes it")
    try:
        return parse(read_bytes(str(path), config.max_size).decode("utf-8", errors="replace"))
    except ValueError as problem:
        raise FileError(str(path), str(problem)) from problem


def _relative(path: str, folder: Path) -> str:
    """Return the path of a file as it stands in a baseline; what is no file, as standard input, keeps its name."""
    return path if path.startswith("<") else Path(relpath(realpath(path), realpath(folder))).as_posix()


def _hidden(number: int) -> str:
    return "1 known finding hidden" if number == 1 else f"{number} known findings hidden"
