"""What a debater can hold together: the positions of a map, and whether a speaker can hold all that they assert."""

from dataclasses import dataclass
from typing import ClassVar

from argmap.graph import GraphView
from argmap.semantics import positions as semantics
from argmap.semantics.evaluation import Evaluation
from argmap.views.evaluation import Answer
from argmap.views.grounds import Mention, mentions


@dataclass(frozen=True, slots=True)
class Position:
    """The claims that a position holds and those that fall in it; all others are left open."""

    holds: tuple[Mention, ...]
    rejects: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whether a speaker can hold together all the claims that they assert.

    `defeated`: what no position holds. `clash`: claims that some position holds each, and none all.
    """

    id: str
    name: str
    coherent: bool
    asserts: tuple[Mention, ...]
    defeated: tuple[Mention, ...]
    clash: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held(Answer):
    """The positions of a map, or those that hold what a speaker asserts; with `more`, there are others."""

    kind: ClassVar[str] = "positions"
    theses: tuple[str, ...]
    speaker: Speaker | None
    positions: tuple[Position, ...]
    more: bool


def held(evaluation: Evaluation, speaker: str | None = None) -> Held:
    """Return the positions of a map, or of a speaker.

    Raises `UnknownNameError` for a speaker that is none, and `SolverMissingError` without clingo.
    """
    view = evaluation.program.view
    coherence = None if speaker is None else semantics.coherence(evaluation, speaker)
    found = semantics.positions(evaluation) if coherence is None else coherence.positions
    return Held(
        title=view.map.title,
        changes=evaluation.changes,
        circular=evaluation.circular.value,
        theses=view.theses,
        speaker=None if coherence is None else _speaker(view, coherence),
        positions=tuple(Position(mentions(view, x.holds), mentions(view, x.rejects)) for x in found.positions),
        more=found.more,
    )


def _speaker(view: GraphView, coherence: semantics.Coherence) -> Speaker:
    return Speaker(
        coherence.speaker,
        view.speakers[coherence.speaker].name,
        coherence.is_coherent,
        mentions(view, coherence.asserts),
        mentions(view, coherence.defeated),
        mentions(view, coherence.clash),
    )
