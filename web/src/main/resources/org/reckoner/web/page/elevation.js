// The side elevation: the flight square to the take-off line, at true scale, with the rock it must clear.

import { watch, shown, get } from './store.js';
import { fill, make } from './dom.js';
import { skeleton } from './waiting.js';
import { fixed, pair } from './figures.js';
import { view, line, scaleBar, columnLabels, labels, headMarks, at, bodyOf } from './drawing.js';

let whole = false;

export function showElevation(place) {
  const draw = () => render(place);
  watch(['paths', 'prediction', 'plan', 'whatIf', 'problem'], draw);
  watch(['time'], () => moveHead(place));
  new ResizeObserver(draw).observe(place);
}

function eventTime(kinds) {
  return get('prediction')?.events.find((event) => kinds.includes(event.kind))?.time_s ?? null;
}

function render(place) {
  const paths = get('paths');
  const choose = (value) => { whole = value; render(place); };
  const head = make('div', { class: 'section-head' }, make('h2', {}, 'From the side'),
    make('div', { class: 'choice', role: 'group', 'aria-label': 'Part of the flight' },
      make('button', { class: 'button small', type: 'button', 'aria-pressed': String(!whole), onclick: () => choose(false) }, 'To open canopy'),
      make('button', { class: 'button small', type: 'button', 'aria-pressed': String(whole), onclick: () => choose(true) }, 'Whole')));
  if (!paths) { fill(place, head, skeleton(true)); return; }
  const width = Math.max(280, place.clientWidth);
  const performer = bodyOf(paths, 'performer');
  const vehicle = bodyOf(paths, 'vehicle');
  const open = eventTime(['open_canopy', 'open canopy']) ?? performer.time_s.at(-1);
  const end = whole ? Infinity : open + 0.6;
  const span = spanOf(performer, vehicle, end);
  const gutter = whole ? 20 : Math.min(150, 0.36 * width);
  const tall = (width - 16 - gutter) / (span.right - span.left) * (span.top - span.bottom) + 56;
  const height = Math.max(300, Math.min(place.clientWidth > 900 ? 760 : 620, tall));
  const v = view(span, { left: 8, topEdge: 20, width: width - 16 - gutter, height: height - 52 });
  const svg = make('svg:svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': sentence() });
  const clouds = [];
  if (get('whatIf') && get('plan')) clouds.push({ flights: get('plan'), name: 'plan', amber: false }, { flights: get('whatIf'), name: 'what-if', amber: true });
  else if (shown()) clouds.push({ flights: shown(), name: 'nine of ten flights', amber: false });
  svg.append(levels(v, width, height), ...clouds.map((cloud) => band(cloud, v, end)), ground(paths, v, width, height), levelNames(v, height), ...bodies(performer, vehicle, v, end));
  ticks(svg, performer, v, end);
  clearance(svg, v, end);
  names(svg, { performer, vehicle, clouds, v, end, width, height });
  scaleBar(svg, v.scale, 12, height - 10);
  svg.append(make('svg:g', { class: 'head-marks' }));
  fill(place, head, make('p', { class: 'sentence' }, sentence()), svg);
  place.view = v;
  moveHead(place);
}

function sentence() {
  const least = get('prediction')?.clearance?.freefall;
  const flown = get('whatIf') ? 'The line is the plan\u2019s nominal flight; amber is where the what-if\u2019s flights go. ' : '';
  if (!least) return `${flown}The nominal flight, seen from its left.`;
  return `${flown}Nearest to rock ${pair(least.distance_m, 1, 'm')} at ${fixed(least.time_s, 1)} s, give or take the terrain\u2019s ${pair(least.terrain_error_m, 1, 'm')}.`;
}

function spanOf(performer, vehicle, end) {
  let [left, right, bottom, top] = whole ? [-120, 40, -20, 40] : [-40, 40, -20, 12];
  for (const body of [performer, vehicle]) {
    if (!body) continue;
    for (let k = 0; k < body.time_s.length; k++) {
      if (body.time_s[k] < 0 || body.time_s[k] > end) continue;
      right = Math.max(right, body.along_m[k]);
      bottom = Math.min(bottom, body.up_m[k]);
      top = Math.max(top, body.up_m[k] + 4);
    }
  }
  const margin = 0.05 * Math.max(right - left, top - bottom);
  return { left, right: right + margin, bottom: bottom - margin, top };
}

