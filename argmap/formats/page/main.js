// Where the page starts: reads the map, builds the page around it, and joins what the reader does to what is shown.

import { toolbar } from "./bar.js";
import { within } from "./camera.js";
import { el, safeLink, svg } from "./dom.js";
import { helpDialog } from "./help.js";
import { followKeys } from "./keys.js";
import { edgesOf } from "./layout.js";
import { legend } from "./legend.js";
import { overview } from "./overview.js";
import { Painter } from "./paint.js";
import { detailsPanel } from "./panel.js";
import { followPointer } from "./pointer.js";
import { read } from "./read.js";
import { remembering } from "./text.js";
import { wearKeptTheme } from "./themes.js";
import { View } from "./view.js";

/** Return a function that tells how wide a text is in a font, as the browser draws it. */
function measuring() {
  const pen = document.createElement("canvas").getContext("2d");
  let set = "";
  return remembering((text, font) => {
    if (font !== set) pen.font = set = font;
    return pen.measureText(text).width;
  });
}

class Page {
  constructor(data) {
    this.view = new View(data, measuring());
    [this.words, this.app] = [data.words, document.getElementById("app")];
    this.title = data.title || data.words.untitled;
    this.picture = svg("svg", { id: "picture" });
    this.painter = new Painter(this.view, this.picture);
    this.tree = this.picture.querySelector("#tree");
    this.details = detailsPanel(this.view, () => {
      this.tree.focus({ preventScroll: true });
      this.measure();
    });
    this.help = helpDialog(this.view);
    this.told = el("div", { class: "unseen", role: "status" });
    this.build();
    this.join();
    this.measure();
    this.view.start();
    this.painter.paint();
    this.followHash();
  }

  build() {
    const { words, view } = this,
      { bar, filters } = toolbar(this);
    this.filters = filters;
    const key = el("details", { id: "legend" }, el("summary", {}, words.legend), legend(view));
    key.open = innerWidth >= 1000;
    this.app.append(
      bar,
      el("main", {}, this.picture, overview(view)),
      el("footer", {}, key),
      filters.panel,
      this.details.panel,
      this.help,
      this.told,
    );
  }

  /** Join the pointer, the keys, the address and the window to the view. */
  join() {
    const { view } = this;
    followPointer(view, this.picture, (node, onFold) => this.clicked(node, onFold));
    followKeys(view, this.tree, {
      go: (node) => this.go(node, { quiet: true }),
      tell: () => this.left(view.current) || this.tell(view.current, { focus: true }),
      leave: () => this.leave(),
      keys: {
        "/": () => document.getElementById("search").focus(),
        "?": () => this.help.showModal(),
        0: () => view.fit(),
        "+": () => this.zoom(1.3),
        "=": () => this.zoom(1.3),
        "-": () => this.zoom(1 / 1.3),
      },
    });
    addEventListener("hashchange", () => this.followHash());
    addEventListener("popstate", () => this.followHash());
    new ResizeObserver(() => this.resized()).observe(this.picture);
    addEventListener("beforeprint", () => this.print());
    addEventListener("afterprint", () => this.view.tell("layout"));
  }

  measure() {
    const { width, left, bottom, top } = this.picture.getBoundingClientRect(),
      panel = this.details.panel.getBoundingClientRect();
    // On a small screen the details lie over the foot of the picture.
    const foot = panel.width && panel.left <= left ? Math.min(bottom, panel.top) : bottom;
    Object.assign(this.view.camera, { width: Math.max(1, width), height: Math.max(1, foot - top) });
    this.view.tell("camera");
  }

  /** Measure anew, and keep the node that is chosen in sight. */
  resized() {
    const { current } = this.view,
      seen = current && this.isSeen(current);
    this.measure();
    if (seen && !this.isSeen(current)) this.view.show(current);
  }

  zoom(factor) {
    const { camera } = this.view,
      { width, height } = camera;
    this.view.stopFlight();
    camera.zoom(factor, width / 2, height / 2);
    this.view.tell("camera");
  }

  /** Follow a card that stands for what another page has; tell whether it is one. */
  left({ card }) {
    const link = card?.stub ? safeLink(card.link) : "",
      leads = link && !link.startsWith("#");
    if (leads) location.assign(link);
    return leads;
  }

  clicked(node, onFold) {
    if (!node) return this.leave();
    if (this.left(node)) return undefined;
    this.tree.focus({ preventScroll: true });
    if (onFold) return this.view.toggle(node);
    return this.go(node, { tell: true });
  }

  /** Choose a node; the address tells of it, so that it can be passed on and gone back to. */
  go(node, { fly = false, tell = false, quiet = false } = {}) {
    const { view } = this,
      hash = `#${encodeURIComponent(node.anchor)}`;
    if (location.hash !== hash) history[quiet ? "replaceState" : "pushState"](null, "", hash);
    view.choose(node);
    if (tell || !this.details.panel.hidden) this.tell(node);
    if (fly || !this.isSeen(node)) view.show(node);
  }

  isSeen(node) {
    return within(edgesOf(node), this.view.camera.window());
  }

  /** Tell those who hear the page what has changed. */
  say(text) {
    this.told.textContent = text;
  }

  /** Show the details of a node, which leaves less room to the picture. */
  tell(node, options) {
    this.details.open(node, options);
    this.measure();
  }

  /** Go where the address says: `#claim-ID` as in other pictures, or the claim's id alone. */
  followHash() {
    let wanted = location.hash.slice(1);
    try {
      wanted = decodeURIComponent(wanted);
    } catch {
      // A lone percent sign stands for itself.
    }
    if (!wanted && this.view.current) {
      this.view.choose(null);
      this.details.close();
    }
    // A claim may be called what another one's anchor is: the anchor goes first.
    const { nodes } = this.view.graph;
    const node = nodes.find(({ anchor }) => anchor === wanted) ?? nodes.find(({ card }) => card?.id === wanted);
    if (!node || node === this.view.current) return;
    this.view.choose(node);
    this.tell(node, { focus: this.details.panel.contains(document.activeElement) });
    this.view.show(node);
  }

  /** Close what is open, the last thing first; then choose nothing. */
  leave() {
    if (this.help.open) return;
    if (!this.filters.panel.hidden) {
      this.filters.button.click();
      this.filters.button.focus();
    } else if (!this.details.panel.hidden) this.details.close();
    else if (this.view.current) this.view.choose(null);
  }

  /** Put all that shows on paper, as large as fits. */
  print() {
    const { left, top, right, bottom } = this.view.placed;
    this.picture.setAttribute("viewBox", `${left - 8} ${top - 8} ${right - left + 16} ${bottom - top + 16}`);
    this.painter.drawAll();
    addEventListener("afterprint", () => this.picture.removeAttribute("viewBox"), { once: true });
  }
}

wearKeptTheme();
document.page = new Page(read(document.getElementById("data").textContent));
