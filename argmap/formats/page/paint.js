// Draws what is seen and no more: cards in view as elements of their own, a hundred and fifty at the most; where there
// are more, each is a plain box, and all boxes of a kind are one path.

import { meet, within } from "./camera.js";
import { halfWay, track } from "./curves.js";
import { svg } from "./dom.js";
import { edgesOf, outline } from "./layout.js";
import { arrowClass, cardElement, cross, headed, heads, junctionElement } from "./marks.js";

const MOST_CARDS = 150,
  MOST_LINES = 500,
  MARGIN = 0.5;
const LEAST_DETAIL = 0.16; // below that scale, text is dust
const LONG = 3000; // a line longer than that is drawn through: dashing it costs more than it tells

export class Painter {
  constructor(view, picture) {
    this.view = view;
    this.layers = Object.fromEntries(
      ["areas", "lines", "far", "joints", "cards"].map((name) => [name, svg("g", { class: name })]),
    );
    this.world = svg("g", {}, ...Object.values(this.layers));
    picture.append(heads(), this.world);
    for (const name of ["areas", "lines", "far", "joints"]) this.layers[name].setAttribute("aria-hidden", "true");
    const { words } = view;
    for (const [name, value] of Object.entries({ role: "tree", tabindex: "0", id: "tree", "aria-label": words.tree })) {
      this.layers.cards.setAttribute(name, value);
    }
    [this.drawn, this.elements, this.waiting] = [null, new Map(), false];
    view.on("layout", () => this.renew());
    view.on("camera", () => this.later());
    for (const what of ["current", "marks"]) view.on(what, () => this.later(true));
  }

  /** Draw everything anew with the next frame: places have changed. */
  renew() {
    this.far = null;
    for (const element of this.elements.values()) element.remove();
    this.elements.clear();
    this.later(true);
  }

  /** Draw with the next frame; `changed` tells that more than the camera has. */
  later(changed = false) {
    if (changed) this.drawn = null;
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.paint();
    });
  }

  paint() {
    const { camera } = this.view;
    this.world.setAttribute("transform", `translate(${camera.x} ${camera.y}) scale(${camera.scale})`);
    const { scale } = camera;
    if (this.drawn && this.drawn.scale === scale && within(camera.window(), this.drawn.window)) return;
    this.draw(this.chosenWindow());
  }

  /** Return what to draw: more than is seen, where that is not too much, so that most panning draws nothing. */
  chosenWindow() {
    const { camera, placed } = this.view;
    const cardsIn = (window) => placed.nodes.filter((node) => meet(edgesOf(node), window));
    for (const margin of camera.scale < LEAST_DETAIL ? [] : [MARGIN, 0.05]) {
      const window = camera.window(margin),
        nodes = cardsIn(window);
      if (nodes.filter((node) => node.card).length < MOST_CARDS)
        return { window, nodes, scale: camera.scale, near: true };
    }
    const window = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
    return { window, nodes: [], scale: camera.scale, near: false };
  }

  /** Draw all nodes, whatever is seen, for paper. */
  drawAll() {
    const { nodes } = this.view.placed,
      near = nodes.length <= 3000;
    this.world.removeAttribute("transform");
    this.draw({
      window: { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity },
      nodes: near ? nodes : [],
      scale: 0,
      near,
    });
  }

  draw(chosen) {
    this.drawn = chosen;
    const { current } = this.view,
      nodes = new Set(chosen.nodes);
    if (current && this.view.shows(current)) nodes.add(current);
    this.drawAreas(chosen.window);
    this.drawLines(chosen);
    this.layers.far.replaceChildren(...(chosen.near ? [] : this.farBoxes()));
    this.drawNodes(nodes);
  }

  drawAreas(window) {
    const boxes = this.view.placed.boxes.filter((box) => meet(box, window)).slice(0, MOST_LINES);
    this.layers.areas.replaceChildren(
      ...boxes.flatMap(({ left, top, right, bottom, label, stance }) => [
        svg("rect", {
          class: `area ${stance ?? ""}`,
          x: left,
          y: top,
          width: right - left,
          height: bottom - top,
          rx: 9,
        }),
        ...(label
          ? [svg("text", { class: `name ${stance ?? ""}`, x: left + 9, y: top + 14, "font-size": 10 }, label)]
          : []),
      ]),
    );
  }

  drawLines({ window, near }) {
    if (!near) return this.layers.lines.replaceChildren(...this.farLines());
    const arrows = this.view.placed.arrows.filter(({ edges }) => meet(edges, window));
    return this.layers.lines.replaceChildren(
      ...(arrows.length > MOST_LINES ? bundled(arrows) : arrows.flatMap(lineElements)),
    );
  }

  drawNodes(nodes) {
    for (const [node, element] of this.elements) {
      if (nodes.has(node)) continue;
      element.remove();
      this.elements.delete(node);
    }
    const fresh = { cards: document.createDocumentFragment(), joints: document.createDocumentFragment() };
    for (const node of nodes) {
      if (!this.elements.has(node)) {
        const element = node.card ? this.card(node) : junctionElement(node);
        this.elements.set(node, element);
        fresh[node.card ? "cards" : "joints"].append(element);
      }
      this.dress(node, this.elements.get(node));
    }
    for (const layer of ["joints", "cards"]) this.layers[layer].append(fresh[layer]);
    const { current } = this.view;
    if (current?.card && nodes.has(current))
      this.layers.cards.setAttribute("aria-activedescendant", `n${current.index}`);
    else this.layers.cards.removeAttribute("aria-activedescendant");
  }

  /** Return a card's element, with its place in the tree for those who hear it. */
  card(node) {
    const element = cardElement(node, this.view.words);
    element.setAttribute("aria-level", node.level + 1);
    if (node.kids.length) element.setAttribute("aria-expanded", String(node.open));
    return element;
  }

  dress(node, element) {
    const { current, hits, wanted } = this.view,
      isCurrent = node === current;
    element.classList.toggle("current", isCurrent);
    element.classList.toggle("hit", hits.has(node));
    element.classList.toggle("aside", Boolean(wanted && node.card && !wanted.has(node)));
    if (node.card) element.setAttribute("aria-selected", String(isCurrent));
  }

  // From afar

  farLines() {
    this.far ??= {};
    return (this.far.lines ??= bundled(this.view.placed.arrows));
  }

  farBoxes() {
    const { hits, placed, wanted } = this.view,
      paths = new Map();
    for (const node of placed.nodes) {
      if (node.junction) continue;
      const kind = hits.has(node) ? "hit" : wanted && !wanted.has(node) ? "aside" : node.stance;
      paths.set(kind, (paths.get(kind) ?? "") + outline(node));
    }
    return [...paths].map(([kind, d]) => svg("path", { class: `box ${kind}`, d }));
  }
}

/** Return one path for all arrows of a relation, without heads. */
function bundled(arrows) {
  const paths = new Map();
  for (const { relation, points } of arrows) paths.set(relation, (paths.get(relation) ?? "") + track(points));
  return [...paths].map(([relation, d]) => svg("path", { class: `arrow ${relation} bundle`, d }));
}

function lineElements(arrow) {
  const { relation, points, headless, falls, edges, tip } = arrow,
    d = track(points);
  const long = edges.right - edges.left + edges.bottom - edges.top > LONG;
  const line = svg("path", { class: arrowClass(arrow) + (long ? " long" : ""), d, ...headed(arrow) });
  if (tip) line.append(svg("title", {}, tip));
  const found = [line];
  if (relation === "restates") found.push(svg("path", { class: "between", d }));
  if (falls && !headless) found.push(cross(...halfWay(points)));
  return found;
}
