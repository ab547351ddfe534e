// The flight in three dimensions: the very triangles that the flight was tested against, the bodies at the playhead, the cloud.

import * as THREE from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { bytes } from './api.js';
import { watch, shown, get } from './store.js';
import { fill, make } from './dom.js';
import { onTheme } from './theme.js';
import { afterPaint } from './paint.js';
import { skeleton } from './waiting.js';
import { drawNames } from './scene-names.js';
import { colour, draped, groundMaterial, heightAt, place3, points, stroke, tubeOf } from './scene-parts.js';

let scene, camera, renderer, controls, mixer, cloud, model, overlay, views;
let clipStart = 0;
let wanted = false;
const size = new THREE.Vector2(800, 400);

export function showScene(host) {
  const canvas = make('canvas', { class: 'scene-canvas', 'aria-label': 'Terrain with the flight. Arrow keys turn the view, plus and minus come nearer and go away. Side elevation and tables tell the same in words and numbers', role: 'img', tabindex: '0' });
  views = make('div', { class: 'choice', role: 'group', 'aria-label': 'Camera' });
  overlay = make('svg:svg', { class: 'scene-names', 'aria-hidden': 'true' });
  const waits = make('div', { class: 'scene-waits' });
  const head = make('div', { class: 'section-head' }, make('h2', {}, 'In space'), views);
  try {
    renderer = new THREE.WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: true });
  } catch {
    fill(host, head, make('p', { class: 'skeleton' }, 'This browser draws nothing in three dimensions; side elevation and plan show the same flight.'));
    return;
  }
  fill(host, head, make('div', { class: 'scene-room' }, canvas, overlay, waits),
    make('p', { class: 'unit' }, 'True scale; the bar holds at the middle of the view. Contours each 50 m; lit from the north-west, not by the sun of the day. Drag or arrow keys turn, wheel or + and − go nearer.'));
  scene = new THREE.Scene();
  camera = new THREE.PerspectiveCamera(36, 2, 1, 20000);
  controls = new OrbitControls(camera, canvas);
  Object.assign(controls, { minDistance: 8, maxDistance: 6000, maxPolarAngle: 0.97 * Math.PI });
  controls.addEventListener('change', redraw);
  canvas.addEventListener('keydown', turn);
  scene.add(new THREE.HemisphereLight(0xffffff, 0xb8aea0, 1.5));
  const light = new THREE.DirectionalLight(0xffffff, 1.7);
  light.position.set(-1, 1.1, -1);
  scene.add(light);
  cloud = new THREE.Group();
  scene.add(cloud);
  dress();
  new ResizeObserver(() => resize(host)).observe(host);
  onTheme(() => { dress(); renderer.render(scene, camera); });
  watch(['paths'], ({ paths }) => { if (paths) load(); });
  watch(['paths', 'problem'], ({ paths }) => { if (!paths) fill(waits, skeleton()); waits.hidden = paths !== null; });
  watch(['plan', 'whatIf', 'stunt', 'ground', 'prediction'], afterPaint(drawCloud));
  watch(['time'], ({ time }) => pose(time));
}

function resize(host) {
  const width = Math.max(280, host.clientWidth);
  const height = Math.round(Math.min(620, Math.max(300, width * 0.5)));
  renderer.domElement.style.height = `${height}px`;
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) overlay.setAttribute(name, value);
  renderer.setPixelRatio(Math.min(devicePixelRatio, 2));
  renderer.setSize(width, height, false);
  size.set(width, height);
  scene.traverse((part) => part.material?.resolution?.copy(size));
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
    drawNames(overlay, camera, controls.target, size.x, size.y);
  });
}

