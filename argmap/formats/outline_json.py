"""Outlines as one JSON object, entries nested in `entries`; docs/outline-json.md tells every field."""

from argmap.formats import Format
from argmap.formats._json import dumped
from argmap.formats._records import VERSION, entry_record, source_record
from argmap.views.entries import Entry, Outline, OutlineOptions


def write(outline: Outline, options: OutlineOptions) -> str:  # noqa: ARG001
    """Return the object, one entry a line. Written piece by piece: a chain may nest deeper than `json.dumps` can go."""
    head = {"argmap_outline": VERSION, "title": outline.title, "lang": outline.lang, "remarks": outline.remarks}
    sections = []
    number = 1
    for section in outline.sections:
        lines = _nested(section.entries, number)
        sections.append(f'{{"heading": {dumped(section.heading)}, "entries": {lines}}}')
        number += len(section.entries)
    sources = dumped([source_record(source) for source in outline.sources])
    told = ",\n".join(sections)
    return f'{dumped(head)[:-1]}, "sections": [\n{told}\n], "sources": {sources}}}\n'


def _nested(entries: tuple[Entry, ...], number: int) -> str:
    pieces: list[str] = ["["]
    depth = -1
    for at, entry in enumerate(entries):
        pieces.append("]}" * (depth - entry.depth + 1))
        pieces.append(",\n" if entry.depth <= depth else "\n")
        pieces.append(f'{dumped(entry_record(entry, number + at))[:-1]}, "entries": [')
        depth = entry.depth
    return "".join([*pieces, "]}" * (depth + 1), "]"])


FORMAT = Format("json", suffixes=(".json",), view=Outline, write=write)
