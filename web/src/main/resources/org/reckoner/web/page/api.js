// Talks to the server. Every answer is JSON; a refusal is an Error with what is wrong and what may help.

import { kept, keptAnswer, keptBytes, keptWhatIf } from './kept.js';

export class Refused extends Error {
  constructor(status, problem) {
    super(problem.title ?? `the server answered ${status}`);
    this.status = status;
    this.maybe = problem.maybe ?? '';
    this.answer = problem.problems ? problem : null;
  }
}

async function answered(response) {
  if (response.ok) return response;
  let problem = {};
  try { problem = await response.json(); } catch { /* a refusal without words */ }
  throw new Refused(response.status, problem);
}

export async function read(path, signal) {
  if (kept) return keptAnswer(path);
  return (await answered(await fetch(path, { signal }))).json();
}

export async function bytes(path) {
  return kept ? keptBytes(path) : (await answered(await fetch(path))).arrayBuffer();
}

export async function send(path, body, signal, method = 'POST') {
  if (kept) return keptWhatIf(body.settings);
  return (await answered(await fetch(path, {
    method, signal, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  }))).json();
}

/** Calls back for each piece of news: start, plan, flown, keeping; and when the connection is lost or back. */
export function news(callbacks) {
  if (kept) return;
  const source = new EventSource('/api/events');
  source.onopen = () => callbacks.connected?.(true);
  source.onerror = () => callbacks.connected?.(false);
  for (const kind of ['start', 'plan', 'flown', 'keeping']) {
    source.addEventListener(kind, (event) => callbacks[kind]?.(event.data));
  }
}
