"""Places a skeleton with Graphviz's dot, the layered layout of Sugiyama, Tagawa and Toda."""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from argmap.layout.curves import curve, gap
from argmap.layout.drawing import Point
from argmap.layout.program import EngineError, GaveUpError, run_program
from argmap.layout.skeleton import AREA_HEAD, AREA_PAD, Edge, Node, Placement, Rectangle, Skeleton

_NODE_GAP, _RANK_GAP, _TOP_RANK_GAP = 16, 46, 80


def place_ranked(skeleton: Skeleton, program: str) -> Placement:
    """Return where `program` puts the nodes. Raises `EngineError` if it does not answer, or not with what was asked."""
    try:
        answer = run_program(program, _source(skeleton, "spline"))
    except GaveUpError:
        # Graphviz cannot route every edge that lies within a rank around what is in its way; straight it can.
        answer = run_program(program, _source(skeleton, "line"))
    try:
        return _placement(skeleton, json.loads(answer))
    except (ValueError, KeyError, IndexError, TypeError) as error:
        raise EngineError(f"gave an answer that could not be read ({type(error).__name__})") from None


def _source(skeleton: Skeleton, splines: str) -> str:
    double = any(edge.length > 1 for edge in skeleton.edges)
    ranks = (_TOP_RANK_GAP if skeleton.top else _RANK_GAP) / (2 if double else 1)
    lines = [
        "digraph {",
        f'graph [rankdir={"BT" if skeleton.top else "RL"}, newrank=true, splines={splines}, fontname="Arial"]',
        f"graph [nodesep={_NODE_GAP / 72:.4f}, ranksep={ranks / 72:.4f}]",
        'node [shape=box, fixedsize=true, label="", fontname="Arial"]',
        "edge [arrowhead=none]",
        *_clusters(skeleton),
        *(_edge(number, edge, skeleton) for number, edge in enumerate(skeleton.edges)),
        "}",
    ]
    return "\n".join(lines)


def _clusters(skeleton: Skeleton) -> Iterator[str]:
    """Yield the nodes, those of an area within its cluster, nested without recursion."""
    inside: defaultdict[int, list[int]] = defaultdict(list)
    for number, frame in enumerate(skeleton.frames):
        inside[frame.parent].append(number)
    members: defaultdict[int, list[int]] = defaultdict(list)
    for number, node in enumerate(skeleton.nodes):
        members[node.area].append(number)
    open_areas = [(-1, iter(inside[-1]))]
    yield from (_node(number, skeleton.nodes[number], skeleton) for number in members[-1])
    while open_areas:
        area, rest = open_areas[-1]
        following = next(rest, None)
        if following is None:
            open_areas.pop()
            if area >= 0:
                yield "}"
            continue
        yield (
            f"subgraph cluster_{following} {{ graph [margin={AREA_PAD}, labelloc={'b' if skeleton.top else 't'}, "
            f"label={_blank(skeleton.frames[following].label, AREA_HEAD)}]"
        )
        yield from (_node(number, skeleton.nodes[number], skeleton) for number in members[following])
        open_areas.append((following, iter(inside[following])))


def _node(number: int, node: Node, skeleton: Skeleton) -> str:
    if node.junction:
        return f"n{number} [shape=circle, width={node.width / 72:.4f}, height={node.height / 72:.4f}]"
    wide, high = (node.width // 2, node.height) if skeleton.top else (node.width, node.height // 2)
    cell = f'<TD FIXEDSIZE="TRUE" WIDTH="{wide}" HEIGHT="{high}" PORT="'
    label = _table(node.width, node.height, f'{cell}p1"></TD>{"" if skeleton.top else "</TR><TR>"}{cell}p2"></TD>')
    return f"n{number} [shape=plain, fixedsize=false, label={label}]"


def _blank(width: int, height: int) -> str:
    return _table(width, height, "<TD></TD>")


def _table(width: int, height: int, cells: str) -> str:
    plain = 'BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" FIXEDSIZE="TRUE"'
    return f'<<TABLE {plain} WIDTH="{width}" HEIGHT="{height}"><TR>{cells}</TR></TABLE>>'


def _edge(number: int, edge: Edge, skeleton: Skeleton) -> str:
    """Return an edge. A card is left in the middle of one side and entered at the other."""
    leaving, entering = ("n", "s") if skeleton.top else ("w", "e")
    tail, head = f"n{edge.tail}", f"n{edge.head}"
    if not skeleton.nodes[edge.tail].junction and not edge.free:
        tail += f":{leaving}"
    if edge.docked:
        head += f":p{edge.port}:{entering}" if edge.port else f":{entering}"
    wants = [
        f"id=e{number}",
        f"weight={edge.weight}",
        f"minlen={edge.length}",
        *(["constraint=false"] * (edge.free or edge.back)),
    ]
    return f"{tail} -> {head} [{', '.join(wants)}]"


def _placement(skeleton: Skeleton, answer: dict[str, Any]) -> Placement:
    left, _, _, top = (float(each) for each in answer["bb"].split(","))
    objects = {each["name"]: each for each in answer.get("objects", ())}
    edges = {each["id"]: each for each in answer.get("edges", ())}

    def point(pair: str) -> Point:
        x, y = pair.split(",")
        return Point(float(x) - left, top - float(y))

    def rectangle(box: str) -> Rectangle:
        x1, y1, x2, y2 = (float(each) for each in box.split(","))
        return Rectangle(x1 - left, top - y2, x2 - left, top - y1)

    centres = tuple(point(objects[f"n{number}"]["pos"]) for number in range(len(skeleton.nodes)))
    curves = []
    for number, edge in enumerate(skeleton.edges):
        spline = tuple(point(each) for each in edges[f"e{number}"]["pos"].split(" "))
        curves.append(curve(skeleton, centres, edge) if _is_short(skeleton, centres, edge) else spline)
    boxes = tuple((rectangle(objects[f"cluster_{number}"]["bb"]),) for number in range(len(skeleton.frames)))
    return Placement(centres, tuple(curves), boxes)


def _is_short(skeleton: Skeleton, centres: tuple[Point, ...], edge: Edge) -> bool:
    """Tell whether an arrow only crosses the gap to the next rank of cards, where nothing can be in its way."""
    most = (_TOP_RANK_GAP if skeleton.top else _RANK_GAP) + 50
    return edge.docked and not edge.free and 8 < gap(skeleton, centres, edge) < most
