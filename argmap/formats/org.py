"""Outlines for Org mode: a headline for each thesis, plain lists below. Source: https://orgmode.org/manual/

Org has no escape character. Its manual advises a zero width space where text looks like markup; yet emphasis may begin
behind one. So it is a word joiner (U+2060) here, as invisible, which no rule of Org names.
"""

import re

from argmap.formats import Format
from argmap.formats._wording import box, clamped, details, lead, marks, reference, short, title_and_text
from argmap.views.entries import Entry, Outline, OutlineOptions, Part, Reference
from argmap.views.words import Words
from argmap.visible import visible

_JOINER = "\u2060"
_SPECIAL = re.compile(
    r"(?<!\w)(?=[*/=~+_]\S)"  # emphasis begins only behind certain characters
    r"|(?<=[_\[<{\\^@#|])(?=\S)|(?<=\\)$"  # links, dates, macros, entities, snippets, lowered and raised text
    r"|(?<=-)(?=-)|(?<=\.)(?=\.)"  # dashes and dots that Org draws together
    r"|(?<=[A-Za-z])(?=:\S)|(?<=:)(?=:)|(?<=:)$"  # addresses, terms, tags
)
_URL = re.compile(r"https?://[!-Z^-~]+")
_DEEPEST = 30


def write(outline: Outline, options: OutlineOptions) -> str:  # noqa: ARG001
    """Return the outline; heads of trees are headlines, all else is one list item a line."""
    lines = [f"#+TITLE: {escaped(outline.title)}", ""] if outline.title else []
    for remark in outline.remarks:
        lines += [escaped(remark), ""]
    for section in outline.sections:
        lines += [f"* {escaped(section.heading)}"] if section.heading else []
        for entry in section.entries:
            lines += _entry(entry, outline, "**" if section.heading else "*")
    if outline.sources:
        lines += [f"* {outline.words.sources}", *(f"- {_source(each, outline.words)}" for each in outline.sources)]
    return "".join(f"{line}\n" for line in lines)


def escaped(text: str) -> str:
    """Return text on one line that Org shows as it stands."""
    return _SPECIAL.sub(_JOINER, visible(text)).replace("$", r"\dollar{}")


def _entry(entry: Entry, outline: Outline, stars: str) -> list[str]:
    """Return a headline or an item; further lines begin with words of ours and follow a line break."""
    told = [f"{each.label} {escaped(each.text)}" for each in details(entry, outline)]
    if entry.depth == 0:
        return [f"{stars} {_text(entry, outline, '')}", *_broken(told), *([""] if told else [])]
    depth, level = clamped(entry, outline, _DEEPEST)
    indent = "  " * (depth - 1)
    first, *rest = _broken([_text(entry, outline, level), *told])
    return [f"{indent}- {first}", *(f"{indent}  {line}" for line in rest)]


def _broken(lines: list[str]) -> list[str]:
    return [*(f"{line} \\\\" for line in lines[:-1]), *lines[-1:]]


def _text(entry: Entry, outline: Outline, level: str) -> str:
    words = outline.words
    if entry.part is Part.MORE:
        return f"{level}… {words.more.format(n=entry.hidden)}"
    tail = f" ({escaped(f'{words.semicolon} '.join(found))})" if (found := marks(entry, outline)) else ""
    start = level + lead(entry, outline)
    if (claim := entry.claim) is None:
        return f"{start}, {words.together}{words.colon}{tail}"
    if entry.refers:
        return f"{start}{words.colon} {words.see} ={claim.id}= {escaped(short(claim))}{tail}"
    text = f"{words.colon} ".join(escaped(each) for each in title_and_text(claim, entry) if each)
    return f"{box(entry, outline)}{start}{words.colon} {text}{f' ={claim.id}=' if claim.show_id else ''}{tail}"


def _source(source: Reference, words: Words) -> str:
    """Return a bibliography entry; a web address is a link."""
    before, url, after = reference(source, words)
    link = f"[[{url}]]" if _URL.fullmatch(url) else escaped(url)
    return " ".join(part for part in (escaped(before), link, escaped(after)) if part)


FORMAT = Format("org", suffixes=(".org",), view=Outline, write=write)
