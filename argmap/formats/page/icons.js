// Buttons with icons, drawn as lines so that they need no font.

import { el, svg } from "./dom.js";

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
