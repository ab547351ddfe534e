// One time for every view: events on a line, and a playhead that the keyboard moves by a frame or a tenth of a second.

import { get, set, watch } from './store.js';
import { fill, make } from './dom.js';
import { fixed } from './figures.js';

export function showRail(place) {
  const clock = make('output', { class: 'clock', 'aria-live': 'off' });
  const range = make('input', { type: 'range', step: '0.04', 'aria-label': 'Time from T0, seconds' });
  const events = make('div', { class: 'events' });
  fill(place, clock, range, events);
  range.addEventListener('input', () => set({ time: Number(range.value) }));
  range.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -0.04, ArrowRight: 0.04, ArrowDown: -0.1, ArrowUp: 0.1 }[event.key];
    if (!step) return;
    event.preventDefault();
    set({ time: Math.min(Number(range.max), Math.max(Number(range.min), get('time') + step)) });
  });
  watch(['paths', 'time', 'prediction'], ({ paths, time, prediction }) => {
    if (!paths) return;
    const all = paths.bodies.map((body) => body.time_s);
    range.min = String(Math.min(...all.map((times) => times[0])));
    range.max = String(Math.max(...all.map((times) => times.at(-1))));
    range.value = String(time);
    clock.textContent = `${time < 0 ? 'T0 −' : 'T0 +'} ${fixed(Math.abs(time), 2)} s`;
    if (prediction && events.childElementCount === 0) {
      for (const event of prediction.events) {
        events.append(make('button', { class: 'button', type: 'button', onclick: () => set({ time: event.time_s }) }, `${event.words} `, make('span', { class: 'unit' }, `${fixed(event.time_s, 1)} s`)));
      }
    }
  });
}
