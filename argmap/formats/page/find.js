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

/** Return what a map can be filtered by: a key, a heading and choices `[value, label, count]` for each. Linear. */
export function facets(data, words) {
  const { cards, sides, speakers, groups, findings } = data,
    worded = (names) => names.map((name) => [name, words[name]]),
    numbered = (labels) => labels.map((label, at) => [String(at), label]);
  const severities = ["error", "warning", "info"].filter((severity) =>
    findings.some((each) => each.severity === severity),
  );
  const found = [
    ["side", words.side, numbered(sides)],
    ["speaker", words.speaker, numbered(speakers)],
    ["group", words.group, numbered(groups.map(({ title }) => title))],
    ["stance", words.stance, worded(["pro", "con", "mixed"])],
    ["status", words.status, worded(["stands", "falls", "undecided"])],
    ["finding", words.finding, [["any", words.with_findings], ...worded(severities)]],
  ];
  const claims = cards.filter((card) => !card.stub);
  return found
    .map(([key, heading, choices]) => {
      const counts = counted(claims.flatMap((card) => valuesOf[key](card, data)));
      const counting = choices.map(([value, label]) => [value, label, counts.get(value) ?? 0]);
      return { key, heading, choices: counting.filter(([, , count]) => count) };
    })
    .filter(({ choices }) => choices.length);
}

/** What a card can be asked for by, under each key: each value once. */
const valuesOf = {
  side: ({ side }) => [String(side)],
  speaker: ({ speakers = [] }) => speakers.map(String),
  group: ({ group }, { groups }) => groupsAround(group, groups).map(String),
  stance: ({ stance }) => [stance],
  status: ({ status }) => [status],
  finding: ({ findings: numbers = [] }, { findings }) =>
    numbers.length ? [...new Set(["any", ...numbers.map((at) => findings[at].severity)])] : [],
};

function counted(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Return a group and those it lies in, from it outward. */
export function groupsAround(group, groups) {
  const found = new Set();
  for (let each = group; groups[each] && !found.has(each); each = groups[each].parent) found.add(each);
  return [...found];
}

/** Return the cards that pass all filters, or null for none asked: `chosen` has a value for each key asked for. */
export function filtered(nodes, chosen, data) {
  const asked = Object.entries(chosen).filter(([, value]) => value);
  if (!asked.length) return null;
  const passes = (card) => asked.every(([key, value]) => valuesOf[key](card, data).includes(value));
  return nodes.filter((node) => node.card && !node.card.stub && passes(node.card));
}
