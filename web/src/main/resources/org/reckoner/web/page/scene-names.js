// Words over the scene: names that keep off the flight, rings around bodies too small to see, north and scale.

import { get } from './store.js';
import { fill, make } from './dom.js';
import { at, bodyOf, headMarks, labels, scaleBar } from './drawing.js';
import { fixed } from './figures.js';
import { heightAt, place3 } from './scene-parts.js';

const WORDS = { lip: 'lip', throw: 'throw', open_canopy: 'open', contact: 'touchdown' };

/** Whether the ground of the map stands between the eye and a place. */
function hidden(eye, place) {
  const ground = get('ground');
  if (!ground) return false;
  for (let k = 1; k < 40; k++) {
    const share = k / 40;
    const up = heightAt(ground, eye.x + (place.x - eye.x) * share, -(eye.z + (place.z - eye.z) * share));
    if (up !== null && up > eye.y + (place.y - eye.y) * share + 2) return true;
  }
  return false;
}

export function drawNames(overlay, camera, target, width, height) {
  const paths = get('paths');
  if (!paths || camera.position.distanceTo(target) < 1) return;
  camera.updateMatrixWorld();
  const spot = (place) => {
    if (hidden(camera.position, place)) return null;
    const seen = place.clone().project(camera);
    return seen.z > 1 || Math.abs(seen.x) > 1.02 || Math.abs(seen.y) > 1.02 ? null : [(seen.x + 1) * width / 2, (1 - seen.y) * height / 2];
  };
  const placeOf = (name, time) => {
    const body = bodyOf(paths, name);
    const east = body && at(body.time_s, body.east_m, time);
    return east === null || east === undefined ? null : spot(place3(east, at(body.time_s, body.north_m, time), at(body.time_s, body.up_m, time)));
  };
  const clear = [];
  for (const body of paths.bodies) {
    for (let k = 0; k < body.time_s.length; k += 2) {
      const seen = spot(place3(body.east_m[k], body.north_m[k], body.up_m[k]));
      if (seen) clear.push(seen);
    }
  }
  const wanted = [];
  const dots = [];
  let open = Infinity;
  for (const event of get('prediction')?.events ?? []) {
    if (event.kind === 'open_canopy') open = event.time_s;
    const bike = event.body === 'vehicle';
    const words = bike ? (event.kind === 'contact' ? 'bike hits the ground' : null) : WORDS[event.kind];
    const seen = words ? placeOf(event.body, event.time_s) : null;
    if (!seen) continue;
    dots.push(make('svg:circle', { class: 'event-dot', cx: seen[0], cy: seen[1], r: 4 }));
    wanted.push({ x: seen[0], y: seen[1], words: words === 'lip' ? words : `${words} ${fixed(event.time_s, 1)} s`, kind: bike ? 'orange strong' : 'strong', gap: 18 });
  }
  for (const zone of paths.zones) {
    const seen = spot(place3(zone.east_m, zone.north_m, zone.up_m));
    if (seen) wanted.push({ x: seen[0], y: seen[1], words: zone.out ? `${zone.name} (out)` : zone.name, gap: 16 });
  }
  for (let second = 1; second < Math.min(open, 20); second++) {
    const seen = placeOf('performer', second);
    if (seen) dots.push(make('svg:circle', { class: 'tick', cx: seen[0], cy: seen[1], r: 2.6 }));
  }
  const time = get('time');
  fill(overlay, ...dots, ...headMarks(placeOf('performer', time), placeOf('vehicle', time), time >= open));
  labels(overlay, wanted, { left: 4, right: width - 40, top: 4, bottom: height - 34 }, clear);
  const metre = height / (2 * Math.tan(camera.fov * Math.PI / 360) * camera.position.distanceTo(target));
  scaleBar(overlay, metre, 12, height - 10);
  const turn = Math.atan2(camera.position.x - target.x, camera.position.z - target.z) * 180 / Math.PI;
  overlay.append(make('svg:g', { transform: `translate(${width - 26} 34)` },
    make('svg:path', { class: 'north', d: 'M0 16V-14l-6 11M0 -14l6 11', transform: `rotate(${turn.toFixed(1)})` }),
    make('svg:text', { x: 0, y: 32, 'text-anchor': 'middle', class: 'label strong' }, 'N')));
}
