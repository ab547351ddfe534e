// Theme and units of measure are a person's, not the stunt's: they are kept in this browser alone.

import { bytes } from './api.js';
import { get, watch } from './store.js';
import { fill, make } from './dom.js';
import { kept } from './kept.js';

const THEMES = { auto: 'As the system', light: 'Light', dark: 'Dark', sun: 'Bright sun' };

export function showTools(place) {
  const last = localStorage.getItem('reckoner-theme');
  const theme = last && last in THEMES ? last : 'auto';
  document.documentElement.dataset.theme = theme;
  const choice = make('select', { class: 'button', 'aria-label': 'Theme' }, ...Object.entries(THEMES).map(([value, words]) => make('option', { value, selected: value === theme }, words)));
  choice.addEventListener('change', () => {
    document.documentElement.dataset.theme = choice.value;
    localStorage.setItem('reckoner-theme', choice.value);
  });
  fill(place, choice, make('button', { class: 'button', type: 'button', onclick: () => window.print() }, 'Print'), kept ? null : mail());
}

/** One file that opens without the server; the plan alone can be kept so, with what-ifs that are marked as such. */
function mail() {
  const words = 'Save as single HTML';
  const button = make('button', { class: 'button', type: 'button', id: 'save-page' }, words);
  button.addEventListener('click', async () => {
    button.disabled = true;
    button.textContent = 'Flying what the file needs';
    try {
      const stunt = get('stunt');
      const link = make('a', { download: `${stunt.file.replace(/\.ya?ml$/, '')}-${stunt.version.slice(0, 8)}.html` });
      link.href = URL.createObjectURL(new Blob([await bytes('/api/export.html')], { type: 'text/html' }));
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      button.textContent = words;
    } catch (problem) {
      button.textContent = `Not saved: ${problem.message}`;
    }
    button.disabled = false;
  });
  watch(['keeping'], ({ keeping }) => { if (keeping && button.disabled) button.textContent = `What-ifs flown: ${keeping.places} of ${keeping.of}`; });
  return button;
}
