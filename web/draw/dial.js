// A plane of two numbers as a dial: vectors from its middle, such as a pair of channels that
// rotary positions turn.

import {html, svg} from 'lit';

const MARGIN = 16;

/**
 * @typedef {object} Hand
 * @property {number} x
 * @property {number} y
 * @property {string} label
 * @property {'first' | 'second'} look
 */

/**
 * @typedef {object} DialData
 * @property {readonly Hand[]} hands
 * @property {number} size in CSS pixels
 * @property {number} reach length of a vector that touches the rim
 */

/**
 * Ends of the hands, and places for their letters a little beyond.
 * @param {DialData} data
 */
export function dialLayout({hands, size, reach}) {
  const middle = size / 2;
  const radius = middle - MARGIN;
  const unit = radius / (reach > 0 ? reach : 1);
  return hands.map(({x, y}) => {
    const length = Math.hypot(x, y);
    const [dx, dy] = length > 0 ? [x / length, y / length] : [1, 0];
    return {
      x: middle + unit * x,
      y: middle - unit * y,
      labelX: middle + dx * (unit * length + 10),
      labelY: middle - dy * (unit * length + 10),
    };
  });
}

/**
 * @param {DialData} data
 * @param {{summary: string}} words
 */
export function dial(data, {summary}) {
  const {hands, size} = data;
  const middle = size / 2;
  return html`<svg class="dial" part="dial" role="img" aria-label=${summary}
    width=${size} height=${size} viewBox="0 0 ${size} ${size}">
    <circle class="rim" cx=${middle} cy=${middle} r=${middle - MARGIN} />
    <line class="base" x1=${MARGIN} x2=${size - MARGIN} y1=${middle} y2=${middle} />
    <line class="base" x1=${middle} x2=${middle} y1=${MARGIN} y2=${size - MARGIN} />
    ${dialLayout(data).map((end, i) => svg`<line class="hand ${hands[i].look}" x1=${middle} y1=${middle}
        x2=${end.x.toFixed(2)} y2=${end.y.toFixed(2)} />
      <circle class="tip ${hands[i].look}" cx=${end.x.toFixed(2)} cy=${end.y.toFixed(2)} r="4" />
      <text text-anchor="middle" x=${end.labelX.toFixed(2)} y=${end.labelY.toFixed(2)} dy="0.35em">${hands[i].label}</text>`)}
    <circle class="pivot" cx=${middle} cy=${middle} r="2.5" />
  </svg>`;
}
