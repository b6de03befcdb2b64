// The curve of -ln p: what a probability given to the truth costs. Certain costs nothing, and
// towards 0 the price has no end.

import {html, nothing, svg} from 'lit';
import {formatFixed, formatPercent} from './number.js';
import {linearScale} from './scale.js';

const MARGIN = {top: 20, right: 12, bottom: 40, left: 34};
/** Points of the curve in CSS pixels from each other. */
const STEP = 3;

/**
 * @typedef {object} CostCurveData
 * @property {readonly {p: number, cost: number}[]} points
 * @property {readonly {p: number, cost: number}[]} [before] the same at another time
 * @property {number} most cost at the upper edge
 * @property {number} width in CSS pixels
 * @property {number} height
 * @property {number} [here] the point that is looked at, or -1
 * @property {{cost: number, label: string}} [reference]
 */

/** @param {CostCurveData} data */
export function costCurveLayout({points, before = [], most, width, height, reference}) {
  const plot = {left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom};
  const x = linearScale([0, 1], [plot.left, plot.right]);
  const y = linearScale([0, most], [plot.bottom, plot.top]);
  const place = (/** @type {{p: number, cost: number}} */ {p, cost}) => ({x: x.position(p), y: y.position(Math.min(most, cost))});
  // From where the curve comes into the picture; evenly along both axes, for it is steep there.
  const first = Math.exp(-most);
  const count = Math.max(2, Math.ceil((width + height) / STEP));
  const curve = Array.from({length: count}, (_, i) => {
    const p = first + (1 - first) * (i / (count - 1)) ** 3;
    return `${i ? 'L' : 'M'}${x.position(p).toFixed(1)} ${y.position(-Math.log(p)).toFixed(1)}`;
  }).join('');
  return {
    plot,
    x,
    y,
    curve,
    points: points.map(place),
    before: before.map(place),
    reference: reference ? {y: y.position(reference.cost), label: reference.label} : null,
  };
}

/**
 * @param {CostCurveData} data
 * @param {{summary: string, xLabel: string, yLabel: string}} words
 */
export function costCurve(data, {summary, xLabel, yLabel}) {
  const {width, height, here = -1} = data;
  const {plot, x, y, curve, points, before, reference} = costCurveLayout(data);
  const chosen = points[here];
  return html`<svg class="cost-curve" part="cost-curve" role="img" aria-label=${summary}
    width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${y.ticks(Math.max(2, Math.round((plot.bottom - plot.top) / 44))).map((tick) => svg`
      <line class="grid" x1=${plot.left} x2=${plot.right} y1=${y.position(tick)} y2=${y.position(tick)} />
      <text class="tick" text-anchor="end" x=${plot.left - 8} y=${y.position(tick)} dy="0.35em">${formatFixed(tick, 0)}</text>`)}
    ${[0, 0.5, 1].map((tick) => svg`<text class="tick" text-anchor=${tick === 0 ? 'start' : tick === 1 ? 'end' : 'middle'}
      x=${x.position(tick)} y=${plot.bottom + 18}>${formatPercent(tick).replace('.0', '')}</text>`)}
    <text class="axis-name" x="0" y="10">${yLabel}</text>
    <text class="axis-name" text-anchor="end" x=${plot.right} y=${height - 4}>${xLabel}</text>
    ${reference ? svg`<line class="reference" x1=${plot.left} x2=${plot.right} y1=${reference.y} y2=${reference.y} />
      <text class="reference-name" text-anchor="end" x=${plot.right} y=${reference.y - 7}>${reference.label}</text>` : nothing}
    <path class="mean" d=${curve} />
    ${chosen ? svg`<path class="cursor" d="M${plot.left} ${chosen.y}H${chosen.x}V${plot.bottom}" />` : nothing}
    ${before.map((point) => svg`<line class="before" x1=${point.x - 5} x2=${point.x + 5} y1=${point.y} y2=${point.y} />`)}
    ${points.map((point, i) => (i === here ? nothing : svg`<circle class="point" cx=${point.x} cy=${point.y} r="4" />`))}
    ${chosen ? svg`<circle class="marker" cx=${chosen.x} cy=${chosen.y} r="5.5" />` : nothing}
  </svg>`;
}
