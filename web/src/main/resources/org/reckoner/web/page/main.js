// Starts the page: loads what stands still, listens to news, hands each view its place.

import { read, news } from './api.js';
import { set, watch } from './store.js';
import { showVerdict } from './verdict.js';
import { showLimits } from './limits.js';
import { showChanged } from './changed.js';
import { showOnPaper } from './paper.js';
import { showSliders } from './sliders.js';
import { showRail } from './rail.js';
import { showElevation } from './elevation.js';
import { showPlan } from './plan.js';
import { showScene } from './scene.js';
import { showCharts } from './charts.js';
import { showSpare } from './spare.js';
import { showSources } from './sources.js';
import { showTools } from './tools.js';
import { showEditor } from './editor.js';
import { kept, showKept } from './kept.js';

const place = (id) => document.getElementById(id);

showVerdict(place('verdict'));
showOnPaper();
showLimits(place('limits'));
showChanged(place('changed'));
showSliders(place('what-if'));
showRail(place('rail'));
showElevation(place('elevation'));
showPlan(place('plan'));
showScene(place('scene'));
showCharts(place('charts'));
showSpare(place('spare'));
showSources(place('sources'));
showTools(place('tools'));
if (!kept) showEditor(place('editor'));
showKept(document.querySelector('.head'));

watch(['stunt'], ({ stunt }) => {
  if (!stunt) return;
  document.title = `${stunt.name} · Reckoner`;
  place('stunt-name').textContent = stunt.name;
  place('illustrative').hidden = !stunt.illustrative;
  place('version').textContent = `version ${stunt.version.slice(0, 12)}`;
});

async function load() {
  try {
    set({ stunt: await read('/api/stunt') });
    const [prediction, paths, ground] = await Promise.all([read('/api/prediction'), read('/api/paths'), read('/api/ground')]);
    set({ prediction, paths, ground, problem: null });
    set({ plan: await read('/api/plan'), flown: null });
  } catch (problem) {
    set({ problem });
  }
}

let start = null;
news({
  connected: (connected) => set({ connected }),
  start: (now) => { if (start !== null && start !== now) load(); start = now; },
  plan: load,
  keeping: (text) => { const [places, of] = text.split(' ').map(Number); set({ keeping: { places, of } }); },
  flown: (text) => { const [flights, of] = text.split(' ').map(Number); set({ flown: { flights, of } }); },
});
load();
