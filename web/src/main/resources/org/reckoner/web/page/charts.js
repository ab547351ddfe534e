// Clearance, height, speed and load against the one time of the page, with nine of ten flights as a band where it is known.

import uPlot from 'uplot';
import { watch, shown, get, set } from './store.js';
import { fill, make } from './dom.js';
import { afterPaint } from './paint.js';
import { skeleton } from './waiting.js';
import { fixed, pair, quantity, withUnit } from './figures.js';
import { at, bodyOf } from './drawing.js';
import { onTheme, token } from './theme.js';

const KINDS = [
  { key: 'clearance', title: 'Clearance', unit: 'm', banded: 'nine of ten at its least: see the limits', column: (paths) => [paths.clearance.time_s, paths.clearance.distance_m], limit: 'freefall_clearance' },
  { key: 'height', title: 'Height above the lip', unit: 'm', column: (paths) => columns(paths, 'up_m'), band: ({ step_s: step, performer_band: of }) => [of.up_p50_m.map((_, k) => k * step), of.up_p5_m, of.up_p95_m] },
  { key: 'speed', title: 'Speed over ground', unit: 'm/s', column: (paths) => columns(paths, 'speed_mps'), band: ({ step_s: step, performer_speed: of }) => [of.p50_mps.map((_, k) => of.first_s + k * step), of.p5_mps, of.p95_mps] },
  { key: 'load', title: 'Load felt by the performer', unit: 'g', column: (paths) => columns(paths, 'load_g'), limit: 'opening_load' },
];

let whole = false;
let drawn = [];

function columns(paths, name) {
  const body = bodyOf(paths, 'performer');
  return [body.time_s, body[name]];
}

export function showCharts(place) {
  const draw = afterPaint(() => render(place));
  watch(['paths', 'plan', 'whatIf', 'prediction', 'problem'], draw);
  watch(['time'], () => drawn.forEach((chart) => chart.redraw(false, false)));
  let width = 0;
  new ResizeObserver(() => { if (Math.abs(place.clientWidth - width) > 4) { width = place.clientWidth; draw(); } }).observe(place);
  onTheme(() => render(place));
}

function render(place) {
  drawn.forEach((chart) => chart.destroy());
  drawn = [];
  const paths = get('paths');
  const choose = (value) => { whole = value; render(place); };
  const head = make('div', { class: 'section-head' }, make('h2', {}, 'Against time'),
    make('div', { class: 'choice', role: 'group', 'aria-label': 'Part of the flight' },
      make('button', { class: 'button small', type: 'button', 'aria-pressed': String(!whole), onclick: () => choose(false) }, 'First seconds'),
      make('button', { class: 'button small', type: 'button', 'aria-pressed': String(whole), onclick: () => choose(true) }, 'Whole')));
  if (!paths) { fill(place, head, skeleton()); return; }
  const open = new Set([...place.querySelectorAll('details[open]')].map((one) => one.dataset.kind));
  const grid = make('div', { class: 'chart-grid' });
  fill(place, head, make('p', { class: 'sentence' }, sentence(paths)), grid);
  for (const kind of KINDS) grid.append(chart(kind, paths, grid, open.has(kind.key)));
}

function sentence(paths) {
  const body = bodyOf(paths, 'performer');
  const k = body.speed_mps.reduce((best, value, row) => value > body.speed_mps[best] ? row : best, 0);
  return `Fastest ${pair(body.speed_mps[k], 1, 'm/s')} at ${fixed(body.time_s[k], 1)} s. Lines are the nominal flight, bands nine of ten flights; click to move the playhead.`;
}

function chart(kind, paths, grid, open) {
  const [times, values] = kind.column(paths);
  const end = whole ? Infinity : 15;
  const start = whole ? -Infinity : -2;
  const keep = times.map((time, k) => k).filter((k) => times[k] >= start && times[k] <= end && values[k] !== null);
  const x = keep.map((k) => times[k]);
  const series = [{}, { label: kind.title, stroke: token('--performer'), width: 2, points: { show: false } }];
  const data = [x, keep.map((k) => values[k])];
  const bands = [];
  const clouds = get('whatIf') && get('plan') ? [[get('plan'), '--performer', 16], [get('whatIf'), '--what-if', 38]] : shown() ? [[shown(), '--performer', 24]] : [];
  for (const [flights, name, share] of kind.band ? clouds : []) {
    const [beat, low, high] = kind.band(flights.cloud);
    data.push(x.map((time) => at(beat, high, time)), x.map((time) => at(beat, low, time)));
    const edge = { stroke: name === '--what-if' ? token(name) : 'transparent', points: { show: false } };
    series.push({ ...edge, label: 'P95' }, { ...edge, label: 'P5' });
    bands.push({ series: [data.length - 2, data.length - 1], fill: `color-mix(in srgb, ${token(name)} ${share}%, transparent)` });
  }
  const limit = (shown()?.dispersion.limits ?? []).find((one) => one.figure === kind.limit);
  const threshold = limit ? quantity(limit, 'threshold').value : null;
  const host = make('div', { class: 'chart' });
  const width = Math.max(260, grid.clientWidth > 700 ? grid.clientWidth / 2 - 8 : grid.clientWidth);
  const axis = { stroke: token('--muted'), grid: { stroke: token('--grid'), width: 1 }, ticks: { stroke: token('--grid') }, font: '12px "Reckoner Sans", sans-serif', values: (_, ticks, __, ___, step) => ticks.map((tick) => fixed(tick, step < 0.1 ? 2 : step < 1 ? 1 : 0)) };
  const made = new uPlot({
    width, height: 200, series, bands, legend: { show: false },
    cursor: { drag: { x: false, y: false }, y: false, points: { show: false } },
    scales: { x: { time: false }, y: { range: (_, low, high) => span(low, high, threshold) } },
    axes: [{ ...axis, values: (_, ticks) => ticks.map((tick) => tick === 0 ? 'T0' : withUnit(tick, tick % 1 ? 1 : 0, 's')) }, { ...axis, size: 52 }],
    hooks: {
      draw: [(plot) => rules(plot, limit, threshold)],
      ready: [(plot) => plot.over.addEventListener('click', () => { if (plot.cursor.left >= 0) set({ time: plot.posToVal(plot.cursor.left, 'x') }); })],
    },
  }, data, host);
  drawn.push(made);
  const kept = kind.band ? 'band: nine of ten flights' : `nominal flight alone${kind.banded ? `; ${kind.banded}` : ''}`;
  return make('figure', { class: 'chart-figure' },
    make('figcaption', {}, make('strong', {}, kind.title), make('span', { class: 'unit' }, `, ${kind.unit} (${kept})`)), host, table(kind, x, data, open));
}

