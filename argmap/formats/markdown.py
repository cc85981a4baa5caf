"""Outlines as nested Markdown lists. Source: https://spec.commonmark.org/0.31.2/ and https://github.github.com/gfm/"""

import re

from argmap.formats import Format
from argmap.formats._markdown import escaped
from argmap.formats._wording import box, clamped, details, lead, marks, reference, short, title_and_text
from argmap.views.entries import Entry, Outline, OutlineOptions, Part, Reference
from argmap.views.words import Words

_URL = re.compile(r"https?://[!-;=?-~]+")
_DEEPEST = 30


def write(outline: Outline, options: OutlineOptions) -> str:  # noqa: ARG001
    """Return the outline, one list item an entry, what is told about it on further lines of the item."""
    blocks = [f"# {escaped(outline.title)}\n"] if outline.title else []
    blocks += [f"*{escaped(remark)}*\n" for remark in outline.remarks]
    for section in outline.sections:
        blocks += [f"## {escaped(section.heading)}\n"] if section.heading else []
        blocks.append("".join(_item(entry, outline) for entry in section.entries))
    if outline.sources:
        blocks += [f"## {outline.words.sources}\n"]
        blocks.append("".join(f"- {_source(source, outline.words)}\n" for source in outline.sources))
    return "\n".join(blocks)


def _item(entry: Entry, outline: Outline) -> str:
    """Return a list item; its lines begin with words of ours, so that nothing at a line's start can be markup."""
    depth, level = clamped(entry, outline, _DEEPEST)
    lines = [_text(entry, outline, level)]
    lines += [f"*{each.label}* {escaped(each.text)}" for each in details(entry, outline)]
    indent = "  " * depth
    return f"{indent}- " + f"\\\n{indent}  ".join(lines) + "\n"


def _text(entry: Entry, outline: Outline, level: str) -> str:
    words = outline.words
    if entry.part is Part.MORE:
        return f"{level}… {words.more.format(n=entry.hidden)}"
    tail = f" ({escaped(f'{words.semicolon} '.join(found))})" if (found := marks(entry, outline)) else ""
    start = level + lead(entry, outline)
    if (claim := entry.claim) is None:
        return f"**{start}, {words.together}{words.colon}**{tail}"
    if entry.refers:
        return f"**{start}{words.colon}** {words.see} `{claim.id}` {escaped(short(claim))}{tail}"
    title, text = title_and_text(claim, entry)
    told = [f"*{escaped(title)}{words.colon if text else ''}*"] if title else []
    told += [escaped(text)] if text else []
    told += [f"`{claim.id}`"] if claim.show_id else []
    return f"{box(entry, outline)}**{start}{words.colon}** {' '.join(told)}{tail}"


def _source(source: Reference, words: Words) -> str:
    """Return a bibliography entry; a web address is a link."""
    before, url, after = reference(source, words)
    link = f"<{url}>" if _URL.fullmatch(url) else escaped(url)
    return " ".join(part for part in (escaped(before), link, escaped(after)) if part)


FORMAT = Format("markdown", suffixes=(".md", ".markdown"), view=Outline, write=write)
