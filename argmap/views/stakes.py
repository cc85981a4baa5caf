"""What the status of one claim hangs on: the claims that bear it, and the fewest that must go to change it."""

from dataclasses import dataclass
from typing import ClassVar

from argmap.semantics.cheapest import Goal, cheapest
from argmap.semantics.evaluation import Evaluation, fixed_strengths
from argmap.semantics.load_bearing import load_bearing
from argmap.semantics.strength import removal_effects, strengths
from argmap.views.evaluation import DIGITS, Answer
from argmap.views.grounds import Mention, mention, mentions


@dataclass(frozen=True, slots=True)
class Bearing:
    """A claim that another cannot do without, what becomes of that one, and how many claims stop standing in all."""

    claim: Mention
    becomes: str
    brings_down: int


@dataclass(frozen=True, slots=True)
class Effect:
    """By how much a strength changes if a claim has none; None where one of the two does not settle."""

    claim: Mention
    change: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearers(Answer):
    """What a claim or step with some status hangs on, what brings down most first.

    `effects` are on its `strength`, the greatest first, and None where nobody asked for them.
    """

    kind: ClassVar[str] = "load-bearing"
    of: str
    status: str
    bearing: tuple[Bearing, ...]
    strength: float | None = None
    effects: tuple[Effect, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fewest(Answer):
    """The smallest sets of leaf claims to reject so that a claim or step no longer stands, or stands.

    `goal` is `attack` or `rescue`. One empty set: there is nothing to do. `more`: there are others of that size. Where
    there is no set, `tried` is the size up to which all were tried, and None says that no set does it.
    """

    kind: ClassVar[str] = "cheapest"
    goal: str
    of: str
    status: str
    sets: tuple[tuple[Mention, ...], ...]
    more: bool
    tried: int | None


def bearers(evaluation: Evaluation, id_: str, *, with_effects: bool = False) -> Bearers:
    """Return the claims whose rejection alone makes a claim or step stop standing; with what each does to its strength.

    Raises `UnknownNameError` if there is no such claim or step.
    """
    view, program = evaluation.program.view, evaluation.program
    loads = load_bearing(evaluation, id_)
    strength, effects = None, None
    if with_effects:
        fixed = fixed_strengths(evaluation.fiats)
        strength = strengths(program, fixed)[program.atoms[id_]]
        changes = removal_effects(program, fixed, program.atoms[id_])
        known = [Effect(mention(view, program.names[atom]), _rounded(change)) for atom, change in changes.items()]
        found = (each for each in known if each.change != 0)
        effects = tuple(sorted(found, key=lambda each: (each.change is None, -abs(each.change or 0))))
    return Bearers(
        title=view.map.title,
        changes=evaluation.changes,
        circular=evaluation.circular.value,
        of=id_,
        status=evaluation.status(id_).value,
        bearing=tuple(Bearing(mention(view, x.claim), x.becomes.value, x.brings_down) for x in loads),
        strength=_rounded(strength),
        effects=effects,
    )


def _rounded(strength: float | None) -> float | None:
    return None if strength is None else round(strength, DIGITS)


def fewest(evaluation: Evaluation, goal: str, id_: str) -> Fewest:
    """Return the smallest sets of leaf claims to reject for a goal; without clingo, of two claims at the most.

    Raises `UnknownNameError` if there is no such claim or step.
    """
    view = evaluation.program.view
    found = cheapest(evaluation, Goal(goal), id_)
    return Fewest(
        title=view.map.title,
        changes=evaluation.changes,
        circular=evaluation.circular.value,
        goal=goal,
        of=id_,
        status=evaluation.status(id_).value,
        sets=tuple(mentions(view, each) for each in found.sets),
        more=found.more,
        tried=found.tried,
    )
