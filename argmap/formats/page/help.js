// The help: what the map is, its legend, the keys, and what is wrong with the map as a whole.

import { finding } from "./details.js";
import { el } from "./dom.js";
import { iconButton } from "./icons.js";
import { legend } from "./legend.js";

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
