// What the page shows, in one place. Views subscribe to the parts that they draw; only this file changes them.

const state = {
  stunt: null,        // name, version, sliders
  prediction: null,   // the nominal flight's answers
  paths: null,        // its ways, as columns
  ground: null,       // heights for the plan view
  plan: null,         // the plan's flights: verdict, dispersion, cloud
  whatIf: null,       // flights with other numbers, or null while the plan is shown
  settings: {},       // key -> value in the slider's unit, where it differs from the plan
  time: 0,            // playhead, seconds from T0
  connected: true,
  flown: null,        // "flights of" while something is flown
  keeping: null,      // "places of" while a file to mail is flown
  problem: null,
};

const readers = new Map();

export function get(part) { return state[part]; }

/** Calls back now and whenever one of the parts changes. */
export function watch(parts, callback) {
  for (const part of parts) {
    if (!readers.has(part)) readers.set(part, new Set());
    readers.get(part).add(callback);
  }
  callback(state);
}

export function set(changes) {
  const called = new Set();
  for (const [part, value] of Object.entries(changes)) {
    if (!(part in state)) throw new Error(`the page knows no ${part}`);
    state[part] = value;
    for (const callback of readers.get(part) ?? []) called.add(callback);
  }
  // A view that fails must not take the others with it.
  for (const callback of called) {
    try { callback(state); } catch (fault) { reportError(fault); }
  }
}

/** The flights to show: the what-if where there is one, else the plan's. */
export function shown() { return state.whatIf ?? state.plan; }
