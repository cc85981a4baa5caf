// The panel beside the map that details are shown in.

import { detailsOf } from "./details.js";
import { el } from "./dom.js";
import { iconButton } from "./icons.js";

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
