// The plan view: north up, relief and contours, ways from above, where everything comes down.

import { watch, shown, get } from './store.js';
import { fill, make } from './dom.js';
import { fixed, quantity } from './figures.js';
import { view, line, scaleBar, labels, at, bodyOf } from './drawing.js';

export function showPlan(place) {
  const draw = () => render(place);
  watch(['paths', 'ground', 'plan', 'whatIf'], draw);
  watch(['time'], () => moveHead(place));
  new ResizeObserver(draw).observe(place);
}

function render(place) {
  const paths = get('paths');
  const ground = get('ground');
  if (!paths || !ground) { fill(place, make('h2', {}, 'From above'), make('div', { class: 'skeleton' }, 'The nominal flight is being flown.')); return; }
  const width = Math.max(280, place.clientWidth);
  const height = Math.max(300, Math.min(560, width * 0.95));
  const span = spanOf(paths, ground);
  const v = view(span, { left: 0, topEdge: 0, width, height });
  const svg = make('svg:svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': sentence() });
  svg.append(relief(ground, v), contours(ground, v), areas(v), ...ways(paths, v), zones(paths, v));
  svg.append(make('svg:g', { class: 'head-marks' }));
  const wanted = paths.zones.map((zone) => ({ x: v.x(zone.east_m), y: v.y(zone.north_m + zone.radius_m) - 2, words: zone.name }));
  wanted.push({ x: v.x(0), y: v.y(0), words: 'lip' });
  labels(svg, wanted, { left: 4, right: width - 4, top: 14, bottom: height - 30 });
  scaleBar(svg, v.scale, 16, height - 14);
  svg.append(make('svg:path', { class: 'north', d: `M${width - 22} 40V14l-5 9M${width - 22} 14l5 9` }), make('svg:text', { x: width - 22, y: 54, 'text-anchor': 'middle', class: 'halo' }, 'N'));
  fill(place, make('div', { class: 'section-head' }, make('h2', {}, 'From above')), make('p', { class: 'sentence' }, sentence()), svg);
  place.view = v;
  moveHead(place);
}

function sentence() {
  const flights = shown();
  const landing = flights?.dispersion.figures.landing_distance;
  if (!landing) return 'The nominal flight from above; where flights come down follows with the spread.';
  const p50 = quantity(landing.p50, 'value');
  const p95 = quantity(landing.p95, 'value');
  return `Half come down within ${fixed(p50.value, 0)} m of the middle of the field, nineteen of twenty within ${fixed(p95.value, 0)} m.`;
}

function spanOf(paths, ground) {
  let [left, right, bottom, top] = [-50, 50, -50, 50];
  const include = (x, y) => { left = Math.min(left, x); right = Math.max(right, x); bottom = Math.min(bottom, y); top = Math.max(top, y); };
  for (const body of paths.bodies) for (let k = 0; k < body.time_s.length; k++) include(body.east_m[k], body.north_m[k]);
  for (const zone of paths.zones) { include(zone.east_m - zone.radius_m, zone.north_m - zone.radius_m); include(zone.east_m + zone.radius_m, zone.north_m + zone.radius_m); }
  const margin = 0.05 * Math.max(right - left, top - bottom);
  return { left: Math.max(left - margin, ground.west_m), right: Math.min(right + margin, ground.west_m + ground.columns * ground.cell_m),
    bottom: Math.max(bottom - margin, ground.south_m), top: Math.min(top + margin, ground.south_m + ground.rows * ground.cell_m) };
}

/** Hill shading by lightness alone, sun from the north-west. */
function relief(ground, v) {
  const { columns, rows, height_above_lip_m: heights, cell_m: cell } = ground;
  const canvas = document.createElement('canvas');
  canvas.width = columns;
  canvas.height = rows;
  const pen = canvas.getContext('2d');
  const image = pen.createImageData(columns, rows);
  const dark = matchMedia('(prefers-color-scheme: dark)').matches && document.documentElement.dataset.theme === 'auto' || document.documentElement.dataset.theme === 'dark';
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const here = heights[row * columns + column];
      const east = heights[row * columns + Math.min(columns - 1, column + 1)] ?? here;
      const north = heights[Math.min(rows - 1, row + 1) * columns + column] ?? here;
      const shade = here === null ? 0 : Math.max(-1, Math.min(1, (-(here - east) * -1 * -0.5 + (here - north) * 0.5) / cell));
      const base = dark ? 46 : 232;
      const light = here === null ? base : base + shade * (dark ? 22 : 46) - (dark ? 0 : 14);
      const k = 4 * ((rows - 1 - row) * columns + column);
      image.data[k] = light; image.data[k + 1] = light * 0.985; image.data[k + 2] = light * 0.96; image.data[k + 3] = 255;
    }
  }
  pen.putImageData(image, 0, 0);
  return make('svg:image', { href: canvas.toDataURL(), x: v.x(ground.west_m), y: v.y(ground.south_m + rows * cell), width: columns * cell * v.scale, height: rows * cell * v.scale, preserveAspectRatio: 'none' });
}

