import assert from "node:assert/strict";
import test from "node:test";

import { fitted, paragraph, pieces, readsFromRight, remembering } from "../../argmap/formats/page/text.js";
import { measure } from "./sketch.js";

const set = (text, room, more) => paragraph([{ text, size: 10, font: "10px x" }], room, measure, more);
const lines = ({ parts }) => parts.map(({ text }) => text);

test("words stay whole where a line can hold them, and no line is wider than its room", () => {
  const found = set("Firms with access to more data build better products.", 80);
  assert.ok(lines(found).length > 3);
  assert.equal(lines(found).join(" "), "Firms with access to more data build better products.");
  for (const part of found.parts) assert.ok(part.wide <= 80);
});

test("a word longer than a line is broken, and not within a letter of several signs", () => {
  const family = "👩‍👩‍👧‍👦";
  const found = set(family.repeat(6), 60);
  assert.equal(lines(found).join(""), family.repeat(6));
  for (const line of lines(found)) assert.ok(line.startsWith(family[0]) && line.length % family.length === 0);
});

test("Chinese is broken between any two characters, but no line begins with a full stop", () => {
  assert.deepEqual(
    pieces("数据。好").map(({ text }) => text),
    ["数", "据。", "好"],
  );
  assert.equal(lines(set("数据越多产品越好。", 20)).join(""), "数据越多产品越好。");
});

test("spaces of any kind and length are one", () => {
  assert.deepEqual(lines(set("  one \n\t two  ", 500)), ["one two"]);
  assert.deepEqual(set("   ", 500).parts, []);
});

test("runs follow each other on a line with their gap, and an empty one takes no room", () => {
  const runs = [
    { text: "PRO", size: 8, font: "8px x" },
    { text: "", size: 8, font: "8px x" },
    { text: "Title", size: 11, font: "11px x", gap: 6 },
  ];
  const { parts, height } = paragraph(runs, 200, measure);
  assert.deepEqual(
    parts.map(({ x }) => x),
    [0, 12 + 6],
  );
  assert.ok(Math.abs(height - 11 * 1.2) < 1e-9);
});

test("lines beyond the most are left out, and the last one says so", () => {
  const found = set("one two three four five six seven eight nine ten", 40, { most: 2 });
  assert.equal(new Set(found.parts.map(({ y }) => y)).size, 2);
  assert.ok(found.parts.at(-1).text.endsWith("…"));
  assert.ok(found.parts.at(-1).wide <= 40);
});

test("Hebrew and Arabic are read from the right, whatever stands before the first letter", () => {
  assert.ok(readsFromRight("« שלום »"));
  assert.ok(readsFromRight("12 مرحبا"));
  assert.ok(!readsFromRight("Hello שלום"));
  assert.equal(set("שלום", 100).parts[0].x, 100);
});

test("a text is cut to its room", () => {
  assert.equal(fitted("short", "10px x", 100, measure), "short");
  const cut = fitted("a rather long name of an area", "10px x", 60, measure);
  assert.ok(cut.endsWith("…") && measure(cut, "10px x") <= 60);
  assert.equal(fitted("", "10px x", 0, measure), "");
});

test("a text is cut between letters, and measured a few times only, however long it is", () => {
  let asked = 0;
  const counting = (text, font) => (asked++, measure(text, font));
  for (const room of [58, 60, 62, 64]) {
    const cut = fitted("🌳".repeat(5000), "10px x", room, counting);
    assert.ok(cut.isWellFormed() && cut.length > 8, cut);
  }
  assert.ok(asked < 100, `${asked} times`);
});

test("each text is measured once in each font", () => {
  let asked = 0;
  const known = remembering((text) => {
    asked++;
    return text.length;
  });
  for (const font of ["a", "b", "a"]) assert.equal(known("word", font), 4);
  assert.equal(asked, 2);
});
