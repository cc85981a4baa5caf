// Which part of the map is seen, and how large. `x` and `y` tell where the map's zero is on the screen, in pixels.

const LEAST = 0.005,
  MOST = 4;

export class Camera {
  constructor() {
    [this.x, this.y, this.scale, this.width, this.height] = [0, 0, 1, 1, 1];
  }

  /** Zoom by a factor, with what is at a place of the screen staying there. */
  zoom(factor, x = this.width / 2, y = this.height / 2) {
    const scale = Math.min(MOST, Math.max(LEAST, this.scale * factor)),
      ratio = scale / this.scale;
    [this.x, this.y, this.scale] = [x - (x - this.x) * ratio, y - (y - this.y) * ratio, scale];
  }

  /** Move what is seen, in pixels. */
  pan(dx, dy) {
    this.x += dx;
    this.y += dy;
  }

  /** Return where the camera must be to show all of a box, no larger than `most`. */
  toFit({ left, top, right, bottom }, most = 1.5, margin = 24) {
    const [wide, high] = [Math.max(1, right - left), Math.max(1, bottom - top)];
    const scale = Math.max(LEAST, Math.min((this.width - 2 * margin) / wide, (this.height - 2 * margin) / high, most));
    return { scale, x: (this.width - (left + right) * scale) / 2, y: (this.height - (top + bottom) * scale) / 2 };
  }

  /** Return where the camera must be to have a place of the map at a part of the screen, by default its middle. */
  toShow({ x, y }, scale = this.scale, across = 0.5, down = 0.5) {
    return { scale, x: this.width * across - x * scale, y: this.height * down - y * scale };
  }

  /** Return what is seen in the map's own measures; `margin` is added around, in parts of the screen. */
  window(margin = 0) {
    const [wide, high] = [this.width * margin, this.height * margin];
    return {
      left: (-wide - this.x) / this.scale,
      top: (-high - this.y) / this.scale,
      right: (this.width + wide - this.x) / this.scale,
      bottom: (this.height + high - this.y) / this.scale,
    };
  }
}

/** Tell whether two boxes share a place. */
export function meet(one, other) {
  return one.left <= other.right && one.right >= other.left && one.top <= other.bottom && one.bottom >= other.top;
}

/** Tell whether a box lies in another one. */
export function within(inner, outer) {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}
