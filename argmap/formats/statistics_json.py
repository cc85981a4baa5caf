"""The numbers of a map as one JSON object; docs/statistics-json.md tells every field."""

from dataclasses import asdict

from argmap.formats import Format
from argmap.formats._json import dumped
from argmap.views.statistics import Statistics

VERSION = 1


def write(statistics: Statistics, options: None = None) -> str:  # noqa: ARG001
    """Return the object, spread over lines."""
    return dumped({"argmap_statistics": VERSION} | asdict(statistics), indent=2) + "\n"


FORMAT = Format("json", suffixes=(".json",), view=Statistics, write=write)
