// A vector as bars up and down from a line: its numbers, and how large they are together.

import {html, svg} from 'lit';

/**
 * @typedef {object} SignedBarsData
 * @property {ArrayLike<number>} values
 * @property {number} width in CSS pixels
 * @property {number} height
 * @property {number} max magnitude that takes half of the height
 * @property {number} [picked] index, or -1
 */

/** @param {SignedBarsData} data */
export function signedBarsLayout({values, width, height, max}) {
  const slot = width / Math.max(1, values.length);
  const gap = Math.min(4, slot * 0.25);
  const half = height / 2;
  return Array.from(values, (value, i) => {
    const share = max > 0 && Number.isFinite(value) ? Math.max(-1, Math.min(1, value / max)) : 0;
    const tall = value === 0 || Number.isNaN(value) ? 0 : Math.max(1, Math.abs(share) * half);
    return {x: i * slot + gap / 2, y: share < 0 ? half : half - tall, width: slot - gap, height: tall, negative: value < 0};
  });
}

/**
 * @param {SignedBarsData} data
 * @param {{summary: string}} words
 */
export function signedBars(data, {summary}) {
  const {width, height, picked = -1} = data;
  return html`<svg class="signed-bars" part="signed-bars" role="img" aria-label=${summary}
    width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${signedBarsLayout(data).map((bar, i) => svg`<rect class="signed ${bar.negative ? 'down' : 'up'} ${i === picked ? 'here' : ''}"
      x=${bar.x} y=${bar.y} width=${bar.width} height=${bar.height} rx=${Math.min(1.5, bar.width / 4)} />`)}
    <line class="base" x1="0" x2=${width} y1=${height / 2} y2=${height / 2} />
  </svg>`;
}
