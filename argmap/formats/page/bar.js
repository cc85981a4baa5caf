// The bar above the map.

import { el, safeLink } from "./dom.js";
import { filterPanel } from "./filters.js";
import { iconButton } from "./icons.js";
import { searchField } from "./search.js";
import { nextTheme } from "./themes.js";

/** Return the bar, and the panel of filters with the button that opens it; `page` is told what to do. */
export function toolbar(page) {
  const { view, words } = page,
    count = el("span", { class: "count" });
  const filters = filterPanel(view, (used) => count.replaceChildren(used ? String(used) : ""));
  const toggle = () => {
    filters.panel.hidden = !filters.panel.hidden;
    filters.button.setAttribute("aria-expanded", String(!filters.panel.hidden));
  };
  filters.button = iconButton("filters", words.filters, toggle, {
    "aria-expanded": "false",
    "aria-controls": "filters",
  });
  filters.button.append(count);
  const buttons = [
    ["expand_all", () => view.openTo(Infinity)],
    ["collapse_all", () => view.openTo(1)],
    ["zoom_out", () => page.zoom(1 / 1.3)],
    ["zoom_in", () => page.zoom(1.3)],
    ["fit", () => view.fit()],
    ["theme", () => page.say(`${words.theme}: ${words[nextTheme()]}`)],
    ["print", () => print()],
    ["help", () => page.help.showModal()],
  ].map(([name, click]) => iconButton(name, words[name], click));
  const bar = el(
    "header",
    {},
    view.data.back ? el("a", { href: safeLink(view.data.back[1]), class: "back" }, view.data.back[0]) : null,
    el("h1", {}, page.title),
    searchField(
      view,
      (node) => page.go(node, { fly: true }),
      () => page.tree.focus({ preventScroll: true }),
    ),
    el("div", { class: "buttons" }, filters.isEmpty ? null : filters.button, depthField(view), ...buttons),
  );
  return { bar, filters };
}

/** Return how deep the map is open, to choose. */
function depthField(view) {
  const { deepest } = view.graph,
    { words } = view;
  const depths = Array.from({ length: Math.max(0, Math.min(deepest - 1, 9)) }, (_, at) => String(at + 1));
  const select = el(
    "select",
    { id: "depth", "aria-label": words.depth, title: words.depth },
    el("option", { value: "", disabled: true, hidden: true }, "–"),
    ...depths.map((depth) => el("option", { value: depth }, depth)),
    el("option", { value: "all" }, words.all),
  );
  view.on("layout", () => {
    const { depth } = view;
    select.value = depth === null ? "" : depth >= deepest ? "all" : String(depth);
  });
  select.addEventListener("change", () => view.openTo(select.value === "all" ? Infinity : Number(select.value)));
  return el("label", { class: "depth" }, el("span", {}, words.depth), select);
}
