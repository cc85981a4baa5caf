import assert from "node:assert/strict";
import { test } from "node:test";

import { read } from "../../argmap/formats/page/read.js";

const BARE = { words: { falls: "fällt" }, cards: [], junctions: [], arrows: [], sources: [] };

function readBack(data) {
  return read(JSON.stringify({ ...BARE, ...data }));
}

test("ids, anchors and words that follow from others are put in, and others stay", () => {
  const { cards } = readBack({
    cards: [
      { label: "a", status: "falls" },
      { id: "made-up" },
      { label: "b.c", anchor: "claim-b_x2E_c" },
      { anchor: "x··more", stub: 1 },
    ],
  });
  assert.deepEqual(
    cards.map(({ id, anchor }) => [id, anchor]),
    [
      ["a", "claim-a"],
      ["made-up", "claim-made-up"],
      ["b.c", "claim-b_x2E_c"],
      [undefined, "x··more"],
    ],
  );
  assert.equal(cards[0].standing, "fällt");
});

test("lines without a relation support, and a premise tells what its junction tells", () => {
  const { arrows, junctions } = readBack({
    cards: [{ id: "a" }, { id: "b" }],
    junctions: [{ tip: "a and c support b" }],
    arrows: [
      { tail: 0, head: 2, headless: 1 },
      { tail: 2, head: 1, relation: "attack", tip: "own" },
    ],
  });
  assert.deepEqual(
    [...junctions, ...arrows].map(({ relation }) => relation),
    ["support", "support", "attack"],
  );
  assert.deepEqual(
    arrows.map(({ tip }) => tip),
    ["a and c support b", "own"],
  );
});

test("evidence has the words and the link of its source", () => {
  const { cards } = readBack({
    sources: [{ text: "Ray (2010). A report.", link: "https://example.org/" }, { text: "A letter." }],
    cards: [{ id: "a", evidence: [{ source: 0, at: "p. 3", quote: "So." }, { source: 1 }] }],
  });
  assert.deepEqual(cards[0].evidence, [
    { source: 0, at: "p. 3", quote: "So.", text: "Ray (2010). A report. p. 3", link: "https://example.org/" },
    { source: 1, text: "A letter.", link: undefined },
  ]);
});
