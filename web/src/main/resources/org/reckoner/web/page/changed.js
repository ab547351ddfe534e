// What a what-if changes: states first, then shares of flights that break a limit, then figures, always before and after.

import { watch } from './store.js';
import { fill, make } from './dom.js';
import { fixed, quantity } from './figures.js';

const SHAPES = { 'within limits': '●', 'outside limits': '▲', unknown: '◆', stale: '◷' };

export function showChanged(place) {
  watch(['plan', 'whatIf', 'settings'], ({ plan, whatIf, settings, stunt }) => {
    place.hidden = !plan || !whatIf;
    if (place.hidden) { fill(place); return; }
    const before = plan.dispersion;
    const after = whatIf.dispersion;
    const turned = Object.entries(settings).map(([key, value]) => {
      const input = stunt.sliders.find((slider) => slider.key === key);
      return input ? `${input.words} ${value} instead of ${fixed(input.centre, 1)} ${input.unit}` : `${key} ${value}`;
    });
    const limits = after.limits.map((limit) => [before.limits.find((one) => one.name === limit.name), limit]).filter(([was]) => was);
    const verdict = plan.verdict.state === whatIf.verdict.state ? `the verdict stays ${whatIf.verdict.state}` : `the verdict turns from ${plan.verdict.state} to ${whatIf.verdict.state}`;
    const states = limits.filter(([was, now]) => was.state !== now.state);
    limits.sort(([a, b], [c, d]) => (c.state !== d.state) - (a.state !== b.state) || Math.abs(d.broken.value_ratio - c.broken.value_ratio) - Math.abs(b.broken.value_ratio - a.broken.value_ratio));
    const moved = limits.filter(([was, now]) => was.state !== now.state || apart(was.broken, now.broken));
    fill(place, make('div', { class: 'section-head' }, make('h2', {}, 'What changed')),
      make('p', { class: 'sentence' }, `With ${turned.join(', ')} ${verdict}; ${states.length === 0 ? 'no limit changes its state' : states.length === 1 ? 'one limit changes its state' : `${states.length} limits change their state`}.`),
      moved.length ? limitTable(moved) : make('p', { class: 'waiting' }, 'No share of broken limits moves beyond its own interval.'),
      figureTable(before.figures, after.figures),
      make('p', { class: 'unit' }, `Same draws for both: ${fixed(before.sample_plan.samples, 0)} flights before, ${fixed(after.sample_plan.samples, 0)} after. ${after.sample_plan.samples < before.sample_plan.samples ? 'With fewer flights a limit may be unknown for that alone. ' : ''}Ranges under shares are the 95 % interval of each count on its own.`));
  });
}

function apart(was, now) { return was.high_ratio < now.low_ratio || now.high_ratio < was.low_ratio; }

function limitTable(rows) {
  return make('table', { class: 'table' },
    make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'limit'), make('th', { scope: 'col', class: 'number' }, 'broken before, %'), make('th', { scope: 'col', class: 'number' }, 'after, %'))),
    make('tbody', {}, ...rows.map(([was, now]) => make('tr', {},
      make('th', { scope: 'row' }, was.name, make('br'), was.state === now.state ? state(now) : make('span', { class: 'turned' }, state(was), ' → ', state(now))),
      make('td', { class: 'number' }, share(was.broken)), make('td', { class: 'number' }, share(now.broken))))));
}

function state(limit) {
  return make('span', { class: 'unit state-word', 'data-state': limit.state }, make('span', { class: 'shape', 'aria-hidden': 'true' }, SHAPES[limit.state] ?? '◆'), ` ${limit.state}`);
}

function share(broken) {
  return [broken.counted === 0 ? 'none seen' : fixed(100 * broken.value_ratio, 1), make('br'), make('span', { class: 'unit' }, `${fixed(100 * broken.low_ratio, 1)}–${fixed(100 * broken.high_ratio, 1)}`)];
}

/** Figures whose middle moves by more than a tenth of their band, the farthest first. */
function figureTable(before, after) {
  const rows = [];
  for (const [key, now] of Object.entries(after)) {
    const was = before[key];
    if (!was?.p50 || !now?.p50) continue;
    const [b5, b50, b95, a5, a50, a95] = [was.p5, was.p50, was.p95, now.p5, now.p50, now.p95].map((one) => quantity(one, 'value'));
    const move = Math.abs(a50.value - b50.value) / Math.max(b95.value - b5.value, 1e-9);
    if (move > 0.1) rows.push({ key, move, b5, b50, b95, a5, a50, a95 });
  }
  if (!rows.length) return null;
  rows.sort((a, b) => b.move - a.move);
  const triple = (low, middle, high) => {
    const digits = high.value - low.value >= 20 ? 0 : high.value - low.value >= 0.5 ? 1 : 2;
    return [fixed(middle.value, digits), make('span', { class: 'unit' }, ` ${middle.unit}`), make('br'), make('span', { class: 'unit' }, `${fixed(low.value, digits)}–${fixed(high.value, digits)}`)];
  };
  return make('table', { class: 'table' },
    make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'middle of flights, P5–P95'), make('th', { scope: 'col', class: 'number' }, 'before'), make('th', { scope: 'col', class: 'number' }, 'after'))),
    make('tbody', {}, ...rows.slice(0, 8).map((row) => make('tr', {}, make('th', { scope: 'row' }, row.key.replaceAll('_', ' ')),
      make('td', { class: 'number' }, ...triple(row.b5, row.b50, row.b95)), make('td', { class: 'number' }, ...triple(row.a5, row.a50, row.a95))))));
}
