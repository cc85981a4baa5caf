// The panel beside the map: all there is to tell of the claim or the step that is chosen.

import { el, safeLink, svg } from "./dom.js";
import { groupsAround } from "./find.js";
import { sign } from "./marks.js";

const KINDS = { support: "reasons", attack: "objections", undercut: "undercuts", backing: "backings" };
const MOST_LISTED = 200;

/** Return the parts of the panel for a node. */
export function detailsOf(view, node) {
  return node.card ? claimParts(view, node) : stepParts(view, node);
}

function claimParts(view, node) {
  const { card } = node,
    { words, data } = view,
    heading = card.title ?? card.text;
  const findings = (card.findings ?? []).map((number) => data.findings[number]);
  return [
    el("p", { class: `eyebrow ${card.stance}` }, [card.tag, card.label ?? card.id].filter(Boolean).join(" · ")),
    el("h2", { tabindex: "-1" }, heading),
    card.title ? el("p", { class: "statement" }, card.text) : null,
    chips(card),
    outsideLink(node),
    section(
      words.bears_on,
      node.leaving.filter(leads).map((arrow) => target(view, arrow)),
    ),
    ...Object.entries(KINDS).map(([relation, word]) =>
      section(
        words[word],
        comers(node, relation).map((arrow) => comer(arrow)),
      ),
    ),
    section(words.contradicts, ties(node, "contradicts").map(nodeLink)),
    section(words.restates, ties(node, "restates").map(nodeLink)),
    section(
      words.statements,
      (card.statements ?? []).map((each) => told(each, words)),
    ),
    section(
      words.evidence,
      (card.evidence ?? []).map((each) => told(each, words)),
    ),
    section(words.group, groupOf(card, data)),
    section(words.notes, card.notes ?? []),
    section(
      words.findings,
      findings.map((each) => finding(each, words)),
    ),
  ];
}

function stepParts(view, node) {
  const { words } = view,
    { relation, tip, falls } = node.junction,
    step = stepOf(view, node.junction);
  const onward = node.leaving[0];
  return [
    el("p", { class: `eyebrow ${relation}` }, words[relation]),
    el("h2", { tabindex: "-1" }, tip),
    falls ? el("p", { class: "chips" }, el("span", {}, words.falls)) : null,
    section(words.linked, premises(node).map(nodeLink)),
    section(words.bears_on, onward ? [line(nodeOrStep(onward.head))] : []),
    section(
      words.undercuts,
      comers(node, "undercut").map((arrow) => comer(arrow)),
    ),
    section(
      words.backings,
      comers(node, "backing").map((arrow) => comer(arrow)),
    ),
    ...stepSections(view, step),
  ];
}

function stepSections({ words }, step) {
  if (!step) return [];
  return [
    section(words.scheme, step.scheme ? [step.scheme] : []),
    section(
      words.statements,
      (step.statements ?? []).map((each) => told(each, words)),
    ),
    section(words.notes, step.notes ?? []),
  ];
}

// Where lines lead

const leads = ({ relation }) => relation in KINDS;

function stepOf(view, { step }) {
  return step === undefined ? null : view.data.steps[step];
}

/** Return the cards whose lines meet in a junction as premises; of a card, itself. */
function premises(node) {
  if (node.card) return [node];
  return node.coming.filter((arrow) => arrow.headless).map((arrow) => arrow.tail);
}

/** Return the arrows with a head that end at a node in a relation. */
function comers(node, relation) {
  return node.coming.filter((arrow) => arrow.relation === relation && !arrow.headless);
}

function ties(node, relation) {
  return [...node.leaving.map((arrow) => [arrow, arrow.head]), ...node.coming.map((arrow) => [arrow, arrow.tail])]
    .filter(([arrow]) => arrow.relation === relation)
    .map(([, other]) => other);
}

