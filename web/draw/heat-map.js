// A map of many numbers, such as all parameters of the model: one cell each, grouped by
// tensor. heatMapLayout places the tensors; cellAt, cellBox and neighbour go between points
// and indices; heatMap is the element, whose canvas heat-map-paint.js fills. Names are SVG
// text over the canvas: they zoom, print and follow themes.

import {html, svg} from 'lit';

const GAP = 14;
const NAME_HEIGHT = 20;
const SMALLEST_CELL = 2;
const LARGEST_CELL = 10;

/**
 * @typedef {object} MapTensor
 * @property {string} name
 * @property {number} rows
 * @property {number} columns
 * @property {number} offset index of its first number
 */

/**
 * @typedef {MapTensor & {sideways: boolean, x: number, y: number, across: number, down: number}}
 *   MapBlock a placed tensor; `sideways` if its rows run across. x, y: top left cell in CSS pixels
 */

/** @typedef {{width: number, height: number, cell: number, blocks: MapBlock[]}} HeatMapLayout */

/** @typedef {{index: number, tensor: string, row: number, column: number}} MapCell */

/**
 * Tall matrices lie on their side: in a map that reads left to right, column j of the first
 * MLP matrix then stands above column j of the second, and both belong to hidden unit j.
 * @param {MapTensor} tensor
 */
function orient(tensor) {
  const sideways = tensor.rows >= 2 * tensor.columns;
  const [across, down] = sideways
    ? [tensor.rows, tensor.columns]
    : [tensor.columns, tensor.rows];
  return {...tensor, sideways, across, down};
}

/**
 * Piles of equally wide tensors, none taller than the tallest tensor and a bit.
 * @param {ReturnType<typeof orient>[]} tensors
 */
function pile(tensors) {
  const limit = Math.max(...tensors.map((tensor) => tensor.down)) + 8;
  /** @type {(typeof tensors)[]} */
  const piles = [];
  for (const tensor of tensors) {
    const last = piles.at(-1);
    const fits =
      last &&
      last[0].across === tensor.across &&
      last.reduce((sum, {down}) => sum + down, tensor.down) <= limit;
    if (fits) last.push(tensor);
    else piles.push([tensor]);
  }
  return piles;
}

/**
 * @param {ReturnType<typeof pile>} piles
 * @param {number} cell
 * @param {number} width
 * @returns {HeatMapLayout}
 */
function place(piles, cell, width) {
  /** @type {MapBlock[]} */
  const blocks = [];
  let x = 0;
  let top = 0;
  let bottom = 0;
  let right = 0;
  for (const tensors of piles) {
    const wide = tensors[0].across * cell;
    if (x > 0 && x + wide > width) {
      x = 0;
      top = bottom + GAP;
    }
    let y = top;
    for (const tensor of tensors) {
      blocks.push({...tensor, x, y: y + NAME_HEIGHT});
      y += NAME_HEIGHT + tensor.down * cell + GAP / 2;
    }
    bottom = Math.max(bottom, y - GAP / 2);
    right = Math.max(right, x + wide);
    x += wide + GAP;
  }
  return {width: right, height: bottom, cell, blocks};
}

/**
 * The largest cells with which everything fits the width and stays below `maxHeight`; where
 * nothing does, the smallest, and the map is taller.
 * @param {readonly MapTensor[]} tensors
 * @param {{width: number, maxHeight?: number}} options in CSS pixels
 * @returns {HeatMapLayout}
 */
export function heatMapLayout(tensors, {width, maxHeight = 420}) {
  if (tensors.length === 0) return {width: 0, height: 0, cell: LARGEST_CELL, blocks: []};
  const piles = pile(tensors.map(orient));
  for (let cell = LARGEST_CELL; cell > SMALLEST_CELL; cell--) {
    const layout = place(piles, cell, width);
    if (layout.width <= width && layout.height <= maxHeight) return layout;
  }
  return place(piles, SMALLEST_CELL, width);
}

/**
 * The cell of a tensor at a place as it is seen.
 * @param {MapBlock} block
 * @param {number} across
 * @param {number} down
 * @returns {MapCell}
 */
export function cellOf(block, across, down) {
  const [row, column] = block.sideways ? [across, down] : [down, across];
  return {index: block.offset + row * block.columns + column, tensor: block.name, row, column};
}

/**
 * @param {HeatMapLayout} layout
 * @param {number} x CSS pixels from the top left of the map
 * @param {number} y
 * @returns {MapCell | null}
 */
export function cellAt({blocks, cell}, x, y) {
  for (const block of blocks) {
    const across = Math.floor((x - block.x) / cell);
    const down = Math.floor((y - block.y) / cell);
    if (across >= 0 && across < block.across && down >= 0 && down < block.down) {
      return cellOf(block, across, down);
    }
  }
  return null;
}

/**
 * @param {HeatMapLayout} layout
 * @param {number} index
 */
function blockOf({blocks}, index) {
  return blocks.find(
    ({offset, rows, columns}) => index >= offset && index < offset + rows * columns,
  );
}

/**
 * What an index is called, and where it is.
 * @param {HeatMapLayout} layout
 * @param {number} index
 * @returns {(MapCell & {x: number, y: number, size: number}) | null}
 */
export function cellBox(layout, index) {
  const block = blockOf(layout, index);
  if (!block) return null;
  const row = Math.floor((index - block.offset) / block.columns);
  const column = (index - block.offset) % block.columns;
  const [across, down] = block.sideways ? [row, column] : [column, row];
  const {cell} = layout;
  const x = block.x + across * cell;
  return {index, tensor: block.name, row, column, x, y: block.y + down * cell, size: cell};
}

/**
 * The neighbour of a cell as it is seen, for arrow keys; at the edge of a tensor the nearest
 * cell of the next one in that direction, or the cell itself if there is none.
 * @param {HeatMapLayout} layout
 * @param {number} index
 * @param {-1 | 0 | 1} dx
 * @param {-1 | 0 | 1} dy
 * @returns {number} index
 */
export function neighbour(layout, index, dx, dy) {
  const box = cellBox(layout, index);
  if (!box) return index;
  const centre = box.size / 2;
  const inside = cellAt(layout, box.x + centre + dx * box.size, box.y + centre + dy * box.size);
  if (inside) return inside.index;
  for (let far = box.size; far <= layout.width + layout.height; far += box.size / 2) {
    const beyond = cellAt(layout, box.x + centre + dx * far, box.y + centre + dy * far);
    if (beyond && beyond.index !== index) return beyond.index;
  }
  return index;
}

/**
 * @param {HeatMapLayout} layout
 * @param {{summary: string}} words
 */
export function heatMap({width, height, blocks, cell}, {summary}) {
  return html`<div class="heat-map" part="heat-map" role="img" aria-label=${summary}>
    <canvas></canvas>
    <svg aria-hidden="true" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      ${blocks.map(({name, x, y, across, down}) => svg`
        <text class="tick" x=${x} y=${y - 6}>${shorten(name, across * cell)}</text>
        <rect class="frame" x=${x - 0.5} y=${y - 0.5} width=${across * cell + 1}
          height=${down * cell + 1} />`)}
    </svg>
  </div>`;
}

/**
 * Cuts a dotted name from the front where there is no room: `layer0.attn_wq`, `attn_wq`.
 * @param {string} name
 * @param {number} width
 */
function shorten(name, width) {
  const letters = Math.floor(width / 7);
  return name.length <= letters ? name : name.slice(name.lastIndexOf('.') + 1);
}
