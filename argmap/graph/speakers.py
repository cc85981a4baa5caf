"""Who speaks against themselves."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.graph.relations import is_given_up
from argmap.graph.view import GraphView
from argmap.model import Inference, Kind


class SelfContradiction(NamedTuple):
    """Two claims that the same speakers assert, of which the first attacks or contradicts the other.

    `attack` is the objection; None where the claims contradict each other.
    """

    speakers: tuple[str, ...]
    claim: str
    target: str
    attack: Inference | None


def self_contradictions(view: GraphView) -> Iterator[SelfContradiction]:
    """Yield what speakers hold against themselves: objections in written order, then contradictions.

    An objection counts for those who assert its target and all its premises, unless they answer it themselves, or
    it is itself their answer to an objection that they raised. An answer that nobody speaks counts as theirs. What is
    withdrawn is passed over, and so is what has a hedge: that something could be so is no claim that it is. O(V + E).
    """
    spoken = _Spoken(view)
    yield from _attacks_on_oneself(view, spoken)
    yield from _contradictions(view, spoken)


def _attacks_on_oneself(view: GraphView, spoken: "_Spoken") -> Iterator[SelfContradiction]:
    for attack in view.map.inferences:
        if attack.kind is Kind.ATTACK and not attack.on_step and attack.target not in attack.premises:
            speakers = [
                each
                for each in spoken.by_all((attack.target, *attack.premises))
                if not spoken.answer(attack, each) and not spoken.raised(attack.target, each)
            ]
            if speakers:
                yield SelfContradiction(tuple(speakers), attack.premises[0], attack.target, attack)


def _contradictions(view: GraphView, spoken: "_Spoken") -> Iterator[SelfContradiction]:
    told: set[tuple[str, str]] = set()
    for claim in view.map.claims:
        for other in claim.contradicts:
            told.add((claim.id, other))
            if other == claim.id or (other, claim.id) in told:
                continue
            speakers = [
                each
                for each in spoken.by_all((claim.id, other))
                if not spoken.attack(claim.id, each) and not spoken.attack(other, each)
            ]
            if speakers:
                yield SelfContradiction(tuple(speakers), claim.id, other, None)


class _Spoken:
    """What speakers assert and draw; each answer is worked out once."""

    def __init__(self, view: GraphView) -> None:
        self._view = view
        self._asserted = {each.id: frozenset(each.asserted_by) for each in view.map.claims if each.said}
        self._attacked: dict[tuple[str, str], bool] = {}
        self._raised: dict[tuple[str, str], bool] = {}

    def by_all(self, claims: tuple[str, ...]) -> list[str]:
        """Return the speakers who assert all of these claims without a hedge, none of them withdrawn."""
        found = [self._asserted.get(each) for each in claims]
        if not all(found) or any(each.withdrawn or each.hedge for each in map(self._view.claims.__getitem__, claims)):
            return []
        return [each for each in self._view.claims[claims[0]].asserted_by if all(each in who for who in found if who)]

    def answer(self, attack: Inference, speaker: str) -> bool:
        """Tell whether a speaker undercuts an attack or attacks one of its premises."""
        targets = (attack.id, *attack.premises)
        return any(self.attack(each, speaker) for each in targets)

    def attack(self, target: str, speaker: str) -> bool:
        """Tell whether a speaker attacks a claim or a step."""
        key = (target, speaker)
        if key not in self._attacked:
            self._attacked[key] = self._own_any(self._view.objections(target), speaker)
        return self._attacked[key]

    def raised(self, claim: str, speaker: str) -> bool:
        """Tell whether a claim is a premise of an objection that a speaker raises to what they assert themselves."""
        key = (claim, speaker)
        if key not in self._raised:
            to_oneself = (
                each
                for each in self._view.uses(claim)
                if each.kind is Kind.ATTACK and speaker in self._asserted.get(self._view.final_target(each), ())
            )
            self._raised[key] = self._own_any(to_oneself, speaker)
        return self._raised[key]

    def _own_any(self, steps: Iterable[Inference], speaker: str) -> bool:
        return any(self._own(each, speaker) for each in steps)

    def _own(self, step: Inference, speaker: str) -> bool:
        """Tell whether a speaker draws a step, or all its premises are theirs or nobody's; not if it is given up."""
        if is_given_up(self._view, step):
            return False
        if step.asserted_by:
            return speaker in step.asserted_by
        spoken = [self._asserted.get(each) for each in step.premises]
        return all(who is None or speaker in who for who in spoken)
