"""Outlines as indented text for terminals and mail: `+` reason, `-` objection, `&` premises that work together."""

from collections.abc import Iterator

from argmap.formats import Format
from argmap.formats._cells import wrap
from argmap.formats._wording import box, clamped, details, lead, marks, reference_line, role, short, title_and_text
from argmap.views.entries import Entry, Outline, OutlineOptions, Part
from argmap.visible import visible

_SIGNS = {
    Part.REASON: "+",
    Part.OBJECTION: "-",
    Part.PREMISE: "&",
    Part.UNDERCUT: "~",
    Part.BACKING: "^",
    Part.CONTRADICTS: "x",
    Part.RESTATES: "=",
    Part.MORE: "…",
}
_INDENT = 4


def write(outline: Outline, options: OutlineOptions) -> str:
    """Return the outline as lines of at most `options.width` cells, where words and depth allow."""
    lines = list(_head(outline, options.width))
    for section in outline.sections:
        lines += ["", *wrap(section.heading, options.width, options.width)] if section.heading else []
        for entry in section.entries:
            lines += [""] if entry.depth <= 1 and lines else []
            lines.append(_entry(entry, outline, options.width))
    if outline.sources:
        lines += ["", outline.words.sources, ""]
        for source in outline.sources:
            lines.append(_block(f"[{source.id}] {reference_line(source, outline.words)}", 0, options.width))
    lines += _legend(outline, options.width)
    return "\n".join([*lines, ""])


def _head(outline: Outline, width: int) -> Iterator[str]:
    if outline.title:
        yield from wrap(visible(outline.title), width, width)
    for remark in outline.remarks:
        yield from wrap(visible(remark), width, width)


def _entry(entry: Entry, outline: Outline, width: int) -> str:
    """Return the lines of an entry as one text: a big outline has too many lines to keep each by itself."""
    depth, level = clamped(entry, outline, max(1, width // 2 // _INDENT))
    told = _block(f"{_mark(entry, outline)} {level}{_text(entry, outline)}", max(0, depth * _INDENT - 2), width)
    below = depth * _INDENT + 2
    return "\n".join([told, *[_block(f"{each.label} {each.text}", below, width) for each in details(entry, outline)]])


def _block(text: str, indent: int, width: int) -> str:
    """Return the lines of a text; all but the first hang by two cells."""
    room = max(8, width - indent)
    begin = " " * indent
    return begin + f"\n{begin}  ".join(wrap(text, room, max(8, room - 2)))


def _mark(entry: Entry, outline: Outline) -> str:
    """Return the sign of an entry, and its role in words where a sign alone would be a riddle."""
    if (sign := _SIGNS.get(entry.part)) is None:
        return f"{lead(entry, outline)}{outline.words.colon}"
    if entry.part in (Part.REASON, Part.OBJECTION, Part.PREMISE, Part.MORE):
        return sign
    return f"{sign} {role(entry, outline)}{outline.words.colon}"


def _text(entry: Entry, outline: Outline) -> str:
    words = outline.words
    if entry.part is Part.MORE:
        return words.more.format(n=entry.hidden)
    found = marks(entry, outline)
    tail = f" ({f'{words.semicolon} '.join(found)})" if found else ""
    if (claim := entry.claim) is None:
        return f"{words.together}{tail}{words.colon}"
    if entry.refers:
        return f"{words.see} [{claim.id}] {short(claim)}{tail}"
    text = f"{words.colon} ".join(each for each in title_and_text(claim, entry) if each)
    return f"{box(entry, outline)}{text}{f' [{claim.id}]' if claim.show_id else ''}{tail}"


def _legend(outline: Outline, width: int) -> list[str]:
    """Return the marks that occur, told in a last line; `+` and `-` alone need none."""
    parts = {entry.part for section in outline.sections for entry in section.entries}
    if not parts & {Part.PREMISE, Part.UNDERCUT, Part.BACKING}:
        return []
    words = outline.words
    told = {
        Part.REASON: words.roles.reason,
        Part.OBJECTION: words.roles.objection,
        Part.PREMISE: words.joint_line,
        Part.UNDERCUT: f"{words.roles.undercut} ({words.undercut_line})",
        Part.BACKING: f"{words.roles.backing} ({words.backing_line})",
    }
    line = f"{words.semicolon} ".join(f"{_SIGNS[part]} {text}" for part, text in told.items() if part in parts)
    return ["", *wrap(line, width, width)]


FORMAT = Format("text", suffixes=(".txt",), view=Outline, write=write)
