"""Settings, as a frozen value: from `argmap.toml`, or `[tool.argmap]` in `pyproject.toml`."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from argmap.errors import ConfigError, FileError, nearest
from argmap.values import value

MIB = 1024 * 1024


@value()
class Config:
    """What a project lays down for its maps.

    `max_size` is in bytes a file, `max_depth` in levels of nesting. `allow_outside` lets `include` leave the folder of
    the including file. `baseline` is the file of findings that are known. `path` is the file that says all this, None
    where these are the defaults.
    """

    profile: str = "default"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "warning"
    max_size: int = 64 * MIB
    max_depth: int = 100
    allow_outside: bool = False
    baseline: Path | None = None
    path: Path | None = None


def find_config(folder: Path) -> Config:
    """Return the settings for work in `folder`: of the nearest `argmap.toml`, else of the nearest `pyproject.toml`.

    Folders are tried upwards. A `pyproject.toml` counts if it has a table `[tool.argmap]`. Raises `ConfigError`.
    """
    above = [folder, *folder.parents]
    for each in above:
        if (path := each / "argmap.toml").is_file():
            return read_config(path)
    for each in above:
        if (path := each / "pyproject.toml").is_file() and "argmap" in _parse(path).get("tool", {}):
            return read_config(path)
    return Config()


def read_config(path: Path) -> Config:
    """Return the settings of one file. Raises `FileError` or `ConfigError`, with what was probably meant."""
    table = _parse(path)
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("argmap", {})
    fields = {_field(path, key): _value(path, key, value) for key, value in table.items()}
    if "baseline" in fields:
        fields["baseline"] = path.parent / fields["baseline"]
    return Config(**fields, path=path)


def _parse(path: Path) -> Mapping[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as problem:
        raise FileError(str(path), problem.strerror or str(problem)) from problem
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise ConfigError(f"{path}: this is no TOML: {problem}") from problem


def _field(path: Path, key: str) -> str:
    if key not in _KEYS:
        meant = nearest(key, _KEYS)
        way_out = f"did you mean {meant!r}?" if meant else f"there is {', '.join(_KEYS)}"
        raise ConfigError(f"{path}: no setting named {key!r}; {way_out}")
    return "max_size" if key == "max-size" else key.replace("-", "_")


def _value(path: Path, key: str, value: Any) -> Any:
    due, fits, make = _KEYS[key]
    if not fits(value):
        raise ConfigError(f"{path}: {key} should be {due}, and is {value!r}")
    return make(value)


def _is_whole(low: int, high: int) -> Callable[[Any], bool]:
    return lambda value: type(value) is int and low <= value <= high


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


# What each setting should be, in words; the test for that; and how it becomes a field.
_KEYS: dict[str, tuple[str, Callable[[Any], bool], Callable[[Any], Any]]] = {
    "profile": ("the name of a profile", _is_text, str),
    "select": ("a list of rules", _is_list, tuple),
    "ignore": ("a list of rules", _is_list, tuple),
    "fail-on": ("error, warning, info or never", lambda value: value in ("error", "warning", "info", "never"), str),
    "max-size": ("a number of MiB from 1 to 4096", _is_whole(1, 4096), lambda value: value * MIB),
    "max-depth": ("a number of levels from 5 to 200", _is_whole(5, 200), int),
    "baseline": ("the name of a file, relative to this one", lambda value: _is_text(value) and value != "", Path),
    "allow-outside": ("true or false", lambda value: isinstance(value, bool), bool),
}
