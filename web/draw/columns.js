// Upright columns on a line of zero, one a token or a position: up is positive, down negative.
// Each may carry a tick for the same number at another time, and a ring for what was counted.

import {html, nothing, svg} from 'lit';
import {linearScale} from './scale.js';

const NAME_HEIGHT = 24;
const VALUE_HEIGHT = 20;
/** A column narrower than this has no room for its number. */
const ROOM_FOR_VALUE = 44;
const LINE_HEIGHT = 15;

/**
 * @typedef {object} ColumnsData
 * @property {ArrayLike<number>} values NaN where there is none
 * @property {readonly string[]} labels one for each below it, or none at all
 * @property {number} width in CSS pixels
 * @property {number} height
 * @property {readonly [number, number]} [domain] lowest and highest value; zero is inside
 * @property {ArrayLike<number>} [before] the same numbers at another time
 * @property {ArrayLike<number>} [counted] what was counted, to be compared with the values
 * @property {number} [here] the column that is looked at, or -1
 * @property {readonly {value: number, label: string, kind: 'reference' | 'mean'}[]} [levels] lines
 *   across, named at their right ends
 * @property {number} [gutter] room for their names, beyond `width`
 */

/**
 * @typedef {object} Column
 * @property {number} index
 * @property {number} value
 * @property {number} x left edge
 * @property {number} y top edge
 * @property {number} width
 * @property {number} height
 * @property {number | null} tick height of the number at the other time
 * @property {number | null} ring height of what was counted
 */

/**
 * @typedef {object} ColumnsLayout
 * @property {number} width
 * @property {number} height
 * @property {number} slot width of a column with its gap
 * @property {number} zero
 * @property {import('./scale.js').LinearScale} y
 * @property {Column[]} columns
 */

/** @param {ArrayLike<number>} values @returns {[number, number]} with zero inside */
export function domainOf(values) {
  let [low, high] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    if (values[i] < low && values[i] > -Infinity) low = values[i];
    if (values[i] > high && values[i] < Infinity) high = values[i];
  }
  return [low, high > low ? high : low + 1];
}

/**
 * @param {ColumnsData} data
 * @returns {ColumnsLayout}
 */
export function columnsLayout({values, labels, width, height, domain, before, counted}) {
  const [low, high] = domain ?? domainOf(values);
  const bottom = height - (labels.length ? NAME_HEIGHT : 0) - (low < 0 ? VALUE_HEIGHT : 1);
  const y = linearScale([low, high], [Math.max(VALUE_HEIGHT + 1, bottom), VALUE_HEIGHT]);
  const slot = width / Math.max(1, values.length);
  const gap = Math.min(6, slot * 0.28);
  const zero = y.position(0);
  const inside = (/** @type {number} */ value) => y.position(Math.min(high, Math.max(low, value)));
  const mark = (/** @type {ArrayLike<number> | undefined} */ others, /** @type {number} */ i) =>
    others && i < others.length && !Number.isNaN(others[i]) ? inside(others[i]) : null;
  return {
    width,
    height,
    slot,
    zero,
    y,
    columns: Array.from(values, (value, index) => {
      const end = Number.isNaN(value) ? zero : inside(value);
      // What is not zero can be seen.
      const tall = value === 0 || Number.isNaN(value) ? 0 : Math.max(1, Math.abs(end - zero));
      const top = value > 0 ? zero - tall : zero;
      return {
        index,
        value,
        x: index * slot + gap / 2,
        y: top,
        width: slot - gap,
        height: tall,
        tick: mark(before, index),
        ring: mark(counted, index),
      };
    }),
  };
}

/**
 * @param {ColumnsData} data
 * @param {{summary: string, format: (value: number) => string}} words format: of the number at a
 *   column; all have one where there is room, else only the one that is looked at
 */
