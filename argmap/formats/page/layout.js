// A tidy tree: columns from the thesis at the left, each branch as close to the one above it as its cards allow.

import { columnWidth, font, setNode } from "./card.js";
import { emptyContour, extend, fill, merged, reach, wayDown } from "./contour.js";
import { shownNodes } from "./graph.js";
import { fitted } from "./text.js";

const ROW_GAP = 18,
  PART_GAP = 40,
  COLUMN_GAP = 54,
  JUNCTION_GAP = 28;
const PAD = 12,
  HEAD = 18,
  TIGHT = 7;

/**
 * Place the nodes that show. Returns `{ nodes, shown, arrows, boxes, left, top, right, bottom }`: nodes have got their
 * middles `x` and `y`, `shown` is the set of them, arrows are those with both ends showing, boxes the light areas.
 * Linear but for nested areas.
 */
export function place(graph, keep, measure) {
  const nodes = shownNodes(graph, keep);
  for (const node of nodes) setNode(node, measure);
  const tree = new Tree(graph, new Set(nodes));
  const top = tree.stacked(nodes);
  const columns = columnsOf(graph);
  for (const node of nodes) {
    node.x = columns[node.column].start + node.width / 2;
    node.y = (node.parent?.y ?? 0) + node.offset;
  }
  const boxes = [
    ...top.boxes.map((box) => framed(graph, columns, box, 0)),
    ...nodes.flatMap((node) => node.boxes.map((box) => framed(graph, columns, box, node.y))),
  ];
  for (const box of boxes) box.label = fitted(box.label, font(10, "bold"), box.right - box.left - 18, measure);
  const arrows = graph.arrows.filter(({ tail, head }) => tree.shown.has(tail) && tree.shown.has(head));
  return { nodes, shown: tree.shown, arrows, boxes, ...bounds(nodes, boxes) };
}

/** Packs branches: each node's kids around it, from the leaves to the roots. */
class Tree {
  constructor(graph, shown) {
    [this.graph, this.shown, this.contours] = [graph, shown, new Map()];
  }

  /** Give each node its `offset` from its parent and the `boxes` that begin at its kids. */
  stacked(nodes) {
    for (const node of [...nodes].reverse()) {
      const kids = this.kids(node),
        contour = kids.length ? this.pack(node, kids, ROW_GAP) : emptyContour(node.column);
      if (!kids.length) node.boxes = [];
      fill(contour, node.column, node.column, -node.height / 2, node.height / 2);
      this.contours.set(node, contour);
    }
    const top = { area: -1, boxes: [] };
    this.pack(
      top,
      this.graph.roots.filter((root) => this.shown.has(root)),
      PART_GAP,
    );
    return top;
  }

  kids(node) {
    return node.open ? node.kids.filter((kid) => this.shown.has(kid)) : [];
  }

  /** Put kids under each other, in the areas that begin with them, with the middle of all at zero. */
  pack(parent, kids, gap) {
    if (!kids.length) return null;
    const { contour, boxes } = this.run(kids, this.chain(parent), gap);
    const middle = (kids[0].offset + kids[kids.length - 1].offset) / 2;
    for (const each of [...kids, ...boxes]) each.offset -= middle;
    contour.shift -= middle;
    parent.boxes = boxes;
    return contour;
  }

  /** Pack kids that all lie in the areas of `chain`: those that lie in the same further area go together. */
  run(kids, chain, gap) {
    const begins = (kid) => this.chain(kid).find((area) => !chain.includes(area)) ?? -1;
    let contour = null;
    const boxes = [];
    for (let from = 0, to; from < kids.length; from = to) {
      const area = begins(kids[from]);
      for (to = from + 1; area >= 0 && to < kids.length && begins(kids[to]) === area;) to++;
      const some = kids.slice(from, to);
      const part = area < 0 ? this.single(some[0]) : this.boxed(some, [...chain, area], area);
      const down = contour ? wayDown(contour, part.contour, gap) : 0;
      for (const each of [...some, ...part.boxes]) each.offset += down;
      contour = contour ? merged(contour, part.contour, down) : part.contour;
      boxes.push(...part.boxes);
    }
    return { contour, boxes };
  }

