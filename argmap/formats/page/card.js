// A card as it is set: how large it is, and what stands where on it. The same measures as in argmap's other pictures.

import { paragraph } from "./text.js";

const CARD = 224,
  THESIS = 192,
  JUNCTION = 18;
const INDENT = 10,
  RIGHT = 7,
  TOP = 4,
  GAP = 3;
const FAMILY = 'Arimo, Arial, "Liberation Sans", Helvetica, sans-serif';

/** Return a font as canvas and CSS spell it. */
export function font(size, style = "") {
  return `${style} ${size}px ${FAMILY}`.trim();
}

/** Set a node, once: gives it `width`, `height` and `set`, the parts of its text. */
export function setNode(node, measure) {
  if (node.height) return;
  if (node.junction) [node.width, node.height, node.set] = [JUNCTION, JUNCTION, []];
  else if (node.card.stub) setStub(node, measure);
  else if (node.stance === "thesis") setThesis(node, measure);
  else setClaim(node, measure);
}

/** Return how wide a column is that holds such a node, without setting it. */
export function columnWidth({ junction, stance }) {
  return junction ? JUNCTION : stance === "thesis" ? THESIS : CARD;
}

function setClaim(node, measure) {
  const { card } = node,
    room = CARD - INDENT - RIGHT,
    pale = card.conceded || card.status === "falls";
  node.word = card.status ? measure(card.standing, font(8, "bold")) : 0;
  const badge = card.status ? node.word + 18 : 0;
  const text = pale ? "muted" : "text";
  stack(
    node,
    CARD,
    INDENT,
    [
      paragraph(headRuns(card, pale ? "muted" : "tag", text), room - badge, measure),
      paragraph([run(card.text, 10, text)], room, measure),
      paragraph(footRuns(card, "muted"), room, measure, { most: 4 }),
    ],
    badge ? 10 : 0,
  );
}

function setThesis(node, measure) {
  const { card } = node,
    room = THESIS - 24,
    middle = true,
    large = card.title ?? card.text;
  const size = large.length <= 140 ? 14 : large.length <= 300 ? 12 : 10.5;
  node.word = card.status ? measure(card.standing, font(10, "bold")) : 0;
  const head = [run(card.tag, 9, "soft", "bold"), ...(card.label ? [run(card.label, 9, "soft", "", 4)] : [])];
  stack(
    node,
    THESIS,
    12,
    [
      paragraph(head, room, measure, { middle }),
      { parts: [], height: card.status ? 12 : 0 },
      paragraph([run(large, size, "strong", "bold")], room, measure, { middle }),
      paragraph(card.title ? [run(card.text, 10, "strong")] : [], room, measure, { middle }),
      paragraph(footRuns(card, "soft"), room, measure, { middle, most: 4 }),
    ],
    0,
    6,
  );
}

function setStub(node, measure) {
  const text = paragraph([run(node.card.text, 9, "muted", "bold")], CARD - 20, measure);
  stack(node, 2 * Math.ceil(text.width / 2) + 18, 9, [text]);
}

/** Put paragraphs under each other; the first takes `least` in height at the least. */
function stack(node, width, left, paragraphs, least = 0, margin = 0) {
  const parts = [];
  let y = TOP + margin;
  paragraphs.forEach((each, at) => {
    const height = at ? each.height : Math.max(each.height, least);
    if (!height) return;
    if (y > TOP + margin) y += GAP;
    if (!each.parts.length) node.badge = y;
    parts.push(...each.parts.map((part) => ({ ...part, x: part.x + left, y: part.y + y })));
    y += height;
  });
  [node.width, node.height, node.set] = [width, 2 * Math.ceil((y + TOP + margin) / 2), parts];
}

function headRuns(card, ink, text) {
  const runs = card.tag ? [run(card.tag, 8, ink, "bold")] : [];
  if (card.label) runs.push(run(card.label, 8, "muted", "", 4));
  if (card.title) runs.push(run(card.title, 11, text, "bold", 6));
  return runs;
}

function footRuns(card, ink) {
  const found = (card.marks ?? []).map((mark) => run(mark, 8, ink, "italic bold"));
  found.push(...(card.said ?? []).map(([text]) => run(text, 8, ink)));
  found.push(...(card.cited ?? []).map(([text]) => run(text, 8, ink, "italic")));
  return found.flatMap((each, at) => (at ? [run("·", 8, ink, "", 3.5), { ...each, gap: 3.5 }] : [each]));
}

function run(text, size, ink, style = "", gap = 0) {
  return { text, size, ink, style, gap, font: font(size, style) };
}