export function columns(data, {summary, format}) {
  const {labels, here = -1, levels = [], gutter = 0} = data;
  const layout = columnsLayout(data);
  const {width, height, slot, zero, y} = layout;
  const whole = width + gutter;
  const roomy = slot >= ROOM_FOR_VALUE;
  const numbered = layout.columns.filter(({index, value}) => !Number.isNaN(value) && (roomy || index === here));
  return html`<svg class="columns" part="columns" role="img" aria-label=${summary}
    width=${whole} height=${height} viewBox="0 0 ${whole} ${height}">
    ${here >= 0 && here < layout.columns.length
      ? svg`<rect class="band" x=${here * slot} y="0" width=${slot} height=${height} />`
      : nothing}
    ${layout.columns.map((column) => oneColumn(column, column.index === here))}
    <line class="base" x1="0" x2=${width} y1=${Math.round(zero) + 0.5} y2=${Math.round(zero) + 0.5} />
    ${levels.map(({kind, value}) => svg`<line class=${kind} x1="0" x2=${width} y1=${y.position(value)} y2=${y.position(value)} />`)}
    ${levelNames(levels, layout)}
    ${layout.columns.map(marks)}
    ${numbered.map((column) => columnValue(column, format(column.value), layout, column.index === here, levels))}
    ${labels.map((label, i) => svg`<text class="bar-name ${i === here ? 'here' : ''}" text-anchor="middle"
      x=${(i + 0.5) * slot} y=${height - 7}>${label}</text>`)}
  </svg>`;
}

/** @param {Column} column @param {boolean} here */
function oneColumn({x, y, width, height}, here) {
  return svg`<rect class="bar ${here ? 'here' : ''}" x=${x} y=${y} width=${width} height=${height}
    rx=${Math.min(2, width / 4)} />`;
}

/** @param {Column} column */
function marks({x, width, tick, ring}) {
  return svg`${tick === null ? nothing : svg`<line class="before" x1=${x - 1} x2=${x + width + 1} y1=${tick} y2=${tick} />`}
    ${ring === null ? nothing : svg`<circle class="counted" cx=${x + width / 2} cy=${ring} r=${Math.min(4, width / 2)} />`}`;
}

/**
 * Names beside the lines; two that would meet step aside.
 * @param {NonNullable<ColumnsData['levels']>} levels
 * @param {ColumnsLayout} layout
 */
function levelNames(levels, {y, width}) {
  const sorted = [...levels].sort((a, b) => b.value - a.value);
  let free = -Infinity;
  return sorted.map(({value, label}, i) => {
    const next = sorted[i + 1];
    const here = y.position(value);
    const tight = next ? Math.max(0, LINE_HEIGHT - (y.position(next.value) - here)) / 2 : 0;
    const place = Math.max(free, here - tight);
    free = place + LINE_HEIGHT;
    return svg`<text class="reference-name" x=${width + 8} y=${place} dy="0.35em">${label}</text>`;
  });
}

/**
 * @param {Column} column
 * @param {string} text
 * @param {ColumnsLayout} layout
 * @param {boolean} here
 * @param {NonNullable<ColumnsData['levels']>} levels
 */
function columnValue({x, y, width, height, value, tick, ring}, text, layout, here, levels) {
  const centre = x + width / 2;
  // A number at the edge of the chart is aligned to the edge instead of being cut.
  const room = 3.5 * text.length;
  const anchor = centre < room ? 'start' : centre > layout.width - room ? 'end' : 'middle';
  const place = anchor === 'start' ? 0 : anchor === 'end' ? layout.width : centre;
  // Just beyond the end of the column, or beyond the marks and lines that are in the way.
  const up = value >= 0;
  const away = up ? -1 : 1;
  const marks = [tick, ring, ...levels.map((level) => layout.y.position(level.value))].filter((mark) => mark !== null);
  let end = up ? y : y + height;
  for (const mark of marks.sort((a, b) => away * (a - b))) {
    const beyond = away * (mark - end);
    if (beyond >= 0 && beyond < VALUE_HEIGHT) end = mark;
  }
  const line = end + (up ? -6 : 14);
  return svg`<text class="bar-value ${here ? 'here' : ''}" text-anchor=${anchor} x=${place} y=${Math.max(11, line)}>${text}</text>`;
}