  single(kid) {
    kid.offset = 0;
    return { contour: this.contours.get(kid), boxes: [] };
  }

  /**
   * Pack kids that begin an area, in a box; where cards of others stand between them, in one for each card, but for
   * those that an area within it frames.
   */
  boxed(kids, chain, area) {
    const { contour, boxes } = this.run(kids, chain, ROW_GAP);
    const members = this.members(kids, area),
      last = members.reduce((most, node) => Math.max(most, node.column), 0);
    if (!this.isClear(kids, new Set(members), last)) {
      const lone = members.filter((node) => node.card && node.area === area);
      for (const node of lone) node.boxes.push({ area, around: node, offset: 0 });
      return { contour, boxes };
    }
    const first = kids.reduce((least, kid) => Math.min(least, kid.column), Infinity);
    const [top, bottom] = reach(contour, last);
    const box = { area, first, last, offset: 0, top: top - PAD - HEAD, bottom: bottom + PAD };
    extend(contour, first);
    fill(contour, first, last, box.top, box.bottom);
    return { contour, boxes: [box, ...boxes] };
  }

  /** Return the nodes of an area that hang together, from these kids on. */
  members(kids, area) {
    const members = [...kids];
    for (let next = 0; next < members.length; next++) {
      members.push(...this.kids(members[next]).filter((kid) => this.chain(kid).includes(area)));
    }
    return members;
  }

  /** Tell whether only members stand in the branches of these kids, up to the last column that members stand in. */
  isClear(kids, members, last) {
    const waiting = [...kids];
    while (waiting.length) {
      const node = waiting.pop();
      if (!members.has(node)) return false;
      waiting.push(...this.kids(node).filter((kid) => kid.column <= last));
    }
    return true;
  }

  /** Return the areas a node lies in, the outermost first. */
  chain(node) {
    return node.area < 0 ? [] : this.graph.areas[node.area].chain;
  }
}

/** Return where columns start and end, by the widest node that can stand in each, so that collapsing moves none. */
function columnsOf(graph) {
  const columns = graph.columns.map(({ ofJunctions }) => ({ ofJunctions, start: 0, end: 0 }));
  for (const node of graph.nodes) columns[node.column].end = Math.max(columns[node.column].end, columnWidth(node));
  let at = 0;
  columns.forEach((column, number) => {
    [column.start, column.end] = [at, at + column.end];
    at = column.end + (column.ofJunctions || columns[number + 1]?.ofJunctions ? JUNCTION_GAP : COLUMN_GAP);
  });
  return columns;
}

/** Return an area's box where it stands; `y` is the middle of the node it begins at. */
function framed(graph, columns, box, y) {
  const { label, stance, level } = graph.areas[box.area];
  if (box.around) {
    const [wide, high] = [box.around.width / 2 + TIGHT, box.around.height / 2 + TIGHT],
      x = box.around.x;
    return { label: "", stance, left: x - wide, right: x + wide, top: y - high, bottom: y + high };
  }
  const pad = PAD * (level + 1),
    down = y + box.offset;
  const [left, right] = [columns[box.first].start - pad, columns[box.last].end + pad];
  return { label, stance, left, right, top: down + box.top, bottom: down + box.bottom };
}

function bounds(nodes, boxes) {
  if (!nodes.length) return { left: 0, top: 0, right: 0, bottom: 0 };
  const found = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const box of boxes) widen(found, box);
  for (const node of nodes) widen(found, edgesOf(node));
  return found;
}

/** Let a box hold another one too. */
export function widen(box, { left, top, right, bottom }) {
  [box.left, box.right] = [Math.min(box.left, left), Math.max(box.right, right)];
  [box.top, box.bottom] = [Math.min(box.top, top), Math.max(box.bottom, bottom)];
}

/** Return the edges of a node. */
export function edgesOf({ x, y, width, height }) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** Return the outline of a node as the data of an SVG path. */
export function outline(node) {
  const { left, top } = edgesOf(node);
  return `M${Math.round(left)} ${Math.round(top)}h${node.width}v${node.height}h-${node.width}z`;
}
