// The side elevation: the flight square to the take-off line, at true scale, with the rock it must clear.

import { watch, shown, get } from './store.js';
import { fill, make } from './dom.js';
import { fixed, pair } from './figures.js';
import { view, line, scaleBar, labels, at, bodyOf } from './drawing.js';

let whole = false;

export function showElevation(place) {
  const draw = () => render(place);
  watch(['paths', 'prediction', 'plan', 'whatIf'], draw);
  watch(['time'], () => moveHead(place));
  new ResizeObserver(draw).observe(place);
}

function eventTime(kinds) {
  return get('prediction')?.events.find((event) => kinds.includes(event.kind))?.time_s ?? null;
}

function render(place) {
  const paths = get('paths');
  if (!paths) { fill(place, make('h2', {}, 'From the side'), make('div', { class: 'skeleton' }, 'The nominal flight is being flown.')); return; }
  const width = Math.max(280, place.clientWidth);
  const height = Math.max(300, Math.min(560, width * 0.95));
  const performer = bodyOf(paths, 'performer');
  const vehicle = bodyOf(paths, 'vehicle');
  const open = eventTime(['open_canopy', 'open canopy']) ?? performer.time_s.at(-1);
  const end = whole ? Infinity : open;
  const span = spanOf(performer, vehicle, end, paths);
  const v = view(span, { left: 12, topEdge: 26, width: width - 24, height: height - 52 });
  const svg = make('svg:svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': sentence() });
  svg.append(ground(paths, v, width, height), band(v, end), ...bodies(performer, vehicle, v, end));
  const clip = make('svg:clipPath', { id: 'elevation-room' }, make('svg:rect', { x: 0, y: 0, width, height }));
  svg.prepend(make('svg:defs', {}, clip));
  ticks(svg, performer, v, end);
  clearance(svg, v, end);
  names(svg, performer, vehicle, v, end, width, height);
  scaleBar(svg, v.scale, 16, height - 14);
  svg.append(make('svg:g', { class: 'head-marks' }));
  const choose = (value) => { whole = value; render(place); };
  fill(place, make('div', { class: 'section-head' }, make('h2', {}, 'From the side'),
    make('div', { role: 'group', 'aria-label': 'Part of the flight' },
      make('button', { class: 'button small', type: 'button', 'aria-pressed': String(!whole), onclick: () => choose(false) }, 'To open canopy'),
      make('button', { class: 'button small', type: 'button', 'aria-pressed': String(whole), onclick: () => choose(true) }, 'Whole'))),
  make('p', { class: 'sentence' }, sentence()), svg);
  place.view = v;
  moveHead(place);
}

function sentence() {
  const least = get('prediction')?.clearance?.freefall;
  if (!least) return 'The nominal flight, seen from its left.';
  return `Nearest to rock ${pair(least.distance_m, 1, 'm')} at ${fixed(least.time_s, 1)} s, give or take the terrain’s ${fixed(least.terrain_error_m, 1)} m.`;
}

function spanOf(performer, vehicle, end, paths) {
  let [left, right, bottom, top] = [-20, 40, -20, 15];
  for (const body of [performer, vehicle]) {
    if (!body) continue;
    for (let k = 0; k < body.time_s.length; k++) {
      if (body.time_s[k] > end || (!whole && body.time_s[k] < -1)) continue;
      left = Math.min(left, body.along_m[k]);
      right = Math.max(right, body.along_m[k]);
      bottom = Math.min(bottom, body.up_m[k]);
      top = Math.max(top, body.up_m[k]);
    }
  }
  const margin = 0.08 * Math.max(right - left, top - bottom);
  return { left: left - margin, right: right + 1.5 * margin, bottom: bottom - margin, top: top + 0.6 * margin };
}

