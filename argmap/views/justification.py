"""Why a claim stands, falls or is undecided: the parts of its justification, with all names resolved."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from argmap.semantics.evaluation import Evaluation
from argmap.semantics.why import Link, Part, why
from argmap.views.grounds import Ground, Mention, mentions, resolved


@dataclass(frozen=True, slots=True)
class Step:
    """What is argued: a claim, or a step to `target` by its `role` (reason, objection, undercut, backing).

    `claims` are the claim itself or the premises; `standard` is the proof standard of a claim.
    """

    role: str | None
    target: str | None
    claims: tuple[Mention, ...]
    standard: str | None


@dataclass(frozen=True, slots=True)
class Argued:
    """A claim or a step in a justification: what it is to the part it explains, the last one above with less depth.

    `link` is asked, support, premise, attack, undercut or backing. `told`: it is explained further up. `hidden` counts
    the parts that explain it and that are left out as too deep.
    """

    depth: int
    link: str
    id: str
    of: Step
    status: str
    ground: Ground
    told: bool
    hidden: int


@dataclass(frozen=True, slots=True)
class Justification:
    """A justification: the part that was asked about, then what explains it; each part before what explains it."""

    title: str | None
    id: str
    circular: str
    parts: tuple[Argued, ...]


@dataclass(frozen=True, slots=True)
class JustificationOptions:
    """The line length of text, in terminal cells."""

    width: int = 88


def justification(evaluation: Evaluation, id_: str, depth: int | None = None) -> Justification:
    """Return why a claim or a step has its status, cut below `depth` links. Linear in its length.

    Raises `UnknownNameError` if there is no such claim or step.
    """
    asked, *below = why(evaluation, id_)
    # Claims that restate each other are explained as one, under the name that was asked for.
    parts = [replace(asked, id=id_), *below]
    hidden = [0] * len(parts) if depth is None else _hidden(parts, depth)
    return Justification(
        title=evaluation.program.view.map.title,
        id=id_,
        circular=evaluation.circular.value,
        parts=tuple(_argued(evaluation, x, number) for x, number in zip(parts, hidden, strict=True) if number >= 0),
    )


def _hidden(parts: Sequence[Part], most: int) -> list[int]:
    """Return for each part how many of those below it are too deep, and -1 for these themselves."""
    found = [0] * len(parts)
    levels, shown = [0] * len(parts), 0
    path: list[int] = []
    for place, part in enumerate(parts):
        del path[part.depth :]
        levels[place] = levels[path[-1]] + (part.link is not Link.PREMISE) if path else 0
        path.append(place)
        if levels[place] <= most:
            shown = place
        else:
            found[place] = -1
            found[shown] += 1
    return found


def _argued(evaluation: Evaluation, part: Part, hidden: int) -> Argued:
    ground = resolved(evaluation, part.id, part.reason)
    step = _step(evaluation, part.id)
    return Argued(part.depth, part.link.value, part.id, step, part.status.value, ground, part.told, hidden)


def _step(evaluation: Evaluation, id_: str) -> Step:
    view = evaluation.program.view
    if id_ in view.claims:
        return Step(None, None, mentions(view, [id_]), view.claims[id_].standard.value)
    step = view.inferences[id_]
    return Step(step.role.value, step.target, mentions(view, step.premises), None)
