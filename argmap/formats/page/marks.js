// Cards, junctions and the heads of arrows as SVG: the same forms as in argmap's other pictures.

import { phrase, svg } from "./dom.js";
import { parentCard } from "./graph.js";

const VERBS = ["support", "attack", "undercut", "backing", "contradicts", "restates"];

// The shape of each head, its tip at the zero and its line coming from the left: a box around it, and where its tip is.
const HEADS = {
  support: ["tip", "M0 0L-9-4.2V4.2z", [-9, -4.5, 9, 9], 0],
  attack: ["bar", "M0-6V6", [-3, -6, 3, 12], 1.5],
  contradicts: ["bar", "M0-6V6", [-3, -6, 3, 12], 1.5],
  undercut: ["diamond", "M0 0L-5.5-3.6L-11 0L-5.5 3.6z", [-11, -4, 11, 8], 0],
  backing: ["ring", "M0-3.6H-8V3.6H0z", [-8, -4, 8, 8], 0],
};

/** Return the definitions of arrow heads: one for each relation that has one, and one for where its step falls. */
export function heads() {
  const found = Object.entries(HEADS).flatMap(([relation, [kind, d, box, at]]) =>
    ["", "-falls"].map((fallen) => {
      const size = { markerWidth: box[2], markerHeight: box[3], markerUnits: "userSpaceOnUse", overflow: "visible" };
      const place = { viewBox: box.join(" "), refX: at, refY: 0, orient: "auto-start-reverse" };
      const shape = svg("path", { class: fallen ? `${kind} falls` : kind, d });
      return svg("marker", { id: `head-${relation}${fallen}`, ...place, ...size }, shape);
    }),
  );
  return svg("defs", {}, ...found);
}

/** Return the attributes that put an arrow's heads on its line. */
export function headed({ relation, headless, falls }) {
  if (headless || !(relation in HEADS)) return {};
  const head = `url(#head-${relation}${falls ? "-falls" : ""})`;
  return { "marker-end": head, "marker-start": relation === "contradicts" ? head : null };
}

/** Return the classes of an arrow's line. */
export function arrowClass({ relation, headless, implicit, falls }) {
  return ["arrow", relation, headless && "headless", implicit && "implicit", falls && "falls"]
    .filter(Boolean)
    .join(" ");
}

/** Return the element of a card at its place, with what stands on it; `toggle` is told of clicks on its count. */
export function cardElement(node, words) {
  const { card, width, height } = node;
  const kinds = ["card", card.stub ? "stub" : card.stance, card.status && `is-${card.status}`];
  for (const kind of ["implicit", "open", "conceded"]) if (card[kind]) kinds.push(kind);
  const group = svg("g", {
    id: `n${node.index}`,
    class: kinds.filter(Boolean).join(" "),
    role: "treeitem",
    "aria-label": label(node, words),
    transform: `translate(${node.x - width / 2} ${node.y - height / 2})`,
  });
  // Its label says all this in an order that can be listened to.
  // A space behind each line keeps their words apart for those who compare the two.
  const lines = node.set.flatMap((part) => [textElement(part), " "]);
  const drawn = svg("g", { "aria-hidden": "true" }, ...frame(card, width, height), ...lines);
  if (card.status) drawn.append(...badge(node), " ");
  if (node.kids.length && !card.stub) drawn.append(fold(node, words));
  group.append(drawn);
  return group;
}

function frame(card, width, height) {
  const round = card.stub ? { rx: height / 2 } : {};
  const found = [svg("rect", { class: "body", width, height, ...round })];
  if (!card.stub && card.stance !== "thesis") found.push(...stripes(card.stance, 0, height));
  if (card.conceded) found.push(svg("path", { class: "hatch", d: `M${width - 3.4} 0V${height}` }));
  const inner = { x: 0.6, y: 0.6, width: width - 1.2, height: height - 1.2 };
  return [...found, svg("rect", { class: "edge", ...inner, ...round })];
}

/** Return the stripe of a stance: solid for what helps, broken for what hurts, both for what does both. */
export function stripes(stance, top, bottom) {
  const stripe = (kind, from, to) => svg("path", { class: `stripe ${kind}`, d: `M2.5 ${from}V${to}` });
  const middle = (top + bottom) / 2;
  if (stance === "mixed") return [stripe("for", top, middle), stripe("against", middle, bottom)];
  return [stripe({ pro: "for", con: "against" }[stance] ?? "", top, bottom)];
}

