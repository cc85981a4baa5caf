"""Outlines as indented text for terminals and mail: `+` reason, `-` objection, `&` premises that work together."""

from collections.abc import Iterator

from argmap.formats import Format
from argmap.formats._cells import wrap
from argmap.formats._wording import box, clamped, details, marks, reference_line, short, words
from argmap.views.entries import Entry, Outline, OutlineOptions, Part
from argmap.visible import visible

_MARKS = {
    Part.THESIS: "Thesis: ",
    Part.CLAIM: "Claim: ",
    Part.REASON: "+ ",
    Part.OBJECTION: "- ",
    Part.UNDERCUT: "~ undercut: ",
    Part.BACKING: "^ backing: ",
    Part.PREMISE: "& ",
    Part.CONTRADICTS: "x contradicts: ",
    Part.RESTATES: "= restates: ",
    Part.MORE: "… ",
}
_LEGEND = {
    Part.REASON: "+ reason",
    Part.OBJECTION: "- objection",
    Part.PREMISE: "& premises that work together",
    Part.UNDERCUT: "~ undercut (attacks the step above)",
    Part.BACKING: "^ backing (supports the step above)",
}
_INDENT = 4


def write(outline: Outline, options: OutlineOptions) -> str:
    """Return the outline as lines of at most `options.width` cells, where words and depth allow."""
    lines = list(_head(outline, options.width))
    for section in outline.sections:
        lines += ["", *wrap(section.heading, options.width, options.width)] if section.heading else []
        for entry in section.entries:
            lines += [""] if entry.depth <= 1 and lines else []
            lines += _entry(entry, outline, options.width)
    if outline.sources:
        lines += ["", "Sources", ""]
        for source in outline.sources:
            lines += _block(f"[{source.id}] {reference_line(source)}", 0, options.width)
    lines += _legend(outline, options.width)
    return "".join(f"{line}\n" for line in lines)


def _head(outline: Outline, width: int) -> Iterator[str]:
    if outline.title:
        yield from wrap(visible(outline.title), width, width)
    for remark in outline.remarks:
        yield from wrap(visible(remark), width, width)


def _entry(entry: Entry, outline: Outline, width: int) -> list[str]:
    depth, level = clamped(entry, max(1, width // 2 // _INDENT))
    lines = _block(_MARKS[entry.part] + level + _text(entry, outline), max(0, depth * _INDENT - 2), width)
    for detail in details(entry, outline):
        lines += _block(f"{detail.label}{detail.colon} {detail.text}", depth * _INDENT + 2, width)
    return lines


def _block(text: str, indent: int, width: int) -> list[str]:
    """Wrap a text; its further lines hang by two cells."""
    first, *rest = wrap(text, max(8, width - indent), max(8, width - indent - 2))
    return [" " * indent + first, *(" " * (indent + 2) + line for line in rest)]


def _text(entry: Entry, outline: Outline) -> str:
    if entry.part is Part.MORE:
        return f"{entry.hidden} more"
    found = marks(entry, outline)
    tail = f" ({'; '.join(found)})" if found else ""
    if (claim := entry.claim) is None:
        return f"together{tail}:"
    if entry.refers:
        return f"see [{claim.id}] {short(claim)}{tail}"
    text = ": ".join(each for each in words(claim, entry) if each)
    return f"{box(entry, outline)}{text}{f' [{claim.id}]' if claim.show_id else ''}{tail}"


def _legend(outline: Outline, width: int) -> list[str]:
    """Return the marks that occur, told in a last line; `+` and `-` alone need none."""
    parts = {entry.part for section in outline.sections for entry in section.entries}
    if not parts & {Part.PREMISE, Part.UNDERCUT, Part.BACKING}:
        return []
    return ["", *wrap("; ".join(words for part, words in _LEGEND.items() if part in parts), width, width)]


FORMAT = Format("text", suffixes=(".txt",), view=Outline, write=write)
