// ReLU as a curve, with every hidden unit of the position on it.

import {html, svg} from 'lit';
import {formatFixed} from '../../draw/number.js';
import {linearScale, niceMagnitude, largestMagnitude} from '../../draw/scale.js';
import {section} from '../frame.js';

/** @import {View} from '../mlp.js' */
/** @import {Context} from '../widget.js' */

const HEIGHT = 200;
const MOST_WIDTH = 520;

/** @param {Context} context @param {View} view */
export function reluView({width, words: {mlp: says}}, {at, unit}) {
  const hidden = at('mlp_hidden');
  const fired = at('mlp_relu');
  const reach = niceMagnitude(largestMagnitude(hidden));
  const across = Math.max(200, Math.min(MOST_WIDTH, width - 30));
  const x = linearScale([-reach, reach], [8, across - 8]);
  const y = linearScale([0, reach], [HEIGHT - 26, 10]);
  const zeros = fired.filter((value) => value === 0).length;
  const end = formatFixed(reach, reach < 1 ? 1 : 0);
  return section({
    name: 'relu',
    heading: says.relu.heading,
    hint: says.relu.hint(String(zeros), String(fired.length)),
    body: html`<svg class="relu-curve line-chart" role="img" aria-label=${says.relu.summary(String(zeros), String(fired.length))}
      width=${across} height=${HEIGHT} viewBox="0 0 ${across} ${HEIGHT}">
      <line class="base" x1="0" x2=${across} y1=${y.position(0)} y2=${y.position(0)} />
      <line class="base" x1=${x.position(0)} x2=${x.position(0)} y1="0" y2=${HEIGHT - 20} />
      <path class="run" d="M${x.position(-reach)} ${y.position(0)}L${x.position(0)} ${y.position(0)}L${x.position(reach)} ${y.position(reach)}" />
      ${Array.from(hidden, (value, i) => svg`<circle class="dot ${i === unit ? 'here' : ''}" cx=${x.position(value)} cy=${y.position(fired[i])} r=${i === unit ? 6 : 4} />`)}
      <text class="tick" x=${x.position(-reach)} y=${HEIGHT - 8}>−${end}</text>
      <text class="tick" text-anchor="middle" x=${x.position(0)} y=${HEIGHT - 8}>0</text>
      <text class="tick" text-anchor="end" x=${x.position(reach)} y=${HEIGHT - 8}>${end}</text>
      <text class="axis-name" text-anchor="end" x=${x.position(reach) - 28} y=${HEIGHT - 8}>${says.units.before}</text>
      <text class="axis-name" text-anchor="end" x=${x.position(0) - 8} y="12">${says.units.after}</text>
    </svg>`,
  });
}
