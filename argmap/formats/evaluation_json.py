"""What is asked of an evaluation as one JSON object; docs/evaluation-json.md tells every field."""

from dataclasses import asdict

from argmap.formats import Format
from argmap.formats._json import dumped
from argmap.views.evaluation import Answer

VERSION = 1


def write(answer: Answer, options: None = None) -> str:  # noqa: ARG001
    """Return the object, spread over lines."""
    return dumped({"argmap_evaluation": VERSION, "answer": answer.kind} | asdict(answer), indent=2) + "\n"


FORMAT = Format("json", suffixes=(".json",), view=Answer, write=write)
