// Paints the numbers of a heat map on its canvas. Squares are positive, discs negative, so
// that the sign can be read without colour wherever a cell is large enough to have a shape.

import {parseColour} from './colour.js';
import {cellBox, cellOf} from './heat-map.js';
import {palettes} from './palette.js';
import {divergingRamp} from './scale.js';

/** From this side on a cell leaves air around its mark and shows the sign as a shape. */
const SHAPED_CELL = 5;
const RAMP_STEPS = 96;

/** @typedef {import('./heat-map.js').HeatMapLayout} HeatMapLayout */

/**
 * The diverging scale as the style of an element has it.
 * @param {CSSStyleDeclaration} style
 */
function rampOf(style) {
  /** @param {'negative' | 'zero' | 'positive'} name */
  const read = (name) =>
    parseColour(style.getPropertyValue(`--mgpt-${name}`)) ??
    /** @type {import('./colour.js').Triple} */ (parseColour(palettes.light[name]));
  return divergingRamp(
    {negative: read('negative'), zero: read('zero'), positive: read('positive')},
    RAMP_STEPS,
  );
}

/**
 * Paints the numbers. Unknown ones (NaN) are left blank.
 * @param {HTMLCanvasElement} canvas
 * @param {HeatMapLayout} layout
 * @param {ArrayLike<number>} values
 * @param {{max: number, selected?: number, pixelRatio?: number}} options max: magnitude at
 *   full colour; selected: index to ring, or -1
 */
export function paintHeatMap(canvas, layout, values, {max, selected = -1, pixelRatio = 1}) {
  const context = canvas.getContext('2d');
  if (!context) return;
  const style = getComputedStyle(canvas);
  resize(canvas, layout, pixelRatio);
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, layout.width, layout.height);
  const ramp = rampOf(style);
  for (const block of layout.blocks) paintBlock(context, layout.cell, block, values, max, ramp);
  const box = cellBox(layout, selected);
  if (box) ring(context, box, style);
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {HeatMapLayout} layout
 * @param {number} pixelRatio
 */
function resize(canvas, {width, height}, pixelRatio) {
  const [wide, high] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
  if (canvas.width === wide && canvas.height === high) return;
  canvas.width = wide;
  canvas.height = high;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} cell
 * @param {import('./heat-map.js').MapBlock} block
 * @param {ArrayLike<number>} values
 * @param {number} max
 * @param {string[]} ramp
 */
function paintBlock(context, cell, block, values, max, ramp) {
  const side = cell >= SHAPED_CELL ? cell - 1 : cell;
  for (let down = 0; down < block.down; down++) {
    for (let across = 0; across < block.across; across++) {
      const value = values[cellOf(block, across, down).index];
      if (!Number.isFinite(value)) continue;
      const share = max > 0 ? Math.min(1, Math.max(-1, value / max)) : 0;
      context.fillStyle = ramp[Math.round((1 + share) * RAMP_STEPS)];
      paintMark(context, block.x + across * cell, block.y + down * cell, side, value);
    }
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {number} side
 * @param {number} value
 */
function paintMark(context, x, y, side, value) {
  if (value >= 0 || side < SHAPED_CELL - 1) {
    context.fillRect(x, y, side, side);
    return;
  }
  context.beginPath();
  context.arc(x + side / 2, y + side / 2, side / 2, 0, 2 * Math.PI);
  context.fill();
}

/**
 * Two rings, one light and one dark: visible on any colour.
 * @param {CanvasRenderingContext2D} context
 * @param {{x: number, y: number, size: number}} box
 * @param {CSSStyleDeclaration} style
 */
function ring(context, {x, y, size}, style) {
  const rings = /** @type {const} */ ([[3.5, 3, '--mgpt-surface'], [2.5, 1.5, '--mgpt-ink']]);
  for (const [out, width, token] of rings) {
    context.lineWidth = width;
    context.strokeStyle = style.getPropertyValue(token) || palettes.light.ink;
    context.strokeRect(x - out, y - out, size + 2 * out - 1, size + 2 * out - 1);
  }
}
