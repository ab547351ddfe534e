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
export function scaleBar(on, scale, x, y, wanted = 90) {
  const raw = wanted / scale;
  const power = 10 ** Math.floor(Math.log10(raw));
  const metres = [5, 2, 1].map((k) => k * power).find((m) => m <= raw) ?? power;
  const length = metres * scale;
  on.append(make('svg:g', { class: 'scale-bar' },
    make('svg:path', { d: `M${x} ${y - 5}V${y}H${x + length}V${y - 5}`, class: 'hair' }),
    make('svg:text', { x: x + length / 2, y: y - 8, 'text-anchor': 'middle' }, `${fixed(metres, 0)} m (${fixed(metres / 0.3048, 0)} ft)`)));
}

/** Places words beside points and moves them down where they would meet earlier ones; a hair leads back to the point. */
export function labels(on, wanted, bounds) {
  const taken = [];
  for (const { x, y, words, side = 1, kind = '' } of wanted) {
    const width = 7 * words.length + 6;
    let best = null;
    for (const [dx, dy] of [[12, 4], [12, -12], [12, 20], [12, 36], [12, -28], [12, 52], [12, -44], [12, 68], [12, 84], [12, 100], [12, -60], [12, 116], [12, 132]]) {
      for (const direction of [side, -side]) {
        const left = direction > 0 ? x + dx : x - dx - width;
        const box = { left, right: left + width, top: y + dy - 12, bottom: y + dy + 4 };
        const inside = box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
        if (inside && !taken.some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top)) {
          best = { box, direction, dy };
          break;
        }
      }
      if (best) break;
    }
    if (!best) continue;
    taken.push(best.box);
    const end = best.direction > 0 ? best.box.left : best.box.right;
    on.append(
      Math.abs(best.dy - 4) > 1 ? make('svg:path', { class: 'leader', d: `M${x} ${y}L${end + (best.direction > 0 ? -2 : 2)} ${y + best.dy - 4}` }) : '',
      make('svg:text', { class: `label ${kind}`, x: end, y: y + best.dy, 'text-anchor': best.direction > 0 ? 'start' : 'end' }, words));
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
