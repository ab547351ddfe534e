// Seconds to spare: how long a throw may still wait, at each instant.

import { watch } from './store.js';
import { fill, make } from './dom.js';
import { fixed } from './figures.js';
import { at } from './drawing.js';

export function showSpare(place) {
  watch(['prediction', 'time', 'whatIf'], ({ prediction, time, whatIf }) => {
    const spare = prediction?.seconds_to_spare;
    if (!prediction) { fill(place, make('h2', {}, 'Seconds to spare'), make('p', { class: 'waiting' }, 'Being flown.')); return; }
    if (!spare) { fill(place, make('h2', {}, 'Seconds to spare'), make('p', {}, 'Nothing has to be thrown in this stunt.')); return; }
    const known = spare.instants.filter((instant) => instant.to_latest_throw_s !== undefined);
    const now = at(known.map((one) => one.time_s), known.map((one) => one.to_latest_throw_s), time);
    fill(place, make('h2', {}, 'Seconds to spare'),
      make('p', { class: 'big' }, spare.spare_s === undefined ? '–' : fixed(spare.spare_s, 1), make('span', { class: 'unit' }, ' s')),
      make('p', { class: 'sentence' }, `${whatIf ? 'of the plan, not of the what-if: ' : ''}after the planned throw, to be open at ${fixed(spare.open_height_agl_m, 0)} m above the ground${spare.open_height_stated ? '' : ' (usual, not stated)'}.`),
      now === null ? null : make('p', { class: 'sentence' }, `At the playhead: ${fixed(now, 1)} s to the latest throw.`),
      spare.late_throws?.length ? make('table', { class: 'table' },
        make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'thrown late by'), make('th', { scope: 'col', class: 'number' }, 'open at, m above ground'))),
        make('tbody', {}, ...spare.late_throws.map((late) => make('tr', {}, make('th', { scope: 'row' }, `${fixed(late.late_s, 1)} s`), make('td', { class: 'number' }, late.opening_height_agl_m === undefined ? '▲ not open' : fixed(late.opening_height_agl_m, 0)))))) : null);
  });
}
