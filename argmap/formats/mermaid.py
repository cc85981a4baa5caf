"""Mermaid flowcharts, write only. Source: https://mermaid.js.org/syntax/flowchart.html"""

import unicodedata
from collections.abc import Iterator

from argmap.formats import Format
from argmap.graph.view import Stance
from argmap.layout.arrows import STYLES
from argmap.layout.inks import LIGHT
from argmap.layout.options import DrawOptions
from argmap.views.picture import Arrow, Card, Diagram, Junction, Relation
from argmap.views.standing import SIGNS

_CLASSES = (
    ("thesis", f"fill:{LIGHT['thesis']},stroke:{LIGHT['thesis']},color:{LIGHT['on-thesis']}"),
    ("pro", f"fill:{LIGHT['card']},stroke:{LIGHT['pro']},stroke-width:2px,color:{LIGHT['text']}"),
    ("con", f"fill:{LIGHT['card']},stroke:{LIGHT['con']},stroke-width:2px,color:{LIGHT['text']}"),
    ("mixed", f"fill:{LIGHT['card']},stroke:{LIGHT['undercut']},stroke-width:2px,color:{LIGHT['text']}"),
    ("none", f"fill:{LIGHT['card']},stroke:{LIGHT['grey']},color:{LIGHT['text']}"),
    ("implicit", "stroke-dasharray:6 3"),
    ("open", "stroke-dasharray:2 3"),
    ("conceded", f"fill:{LIGHT['conceded']},color:{LIGHT['muted']}"),
    ("falls", f"fill:{LIGHT['conceded']},color:{LIGHT['muted']}"),
    ("fallenThesis", f"color:{LIGHT['on-thesis-muted']}"),
    ("junction", f"fill:{LIGHT['text']},stroke:{LIGHT['text']},color:{LIGHT['on-fill']}"),
    ("more", f"fill:{LIGHT['tint']},stroke:{LIGHT['grey']},color:{LIGHT['muted']}"),
)
_LINES = {
    Relation.SUPPORT: "-->",
    Relation.ATTACK: "-.-x",
    Relation.UNDERCUT: "-.-o",
    Relation.BACKING: "-->",
    Relation.CONTRADICTS: "x-.-x",
    Relation.RESTATES: "---",
    Relation.MORE: "---",
}


def write(diagram: Diagram, options: DrawOptions | None = None) -> str:
    """Return a diagram as a Mermaid flowchart: the thesis at the top, or else at the left. O(V + E)."""
    direction = "BT" if (options or DrawOptions()).layout == "top" else "RL"
    return "".join(f"{line}\n" for line in _flowchart(diagram, direction))


def _flowchart(diagram: Diagram, direction: str) -> Iterator[str]:
    yield f"flowchart {direction}"
    anchors = [*(card.anchor for card in diagram.cards), *(joint.anchor for joint in diagram.junctions)]
    names = {anchor: f"n{number}" for number, anchor in enumerate(anchors)}
    yield f"  accTitle: {_plain(diagram.title or diagram.words.untitled)}"
    yield f"  accDescr: {_plain(diagram.description)}"
    yield from _nodes(diagram, names)
    for arrow in diagram.arrows:
        yield f"  {_arrow(arrow, names, diagram)}"
    yield from _classes(diagram, names)
    for number, arrow in enumerate(diagram.arrows):
        yield f"  linkStyle {number} {_link_style(arrow)}"


