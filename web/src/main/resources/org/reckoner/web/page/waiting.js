// What a view says while it has nothing to draw: that it is being flown, or that it was not.

import { get } from './store.js';
import { make } from './dom.js';

export function skeleton(tall = false) {
  return make('div', { class: tall ? 'skeleton tall' : 'skeleton' }, get('problem') ? 'Not flown: what is wrong stands at the top.' : 'The nominal flight is being flown.');
}
