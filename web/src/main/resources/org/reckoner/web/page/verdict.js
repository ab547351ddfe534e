// The answer in words, at the top, with the age of what it rests on.

import { watch, shown } from './store.js';
import { fill, make } from './dom.js';
import { fixed } from './figures.js';
import { mark } from './paper.js';

/** After so many hours the conditions of a file are called stale. */
const STALE_HOURS = 12;

export function showVerdict(place) {
  let last = null;
  let began = null;
  const draw = (state) => {
    last = state;
    document.body.classList.toggle('is-what-if', state.whatIf !== null);
    const flights = shown();
    if (state.problem) {
      fill(place, make('div', { class: 'problem', role: 'alert' },
        make('p', { class: 'state', 'data-state': 'unknown' }, '◆ unknown'),
        make('p', {}, make('strong', {}, 'What is wrong: '), sentence(state.problem.message)), state.problem.maybe ? make('p', {}, sentence(`Maybe ${state.problem.maybe}`)) : null,
        make('p', { class: 'note' }, flights ? 'The views below show what was flown before.' : 'Nothing is shown that was not flown.')));
      return;
    }
    if (!flights) { fill(place, ...waiting(state)); return; }
    const plan = flights.dispersion.sample_plan;
    fill(place,
      state.whatIf ? make('p', {}, make('span', { class: 'what-if-mark' }, mark(state.whatIf)), ' ', make('span', { class: 'note' }, `not the plan, which is ${state.plan ? `${state.plan.verdict.symbol} ${state.plan.verdict.state}` : 'unknown'}`)) : null,
      state.connected ? null : make('p', { class: 'offline', role: 'status' }, '◷ The server does not answer. What you see does not change; it goes on by itself when the server is back.'),
      make('p', { class: 'state', 'data-state': flights.verdict.state }, `${flights.verdict.symbol} ${flights.verdict.state}`),
      make('p', {}, flights.verdict.sentence),
      make('p', { class: 'note' }, `Predicted, not a clearance. ${fixed(plan.samples, 0)} flights through gusts, ${plan.design} samples, seed ${plan.seed}. `, age(state.stunt)));
  };
  const waiting = (state) => {
    const share = state.flown ? state.flown.flights / state.flown.of : 0;
    if (share > 0 && began === null) began = { at: performance.now(), share };
    const left = began && share > began.share ? (performance.now() - began.at) / (share - began.share) * (1 - share) / 1000 : null;
    return [make('p', { class: 'state', 'data-state': 'unknown' }, '◆ unknown'),
      make('p', { class: 'waiting' }, state.flown
        ? `Being flown: ${fixed(state.flown.flights, 0)} of ${fixed(state.flown.of, 0)} flights${left === null ? '' : `, about ${fixed(Math.max(1, left), 0)} s left`}.`
        : state.paths ? 'The nominal flight is flown; its spread is being flown now.' : 'Being flown: the nominal flight first, then the spread.'),
      make('progress', { max: 1, value: share, 'aria-label': 'Share of the flights that are flown' })];
  };
  watch(['plan', 'whatIf', 'flown', 'connected', 'problem', 'stunt'], (state) => { if (state.plan) began = null; draw(state); });
  setInterval(() => { if (last?.plan && !last.problem) for (const place of document.querySelectorAll('.age')) place.replaceWith(age(last.stunt)); }, 60_000);
}

function sentence(words) { return /[.?]$/.test(words) ? words : `${words}.`; }

function age(stunt) {
  if (!stunt) return null;
  const read = new Date(stunt.read);
  const minutes = Math.max(0, (Date.now() - read) / 60_000);
  const words = minutes < 1.5 ? 'a minute ago' : minutes < 90 ? `${fixed(minutes, 0)} minutes ago` : `${fixed(minutes / 60, 0)} hours ago`;
  const old = minutes > 60 * STALE_HOURS;
  return make('span', { class: old ? 'age stale' : 'age' }, `${old ? '◷ Stale: file' : 'File'} read ${words}; the conditions are those that it states.`);
}
