// A page that was kept in one file carries the server's answers with it. Here they are found; served pages have none.

import { make } from './dom.js';

const said = document.getElementById('kept-page');

/** When it was kept, of which version, and which places of the sliders were flown beforehand; null for a served page. */
export const kept = said ? JSON.parse(said.textContent) : null;

export async function keptBytes(name) {
  const packed = document.querySelector(`script[data-kept="${name}"]`);
  if (!packed) throw new Error(`this file was kept without ${name}`);
  const bytes = Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

export async function keptAnswer(name) { return JSON.parse(new TextDecoder().decode(await keptBytes(name))); }

/** The one what-if whose only setting is this place of a slider. */
export async function keptWhatIf(settings) {
  const [key, value] = settings[0].split('=');
  const place = kept.places.find((one) => one.key === key && one.value === Number.parseFloat(value));
  if (settings.length !== 1 || !place) throw new Error('only the places that were flown beforehand can be shown');
  return keptAnswer(place.answer);
}

/** Where a slider may stand: the plan and the places that were flown beforehand, in order; null where any place can be flown. */
export function placesOf(input) {
  if (!kept) return null;
  return [input.centre, ...kept.places.filter((place) => place.key === input.key).map((place) => place.value)].sort((a, b) => a - b);
}

/** Says on every view of a kept page what it is. */
export function showKept(head) {
  if (!kept) return;
  document.body.classList.add('is-kept');
  head.append(make('p', { class: 'kept-note', role: 'note' }, make('strong', {}, `Kept ${kept.at.replace('T', ' ').replace(/:00Z$/, ' UTC')}`),
    ` from version ${kept.version.slice(0, 12)}. No server: each slider shows the places that were flown beforehand (${kept.flights} flights each), one slider at a time. Predicted, not a clearance.`));
}
