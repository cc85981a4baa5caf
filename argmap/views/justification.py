"""Why a claim stands, falls or is undecided: the parts of its justification, with all names resolved."""

from dataclasses import dataclass, replace

from argmap.semantics.evaluation import Evaluation
from argmap.semantics.why import Part, why
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

    `link` is asked, support, premise, attack, undercut or backing. `told`: it is explained further up.
    """

    depth: int
    link: str
    id: str
    of: Step
    status: str
    ground: Ground
    told: bool


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


def justification(evaluation: Evaluation, id_: str) -> Justification:
    """Return why a claim or a step has its status; raises `UnknownNameError` if there is none. Linear in its length."""
    title, circular = evaluation.program.view.map.title, evaluation.circular.value
    asked, *parts = why(evaluation, id_)
    # Claims that restate each other are explained as one, under the name that was asked for.
    parts = [replace(asked, id=id_), *parts]
    return Justification(title, id_, circular, tuple(_argued(evaluation, each) for each in parts))


def _argued(evaluation: Evaluation, part: Part) -> Argued:
    ground = resolved(evaluation, part.id, part.reason)
    return Argued(
        part.depth, part.link.value, part.id, _step(evaluation, part.id), part.status.value, ground, part.told
    )


def _step(evaluation: Evaluation, id_: str) -> Step:
    view = evaluation.program.view
    if id_ in view.claims:
        return Step(None, None, mentions(view, [id_]), view.claims[id_].standard.value)
    step = view.inferences[id_]
    return Step(step.role.value, step.target, mentions(view, step.premises), None)
