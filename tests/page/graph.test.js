import assert from "node:assert/strict";
import test from "node:test";

import {
  cardsAbove,
  graphOf,
  kidCards,
  openAbove,
  openTo,
  parentCard,
  shownNodes,
  withWayUp,
} from "../../argmap/formats/page/graph.js";
import { drawn, randomSketch, sketch } from "./sketch.js";

const names = (nodes) => nodes.map((node) => node.card?.id ?? node.anchor);

test("each claim hangs once, under the nearest head it bears on", () => {
  const { graph, at } = drawn(["t", "a", "b", "c"], ["a + t", "b + a", "c + b", "c - t"]);
  assert.deepEqual(names(graph.roots), ["t"]);
  assert.deepEqual(names(at("t").kids), ["a", "c"]);
  assert.deepEqual(names(at("b").kids), []);
});

test("linked premises hang under their junction, and what undercuts the step beside them", () => {
  const { at } = drawn(["t", "a", "b", "u"], ["a b + t", "u u 0"]);
  assert.deepEqual(names(at("t").kids), ["step-0"]);
  assert.deepEqual(names(at("step-0").kids), ["a", "b", "u"]);
  assert.equal(parentCard(at("u")), at("t"));
  assert.deepEqual(names(kidCards(at("t"))), ["a", "b", "u"]);
  assert.equal(at("a").column, at("u").column);
  assert.equal(at("a").level, 1);
});

test("what is asked for is opened up to its root, the rest stays closed", () => {
  const { graph, at } = drawn(["t", "a", "b", "c", "d"], ["a + t", "b + a", "c + b", "d + t"]);
  openTo(graph, 0);
  openAbove([at("c"), at("b"), at("t")]);
  assert.deepEqual(
    ["t", "a", "b", "c", "d"].filter((id) => at(id).open),
    ["t", "a", "b"],
  );
});

test("a card's level counts the cards it hangs under", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { graph } = drawn(...randomSketch(seed));
    for (const node of graph.nodes.filter(({ card }) => card)) {
      const above = [...cardsAbove(node)],
        top = above.at(-1) ?? node;
      // In sketches a tie may have a junction, which is then a root.
      if (graph.roots.includes(top)) assert.equal(node.level, above.length);
    }
  }
});

test("claims that only each other supports, and claims alone, get trees of their own", () => {
  const { graph, at } = drawn(["t", "p", "q", "alone"], ["p + q", "q + p"]);
  assert.deepEqual(names(graph.roots), ["t", "alone", "p"]);
  assert.deepEqual(names(at("p").kids), ["q"]);
});

test("what is below is counted in claims, not in junctions", () => {
  const { at } = drawn(["t", "a", "b", "c"], ["a b + t", "c + a"]);
  assert.equal(at("t").below, 3);
  assert.equal(at("step-0").below, 3);
  assert.equal(at("a").below, 1);
});

test("a tie between two claims that hang elsewhere moves neither", () => {
  const { at } = drawn(["t", "a", "b"], ["a + t", "b - t", "a x b"]);
  assert.equal(parentCard(at("b")), at("t"));
  assert.deepEqual(at("a").kids, []);
});

test("a claim that only a tie holds hangs by it", () => {
  const { at } = drawn(["t", "a"], ["a = t"]);
  assert.equal(parentCard(at("a")), at("t"));
});

test("kids that begin one area stand together, in their order", () => {
  const { at } = drawn(["t", "a", "b", "c", "d"], ["a + t", "b - t", "c + t", "d - t"], {
    for: { claims: ["a", "c"] },
    against: { claims: ["b", "d"] },
  });
  assert.deepEqual(names(at("t").kids), ["a", "c", "b", "d"]);
});

test("opened to a depth, what is deeper does not show, and junctions of it neither", () => {
  const { graph } = drawn(["t", "a", "b", "c"], ["a b + t", "c + a"]);
  for (const [depth, shown] of [
    [0, ["t"]],
    [1, ["t", "step-0", "a", "b"]],
    [9, ["t", "step-0", "a", "b", "c"]],
  ]) {
    openTo(graph, depth);
    assert.deepEqual(names(shownNodes(graph, null)), shown);
  }
});

test("what is kept is kept with all it hangs under, and with the premises it works with", () => {
  const { graph, at } = drawn(["t", "a", "b", "c"], ["a b + t", "c + a"]);
  const kept = withWayUp([at("c")]);
  assert.deepEqual(names(shownNodes(graph, kept)), ["t", "step-0", "a", "b", "c"]);
  assert.deepEqual(names([...cardsAbove(at("c"))]), ["a", "t"]);
});

test("whatever the shape, every node stands in the tree once, farther out than its head", () => {
  for (let seed = 0; seed < 200; seed++) {
    const graph = graphOf(sketch(...randomSketch(seed)));
    openTo(graph, Infinity);
    const shown = shownNodes(graph, null);
    assert.equal(new Set(shown).size, shown.length);
    assert.equal(shown.length, graph.nodes.length, `seed ${seed}`);
    for (const node of shown) if (node.parent) assert.ok(node.column > node.parent.column, `seed ${seed}`);
    const below = graph.roots.reduce((sum, root) => sum + root.below + (root.card ? 1 : 0), 0);
    assert.equal(below, graph.nodes.filter((node) => node.card).length);
  }
});

test("a chain of ten thousand claims is no trouble", () => {
  const claims = Array.from({ length: 10000 }, (_, at) => `c${at}`);
  const graph = graphOf(
    sketch(
      claims,
      claims.slice(1).map((claim, at) => `${claim} - c${at}`),
    ),
  );
  assert.equal(graph.roots[0].below, 9999);
  assert.equal(graph.deepest, 9999);
});
