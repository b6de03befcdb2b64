// Shares laid end to end: a bar that is 1 long, and a number from 0 to 1 that falls on one of them.

import {html, nothing, svg} from 'lit';
import {formatFixed} from './number.js';

const BAR_HEIGHT = 40;
/** Above the bar: the number, and the way it falls. */
const TOP = 34;
const BOTTOM = 24;
export const SHARE_BAR_HEIGHT = TOP + BAR_HEIGHT + BOTTOM;
/** A name needs so much room inside its share: a margin, and this much for each character. */
const LABEL_MARGIN = 2;
const CHARACTER = 9;
/** Half the width of the number written over the bar. */
const HALF_NUMBER = 22;

/**
 * @typedef {object} ShareBarData
 * @property {ArrayLike<number>} values shares, 0..1, that sum to 1
 * @property {readonly string[]} labels one for each
 * @property {number} width in CSS pixels
 * @property {number} [point] the number that falls; none if left out
 * @property {number} [hit] index of the share it falls on, or -1
 */

/**
 * @typedef {object} Share
 * @property {number} index
 * @property {number} from sum of the shares before it
 * @property {number} to
 * @property {number} x
 * @property {number} width
 * @property {boolean} labelled
 */

/**
 * The shares in their order, added up from the left as the draw does it.
 * @param {ShareBarData} data
 * @returns {Share[]}
 */
export function shareBarLayout({values, labels, width}) {
  let to = 0;
  return Array.from(values, (value, index) => {
    const from = to;
    to += value;
    const x = Math.min(1, from) * width;
    const wide = Math.max(0, Math.min(1, to) * width - x);
    return {index, from, to, x, width: wide, labelled: wide >= LABEL_MARGIN + CHARACTER * (labels[index]?.length ?? 1)};
  });
}

/**
 * @param {ShareBarData} data
 * @param {{summary: string}} words
 */
export function shareBar(data, {summary}) {
  const {labels, width, point, hit = -1} = data;
  const shares = shareBarLayout(data);
  const bottom = TOP + BAR_HEIGHT;
  return html`<svg class="share-bar" part="share-bar" role="img" aria-label=${summary}
    width=${width} height=${SHARE_BAR_HEIGHT} viewBox="0 0 ${width} ${SHARE_BAR_HEIGHT}">
    ${shares.map((share) => oneShare(share, labels[share.index], share.index === hit))}
    <rect class="share-frame" x="0.5" y=${TOP + 0.5} width=${Math.max(0, width - 1)} height=${BAR_HEIGHT - 1} rx="3" />
    ${[0, 0.25, 0.5, 0.75, 1].map((tick) => tickAt(tick, width, bottom))}
    ${point === undefined ? nothing : falling(point, width)}
  </svg>`;
}

/** @param {Share} share @param {string} label @param {boolean} here */
function oneShare({index, x, width, labelled}, label, here) {
  const mark = here ? ' here' : '';
  return svg`<rect class="share ${index % 2 ? 'odd' : 'even'}${mark}" x=${x} y=${TOP} width=${width} height=${BAR_HEIGHT} />
    ${labelled || here
      ? svg`<text class="share-name${mark}" text-anchor="middle" x=${x + width / 2} y=${TOP + BAR_HEIGHT / 2 + 4}>${labelled ? label : ''}</text>`
      : nothing}`;
}

/** @param {number} tick @param {number} width @param {number} y */
function tickAt(tick, width, y) {
  const anchor = tick === 0 ? 'start' : tick === 1 ? 'end' : 'middle';
  return svg`<text class="tick" text-anchor=${anchor} x=${tick * width} y=${y + 16}>${String(tick)}</text>`;
}

/** @param {number} point @param {number} width */
function falling(point, width) {
  const x = point * width;
  const text = Math.min(width - HALF_NUMBER, Math.max(HALF_NUMBER, x));
  return svg`<g class="fallen">
    <text class="share-point" text-anchor="middle" x=${text} y="12">${formatFixed(point)}</text>
    <path class="share-drop" d="M${x} 18V${TOP}" /><path class="share-drop inside" d="M${x} ${TOP}v${BAR_HEIGHT}" />
    <path class="share-tip" d="M${x - 5} ${TOP - 9}h10l-5 8z" />
  </g>`;
}
