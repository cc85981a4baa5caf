// The filters: a panel with a choice for all that the map's claims differ by.

import { el, phrase } from "./dom.js";
import { facets, filtered } from "./find.js";

/** Return the panel of filters, and whether there is nothing to choose in it; `changed` is told how many are in use. */
export function filterPanel(view, changed) {
  const { words, data, graph } = view,
    chosen = {},
    told = el("p", { role: "status", class: "muted" });
  const selects = facets(data, words).map(({ key, heading, choices }) => {
    const options = choices.map(([value, label, count]) => el("option", { value }, `${label} (${count})`));
    const select = el("select", { name: key }, el("option", { value: "" }, words.all), ...options);
    select.addEventListener("change", () => {
      chosen[key] = select.value;
      apply();
    });
    return el("label", {}, el("span", {}, heading), select);
  });
  const apply = () => {
    const nodes = filtered(graph.nodes, chosen, data);
    view.filter(nodes);
    told.textContent = nodes ? phrase(words.shown, { n: nodes.length, m: view.counts().m }) : "";
    changed(Object.values(chosen).filter(Boolean).length);
  };
  const clear = () => {
    for (const select of panel.querySelectorAll("select")) chosen[select.name] = select.value = "";
    apply();
  };
  const panel = el(
    "section",
    { id: "filters", "aria-label": words.filters, hidden: true },
    ...selects,
    el("button", { type: "button", click: clear }, words.no_filter),
    told,
  );
  return { panel, isEmpty: !selects.length };
}
