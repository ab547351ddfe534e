// The flight in three dimensions: the very triangles that the flight was tested against, the bodies at the playhead, the cloud.

import * as THREE from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { watch, shown, get } from './store.js';
import { fill, make } from './dom.js';

/** Site axes (east, north, up) are the scene's x, -z and y. */
const place3 = (east, north, up) => new THREE.Vector3(east, up, -north);

let scene, camera, renderer, controls, mixer, clipStart = 0, cloud, terrain, tiltLimit;
let wanted = false;

export function showScene(host) {
  const canvas = make('canvas', { class: 'scene-canvas', 'aria-label': 'Terrain with the flight; the side elevation and the tables tell the same in words and numbers', role: 'img', tabindex: '0' });
  const views = make('div', { class: 'scene-views', role: 'group', 'aria-label': 'Camera' });
  fill(host, make('div', { class: 'section-head' }, make('h2', {}, 'In space'), views), canvas);
  try {
    renderer = new THREE.WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: true });
  } catch {
    fill(host, make('h2', {}, 'In space'), make('p', { class: 'skeleton' }, 'This browser draws nothing in three dimensions; side elevation and plan show the same flight.'));
    return;
  }
  scene = new THREE.Scene();
  camera = new THREE.PerspectiveCamera(40, 1, 1, 20000);
  controls = new OrbitControls(camera, canvas);
  controls.addEventListener('change', redraw);
  scene.add(new THREE.HemisphereLight(0xffffff, 0x8a7f70, 1.1));
  const sun = new THREE.DirectionalLight(0xfff4e0, 2.2);
  sun.position.set(-800, 900, 500);
  scene.add(sun);
  cloud = new THREE.Group();
  scene.add(cloud);
  colours();
  new ResizeObserver(() => size(host, canvas)).observe(host);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', colours);
  new MutationObserver(colours).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  watch(['paths'], ({ paths }) => { if (paths) load(views); });
  watch(['plan', 'whatIf', 'stunt'], drawCloud);
  watch(['time'], ({ time }) => pose(time));
}

