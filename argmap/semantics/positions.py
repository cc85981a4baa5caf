"""What a debater can hold together: the preferred positions of a map, which are the regular models of its program.

A position takes up as much as can be held without contradiction, and answers every attack on what it holds. Where
two claims attack each other and nothing decides between them, there is a position with either. What every position has
in common may be more than what stands. Needs clingo.

Source: regular models are You and Yuan's, 1994; that they are the preferred extensions is shown by Caminada, Sá,
Alcântara, Dvořák 2015.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.semantics.changes import VALUES, asserted_by, atom_of
from argmap.semantics.evaluation import Evaluation
from argmap.semantics.solver import Partial, control, models

# As many positions as are listed: k independent conflicts make 2 ** k of them.
MOST = 16
_ASKED = "the list of positions"
# The atoms that are shown are made true first, and no model is looked for inside one that was found.
_GREATEST = ("--heuristic=Domain", "--dom-mod=3,16", "--enum-mode=domRec", "--sat-prepro=no")


@dataclass(frozen=True, slots=True)
class Position:
    """The ids of the claims that a position holds and of those that fall in it, in written order."""

    holds: tuple[str, ...]
    rejects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Positions:
    """Positions in written order of what they hold; with `more`, there are others that are not listed."""

    positions: tuple[Position, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class Coherence:
    """Whether a speaker can hold all they assert, what was withdrawn aside.

    `defeated` names what no position holds, whoever attacks it. `clash` names claims that some position holds each, and
    none all, so that any of them left out would do. `positions` hold all that is not defeated; none do where there is a
    clash.
    """

    speaker: str
    asserts: tuple[str, ...]
    defeated: tuple[str, ...]
    clash: tuple[str, ...]
    positions: Positions

    @property
    def is_coherent(self) -> bool:
        """Tell whether some position holds all that they assert."""
        return not (self.defeated or self.clash)


def positions(evaluation: Evaluation, most: int = MOST, holding: Iterable[str] = ()) -> Positions:
    """Return the preferred positions that hold some claims (all positions, if none are named), `most` at the most.

    Raises `SolverMissingError` without clingo. May take exponential time in the number of conflicts.
    """
    partial = _Models(evaluation, f"--models={most + 1}", *_GREATEST)
    found = sorted(partial.under(_atoms(evaluation, holding)))
    return Positions(tuple(partial.position(*each) for each in dict.fromkeys(found[:most])), len(found) > most)


def held_by_some(evaluation: Evaluation) -> tuple[str, ...]:
    """Return the claims that some position holds, in written order. Raises `SolverMissingError` without clingo."""
    return _in_common(evaluation, "--enum-mode=brave")


def held_by_all(evaluation: Evaluation) -> tuple[str, ...]:
    """Return the claims that hold in every partial stable model: those that stand, found in another way."""
    return _in_common(evaluation, "--enum-mode=cautious")


def _in_common(evaluation: Evaluation, mode: str) -> tuple[str, ...]:
    partial = _Models(evaluation, "--models=0", mode)
    # Each model that is found comes nearer to what was asked for; the last one is it.
    *_, (found, _) = partial.under(())
    return partial.names(found)


def coherence(evaluation: Evaluation, speaker: str, most: int = MOST) -> Coherence:
    """Return whether some position holds all that a speaker asserts, and which positions hold what they can.

    Raises `UnknownNameError` for a speaker that is none, and `SolverMissingError` without clingo.
    """
    program, some = evaluation.program, set(held_by_some(evaluation))
    said = [each for each in asserted_by(program.view, speaker) if program.atoms[each] not in program.withdrawn]
    tenable = [each for each in said if each in some]
    clashing = set(_Models(evaluation, "--models=1").clash(_atoms(evaluation, tenable)))
    return Coherence(
        speaker,
        tuple(said),
        tuple(each for each in said if each not in some),
        tuple(each for each in tenable if program.atoms[each] in clashing),
        Positions(()) if clashing else positions(evaluation, most, tenable),
    )


def _atoms(evaluation: Evaluation, ids: Iterable[str]) -> list[int]:
    return [*dict.fromkeys(atom_of(evaluation.program, each) for each in ids)]


_Model = tuple[tuple[int, ...], tuple[int, ...]]


class _Models:
    """The partial stable models of an evaluation's rules, in a solver set to look for certain ones of them."""

    def __init__(self, evaluation: Evaluation, *options: str) -> None:
        self._evaluation = evaluation
        self._control = control(_ASKED, *options)
        rules = evaluation.rules
        fixed = {atom: VALUES[fiat] for atom, fiat in evaluation.fiats.items()}
        with self._control.backend() as backend:
            self._partial = Partial(backend, rules, fixed, shown=range(len(evaluation.program.names)))

    def under(self, wanted: Iterable[int]) -> Iterator[_Model]:
        """Yield the claims that are true and those that are possible in each model where all that is wanted is true."""
        partial, claims = self._partial, range(self._evaluation.program.claims)
        for model in models(self._control, [partial.true[each] for each in wanted]):
            yield (
                tuple(atom for atom in claims if model.is_true(partial.true[atom])),
                tuple(atom for atom in claims if model.is_true(partial.possible[atom])),
            )

    def clash(self, wanted: list[int]) -> list[int]:
        """Return atoms of those wanted that are not true together in any model, none of them needless."""
        if any(True for _ in self.under(wanted)):
            return []
        for each in list(wanted):
            fewer = [other for other in wanted if other != each]
            if not any(True for _ in self.under(fewer)):
                wanted = fewer
        return wanted

    def position(self, true: Iterable[int], possible: Iterable[int]) -> Position:
        """Return a model as a position."""
        out = set(range(self._evaluation.program.claims)).difference(possible)
        return Position(self.names(true), self.names(out))

    def names(self, atoms: Iterable[int]) -> tuple[str, ...]:
        """Return the ids of claims, all that restate each other, in written order."""
        program, chosen = self._evaluation.program, set(atoms)
        return tuple(claim.id for claim in program.view.map.claims if program.atoms[claim.id] in chosen)
