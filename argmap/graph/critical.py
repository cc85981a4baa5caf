"""Argumentation schemes at work: what fills a scheme's slots in a step, and which critical questions are open."""

import re
from collections.abc import Iterator, Mapping

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


def with_scheme(view: GraphView) -> Iterator[tuple[Inference, Scheme]]:
    """Yield the steps that name a scheme and have not been given up, in written order."""
    for step in view.map.inferences:
        if step.scheme and not is_given_up(view, step) and not view.claims[view.final_target(step)].withdrawn:
            yield step, schemes()[step.scheme]


def fillings(view: GraphView, step: Inference, scheme: Scheme) -> dict[str, str]:
    """Return what fills the slots of a step; the slot `claim` is filled from the conclusion unless it is written."""
    found = {slot: " ".join(value.split()) for slot, value in step.slots}
    if "claim" in scheme.slots and "claim" not in found:
        found["claim"] = _conclusion(view, step, scheme)
    return found


def _conclusion(view: GraphView, step: Inference, scheme: Scheme) -> str:
    text = f"“{' '.join(view.claims[view.final_target(step)].text.split()).rstrip('.!')}”"
    # Schemes such as bias conclude something about a claim that somebody makes; the others conclude the claim itself.
    if scheme.conclusion != "{claim}":
        return text
    if step.on_step:
        return f"the step to {text} {'holds' if step.kind is Kind.SUPPORT else 'fails'}"
    return text if step.kind is Kind.SUPPORT else f"it is not so that {text}"


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


def missing_slots(view: GraphView, step: Inference, scheme: Scheme) -> list[str]:
    """Return the slots of the scheme that nothing fills in a step."""
    slots = fillings(view, step, scheme)
    return [each for each in scheme.slots if each not in slots]


def open_questions(view: GraphView, step: Inference, scheme: Scheme) -> list[Question]:
    """Return the critical questions that a step leaves open, in the order of the scheme.

    A question is met by the claim that `answers` names, if that is not withdrawn, or by `waived`. One of kind `assume`
    is met as well when what it hits, a premise or the step, is under attack: then it has been asked on the map.
    An attack does not meet one of kind `except`, since it may ask another; see `attacks_on`.
    """
    return [
        each
        for each in scheme.questions
        if not _is_met(view, step, each.key)
        and not (each.kind == "assume" and attacks_on(view, step, scheme, each) != ())
    ]


def _is_met(view: GraphView, step: Inference, key: str) -> bool:
    answers = [answer for asked, answer in step.answers if asked == key]
    return any(each == WAIVED or not view.claims[each].withdrawn for each in answers)


def attacks_on(view: GraphView, step: Inference, scheme: Scheme, question: Question) -> tuple[Inference, ...]:
    """Return the attacks on the premise or the step that a question hits, those that are given up left out.

    Where a step has fewer premises than its scheme, nobody can tell which is which, and attacks on any of them count.
    The conclusion may be attacked for reasons that have nothing to do with the scheme: there are none on it.
    """
    targets: list[str] = []
    if question.hits == "link":
        targets = [step.id]
    elif question.hits != "end":
        premise = premise_hit(view, step, scheme, question)
        targets = [premise.id] if premise is not None else list(dict.fromkeys(step.premises))
    found = (attack for target in targets for attack in view.objections(target))
    return tuple(each for each in found if each is not step and not is_given_up(view, each))


def premise_hit(view: GraphView, step: Inference, scheme: Scheme, question: Question) -> Claim | None:
    """Return the premise of a step that a question hits; None where it hits something else, or it is not on the map.

    Premises are in the order of the scheme, as far as anybody can tell, where there are as many as it has or more.
    """
    if question.hits[0] != "p" or len(step.premises) < len(scheme.premises):
        return None
    return view.claims[step.premises[int(question.hits[1:]) - 1]]
