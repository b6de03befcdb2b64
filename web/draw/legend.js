// What the marks of the diverging scale mean: shape, colour, and the numbers at both ends.

import {html} from 'lit';
import {formatNumber} from './number.js';
import {LEVELS} from './scale.js';
import {marks} from './strip.js';

const CELL = 14;
const SHOWN = [-LEVELS, -LEVELS / 2, 0, LEVELS / 2, LEVELS];

/**
 * @param {{max: number, summary: string}} options max: magnitude at full colour
 */
export function divergingLegend({max, summary}) {
  const end = formatNumber(max, {digits: 1, signed: true});
  const start = formatNumber(-max, {digits: 1});
  const labelWidth = 8 + 8 * (end.length);
  const width = 2 * labelWidth + SHOWN.length * CELL;
  return html`<svg class="legend" part="legend" role="img" aria-label=${summary}
    width=${width} height="20" viewBox="0 0 ${width} 20">
    <text class="tick" text-anchor="end" x=${labelWidth - 6} y="14">${start}</text>
    ${marks(SHOWN, {max: LEVELS, size: CELL, x: labelWidth, y: 3})}
    <text class="tick" x=${width - labelWidth + 6} y="14">${end}</text>
  </svg>`;
}