function ground(paths, v, width, height) {
  const points = [];
  for (let k = 0; k < paths.ground_line_m.length; k += 2) points.push([v.x(paths.ground_line_m[k]), v.y(paths.ground_line_m[k + 1])]);
  const rock = make('svg:g', { class: 'rock' });
  if (points.length < 2) return rock;
  const closed = [...points, [points.at(-1)[0], height + 50], [points[0][0], height + 50]];
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

/** Nine of ten flights at each instant, as an upright box of the band's two widths, and some of the ways. */
function band(v, end) {
  const flights = shown();
  const group = make('svg:g', { class: get('whatIf') ? 'cloud what-if-cloud' : 'cloud' });
  if (!flights) return group;
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
  const of = flights.cloud.performer_band;
  const outer = [];
  const inner = [];
  for (let k = 0; k < of.along_p50_m.length && k * flights.cloud.step_s <= end; k++) {
    outer.push([v.x(of.along_p95_m[k]), v.y(of.up_p95_m[k])]);
    inner.push([v.x(of.along_p5_m[k]), v.y(of.up_p5_m[k])]);
  }
  if (!whole && outer.length > 2) group.append(make('svg:path', { class: 'band', d: line([...outer, ...inner.reverse()], true) }));
  group.append(make('svg:path', { class: 'way', d: ways }));
  return group;
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
    vehicle ? make('svg:path', { class: 'vehicle-path', d: path(vehicle, -Infinity, Math.max(end, whole ? Infinity : 0)) }) : '',
    make('svg:path', { class: 'performer-path', d: path(performer, -Infinity, Math.min(end, open)) }),
    whole ? make('svg:path', { class: 'canopy-path', d: path(performer, open, end) }) : '',
  ].filter((part) => part !== '');
}

/** A dot each second while falling, with drop and distance every other one where there is room. */
function ticks(svg, performer, v, end) {
  const last = Math.min(end, 15, performer.time_s.at(-1));
  for (let second = 1; second <= last; second++) {
    const x = at(performer.time_s, performer.along_m, second);
    const y = at(performer.time_s, performer.up_m, second);
    if (x !== null) svg.append(make('svg:circle', { class: 'tick', cx: v.x(x), cy: v.y(y), r: 2.6 }));
  }
}

function clearance(svg, v, end) {
  const least = get('prediction')?.clearance?.freefall;
  if (!least || least.time_s > end) return;
  const heading = get('stunt').heading_deg * Math.PI / 180;
  const along = (place) => place.east_m * Math.sin(heading) + place.north_m * Math.cos(heading);
  const [x0, y0, x1, y1] = [v.x(along(least.performer)), v.y(least.performer.up_m), v.x(along(least.rock)), v.y(least.rock.up_m)];
  svg.append(make('svg:path', { class: 'dimension', d: `M${x0} ${y0}L${x1} ${y1}` }),
    make('svg:text', { class: 'label strong halo', x: (x0 + x1) / 2, y: Math.min(y0, y1) - 6, 'text-anchor': 'middle' }, `${fixed(least.distance_m, 1)} m`));
}

function names(svg, performer, vehicle, v, end, width, height) {
  const words = { throw: 'throw', open_canopy: 'open', touchdown: 'touchdown', separation: 'separation', line_stretch: 'line stretch' };
  const wanted = [];
  for (const event of get('prediction')?.events ?? []) {
    const name = words[event.kind.replaceAll(' ', '_')] ?? (event.words.startsWith('vehicle') ? event.words : null);
    const body = event.body === 'vehicle' ? vehicle : performer;
    if (!name || !body || event.time_s > end + 0.01) continue;
    const x = at(body.time_s, body.along_m, event.time_s);
    if (x === null) continue;
    const y = at(body.time_s, body.up_m, event.time_s);
    svg.append(make('svg:circle', { class: 'event-dot', cx: v.x(x), cy: v.y(y), r: 3.5 }));
    wanted.push({ x: v.x(x), y: v.y(y), words: `${name} ${fixed(event.time_s, 1)} s` });
  }
  if (!whole) {
    for (let second = 2; second <= Math.min(6, end); second += 2) {
      const x = at(performer.time_s, performer.along_m, second);
      const y = at(performer.time_s, performer.up_m, second);
      if (x !== null) wanted.push({ x: v.x(x), y: v.y(y), words: `${second} s: ${fixed(-y, 0)} m down, ${fixed(x, 0)} m out`, kind: 'note' });
    }
  }
  labels(svg, wanted, { left: 4, right: width - 4, top: 14, bottom: height - 24 });
}

function moveHead(place) {
  const marks = place.querySelector('.head-marks');
  const paths = get('paths');
  if (!marks || !paths) return;
  const found = [];
  for (const [name, kind] of [['vehicle', 'vehicle-head'], ['performer', 'performer-head']]) {
    const body = bodyOf(paths, name);
    const x = body && at(body.time_s, body.along_m, get('time'));
    if (x === null || x === undefined) continue;
    const y = at(body.time_s, body.up_m, get('time'));
    found.push(make('svg:circle', { class: kind, cx: place.view.x(x), cy: place.view.y(y), r: 6 }));
  }
  fill(marks, ...found);
}