/** Room for the line, for a limit that is not far off, and a little air. */
function span(low, high, threshold) {
  if (threshold !== null && threshold < 3 * Math.max(high, 1)) high = Math.max(high, threshold);
  if (low > 0 && low < 0.4 * high) low = 0;
  const air = 0.06 * (high - low || 1);
  return [low < 0 ? low - air : low, high + air];
}

/** T0, the playhead with its value, events, and the limit with a tick on the side where nobody may be. */
function rules(plot, limit, threshold) {
  const pen = plot.ctx;
  const ratio = devicePixelRatio;
  const { left, top, width, height } = plot.bbox;
  const { min, max } = plot.scales.x;
  const x = (value) => Math.round(plot.valToPos(value, 'x', true));
  const y = (value) => Math.round(plot.valToPos(value, 'y', true));
  const rule = (path, colour, dash = [], thick = 1) => {
    pen.strokeStyle = colour; pen.lineWidth = thick * ratio; pen.setLineDash(dash.map((d) => d * ratio));
    pen.beginPath(); path(); pen.stroke();
  };
  const words = (text, px, py, colour, align = 'left') => {
    pen.font = `${12 * ratio}px "Reckoner Sans", sans-serif`; pen.textAlign = align; pen.setLineDash([]);
    pen.lineWidth = 4 * ratio; pen.strokeStyle = token('--paper'); pen.strokeText(text, px, py);
    pen.fillStyle = colour; pen.fillText(text, px, py);
  };
  pen.save();
  if (0 > min && 0 < max) rule(() => { pen.moveTo(x(0), top); pen.lineTo(x(0), top + height); }, token('--muted'));
  for (const event of whole ? [] : get('prediction')?.events ?? []) {
    const name = { throw: 'throw', open_canopy: 'open' }[event.kind];
    if (!name || event.time_s > max) continue;
    rule(() => { pen.moveTo(x(event.time_s), top); pen.lineTo(x(event.time_s), top + height); }, token('--line'), [1, 3]);
    words(name, x(event.time_s) + 4 * ratio, top + height - 5 * ratio, token('--muted'));
  }
  if (threshold !== null && threshold > plot.scales.y.min && threshold < plot.scales.y.max) {
    const side = limit.bound === 'at least' ? 1 : -1;
    rule(() => { pen.moveTo(left, y(threshold)); pen.lineTo(left + width, y(threshold)); }, token('--ink'), [6, 4]);
    rule(() => { for (let px = left + 6 * ratio; px < left + width; px += 22 * ratio) { pen.moveTo(px, y(threshold)); pen.lineTo(px - 4 * ratio, y(threshold) + 6 * side * ratio); } }, token('--ink'));
    words(`${limit.name}: ${limit.bound} ${fixed(threshold, 0)}`, left + width - 4 * ratio, y(threshold) - (side > 0 ? 7 : -18) * ratio, token('--ink'), 'right');
  }
  const time = get('time');
  if (time >= min && time <= max) {
    rule(() => { pen.moveTo(x(time), top); pen.lineTo(x(time), top + height); }, token('--ink'), [], 1.5);
    const value = at(plot.data[0], plot.data[1], time);
    if (value !== null) {
      const right = x(time) > left + 0.8 * width;
      pen.beginPath(); pen.arc(x(time), y(value), 4 * ratio, 0, 7); pen.fillStyle = token('--performer'); pen.fill();
      words(fixed(value, 1), x(time) + (right ? -8 : 8) * ratio, Math.max(top + 14 * ratio, y(value) - 8 * ratio), token('--ink'), right ? 'right' : 'left');
    }
  }
  pen.restore();
}

/** The same numbers each second, for who would rather read than look. */
function table(kind, times, data, open) {
  const beat = whole ? 10 : 1;
  const banded = data.length > 2;
  const rows = [];
  for (let time = Math.ceil(times[0] / beat) * beat; time <= times.at(-1); time += beat) rows.push([time, data[1], data.at(-1), data.at(-2)]);
  const head = ['time, s', `nominal, ${kind.unit}`, ...(banded ? ['P5', 'P95'] : [])];
  return make('details', { 'data-kind': kind.key, open }, make('summary', {}, 'As a table'), make('table', { class: 'table' },
    make('thead', {}, make('tr', {}, ...head.map((text, k) => make('th', { scope: 'col', class: k > 0 ? 'number' : null }, text)))),
    make('tbody', {}, ...rows.map(([time, line, low, high]) => make('tr', {}, make('td', {}, fixed(time, 0)), make('td', { class: 'number' }, fixed(at(times, line, time), 1)),
      ...(banded ? [low, high].map((edge) => make('td', { class: 'number' }, fixed(at(times, edge, time), 1))) : []))))));
}
