// The keyboard on the map: arrows go from claim to claim as they stand.

import { kidCards, parentCard } from "./graph.js";

/** Return the card that a key leads to from another one, or null; `nodes` are those that show, `shown` is their set. */
export function neighbour(key, node, { nodes, shown }) {
  if (key === "ArrowLeft") return parentCard(node);
  if (key === "ArrowRight")
    return node.open
      ? nearest(
          node,
          kidCards(node).filter((kid) => shown.has(kid)),
        )
      : null;
  const cards = nodes.filter((each) => each.card);
  if (key === "Home") return cards[0] ?? null;
  if (key === "End") return cards.reduce((lowest, each) => (lowest && lowest.y > each.y ? lowest : each), null);
  const down = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (!down) return null;
  const beyond = cards.filter((each) => each.column === node.column && (each.y - node.y) * down > 0);
  return nearest(node, beyond);
}

function nearest(node, others) {
  return others.reduce(
    (best, each) => (best && Math.abs(best.y - node.y) <= Math.abs(each.y - node.y) ? best : each),
    null,
  );
}

/** Let the keys work: on the tree `moving`, elsewhere what `actions` has for them. */
export function followKeys(view, tree, actions) {
  tree.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.shiftKey && panned(view, event.key)) event.preventDefault();
    else if (onTree(view, event.key, actions)) event.preventDefault();
  });
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.nodeName);
    if (event.key === "Escape") actions.leave();
    else if (!typing && event.key in actions.keys) {
      event.preventDefault();
      actions.keys[event.key]();
    }
  });
}

function onTree(view, key, { go, tell }) {
  const { current, placed } = view,
    cards = placed.nodes.filter((node) => node.card);
  if (!cards.length) return false;
  if (!current?.card) {
    if (!/^(Arrow|Home|End|Enter| )/.test(key)) return false;
    go(cards[0]);
    return true;
  }
  if (key === "Enter") tell();
  else if (key === " ") view.toggle(current);
  else if (key === "ArrowRight" && current.kids.length && !current.open) view.toggle(current);
  else if (/^(Arrow|Home$|End$)/.test(key)) {
    const next = neighbour(key, current, placed);
    if (next) go(next);
  } else return false;
  return true;
}

function panned(view, key) {
  const [dx, dy] = { ArrowLeft: [80, 0], ArrowRight: [-80, 0], ArrowUp: [0, 80], ArrowDown: [0, -80] }[key] ?? [0, 0];
  if (!dx && !dy) return false;
  view.stopFlight();
  view.camera.pan(dx, dy);
  view.tell("camera");
  return true;
}