/** Tell what a claim does to another one, and what it does that with. */
function target(view, arrow) {
  const { words } = view,
    junction = arrow.headless ? arrow.head : null,
    onward = junction ? (junction.leaving[0] ?? arrow) : arrow;
  const others = junction ? premises(junction).filter((node) => node !== arrow.tail) : [];
  const found = [
    el("span", { class: `verb ${onward.relation}` }, `${words[onward.relation]} `),
    nodeOrStep(onward.head),
  ];
  if (others.length) found.push(` ${words.together_with} `, ...joined(others.map(nodeLink), ", "));
  const step = stepOf(view, junction?.junction ?? arrow);
  if (step?.scheme) found.push(el("span", { class: "muted" }, ` (${step.scheme})`));
  return line(...found, ...(step?.notes ?? []).map((note) => el("p", { class: "muted" }, note)));
}

/** Tell what bears on a node by way of an arrow: a claim, or several with what bears on their step. */
function comer({ tail }) {
  const found = joined(premises(tail).map(nodeLink), " + ");
  if (tail.junction) {
    const bearers = [...comers(tail, "undercut"), ...comers(tail, "backing")];
    for (const arrow of bearers) found.push(el("p", { class: "muted" }, `${arrow.tip ?? ""}`));
  }
  return line(...found);
}

function joined(elements, between) {
  return elements.flatMap((element, at) => (at ? [between, element] : [element]));
}

function nodeOrStep(node) {
  return node.card
    ? nodeLink(node)
    : el(
        "span",
        {},
        ...joined(premises(node).map(nodeLink), " + "),
        " → ",
        ...node.leaving.slice(0, 1).map((arrow) => nodeOrStep(arrow.head)),
      );
}

/** Return a link to a node on this page. */
function nodeLink(node) {
  const { card } = node;
  return el(
    "a",
    { href: `#${encodeURIComponent(node.anchor)}`, class: `to ${node.stance}` },
    card ? (card.title ?? card.text) : node.junction.tip,
  );
}

/** Return a link to the page that has more below a claim; it reads as the card that stands for that. */
function outsideLink({ card, kids }) {
  const safe = safeLink(card.link),
    more = card.stub ? card : kids.find((kid) => kid.card?.stub)?.card;
  return safe && !safe.startsWith("#") ? el("p", {}, el("a", { href: safe }, more?.text ?? safe)) : null;
}

// What stands in the panel

/** Return the group of a claim, after those that it is part of. */
function groupOf({ group }, { groups }) {
  const titles = groupsAround(group, groups).map((each) => groups[each].title);
  return titles.length ? [titles.reverse().join(" › ")] : [];
}

function section(heading, items) {
  if (!items.length) return null;
  const shown = items.slice(0, MOST_LISTED).map((item) => (item instanceof Node ? asItem(item) : el("li", {}, item)));
  if (items.length > MOST_LISTED) shown.push(el("li", { class: "muted" }, `+${items.length - MOST_LISTED}`));
  return el("section", {}, el("h3", {}, heading), el("ul", {}, ...shown));
}

function asItem(item) {
  return item.nodeName === "LI" ? item : el("li", {}, item);
}

function line(...kids) {
  return el("li", {}, ...kids);
}

function chips({ marks = [], status, standing, tags = [] }) {
  const found = marks.map((mark) => el("span", {}, mark));
  if (status)
    found.unshift(
      el(
        "span",
        { class: `is-${status}` },
        svg("svg", { viewBox: "-6 -6 12 12", "aria-hidden": "true" }, sign(status, 0, 0)),
        standing,
      ),
    );
  found.push(...tags.map((tag) => el("span", { class: "tag" }, `#${tag}`)));
  return found.length ? el("p", { class: "chips" }, ...joined(found, " ")) : null;
}

function told({ text, quote, link, note }, words) {
  const safe = safeLink(link),
    open = safe && !safe.startsWith("#");
  const found = [open ? el("a", { href: safe, rel: "noopener noreferrer", target: "_blank" }, text) : text];
  if (quote) found.push(el("blockquote", {}, quote));
  if (note) found.push(el("p", { class: "muted" }, `${words.note}: ${note}`));
  return line(...found);
}

/** Return a finding as the check tells it. */
export function finding({ severity, code, name, message, help }, words) {
  return line(
    el("strong", { class: `severity ${severity}` }, `${words[severity]} ${code}`),
    ` ${name}`,
    el("p", {}, message),
    help ? el("p", { class: "muted" }, help) : null,
  );
}
