"""The catalogues that come with argmap: argumentation schemes and debate formats, as data files."""

from functools import cache
from typing import Any, NamedTuple


class Question(NamedTuple):
    """A critical question of a scheme; slots in `ask` stand in braces.

    `kind` is `assume` where it is taken for granted until somebody asks, and whoever argues so must answer; `except`
    where the challenger must show something before it counts. `hits` tells what a bad answer attacks: `p1`, `p2`, ...
    a premise, `link` the step, `end` the conclusion.
    """

    key: str
    ask: str
    kind: str
    hits: str


class Scheme(NamedTuple):
    """An argumentation scheme; slots stand in braces in its premises, conclusion and questions.

    `under` is the field that a step of the scheme usually stands in: `reasons` or `objections`.
    """

    name: str
    title: str
    under: str
    slots: tuple[str, ...]
    premises: tuple[str, ...]
    conclusion: str
    questions: tuple[Question, ...]


@cache
def schemes() -> dict[str, Scheme]:
    """Return the schemes by name, with dashes."""
    return {canonical(name): _scheme(canonical(name), written) for name, written in _read("schemes.yaml").items()}


def _scheme(name: str, written: dict[str, Any]) -> Scheme:
    asked = (Question(canonical(key), cq["ask"], cq["kind"], cq["hits"]) for key, cq in written["cq"].items())
    slots, premises = (tuple(written[each]) for each in ("slots", "premises"))
    under = written.get("under", "reasons")
    return Scheme(name, written["title"], under, slots, premises, written["conclusion"], tuple(asked))


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
