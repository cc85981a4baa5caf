import assert from "node:assert/strict";
import test from "node:test";

import { facets, filtered, folded, searcher } from "../../argmap/formats/page/find.js";

const WORDS = {
  side: "side",
  speaker: "speaker",
  group: "group",
  stance: "effect",
  status: "status",
  finding: "finding",
  with_findings: "any",
  pro: "PRO",
  con: "CON",
  mixed: "MIXED",
  stands: "stands",
  falls: "falls",
  undecided: "undecided",
  error: "error",
  warning: "warning",
  info: "remark",
};
const CARDS = [
  { id: "t", text: "Été: der Straßenbau ist teuer.", stance: "thesis" },
  {
    id: "a",
    title: "More data",
    text: "It helps.",
    stance: "pro",
    side: 0,
    speakers: [0, 1],
    group: 1,
    status: "stands",
    findings: [0],
  },
  {
    id: "b",
    text: "It does not.",
    stance: "con",
    side: 1,
    speakers: [1],
    group: 0,
    status: "falls",
    tags: ["law"],
    evidence: [{ text: "Report", quote: "no gain" }],
  },
  { id: "more", text: "+3 more", stance: "none", stub: 1 },
];
const DATA = {
  cards: CARDS,
  sides: ["For", "Against"],
  speakers: ["Zoë Müller", "Ben Ruiz"],
  groups: [{ title: "Whole" }, { title: "Part", parent: 0 }],
  findings: [{ severity: "warning" }],
};
const NODES = CARDS.map((card) => ({ card }));
const ids = (nodes) => nodes && nodes.map(({ card }) => card.id);

test("search wants all words, in any case, with or without accents", () => {
  const search = searcher(NODES, DATA.speakers);
  for (const [query, found] of [
    ["ete", ["t"]],
    ["STRASSENBAU", []],
    ["straßenbau", ["t"]],
    ["zoe muller", ["a"]],
    ["more data", ["a"]],
    ["data more", ["a"]],
    ["gain", ["b"]],
    ["law", ["b"]],
    ["nowhere", []],
    ["  ", []],
  ]) {
    assert.deepEqual(ids(search(query)), found, query);
  }
});

test("search takes signs for what they are", () => {
  const search = searcher([{ card: { id: "x", text: "Is 5 * (2 + 3) = 25?" } }], []);
  assert.deepEqual(ids(search("(2 +")), ["x"]);
  assert.deepEqual(ids(search(".*")), []);
});

test("folding keeps what has no accents to lose", () => {
  assert.equal(folded("  Ａ  数据\n"), "a 数据");
});

test("only what some claim has can be filtered by, with how many have it", () => {
  const found = Object.fromEntries(
    facets(DATA, WORDS).map(({ key, choices }) => [
      key,
      choices.map(([value, label, count]) => `${value} ${label} ${count}`),
    ]),
  );
  assert.deepEqual(found, {
    side: ["0 For 1", "1 Against 1"],
    speaker: ["0 Zoë Müller 1", "1 Ben Ruiz 2"],
    group: ["0 Whole 2", "1 Part 1"],
    stance: ["pro PRO 1", "con CON 1"],
    status: ["stands stands 1", "falls falls 1"],
    finding: ["any any 1", "warning warning 1"],
  });
  assert.deepEqual(facets({ ...DATA, cards: [CARDS[0]] }, WORDS), []);
});

test("filters add up, a group holds its subgroups, and none asked for is all", () => {
  for (const [chosen, found] of [
    [{}, null],
    [{ side: "" }, null],
    [{ speaker: "1" }, ["a", "b"]],
    [{ speaker: "1", side: "0" }, ["a"]],
    [{ group: "0" }, ["a", "b"]],
    [{ group: "1" }, ["a"]],
    [{ finding: "any" }, ["a"]],
    [{ finding: "error" }, []],
    [{ status: "falls" }, ["b"]],
  ]) {
    assert.deepEqual(ids(filtered(NODES, chosen, DATA)), found, JSON.stringify(chosen));
  }
});

test("groups whose parents go in a circle end", () => {
  const groups = [{ title: "one", parent: 1 }, { title: "two", parent: 0 }, { title: "three" }];
  assert.deepEqual(ids(filtered([{ card: { id: "a", group: 0 } }], { group: "2" }, { groups, findings: [] })), []);
});
