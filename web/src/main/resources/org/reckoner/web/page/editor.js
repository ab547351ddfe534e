// The stunt file as text: what is wrong with it stands at its line while it is typed; saved only when it can be flown.

import { read, send } from './api.js';
import { watch, get } from './store.js';
import { fill, make } from './dom.js';

/** Typed text survives a restart of the server and a closed window: it is kept in this browser until it is saved. */
const KEPT = 'reckoner-typed';
let basis = '';
let saved = '';
let timer = null;

export function showEditor(place) {
  const area = make('textarea', { class: 'editor-text', id: 'editor-text', spellcheck: 'false', autocapitalize: 'off', wrap: 'off', 'aria-label': 'Stunt file', 'aria-describedby': 'editor-state' });
  const numbers = make('pre', { class: 'editor-lines', 'aria-hidden': 'true' });
  const state = make('p', { class: 'sentence', id: 'editor-state', role: 'status' });
  const list = make('ol', { class: 'problems' });
  const save = make('button', { class: 'button', type: 'button', disabled: true, onclick: () => put(area, state, list, save) }, 'Save');
  const undo = make('button', { class: 'button', type: 'button', disabled: true, onclick: () => { area.value = saved; changed(); } }, 'Back to the file');
  const opened = make('details', { class: 'editor' }, make('summary', {}, 'The stunt file as text'), make('div', { class: 'editor-room' }, numbers, area), state, list, make('div', { class: 'tools' }, undo, save));
  fill(place, opened);
  const changed = () => {
    const lines = area.value.split('\n').length;
    if (numbers.childElementCount !== lines) fill(numbers, ...Array.from({ length: lines }, (_, k) => make('span', { 'data-line': String(k + 1) }, `${k + 1}\n`)));
    const touched = area.value !== saved;
    save.disabled = !touched;
    undo.disabled = !touched;
    if (touched) localStorage.setItem(KEPT, JSON.stringify({ basis, text: area.value })); else localStorage.removeItem(KEPT);
    clearTimeout(timer);
    timer = setTimeout(() => check(area, state, list, save), 250);
  };
  area.addEventListener('input', changed);
  area.addEventListener('scroll', () => { numbers.scrollTop = area.scrollTop; });
  opened.addEventListener('toggle', async () => {
    if (!opened.open || saved) return;
    await load(area);
    changed();
  });
  watch(['stunt'], async ({ stunt }) => {
    if (!stunt || !saved || stunt.version === basis) return;
    if (area.value === saved) { await load(area); changed(); } else state.textContent = 'Somebody changed the file meanwhile. What you typed is kept; copy it before you load theirs.';
  });
}

async function load(area) {
  const file = await read('/api/text');
  basis = file.version;
  saved = file.text;
  area.value = saved;
  const kept = JSON.parse(localStorage.getItem(KEPT) ?? 'null');
  if (kept && kept.basis === basis) area.value = kept.text;
}

async function check(area, state, list, save) {
  let answer;
  try {
    answer = await send('/api/check', { text: area.value });
  } catch (problem) {
    state.textContent = problem.status ? `${problem.message}.` : 'The server does not answer; what you type is kept in this browser.';
    return;
  }
  tell(answer, area, state, list);
  save.disabled = area.value === saved || answer.problems.length > 0;
}

function tell(answer, area, state, list) {
  const count = answer.problems.length;
  state.textContent = count === 0 ? (area.value === saved ? 'As it is flown.' : 'Can be flown; not saved yet.') : `${count} ${count === 1 ? 'thing is' : 'things are'} wrong; the plan stays as it was.`;
  fill(list, ...answer.problems.map((problem) => make('li', {},
    make('button', { class: 'link', type: 'button', onclick: () => go(area, problem.line, problem.column) }, `Line ${problem.line}`),
    ` ${problem.key}${problem.value ? `: ${problem.value}` : ''} ${problem.wrong}. Maybe ${problem.maybe}.`)));
  const wrong = new Set(answer.problems.map((problem) => String(problem.line)));
  for (const line of area.parentElement.querySelectorAll('[data-line]')) line.classList.toggle('wrong', wrong.has(line.dataset.line));
}

function go(area, line, column) {
  const before = area.value.split('\n').slice(0, line - 1).join('\n');
  const start = before.length + (line > 1 ? 1 : 0) + Math.max(0, column - 1);
  area.focus();
  area.setSelectionRange(start, start);
  area.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(area).lineHeight));
}

async function put(area, state, list, save) {
  save.disabled = true;
  try {
    const file = await send('/api/text', { text: area.value, basis }, undefined, 'PUT');
    basis = file.version;
    saved = file.text;
    localStorage.removeItem(KEPT);
    state.textContent = `Saved. The plan is flown anew as version ${basis.slice(0, 12)}.`;
  } catch (problem) {
    state.textContent = `${problem.message}. ${problem.maybe ? `Maybe ${problem.maybe}.` : ''}`;
    if (problem.answer) tell(problem.answer, area, state, list);
    save.disabled = get('stunt') === null;
  }
}
