// What is shown of the map and what is chosen in it: the one thing that changes. The parts of the page ask it and
// tell it; it tells them with "layout", "camera", "current" and "marks" when something has changed.

import { Camera } from "./camera.js";
import { route } from "./curves.js";
import { graphOf, openAbove, openTo, withWayUp } from "./graph.js";
import { place, widen } from "./layout.js";

const READABLE = 0.9,
  LEGIBLE = 0.6,
  DUST = 0.16;

export class View {
  /** `measure(text, font)` tells how wide a text is, in pixels. */
  constructor(data, measure) {
    [this.data, this.words, this.measure] = [data, data.words, measure];
    this.graph = graphOf(data);
    this.camera = new Camera();
    this.listeners = { layout: [], camera: [], current: [], marks: [] };
    [this.keep, this.wanted, this.hits, this.current] = [null, null, new Set(), null];
    [this.placed, this.depth] = [null, Infinity]; // a depth of null: some cards were opened or closed one by one
    this.layOut();
  }

  on(what, listener) {
    this.listeners[what].push(listener);
  }

  tell(what) {
    for (const listener of this.listeners[what]) listener();
  }

  /** Place what shows anew; a flight to an old place ends. A node that is given stays where it is on the screen. */
  layOut(still = null) {
    this.stopFlight();
    const before = still && { x: still.x, y: still.y };
    this.placed = place(this.graph, this.keep, this.measure);
    route(this.placed.arrows);
    for (const { edges } of this.placed.arrows) widen(this.placed, edges);
    if (before) this.camera.pan((before.x - still.x) * this.camera.scale, (before.y - still.y) * this.camera.scale);
    this.tell("layout");
  }

  /** Tell how many claims there are, and how many show. */
  counts() {
    const isClaim = (node) => node.card && !node.card.stub;
    return { n: this.placed.nodes.filter(isClaim).length, m: this.graph.nodes.filter(isClaim).length };
  }

  shows(node) {
    return this.placed.shown.has(node);
  }

  // Opening and closing

  toggle(node) {
    if (!node.card || !node.kids.length) return;
    node.open = !node.open;
    this.depth = null;
    this.layOut(node);
  }

  openTo(depth) {
    this.openAt(depth);
    this.settle();
  }

  // Choosing

  /** Choose a node, with all it hangs under opened, or nothing. */
  choose(node) {
    this.current = node;
    if (node && !this.shows(node)) this.reveal(node);
    this.tell("current");
  }

  /** Open what a node hangs under; a filter that leaves it out keeps it from now on. */
  reveal(node) {
    openAbove([node]);
    this.depth = null;
    if (this.keep && !this.keep.has(node)) for (const each of withWayUp([node])) this.keep.add(each);
    this.layOut();
  }

  /** Keep these nodes and what they hang under, opened; null keeps all, open as it was before. */
  filter(nodes) {
    const { current, graph, unfiltered } = this;
    if (nodes && !this.wanted) this.unfiltered = [this.depth, new Set(graph.nodes.filter((node) => node.open))];
    if (!nodes && unfiltered) {
      for (const node of graph.nodes) node.open = unfiltered[1].has(node);
      [this.depth, this.unfiltered] = [unfiltered[0], null];
    }
    this.wanted = nodes && new Set(nodes);
    this.keep = nodes && withWayUp(nodes);
    if (nodes) {
      openAbove(nodes);
      this.depth = null;
    }
    this.layOut();
    if (current && !nodes && !this.shows(current)) this.reveal(current);
    this.settle();
  }

  mark(nodes) {
    this.hits = new Set(nodes);
    this.tell("marks");
  }

  // Looking

  moveTo({ x, y, scale }) {
    Object.assign(this.camera, { x, y, scale });
    this.tell("camera");
  }

  /** Go there in a quarter of a second, or at once where the reader does not want motion. */
  flyTo(target) {
    const { x, y, scale } = this.camera,
      began = performance.now();
    const flight = (this.flight = {});
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return this.moveTo(target);
    const step = (now) => {
      if (this.flight !== flight) return;
      const part = Math.min(1, Math.max(0, (now - began) / 250)),
        eased = part * (2 - part);
      const between = (from, to) => from + (to - from) * eased;
      this.moveTo({ x: between(x, target.x), y: between(y, target.y), scale: scale * (target.scale / scale) ** eased });
      if (part < 1) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
    return undefined;
  }

  stopFlight() {
    this.flight = null;
  }

  show(node) {
    this.flyTo(this.camera.toShow(node, Math.max(this.camera.scale, READABLE)));
  }

  /** Show all, or where that would be dust, the thesis with what is beside it. */
  settle() {
    const fitting = this.camera.toFit(this.placed);
    this.flyTo(fitting.scale < DUST ? this.framed() : fitting);
  }

  fit() {
    this.flyTo(this.camera.toFit(this.placed));
  }

  /** Show the map as it opens: as deep as was asked for, else as deep as can be read on this screen. */
  start() {
    const { opens = this.legibleDepth() } = this.data;
    this.openAt(opens);
    this.moveTo(this.framed());
  }

  /** Return the most links from the thesis that leave what is open legible; one at the least. */
  legibleDepth() {
    const { deepest } = this.graph;
    for (let depth = 1; depth <= deepest; depth++) {
      this.openAt(depth);
      if (this.camera.toFit(this.placed).scale < LEGIBLE) return Math.max(1, depth - 1);
    }
    return deepest;
  }

  openAt(depth) {
    openTo(this.graph, depth);
    [this.depth, this.unfiltered] = [depth, null];
    this.layOut();
  }

  /** Return where the camera shows all, or where that cannot be read, the thesis with what is beside it. */
  framed() {
    const fitting = this.camera.toFit(this.placed),
      [thesis] = this.placed.nodes;
    if (!thesis || fitting.scale >= LEGIBLE) return fitting;
    const scale = Math.min(1, Math.max(0.7, this.camera.width / 1100));
    const left = { x: thesis.x - thesis.width / 2, y: thesis.y };
    return this.camera.toShow(left, scale, 16 / this.camera.width);
  }
}
