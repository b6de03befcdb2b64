// Paints the numbers of a heat map on its canvas. Squares are positive, discs negative, so
// that the sign can be read without colour wherever a cell is large enough to have a shape.
//
// Pixels are written by hand: thousands of fills and arcs cost ten times as much.

import {parseColour} from './colour.js';
import {cellBox} from './heat-map.js';
import {palettes} from './palette.js';
import {divergingRamp} from './scale.js';

/** From so many pixels on a cell leaves air around its mark and shows the sign as a shape. */
const SHAPED_CELL = 5;
const RAMP_STEPS = 96;
const OPAQUE = 255;

/** @typedef {import('./heat-map.js').HeatMapLayout} HeatMapLayout */

/**
 * @typedef {object} Brush
 * @property {Uint32Array} pixels of the canvas, as bytes r, g, b, opacity
 * @property {number} wide pixels in a row
 * @property {number} ratio pixels to a CSS pixel
 * @property {number} side of a mark, in pixels
 * @property {Uint8Array} disc opacity of a negative mark, side x side
 * @property {Uint32Array} ramp colours without opacity
 * @property {number} max magnitude at full colour
 */

/**
 * Paints the numbers. Unknown ones (NaN) are left blank.
 * @param {HTMLCanvasElement} canvas
 * @param {HeatMapLayout} layout
 * @param {ArrayLike<number>} values
 * @param {{max: number, selected?: number, pixelRatio?: number, look?: unknown}} options max:
 *   magnitude at full colour; selected: index to ring, or -1; look: changes with the colours of the
 *   canvas. Asking for a colour lays the whole page out, so it is done once a look.
 */
export function paintHeatMap(canvas, layout, values, {max, selected = -1, pixelRatio = 1, look}) {
  const context = canvas.getContext('2d');
  resize(canvas, layout, pixelRatio);
  if (!context || canvas.width === 0 || canvas.height === 0) return;
  const style = getComputedStyle(canvas);
  const image = imageFor(canvas, context);
  const cellPixels = layout.cell * pixelRatio;
  const shaped = cellPixels >= SHAPED_CELL;
  const air = shaped ? Math.max(1, Math.round(cellPixels / 9)) : 0;
  const side = Math.max(1, Math.round(cellPixels) - air);
  /** @type {Brush} */
  const brush = {
    pixels: new Uint32Array(image.data.buffer),
    wide: canvas.width,
    ratio: pixelRatio,
    side,
    disc: shaped ? discOf(side) : new Uint8Array(side * side).fill(OPAQUE),
    ramp: rampAt(canvas, style, look),
    max,
  };
  for (const block of layout.blocks) paintBlock(brush, layout.cell, block, values);
  context.putImageData(image, 0, 0);
  const box = cellBox(layout, selected);
  if (box) ring(context, pixelRatio, box, style);
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

/** @type {WeakMap<HTMLCanvasElement, ImageData>} a megabyte each, so they are used again */
const images = new WeakMap();

/**
 * An empty image of the size of a canvas.
 * @param {HTMLCanvasElement} canvas
 * @param {CanvasRenderingContext2D} context
 */
function imageFor(canvas, context) {
  const {width, height} = canvas;
  const last = images.get(canvas);
  if (last?.width === width && last.height === height) {
    last.data.fill(0);
    return last;
  }
  const image = context.createImageData(width, height);
  images.set(canvas, image);
  return image;
}

/**
 * Opacity of a disc that fills a square, with soft edges.
 * @param {number} side
 */
function discOf(side) {
  const disc = new Uint8Array(side * side);
  const radius = side / 2;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const distance = Math.hypot(x + 0.5 - radius, y + 0.5 - radius);
      disc[y * side + x] = OPAQUE * Math.min(1, Math.max(0, radius + 0.5 - distance));
    }
  }
  return disc;
}

