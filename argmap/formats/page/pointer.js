// The mouse and the finger on the map: drag to move, wheel and pinch to zoom, click to choose, double click to zoom in.

const STEADY = 5; // pixels a finger may move in a click

/** Let the pointer move the view; `chosen(node, onFold)` is told of clicks, with null for a click beside all nodes. */
export function followPointer(view, picture, chosen) {
  const pointers = new Map();
  let moved = 0;
  const at = (event) => {
    const { left, top } = picture.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };

  picture.addEventListener("pointerdown", (event) => {
    if (event.button > 0 && event.button !== 1) return;
    if (!pointers.size) moved = 0;
    view.stopFlight();
    pointers.set(event.pointerId, at(event));
  });
  picture.addEventListener("pointermove", (event) => {
    if (!event.buttons) pointers.delete(event.pointerId); // it was let go where nobody told of it
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const [x, y] = at(event),
      [dx, dy] = [x - before[0], y - before[1]];
    moved += Math.abs(dx) + Math.abs(dy);
    if (moved < STEADY) return;
    picture.setPointerCapture(event.pointerId);
    picture.classList.add("moving");
    if (pointers.size > 1) pinch(view.camera, event.pointerId, pointers, [x, y]);
    else view.camera.pan(dx, dy);
    pointers.set(event.pointerId, [x, y]);
    view.tell("camera");
  });
  for (const ending of ["pointerup", "pointercancel"]) {
    picture.addEventListener(ending, (event) => {
      const known = pointers.delete(event.pointerId);
      if (!pointers.size) picture.classList.remove("moving");
      if (known && ending === "pointerup" && moved < STEADY && !pointers.size) chosen(...hitBy(view, event.target));
    });
  }
  picture.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      view.stopFlight();
      const unit = event.deltaMode ? 18 : 1;
      if (event.shiftKey) view.camera.pan(-(event.deltaX || event.deltaY) * unit, 0);
      else view.camera.zoom(Math.exp(-event.deltaY * unit * (event.ctrlKey ? 0.008 : 0.0016)), ...at(event));
      view.tell("camera");
    },
    { passive: false },
  );
  picture.addEventListener("dblclick", (event) => {
    if (hitBy(view, event.target)[0]) return;
    view.camera.zoom(1.6, ...at(event));
    view.tell("camera");
  });
}

/** Move and zoom so that what was under two fingers stays under them. */
function pinch(camera, id, pointers, [x, y]) {
  const [ox, oy] = [...pointers].find(([other]) => other !== id)[1],
    [bx, by] = pointers.get(id);
  const before = Math.hypot(bx - ox, by - oy) || 1;
  camera.pan((x - bx) / 2, (y - by) / 2);
  camera.zoom(Math.hypot(x - ox, y - oy) / before, (x + ox) / 2, (y + oy) / 2);
}

function hitBy(view, target) {
  const element = target.closest?.(".card, .junction");
  const node = element ? view.graph.nodes[Number(element.id.slice(1))] : null;
  return [node, Boolean(target.closest?.(".fold"))];
}
