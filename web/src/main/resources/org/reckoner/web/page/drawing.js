// What plan and elevation share: metres to pixels at one scale, paths, labels that keep out of each other's way, a scale bar.

import { make } from './dom.js';
import { fixed } from './figures.js';

/** One scale for both axes, so that nothing looks steeper than it is. Spans in metres, room in pixels. */
export function view(span, room) {
  const width = Math.max(span.right - span.left, 1);
  const height = Math.max(span.top - span.bottom, 1);
  const scale = Math.min(room.width / width, room.height / height);
  const left = room.left + (room.width - scale * width) / 2;
  const top = room.topEdge + (room.height - scale * height) / 2;
  return {
    scale, span,
    x: (metres) => left + (metres - span.left) * scale,
    y: (metres) => top + (span.top - metres) * scale,
    left, top, right: left + width * scale, bottom: top + height * scale,
    metresX: (pixels) => span.left + (pixels - left) / scale,
  };
}

export function line(points, close = false) {
  let text = '';
  for (let k = 0; k < points.length; k++) text += `${k === 0 ? 'M' : 'L'}${points[k][0].toFixed(1)} ${points[k][1].toFixed(1)}`;
  return close && text ? `${text}Z` : text;
}

/** A round number of metres about so many pixels long, with its words. */
export function scaleBar(on, scale, x, y, wanted = 100) {
  const raw = wanted / scale;
  const power = 10 ** Math.floor(Math.log10(raw));
  const metres = [5, 2, 1].map((k) => k * power).find((m) => m <= raw) ?? power;
  const length = metres * scale;
  on.append(make('svg:g', { class: 'scale-bar' },
    make('svg:path', { d: `M${x} ${y - 6}V${y}H${x + length}V${y - 6}`, class: 'scale-line' }),
    make('svg:text', { x: x + 4, y: y - 6, class: 'label' }, `${fixed(metres, 0)} m (${fixed(metres / 0.3048, 0)} ft)`)));
}

let pen = null;

/** How wide words are drawn (pixels). */
export function textWidth(words, size = 12, weight = 400) {
  pen ??= document.createElement('canvas').getContext('2d');
  pen.font = `${weight} ${size}px "Reckoner Sans", "Open Sans", sans-serif`;
  return pen.measureText(words).width;
}

/** Beside first, since words read along a line; over and under a point last. */
const AROUND = [[1, 0], [1, -1], [1, 1], [-1, 0], [-1, -1], [-1, 1], [0, -1], [0, 1]];

const meet = (a, b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/**
 * Places words beside points, nearest first, where they meet neither earlier words nor the points to keep clear of;
 * a hair leads back to the point. Words that find no room are left out, so the most important come first.
 */
export function labels(on, wanted, bounds, clear = []) {
  const taken = [];
  for (const { x, y, words, kind = '', gap = 10, above = false } of wanted) {
    const width = textWidth(words, 12, kind.includes('strong') ? 600 : 400) + 4;
    let best = null;
    for (const reach of [gap, gap + 14, gap + 30, gap + 50, gap + 74]) {
      for (const [dx, dy] of above ? [[0, -1], ...AROUND] : AROUND) {
        const left = x + dx * reach - (dx < 0 ? width : dx === 0 ? width / 2 : 0);
        const middle = y + dy * reach;
        const box = { left, right: left + width, top: middle - 9, bottom: middle + 8, dx };
        const inside = box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
        if (!inside || taken.some((other) => meet(box, other))) continue;
        const met = clear.filter(([px, py]) => px > box.left - 2 && px < box.right + 2 && py > box.top - 2 && py < box.bottom + 2).length;
        const cost = 4 * met + reach / 10;
        if (!best || cost < best.cost) best = { box, cost, reach };
      }
    }
    if (!best) continue;
    taken.push(best.box);
    const { box } = best;
    const end = box.dx > 0 ? box.left : box.dx < 0 ? box.right : (box.left + box.right) / 2;
    const middle = (box.top + box.bottom) / 2;
    if (best.reach > gap) on.append(make('svg:path', { class: 'leader', d: `M${x.toFixed(1)} ${y.toFixed(1)}L${(end - 2 * box.dx).toFixed(1)} ${(box.dx === 0 ? (middle < y ? box.bottom : box.top) : middle).toFixed(1)}` }));
    on.append(make('svg:text', { class: `label ${kind}`, x: box.left + 2, y: middle + 4 }, words));
  }
}

/**
 * Words in a ragged column to the right of a falling path, in the order of their height and never over one another.
 *
 * @param edge where the column may begin at a height of the picture (pixels)
 */
export function columnLabels(on, wanted, bounds, edge) {
  const rows = wanted.map((one) => ({ ...one, size: one.second ? 30 : 16, at: one.y })).sort((a, b) => a.y - b.y);
  for (let pass = 0; pass < 60; pass++) {
    for (let k = 0; k + 1 < rows.length; k++) {
      const need = (rows[k].size + rows[k + 1].size) / 2 - (rows[k + 1].at - rows[k].at);
      if (need > 0) { rows[k].at -= need / 2; rows[k + 1].at += need / 2; }
    }
    for (const row of rows) row.at = Math.max(bounds.top + row.size / 2, Math.min(bounds.bottom - row.size / 2, row.at));
  }
  for (const row of rows) {
    const width = Math.max(textWidth(row.words, 12, 600), row.second ? textWidth(row.second) : 0);
    const left = Math.min(Math.max(row.x + 12, edge(row.at - row.size / 2, row.at + row.size / 2) + 12), bounds.right - width);
    on.append(make('svg:path', { class: 'leader', d: `M${(row.x + 4).toFixed(1)} ${row.y.toFixed(1)}L${(left - 3).toFixed(1)} ${row.at.toFixed(1)}` }),
      make('svg:text', { class: `label ${row.kind ?? ''}`, x: left, y: row.second ? row.at - 3 : row.at + 4 }, row.words));
    if (row.second) on.append(make('svg:text', { class: 'label note', x: left, y: row.at + 11 }, row.second));
  }
}

/** The value of a column at a time, straight between its rows; null before and after. */
export function at(times, column, time) {
  if (!times.length || time < times[0] || time > times.at(-1)) return null;
  let low = 0;
  let high = times.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (times[middle] <= time) low = middle; else high = middle;
  }
  const span = times[high] - times[low];
  const share = span > 0 ? (time - times[low]) / span : 0;
  const [a, b] = [column[low], column[high]];
  return a === null || b === null ? null : a + share * (b - a);
}

export function bodyOf(paths, name) {
  return paths?.bodies.find((body) => body.body === name) ?? null;
}

/** Performer a disc with a canopy over it once it is open, vehicle a square: told apart by shape before colour. */
export function headMarks(performer, vehicle, canopy) {
  const found = [];
  if (vehicle) found.push(make('svg:rect', { class: 'vehicle-head', x: vehicle[0] - 6, y: vehicle[1] - 6, width: 12, height: 12 }));
  if (performer) {
    const [x, y] = performer;
    found.push(make('svg:circle', { class: 'performer-head', cx: x, cy: y, r: 7 }));
    if (canopy) found.push(make('svg:path', { class: 'canopy-head', d: `M${x - 12} ${y - 13}Q${x} ${y - 27} ${x + 12} ${y - 13}M${x - 12} ${y - 13}L${x} ${y - 6}L${x + 12} ${y - 13}` }));
  }
  return found;
}