/** Lines of equal height each 50 m, by marching squares. */
function contours(ground, v) {
  const { columns, rows, height_above_lip_m: heights, cell_m: cell } = ground;
  let text = '';
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const corner = [heights[row * columns + column], heights[row * columns + column + 1], heights[(row + 1) * columns + column + 1], heights[(row + 1) * columns + column]];
      if (corner.includes(null)) continue;
      const low = Math.min(...corner);
      const high = Math.max(...corner);
      for (let level = Math.ceil(low / 50) * 50; level < high; level += 50) {
        const crossed = [];
        for (let side = 0; side < 4; side++) {
          const a = corner[side];
          const b = corner[(side + 1) % 4];
          if ((a < level) === (b < level)) continue;
          const share = (level - a) / (b - a);
          const [x, y] = [[column + share, row], [column + 1, row + share], [column + 1 - share, row + 1], [column, row + 1 - share]][side];
          crossed.push(`${v.x(ground.west_m + (x + 0.5) * cell).toFixed(1)} ${v.y(ground.south_m + (y + 0.5) * cell).toFixed(1)}`);
        }
        for (let k = 0; k + 1 < crossed.length; k += 2) text += `M${crossed[k]}L${crossed[k + 1]}`;
      }
    }
  }
  return make('svg:path', { class: 'contour', d: text });
}

/** The least areas that hold 95 % of each ending, and what the machine can reach. */
function areas(v) {
  const group = make('svg:g');
  const flights = shown();
  if (!flights) return group;
  for (const where of flights.dispersion.places) {
    for (const ring of where.least_area_95?.rings ?? []) {
      group.append(make('svg:path', { class: `area ${where.body}`, d: line(ring.corners.map((corner) => [v.x(corner.east_m), v.y(corner.north_m)]), true) }));
    }
  }
  const reach = flights.dispersion.vehicle_reach;
  if (reach) group.append(make('svg:path', { class: 'run-out', d: line(reach.outline.map((corner) => [v.x(corner.east_m), v.y(corner.north_m)]), true) }));
  return group;
}

function ways(paths, v) {
  const flights = shown();
  let text = '';
  for (const flight of flights?.cloud.flights ?? []) {
    const points = [];
    for (let k = 0; k < flight.performer_m.length; k += 3) points.push([v.x(flight.performer_m[k]), v.y(flight.performer_m[k + 1])]);
    text += line(points);
  }
  const drawn = [make('svg:g', { class: get('whatIf') ? 'cloud what-if-cloud' : 'cloud' }, make('svg:path', { class: 'way', d: text }))];
  for (const body of paths.bodies) {
    const points = body.time_s.map((_, k) => [v.x(body.east_m[k]), v.y(body.north_m[k])]);
    drawn.push(make('svg:path', { class: `${body.body}-path`, d: line(points) }));
  }
  return drawn;
}

function zones(paths, v) {
  return make('svg:g', {}, ...paths.zones.map((zone) => make('svg:circle', { class: zone.out ? 'zone out' : 'zone', cx: v.x(zone.east_m), cy: v.y(zone.north_m), r: zone.radius_m * v.scale })));
}

function moveHead(place) {
  const marks = place.querySelector('.head-marks');
  const paths = get('paths');
  if (!marks || !paths) return;
  const found = [];
  for (const [name, kind] of [['vehicle', 'vehicle-head'], ['performer', 'performer-head']]) {
    const body = bodyOf(paths, name);
    const x = body && at(body.time_s, body.east_m, get('time'));
    if (x === null || x === undefined) continue;
    found.push(make('svg:circle', { class: kind, cx: place.view.x(x), cy: place.view.y(at(body.time_s, body.north_m, get('time'))), r: 6 }));
  }
  fill(marks, ...found);
}
