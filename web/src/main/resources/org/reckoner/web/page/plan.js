// The plan view: north up, relief and contours, ways from above, where everything comes down, where nobody may be.

import { watch, shown, get } from './store.js';
import { fill, make } from './dom.js';
import { afterPaint } from './paint.js';
import { skeleton } from './waiting.js';
import { fixed, pair, quantity } from './figures.js';
import { view, line, scaleBar, labels, headMarks, at, bodyOf } from './drawing.js';
import { relief, contours, HEIGHT_STEP } from './ground.js';
import { onTheme } from './theme.js';
import { winds } from './winds.js';

let near = false;

export function showPlan(place) {
  const draw = afterPaint(() => render(place));
  watch(['paths', 'ground', 'plan', 'whatIf', 'stunt', 'problem'], draw);
  watch(['time'], () => moveHead(place));
  new ResizeObserver(draw).observe(place);
  onTheme(() => { drawn = null; render(place); });
}

function render(place) {
  const paths = get('paths');
  const ground = get('ground');
  const field = paths?.zones.find((zone) => !zone.out);
  const choose = (value) => { near = value; render(place); };
  const head = make('div', { class: 'section-head' }, make('h2', {}, 'From above'), field ? make('div', { class: 'choice', role: 'group', 'aria-label': 'Part of the ground' },
    make('button', { class: 'button small', type: 'button', 'aria-pressed': String(!near), onclick: () => choose(false) }, 'Whole'),
    make('button', { class: 'button small', type: 'button', 'aria-pressed': String(near), onclick: () => choose(true) }, field.name)) : '');
  if (!paths || !ground) { fill(place, head, skeleton(true)); return; }
  const width = Math.max(280, place.clientWidth);
  const height = Math.round(Math.max(280, Math.min(560, width * 0.86)));
  const v = filling(near && field ? around(field) : spanOf(paths, ground), width, height);
  const svg = make('svg:svg', { viewBox: `0 0 ${width} ${height}`, width, height, class: 'map', role: 'img', 'aria-label': sentence() });
  const reach = shown()?.dispersion.vehicle_reach?.outline.map((corner) => [v.x(corner.east_m), v.y(corner.north_m)]) ?? [];
  svg.append(hatch(), base(ground, v), runOut(reach), ...areas(v), ...ways(paths, v), zones(paths, v), make('svg:g', { class: 'head-marks' }));
  const { wanted, clear } = names(paths, v);
  labels(svg, wanted, { left: 4, right: width - 4, top: 4, bottom: height - 28 }, clear);
  if (!near) nameReach(svg, reach, clear, width, height);
  scaleBar(svg, v.scale, 12, height - 10);
  svg.append(make('svg:path', { class: 'north', d: `M${width - 22} 44V14l-6 11M${width - 22} 14l6 11` }), make('svg:text', { x: width - 22, y: 58, 'text-anchor': 'middle', class: 'label strong' }, 'N'));
  fill(place, head, make('p', { class: 'sentence' }, sentence()), svg,
    make('p', { class: 'unit' }, `Contours each ${pair(HEIGHT_STEP, 0, 'm')}; shaded as if lit from the north-west.`), winds());
  place.view = v;
  moveHead(place);
}

function sentence() {
  const landing = shown()?.dispersion.figures.landing_distance;
  if (!landing) return 'The nominal flight from above; where flights come down follows with the spread.';
  const p50 = quantity(landing.p50, 'value');
  const p95 = quantity(landing.p95, 'value');
  return `Half come down within ${pair(p50.value, 0, 'm')} of the middle of the field, nineteen of twenty within ${pair(p95.value, 0, 'm')}.`;
}

function around(zone) {
  const reach = 1.7 * zone.radius_m;
  return { left: zone.east_m - reach, right: zone.east_m + reach, bottom: zone.north_m - reach, top: zone.north_m + reach };
}

function spanOf(paths, ground) {
  let [left, right, bottom, top] = [-60, 60, -60, 60];
  const include = (x, y) => { left = Math.min(left, x); right = Math.max(right, x); bottom = Math.min(bottom, y); top = Math.max(top, y); };
  for (const body of paths.bodies) for (let k = 0; k < body.time_s.length; k++) include(body.east_m[k], body.north_m[k]);
  for (const zone of paths.zones) { include(zone.east_m - zone.radius_m, zone.north_m - zone.radius_m); include(zone.east_m + zone.radius_m, zone.north_m + zone.radius_m); }
  const margin = 0.04 * Math.max(right - left, top - bottom);
  return { left: Math.max(left - margin, ground.west_m), right: Math.min(right + margin, ground.west_m + ground.columns * ground.cell_m),
    bottom: Math.max(bottom - margin, ground.south_m), top: Math.min(top + margin, ground.south_m + ground.rows * ground.cell_m) };
}

/** The span widened until it has the shape of the room, so that the map has no blank strips. */
function filling(span, width, height) {
  const scale = Math.min(width / (span.right - span.left), height / (span.top - span.bottom));
  const [x, y] = [(span.left + span.right) / 2, (span.bottom + span.top) / 2];
  return view({ left: x - width / scale / 2, right: x + width / scale / 2, bottom: y - height / scale / 2, top: y + height / scale / 2 },
    { left: 0, topEdge: 0, width, height });
}

let drawn = null;

/** Relief and contours are drawn once for a ground and a scale. */
function base(ground, v) {
  const key = [v.scale, v.span.left, v.span.top].join(' ');
  if (drawn?.key !== key || drawn.ground !== ground) drawn = { key, ground, group: make('svg:g', {}, relief(ground, v), contours(ground, v)) };
  return drawn.group;
}

