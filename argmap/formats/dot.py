"""DOT with HTML labels, write only, for people who go on in Graphviz. Source: https://graphviz.org/doc/info/lang.html"""

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from argmap.formats import Format
from argmap.graph.view import Stance
from argmap.layout.arrows import STYLES
from argmap.layout.inks import LIGHT
from argmap.layout.measure import wrap
from argmap.layout.options import DrawOptions
from argmap.views.picture import Arrow, Card, Diagram, Junction, Relation

if TYPE_CHECKING:
    from graphviz import Digraph

_FONT = "Arial"  # one name that every Graphviz knows how to measure, never a list
_ROOM, _THESIS_ROOM = 200.0, 165.0
_INKS = {Stance.PRO: "pro", Stance.CON: "con", Stance.MIXED: "text", Stance.THESIS: "thesis", Stance.NONE: "grey"}
_TINTS = {Stance.PRO: ("tint-pro", "pro"), Stance.CON: ("tint-con", "con")}
_HEADS = {"arrow": "normal", "bar": "tee", "diamond": "odiamond", "ring": "obox", "": "none"}


def write(diagram: Diagram, options: DrawOptions | None = None) -> str:
    """Return a diagram as DOT, for Graphviz to place: the thesis at the top, or else at the left. O(V + E)."""
    from graphviz import Digraph
    from graphviz.quoting import escape as plain

    top = (options or DrawOptions()).layout == "top"
    graph = Digraph("argmap", comment=None)
    graph.attr("graph", rankdir="BT" if top else "RL", newrank="true", nodesep="0.22", ranksep="0.55", pad="0.25")
    graph.attr("graph", bgcolor=LIGHT["paper"], fontname=_FONT, fontsize="12", outputorder="edgesfirst")
    if head := "".join(f"{plain(each)}\\l" for each in (diagram.title, diagram.remark) if each):
        graph.attr("graph", label=head, labelloc="t", labeljust="l")
    graph.attr("graph", tooltip=plain(diagram.description))
    graph.attr("node", shape="plain", fontname=_FONT, fontsize="10", fontcolor=LIGHT["text"])
    graph.attr("edge", fontname=_FONT, penwidth="1.6")
    inside: dict[str, Digraph] = {"": graph}
    for area in diagram.areas:
        inside[area.anchor] = _cluster(area.anchor, area.label, area.stance)
    for card in diagram.cards:
        inside[card.area].node(
            card.anchor,
            _label(_card(card)),
            id=card.anchor,
            tooltip=plain(card.tooltip),
            **{"class": "stub" if card.stub else f"claim {card.stance.value} {card.status}".rstrip()},
            **({"URL": plain(card.link)} if card.link else {}),
        )
    for joint in diagram.junctions:
        _junction(inside[joint.area], joint)
    for area in reversed(diagram.areas):  # an area comes after the one it lies in
        inside[area.parent].subgraph(inside[area.anchor])
    junctions = {each.anchor for each in diagram.junctions}
    for arrow in diagram.arrows:
        _arrow(graph, arrow, junctions, top=top)
    return str(graph.source)


def _cluster(anchor: str, label: str, stance: Stance) -> "Digraph":
    from graphviz import Digraph

    fill, ink = _TINTS.get(stance, ("tint", "muted"))
    cluster = Digraph(f"cluster_{anchor}")
    cluster.attr(label=_label(f"<B>{_text(label)}</B>"), labelloc="t", labeljust="r", fontsize="10", margin="12")
    cluster.attr(style="rounded,filled", fillcolor=LIGHT[fill], color=LIGHT[fill], fontcolor=LIGHT[ink], id=anchor)
    return cluster


def _label(html: str) -> str:
    return f"<{html}>"


def _text(text: str) -> str:
    return escape(text, quote=True).replace("\\", "\\\\")  # Graphviz reads \N and \G in HTML labels too


def _lines(lines: Iterable[str]) -> str:
    return "".join(f'{_text(line)}<BR ALIGN="LEFT"/>' for line in lines)


def _font(html: str, ink: str, size: float) -> str:
    return f'<FONT COLOR="{LIGHT[ink]}" POINT-SIZE="{size:g}">{html}</FONT>'


_PLAIN = 'BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"'


