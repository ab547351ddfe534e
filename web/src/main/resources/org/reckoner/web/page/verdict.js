// The answer in words, at the top.

import { watch, shown } from './store.js';
import { fill, make } from './dom.js';
import { fixed } from './figures.js';

export function showVerdict(place) {
  watch(['plan', 'whatIf', 'flown', 'connected', 'problem'], (state) => {
    const flights = shown();
    document.body.classList.toggle('is-what-if', state.whatIf !== null);
    if (state.problem) {
      fill(place, make('div', { class: 'problem', role: 'alert' },
        make('p', {}, `What is wrong: ${state.problem.message}.`), make('p', {}, state.problem.maybe ? `Maybe ${state.problem.maybe}.` : '')));
      return;
    }
    if (!flights) {
      const words = state.flown
        ? `${fixed(state.flown.flights, 0)} of ${fixed(state.flown.of, 0)} flights flown`
        : 'the nominal flight first, then the spread';
      fill(place, make('p', { class: 'state', 'data-state': 'unknown' }, '◆ unknown'), make('p', { class: 'waiting' }, `Being flown: ${words}.`));
      return;
    }
    const plan = flights.dispersion.sample_plan;
    fill(place,
      state.whatIf ? make('p', {}, make('span', { class: 'what-if-mark' }, `WHAT-IF · ${fixed(plan.samples, 0)} flights${state.whatIf.what_if.coarse ? ', coarse' : ''}`)) : null,
      make('p', { class: 'state', 'data-state': flights.verdict.state }, `${flights.verdict.symbol} ${flights.verdict.state}`),
      make('p', {}, flights.verdict.sentence),
      make('p', { class: 'note' }, `Predicted, not a clearance. ${fixed(plan.samples, 0)} flights through gusts, ${plan.design} samples, seed ${plan.seed}.${state.connected ? '' : ' The server does not answer: what you see does not change.'}`));
  });
}