def _nodes(diagram: Diagram, names: dict[str, str]) -> Iterator[str]:
    """Yield nodes, those of an area in its subgraph; areas nest, and each is closed before the next one opens."""
    parts: dict[str, list[str]] = {}
    for card in diagram.cards:
        parts.setdefault(card.area, []).append(_card(card, names[card.anchor]))
    for joint in diagram.junctions:
        parts.setdefault(joint.area, []).append(_junction(joint, names[joint.anchor]))
    inside: dict[str, list[int]] = {}
    for number, area in enumerate(diagram.areas):
        inside.setdefault(area.parent, []).append(number)
    yield from (f"  {line}" for line in parts.get("", ()))
    waiting = [(number, False) for number in reversed(inside.get("", ()))]
    while waiting:
        number, done = waiting.pop()
        area = diagram.areas[number]
        if done:
            yield "  end"
            continue
        yield f'  subgraph g{number}["{_label(area.label)}"]'
        yield from (f"  {line}" for line in parts.get(area.anchor, ()))
        waiting.append((number, True))
        waiting += [(each, False) for each in reversed(inside.get(area.anchor, ()))]


def _card(card: Card, name: str) -> str:
    if card.stub:
        return f'{name}(["{_label(card.text)}"])'
    head = " ".join(each for each in (card.tag, card.label, card.verdict) if each)
    parts = [f"<b>{_label(each)}</b>" for each in (head, card.title) if each]
    parts += [_label(card.text), *([f"<i>{_label(card.small_print)}</i>"] if card.small_print else [])]
    return f'{name}["{"<br/>".join(parts)}"]'


def _junction(joint: Junction, name: str) -> str:
    return f'{name}(("{_label(joint.sign)}"))'


def _arrow(arrow: Arrow, names: dict[str, str], diagram: Diagram) -> str:
    line = "---" if arrow.headless else _LINES[arrow.relation]
    words = ""
    if not arrow.headless:
        told = getattr(diagram.words, arrow.relation.value, "")
        if arrow.implicit:
            told += f" ({diagram.words.mapper})"
        told = " ".join(each for each in (SIGNS["falls"] if arrow.falls else "", told) if each)
        words = f'|"{_label(told)}"|' if told else ""
    return f"{names[arrow.tail]} {line}{words} {names[arrow.head]}"


def _classes(diagram: Diagram, names: dict[str, str]) -> Iterator[str]:
    """Yield the classes that occur, and what belongs to each."""
    members: dict[str, list[str]] = {}
    for card in diagram.cards:
        marks = [word for word in ("implicit", "open", "conceded") if getattr(card, word)]
        if card.falls:
            marks.append("fallenThesis" if card.stance is Stance.THESIS else "falls")
        for kind in ("more",) if card.stub else (card.stance.value, *marks):
            members.setdefault(kind, []).append(names[card.anchor])
    for joint in diagram.junctions:
        members.setdefault("junction", []).append(names[joint.anchor])
    for kind, style in _CLASSES:
        if kind in members:
            yield f"  classDef {kind} {style}"
            yield f"  class {','.join(members[kind])} {kind}"


def _link_style(arrow: Arrow) -> str:
    wide = "1px" if arrow.implicit or arrow.falls else "2px"
    dash = ",stroke-dasharray:9 3 2 3" if arrow.implicit else ""
    return f"stroke:{LIGHT['grey' if arrow.falls else STYLES[arrow.relation].ink]},stroke-width:{wide}{dash}"


def _label(text: str) -> str:
    """Return text for a quoted label: all but letters, digits, spaces and commas as entities.

    So no text ends the label, starts a comment or a directive, or is read as Markdown, HTML or a link.
    """
    return "".join(each if _is_safe(each) else f"#{ord(each)};" for each in text)


def _is_safe(char: str) -> bool:
    if char in " ," or char.isascii():
        return char.isalnum() or char in " ,"
    return (
        unicodedata.category(char)[0] in "LMNPS"
        and char not in "\u2018\u2019\u201c\u201d\u00b0\u00df\u00b6\ufb02\u2028"
    )


def _plain(text: str) -> str:
    """Return text for a line that knows no entities: what could end or comment it is left as its look-alike."""
    return text.translate(str.maketrans("%#;{}", "\uff05\uff03\uff1b()"))


FORMAT = Format("mermaid", (".mmd", ".mermaid"), Diagram, write)
