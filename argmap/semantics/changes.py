"""What if: claims and steps taken to stand, to fall or to be undecided, and speakers left out."""

from collections.abc import Iterator
from enum import StrEnum

from argmap.errors import ArgmapError, UnknownNameError
from argmap.graph import GraphView
from argmap.semantics.labelling import FALLS, OPEN, STANDS
from argmap.semantics.program import Program
from argmap.values import value


class Fiat(StrEnum):
    """Why an atom has its value whatever bears on it."""

    ASSUMED = "assumed"
    REJECTED = "rejected"
    OPENED = "taken as open"
    WITHDRAWN = "withdrawn"
    LEFT_OUT = "left out with its speaker"


@value()
class Changes:
    """Ids of claims and inferences that are assumed, rejected or taken as undecided, and ids of speakers left out.

    With `all_open`, every claim marked `open` is taken as undecided. Without a speaker, the claims and steps fall that
    they alone assert; what rested on these loses them and does not stand by itself for it. What is named here goes
    before what follows from `all_open`, `without` or the map's `withdrawn`.
    """

    assume: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    all_open: bool = False
    without: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.assume or self.reject or self.open or self.all_open or self.without)


NO_CHANGES = Changes()
VALUES = {
    Fiat.ASSUMED: STANDS,
    Fiat.REJECTED: FALLS,
    Fiat.OPENED: OPEN,
    Fiat.WITHDRAWN: FALLS,
    Fiat.LEFT_OUT: FALLS,
}


def fiats(program: Program, changes: Changes = NO_CHANGES) -> dict[int, Fiat]:
    """Return the atoms that have a value by fiat: those withdrawn, and those that are changed.

    Raises `UnknownNameError` for an id that is none, and `ArgmapError` where one claim is changed in two ways.
    """
    found = dict.fromkeys(sorted(program.withdrawn), Fiat.WITHDRAWN)
    found |= dict.fromkeys(_left_out(program, changes.without), Fiat.LEFT_OUT)
    if changes.all_open:
        opened = (program.atoms[claim.id] for claim in program.view.map.claims if claim.open)
        found |= dict.fromkeys((each for each in opened if each not in found), Fiat.OPENED)
    named: dict[int, tuple[str, Fiat]] = {}
    for id_, fiat in _named(changes):
        atom = atom_of(program, id_)
        other, same = named.setdefault(atom, (id_, fiat))
        if same is not fiat:
            also = "" if other == id_ else f", which says the same as {other!r},"
            raise ArgmapError(f"{id_!r}{also} cannot be both {same.value} and {fiat.value}; leave one of the two out")
    return found | {atom: fiat for atom, (_, fiat) in named.items()}


def _named(changes: Changes) -> Iterator[tuple[str, Fiat]]:
    yield from ((each, Fiat.ASSUMED) for each in changes.assume)
    yield from ((each, Fiat.REJECTED) for each in changes.reject)
    yield from ((each, Fiat.OPENED) for each in changes.open)


def atom_of(program: Program, id_: str) -> int:
    """Return the atom of a claim or an inference; raises `UnknownNameError` if there is none."""
    if id_ not in program.atoms:
        raise UnknownNameError("claim or inference", id_, program.atoms)
    return program.atoms[id_]


def _left_out(program: Program, speakers: tuple[str, ...]) -> Iterator[int]:
    """Yield the claims and the steps that nobody but these speakers asserts; a claim, only with all that restate it."""
    view = program.view
    for each in speakers:
        if each not in view.speakers:
            raise UnknownNameError("speaker", each, view.speakers)
    if speakers:
        kept = {program.atoms[claim.id] for claim in view.map.claims if not _only(claim.asserted_by, speakers)}
        yield from (atom for atom in range(program.claims) if atom not in kept)
        yield from (program.atoms[step.id] for step in view.map.inferences if _only(step.asserted_by, speakers))


def _only(asserted_by: tuple[str, ...], speakers: tuple[str, ...]) -> bool:
    return bool(asserted_by) and all(each in speakers for each in asserted_by)


def asserted_by(view: GraphView, speaker: str) -> tuple[str, ...]:
    """Return the ids of the claims that a speaker asserts, in written order."""
    if speaker not in view.speakers:
        raise UnknownNameError("speaker", speaker, view.speakers)
    return tuple(claim.id for claim in view.map.claims if speaker in claim.asserted_by)
