// Every limit with what the flights do to it; each opens its owner and reason.

import { watch, shown, get } from './store.js';
import { fill, make } from './dom.js';
import { fixed, quantity, second } from './figures.js';

const SHAPES = { 'within limits': '●', 'outside limits': '▲', stale: '◷' };

export function showLimits(place) {
  let open = new Set();
  watch(['plan', 'whatIf'], () => {
    const head = make('div', { class: 'section-head' }, make('h2', {}, 'Limits'));
    const flights = shown();
    if (!flights) { fill(place, head, make('p', { class: 'waiting' }, 'Told as soon as the flights are flown.')); return; }
    const limits = flights.dispersion.limits;
    if (limits.length === 0) { fill(place, head, make('p', {}, 'The file states no limits. Add them under “limits”, each with its owner.')); return; }
    open = new Set([...place.querySelectorAll('details[open]')].map((one) => one.dataset.name));
    const before = new Map((get('whatIf') && get('plan') ? get('plan').dispersion.limits : []).map((limit) => [limit.name, limit]));
    fill(place, head, make('p', { class: 'sentence' }, counted(limits)), make('table', {},
      make('thead', {}, make('tr', {}, ...['limit', 'must be', 'nine of ten', 'broken, %'].map((text, k) => make('th', { scope: 'col', class: k > 0 ? 'number' : null }, text)))),
      make('tbody', {}, ...limits.map((limit) => row(limit, flights.dispersion.figures[limit.figure], before.get(limit.name), open.has(limit.name))))));
  });
}

function counted(limits) {
  const of = (state) => limits.filter((limit) => limit.state === state).length;
  const parts = [[of('outside limits'), 'outside'], [limits.length - of('outside limits') - of('within limits'), 'unknown'], [of('within limits'), 'within']];
  return `${limits.length === 1 ? 'The one limit:' : `Of ${limits.length} limits`} ${parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${count === 1 ? 'is' : 'are'} ${word}`).join(', ')}. Open one for its owner and reason.`;
}

function row(limit, figure, before, open) {
  const threshold = quantity(limit, 'threshold');
  const low = figure ? quantity(figure.p5, 'value') : null;
  const high = figure ? quantity(figure.p95, 'value') : null;
  const changed = before && before.state !== limit.state;
  const { broken } = limit;
  return make('tr', { class: changed ? 'turned' : null },
    make('th', { scope: 'row', 'data-state': limit.state }, make('details', { 'data-name': limit.name, open },
      make('summary', {}, make('span', {}, make('span', { class: 'shape', 'aria-hidden': 'true' }, `${SHAPES[limit.state] ?? '◆'} `), limit.name, make('br'),
        make('span', { class: 'unit' }, changed ? `${limit.state}, was ${before.state}` : limit.state))),
      make('p', { class: 'unit' }, `${limit.owner}: ${limit.reason}.`))),
    cell(`${limit.bound === 'at least' ? '≥' : '≤'} ${fixed(threshold.value, 1)}`, threshold.unit, second(threshold.value, threshold.unit)),
    low ? cell(`${fixed(low.value, 1)}–${fixed(high.value, 1)}`, low.unit, second(low.value, low.unit) && `${second(low.value, low.unit).replace(/\u00a0.*/, '')}–${second(high.value, high.unit)}`) : cell('never', '', 'came to pass'),
    broken.counted === 0 ? cell('none seen', '', `below ${fixed(100 * broken.high_ratio, 1)}`)
      : cell(fixed(100 * broken.value_ratio, 1), '', `${fixed(100 * broken.low_ratio, 1)}–${fixed(100 * broken.high_ratio, 1)}`));
}

function cell(words, unit, under) {
  return make('td', { class: 'number' }, words, unit ? make('span', { class: 'unit' }, ` ${unit}`) : null, under ? [make('br'), make('span', { class: 'unit' }, under)] : null);
}