/** A level line each so many metres below the lip, faint, with its name in the rock. */
function beat(v) { return [10, 20, 50, 100, 200, 500].find((metres) => metres * v.scale > 60) ?? 1000; }

function levels(v, width, height) {
  let text = '';
  for (let up = 0; v.y(up) < height; up -= beat(v)) text += `M0 ${v.y(up).toFixed(1)}H${width}`;
  return make('svg:path', { class: 'level', d: text });
}

function levelNames(v, height) {
  const line = get('paths').ground_line_m;
  const edge = line[1 + 2 * Math.max(0, line.filter((_, k) => k % 2 === 0).findIndex((along) => along > v.metresX(20)))] ?? -Infinity;
  const group = make('svg:g', {});
  for (let up = -beat(v); v.y(up) < height - 36; up -= beat(v)) group.append(make('svg:text', { class: up < edge ? 'in-rock' : 'label', x: 6, y: v.y(up) + 4 }, `${fixed(up, 0)} m`));
  group.append(make('svg:text', { class: 'label strong', x: v.x(0) - 6, y: v.y(0) - 6, 'text-anchor': 'end' }, 'lip'));
  return group;
}

function ground(paths, v, width, height) {
  const points = [];
  for (let k = 0; k < paths.ground_line_m.length; k += 2) points.push([v.x(paths.ground_line_m[k]), v.y(paths.ground_line_m[k + 1])]);
  const rock = make('svg:g', { class: 'rock' });
  if (points.length < 2) return rock;
  const closed = [...points, [Math.max(points.at(-1)[0], width + 20), points.at(-1)[1]], [Math.max(points.at(-1)[0], width + 20), height + 50], [points[0][0], height + 50]];
  rock.append(make('svg:path', { class: 'rock-fill', d: line(closed, true) }), make('svg:path', { class: 'rock-edge', d: line(points) }));
  let hatches = '';
  let since = 0;
  for (let k = 1; k < points.length; k++) {
    const [x0, y0] = points[k - 1];
    const [x1, y1] = points[k];
    const length = Math.hypot(x1 - x0, y1 - y0);
    const [nx, ny] = length > 0 ? [-(y1 - y0) / length, (x1 - x0) / length] : [0, 0];
    for (let s = 9 - since; s < length; s += 9) {
      const x = x0 + (x1 - x0) * s / length;
      const y = y0 + (y1 - y0) * s / length;
      if (x > -10 && x < width + 10 && y > -10 && y < height + 10) hatches += `M${x.toFixed(1)} ${y.toFixed(1)}l${(9 * nx - 3).toFixed(1)} ${(9 * ny + 3).toFixed(1)}`;
    }
    since = (since + length) % 9;
  }
  rock.append(make('svg:path', { class: 'rock-hatch', d: hatches }));
  return rock;
}

/** The room that nine of ten flights keep to, measured square to the flight, and some of the ways. */
function band({ flights, amber }, v, end) {
  const group = make('svg:g', { class: amber ? 'cloud what-if-cloud' : 'cloud' });
  const heading = get('stunt').heading_deg * Math.PI / 180;
  const [east, north] = [Math.sin(heading), Math.cos(heading)];
  let ways = '';
  for (const flight of flights.cloud.flights) {
    const points = [];
    for (let k = 0; k < flight.performer_m.length && k / 3 * flights.cloud.step_s <= end; k += 3) {
      points.push([v.x(flight.performer_m[k] * east + flight.performer_m[k + 1] * north), v.y(flight.performer_m[k + 2])]);
    }
    ways += line(points);
  }
  if (whole) { group.append(make('svg:path', { class: 'way', d: ways })); return group; }
  if (!amber || !get('plan')) group.append(make('svg:path', { class: 'way', d: ways }));
  for (const [key, kind] of [['vehicle_side', 'band vehicle'], ['performer_side', 'band']]) {
    const edges = edgesOf(flights, key, v, end);
    if (edges.lower.length > 2) group.append(make('svg:path', { class: kind, d: line([...edges.lower, ...edges.upper.reverse()], true) }));
  }
  return group;
}

