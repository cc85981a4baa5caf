// The map as the page knows it: cards and junctions as nodes, arrows between them, and the tree they are shown as.

/** Relations that join two claims without bearing on one of them. */
const TIES = new Set(["contradicts", "restates"]);

/** Where the cards of a level stand, behind the junctions that lead to them. */
const CARD_PLACE = Infinity;

/**
 * Return the graph of the page's data. Linear.
 *
 * Each node hangs in the tree under the nearest head that it bears on: `parent`, `kids`, and `column`, an index into
 * `columns`, which tells for each whether junctions stand in it. `below` counts the claims that hang under a node.
 */
export function graphOf(data) {
  const nodes = [...data.cards.map(cardNode), ...data.junctions.map(junctionNode)];
  nodes.forEach((node, index) => (node.index = index));
  const arrows = data.arrows.map((arrow) => ({ ...arrow, tail: nodes[arrow.tail], head: nodes[arrow.head] }));
  const bound = new Set(arrows.filter((each) => !TIES.has(each.relation)).flatMap((each) => [each.tail, each.head]));
  for (const arrow of arrows) {
    arrow.free = TIES.has(arrow.relation) && bound.has(arrow.tail) && bound.has(arrow.head);
    arrow.tail.leaving.push(arrow);
    arrow.head.coming.push(arrow);
  }
  const areas = areasOf(data.areas);
  const graph = { nodes, arrows, areas, roots: [], order: [], columns: [], deepest: 0 };
  spread(graph, arrows);
  for (const node of nodes) node.kids = byArea(node, areas);
  graph.roots = byArea({ area: -1, kids: graph.roots }, areas);
  number(graph);
  markPorts(arrows);
  return graph;
}

/** Return the areas; `chain` lists each with those it lies in, the outermost first, `level` counts those in it. */
function areasOf(given) {
  const areas = given.map((area) => ({ ...area, chain: [], level: 0 }));
  areas.forEach((area, index) => (area.chain = [...(areas[area.parent]?.chain ?? []), index]));
  for (const { parent, level } of [...areas].reverse()) {
    if (parent !== undefined) areas[parent].level = Math.max(areas[parent].level, level + 1);
  }
  return areas;
}

function cardNode(card) {
  return { ...blankNode(), card, area: card.area ?? -1, anchor: card.anchor, stance: card.stance };
}

function junctionNode(junction) {
  return { ...blankNode(), junction, area: junction.area ?? -1, anchor: junction.anchor, stance: "" };
}

function blankNode() {
  return {
    card: null,
    junction: null,
    parent: null,
    kids: [],
    leaving: [],
    coming: [],
    boxes: [],
    level: 0,
    place: CARD_PLACE,
    column: 0,
    below: 0,
    open: true,
    ports: false,
    x: 0,
    y: 0,
    width: 0,
    height: 0,
    set: null,
    offset: 0,
  };
}

/** Hang each node under the nearest head, breadth first; what no head reaches gets heads of its own. */
function spread(graph, arrows) {
  const hanging = new Set();
  for (const arrow of arrows) if (!arrow.free) hanging.add(arrow.tail);
  const placed = new Set();
  for (const start of [...graph.nodes.filter((node) => !hanging.has(node)), ...graph.nodes]) {
    if (placed.has(start)) continue;
    placed.add(start);
    graph.roots.push(start);
    const cards = [start],
      junctions = [];
    for (let next = 0; next < cards.length || junctions.length;) {
      const node = junctions.pop() ?? cards[next++];
      graph.order.push(node);
      for (const { tail: kid, free } of node.coming) {
        if (free || placed.has(kid)) continue;
        placed.add(kid);
        hang(kid, node);
        (kid.junction ? junctions : cards).push(kid);
      }
    }
  }
}

function hang(kid, node) {
  kid.parent = node;
  node.kids.push(kid);
  const afterCard = node.place === CARD_PLACE;
  if (kid.junction) [kid.level, kid.place] = afterCard ? [node.level + 1, 0] : [node.level, node.place + 1];
  else [kid.level, kid.place] = [afterCard ? node.level + 1 : node.level, CARD_PLACE];
}

