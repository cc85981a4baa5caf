// What stands around the map: the bar above it, the filters, the panel of details, the help.

import { detailsOf, finding } from "./details.js";
import { el, phrase, svg } from "./dom.js";
import { facets, filtered, searcher } from "./find.js";
import { legend } from "./legend.js";

const ICONS = {
  zoom_in: "M8 3.5v9M3.5 8h9",
  zoom_out: "M3.5 8h9",
  fit: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  expand_all: "M4 3.5l4 3.5l4-3.5M4 9l4 3.5L12 9",
  collapse_all: "M4 7l4-3.5L12 7M4 12.5L8 9l4 3.5",
  print: "M4.5 6V2.5h7V6M4.5 11h-2V6h11v5h-2M4.5 9h7v4.5h-7z",
  theme: "M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11",
  filters: "M2.5 3.5h11L9.5 8.5v5l-3-1.5V8.5z",
  close: "M4 4l8 8M12 4l-8 8",
  link: "M6.5 9.5l3-3M7 4.5l1.5-1.5a3 3 0 0 1 4.5 4.5L11.5 9M9 11.5l-1.5 1.5A3 3 0 0 1 3 8.5L4.5 7",
  help: "M5.8 6a2.2 2.2 0 1 1 3.2 2.1c-.7.4-1 .8-1 1.6M8 12.3v.4",
};

/** Return a button with an icon and a name. */
export function iconButton(icon, name, click, more = {}) {
  return el(
    "button",
    { type: "button", "aria-label": name, title: name, click, "data-icon": icon, ...more },
    svg("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, svg("path", { d: ICONS[icon] })),
  );
}

/** Return the search field, with how many it found; Enter goes from one to the next. */
export function searchField(view, go) {
  const { words, data, graph } = view,
    search = searcher(graph.nodes, data.speakers);
  const field = el("input", {
    type: "search",
    id: "search",
    placeholder: words.search,
    "aria-label": words.search,
    autocomplete: "off",
    spellcheck: "false",
  });
  const told = el("span", { id: "found", role: "status" });
  let [found, at] = [[], -1];
  const say = () => {
    told.textContent = !field.value.trim()
      ? ""
      : !found.length
        ? words.none_found
        : at < 0
          ? phrase(words.found, { n: found.length })
          : `${at + 1} / ${found.length}`;
  };
  field.addEventListener("input", () => {
    [found, at] = [search(field.value), -1];
    view.mark(found);
    say();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !found.length) return;
    event.preventDefault();
    at = (at + (event.shiftKey ? found.length - 1 : 1) + (at < 0 && event.shiftKey ? 1 : 0)) % found.length;
    say();
    go(found[at]);
  });
  return el("form", { role: "search", submit: (event) => event.preventDefault() }, field, told);
}

/** Return the panel of filters, and a function that tells how many are in use. */
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

/** Return how deep the map is open, to choose. */
export function depthField(view) {
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

/** Return the panel of details; `open(node)` shows a node, `close()` hides it. */
export function detailsPanel(view, closed) {
  const { words } = view,
    content = el("div", { class: "content" }),
    told = el("span", { role: "status", class: "muted" });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      told.textContent = words.copied;
    } catch {
      told.textContent = location.hash;
    }
  };
  const close = () => {
    panel.hidden = true;
    closed();
  };
  const panel = el(
    "aside",
    { id: "details", "aria-label": words.details, hidden: true },
    el(
      "div",
      { class: "tools" },
      iconButton("link", words.copy_link, copy),
      told,
      iconButton("close", words.close, close, { class: "close" }),
    ),
    content,
  );
  const open = (node, { focus = false } = {}) => {
    content.replaceChildren(...detailsOf(view, node).filter(Boolean));
    told.textContent = "";
    [panel.hidden, panel.scrollTop] = [false, 0];
    if (focus) content.querySelector("h2").focus();
  };
  return { panel, open, close };
}

/** Return the dialog of help: the legend, the keys, and what is said of the map as a whole. */
export function helpDialog(view) {
  const { words, data } = view,
    heading = (text) => el("h3", {}, text);
  const keys = [
    ["↑ ↓ → ←", words.key_move],
    ["Enter", words.key_open],
    ["Space", words.key_fold],
    ["→", words.key_unfold],
    ["/", words.key_search],
    ["+ −", words.key_zoom],
    ["0", words.key_fit],
    ["Shift ↑ ↓ → ←", words.key_pan],
    ["Esc", words.key_close],
    ["?", words.key_help],
  ];
  const whole = data.findings
    .filter((each) => each.card === undefined)
    .slice(0, 100)
    .map((each) => finding(each, words));
  const dialog = el(
    "dialog",
    { id: "help", "aria-label": words.help },
    iconButton("close", words.close, () => dialog.close(), { class: "close" }),
    el("h2", {}, data.title || words.untitled),
    data.remark ? el("p", { class: "muted" }, data.remark) : null,
    el("p", {}, data.description),
    legend(view),
    heading(words.keys),
    el("dl", {}, ...keys.flatMap(([key, text]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, text)])),
    ...(whole.length ? [heading(words.findings), el("ul", {}, ...whole)] : []),
  );
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  return dialog;
}

/** Return a function that goes on to the next theme: the system's, light, dark; the choice is kept where it can be. */
export function themes(words, told) {
  const root = document.documentElement,
    names = ["system", "light", "dark"];
  const keep = (theme) => {
    try {
      localStorage.setItem("argmap-theme", theme);
    } catch {
      // Nothing can be kept here; the choice holds until the page is left.
    }
  };
  return () => {
    const theme = names[(names.indexOf(root.dataset.theme ?? "system") + 1) % names.length];
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
    keep(theme);
    told(`${words.theme}: ${words[theme]}`);
  };
}

/** Return the theme that was chosen the last time, or nothing. */
export function keptTheme() {
  try {
    return localStorage.getItem("argmap-theme");
  } catch {
    return null;
  }
}