function edgesOf(flights, key, v, end) {
  const of = flights.cloud[key];
  const lower = [];
  const upper = [];
  for (let k = 0; k < of.lower_up_m.length && k * flights.cloud.step_s <= end; k++) {
    lower.push([v.x(of.lower_along_m[k]), v.y(of.lower_up_m[k])]);
    upper.push([v.x(of.upper_along_m[k]), v.y(of.upper_up_m[k])]);
  }
  return { lower, upper };
}

function bodies(performer, vehicle, v, end) {
  const path = (body, from, to) => {
    const points = [];
    for (let k = 0; k < body.time_s.length; k++) {
      if (body.time_s[k] >= from && body.time_s[k] <= to) points.push([v.x(body.along_m[k]), v.y(body.up_m[k])]);
    }
    return line(points);
  };
  const open = eventTime(['open_canopy', 'open canopy']) ?? Infinity;
  return [
    vehicle ? make('svg:path', { class: 'vehicle-path', d: path(vehicle, -Infinity, end) }) : '',
    make('svg:path', { class: 'performer-path', d: path(performer, -Infinity, Math.min(end, open)) }),
    whole ? make('svg:path', { class: 'canopy-path', d: path(performer, open, end) }) : '',
  ].filter((part) => part !== '');
}

/** A dot each second while falling, with drop and distance every other one where there is room. */
function ticks(svg, performer, v, end) {
  if (whole) return;
  const last = Math.min(end, 15, performer.time_s.at(-1));
  for (let second = 1; second <= last; second++) {
    const x = at(performer.time_s, performer.along_m, second);
    const y = at(performer.time_s, performer.up_m, second);
    if (x !== null) svg.append(make('svg:circle', { class: 'tick', cx: v.x(x), cy: v.y(y), r: 2.6 }));
  }
}

/** The least distance to rock as a draughtsman's dimension, its number under it. */
function clearance(svg, v, end) {
  const least = get('prediction')?.clearance?.freefall;
  if (!least || least.time_s > end) return;
  const heading = get('stunt').heading_deg * Math.PI / 180;
  const along = (place) => place.east_m * Math.sin(heading) + place.north_m * Math.cos(heading);
  const [x0, y0, x1, y1] = [v.x(along(least.performer)), v.y(least.performer.up_m), v.x(along(least.rock)), v.y(least.rock.up_m)];
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length < 8) return;
  const [nx, ny] = [-(y1 - y0) / length * 5, (x1 - x0) / length * 5];
  const stroke = (x, y) => `M${x - nx} ${y - ny}L${x + nx} ${y + ny}`;
  svg.append(make('svg:path', { class: 'dimension', d: `M${x0} ${y0}L${x1} ${y1}${stroke(x0, y0)}${stroke(x1, y1)}` }),
    whole ? '' : make('svg:text', { class: 'label strong', x: (x0 + x1) / 2, y: Math.max(y0, y1) + 14, 'text-anchor': 'middle' }, `${fixed(least.distance_m, 1)} m`));
}

const WORDS = { throw: 'throw', open_canopy: 'open', contact: 'touchdown', separation: 'leaves the bike', line_stretch: 'line stretch' };

