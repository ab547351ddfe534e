// Theme and units of measure are a person's, not the stunt's: they are kept in this browser alone.

import { fill, make } from './dom.js';

const THEMES = { auto: 'As the system', light: 'Light', dark: 'Dark', sun: 'Bright sun' };

export function showTools(place) {
  const kept = localStorage.getItem('reckoner-theme');
  const theme = kept && kept in THEMES ? kept : 'auto';
  document.documentElement.dataset.theme = theme;
  const choice = make('select', { class: 'button', 'aria-label': 'Theme' }, ...Object.entries(THEMES).map(([value, words]) => make('option', { value, selected: value === theme }, words)));
  choice.addEventListener('change', () => {
    document.documentElement.dataset.theme = choice.value;
    localStorage.setItem('reckoner-theme', choice.value);
  });
  fill(place, choice, make('button', { class: 'button', type: 'button', onclick: () => window.print() }, 'Print'));
}
