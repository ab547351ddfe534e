// Every limit with what the flights do to it.

import { watch, shown, get } from './store.js';
import { fill, make } from './dom.js';
import { fixed, quantity } from './figures.js';

const SHAPES = { 'within limits': '●', 'outside limits': '▲', stale: '◷' };

function broken(share) {
  const low = 100 * share.low_ratio;
  const high = 100 * share.high_ratio;
  return share.counted === 0 ? `below ${fixed(high, 1)}` : `${fixed(100 * share.value_ratio, 1)} (${fixed(low, 1)}–${fixed(high, 1)})`;
}

export function showLimits(place) {
  watch(['plan', 'whatIf'], () => {
    const flights = shown();
    if (!flights) { fill(place, make('h2', {}, 'Limits'), make('p', { class: 'waiting' }, 'Told as soon as the flights are flown.')); return; }
    const limits = flights.dispersion.limits;
    if (limits.length === 0) { fill(place, make('h2', {}, 'Limits'), make('p', {}, 'The file states no limits. Add them under “limits”, each with its owner.')); return; }
    const before = new Map((get('whatIf') && get('plan') ? get('plan').dispersion.limits : []).map((limit) => [limit.name, limit]));
    fill(place, make('h2', {}, 'Limits'), make('table', {},
      make('thead', {}, make('tr', {}, ...['', 'limit', 'P5', 'P95', 'broken, %'].map((text, k) => make('th', { scope: 'col', class: k > 0 ? 'number' : null }, text)))),
      make('tbody', {}, ...limits.map((limit) => row(limit, flights.dispersion.figures[limit.figure], before.get(limit.name))))));
  });
}

function row(limit, figure, before) {
  const threshold = quantity(limit, 'threshold');
  const low = figure ? quantity(figure.p5, 'value') : null;
  const high = figure ? quantity(figure.p95, 'value') : null;
  const changed = before && before.state !== limit.state;
  return make('tr', {},
    make('th', { scope: 'row', 'data-state': limit.state, title: `${limit.state}. ${limit.owner}: ${limit.reason}` },
      make('span', { class: 'shape', 'aria-hidden': 'true' }, SHAPES[limit.state] ?? '◆'), ` ${limit.name}`,
      changed ? make('span', { class: 'unit' }, ` was ${before.state}`) : null),
    make('td', { class: 'number' }, `${limit.bound === 'at least' ? '≥' : '≤'} ${fixed(threshold.value, 1)} `, make('span', { class: 'unit' }, threshold.unit)),
    make('td', { class: 'number' }, low ? fixed(low.value, 1) : 'never'),
    make('td', { class: 'number' }, high ? fixed(high.value, 1) : ''),
    make('td', { class: 'number' }, broken(limit.broken)));
}
