"""Argumentation schemes as one JSON object: a list of schemes, each with its slots, premises and questions."""

from typing import Any

from argmap.formats import Format
from argmap.formats._json import dumped
from argmap.views.schemes import SchemeList, snippet
from argmap.yamlmap.catalogue import Scheme

VERSION = 1


def write(schemes: SchemeList, options: None = None) -> str:  # noqa: ARG001
    """Return the object, spread over lines."""
    return dumped({"argmap_schemes": VERSION, "schemes": [_scheme(each) for each in schemes.schemes]}, indent=2) + "\n"


def _scheme(scheme: Scheme) -> dict[str, Any]:
    questions = [each._asdict() for each in scheme.questions]
    return scheme._asdict() | {"questions": questions, "yaml": snippet(scheme)}


FORMAT = Format("json", suffixes=(".json",), view=SchemeList, write=write)
