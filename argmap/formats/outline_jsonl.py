"""Outlines as JSON lines, one entry a line, each with its path; docs/outline-json.md tells every field."""

from argmap.formats import Format
from argmap.formats._json import dumped
from argmap.formats._records import entry_record
from argmap.views.entries import Entry, Outline, OutlineOptions

# A whole path on each line would make the size of a chain grow with the square of its length.
_LONGEST_PATH = 100


def write(outline: Outline, options: OutlineOptions) -> str:  # noqa: ARG001
    """Return one object a line, in reading order."""
    lines: list[str] = []
    for section in outline.sections:
        above: list[tuple[int, str]] = []  # the number and the id of each entry on the way down
        for entry in section.entries:
            del above[entry.depth :]
            parent = above[-1][0] if above else None
            path = [None] * (len(above) > _LONGEST_PATH) + [name for _, name in above[-_LONGEST_PATH:]]
            record = entry_record(entry, len(lines) + 1)
            lines.append(dumped({"section": section.heading, "parent": parent, "path": path} | record))
            above.append((len(lines), _name(entry)))
    return "".join(f"{line}\n" for line in lines)


def _name(entry: Entry) -> str:
    if entry.claim is not None:
        return entry.claim.id
    return entry.step.id if entry.step is not None else ""


FORMAT = Format("jsonl", suffixes=(".jsonl", ".ndjson"), view=Outline, write=write)
