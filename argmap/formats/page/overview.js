// The overview: the whole map in a corner, with a frame around what is seen; drag it to go elsewhere.

import { within } from "./camera.js";
import { svg } from "./dom.js";
import { outline } from "./layout.js";

/** Return the overview's element, kept up to date with the view. */
export function overview(view) {
  const boxes = svg("g"),
    frame = svg("rect", { class: "frame" });
  const picture = svg("svg", { id: "overview", "aria-hidden": "true" }, boxes, frame);
  let stale = true;
  const draw = () => {
    const { placed, camera } = view,
      seen = camera.window();
    const hidden = within(placed, seen) || camera.width < 640;
    picture.toggleAttribute("hidden", hidden);
    if (hidden) return;
    if (stale) boxes.replaceChildren(...paths(placed));
    stale = false;
    const [wide, high] = [placed.right - placed.left, placed.bottom - placed.top];
    picture.setAttribute("viewBox", `${placed.left} ${placed.top} ${wide} ${high}`);
    const [left, top] = [Math.max(seen.left, placed.left), Math.max(seen.top, placed.top)];
    const size = {
      width: Math.max(0, Math.min(seen.right, placed.right) - left),
      height: Math.max(0, Math.min(seen.bottom, placed.bottom) - top),
    };
    for (const [name, value] of Object.entries({ x: left, y: top, ...size })) frame.setAttribute(name, value);
  };
  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw();
    });
  };
  view.on("layout", () => {
    stale = true;
    later();
  });
  view.on("camera", later);
  follow(view, picture);
  return picture;
}

function paths({ nodes }) {
  const found = new Map();
  for (const node of nodes) {
    if (!node.card) continue;
    found.set(node.stance, (found.get(node.stance) ?? "") + outline(node));
  }
  return [...found].map(([stance, d]) => svg("path", { class: `box ${stance}`, d }));
}

function follow(view, picture) {
  const go = (event) => {
    if (!event.buttons) return;
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
    const { left, top, right, bottom } = view.placed,
      clamped = (least, value, most) => Math.min(most, Math.max(least, value));
    view.stopFlight();
    view.moveTo(view.camera.toShow({ x: clamped(left, place.x, right), y: clamped(top, place.y, bottom) }));
  };
  picture.addEventListener("pointerdown", (event) => {
    picture.setPointerCapture(event.pointerId);
    go(event);
  });
  picture.addEventListener("pointermove", go);
}
