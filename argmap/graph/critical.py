"""Argumentation schemes at work: what fills a scheme's slots in a step, and which critical questions are open."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from argmap.graph.relations import is_given_up
from argmap.graph.view import GraphView
from argmap.model import Claim, Inference, Kind
from argmap.yamlmap.catalogue import Question, Scheme, schemes
from argmap.yamlmap.schemes import WAIVED

_SLOT = re.compile(r"{(\w+)}")
# How to speak of a slot that nothing fills, where "the" and its name will not do; None where only a blank will.
_UNFILLED = {
    **dict.fromkeys(("a", "b", "claim", "earlier", "label", "mark", "ruling", "upshot", "verdict")),
    "kind": "things of the kind",
    "known": "the known case",
    "target": "the case at hand",
    "present": "the present case",
    "first": "the first step",
    "interest": "what it gains",
}


class Inquiry:
    """Asks the critical questions of the steps of a map; what attacks a claim or a step is looked up once."""

    def __init__(self, view: GraphView) -> None:
        self._view = view
        self._attacks: dict[str, tuple[Inference, ...]] = {}

    def steps(self) -> Iterator[tuple[Inference, Scheme]]:
        """Yield the steps that name a scheme and have not been given up, in written order."""
        claims = self._view.claims
        for step in self._view.map.inferences:
            if (
                step.scheme
                and not is_given_up(self._view, step)
                and not claims[self._view.final_target(step)].withdrawn
            ):
                yield step, schemes()[step.scheme]

    def fillings(self, step: Inference, scheme: Scheme) -> dict[str, str]:
        """Return what fills the slots of a step; `claim` is filled from the conclusion unless it is written."""
        found = {slot: " ".join(value.split()) for slot, value in step.slots}
        if "claim" in scheme.slots and "claim" not in found:
            found["claim"] = self._conclusion(step, scheme)
        return found

    def _conclusion(self, step: Inference, scheme: Scheme) -> str:
        claim = self._view.claims[self._view.final_target(step)]
        text = f"“{' '.join(claim.text.split()).rstrip('.!')}”"
        # Schemes such as bias conclude something about a claim that somebody makes; others conclude the claim itself.
        if scheme.conclusion != "{claim}":
            return text
        if step.on_step:
            return f"the step to {text} {'holds' if step.kind is Kind.SUPPORT else 'fails'}"
        return text if step.kind is Kind.SUPPORT else f"it is not so that {text}"

    def open_questions(self, step: Inference, scheme: Scheme) -> list[Question]:
        """Return the critical questions that a step leaves open, in the order of the scheme.

        A question is met by the claim that `answers` names, if that is not withdrawn, or by `waived`. One of kind
        `assume` is met as well when what it hits, a premise or the step, is under attack: then it has been asked on the
        map. An attack does not meet one of kind `except`, since it may ask another; see `attacks_on`.
        """
        met = {key for key, answer in step.answers if answer == WAIVED or not self._view.claims[answer].withdrawn}
        return [
            each
            for each in scheme.questions
            if each.key not in met and not (each.kind == "assume" and self._is_asked(step, scheme, each))
        ]

    def _is_asked(self, step: Inference, scheme: Scheme, question: Question) -> bool:
        return next(self.attacks_on(step, scheme, question), None) is not None

    def attacks_on(self, step: Inference, scheme: Scheme, question: Question) -> Iterator[Inference]:
        """Yield the attacks on the premise or the step that a question hits, but for those that are given up.

        Where a step has fewer premises than its scheme, nobody can tell which is which, and attacks on any of them
        count. The conclusion may be attacked for reasons that have nothing to do with the scheme: none on it is told.
        """
        if question.hits == "end":
            return
        targets: tuple[str, ...] = (step.id,)
        if question.hits != "link":
            premise = self.premise_hit(step, scheme, question)
            targets = step.premises if premise is None else (premise.id,)
        found = chain.from_iterable(map(self._attacks_on, dict.fromkeys(targets)))
        yield from (each for each in found if each is not step)

    def _attacks_on(self, target: str) -> tuple[Inference, ...]:
        if target not in self._attacks:
            found = self._view.objections(target)
            self._attacks[target] = tuple(each for each in found if not is_given_up(self._view, each))
        return self._attacks[target]

    def premise_hit(self, step: Inference, scheme: Scheme, question: Question) -> Claim | None:
        """Return the premise of a step that a question hits; None where it hits something else, or it is not there.

        Premises are in the order of the scheme, as far as anybody can tell, where there are as many as it has or more.
        """
        if question.hits[0] != "p" or len(step.premises) < len(scheme.premises):
            return None
        return self._view.claims[step.premises[int(question.hits[1:]) - 1]]


def filled(text: str, slots: Mapping[str, str]) -> str:
    """Return a sentence of a scheme with its slots filled; a slot that nothing fills is spoken of by its name."""
    made = _SLOT.sub(lambda found: slots.get(found[1]) or unfilled(found[1]), text)
    first = made.split(maxsplit=1)[0] if made.split() else ""
    return made[0].upper() + made[1:] if first.islower() else made


def unfilled(slot: str) -> str:
    """Return how to speak of what fills a slot: the expert, or [label] where there is no better way."""
    return _UNFILLED.get(slot, f"the {slot}") or blank(slot)


def blank(slot: str) -> str:
    """Return a slot as a blank to fill in: [expert]."""
    return f"[{slot}]"