/** @type {WeakMap<HTMLCanvasElement, {look: unknown, ramp: Uint32Array<ArrayBuffer>}>} */
const ramps = new WeakMap();

/** @param {HTMLCanvasElement} canvas @param {CSSStyleDeclaration} style @param {unknown} look */
function rampAt(canvas, style, look) {
  const last = ramps.get(canvas);
  if (last && look !== undefined && last.look === look) return last.ramp;
  const ramp = rampOf(style);
  canvas.classList.toggle('dark', style.colorScheme === 'dark');
  ramps.set(canvas, {look, ramp});
  return ramp;
}

/** The ramp made last, and the three colours it is made of. */
let lastRamp = {key: '', ramp: new Uint32Array(0)};

/**
 * The diverging scale as the style of an element has it.
 * @param {CSSStyleDeclaration} style
 */
function rampOf(style) {
  const names = /** @type {const} */ (['negative', 'zero', 'positive']);
  const texts = names.map((name) => style.getPropertyValue(`--mgpt-${name}`));
  const key = texts.join();
  if (key === lastRamp.key) return lastRamp.ramp;
  const [negative, zero, positive] = names.map((name, i) =>
    parseColour(texts[i]) ??
    /** @type {import('./colour.js').Triple} */ (parseColour(palettes.light[name])));
  const colours = divergingRamp({negative, zero, positive}, RAMP_STEPS);
  lastRamp = {key, ramp: Uint32Array.from(colours, ([r, g, b]) => r | (g << 8) | (b << 16))};
  return lastRamp.ramp;
}

/**
 * @param {Brush} brush
 * @param {number} cell
 * @param {import('./heat-map.js').MapBlock} block
 * @param {ArrayLike<number>} values
 */
function paintBlock(brush, cell, block, values) {
  const {max, ratio} = brush;
  // The same as cellOf(block, across, down).index, without an object for each cell.
  const [byAcross, byDown] = block.sideways ? [block.columns, 1] : [1, block.columns];
  for (let down = 0; down < block.down; down++) {
    const y = Math.round((block.y + down * cell) * ratio);
    for (let across = 0; across < block.across; across++) {
      const value = values[block.offset + across * byAcross + down * byDown];
      if (!Number.isFinite(value)) continue;
      const x = Math.round((block.x + across * cell) * ratio);
      const share = max > 0 ? Math.min(1, Math.max(-1, value / max)) : 0;
      const colour = brush.ramp[Math.round((1 + share) * RAMP_STEPS)];
      if (value < 0) paintDisc(brush, x, y, colour);
      else paintSquare(brush, x, y, colour);
    }
  }
}

/** @param {Brush} brush @param {number} x @param {number} y @param {number} colour */
function paintSquare({pixels, wide, side}, x, y, colour) {
  const opaque = colour | (OPAQUE << 24);
  for (let row = 0; row < side; row++) {
    const begin = (y + row) * wide + x;
    for (let i = begin; i < begin + side; i++) pixels[i] = opaque;
  }
}

/** @param {Brush} brush @param {number} x @param {number} y @param {number} colour */
function paintDisc({pixels, wide, side, disc}, x, y, colour) {
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      pixels[(y + row) * wide + x + column] = colour | (disc[row * side + column] << 24);
    }
  }
}

/**
 * Two rings, one light and one dark: visible on any colour.
 * @param {CanvasRenderingContext2D} context
 * @param {number} ratio
 * @param {{x: number, y: number, size: number}} box
 * @param {CSSStyleDeclaration} style
 */
function ring(context, ratio, {x, y, size}, style) {
  const rings = /** @type {const} */ ([[3.5, 3, '--mgpt-surface'], [2.5, 1.5, '--mgpt-ink']]);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  for (const [out, width, token] of rings) {
    context.lineWidth = width;
    context.strokeStyle = style.getPropertyValue(token) || palettes.light.ink;
    context.strokeRect(x - out, y - out, size + 2 * out - 1, size + 2 * out - 1);
  }
}
