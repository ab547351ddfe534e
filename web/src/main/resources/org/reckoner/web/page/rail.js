// One time for every view: events on a line, and a playhead that the keyboard moves by a frame or a tenth of a second.

import { get, set, watch } from './store.js';
import { fill, make } from './dom.js';
import { fixed } from './figures.js';

const FRAME = 0.04;
const TENTH = 0.1;

export function showRail(place) {
  const clock = make('output', { class: 'clock' });
  const range = make('input', { type: 'range', step: 'any', id: 'time', 'aria-label': 'Time from T0 in seconds; left and right move by a frame, up and down by a tenth' });
  const marks = make('div', { class: 'rail-marks', 'aria-hidden': 'true' });
  const choice = make('select', { class: 'button', 'aria-label': 'Go to an event' });
  fill(place, make('div', { class: 'rail-line' }, clock, make('div', { class: 'rail-track' }, marks, range), choice));
  const go = (time) => set({ time: Math.min(Number(range.max), Math.max(Number(range.min), time)) });
  range.addEventListener('input', () => set({ time: unstretch(Number(range.value)) }));
  range.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -FRAME, ArrowRight: FRAME, ArrowDown: -TENTH, ArrowUp: TENTH, PageDown: -1, PageUp: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    go(get('time') + step);
  });
  choice.addEventListener('change', () => go(Number(choice.value)));
  let filled = null;
  // The first seconds decide and the canopy flies for minutes: the rail gives both about half of its length.
  let bend = 12;
  let first = -5;
  let last = 20;
  const stretch = (time) => time <= bend ? time : bend + (time - bend) * Math.min(1, (bend - first) / Math.max(last - bend, 1e-9));
  const unstretch = (value) => value <= bend ? value : bend + (value - bend) / Math.min(1, (bend - first) / Math.max(last - bend, 1e-9));
  watch(['paths', 'time', 'prediction'], ({ paths, time, prediction }) => {
    place.hidden = !paths;
    if (!paths) return;
    const all = paths.bodies.map((body) => body.time_s);
    first = Math.min(...all.map((times) => times[0]));
    last = Math.max(...all.map((times) => times.at(-1)));
    range.min = String(first);
    range.max = String(stretch(last));
    range.value = String(stretch(time));
    range.setAttribute('aria-valuetext', `${fixed(time, 2)} seconds from T0`);
    clock.textContent = `T0 ${time < 0 ? '\u2212' : '+'} ${fixed(Math.abs(time), 2)} s`;
    if (prediction && filled !== prediction) {
      filled = prediction;
      fill(choice, make('option', { value: '0' }, 'Go to…'), ...prediction.events.map((event) => make('option', { value: String(event.time_s) }, `${fixed(event.time_s, 1)} s  ${event.words}`)));
      const stand = (span, time) => { span.style.left = `${100 * (stretch(time) - first) / (stretch(last) - first)}%`; return span; };
      fill(marks, ...prediction.phases.map((phase) => {
        const lane = stand(make('span', { class: `rail-lane ${phase.body} ${phase.phase}` }, make('span', {}, phase.phase.replaceAll('_', ' '))), phase.start_s);
        lane.style.width = `${100 * (stretch(phase.end_s) - stretch(phase.start_s)) / (stretch(last) - first)}%`;
        return lane;
      }), ...prediction.events.map((event) => stand(make('span', { class: `rail-mark ${event.body}` }), event.time_s)));
    }
  });
}
