// A probability distribution as upright bars, one for each token.

import {html, nothing, svg} from 'lit';
import {formatPercent} from './number.js';

const LABEL_HEIGHT = 24;
const VALUE_HEIGHT = 20;

/**
 * @typedef {object} BarsData
 * @property {ArrayLike<number>} values shares, 0..1
 * @property {readonly string[]} labels one for each
 * @property {number} width in CSS pixels
 * @property {number} height
 * @property {number} [highlight] index of the bar to point out, or -1
 * @property {number} [max] share at full height; the largest one by default
 * @property {ArrayLike<number>} [ticks] the same shares under other circumstances
 */

/**
 * @typedef {{index: number, value: number, x: number, y: number, width: number,
 *   height: number, tick: number}} Bar tick: its y, NaN without one
 */

/**
 * @param {BarsData} data
 * @returns {Bar[]}
 */
export function barsLayout({values, width, height, max, ticks = []}) {
  const shares = Array.from(values);
  const slot = width / Math.max(1, shares.length);
  const gap = Math.min(6, slot * 0.28);
  const full = max ?? Math.max(...[...shares, ...Array.from(ticks)].filter((share) => !Number.isNaN(share)), 0);
  const room = Math.max(0, height - LABEL_HEIGHT - VALUE_HEIGHT);
  return shares.map((value, index) => {
    const tall = full > 0 && value > 0 ? Math.max(1, (Math.min(value, full) / full) * room) : 0;
    const bottom = height - LABEL_HEIGHT;
    const tick = full > 0 && ticks[index] >= 0 ? bottom - (Math.min(ticks[index], full) / full) * room : NaN;
    return {index, value, x: index * slot + gap / 2, y: bottom - tall, width: slot - gap, height: tall, tick};
  });
}

/**
 * Bar under a horizontal place.
 * @param {BarsData} data
 * @param {number} x in CSS pixels from the left edge
 */
export function barAt({values, width}, x) {
  return Math.min(values.length - 1, Math.max(0, Math.floor((x / width) * values.length)));
}

/**
 * @param {BarsData} data
 * @param {{summary: string}} words
 */
export function bars(data, {summary}) {
  const {labels, width, height, highlight = -1} = data;
  const layout = barsLayout(data);
  const largest = layout.reduce((best, bar) => (bar.value > best.value ? bar : best), layout[0]);
  const named = layout.filter((bar) => (bar.index === highlight || bar === largest) && !Number.isNaN(bar.value));
  const bottom = height - LABEL_HEIGHT;
  return html`<svg class="bars" part="bars" role="img" aria-label=${summary}
    width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    <line class="base" x1="0" x2=${width} y1=${bottom + 0.5} y2=${bottom + 0.5} />
    ${layout.map((bar) => oneBar(bar, labels[bar.index], height, bar.index === highlight))}
    ${named.map((bar) => barValue(bar, width))}
  </svg>`;
}

/**
 * @param {Bar} bar
 * @param {string} label
 * @param {number} height of the chart
 * @param {boolean} here
 */
function oneBar({x, y, width, height: tall, tick}, label, height, here) {
  const mark = here ? ' here' : '';
  return svg`<rect class="bar${mark}" x=${x} y=${y} width=${width} height=${tall}
      rx=${Math.min(2, width / 4)} />
    ${Number.isNaN(tick) ? nothing : svg`<line class="bar-tick" x1=${x - 1} x2=${x + width + 1} y1=${tick} y2=${tick} />`}
    <text class="bar-name${mark}" text-anchor="middle" x=${x + width / 2}
      y=${height - 6}>${label}</text>`;
}

/** @param {Bar} bar @param {number} width */
function barValue(bar, width) {
  const centre = bar.x + bar.width / 2;
  // A label at the edge of the chart is aligned to the edge instead of being cut.
  const room = 24;
  const anchor = centre < room ? 'start' : centre > width - room ? 'end' : 'middle';
  const x = anchor === 'start' ? 0 : anchor === 'end' ? width : centre;
  // At the end of its bar; beyond the tick only where that is in the way.
  const blocked = bar.tick <= bar.y && bar.tick > bar.y - VALUE_HEIGHT;
  return svg`<text class="bar-value" text-anchor=${anchor} x=${x}
    y=${(blocked ? bar.tick : bar.y) - 6}>${formatPercent(bar.value)}</text>`;
}

/**
 * What a bar is, what a tick, and what ■ stands for, if it does.
 * @param {{bar: string, tick: string, stop?: string}} words
 */
export function barsKey({bar, tick, stop}) {
  return html`<ul class="chart-key">
    <li><svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14">${svg`<rect class="bar" x="2" y="1" width="10" height="12" rx="2" />`}</svg>${bar}</li>
    <li><svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14">${svg`<line class="bar-tick" x1="1" x2="13" y1="7" y2="7" />`}</svg>${tick}</li>
    ${stop ? html`<li>■ ${stop}</li>` : nothing}
  </ul>`;
}
