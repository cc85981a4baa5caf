"""Open critical questions as text: each step with its premises, and the questions as boxes to tick."""

from collections.abc import Iterator

from argmap.formats import Format
from argmap.formats._asking import HEADING, by_kind, nothing, place, role
from argmap.formats._cells import wrap
from argmap.views.questions import Asked, QuestionedStep, Questions, Stated
from argmap.visible import visible

_WIDTH = 88


def write(questions: Questions, options: None = None) -> str:  # noqa: ARG001
    """Return the steps as paragraphs."""
    lines = list(_hanging(visible(questions.title), 0)) if questions.title else []
    lines += [HEADING, ""] if questions.steps else [nothing(questions)]
    for step in questions.steps:
        lines += [*_step(step), ""]
    if questions.steps:
        lines.append("In brackets: what a bad answer attacks.")
    return "".join(f"{line}\n" for line in lines)


def _step(step: QuestionedStep) -> Iterator[str]:
    yield from _hanging(f"{role(step)}: {_named(step.target)}", 0)
    yield from _hanging(f"{step.scheme_title} ({step.scheme})", 2)
    for number, premise in enumerate(step.premises, 1):
        yield from _hanging(f"{number}. {_named(premise)}", 2)
    for head, asked in by_kind(step):
        yield from _hanging(f"{visible(head)}:", 2)
        for each in asked:
            yield from _question(each)


def _question(asked: Asked) -> Iterator[str]:
    yield from _hanging(f"[ ] {asked.key}: {visible(asked.ask)} ({visible(place(asked))})", 4)
    for attack in asked.attacks:
        yield from _hanging(f"the map has against it: {_named(attack)}", 8)


def _named(claim: Stated) -> str:
    text = visible(claim.text)
    return text if claim.generated else f"{text} [{claim.id}]"


def _hanging(text: str, indent: int) -> Iterator[str]:
    first, *rest = wrap(text, _WIDTH - indent, _WIDTH - indent - 4)
    yield " " * indent + first
    yield from (" " * (indent + 4) + line for line in rest)


FORMAT = Format("text", suffixes=(".txt",), view=Questions, write=write)