function token(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

function colours() {
  scene.background = new THREE.Color(token('--paper'));
  drawCloud();
}

function size(host, canvas) {
  const width = Math.max(280, host.clientWidth);
  const height = Math.round(Math.min(560, Math.max(300, width * 0.5)));
  canvas.style.height = `${height}px`;
  renderer.setPixelRatio(Math.min(devicePixelRatio, 2));
  renderer.setSize(width, height, false);
  camera.aspect = width / height;
  camera.updateProjectionMatrix();
  redraw();
}

/** Draws once, at the next frame: nothing moves by itself. */
function redraw() {
  if (wanted) return;
  wanted = true;
  requestAnimationFrame(() => {
    wanted = false;
    stayAboveGround();
    renderer.render(scene, camera);
  });
}

async function load(views) {
  const model = await new GLTFLoader().loadAsync('/api/scene.glb');
  if (terrain) scene.remove(terrain);
  terrain = model.scene;
  scene.add(terrain);
  mixer = new THREE.AnimationMixer(terrain);
  for (const clip of model.animations) mixer.clipAction(clip).play();
  clipStart = Math.min(...get('paths').bodies.map((body) => body.time_s[0]));
  presets(views);
  pose(get('time'));
}

function pose(time) {
  mixer?.setTime(Math.max(0, time - clipStart));
  if (renderer) redraw();
}

function drawCloud() {
  if (!cloud) return;
  for (const child of [...cloud.children]) { child.geometry.dispose(); cloud.remove(child); }
  const flights = shown();
  if (flights) {
    const colour = new THREE.Color(token(get('whatIf') ? '--what-if' : '--performer'));
    const material = new THREE.LineBasicMaterial({ color: colour, transparent: true, opacity: 0.35 });
    for (const flight of flights.cloud.flights) cloud.add(new THREE.Line(points(flight.performer_m), material));
    const vehicle = new THREE.LineBasicMaterial({ color: new THREE.Color(token('--vehicle')), transparent: true, opacity: 0.25 });
    for (const flight of flights.cloud.flights) if (flight.vehicle_m.length) cloud.add(new THREE.Line(points(flight.vehicle_m), vehicle));
    const tube = tubeOf(flights.cloud.performer_band);
    if (tube) cloud.add(new THREE.Mesh(tube, new THREE.MeshLambertMaterial({ color: colour, transparent: true, opacity: 0.22, side: THREE.DoubleSide, depthWrite: false })));
  }
  redraw();
}

function points(flat) {
  const geometry = new THREE.BufferGeometry();
  const array = new Float32Array(flat.length);
  for (let k = 0; k < flat.length; k += 3) { array[k] = flat[k]; array[k + 1] = flat[k + 2]; array[k + 2] = -flat[k + 1]; }
  geometry.setAttribute('position', new THREE.BufferAttribute(array, 3));
  return geometry;
}

/** Rings of the band at each instant of the fall, joined to a tube. */
function tubeOf(band) {
  const open = get('prediction')?.events.find((event) => event.kind === 'open_canopy')?.time_s ?? 10;
  const count = Math.min(band.along_p50_m.length, Math.ceil(open / 0.25));
  if (count < 2) return null;
  const heading = get('stunt').heading_deg * Math.PI / 180;
  const [east, north] = [Math.sin(heading), Math.cos(heading)];
  const around = 20;
  const array = [];
  for (let k = 0; k < count; k++) {
    for (let a = 0; a < around; a++) {
      const angle = 2 * Math.PI * a / around;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const along = band.along_p50_m[k];
      const left = band.left_p50_m[k] + (c > 0 ? band.left_p95_m[k] - band.left_p50_m[k] : band.left_p50_m[k] - band.left_p5_m[k]) * c;
      const out = along + (s > 0 ? band.along_p95_m[k] - along : along - band.along_p5_m[k]) * s;
      const up = band.up_p50_m[k] + (s > 0 ? band.up_p95_m[k] - band.up_p50_m[k] : band.up_p50_m[k] - band.up_p5_m[k]) * s;
      array.push(out * east - left * north, up, -(out * north + left * east));
    }
  }
  const index = [];
  for (let k = 0; k + 1 < count; k++) {
    for (let a = 0; a < around; a++) {
      const b = (a + 1) % around;
      index.push(k * around + a, (k + 1) * around + a, k * around + b, k * around + b, (k + 1) * around + a, (k + 1) * around + b);
    }
  }
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.BufferAttribute(new Float32Array(array), 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
}

/** Four places to look from; the side is the one that a jumper knows. */
function presets(views) {
  const paths = get('paths');
  const performer = paths.bodies.find((body) => body.body === 'performer');
  const open = get('prediction')?.events.find((event) => event.kind === 'open_canopy')?.time_s ?? performer.time_s.at(-1);
  const near = performer.time_s.map((time, k) => [time, k]).filter(([time]) => time <= open).map(([, k]) => k);
  const last = near.at(-1);
  const middle = place3(performer.east_m[last] / 2, performer.north_m[last] / 2, performer.up_m[last] / 2);
  const size = Math.max(60, Math.hypot(performer.along_m[last], performer.up_m[last]));
  const heading = get('stunt').heading_deg * Math.PI / 180;
  const out = new THREE.Vector3(Math.sin(heading), 0, -Math.cos(heading));
  const left = new THREE.Vector3(-Math.cos(heading), 0, -Math.sin(heading));
  const end = place3(performer.east_m.at(-1), performer.north_m.at(-1), performer.up_m.at(-1));
  const from = {
    Side: [middle, middle.clone().addScaledVector(left, 1.9 * size).addScaledVector(out, 0.7 * size).setY(middle.y + 0.35 * size)],
    Lip: [place3(0, 0, 0).addScaledVector(out, 40), place3(0, 0, 25).addScaledVector(out, -60).addScaledVector(left, 12)],
    Valley: [middle, end.clone().lerp(middle, 0.2).setY(end.y + 40)],
    Plan: [end.clone().multiplyScalar(0.5), end.clone().multiplyScalar(0.5).add(new THREE.Vector3(0, 1.6 * Math.max(size, end.length()), 1))],
  };
  const look = (name) => {
    const [at, eye] = from[name];
    controls.target.copy(at);
    camera.position.copy(eye);
    controls.update();
    for (const button of views.children) button.setAttribute('aria-pressed', String(button.textContent === name));
    redraw();
  };
  fill(views, ...Object.keys(from).map((name) => make('button', { class: 'button small', type: 'button', onclick: () => look(name) }, name)));
  look('Side');
}

/** The camera never goes under the ground: it is lifted to a few metres above it. */
function stayAboveGround() {
  const ground = get('ground');
  if (!ground) return;
  const column = Math.floor((camera.position.x - ground.west_m) / ground.cell_m);
  const row = Math.floor((-camera.position.z - ground.south_m) / ground.cell_m);
  if (column < 0 || row < 0 || column >= ground.columns || row >= ground.rows) return;
  const height = ground.height_above_lip_m[row * ground.columns + column];
  if (height !== null && camera.position.y < height + 3) camera.position.y = height + 3;
}
