// Things that stand in the scene: matte ground with lines of equal height, lines of constant width, tubes, lines laid on the ground.

import * as THREE from 'three';
import { Line2 } from 'three/addons/lines/Line2.js';
import { LineGeometry } from 'three/addons/lines/LineGeometry.js';
import { LineMaterial } from 'three/addons/lines/LineMaterial.js';
import { HEIGHT_STEP } from './ground.js';
import { token } from './theme.js';

/** Site axes (east, north, up) are the scene's x, -z and y. */
export const place3 = (east, north, up) => new THREE.Vector3(east, up, -north);

export const colour = (name) => new THREE.Color(token(name));

/** Rock without gloss; the lines of equal height are found for each pixel, so they lie on the very triangles flown against. */
export function groundMaterial(darker) {
  const material = new THREE.MeshLambertMaterial({ color: colour('--scene-rock').multiplyScalar(darker), side: THREE.DoubleSide, polygonOffset: true, polygonOffsetFactor: 2, polygonOffsetUnits: 2 });
  const ink = { value: colour('--rock-edge') };
  material.onBeforeCompile = (shader) => {
    shader.uniforms.contourInk = ink;
    shader.vertexShader = shader.vertexShader.replace('#include <common>', '#include <common>\nvarying float heightHere;')
      .replace('#include <begin_vertex>', '#include <begin_vertex>\nheightHere = (modelMatrix * vec4(position, 1.0)).y;');
    shader.fragmentShader = shader.fragmentShader.replace('#include <common>', '#include <common>\nvarying float heightHere;\nuniform vec3 contourInk;')
      .replace('#include <color_fragment>', `#include <color_fragment>
        float rung = heightHere / ${HEIGHT_STEP.toFixed(1)};
        float pixel = max(fwidth(rung), 1e-6);
        float off = abs(fract(rung - 0.5) - 0.5) / pixel;
        float ink = (1.0 - smoothstep(0.5, 1.4, off)) * 0.5 * (1.0 - smoothstep(0.15, 0.4, pixel));
        diffuseColor.rgb = mix(diffuseColor.rgb, contourInk, ink);`);
  };
  return material;
}

/** A line so many pixels wide, however far away it is. */
export function stroke(places, name, pixels, size, { dashed = false, through = false } = {}) {
  const geometry = new LineGeometry();
  geometry.setPositions(places.flatMap((place) => [place.x, place.y, place.z]));
  const material = new LineMaterial({ color: colour(name), linewidth: pixels, dashed, dashSize: 12, gapSize: 9, depthTest: !through, resolution: size });
  const drawn = new Line2(geometry, material);
  if (dashed) drawn.computeLineDistances();
  return drawn;
}

export function points(flat) {
  const geometry = new THREE.BufferGeometry();
  const array = new Float32Array(flat.length);
  for (let k = 0; k < flat.length; k += 3) { array[k] = flat[k]; array[k + 1] = flat[k + 2]; array[k + 2] = -flat[k + 1]; }
  geometry.setAttribute('position', new THREE.BufferAttribute(array, 3));
  return geometry;
}

/** Height of the ground of the map, or null beyond it. */
export function heightAt(ground, east, north) {
  const x = (east - ground.west_m) / ground.cell_m - 0.5;
  const y = (north - ground.south_m) / ground.cell_m - 0.5;
  const [column, row] = [Math.floor(x), Math.floor(y)];
  if (column < 0 || row < 0 || column + 1 >= ground.columns || row + 1 >= ground.rows) return null;
  const cell = (dx, dy) => ground.height_above_lip_m[(row + dy) * ground.columns + column + dx];
  const corners = [cell(0, 0), cell(1, 0), cell(0, 1), cell(1, 1)];
  if (corners.includes(null)) return null;
  const [a, b] = [x - column, y - row];
  return (1 - b) * ((1 - a) * corners[0] + a * corners[1]) + b * ((1 - a) * corners[2] + a * corners[3]);
}

/** A closed line laid on the ground, in pieces where map or model end. */
export function draped(ground, corners, room, lift = 2.5) {
  const pieces = [[]];
  for (let k = 0; k < corners.length; k++) {
    const [from, to] = [corners[k], corners[(k + 1) % corners.length]];
    const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 12));
    for (let s = 0; s <= steps; s++) {
      const [east, north] = [from[0] + (to[0] - from[0]) * s / steps, from[1] + (to[1] - from[1]) * s / steps];
      const shown = room.isEmpty() || east > room.min.x && east < room.max.x && -north > room.min.z && -north < room.max.z;
      const up = shown ? heightAt(ground, east, north) : null;
      if (up === null) { if (pieces.at(-1).length) pieces.push([]); } else pieces.at(-1).push(place3(east, north, up + lift));
    }
  }
  return pieces.filter((piece) => piece.length > 1);
}

/** Rings of the band at each instant of the fall, joined to a tube. */
export function tubeOf(band, count, heading) {
  if (count < 2) return null;
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
