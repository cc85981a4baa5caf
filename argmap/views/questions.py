"""The critical questions that a map leaves open, by the step they are asked of: a drill for both sides."""

from dataclasses import dataclass
from itertools import islice

from argmap.graph import GraphView
from argmap.graph.critical import Inquiry, filled
from argmap.model import Claim, Inference
from argmap.views.schemes import scheme_named
from argmap.yamlmap.catalogue import Question, Scheme

# How many attacks are shown beside a question.
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim by id and text; `generated` tells an id that nobody wrote."""

    id: str
    text: str
    generated: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """An open question, its slots filled.

    `kind` is `assume` where whoever argues so must answer, `except` where the challenger must show something first. A
    bad answer attacks what `hits` names: `p1`, `p2`, ... a premise, `link` the step, `end` the conclusion. `premise` is
    the one that is hit, where one can tell which, else `premise_text` is what the scheme has there. `attacks` are
    claims that the map has against it already: the premises of the first few attacks.
    """

    key: str
    ask: str
    kind: str
    hits: str
    premise: Stated | None
    premise_text: str | None
    attacks: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class QuestionedStep:
    """A step that has open questions; `on_step` says that it bears on another step, and `target` is where that leads.

    `speakers` are the names of those who draw it, where the map tells.
    """

    id: str
    role: str
    on_step: bool
    scheme: str
    scheme_title: str
    target: Stated
    premises: tuple[Stated, ...]
    speakers: tuple[str, ...]
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Questions:
    """The open questions of a map, in written order of the steps.

    `scheme` is the one that was asked for, None for all; `steps_of_a_scheme` counts the steps of it, or of any.
    `without_scheme` counts those that name none, and so have no questions.
    """

    title: str | None
    scheme: str | None
    steps: tuple[QuestionedStep, ...]
    steps_of_a_scheme: int
    without_scheme: int


def questions(view: GraphView, scheme: str | None = None) -> Questions:
    """Return the open questions of a map, or those that steps of one scheme leave. O(V + E).

    Raises `UnknownNameError` for a scheme that there is not.
    """
    wanted = None if scheme is None else scheme_named(scheme).name
    telling = _Telling(view)
    asked = [(step, of) for step, of in telling.inquiry.steps() if wanted in (None, of.name)]
    found = [telling.step(step, of) for step, of in asked]
    return Questions(
        view.map.title,
        wanted,
        tuple(each for each in found if each.questions),
        len(asked),
        sum(each.scheme is None for each in view.map.inferences),
    )


class _Telling:
    """Tells the open questions of one map."""

    def __init__(self, view: GraphView) -> None:
        self._view = view
        self.inquiry = Inquiry(view)

    def step(self, step: Inference, scheme: Scheme) -> QuestionedStep:
        """Return a step with its open questions."""
        claims, speakers = self._view.claims, self._view.speakers
        slots = self.inquiry.fillings(step, scheme)
        return QuestionedStep(
            step.id,
            step.role.value,
            step.on_step,
            scheme.name,
            scheme.title,
            _stated(claims[self._view.final_target(step)]),
            tuple(_stated(claims[each]) for each in step.premises),
            tuple(speakers[each].name for each in step.asserted_by),
            tuple(self._asked(step, scheme, each, slots) for each in self.inquiry.open_questions(step, scheme)),
        )

    def _asked(self, step: Inference, scheme: Scheme, question: Question, slots: dict[str, str]) -> Asked:
        premise = self.inquiry.premise_hit(step, scheme, question)
        text = None
        if question.hits[0] == "p" and premise is None:
            text = filled(scheme.premises[int(question.hits[1:]) - 1], slots)
        attacks = islice(self.inquiry.attacks_on(step, scheme, question), _SHOWN)
        return Asked(
            question.key,
            filled(question.ask, slots),
            question.kind,
            question.hits,
            _stated(premise) if premise is not None else None,
            text,
            tuple(_stated(self._view.claims[each]) for attack in attacks for each in attack.premises),
        )


def _stated(claim: Claim) -> Stated:
    return Stated(claim.id, claim.text, claim.generated)
