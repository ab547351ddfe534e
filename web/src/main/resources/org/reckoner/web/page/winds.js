// The wind at the three places, as the file states it or as it is dragged: an arrow that blows over the map, north up.

import { get } from './store.js';
import { make } from './dom.js';
import { fixed, pair } from './figures.js';

export function winds() {
  const settings = get('whatIf') ? get('settings') : {};
  return make('ul', { class: 'winds', 'aria-label': 'Wind' }, ...(get('stunt')?.winds ?? []).map((wind) => {
    const dragged = settings[wind.key];
    const speed = dragged ? Number.parseFloat(dragged) : wind.speed_mps;
    const calm = speed < 0.05;
    const arrow = calm ? null : make('svg:svg', { viewBox: '-14 -14 28 28', width: 28, height: 28, 'aria-hidden': 'true' },
      make('svg:path', { class: dragged ? 'wind-arrow amber' : 'wind-arrow', d: 'M0 -11V10M0 11L-5 3M0 11L5 3', transform: `rotate(${wind.from_deg})` }));
    return make('li', {}, arrow, make('span', {}, make('strong', {}, wind.place), make('br'), ...(calm ? ['calm'] : [pair(speed, 1, 'm/s'), make('br'), make('span', { class: 'unit' }, `from ${fixed((wind.from_deg + 360) % 360, 0)}°`)])));
  }));
}
