// The legend: what occurs on the map, with its name.

import { el, svg } from "./dom.js";
import { arrowClass, cross, headed, junctionElement, sign, stripes } from "./marks.js";

const RELATIONS = ["support", "attack", "undercut", "backing", "contradicts", "restates"];

/** Return the entries of the legend as a list. */
export function legend({ data, words }) {
  const { cards, arrows, junctions } = data,
    some = (list, test) => list.some(test);
  const entries = [
    ["pro", words.helps],
    ["con", words.hurts],
    ["mixed", words.both],
  ]
    .filter(([stance]) => some(cards, (card) => card.stance === stance))
    .map(([stance, text]) => [cardSample(stance), text]);
  for (const relation of RELATIONS)
    if (some(arrows, (each) => each.relation === relation)) entries.push([lineSample({ relation }), words[relation]]);
  for (const linked of [1, undefined]) {
    const found = junctions.find((each) => each.linked === linked);
    if (found)
      entries.push([
        sample(20, junctionElement({ junction: { relation: found.relation, linked }, x: 10, y: 9 }, 7)),
        linked ? words.linked : words.questioned,
      ]);
  }
  if (some(arrows, (each) => each.implicit))
    entries.push([lineSample({ relation: "support", implicit: 1 }), words.mapper]);
  for (const [kind, text] of [
    ["implicit", words.implicit_line],
    ["open", words.open_line],
    ["conceded", words.conceded_line],
  ]) {
    if (some(cards, (card) => card[kind])) entries.push([cardSample(kind), text]);
  }
  for (const status of ["stands", "falls", "undecided"]) {
    if (some(cards, (card) => card.status === status)) entries.push([sample(14, sign(status, 7, 9)), words[status]]);
  }
  if (some(arrows, (each) => each.falls))
    entries.push([lineSample({ relation: "support", falls: 1 }), words.fallen_line]);
  return el("ul", { class: "entries" }, ...entries.map(([picture, text]) => el("li", {}, picture, text)));
}

function sample(width, ...kids) {
  return svg("svg", { width, height: 18, viewBox: `0 0 ${width} 18`, "aria-hidden": "true" }, ...kids);
}

function lineSample(arrow) {
  const d = "M2 9H34",
    found = [svg("path", { d, class: arrowClass(arrow), ...headed(arrow) })];
  if (arrow.relation === "restates") found.push(svg("path", { d, class: "between" }));
  if (arrow.falls) found.push(cross(16, 9));
  return sample(38, ...found);
}

function cardSample(kind) {
  const body = svg("rect", { class: "body", y: 3, width: 18, height: 12 });
  const edge = svg("rect", { class: "edge", x: 0.6, y: 3.6, width: 16.8, height: 10.8 });
  const hatch = kind === "conceded" ? [svg("path", { class: "hatch", d: "M14.6 3V15" })] : [];
  return sample(19, svg("g", { class: `card ${kind}` }, body, ...stripes(kind, 3, 15), ...hatch, edge));
}