def _card(card: Card) -> str:
    if card.stub:
        return f'<TABLE {_PLAIN}><TR><TD CELLPADDING="4">{_font(_text(card.text), "muted", 9)}</TD></TR></TABLE>'
    if card.stance is Stance.THESIS:
        return _thesis(card)
    ink = "grey" if card.conceded else _INKS[card.stance]
    style = ' STYLE="DASHED"' if card.implicit else ' STYLE="DOTTED"' if card.open else ""
    head = f"{_font(f'<B>{_text(card.tag)}</B>', ink, 8)} " if card.tag else ""
    head += f"{_font(_text(card.label), 'muted', 8)} " if card.label else ""
    head += _font(f"<B>{_text(card.verdict)}</B>", "text", 8) if card.verdict else ""
    rows = [head] if head else []
    if card.title:
        rows.append(
            _font(f"<B>{_lines(wrap(card.title, 11, _ROOM, bold=True))}</B>", "muted" if card.falls else "text", 11)
        )
    rows.append(_font(_lines(wrap(card.text, 10, _ROOM)), "muted" if card.conceded or card.falls else "text", 10))
    if foot := card.small_print:
        rows.append(_font(f"<I>{_lines(wrap(foot, 8, _ROOM))}</I>", "muted", 8))
    cells = "".join(f'<TR><TD ALIGN="LEFT" BALIGN="LEFT">{row}</TD></TR>' for row in rows)
    inner = f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2">{cells}</TABLE>'
    fill = LIGHT["conceded" if card.conceded or card.falls else "card"]
    frame = f'BORDER="1" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" COLOR="{LIGHT[ink]}" BGCOLOR="{fill}"{style}'
    return (
        f'<TABLE {frame}><TR><TD BGCOLOR="{LIGHT[ink]}" WIDTH="5"></TD>'
        f'<TD WIDTH="214" ALIGN="LEFT">{inner}</TD></TR></TABLE>'
    )


def _thesis(card: Card) -> str:
    large = card.title or card.text
    parts = [_font(f"<B>{_text(' '.join(each for each in (card.tag, card.label) if each))}</B>", "on-thesis-muted", 9)]
    parts += [_font(f"<B>{_text(card.verdict)}</B>", "on-thesis", 10)] if card.verdict else []
    parts.append(_font(f"<B>{'<BR/>'.join(map(_text, wrap(large, 14, _THESIS_ROOM, bold=True)))}</B>", "on-thesis", 14))
    if card.title:
        parts.append(_font("<BR/>".join(map(_text, wrap(card.text, 10, _THESIS_ROOM))), "on-thesis", 10))
    if foot := card.small_print:
        parts.append(_font("<BR/>".join(map(_text, wrap(foot, 8, _THESIS_ROOM))), "on-thesis-muted", 8))
    body = "<BR/>".join(parts)
    return f'<TABLE {_PLAIN} BGCOLOR="{LIGHT["thesis"]}"><TR><TD CELLPADDING="10">{body}</TD></TR></TABLE>'


def _junction(graph: "Digraph", joint: Junction) -> None:
    from graphviz.quoting import escape as plain

    ink = LIGHT["grey" if joint.falls else STYLES[joint.relation].ink]
    graph.node(
        joint.anchor,
        joint.sign,
        id=joint.anchor,
        shape="circle",
        width="0.24",
        fixedsize="true",
        style="filled",
        fillcolor=ink if joint.linked else LIGHT["card"],
        color=ink,
        fontcolor=LIGHT["on-fill"] if joint.linked else ink,
        fontsize="13",
        tooltip=plain(joint.tooltip),
        **{"class": "junction falls" if joint.falls else "junction"},
    )


def _arrow(graph: "Digraph", arrow: Arrow, junctions: set[str], *, top: bool) -> None:
    from graphviz.quoting import escape as plain

    style = STYLES[arrow.relation]
    line = "solid" if arrow.headless else {"bar": "dashed", "diamond": "dotted"}.get(style.head, "solid")
    ink = LIGHT["grey" if arrow.falls else style.ink]
    wants = {"color": ink, "arrowhead": "none" if arrow.headless else _HEADS[style.head], "style": line}
    if style.double:
        wants["color"] = f"{LIGHT[style.ink]}:{LIGHT['paper']}:{LIGHT[style.ink]}"
    if arrow.relation is Relation.MORE:
        wants["style"] = "dotted"
    if style.both:
        wants |= {"dir": "both", "arrowtail": _HEADS[style.head]}
    if arrow.falls:
        wants |= {"penwidth": "0.8"} | (
            {} if arrow.headless else {"label": "✗", "fontsize": "12", "fontcolor": LIGHT["text"]}
        )
    if arrow.implicit:
        wants |= {"penwidth": "0.8", "style": "dashed" if line == "solid" else line}
    if arrow.relation in (Relation.CONTRADICTS, Relation.RESTATES):
        wants["constraint"] = "false"
    else:
        wants |= {} if arrow.head in junctions else {"headport": "s" if top else "e"}
        wants |= {} if arrow.tail in junctions else {"tailport": "n" if top else "w"}
    told = plain(arrow.tooltip)
    kind = " ".join(
        [
            *(["premise"] * arrow.headless),
            arrow.relation.value,
            *(["implicit"] * arrow.implicit),
            *(["falls"] * arrow.falls),
        ]
    )
    graph.edge(arrow.tail, arrow.head, id=arrow.anchor, edgetooltip=told, **wants, **{"class": kind})


FORMAT = Format("dot", (".dot", ".gv"), Diagram, write)