function hatch() {
  return make('svg:defs', {}, make('svg:pattern', { id: 'nobody', width: 9, height: 9, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    make('svg:path', { class: 'nobody-line', d: 'M0 0V9' })));
}

function runOut(reach) {
  return reach.length ? make('svg:path', { class: 'run-out', d: line(reach, true) }) : make('svg:g');
}

/** The words of the hatch stand where the map is emptiest. */
function nameReach(svg, reach, clear, width, height) {
  if (reach.length < 3) return;
  const inside = ([x, y]) => reach.reduce((odd, [ax, ay], k) => {
    const [bx, by] = reach[(k + 1) % reach.length];
    return (ay > y) !== (by > y) && x < ax + (y - ay) / (by - ay) * (bx - ax) ? !odd : odd;
  }, false);
  const words = ['the bike may come this far:', 'nobody here until it lies still'];
  let best = null;
  for (let x = 95; x < width - 95; x += 14) {
    for (let y = 24; y < height - 44; y += 14) {
      if (![[x - 85, y - 14], [x + 85, y - 14], [x - 85, y + 14], [x + 85, y + 14]].every(inside)) continue;
      const free = Math.min(...clear.map(([px, py]) => Math.max(Math.abs(px - x) - 85, Math.abs(py - y) - 14)));
      if (!best || free > best.free) best = { x, y, free };
    }
  }
  if (best) words.forEach((text, k) => svg.append(make('svg:text', { class: 'label orange strong', x: best.x, y: best.y - 3 + 15 * k, 'text-anchor': 'middle' }, text)));
}

function clouds() {
  if (get('whatIf') && get('plan')) return [{ flights: get('plan'), amber: false }, { flights: get('whatIf'), amber: true }];
  return shown() ? [{ flights: shown(), amber: false }] : [];
}

/** The least areas that hold 95 % of each ending. */
function areas(v) {
  return clouds().map(({ flights, amber }) => make('svg:g', { class: amber ? 'what-if-cloud' : null },
    ...flights.dispersion.places.flatMap((where) => (where.least_area_95?.rings ?? []).map((ring) =>
      make('svg:path', { class: where.outcome.includes('outside') ? 'area elsewhere' : `area ${where.body}`, d: line(ring.corners.map((corner) => [v.x(corner.east_m), v.y(corner.north_m)]), true) })))));
}

function ways(paths, v) {
  const all = clouds().map(({ flights, amber }) => {
    let text = '';
    for (const flight of flights.cloud.flights) {
      const points = [];
      for (let k = 0; k < flight.performer_m.length; k += 6) points.push([v.x(flight.performer_m[k]), v.y(flight.performer_m[k + 1])]);
      text += line(points);
    }
    return make('svg:g', { class: amber ? 'cloud what-if-cloud' : 'cloud' }, make('svg:path', { class: 'way', d: text }));
  });
  for (const body of paths.bodies) {
    all.push(make('svg:path', { class: `${body.body}-path`, d: line(body.time_s.map((_, k) => [v.x(body.east_m[k]), v.y(body.north_m[k])])) }));
  }
  return all;
}

function zones(paths, v) {
  return make('svg:g', {}, ...paths.zones.map((zone) => make('svg:circle', { class: zone.out ? 'zone out' : 'zone', cx: v.x(zone.east_m), cy: v.y(zone.north_m), r: zone.radius_m * v.scale })));
}

const WORDS = { throw: 'throw', open_canopy: 'open', contact: 'touchdown', lip: 'lip' };

function names(paths, v) {
  const wanted = paths.zones.map((zone) => ({ x: v.x(zone.east_m), y: v.y(zone.north_m + zone.radius_m), words: zone.out ? `${zone.name} (out)` : zone.name, kind: 'strong', above: true }));
  const clear = [];
  for (const body of paths.bodies) for (let k = 0; k < body.time_s.length; k += 3) clear.push([v.x(body.east_m[k]), v.y(body.north_m[k])]);
  for (const event of get('prediction')?.events ?? []) {
    const body = bodyOf(paths, event.body);
    const words = event.body === 'vehicle' && event.kind === 'contact' ? 'bike hits the ground' : WORDS[event.kind];
    const x = words && body ? at(body.time_s, body.east_m, event.time_s) : null;
    if (x === null || near && words !== 'touchdown' || !near && words === 'touchdown') continue;
    wanted.push({ x: v.x(x), y: v.y(at(body.time_s, body.north_m, event.time_s)), words, kind: event.body === 'vehicle' ? 'orange' : '' });
  }
  if (near && shown()) {
    for (const where of shown().dispersion.places) {
      const ring = where.least_area_95?.rings.reduce((most, one) => one.corners.length > most.corners.length ? one : most);
      if (!ring || where.body !== 'performer') continue;
      const aside = where.outcome.includes('outside');
      const low = ring.corners.reduce((least, one) => one.north_m < least.north_m ? one : least);
      wanted.push({ x: v.x(low.east_m), y: v.y(low.north_m), words: aside ? `${fixed(where.flights, 0)} flights land about here` : `least area with ${fixed(100 * where.least_area_95.holds_ratio, 0)} % of landings`, kind: get('whatIf') ? 'amber strong' : 'blue strong' });
    }
  }
  return { wanted, clear };
}

function moveHead(place) {
  const marks = place.querySelector('.head-marks');
  const paths = get('paths');
  if (!marks || !paths) return;
  const spot = (name) => {
    const body = bodyOf(paths, name);
    const x = body && at(body.time_s, body.east_m, get('time'));
    return x === null || x === undefined ? null : [place.view.x(x), place.view.y(at(body.time_s, body.north_m, get('time')))];
  };
  fill(marks, ...headMarks(spot('performer'), spot('vehicle'), false));
}
