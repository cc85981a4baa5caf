"""Open critical questions as a Markdown worksheet: boxes to tick, and room to answer. Source: https://github.github.com/gfm/"""

from collections.abc import Iterator

from argmap.formats import Format
from argmap.formats._asking import HEADING, by_kind, nothing, place, role
from argmap.formats._markdown import begins_no_item, escaped
from argmap.views.questions import Asked, QuestionedStep, Questions, Stated


def write(questions: Questions, options: None = None) -> str:  # noqa: ARG001
    """Return a section for each step; what was typed into the map is escaped."""
    title = f"{HEADING}: {escaped(questions.title)}" if questions.title else HEADING
    parts = [f"# {title}\n"]
    parts += [part for step in questions.steps for part in _step(step)] or [f"{nothing(questions)}\n"]
    return "\n".join(parts)


def _step(step: QuestionedStep) -> Iterator[str]:
    yield f"## {role(step)}: {_named(step.target)}\n"
    yield f"{step.scheme_title} (`{step.scheme}`)\n"
    yield "".join(f"{number}. {begins_no_item(_named(premise))}\n" for number, premise in enumerate(step.premises, 1))
    for head, asked in by_kind(step):
        yield f"**{escaped(head)}:**\n"
        yield "\n".join(_question(each) for each in asked)


def _question(asked: Asked) -> str:
    against = "".join(f"\\\n  The map has against it: {_named(attack)}" for attack in asked.attacks)
    return f"- [ ] {escaped(asked.ask)} *({escaped(place(asked))})*{against}\n\n  Answer:\n"


def _named(claim: Stated) -> str:
    return escaped(claim.text) if claim.generated else f"{escaped(claim.text)} `{claim.id}`"


FORMAT = Format("markdown", suffixes=(".md", ".markdown"), view=Questions, write=write)
