"""The catalogues that come with argmap: argumentation schemes and debate formats, as data files."""

from functools import cache
from typing import Any


@cache
def schemes() -> dict[str, Any]:
    """Return the schemes by name, with dashes: title, slots, premises, conclusion, cq (critical questions)."""
    return {canonical(name): scheme for name, scheme in _read("schemes.yaml").items()}


@cache
def debate_formats() -> dict[str, Any]:
    """Return the debate formats by name: sides, speeches, and what else a format lays down."""
    return {canonical(name): form for name, form in _read("debate_formats.yaml").items()}


def canonical(name: str) -> str:
    """Return a name of a catalogue in its one form: `-` and `_` are equal in them."""
    return name.replace("_", "-")


def _read(name: str) -> dict[str, Any]:
    from importlib.resources import files

    import yaml

    # Every scalar is text, as in maps: a critical question may be called `true`.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    data: dict[str, Any] = yaml.load(files("argmap").joinpath("data", name).read_bytes(), loader)  # noqa: S506
    return data
