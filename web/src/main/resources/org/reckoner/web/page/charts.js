// Clearance, height, speed and load against the one time of the page, with nine of ten flights as a band where it is known.

import uPlot from 'uplot';
import { watch, shown, get, set } from './store.js';
import { fill, make } from './dom.js';
import { fixed } from './figures.js';
import { at, bodyOf } from './drawing.js';

const KINDS = [
  { key: 'clearance', title: 'Clearance', unit: 'm', words: 'distance to the nearest rock, of the nominal flight', column: (paths) => [paths.clearance.time_s, paths.clearance.distance_m], limit: 'freefall_clearance' },
  { key: 'height', title: 'Height above the lip', unit: 'm', words: 'nine of ten flights in the band', column: (paths) => columns(paths, 'up_m'), band: 'up' },
  { key: 'speed', title: 'Speed over ground', unit: 'm/s', words: 'of the nominal flight', column: (paths) => columns(paths, 'speed_mps') },
  { key: 'load', title: 'Load', unit: 'g', words: 'felt by the performer, nominal flight', column: (paths) => columns(paths, 'load_g') },
];

let whole = false;
let drawn = [];

function columns(paths, name) {
  const body = bodyOf(paths, 'performer');
  return [body.time_s, body[name]];
}

export function showCharts(place) {
  const draw = () => render(place);
  watch(['paths', 'plan', 'whatIf'], draw);
  watch(['time'], () => drawn.forEach((chart) => chart.redraw(false, false)));
  let width = 0;
  new ResizeObserver(() => { if (Math.abs(place.clientWidth - width) > 4) { width = place.clientWidth; draw(); } }).observe(place);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  new MutationObserver(draw).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
}

function token(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

function render(place) {
  drawn.forEach((chart) => chart.destroy());
  drawn = [];
  const paths = get('paths');
  if (!paths) { fill(place, make('h2', {}, 'Against time'), make('div', { class: 'skeleton' }, 'The nominal flight is being flown.')); return; }
  const choose = (value) => { whole = value; render(place); };
  const grid = make('div', { class: 'chart-grid' });
  fill(place, make('div', { class: 'section-head' }, make('h2', {}, 'Against time'),
    make('div', { role: 'group', 'aria-label': 'Part of the flight' },
      make('button', { class: 'button small', type: 'button', 'aria-pressed': String(!whole), onclick: () => choose(false) }, 'First seconds'),
      make('button', { class: 'button small', type: 'button', 'aria-pressed': String(whole), onclick: () => choose(true) }, 'Whole'))), grid);
  for (const kind of KINDS) grid.append(chart(kind, paths, grid));
}

function chart(kind, paths, grid) {
  const [times, values] = kind.column(paths);
  const end = whole ? Infinity : 15;
  const start = whole ? -Infinity : -2;
  const keep = times.map((time, k) => k).filter((k) => times[k] >= start && times[k] <= end && values[k] !== null);
  const x = keep.map((k) => times[k]);
  const series = [{}, { label: kind.title, stroke: token('--performer'), width: 2, points: { show: false }, scale: 'y' }];
  const data = [x, keep.map((k) => values[k])];
  const flights = shown();
  const bands = [];
  if (kind.band && flights) {
    const of = flights.cloud.performer_band;
    const beat = of[`${kind.band}_p50_m`].map((_, k) => k * flights.cloud.step_s);
    data.push(x.map((time) => at(beat, of[`${kind.band}_p95_m`], time)), x.map((time) => at(beat, of[`${kind.band}_p5_m`], time)));
    const edge = { stroke: 'transparent', points: { show: false }, scale: 'y' };
    series.push({ ...edge, label: 'P95' }, { ...edge, label: 'P5' });
    bands.push({ series: [2, 3], fill: `color-mix(in srgb, ${token(get('whatIf') ? '--what-if' : '--performer')} 24%, transparent)` });
  }
  const limit = (flights?.dispersion.limits ?? []).find((one) => one.figure === kind.limit);
  const host = make('div', { class: 'chart' });
  const width = Math.max(260, grid.clientWidth > 700 ? grid.clientWidth / 2 - 12 : grid.clientWidth);
  const axis = { stroke: token('--muted'), grid: { stroke: token('--grid'), width: 1 }, ticks: { stroke: token('--grid') }, font: '12px "Reckoner Sans", sans-serif', values: (_, ticks) => ticks.map((tick) => fixed(tick, tick % 1 ? 1 : 0)) };
  const made = new uPlot({
    width, height: 190, series, bands, legend: { show: false },
    cursor: { drag: { x: false, y: false }, y: false, points: { show: false } },
    scales: { x: { time: false } },
    axes: [{ ...axis }, { ...axis, size: 52 }],
    hooks: {
      draw: [(plot) => {
        const pen = plot.ctx;
        pen.save();
        const rule = (value, scale, colour, dash) => {
          const position = Math.round(plot.valToPos(value, scale, true));
          pen.strokeStyle = colour; pen.lineWidth = devicePixelRatio; pen.setLineDash(dash.map((d) => d * devicePixelRatio));
          pen.beginPath();
          if (scale === 'x') { pen.moveTo(position, plot.bbox.top); pen.lineTo(position, plot.bbox.top + plot.bbox.height); }
          else { pen.moveTo(plot.bbox.left, position); pen.lineTo(plot.bbox.left + plot.bbox.width, position); }
          pen.stroke();
        };
        const { min, max } = plot.scales.x;
        if (0 > min && 0 < max) rule(0, 'x', token('--line'), []);
        if (get('time') >= min && get('time') <= max) rule(get('time'), 'x', token('--ink'), []);
        if (limit && limit.threshold_m > plot.scales.y.min && limit.threshold_m < plot.scales.y.max) rule(limit.threshold_m, 'y', token('--ink'), [5, 4]);
        pen.restore();
      }],
      ready: [(plot) => plot.over.addEventListener('click', () => { if (plot.cursor.left >= 0) set({ time: plot.posToVal(plot.cursor.left, 'x') }); })],
    },
  }, data, host);
  drawn.push(made);
  return make('figure', { class: 'chart-figure' },
    make('figcaption', {}, make('strong', {}, kind.title), make('span', { class: 'unit' }, ` ${kind.unit}, ${kind.words}`)), host, table(kind, x, data[1]));
}

/** The same numbers each second, for who would rather read than look. */
function table(kind, times, values) {
  const beat = whole ? 10 : 1;
  const rows = [];
  for (let time = Math.ceil(times[0] / beat) * beat; time <= times.at(-1); time += beat) rows.push([time, at(times, values, time)]);
  return make('details', {}, make('summary', {}, 'As a table'), make('table', { class: 'table' },
    make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'time, s'), make('th', { scope: 'col', class: 'number' }, `${kind.title.toLowerCase()}, ${kind.unit}`))),
    make('tbody', {}, ...rows.map(([time, value]) => make('tr', {}, make('td', {}, fixed(time, 0)), make('td', { class: 'number' }, fixed(value, 1)))))));
}
