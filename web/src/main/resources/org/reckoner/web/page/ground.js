// The ground from above: shade and lines of equal height.

import { make } from './dom.js';
import { isDark } from './theme.js';

export const HEIGHT_STEP = 50;

/** Hill shading by lightness alone, lit from the north-west at half height as maps are. */
export function relief(ground, v) {
  const { columns, rows, height_above_lip_m: heights, cell_m: cell } = ground;
  const canvas = document.createElement('canvas');
  canvas.width = columns;
  canvas.height = rows;
  const pen = canvas.getContext('2d');
  const image = pen.createImageData(columns, rows);
  const dark = isDark();
  const height = (column, row, otherwise) => heights[Math.max(0, Math.min(rows - 1, row)) * columns + Math.max(0, Math.min(columns - 1, column))] ?? otherwise;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const here = heights[row * columns + column];
      if (here === null) continue;
      const rise = (height(column + 1, row, here) - height(column - 1, row, here)) / (2 * cell);
      const north = (height(column, row + 1, here) - height(column, row - 1, here)) / (2 * cell);
      const shade = Math.max(0, (0.5 * rise - 0.5 * north + 0.707) / Math.sqrt(1 + rise * rise + north * north));
      const light = dark ? 22 + 40 * shade : 168 + 86 * shade;
      const k = 4 * ((rows - 1 - row) * columns + column);
      image.data[k] = light; image.data[k + 1] = light * 0.985; image.data[k + 2] = light * 0.95; image.data[k + 3] = 255;
    }
  }
  pen.putImageData(image, 0, 0);
  return make('svg:image', { href: canvas.toDataURL(), x: v.x(ground.west_m), y: v.y(ground.south_m + rows * cell), width: columns * cell * v.scale, height: rows * cell * v.scale, preserveAspectRatio: 'none' });
}

/** Pairs of places (columns and rows of the grid) between which a line of equal height runs, by marching squares. */
export function crossings({ columns, rows, height_above_lip_m: heights }, take) {
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const first = row * columns + column;
      const corner = [heights[first], heights[first + 1], heights[first + columns + 1], heights[first + columns]];
      if (corner.includes(null)) continue;
      const high = Math.max(...corner);
      for (let level = Math.ceil(Math.min(...corner) / HEIGHT_STEP) * HEIGHT_STEP; level < high; level += HEIGHT_STEP) {
        const crossed = [];
        for (let side = 0; side < 4; side++) {
          const [a, b] = [corner[side], corner[(side + 1) % 4]];
          if ((a < level) === (b < level)) continue;
          const share = (level - a) / (b - a);
          crossed.push([[column + share, row], [column + 1, row + share], [column + 1 - share, row + 1], [column, row + 1 - share]][side]);
        }
        for (let k = 0; k + 1 < crossed.length; k += 2) take(crossed[k], crossed[k + 1], level);
      }
    }
  }
}

export function contours(ground, v) {
  const parts = [];
  const spot = ([x, y]) => `${v.x(ground.west_m + (x + 0.5) * ground.cell_m).toFixed(1)} ${v.y(ground.south_m + (y + 0.5) * ground.cell_m).toFixed(1)}`;
  crossings(ground, (from, to) => parts.push(`M${spot(from)}L${spot(to)}`));
  return make('svg:path', { class: 'contour', d: parts.join('') });
}
