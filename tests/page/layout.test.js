import assert from "node:assert/strict";
import test from "node:test";

import { route, track } from "../../argmap/formats/page/curves.js";
import { graphOf, openTo } from "../../argmap/formats/page/graph.js";
import { edgesOf, place } from "../../argmap/formats/page/layout.js";
import { drawn, measure, randomSketch, sketch } from "./sketch.js";

const overlap = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

test("heads stand at the left, and a node in the middle of what hangs under it", () => {
  const { graph, at } = drawn(["t", "a", "b"], ["a + t", "b - t"]);
  place(graph, null, measure);
  assert.ok(at("t").x < at("a").x);
  assert.equal(at("a").x, at("b").x);
  assert.ok(Math.abs(at("t").y - (at("a").y + at("b").y) / 2) < 1e-6);
  assert.ok(at("a").y < at("b").y);
});

test("whatever the shape, no two nodes overlap, and nothing lies beyond the bounds", () => {
  for (let seed = 0; seed < 150; seed++) {
    const graph = graphOf(sketch(...randomSketch(seed)));
    if (seed % 3 === 0) openTo(graph, 1 + (seed % 4));
    const placed = place(graph, null, measure),
      boxes = placed.nodes.map(edgesOf);
    boxes.forEach((one, at) => {
      for (const other of boxes.slice(at + 1)) assert.ok(!overlap(one, other), `seed ${seed}`);
      assert.ok(one.left >= placed.left && one.right <= placed.right, `seed ${seed}`);
      assert.ok(one.top >= placed.top && one.bottom <= placed.bottom, `seed ${seed}`);
    });
  }
});

test("whatever the shape, an area's box holds no card of another area", () => {
  let named = 0;
  for (let seed = 0; seed < 150; seed++) {
    const graph = graphOf(sketch(...randomSketch(seed)));
    const { nodes, boxes } = place(graph, null, measure);
    for (const box of boxes.filter(({ label }) => label)) {
      named++;
      const area = graph.areas.findIndex(({ label }) => label === box.label);
      for (const node of nodes.filter((each) => each.card && overlap(edgesOf(each), box))) {
        assert.ok(
          node.area >= 0 && graph.areas[node.area].chain.includes(area),
          `seed ${seed}: ${node.card.id} in ${box.label}`,
        );
      }
    }
  }
  assert.ok(named > 50);
});

test("collapsing a branch moves no column, and lays out what is left", () => {
  const { graph, at } = drawn(["t", "a", "b", "c"], ["a b + t", "c + a"]);
  place(graph, null, measure);
  const before = at("b").x;
  at("a").open = false;
  const placed = place(graph, null, measure);
  assert.equal(at("b").x, before);
  assert.ok(!placed.nodes.includes(at("c")));
  assert.equal(placed.arrows.length, 3);
});

test("an arrow runs from its tail's side to its head's, supports above attacks", () => {
  const { graph, at } = drawn(["t", "a", "b"], ["a + t", "b - t"]);
  const { arrows } = place(graph, null, measure);
  route(arrows);
  const [support, attack] = arrows;
  assert.deepEqual(support.points[0], [at("a").x - at("a").width / 2, at("a").y]);
  assert.equal(support.points.at(-1)[0], at("t").x + at("t").width / 2);
  assert.ok(support.points.at(-1)[1] < at("t").y && attack.points.at(-1)[1] > at("t").y);
  assert.match(track(support.points), /^M[-\d.]+ [-\d.]+C/);
});

test("what bears on a step ends at the edge of its junction, each at a place of its own", () => {
  const { graph, at } = drawn(["t", "a", "b", "u", "v"], ["a b + t", "u u 0", "v u 0"]);
  const { arrows } = place(graph, null, measure);
  route(arrows);
  const ends = arrows.filter(({ relation }) => relation === "undercut").map(({ points }) => points.at(-1));
  for (const [x, y] of ends) assert.ok(Math.abs(Math.hypot(x - at("step-0").x, y - at("step-0").y) - 9) < 1e-6);
  assert.ok(Math.hypot(ends[0][0] - ends[1][0], ends[0][1] - ends[1][1]) > 4);
});

test("nothing is placed of an empty map", () => {
  const { graph } = drawn([]);
  assert.deepEqual(place(graph, null, measure).nodes, []);
});

test("a chain of ten thousand claims, each in an area that the next one leaves, is no trouble", () => {
  const claims = Array.from({ length: 10000 }, (_, at) => `c${at}`);
  const areas = { even: { claims: claims.filter((_, at) => at % 2) } };
  const graph = graphOf(
    sketch(
      claims,
      claims.slice(1).map((claim, at) => `${claim} - c${at}`),
      areas,
    ),
  );
  assert.equal(place(graph, null, measure).nodes.length, 10000);
});

test("a card is framed once where its area lies in one that is drawn in parts", () => {
  const areas = { Outer: { claims: ["a", "d"] }, Inner: { claims: ["b"], parent: 0 } };
  const { graph, at } = drawn(["t", "a", "b", "c", "d"], ["a + t", "b + t", "c + b", "d + a"], areas);
  const { boxes } = place(graph, null, measure);
  const around = (name) => boxes.filter((box) => overlap(edgesOf(at(name)), box)).map(({ label }) => label);
  assert.deepEqual(around("b"), ["Inner"]);
  for (const name of ["a", "d"]) assert.deepEqual(around(name), [""], "what is of the outer area alone");
});
