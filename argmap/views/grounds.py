"""Why claims and steps have their status, with all names resolved."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.graph import GraphView
from argmap.semantics.evaluation import Evaluation, Status
from argmap.semantics.program import Links
from argmap.semantics.reasons import Because, Reason, reason


@dataclass(frozen=True, slots=True)
class Mention:
    """A claim by id, text and title; `generated` tells an id that nobody wrote."""

    id: str
    text: str
    title: str | None
    generated: bool


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a claim or a step has its status.

    `because` is a word of `Because`, and `by` names the steps and claims behind it; `claims` are those claims, and the
    premises of those steps. `others` counts more supports that stand, `failed` the attacks that fail on what stands,
    and `overruled` other attacks on it, which do not count by its standard. `founded` is what a given claim has:
    `source`, its basis, or `open`. `answered`: whether anything bears against the attack, though in vain. `then` tells
    why each of the supports in `by` fell.
    """

    because: str
    by: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    others: int = 0
    founded: str | None = None
    failed: int = 0
    overruled: int = 0
    answered: bool = False
    then: "tuple[Ground, ...]" = ()


def mention(view: GraphView, id_: str) -> Mention:
    """Return what to call a claim."""
    claim = view.claims[id_]
    return Mention(claim.id, claim.text, claim.title, claim.generated)


def mentions(view: GraphView, ids: Iterable[str]) -> tuple[Mention, ...]:
    """Return what to call several claims."""
    return tuple(mention(view, each) for each in ids)


def ground(evaluation: Evaluation, id_: str) -> Ground:
    """Return why a claim or a step has its status; raises `UnknownNameError` if there is none."""
    return resolved(evaluation, id_, reason(evaluation, id_))


def resolved(evaluation: Evaluation, id_: str, why: Reason) -> Ground:
    """Return a reason for the status of a claim or a step with its names resolved."""
    view, because = evaluation.program.view, why.because
    # Thousands of claims may be in one conflict, and each of them names them all.
    claims = why.by if because is Because.CONFLICT and why.by[0] in view.claims else _claims(view, why.by)
    if because in (Because.GIVEN, Because.SUPPORTED, Because.PREMISES_STAND):
        rules = evaluation.program.rules
        others = _standing(evaluation, id_, rules.supports, Status.STANDS) - (because is Because.SUPPORTED)
        failed = _standing(evaluation, id_, rules.attacks, Status.FALLS)
        founded = _founded(view, id_) if because is Because.GIVEN else None
        overruled = len(rules.attacks[evaluation.program.atoms[id_]]) - failed
        return Ground(because, why.by, claims, others, founded, failed, overruled)
    if because in (Because.ATTACKED, Because.UNDERCUT, Because.OUTWEIGHED):
        return Ground(because, why.by, claims, answered=_is_answered(view, id_, why.by))
    if because in (Because.SUPPORTS_FELL, Because.BACKING_FELL):
        return Ground(because, why.by, claims, then=tuple(ground(evaluation, each) for each in why.by))
    return Ground(because, why.by, claims)


def _claims(view: GraphView, ids: Sequence[str]) -> tuple[str, ...]:
    premises = (view.inferences[each].premises if each in view.inferences else (each,) for each in ids)
    return tuple(dict.fromkeys(claim for each in premises for claim in each))


def _founded(view: GraphView, id_: str) -> str | None:
    same = [view.claims[each] for each in (id_, *view.restatements(id_))]
    for claim in same:
        if claim.cite or claim.basis:
            return "source" if claim.cite else claim.basis
    return "open" if any(claim.open for claim in same) else None


def _standing(evaluation: Evaluation, id_: str, links: Links, status: Status) -> int:
    """Return how many of the links of a claim or a step have a status."""
    program = evaluation.program
    return sum(evaluation.status(program.names[each]) is status for each in links[program.atoms[id_]])


def _is_answered(view: GraphView, id_: str, attacks: Sequence[str]) -> bool:
    """Tell whether anything but what is attacked bears against the attacks, or against their premises."""
    hit = (*attacks, *_claims(view, attacks))
    return any(view.objections(each) or any(x != id_ for x in view.contraries(each)) for each in hit)