function textElement({ x, y, text, size, ink, style, fromRight }) {
  const kind = [`ink-${ink}`, style.includes("bold") && "bold", style.includes("italic") && "italic"]
    .filter(Boolean)
    .join(" ");
  return svg(
    "text",
    { x: tidy(x), y: tidy(y), "font-size": size, class: kind, direction: fromRight ? "rtl" : null },
    text,
  );
}

/** Return the sign and the word of a status: a full disc with a tick, a ring with a cross or a question mark. */
function badge({ card, width, word: wide, badge: top }) {
  const thesis = card.stance === "thesis",
    size = thesis ? 10 : 8,
    y = thesis ? top + 9 : 11.5;
  const left = thesis ? (width - wide) / 2 + 7 : width - 7 - wide;
  const word = svg(
    "text",
    { class: `bold ${thesis ? "ink-strong" : "ink-text"}`, "font-size": size, x: tidy(left), y: tidy(y) },
    card.standing,
  );
  return [sign(card.status, left - 8, y - size * 0.33), word];
}

/** Return the sign of a status around a place. */
export function sign(status, x, y) {
  const stroke = { stands: "M-2.3.2L-.7 1.9L2.4-1.8", falls: "M-1.8-1.8L1.8 1.8M-1.8 1.8L1.8-1.8" }[status];
  const inner = stroke
    ? svg("path", { d: stroke })
    : svg("text", { y: 2.7, "font-size": 7.5, "text-anchor": "middle", class: "bold" }, "?");
  return svg(
    "g",
    { class: `sign ${status}`, "aria-hidden": "true", transform: `translate(${tidy(x)} ${tidy(y)})` },
    svg("circle", { r: status === "stands" ? 4.8 : 4.2 }),
    inner,
  );
}

/** Return the button at the foot of a card that opens and closes what is below; closed, it tells how much that is. */
function fold(node, words) {
  const text = node.open ? "\u2212" : `+${node.below}`,
    wide = Math.max(18, 9 + 6 * text.length);
  const group = svg(
    "g",
    {
      class: `fold ${node.open ? "opened" : "closed"}`,
      transform: `translate(${node.width - wide - 8} ${node.height - 8})`,
    },
    svg("rect", { class: "reach", x: -8, y: -8, width: wide + 16, height: 36 }),
    svg("rect", { class: "pill", width: wide, height: 16, rx: 8 }),
    svg("text", { x: wide / 2, y: 11.5, "font-size": 10, "text-anchor": "middle" }, text),
  );
  group.append(svg("title", {}, node.open ? words.collapse : phrase(words.below, { n: node.below })));
  return group;
}

/** Return the element of a junction: full where premises are linked, hollow where one premise stands alone. */
export function junctionElement(node, radius = 9) {
  const { relation, linked, falls, tip } = node.junction,
    plus = relation === "support" || relation === "backing";
  const half = radius * 0.45,
    bars = `M${-half} 0H${half}${plus ? `M0 ${-half}V${half}` : ""}`;
  const kinds = ["junction", relation, linked ? "linked" : "single", falls && "falls"].filter(Boolean).join(" ");
  const group = svg(
    "g",
    {
      id: node.index === undefined ? null : `n${node.index}`,
      class: kinds,
      transform: `translate(${node.x} ${node.y})`,
    },
    svg("circle", { r: linked ? radius : radius - 0.8 }),
    svg("path", { d: bars }),
  );
  if (tip) group.append(svg("title", {}, tip));
  return group;
}

/** Return the cross that lies on the line of a step that falls. */
export function cross(x, y) {
  const transform = `translate(${tidy(x)} ${tidy(y)})`;
  return svg("path", { class: "cross", d: "M-3.6-3.6L3.6 3.6M-3.6 3.6L3.6-3.6", transform });
}

/** Return all that stands on a card, and what it bears on, in one line for those who hear it. */
export function label(node, words) {
  const { card, set, below } = node,
    head = parentCard(node);
  const said = [set.map(({ text }) => text).join(" "), card.standing, below && phrase(words.below, { n: below })];
  return [...said, head && bearing(node, head, words)].filter(Boolean).join(", ");
}

function bearing(node, head, words) {
  const { relation } =
    node.parent.junction && !node.leaving.some((arrow) => arrow.head === node.parent && !arrow.headless)
      ? node.parent.junction
      : (node.leaving.find((arrow) => arrow.head === node.parent) ??
        node.coming.find((arrow) => arrow.tail === node.parent) ??
        {});
  const verb = VERBS.includes(relation) ? words[relation] : "";
  return verb && `${verb} ${head.card.title ?? head.card.label ?? head.card.id}`;
}

function tidy(value) {
  return Math.round(value * 10) / 10;
}
