import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { View } from "../../argmap/formats/page/view.js";
import { measure, sketch } from "./sketch.js";

const frames = [];

beforeEach(() => {
  globalThis.matchMedia = () => ({ matches: false });
  globalThis.requestAnimationFrame = (step) => frames.push(step);
});

afterEach(() => {
  frames.length = 0;
  delete globalThis.matchMedia;
  delete globalThis.requestAnimationFrame;
});

/** Let all frames pass that are asked for, the first of them so many milliseconds from now. */
function pass(milliseconds = 1000) {
  for (let step = frames.shift(); step; step = frames.shift()) step(performance.now() + milliseconds);
}

function viewOf(...words) {
  const view = new View({ ...sketch(...words), words: {} }, measure);
  Object.assign(view.camera, { width: 800, height: 600 });
  return { view, at: (id) => view.graph.nodes.find((node) => node.card?.id === id) };
}

const onScreen = ({ camera }, { x, y }) => [camera.x + x * camera.scale, camera.y + y * camera.scale].map(Math.round);

const BUSH = [
  ["t", "a", "b", "c", "d", "e"],
  ["a + t", "b + t", "c + a", "d + a", "e + b"],
];

test("a flight ends with what was asked for in the middle", () => {
  const { view, at } = viewOf(...BUSH);
  view.show(at("e"));
  pass();
  assert.deepEqual(onScreen(view, at("e")), [400, 300]);
});

test("a card that is closed while the view flies stays where it is", () => {
  const { view, at } = viewOf(...BUSH);
  view.show(at("a"));
  frames.shift()(performance.now() + 100);
  const before = onScreen(view, at("a"));
  view.toggle(at("a"));
  pass();
  assert.deepEqual(onScreen(view, at("a")), before);
});

test("what is opened to show a claim stays open, and a filter that hides it keeps it", () => {
  const { view, at } = viewOf(...BUSH);
  view.openTo(0);
  view.filter([at("b")]);
  assert.ok(!view.shows(at("c")));
  view.choose(at("c"));
  assert.ok(view.shows(at("c")) && view.shows(at("b")));
  assert.equal(view.depth, null);
});
