"""Open critical questions as one JSON object: a list of steps, each with its scheme, premises and questions."""

from dataclasses import asdict

from argmap.formats import Format
from argmap.formats._json import dumped
from argmap.views.questions import Questions

VERSION = 1


def write(questions: Questions, options: None = None) -> str:  # noqa: ARG001
    """Return the object, spread over lines."""
    return dumped({"argmap_questions": VERSION} | asdict(questions), indent=2) + "\n"


FORMAT = Format("json", suffixes=(".json",), view=Questions, write=write)
