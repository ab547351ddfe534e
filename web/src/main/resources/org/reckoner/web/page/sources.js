// Each figure opens what it means, its band, what moves it and where that comes from.

import { watch, shown, get } from './store.js';
import { fill, make } from './dom.js';
import { fixed, quantity } from './figures.js';

export function showSources(place) {
  watch(['prediction', 'plan', 'whatIf'], ({ prediction }) => {
    if (!prediction) { fill(place, make('h2', {}, 'Figures'), make('p', { class: 'waiting' }, 'Being flown.')); return; }
    const spread = shown()?.dispersion.figures ?? {};
    fill(place, make('div', { class: 'section-head' }, make('h2', {}, 'Figures')), make('p', { class: 'sentence' }, `Of the ${get('whatIf') ? 'plan\u2019s ' : ''}nominal flight. Open a figure for its meaning, ${get('whatIf') ? 'the what-if\u2019s ' : ''}band and sources.`),
      make('div', { class: 'figures' }, ...Object.entries(prediction.figures).map(([key, figure]) => one(key, figure, spread[key]))));
  });
}

function one(key, figure, spread) {
  const value = quantity(figure, 'value');
  const judged = spread ? spread.variance_from_judgement_ratio : figure.band?.variance_from_judgement_ratio;
  const p5 = spread ? quantity(spread.p5, 'value') : null;
  const p95 = spread ? quantity(spread.p95, 'value') : null;
  return make('details', { class: 'figure' },
    make('summary', {}, make('span', {}, key.replaceAll('_', ' ')), make('span', { class: 'number' }, fixed(value.value, 1), make('span', { class: 'unit' }, ` ${value.unit}`))),
    make('p', {}, `${figure.meaning}.`),
    p5 ? make('p', {}, `Nine of ten flights: ${fixed(p5.value, 1)} to ${fixed(p95.value, 1)} ${value.unit}, counted in ${fixed(spread.flights_that_have_it, 0)} flights (${spread.p50.method}).`) : null,
    judged === undefined ? null : make('p', {}, `${judged > 0.5 ? 'Assumed: ' : ''}${fixed(100 * judged, 0)} % of what the inputs explain is judgement.`),
    spread?.drivers?.length ? make('p', {}, `Moves with ${spread.drivers.slice(0, 3).map((driver) => `${driver.input} (${fixed(100 * driver.variance_share_ratio, 0)} %, grade ${driver.grade})`).join(', ')}.`) : null);
}
