"""Outlines as OPML 2.0 for outliners. Source: http://opml.org/spec2.opml

`text` holds lead, title and text; `_note` what is told about it, one a line; `role`, `claim`, `step` and the rest are
attributes of ours, as the specification allows. It also lets `text` hold HTML, so what would read as a tag or an entity
is escaped once more; a lone `&` or `<` is not, because many outliners show `text` as it stands.
"""

import re

from argmap.formats import Format
from argmap.formats._wording import box, clamped, details, lead, marks, reference_line, short, title_and_text, verdicts
from argmap.views.entries import Entry, Outline, OutlineOptions, Part
from argmap.visible import visible

_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
# libxml2 reads 256 levels.
_DEEPEST = 200


def write(outline: Outline, options: OutlineOptions) -> str:  # noqa: ARG001
    """Return the outline as nested `outline` elements."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">', "<head>"]
    lines += [f"<title>{_content(outline.title or outline.words.untitled)}</title>", "</head>", "<body>"]
    lines += [_element({"text": _html(remark)}, leaf=True) for remark in outline.remarks]
    for section in outline.sections:
        lines += [_element({"text": _html(section.heading)}, leaf=False)] if section.heading else []
        lines += _nested(section.entries, outline)
        lines += ["</outline>"] if section.heading else []
    if outline.sources:
        lines.append(_element({"text": outline.words.sources}, leaf=False))
        for source in outline.sources:
            text = _html(reference_line(source, outline.words))
            lines.append(_element({"text": text, "source": source.id}, leaf=True))
        lines.append("</outline>")
    return "".join(f"{line}\n" for line in (*lines, "</body>", "</opml>"))


def _nested(entries: tuple[Entry, ...], outline: Outline) -> list[str]:
    lines: list[str] = []
    open_elements = 0
    for at, entry in enumerate(entries):
        depth, level = clamped(entry, outline, _DEEPEST)
        after = clamped(entries[at + 1], outline, _DEEPEST)[0] if at + 1 < len(entries) else 0
        lines += ["</outline>"] * (open_elements - depth)
        open_elements = min(open_elements, depth)
        lines.append(_element(_attributes(entry, level, outline), leaf=after <= depth))
        open_elements += after > depth
    return lines + ["</outline>"] * open_elements


def _attributes(entry: Entry, level: str, outline: Outline) -> dict[str, str | None]:
    claim, step = entry.claim, entry.step
    return {
        "text": _html(level + _text(entry, outline)),
        "_note": "\n".join(_notes(entry, outline)) or None,
        "_status": "unchecked" if box(entry, outline) else None,
        "role": entry.part.value,
        "claim": claim.id if claim else None,
        "step": step.id if step else None,
        "stance": claim.stance if claim else None,
        "side": claim.side if claim else None,
        "group": claim.group if claim else None,
        "tags": ",".join(claim.tags) if claim and claim.tags else None,
        "status": (claim.status if claim else None) or None,
        "step-status": (step.status if step else None) or None,
        "refers": "true" if entry.refers else None,
    }


def _text(entry: Entry, outline: Outline) -> str:
    words = outline.words
    if entry.part is Part.MORE:
        return f"… {words.more.format(n=entry.hidden)}"
    start = lead(entry, outline)
    tail = f" ({f'{words.semicolon} '.join(found)})" if (found := verdicts(entry, outline)) else ""
    if (claim := entry.claim) is None:
        return f"{start}, {words.together}{tail}{words.colon}"
    if entry.refers:
        return f"{start}{words.colon} {words.see} [{claim.id}] {short(claim)}{tail}"
    text = f"{words.colon} ".join(each for each in (start, *title_and_text(claim, entry)) if each)
    return f"{text} [{claim.id}]{tail}" if claim.show_id else f"{text}{tail}"


def _notes(entry: Entry, outline: Outline) -> list[str]:
    told = [f"{each.label} {each.text}" for each in details(entry, outline)]
    return [*(each for each in marks(entry, outline) if each not in verdicts(entry, outline)), *told]


def _element(attributes: dict[str, str | None], *, leaf: bool) -> str:
    """Return an `outline` element, left open unless it is a leaf; attributes without a value are left out."""
    told = "".join(f' {name}="{_quoted(value)}"' for name, value in attributes.items() if value is not None)
    return f"<outline{told}{'/' if leaf else ''}>"


def _html(text: str) -> str:
    return _TAG.sub("&lt;", _ENTITY.sub("&amp;", visible(text)))


def _content(text: str) -> str:
    return visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(text: str) -> str:
    """Return an attribute's value; line ends between the lines of a note survive as references."""
    return "&#10;".join(map(_content, text.split("\n"))).replace('"', "&quot;")


FORMAT = Format("opml", suffixes=(".opml",), view=Outline, write=write)