/** Return a node's kids in their order, but those that begin the same area together. */
function byArea({ area, kids }, areas) {
  const around = areas[area]?.chain ?? [],
    firsts = new Map();
  const rank = (kid, at) => {
    const begun = (areas[kid.area]?.chain ?? []).find((each) => !around.includes(each));
    if (begun === undefined) return at;
    if (!firsts.has(begun)) firsts.set(begun, at);
    return firsts.get(begun);
  };
  const ranked = kids.map((kid, at) => [rank(kid, at), kid]);
  return ranked.sort(([one], [other]) => one - other).map(([, kid]) => kid);
}

/** Number the columns, and count the claims below each node. */
function number(graph) {
  const keys = new Map(graph.nodes.map(({ level, place }) => [`${level} ${place}`, { level, place }]));
  const sorted = [...keys.values()].sort((one, other) => one.level - other.level || one.place - other.place || 0);
  const numbers = new Map(sorted.map(({ level, place }, column) => [`${level} ${place}`, column]));
  graph.columns = sorted.map(({ place }) => ({ ofJunctions: place !== CARD_PLACE }));
  for (const node of graph.nodes) node.column = numbers.get(`${node.level} ${node.place}`);
  graph.deepest = sorted.length ? sorted[sorted.length - 1].level : 0;
  for (const node of [...graph.order].reverse()) {
    if (node.parent) node.parent.below += node.below + (node.card && !node.card.stub ? 1 : 0);
  }
}

/** Where a card has supports and attacks, the former come in at its upper half and the latter at its lower. */
function markPorts(arrows) {
  const found = new Map();
  for (const { head, relation } of arrows) {
    if (head.card) found.set(head, (found.get(head) ?? 0) | { support: 1, attack: 2 }[relation]);
  }
  for (const [node, ports] of found) node.ports = ports === 3;
}

/** Yield the cards nearest above a node in the tree, the nearest first. */
export function* cardsAbove(node) {
  for (let above = node.parent; above; above = above.parent) if (above.card) yield above;
}

/** Open all that these nodes hang under. Linear: what one of them has opened is not gone up again. */
export function openAbove(nodes) {
  const opened = new Set();
  for (const node of nodes) {
    for (const above of cardsAbove(node)) {
      if (opened.has(above)) break;
      opened.add(above);
      above.open = true;
    }
  }
}

/** Return the card a node hangs under, or null. */
export function parentCard(node) {
  return cardsAbove(node).next().value ?? null;
}

/** Return the cards that hang under a node, by way of junctions or without. */
export function kidCards(node) {
  const found = [],
    waiting = [...node.kids].reverse();
  while (waiting.length) {
    const kid = waiting.pop();
    if (kid.card) found.push(kid);
    else waiting.push(...[...kid.kids].reverse());
  }
  return found;
}

/** Open cards down to a depth in links from their root, and close those below. */
export function openTo(graph, depth) {
  for (const node of graph.nodes) node.open = node.junction !== null || node.level < depth;
}

/**
 * Return the nodes that show, each after its parent: those whose parents are open, and of these, where `keep` is a
 * set, those in it. Linear in what shows.
 */
export function shownNodes(graph, keep) {
  const wanted = (node) => !keep || keep.has(node);
  const shown = graph.roots.filter(wanted);
  for (let next = 0; next < shown.length; next++) {
    const node = shown[next];
    if (node.open) for (const kid of node.kids) if (wanted(kid)) shown.push(kid);
  }
  return shown;
}

/**
 * Return some nodes with all that they hang under, and the premises that a step on the way would be another one
 * without, as a set: what a filter keeps.
 */
export function withWayUp(nodes) {
  const kept = new Set();
  for (const node of nodes) {
    for (let each = node; each && !kept.has(each); each = each.parent) {
      kept.add(each);
      for (const { tail, headless } of each.coming)
        if (each.junction && headless && tail.parent === each) kept.add(tail);
    }
  }
  return kept;
}
