// The numbers that can be dragged. Each drag flies the stunt again with the plan's own draws: first a few flights, then more.

import { send } from './api.js';
import { get, set, watch } from './store.js';
import { fill, make } from './dom.js';
import { fixed } from './figures.js';
import { kept, placesOf } from './kept.js';

const FIRST = 200;
const THEN = 1000;
const page = crypto.randomUUID?.() ?? String(Math.random());
let asked = 0;
let abort = null;

export function showSliders(place) {
  watch(['stunt'], ({ stunt }) => {
    if (!stunt) { fill(place, make('h2', {}, 'What if'), make('p', { class: 'waiting' }, 'Loading the stunt.')); return; }
    fill(place, make('h2', {}, 'What if'), ...stunt.sliders.map(slider),
      make('div', { class: 'tools' },
        make('button', { class: 'button', type: 'button', id: 'back-to-plan', onclick: back }, 'Back to the plan'),
        kept ? null : make('button', { class: 'button', type: 'button', id: 'keep-version', onclick: keep }, 'Save as version')),
      make('p', { class: 'sentence', id: 'kept', role: 'status' }),
      make('details', {}, make('summary', {}, 'What the sliders mean'), make('dl', { class: 'meanings' },
        make('dt', {}, 'The bar, the tick, J'), make('dd', {}, 'Nine of ten takes lie in the bar; the tick is the plan; J: the number is judgement.'),
        ...stunt.sliders.flatMap((input) => [make('dt', {}, input.words), make('dd', {}, `${input.meaning}. Source: ${input.source}, grade ${input.grade}.`)]))));
  });
}

function slider(input) {
  const digits = digitsOf(input);
  const share = (value) => 100 * (value - input.low) / (input.high - input.low);
  const id = `slider-${input.key.replaceAll('.', '-')}`;
  const output = make('output', { for: id }, `${fixed(input.centre, digits)} ${input.unit}`);
  const range = make('input', { type: 'range', id, min: String(input.low), max: String(input.high), step: 'any', 'data-key': input.key, 'data-centre': String(input.centre) });
  range.value = String(input.centre);
  const places = placesOf(input);
  if (places) onlyAt(places, range);
  range.addEventListener('input', () => {
    // The thumb stands where the hand is; the number asked for is the one that is read.
    const value = places ? nearest(places, Number(range.value)) : Math.max(input.low, Math.min(input.high, Number(Number(range.value).toFixed(digits))));
    if (places) range.value = String(value);
    output.textContent = `${fixed(value, digits)} ${input.unit}`;
    change(input, value);
  });
  const low = Math.max(0, share(input.p5));
  const band = make('div', { class: 'band' });
  band.style.left = travel(low);
  band.style.width = `calc(${Math.max(0, Math.min(100, share(input.p95)) - low) / 100} * (100% - 24px))`;
  const mark = make('div', { class: 'plan-mark' });
  mark.style.left = travel(share(input.centre));
  return make('div', { class: 'slider' }, make('label', { for: id }, input.words, ' ', input.grade === 'J' ? make('span', { class: 'unit' }, 'J') : null), output,
    make('div', { class: 'track' }, band, mark, range));
}

function nearest(places, value) { return places.reduce((best, place) => (Math.abs(place - value) < Math.abs(best - value) ? place : best)); }

/** A step of the keyboard goes to the next place that was flown beforehand. */
function onlyAt(places, range) {
  range.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = places.indexOf(nearest(places, Number(range.value))) + step;
    range.value = String(places[Math.max(0, Math.min(places.length - 1, next))]);
    range.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Where the middle of the thumb stands at a share of its way. */
function travel(share) { return `calc(12px + ${share / 100} * (100% - 24px))`; }

function digitsOf(input) {
  const reach = input.high - input.low;
  return reach >= 100 ? 0 : reach >= 2 ? 1 : 2;
}

function change(input, value) {
  document.querySelector(`[data-key="${input.key}"]`).closest('.slider').classList.toggle('dragged', Math.abs(value - input.centre) >= 1e-9);
  if (kept) backBut(input.key);
  const settings = kept ? {} : { ...get('settings') };
  if (Math.abs(value - input.centre) < 1e-9) delete settings[input.key]; else settings[input.key] = `${value} ${input.unit}`;
  set({ settings });
  fly(settings);
}

/** Only one slider at a time was flown beforehand: the others go back to the plan. */
function backBut(key) {
  for (const input of get('stunt').sliders.filter((one) => one.key !== key)) {
    const range = document.querySelector(`[data-key="${input.key}"]`);
    range.value = range.dataset.centre;
    range.closest('.slider').classList.remove('dragged');
    range.closest('.slider').querySelector('output').textContent = `${fixed(input.centre, digitsOf(input))} ${input.unit}`;
  }
}

function back() {
  for (const range of document.querySelectorAll('.slider input')) {
    range.value = range.dataset.centre;
  }
  set({ settings: {} });
  fly({});
  set({ stunt: get('stunt') });
}

/** A file of its own beside the plan, which stays as it is. */
async function keep() {
  const said = document.getElementById('kept');
  const settings = list(get('settings'));
  if (settings.length === 0) { said.textContent = 'Nothing is dragged: the plan is a version already.'; return; }
  try {
    const { file } = await send('/api/versions', { settings });
    said.textContent = `Kept as ${file}, beside the plan.`;
  } catch (problem) {
    said.textContent = `${problem.message}. Maybe ${problem.maybe}.`;
  }
}

function list(settings) {
  return Object.entries(settings).map(([key, value]) => `${key}=${value}`);
}

/** Only the newest question counts: an older one is told to stop and its answer is dropped. */
async function fly(settings) {
  const number = ++asked;
  abort?.abort();
  abort = new AbortController();
  const { signal } = abort;
  if (Object.keys(settings).length === 0) { set({ whatIf: null }); return; }
  try {
    for (const samples of kept ? [kept.flights] : [FIRST, THEN]) {
      const answer = await send('/api/what-if', { page, settings: list(settings), samples }, signal);
      if (number !== asked) return;
      set({ whatIf: answer, problem: null });
    }
  } catch (problem) {
    if (number === asked && problem.name !== 'AbortError' && problem.status !== 409) set({ problem });
  }
}
