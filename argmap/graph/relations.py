"""Relations that repeat, answer or cut short one another."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from argmap.model import Claim, Inference, Kind

if TYPE_CHECKING:
    from argmap.graph.view import GraphView


def twins(view: "GraphView") -> list[list[Inference]]:
    """Return the inferences that share premises and target, two and more at a time, in written order. O(V + E)."""
    first: dict[tuple[str, object], Inference] = {}
    found: dict[tuple[str, object], list[Inference]] = {}
    for inference in view.map.inferences:
        premises = inference.premises
        key = (inference.target, premises[0] if len(premises) == 1 else frozenset(premises))
        known = first.setdefault(key, inference)
        if known is not inference:
            found.setdefault(key, [known]).append(inference)
    return [*found.values()]


def shortcuts(view: "GraphView") -> Iterator[tuple[Inference, str, str]]:
    """Yield each reason whose premise also gets to the target by one other claim: (reason, premise, claim between).

    A premise that works together with the claim between in that very reason takes no short cut. At most one for each
    reason and premise. O(E * sqrt(E)): the smaller of two sets of targets is walked.
    """
    supports: dict[str, dict[str, Inference]] = {}
    for inference in view.map.inferences:
        if inference.kind is Kind.SUPPORT and not inference.on_step:
            for premise in inference.premises:
                if premise in supports:
                    supports[premise].setdefault(inference.target, inference)
                else:
                    supports[premise] = {inference.target: inference}
    for premise, targets in supports.items():
        if len(targets) > 1:
            yield from _short_ways(premise, targets, supports)


def _short_ways(
    premise: str, targets: dict[str, Inference], supports: dict[str, dict[str, Inference]]
) -> Iterator[tuple[Inference, str, str]]:
    told = set()
    for between in targets:
        further = supports.get(between, {})
        fewer, more = (further, targets) if len(further) < len(targets) else (targets, further)
        for target in fewer:
            if target in more and target not in (premise, between) and target not in told:
                reason = targets[target]
                if between not in reason.premises:
                    told.add(target)
                    yield reason, premise, between


def is_given_up(view: "GraphView", inference: Inference) -> bool:
    """Tell whether a premise of the inference is withdrawn."""
    return inference.id in view.given_up


def unanswered_objections(view: "GraphView") -> Iterator[Inference]:
    """Yield the attacks on a thesis, or on a claim or step that helps one, that nothing answers, in written order.

    An answer is an undercut of the attack, or an attack on one of its premises, or a claim that contradicts one. An
    attack that is given up needs no answer, and an answer that is given up is none. The claim under attack does not
    answer by contradicting the objection.
    """
    theses = set(view.theses)
    for attack in view.map.inferences:
        if (
            attack.kind is Kind.ATTACK
            and (attack.target in theses or view.signs_of_step(attack) == {-1})
            and not _target_withdrawn(view, attack)
            and not is_given_up(view, attack)
            and not _is_answered(view, attack)
        ):
            yield attack


def _target_withdrawn(view: "GraphView", attack: Inference) -> bool:
    if attack.on_step:
        return is_given_up(view, view.inferences[attack.target]) or view.claims[view.final_target(attack)].withdrawn
    return view.claims[attack.target].withdrawn


def _is_answered(view: "GraphView", attack: Inference) -> bool:
    if any(not is_given_up(view, each) for each in view.objections(attack.id)):
        return True
    return any(_is_challenged(view, premise, attack) for premise in attack.premises)


def _is_challenged(view: "GraphView", premise: str, attack: Inference) -> bool:
    if any(each is not attack and not is_given_up(view, each) for each in view.objections(premise)):
        return True
    return any(other != attack.target and not view.claims[other].withdrawn for other in view.contraries(premise))


def is_opposed(view: "GraphView", claim: Claim) -> bool:
    """Tell whether a speaker denies the claim, or anything attacks it, a reason for it or a premise of one."""
    if claim.denied_by or _is_hit(view, claim.id):
        return True
    return any(
        view.objections(reason.id) or any(_is_hit(view, premise) for premise in reason.premises)
        for reason in view.reasons(claim.id)
    )


def _is_hit(view: "GraphView", claim: str) -> bool:
    return bool(view.objections(claim) or view.contraries(claim))


def spoken_once(view: "GraphView", claims: Iterable[Claim]) -> list[Claim]:
    """Return the first of these claims, and each other that restates none before it, in however many steps."""
    firsts: dict[str, Claim] = {}
    for claim in claims:
        firsts.setdefault(view.first_restated(claim.id), claim)
    return [*firsts.values()]


def is_set_against(view: "GraphView", some: Iterable[Claim], others: Iterable[Claim]) -> bool:
    """Tell whether one of some claims attacks or contradicts one of the others, or the other way round.

    What restates a claim counts for it. An undercut attacks what its step is for.
    """
    ones, rest = ({view.first_restated(claim.id) for claim in each} for each in (some, others))
    return any(
        view.first_restated(met) in opposite
        for own, opposite in ((some, rest), (others, ones))
        for claim in own
        for each in (claim.id, *view.restatements(claim.id))
        for met in _opponents(view, each)
    )


def _opponents(view: "GraphView", claim: str) -> Iterator[str]:
    yield from view.contraries(claim)
    for step in view.uses(claim):
        if step.kind is Kind.ATTACK:
            yield view.final_target(step)