function turn(event) {
  const around = new THREE.Spherical().setFromVector3(camera.position.clone().sub(controls.target));
  const step = Math.PI / 36;
  const moves = { ArrowLeft: () => { around.theta -= step; }, ArrowRight: () => { around.theta += step; }, ArrowUp: () => { around.phi -= step; }, ArrowDown: () => { around.phi += step; },
    '+': () => { around.radius /= 1.15; }, '=': () => { around.radius /= 1.15; }, '-': () => { around.radius *= 1.15; } };
  if (!moves[event.key] || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  moves[event.key]();
  around.phi = Math.max(0.02, Math.min(controls.maxPolarAngle, around.phi));
  around.radius = Math.max(controls.minDistance, Math.min(controls.maxDistance, around.radius));
  camera.position.setFromSpherical(around).add(controls.target);
  controls.update();
  redraw();
}

async function load() {
  const read = await new GLTFLoader().parseAsync(await bytes('/api/scene.glb'), '');
  if (model) scene.remove(model);
  const first = !model;
  model = read.scene;
  scene.add(model);
  mixer = new THREE.AnimationMixer(model);
  for (const clip of read.animations) mixer.clipAction(clip).play();
  clipStart = Math.min(...get('paths').bodies.map((body) => body.time_s[0]));
  dress();
  presets(first);
  pose(get('time'));
}

/** Gives ground and sky the colours of the theme; paths and zones are drawn anew, wide enough to see. */
function dress() {
  scene.background = colour('--scene-sky');
  model?.traverse((part) => {
    if (!part.isMesh && !part.isLine) return;
    const name = part.name.replaceAll('_', ' ');
    if (name.startsWith('terrain')) part.material = groundMaterial(1);
    else if (name.startsWith('wall')) part.material = groundMaterial(0.86);
    else if (name.endsWith('path') || name.startsWith('zone') || part.isLine) part.visible = false;
  });
  drawCloud();
}

function drawCloud() {
  if (!cloud) return;
  for (const child of [...cloud.children]) { child.geometry.dispose(); child.material.dispose(); cloud.remove(child); }
  if (get('whatIf') && get('plan')) { flown(get('plan'), '--performer', 0.12); flown(get('whatIf'), '--what-if', 0.35); } else if (shown()) flown(shown(), '--performer', 0.28);
  lines();
  redraw();
}

function openTime() {
  return get('prediction')?.events.find((event) => event.kind === 'open_canopy')?.time_s ?? Infinity;
}

function flown(flights, name, opacity) {
  const material = new THREE.LineBasicMaterial({ color: colour(name), transparent: true, opacity });
  const vehicle = new THREE.LineBasicMaterial({ color: colour(name === '--what-if' ? name : '--vehicle'), transparent: true, opacity: 0.7 * opacity });
  for (const flight of flights.cloud.flights) {
    cloud.add(new THREE.Line(points(flight.performer_m), material));
    if (flight.vehicle_m.length) cloud.add(new THREE.Line(points(flight.vehicle_m), vehicle));
  }
  const band = flights.cloud.performer_band;
  const tube = tubeOf(band, Math.min(band.along_p50_m.length, Math.ceil(Math.min(openTime(), 20) / flights.cloud.step_s)), get('stunt').heading_deg * Math.PI / 180);
  if (tube) cloud.add(new THREE.Mesh(tube, new THREE.MeshLambertMaterial({ color: colour(name), transparent: true, opacity: 0.26, side: THREE.DoubleSide, depthWrite: false })));
}

/** The nominal ways, and what lies on the ground: fields, where flights come down, how far the machine may come. */
function lines() {
  const paths = get('paths');
  const ground = get('ground');
  if (!paths || !ground) return;
  for (const body of paths.bodies) {
    const [before, after] = [[], []];
    body.time_s.forEach((time, k) => (body.body === 'performer' && time > openTime() ? after : before).push(place3(body.east_m[k], body.north_m[k], body.up_m[k])));
    if (after.length) before.push(after[0]);
    if (before.length > 1) cloud.add(stroke(before, body.body === 'performer' ? '--performer' : '--vehicle', 3, size));
    if (after.length > 1) cloud.add(stroke(after, '--canopy', 3, size));
  }
  const room = new THREE.Box3();
  model?.traverse((part) => { if (part.name.startsWith('terrain')) room.expandByObject(part); });
  const lay = (corners, name, pixels, dashed = false) => draped(ground, corners, room).forEach((piece) => cloud.add(stroke(piece, name, pixels, size, { dashed })));
  for (const zone of paths.zones) {
    lay(Array.from({ length: 48 }, (_, k) => [zone.east_m + zone.radius_m * Math.cos(k * Math.PI / 24), zone.north_m + zone.radius_m * Math.sin(k * Math.PI / 24)]), '--ink', 2, zone.out);
  }
  const flights = shown();
  const corners = (outline) => outline.map((corner) => [corner.east_m, corner.north_m]);
  for (const where of flights?.dispersion.places ?? []) {
    const name = where.body === 'vehicle' ? '--vehicle' : get('whatIf') ? '--what-if' : '--performer';
    for (const ring of where.least_area_95?.rings ?? []) lay(corners(ring.corners), name, 2);
  }
  const reach = flights?.dispersion.vehicle_reach;
  if (reach) lay(corners(reach.outline), '--vehicle', 2, true);
}

function pose(time) {
  mixer?.setTime(Math.max(0, time - clipStart));
  if (renderer) redraw();
}

/** Four places to look from; the side is the one that a jumper knows. */
function presets(first) {
  const performer = get('paths').bodies.find((body) => body.body === 'performer');
  const last = performer.time_s.findLastIndex((time) => time <= Math.min(openTime(), performer.time_s.at(-1)));
  const middle = place3(performer.east_m[last] / 2, performer.north_m[last] / 2, performer.up_m[last] / 2);
  const reach = Math.max(60, Math.hypot(performer.along_m[last], performer.up_m[last]));
  const heading = get('stunt').heading_deg * Math.PI / 180;
  const out = new THREE.Vector3(Math.sin(heading), 0, -Math.cos(heading));
  const left = new THREE.Vector3(-Math.cos(heading), 0, -Math.sin(heading));
  const end = place3(performer.east_m.at(-1), performer.north_m.at(-1), performer.up_m.at(-1));
  const half = end.clone().multiplyScalar(0.5);
  const from = {
    Side: [middle, middle.clone().addScaledVector(left, 1.55 * reach).addScaledVector(out, 0.75 * reach).setY(middle.y + 0.3 * reach)],
    Lip: [place3(0, 0, -62).addScaledVector(out, 64), place3(0, 0, 18).addScaledVector(out, -15).addScaledVector(left, 11)],
    Valley: [half.clone().setY(0.45 * end.y), end.clone().addScaledVector(out, 0.35 * end.length()).addScaledVector(left, 0.25 * end.length()).setY(end.y + 0.25 * end.length())],
    Plan: [half, half.clone().add(new THREE.Vector3(0, 1.55 * Math.max(reach, end.length()), 1))],
  };
  const look = (name) => {
    const [target, eye] = from[name];
    controls.target.copy(target);
    camera.position.copy(eye);
    controls.update();
    for (const button of views.children) button.setAttribute('aria-pressed', String(button.textContent === name));
    redraw();
  };
  fill(views, ...Object.keys(from).map((name) => make('button', { class: 'button small', type: 'button', onclick: () => look(name) }, name)));
  if (first) look('Side');
}

/** The camera never goes under the ground: it is lifted to a few metres above it. */
function stayAboveGround() {
  const ground = get('ground');
  const height = ground ? heightAt(ground, camera.position.x, -camera.position.z) : null;
  if (height !== null && camera.position.y < height + 3) {
    camera.position.y = height + 3;
    camera.lookAt(controls.target);
  }
}
