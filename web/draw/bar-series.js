// The same shares from several sources, one group a token: before and after training, or counts
// of drawn samples against the probabilities they were drawn from.

import {html, nothing, svg} from 'lit';
import {formatPercent} from './number.js';

const LABEL_HEIGHT = 24;
const HEAD_ROOM = 22;

/**
 * @typedef {object} BarSeries
 * @property {string} name
 * @property {ArrayLike<number>} values shares, 0..1; NaN where unknown
 * @property {'solid' | 'hollow' | 'dot'} look told apart by shape. Bars stand beside each other,
 *   dots upon the group
 */

/**
 * @typedef {object} BarSeriesData
 * @property {readonly BarSeries[]} series
 * @property {readonly string[]} labels one a group
 * @property {number} width in CSS pixels
 * @property {number} height
 * @property {number} [highlight] index of a group, or -1
 * @property {number} [max] share at full height; the largest one by default
 */

/** @param {BarSeriesData} data */
export function barSeriesLayout({series, labels, width, height, highlight = -1, max}) {
  const all = series.flatMap(({values}) => Array.from(values)).filter(Number.isFinite);
  const full = max ?? Math.max(...all, 0);
  const slot = width / Math.max(1, labels.length);
  const gap = Math.min(8, slot * 0.24);
  const bottom = height - LABEL_HEIGHT;
  const room = Math.max(0, bottom - HEAD_ROOM);
  const tall = (/** @type {number} */ value) =>
    full > 0 && value > 0 ? Math.max(1, (Math.min(value, full) / full) * room) : 0;
  const upright = series.filter(({look}) => look !== 'dot').length;
  const each = (slot - gap) / Math.max(1, upright);
  let bars = 0;
  const marks = series.map(({name, values, look}) => {
    const turn = look === 'dot' ? 0 : bars++;
    return {name, look, marks: labels.map((_, i) => {
      const h = tall(values[i]);
      const left = i * slot + gap / 2;
      return look === 'dot'
        ? {index: i, value: values[i], x: left + (slot - gap) / 2, y: bottom - h, width: 0, height: h}
        : {index: i, value: values[i], x: left + turn * each, y: bottom - h, width: each, height: h};
    })};
  });
  return {width, height, bottom, slot, labels, highlight, series: marks};
}

/** @typedef {ReturnType<typeof barSeriesLayout>} BarSeriesLayout */

/**
 * Group under a horizontal place.
 * @param {BarSeriesLayout} layout
 * @param {number} x in CSS pixels from the left edge
 */
export function groupAt({labels, slot}, x) {
  return Math.min(labels.length - 1, Math.max(0, Math.floor(x / slot)));
}

/**
 * @param {BarSeriesLayout} layout
 * @param {{summary: string}} words
 * @param {{aim?: (index: number) => void}} [act] aim: a group is pointed at
 */
export function barSeries(layout, {summary}, {aim} = {}) {
  const {width, height, bottom, slot, labels, highlight, series} = layout;
  const point = aim && ((/** @type {PointerEvent} */ event) => {
    const {left} = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
    aim(groupAt(layout, event.clientX - left));
  });
  return html`<div class="bar-series" part="bar-series">
    ${key(series)}
    <svg class="bars" role="img" aria-label=${summary} width=${width} height=${height} viewBox="0 0 ${width} ${height}"
      @pointermove=${point ?? nothing} @pointerdown=${point ?? nothing}>
      ${highlight >= 0 ? svg`<rect class="band-here" x=${highlight * slot} y="0" width=${slot} height=${bottom} />` : nothing}
      <line class="base" x1="0" x2=${width} y1=${bottom + 0.5} y2=${bottom + 0.5} />
      ${series.map(({look, marks}) => marks.map((mark) => oneMark(look, mark)))}
      ${labels.map((label, i) => svg`<text class="bar-name ${i === highlight ? 'here' : ''}" text-anchor="middle"
        x=${(i + 0.5) * slot} y=${height - 6}>${label}</text>`)}
    </svg></div>`;
}

/** @param {BarSeriesLayout['series']} series */
function key(series) {
  return html`<ul class="chart-key">${series.map(({name, look}) =>
    html`<li><svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14">${
      oneMark(look, look === 'dot' ? {x: 7, y: 7, width: 0, height: 7} : {x: 1.5, y: 1, width: 11, height: 12})}</svg>${name}</li>`)}</ul>`;
}

/** @param {'solid' | 'hollow' | 'dot'} look @param {{x: number, y: number, width: number, height: number}} mark */
function oneMark(look, {x, y, width, height}) {
  if (look === 'dot') return height > 0 ? svg`<circle class="count-dot" cx=${x} cy=${y} r="3.5" />` : nothing;
  const inset = look === 'hollow' ? 0.75 : 0;
  return svg`<rect class="share-bar ${look}" x=${x + inset} y=${y + inset} width=${Math.max(0.5, width - 2 * inset - 1)}
    height=${Math.max(0, height - inset)} rx=${Math.min(2, width / 4)} />`;
}

/**
 * All numbers of a group, for the line below the chart.
 * @param {BarSeriesLayout} layout
 * @param {number} index
 */
export function groupNumbers({series}, index) {
  return series.map(({name, marks}) => ({name, text: formatPercent(marks[index].value)}));
}
