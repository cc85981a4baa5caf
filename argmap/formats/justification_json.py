"""A justification as one JSON object with a list of parts; docs/evaluation-json.md tells every field."""

from dataclasses import asdict

from argmap.formats import Format
from argmap.formats._json import dumped
from argmap.views.justification import Justification, JustificationOptions

VERSION = 1


def write(justification: Justification, options: JustificationOptions) -> str:  # noqa: ARG001
    """Return the object, spread over lines."""
    return dumped({"argmap_justification": VERSION} | asdict(justification), indent=2) + "\n"


FORMAT = Format("json", suffixes=(".json",), view=Justification, write=write)
