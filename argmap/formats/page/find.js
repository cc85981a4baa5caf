// Search and filters: which claims are asked for.

/** Return a text as it is searched: small letters, without accents, spaces as one. */
export function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ").trim();
}

/** Return a function that finds the cards with all words of a query in what they say; texts are folded once. */
export function searcher(nodes, speakers) {
  let known = null;
  const texts = () =>
    (known ??= nodes
      .filter((node) => node.card && !node.card.stub)
      .map((node) => [node, folded(wordsOf(node.card, speakers))]));
  return (query) => {
    const wanted = folded(query).split(" ").filter(Boolean);
    if (!wanted.length) return [];
    return texts()
      .filter(([, text]) => wanted.every((word) => text.includes(word)))
      .map(([node]) => node);
  };
}

function wordsOf(
  { id, label, title, text, said = [], cited = [], tags = [], speakers: numbers = [], evidence = [], statements = [] },
  speakers,
) {
  const names = numbers.map((number) => speakers[number]),
    quotes = [...evidence, ...statements].map((each) => each.quote);
  return [label ?? id, title, text, ...[...said, ...cited].map(([credit]) => credit), ...names, ...tags, ...quotes]
    .filter(Boolean)
    .join(" \n ");
}

/** Return what the map can be filtered by: for each a key, a heading and its choices, `[value, label, count]`. */
export function facets({ cards, sides, speakers, groups, findings }, words) {
  const claims = cards.filter((card) => !card.stub);
  const count = (test) => claims.filter(test).length;
  const named = (labels, key) => labels.map((label, at) => [String(at), label, count(tests[key](String(at)))]);
  const statuses = ["stands", "falls", "undecided"].map((status) => [
    status,
    words[status],
    count(tests.status(status)),
  ]);
  const severities = ["error", "warning", "info"].filter((severity) =>
    findings.some((each) => each.severity === severity),
  );
  const found = [
    ["side", words.side, named(sides, "side")],
    ["speaker", words.speaker, named(speakers, "speaker")],
    [
      "group",
      words.group,
      groups.map((group, at) => [String(at), group.title, count(tests.group(String(at), groups))]),
    ],
    [
      "stance",
      words.stance,
      ["pro", "con", "mixed"].map((stance) => [stance, words[stance], count(tests.stance(stance))]),
    ],
    ["status", words.status, statuses],
    [
      "finding",
      words.finding,
      [
        ["any", words.with_findings, count(tests.finding("any"))],
        ...severities.map((severity) => [severity, words[severity], count(tests.finding(severity, groups, findings))]),
      ],
    ],
  ];
  return found
    .map(([key, heading, choices]) => ({ key, heading, choices: choices.filter(([, , number]) => number) }))
    .filter(({ choices }) => choices.length);
}

const tests = {
  side: (value) => (card) => String(card.side) === value,
  speaker: (value) => (card) => (card.speakers ?? []).includes(Number(value)),
  group: (value, groups) => (card) => withinGroup(card.group, Number(value), groups),
  stance: (value) => (card) => card.stance === value,
  status: (value) => (card) => card.status === value,
  finding: (value, _groups, findings) => (card) =>
    (card.findings ?? []).some((at) => value === "any" || findings[at].severity === value),
};

/** Tell whether a group is the one asked for, or lies in it. */
function withinGroup(group, wanted, groups) {
  const seen = new Set();
  for (let each = group; each !== undefined && !seen.has(each); each = groups[each]?.parent) {
    if (each === wanted) return true;
    seen.add(each);
  }
  return false;
}

/** Return the cards that pass all filters, or null for none asked: `chosen` has a value for each key asked for. */
export function filtered(nodes, chosen, { groups, findings }) {
  const asked = Object.entries(chosen)
    .filter(([, value]) => value)
    .map(([key, value]) => tests[key](value, groups, findings));
  if (!asked.length) return null;
  return nodes.filter((node) => node.card && !node.card.stub && asked.every((test) => test(node.card)));
}
