// The counts as bars, one a power of ten.

import {html, nothing, svg} from 'lit';
import {formatCount} from '../../draw/number.js';
import {section} from '../frame.js';
import {HIGHEST, LOWEST} from './bins.js';

/** @import {Context} from '../widget.js' */

const HEIGHT = 190;
const TOP = 22;
const BOTTOM = 26;
const SUPER = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** @param {number} power */
function power(power) {
  return `${power < 0 ? '⁻' : ''}${[...String(Math.abs(power))].map((digit) => SUPER[Number(digit)]).join('')}`;
}

/**
 * @param {Context} context
 * @param {readonly number[]} counts
 * @param {string} summary
 * @param {number} width
 */
export function histogram({words: {check: {histogram: says}}}, counts, summary, width) {
  const slot = width / counts.length;
  const largest = Math.max(0, ...counts);
  const most = Math.max(1, largest);
  const room = HEIGHT - TOP - BOTTOM;
  const base = HEIGHT - BOTTOM;
  const edges = Array.from({length: HIGHEST - LOWEST + 1}, (_, i) => LOWEST + i);
  return section({
    name: 'histogram',
    heading: says.heading,
    hint: says.hint,
    body: html`<svg class="bars" role="img" aria-label=${summary} width=${width} height=${HEIGHT} viewBox="0 0 ${width} ${HEIGHT}">
      <line class="base" x1="0" x2=${width} y1=${base + 0.5} y2=${base + 0.5} />
      ${largest ? nothing : svg`<text class="bar-name" text-anchor="middle" x=${width / 2} y=${(TOP + base) / 2}>${says.none}</text>`}
      ${counts.map((count, i) => {
        const tall = count ? Math.max(2, (count / most) * room) : 0;
        return svg`<rect class="bar" x=${i * slot + 2} y=${base - tall} width=${Math.max(1, slot - 4)} height=${tall} rx="2" />
          ${count ? svg`<text class="bar-value" text-anchor="middle" x=${(i + 0.5) * slot} y=${base - tall - 6}>${formatCount(count)}</text>` : nothing}`;
      })}
      <text class="bar-name" text-anchor="middle" x=${slot / 2} y=${HEIGHT - 6}>${says.exact}</text>
      ${edges.filter((_, i) => slot > 34 || i % 3 === 0).map((edge) => svg`<text class="bar-name" text-anchor="middle"
        x=${(edge - LOWEST + 2) * slot} y=${HEIGHT - 6}>${says.below(power(edge))}</text>`)}
    </svg>`,
  });
}
