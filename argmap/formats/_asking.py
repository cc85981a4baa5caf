"""What a drill of critical questions tells, in words shared by its formats; plain text, not yet escaped."""

from argmap.views.questions import Asked, QuestionedStep, Questions
from argmap.views.schemes import hit

HEADING = "Open critical questions"


def nothing(questions: Questions) -> str:
    """Return why there is nothing to ask."""
    if questions.steps_of_a_scheme:
        return "No critical question is open."
    if questions.scheme:
        return f"No step is of the scheme {questions.scheme}."
    return "No step names a scheme, so there is no critical question to ask."


def role(step: QuestionedStep) -> str:
    """Return what a step does, before the claim it bears on: Reason for, Undercut of a step to."""
    words = {"reason": "Reason for", "objection": "Objection to"}
    return words.get(step.role) or f"{step.role.capitalize()} of a step to"


def by_kind(step: QuestionedStep) -> list[tuple[str, list[Asked]]]:
    """Return the questions under who must meet them."""
    owner = " and ".join(step.speakers) or "whoever argues so"
    heads = (("assume", f"For {owner} to answer"), ("except", "For the challenger to show"))
    grouped = [(head, [each for each in step.questions if each.kind == kind]) for kind, head in heads]
    return [(head, asked) for head, asked in grouped if asked]


def place(asked: Asked) -> str:
    """Return what a bad answer attacks: premise 1, the step, the conclusion, or a premise as the scheme has it."""
    if asked.premise_text is not None:
        return f"the premise of the scheme: {asked.premise_text}"
    return hit(asked.hits)
