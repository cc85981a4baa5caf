// Maps for the tests of the page's modules, drawn in a few words.

import { graphOf } from "../../argmap/formats/page/graph.js";

/**
 * Return a page's data: `claims` are names, the first one the thesis; `steps` are lines such as "a b + t", with the
 * premises, a relation and what it bears on: a claim, or the number of a step. `areas` tells which claims lie in each.
 */
export function sketch(claims, steps = [], areas = {}) {
  const names = Object.keys(areas);
  const cards = claims.map((id, at) => {
    const area = names.findIndex((name) => areas[name].claims.includes(id));
    return {
      id,
      anchor: `claim-${id}`,
      text: `The claim ${id} holds.`,
      stance: at ? "pro" : "thesis",
      tag: at ? "PRO" : "THESIS",
      ...(area < 0 ? {} : { area }),
    };
  });
  const parsed = steps.map((step) => /^(.+) ([-+ub=x]) (\S+)$/.exec(step).slice(1));
  const relations = { "+": "support", "-": "attack", u: "undercut", b: "backing", x: "contradicts", "=": "restates" };
  const joined = new Set(
    parsed.flatMap(([premises, , target], at) => [
      ...(premises.includes(" ") ? [at] : []),
      ...(/^\d+$/.test(target) ? [Number(target)] : []),
    ]),
  );
  const junctions = [],
    places = new Map(),
    arrows = [];
  for (const at of [...joined].sort((one, other) => one - other)) {
    places.set(at, cards.length + junctions.length);
    junctions.push({ anchor: `step-${at}`, relation: relations[parsed[at][1]], tip: steps[at] });
  }
  parsed.forEach(([premises, sign, target], at) => {
    const relation = relations[sign],
      head = places.get(Number(target)) ?? claims.indexOf(target);
    const tails = premises.split(" ").map((premise) => claims.indexOf(premise));
    if (!places.has(at)) arrows.push({ anchor: `arrow-${at}`, relation, tail: tails[0], head });
    else {
      arrows.push(
        ...tails.map((tail) => ({ anchor: `arrow-${at}-${tail}`, relation, tail, head: places.get(at), headless: 1 })),
      );
      arrows.push({ anchor: `arrow-${at}`, relation, tail: places.get(at), head });
    }
  });
  const lists = { sides: [], speakers: [], groups: [], findings: [], steps: [] };
  return {
    cards,
    junctions,
    arrows,
    areas: names.map((label) => ({ label, stance: "none", parent: areas[label].parent })),
    ...lists,
  };
}

/** Return the graph of a sketch, with a way to its nodes by name. */
export function drawn(...words) {
  const graph = graphOf(sketch(...words));
  return { graph, at: (id) => graph.nodes.find((node) => (node.card?.id ?? node.anchor) === id) };
}

/** Measure a text as if all letters were half as wide as high. */
export function measure(text, font) {
  return text.length * Number(/([\d.]+)px/.exec(font)[1]) * 0.5;
}

/** Return random numbers below 1, the same ones for the same seed. */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Return a sketch of a map of any shape, the same one for the same seed. */
export function randomSketch(seed, size = 40) {
  const next = dice(seed),
    pick = (list) => list[Math.floor(next() * list.length)];
  const claims = Array.from({ length: size }, (_, at) => `c${at}`),
    steps = [];
  for (let at = 1; at < size; at++) {
    const premises = next() < 0.3 && at + 1 < size ? `c${at} c${++at}` : `c${at}`;
    const target =
      next() < 0.15 && steps.length ? String(Math.floor(next() * steps.length)) : `c${Math.floor(next() * at)}`;
    steps.push(`${premises} ${/^\d/.test(target) ? pick(["u", "b"]) : pick(["+", "-", "+"])} ${target}`);
    if (next() < 0.1) steps.push(`c${at} ${pick(["x", "=", "+"])} ${pick(claims)}`);
  }
  const areas =
    next() < 0.6
      ? {
          one: { claims: claims.filter(() => next() < 0.3) },
          two: { claims: claims.filter((_, at) => at > 3 && at < 20), parent: 0 },
        }
      : {};
  return [claims, steps, areas];
}
