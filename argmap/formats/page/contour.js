// How far a branch reaches up and down in each column, so that branches can be put under each other without looking at
// their cards again. The arrays hold the farthest column first; `shift` moves all of a contour down.

/** Return a contour that is empty, to be extended to `column`. */
export function emptyContour(column) {
  return { first: column + 1, tops: [], bottoms: [], shift: 0 };
}

/** Return the last column that a contour has. */
function farthest(contour) {
  return contour.first + contour.tops.length - 1;
}

/** Let a contour begin at a nearer column, with nothing in the columns between. */
export function extend(contour, column) {
  while (contour.first > column) {
    contour.first--;
    contour.tops.push(Infinity);
    contour.bottoms.push(-Infinity);
  }
}

/** Let a contour reach from `top` to `bottom` in the columns from `first` to `last`. */
export function fill(contour, first, last, top, bottom) {
  extend(contour, first);
  const far = farthest(contour);
  for (let column = first; column <= last; column++) {
    contour.tops[far - column] = top - contour.shift;
    contour.bottoms[far - column] = bottom - contour.shift;
  }
}

/** Return how far up and down a contour reaches in its columns up to `last`. */
export function reach(contour, last) {
  const far = farthest(contour);
  let [top, bottom] = [Infinity, -Infinity];
  for (let column = contour.first; column <= Math.min(last, far); column++) {
    top = Math.min(top, contour.tops[far - column] + contour.shift);
    bottom = Math.max(bottom, contour.bottoms[far - column] + contour.shift);
  }
  return [top, bottom];
}

/** Return how far down the lower contour must go to stand clear below the upper one. */
export function wayDown(upper, lower, gap) {
  const [upperFar, lowerFar] = [farthest(upper), farthest(lower)],
    across = upper.shift - lower.shift + gap;
  let down = -Infinity;
  for (let column = Math.max(upper.first, lower.first); column <= Math.min(upperFar, lowerFar); column++) {
    const room = upper.bottoms[upperFar - column] - lower.tops[lowerFar - column] + across;
    if (room > down) down = room;
  }
  if (down > -Infinity) return down;
  // They share no column: keep them in order all the same.
  return reach(upper, upperFar)[1] - reach(lower, lowerFar)[0] + gap;
}

/** Return the contour of both, the lower one moved `down`. Costs what the shorter one is long; uses up both. */
export function merged(upper, lower, down) {
  lower.shift += down;
  const keepsUpper = farthest(upper) >= farthest(lower);
  const [long, short] = keepsUpper ? [upper, lower] : [lower, upper];
  const [edge, other] = keepsUpper ? ["bottoms", "tops"] : ["tops", "bottoms"];
  const [longFar, shortFar] = [farthest(long), farthest(short)],
    across = short.shift - long.shift;
  extend(long, short.first);
  for (let column = short.first; column <= shortFar; column++) {
    const [to, from] = [longFar - column, shortFar - column];
    if (!Number.isFinite(short.tops[from])) continue;
    long[edge][to] = short[edge][from] + across;
    if (!Number.isFinite(long[other][to])) long[other][to] = short[other][from] + across;
  }
  return long;
}
