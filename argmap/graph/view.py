"""GraphView: what bears on what in a map, which way a claim leans, and how far it is from the thesis."""

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.graph import adjacency
from argmap.model import ArgumentMap, Attitude, Claim, Group, Inference, Kind, Source, Speaker

if TYPE_CHECKING:
    from argmap.graph.parts import LooseParts
    from argmap.graph.reach import Reach


class Stance(StrEnum):
    """What a claim does to the thesis nearest to it."""

    THESIS = "thesis"
    PRO = "pro"
    CON = "con"
    MIXED = "mixed"
    NONE = "none"


class GraphView:
    """A map with its adjacency index; every answer is worked out on first use and kept.

    Ids are those of claims and inferences, which share one name space. Building it is O(V + E).
    """

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.map = argument_map
        self.claims: dict[str, Claim] = {claim.id: claim for claim in argument_map.claims}
        self.inferences: dict[str, Inference] = {each.id: each for each in argument_map.inferences}

    # What bears on what

    def reasons(self, target: str) -> tuple[Inference, ...]:
        """Return the inferences that support a claim, or back an inference, in written order."""
        return self._reasons.get(target, ())

    def objections(self, target: str) -> tuple[Inference, ...]:
        """Return the inferences that attack a claim, or undercut an inference, in written order."""
        return self._objections.get(target, ())

    def uses(self, claim: str) -> tuple[Inference, ...]:
        """Return the inferences that `claim` is a premise of, in written order."""
        return self._uses.get(claim, ())

    def contraries(self, claim: str) -> tuple[str, ...]:
        """Return the claims that cannot hold together with `claim`, whichever of the two says so."""
        return self._contraries.get(claim, ())

    def restatements(self, claim: str) -> tuple[str, ...]:
        """Return the claims that say the same as `claim`, whichever of the two says so."""
        return self._restatements.get(claim, ())

    def first_restated(self, claim: str) -> str:
        """Return the first of the claims that say the same as `claim`, in however many steps; itself if none does."""
        return self._first_restated.get(claim, claim)

    @cached_property
    def _first_restated(self) -> dict[str, str]:
        return adjacency.firsts(self.claims, self._restatements)

    def final_target(self, inference: Inference) -> str:
        """Return the claim that an inference bears on in the end: that of the step it is on, if it is on one."""
        while inference.on_step:
            inference = self.inferences[inference.target]
        return inference.target

    @cached_property
    def _reasons(self) -> adjacency.Index:
        return adjacency.by_target(self.map.inferences, Kind.SUPPORT)

    @cached_property
    def _objections(self) -> adjacency.Index:
        return adjacency.by_target(self.map.inferences, Kind.ATTACK)

    @cached_property
    def _uses(self) -> adjacency.Index:
        return adjacency.by_premise(self.map.inferences)

    @cached_property
    def _contraries(self) -> adjacency.Links:
        return adjacency.both_ways((claim.id, other) for claim in self.map.claims for other in claim.contradicts)

    @cached_property
    def _restatements(self) -> adjacency.Links:
        return adjacency.both_ways((claim.id, other) for claim in self.map.claims for other in claim.restates)

    # The thesis, and where a claim stands to it

    @cached_property
    def theses(self) -> tuple[str, ...]:
        """The theses: those the map names, else its end claims; empty where every claim is a premise of another."""
        return self.map.thesis or self.end_claims

    @cached_property
    def end_claims(self) -> tuple[str, ...]:
        """The claims that are no premise but of themselves; those nothing touches count only if there is no other."""
        ends = tuple(claim.id for claim in self.map.claims if all(x.target == claim.id for x in self.uses(claim.id)))
        return tuple(each for each in ends if self.is_connected(each)) or ends

    def is_connected(self, claim: str) -> bool:
        """Tell whether an inference, `contradicts` or `restates` touches the claim."""
        return any(
            claim in index
            for index in (self._reasons, self._objections, self._uses, self._contraries, self._restatements)
        )

    def stance(self, claim: str) -> Stance:
        """Return what the claim does to the thesis nearest to it, MIXED where it both helps and hurts that one."""
        return self._stances.get(claim, Stance.NONE)

    def effect(self, inference: Inference) -> Stance:
        """Return what an inference does to the thesis: PRO, CON, MIXED or NONE, whatever else its premises do."""
        return _as_stance(self.signs_of_step(inference))

    def distance(self, claim: str) -> int | None:
        """Return how many links lie between the claim and the nearest thesis; None where no path leads to one."""
        return self.reach.distances.get(claim)

    def leads_to_thesis(self, claim: str) -> bool:
        """Tell whether a directed path leads from the claim to a thesis."""
        return claim in self.reach.distances

    def signs_of_step(self, inference: Inference) -> frozenset[int]:
        """Return the signs (+1 helps, -1 hurts) an inference has toward the thesis nearest to its final target."""
        flips = 1
        while True:
            flips *= 1 if inference.kind is Kind.SUPPORT else -1
            if not inference.on_step:
                return frozenset(flips * sign for sign in self.reach.signs.get(inference.target, ()))
            inference = self.inferences[inference.target]

    def toward(self, claim: str) -> Iterator[tuple[str, int, Inference | None]]:
        """Yield each claim that `claim` bears on: its id, the sign (+1, -1), and the step.

        The step is None for a contrary or a restatement.
        """
        for inference in self.uses(claim):
            sign, step = 1, inference
            while True:
                sign *= 1 if step.kind is Kind.SUPPORT else -1
                if not step.on_step:
                    break
                step = self.inferences[step.target]
            yield step.target, sign, inference
        for other in self.contraries(claim):
            yield other, -1, None
        for other in self.restatements(claim):
            yield other, 1, None

    @cached_property
    def reach(self) -> "Reach":
        """How the claims reach the theses."""
        from argmap.graph.reach import Reach

        return Reach(self)

    @cached_property
    def given_up(self) -> frozenset[str]:
        """The inferences of which a premise is withdrawn, by id."""
        withdrawn = {claim.id for claim in self.map.claims if claim.withdrawn}
        return frozenset(each.id for each in self.map.inferences if not withdrawn.isdisjoint(each.premises))

    @cached_property
    def twins(self) -> list[list[Inference]]:
        """The inferences that share premises and target, two and more at a time."""
        from argmap.graph.relations import twins

        return twins(self)

    @cached_property
    def loose_parts(self) -> "LooseParts":
        """The claims that lead to no thesis."""
        from argmap.graph.parts import LooseParts

        return LooseParts(self)

    @cached_property
    def _stances(self) -> dict[str, Stance]:
        stance_of = {signs: _as_stance(signs) for signs in set(self.reach.signs.values())}
        stances = {claim: stance_of[signs] for claim, signs in self.reach.signs.items()}
        stances.update((thesis, Stance.THESIS) for thesis in self.theses)
        return stances

    def side(self, claim: Claim) -> str | None:
        """Return the side a claim is on: its own, else the one side of all who assert it, else by its stance.

        The first side of a map defends the thesis, the second opposes it; a mixed claim is on neither.
        """
        if claim.side is not None:
            return claim.side
        asserted = (each.by for each in claim.said if each.by is not None and each.attitude is Attitude.ASSERTS)
        sides = {self.speakers[speaker].side for speaker in asserted}
        if len(sides) == 1 and (only := sides.pop()) is not None:
            return only
        order = {Stance.THESIS: 0, Stance.PRO: 0, Stance.CON: 1}
        place = order.get(self.stance(claim.id))
        return self.map.sides[place].id if place is not None and place < len(self.map.sides) else None

    # What a claim rests on

    def is_leaf(self, claim: str) -> bool:
        """Tell whether no reason supports the claim."""
        return claim not in self._reasons

    def is_founded(self, claim: str) -> bool:
        """Tell whether the claim has a citation or a basis, or restates (in however many steps) one that has."""
        return claim in self._founded

    @cached_property
    def _founded(self) -> frozenset[str]:
        found = {claim.id for claim in self.map.claims if claim.cite or claim.basis}
        waiting = list(found)
        while waiting:
            for other in self.restatements(waiting.pop()):
                if other not in found:
                    found.add(other)
                    waiting.append(other)
        return frozenset(found)

    # Names

    @cached_property
    def speakers(self) -> dict[str, Speaker]:
        """The speakers by id."""
        return {each.id: each for each in self.map.speakers}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources by id."""
        return {each.id: each for each in self.map.sources}

    @cached_property
    def groups(self) -> dict[str, Group]:
        """The groups by id."""
        return {each.id: each for each in self.map.groups}


def _as_stance(signs: frozenset[int] | set[int]) -> Stance:
    if not signs:
        return Stance.NONE
    if len(signs) == 2:
        return Stance.MIXED
    return Stance.PRO if 1 in signs else Stance.CON
