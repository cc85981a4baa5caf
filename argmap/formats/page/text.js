// Text in lines: words are measured by the browser, once each.

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
const FROM_RIGHT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/** Return a function that tells how wide a text is in a font, from one that measures; each answer is kept. */
export function remembering(measure) {
  const known = new Map();
  return (text, font) => {
    const key = `${font}\n${text}`;
    let wide = known.get(key);
    if (wide === undefined) known.set(key, (wide = measure(text, font)));
    return wide;
  };
}

/** Tell whether a text is read from the right: its first letter is Hebrew or Arabic. */
export function readsFromRight(text) {
  return FROM_RIGHT.test(text);
}

/** Return the pieces of a text that a line can be broken between; `spaced` ones have a space behind them. */
export function pieces(text) {
  const found = [];
  for (const word of text.split(/\s+/u)) {
    if (!word) continue;
    const parts = WIDE.test(word) ? splitWide(word) : [word];
    parts.forEach((part, at) => found.push({ text: part, spaced: at === parts.length - 1 }));
  }
  return found;
}

function splitWide(word) {
  const parts = [];
  let plain = "";
  for (const char of word) {
    // What closes a bracket or a sentence stays with what it closes.
    if (/[\u3001\u3002\u300d\u300f\uff01\uff09\uff0c\uff1a\uff1b\uff1f]/u.test(char) && parts.length && !plain) {
      parts[parts.length - 1] += char;
    } else if (WIDE.test(char)) {
      if (plain) parts.push(plain);
      parts.push(char);
      plain = "";
    } else plain += char;
  }
  if (plain) parts.push(plain);
  return parts;
}

/** Return a word in parts that are each no wider than `room`. */
function broken(word, font, room, measure) {
  if (measure(word, font) <= room) return [word];
  const parts = [""];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(word)) {
    const last = parts.length - 1;
    if (parts[last] && measure(parts[last] + segment, font) > room) parts.push(segment);
    else parts[last] += segment;
  }
  return parts;
}

/**
 * Set runs of text into lines no wider than `room`: `{ text, font, size, kind, gap }` each, `gap` being the space
 * before it. Returns `{ parts, height, width }`; parts have `x`, `y` (the baseline) and the run's own fields, from 0, 0
 * on. Where more than `most` lines come out, the last one kept ends in "…".
 */
export function paragraph(runs, room, measure, { most = Infinity, middle = false } = {}) {
  const lines = [];
  let used = Infinity;
  for (const run of runs) {
    const space = measure(" ", run.font);
    let gap = run.gap ?? 0;
    for (const piece of pieces(run.text)) {
      broken(piece.text, run.font, room, measure).forEach((text, at) => {
        const wide = measure(text, run.font);
        if (at || used + gap + wide > room) {
          lines.push([]);
          [used, gap] = [0, 0];
        }
        append(lines[lines.length - 1], run, text, used + gap, wide);
        [used, gap] = [used + gap + wide, 0];
      });
      gap = piece.spaced ? space : 0;
    }
  }
  return arranged(cut(lines, most, room, measure), room, {
    middle,
    fromRight: readsFromRight(runs.map((run) => run.text).join("")),
  });
}

function append(line, run, text, x, wide) {
  const last = line[line.length - 1];
  if (last && last.run === run) {
    last.text += (x - last.x - last.wide > 0.01 ? " " : "") + text;
    last.wide = x + wide - last.x;
  } else line.push({ run, text, x, wide });
}

function cut(lines, most, room, measure) {
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most),
    last = kept[most - 1].at(-1);
  last.text = fitted(`${last.text}…`, last.run.font, room - last.x, measure);
  last.wide = measure(last.text, last.run.font);
  return kept;
}

/** Return a text, cut to what `room` holds, with "…" where something is left out. */
export function fitted(text, font, room, measure) {
  if (!text || measure(text, font) <= room) return text;
  const chars = [...text.replace(/…$/u, "")],
    start = (count) => `${chars.slice(0, count).join("")}…`;
  let [kept, most] = [0, chars.length];
  while (kept < most) {
    const half = Math.ceil((kept + most) / 2);
    if (measure(start(half), font) <= room) kept = half;
    else most = half - 1;
  }
  return start(kept).replace(/\s+…$/u, "…");
}

function arranged(lines, room, { middle, fromRight }) {
  const parts = [];
  let y = 0,
    width = 0;
  for (const line of lines) {
    const size = Math.max(...line.map((part) => part.run.size)),
      last = line.at(-1),
      total = last.x + last.wide;
    const shift = middle ? (room - total) / 2 : 0;
    for (const { run, text, x, wide } of line) {
      const at = fromRight ? room - x - shift : x + shift;
      parts.push({ ...run, text, wide, x: at, y: y + 0.93 * size, fromRight });
    }
    width = Math.max(width, total);
    y += 1.2 * size;
  }
  return { parts, height: y, width };
}
