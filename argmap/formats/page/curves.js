// Where arrows run: out of the tail straight toward the head's side, and straight into that.

const LEAST_BEND = 14,
  LEAST_GAP = 8,
  BESIDE = 40,
  FLANK = 24;
const HEADS_APART = 44,
  FIRST_HEAD = 52,
  WIDEST = 150;

/** Give each arrow its `points`, a start and then three for each curve, and the `edges` of its box. Linear. */
export function route(arrows) {
  const turns = junctionTurns(arrows);
  for (const arrow of arrows) {
    arrow.points = pointsOf(arrow, turns.get(arrow));
    const xs = arrow.points.map(([x]) => x),
      ys = arrow.points.map(([, y]) => y);
    arrow.edges = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  }
}

/** Return for arrows that end at a junction with a head of their own how many degrees they come in from the side. */
function junctionTurns(arrows) {
  const groups = new Map();
  for (const arrow of arrows) {
    if (!arrow.head.junction || arrow.headless) continue;
    const key = arrow.head.index * 2 + (arrow.tail.y < arrow.head.y ? 0 : 1);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(arrow);
  }
  const turns = new Map();
  for (const [key, group] of groups) {
    group.sort((one, other) => Math.abs(one.tail.y - one.head.y) - Math.abs(other.tail.y - other.head.y));
    const sign = key % 2 ? 1 : -1;
    group.forEach((arrow, at) => turns.set(arrow, sign * Math.min(FIRST_HEAD + at * HEADS_APART, WIDEST)));
  }
  return turns;
}

function pointsOf({ tail, head, relation, free }, turn) {
  const beside = tail.x - tail.width / 2 - (head.x + head.width / 2) < LEAST_GAP;
  const end =
    turn === undefined ? [head.x + head.width / 2, head.y + port(head, relation)] : around(head, turn, head.width / 2);
  const start = [tail.x + (free || beside ? tail.width : -tail.width) / 2, tail.y];
  const [along, across] = [start[0] - end[0], start[1] - end[1]];
  if (!free && beside && Math.abs(along) > BESIDE) return leadAround(tail, end);
  const bend = Math.max(Math.abs(along) / 2, free ? Math.min(LEAST_BEND + Math.abs(across) / 8, 60) : LEAST_BEND);
  const into = turn === undefined ? [end[0] + bend, end[1]] : around(head, turn, head.width / 2 + 20);
  return [start, [start[0] + (free || beside ? bend : -bend), start[1]], into, end];
}

function port(node, relation) {
  return node.ports ? ({ support: -node.height / 4, attack: node.height / 4 }[relation] ?? 0) : 0;
}

function around({ x, y }, turn, radius) {
  const angle = (turn * Math.PI) / 180;
  return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
}

/** Return a curve from the foot of a tail that stands nearer to the thesis than its head, around to that head. */
function leadAround(tail, end) {
  const start = [tail.x, tail.y + tail.height / 2],
    turn = [end[0] + FLANK, start[1] + FLANK];
  const back = [[turn[0] + FLANK, turn[1]], [end[0] + FLANK, end[1]], end];
  return [start, [start[0], turn[1]], [turn[0] - FLANK, turn[1]], turn, ...back];
}

/** Return points as the data of an SVG path. */
export function track(points) {
  const [start, ...rest] = points.map(([x, y]) => `${rounded(x)} ${rounded(y)}`);
  return rest.reduce((path, point, at) => `${path}${at % 3 ? " " : "C"}${point}`, `M${start}`);
}

/** Return the place half way along the middle curve. */
export function halfWay(points) {
  const at = points.length > 4 ? 3 : 0,
    [a, b, c, d] = points.slice(at, at + 4);
  return [0, 1].map((axis) => (a[axis] + 3 * b[axis] + 3 * c[axis] + d[axis]) / 8);
}

function rounded(value) {
  return Math.round(value * 10) / 10;
}