function names(svg, { performer, vehicle, clouds, v, end, width, height }) {
  const column = [];
  const spread = [];
  const named = [];
  for (const event of get('prediction')?.events ?? []) {
    const kind = event.kind.replaceAll(' ', '_');
    const name = WORDS[kind];
    const body = event.body === 'vehicle' ? vehicle : performer;
    if (!name || !body || event.body === 'vehicle' || event.time_s > end + 0.01 || whole && ['separation', 'line_stretch'].includes(kind)) continue;
    const x = at(body.time_s, body.along_m, event.time_s);
    const y = at(body.time_s, body.up_m, event.time_s);
    if (x === null) continue;
    svg.append(make('svg:circle', { class: 'event-dot', cx: v.x(x), cy: v.y(y), r: 4 }));
    const big = kind !== 'separation' && kind !== 'line_stretch';
    if (big) named.push(event.time_s);
    const entry = { x: v.x(x), y: v.y(y), words: `${name} ${fixed(event.time_s, 1)} s`, kind: big ? 'strong' : '', second: big ? `${fixed(-y, 0)} m down, ${fixed(x, 0)} m out` : null };
    if (whole && v.x(x) > width - 190) spread.push(entry); else column.push(entry);
  }
  if (!whole) {
    const every = [1, 2, 5].find((seconds) => seconds * 30 * v.scale > 22) ?? 10;
    for (let second = every; second <= end; second += every) {
      if (named.some((time) => Math.abs(time - second) < 0.6)) continue;
      const x = at(performer.time_s, performer.along_m, second);
      const y = at(performer.time_s, performer.up_m, second);
      if (x !== null) column.push({ x: v.x(x), y: v.y(y), words: `${second} s`, kind: 'note' });
    }
    for (const { flights, name, amber } of clouds) {
      const edges = edgesOf(flights, 'performer_side', v, end);
      const k = Math.round(edges.upper.length * (amber ? 0.86 : clouds.length > 1 ? 0.72 : 0.8));
      const side = edges.upper[k] && edges.lower[k] && edges.upper[k][0] > edges.lower[k][0] ? edges.upper[k] : edges.lower[k];
      if (side) column.push({ x: side[0] - 6, y: side[1], words: name, kind: amber ? 'strong amber' : 'blue' });
    }
  }
  const walls = [];
  for (let k = 0; k < performer.time_s.length; k++) if (performer.time_s[k] >= 0 && performer.time_s[k] <= end) walls.push([v.x(performer.along_m[k]), v.y(performer.up_m[k])]);
  if (!whole) for (const { flights } of clouds) { const edges = edgesOf(flights, 'performer_side', v, end); walls.push(...edges.upper, ...edges.lower); }
  const edge = (top, bottom) => walls.reduce((right, [x, y]) => y > top - 4 && y < bottom + 4 ? Math.max(right, x) : right, 0);
  const flat = v.span.right - v.span.left > 1.6 * (v.span.top - v.span.bottom);
  if (flat) labels(svg, column, { left: 4, right: width - 4, top: 6, bottom: height - 30 }, walls);
  else columnLabels(svg, column, { left: 4, right: width - 4, top: 6, bottom: height - 30 }, whole ? () => 0 : edge);
  for (const one of spread) {
    svg.append(make('svg:text', { class: 'label strong', x: one.x + 4, y: one.y - 26, 'text-anchor': 'end' }, one.words),
      make('svg:text', { class: 'label note', x: one.x + 4, y: one.y - 12, 'text-anchor': 'end' }, one.second));
  }
  if (vehicle) {
    const impact = (get('prediction')?.events ?? []).find((event) => event.body === 'vehicle' && event.kind === 'contact')?.time_s ?? Math.min(end, vehicle.time_s.at(-1));
    const time = whole ? impact : Math.min(end, impact) * 0.86;
    const x = at(vehicle.time_s, vehicle.along_m, time);
    const y = at(vehicle.time_s, vehicle.up_m, time);
    if (x !== null) svg.append(make('svg:text', { class: 'label orange', x: v.x(x) - 10, y: v.y(y) + (whole ? -6 : 4), 'text-anchor': 'end' }, 'bike'));
  }
}

function moveHead(place) {
  const marks = place.querySelector('.head-marks');
  const paths = get('paths');
  if (!marks || !paths) return;
  const spot = (name) => {
    const body = bodyOf(paths, name);
    const x = body && at(body.time_s, body.along_m, get('time'));
    return x === null || x === undefined ? null : [place.view.x(x), place.view.y(at(body.time_s, body.up_m, get('time')))];
  };
  fill(marks, ...headMarks(spot('performer'), spot('vehicle'), get('time') >= (eventTime(['open_canopy', 'open canopy']) ?? Infinity)));
}
