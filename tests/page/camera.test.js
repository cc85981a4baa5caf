import assert from "node:assert/strict";
import test from "node:test";

import { Camera, meet, within } from "../../argmap/formats/page/camera.js";
import { phrase, safeLink } from "../../argmap/formats/page/dom.js";
import { neighbour } from "../../argmap/formats/page/keys.js";
import { place } from "../../argmap/formats/page/layout.js";
import { drawn, measure } from "./sketch.js";

function camera(x, y, scale) {
  return Object.assign(new Camera(), { x, y, scale, width: 800, height: 600 });
}

test("zooming leaves what is under the pointer where it is", () => {
  const eye = camera(40, -30, 1),
    [x, y] = [120, 250],
    before = [(x - eye.x) / eye.scale, (y - eye.y) / eye.scale];
  eye.zoom(1.7, x, y);
  const after = [(x - eye.x) / eye.scale, (y - eye.y) / eye.scale];
  before.forEach((value, at) => assert.ok(Math.abs(value - after[at]) < 1e-9));
});

test("there is an end to zooming, near and far", () => {
  const eye = camera(0, 0, 1);
  for (let times = 0; times < 100; times++) eye.zoom(2);
  const near = eye.scale;
  for (let times = 0; times < 200; times++) eye.zoom(0.5);
  assert.ok(near <= 4 && eye.scale > 0 && Number.isFinite(eye.x));
});

test("what is fitted is seen whole, in the middle, and not blown up", () => {
  const eye = camera(0, 0, 1),
    box = { left: -100, top: 50, right: 2000, bottom: 400 };
  Object.assign(eye, eye.toFit(box));
  assert.ok(within(box, eye.window()));
  const seen = eye.window();
  assert.ok(Math.abs(seen.left + seen.right - box.left - box.right) < 1e-6);
  assert.equal(eye.toFit({ left: 0, top: 0, right: 10, bottom: 10 }).scale, 1.5);
});

test("what is shown comes to the middle", () => {
  const eye = camera(0, 0, 1);
  Object.assign(eye, eye.toShow({ x: 500, y: -200 }, 2));
  const { left, right, top, bottom } = eye.window();
  assert.deepEqual([(left + right) / 2, (top + bottom) / 2], [500, -200]);
});

test("boxes meet and hold each other", () => {
  const box = (left, top, right, bottom) => ({ left, top, right, bottom });
  assert.ok(meet(box(0, 0, 2, 2), box(1, 1, 3, 3)) && !meet(box(0, 0, 1, 1), box(2, 2, 3, 3)));
  assert.ok(within(box(1, 1, 2, 2), box(0, 0, 3, 3)) && !within(box(0, 0, 3, 3), box(1, 1, 2, 2)));
});

test("arrow keys go where they point", () => {
  const { graph, at } = drawn(["t", "a", "b", "c", "d"], ["a + t", "b - t", "c + a", "d + b"]);
  const placed = place(graph, null, measure),
    go = (key, from) => neighbour(key, at(from), placed)?.card.id ?? null;
  assert.equal(go("ArrowLeft", "a"), "t");
  assert.equal(go("ArrowLeft", "t"), null);
  assert.equal(go("ArrowDown", "a"), "b");
  assert.equal(go("ArrowUp", "b"), "a");
  assert.equal(go("ArrowDown", "b"), null);
  assert.equal(go("ArrowRight", "b"), "d");
  assert.equal(go("ArrowDown", "c"), "d", "into another branch");
  assert.equal(go("Home", "d"), "t");
  assert.equal(go("End", "t"), "d");
});

test("a phrase takes what it has names for, and text that looks like a name stays", () => {
  assert.equal(phrase("{n} of {m} claims", { n: 2, m: "{n}" }), "2 of {n} claims");
  assert.equal(phrase("{else}", {}), "{else}");
});

test("links lead to the web, to mail and to files beside, and nowhere else", () => {
  for (const link of [
    "https://example.org/?a=1",
    "http://example.org",
    "mailto:a@example.org",
    "#claim-a",
    "part.html#claim-a",
    "a%20b.svg",
  ]) {
    assert.equal(safeLink(link), link);
  }
  for (const link of [
    `${"java"}script:alert(1)`,
    `${"Java"}Script:alert(1)`,
    "data:text/html,x",
    "vbscript:x",
    "//example.org",
    "\\\\example.org",
    `java\t${"script"}:alert(1)`,
    ` ${"java"}script:alert(1)`,
    "\u0001//example.org",
    "https:example.org",
    "file:///etc/passwd",
    "",
    undefined,
  ]) {
    assert.equal(safeLink(link), "", String(link));
  }
});
