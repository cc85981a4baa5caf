"""Finding rules, reports, formats and commands by the files they stand in: the one place with reflection."""

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import TypeVar

T = TypeVar("T")


@cache
def module_names(package: str) -> tuple[str, ...]:
    """Return the full names of the modules directly in `package`, sorted; names that start with `_` are left out.

    Nothing is imported but the package itself.
    """
    path = import_module(package).__path__
    return tuple(f"{package}.{each.name}" for each in sorted(pkgutil.iter_modules(path)) if each.name[0] != "_")


def discover(package: str, kind: type[T]) -> tuple[T, ...]:
    """Return the one public value of type `kind` that each module of `package` holds, in order of the file names.

    Each module is imported. Raises `LookupError` for a module that holds none or several: a file without its rule or
    format is a mistake of ours.
    """
    return tuple(_only(name, kind) for name in module_names(package))


def likeliest_first(package: str, kind: type[T], word: str) -> Iterator[T]:
    """Yield the same values, those of modules with `word` in their name first; each is imported when it is its turn."""
    for name in sorted(module_names(package), key=lambda name: word not in name.rpartition(".")[2]):
        yield _only(name, kind)


def _only(name: str, kind: type[T]) -> T:
    found = [value for key, value in vars(import_module(name)).items() if isinstance(value, kind) and key.isupper()]
    if len(found) != 1:
        raise LookupError(f"{name} holds {len(found)} values of type {kind.__name__}; it should hold one")
    return found[0]
