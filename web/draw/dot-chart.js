// Many numbers at whole places, one dot each: where they agree, dots lie on one another.

import {html, svg} from 'lit';
import {formatFixed} from './number.js';
import {linearScale} from './scale.js';

const MARGIN = {top: 22, right: 12, bottom: 36, left: 42};
const PIXELS_PER_TICK = 40;

/**
 * @typedef {object} DotChartData
 * @property {readonly {x: number, y: number, here?: boolean}[]} dots x: 0, 1, 2 ...
 * @property {number} places number of places along x
 * @property {number} width in CSS pixels
 * @property {number} height
 * @property {readonly [number, number]} domain of y
 */

/** @param {DotChartData} data */
export function dotChartLayout({dots, places, width, height, domain}) {
  const plot = {left: MARGIN.left, right: Math.max(MARGIN.left + 1, width - MARGIN.right), top: MARGIN.top, bottom: height - MARGIN.bottom};
  const x = linearScale([0, Math.max(1, places - 1)], [plot.left + 8, plot.right - 8]);
  const [low, high] = domain[0] < domain[1] ? domain : [domain[0] - 1, domain[0] + 1];
  const y = linearScale([low, high], [plot.bottom, plot.top]);
  const every = Math.max(1, Math.ceil((places * 24) / Math.max(1, width)));
  return {
    plot,
    x,
    y,
    xTicks: Array.from({length: places}, (_, i) => i).filter((i) => i % every === 0),
    yTicks: y.ticks(Math.max(2, Math.round((plot.bottom - plot.top) / PIXELS_PER_TICK))),
    dots: dots.map((dot) => ({here: dot.here === true, x: x.position(dot.x), y: y.position(dot.y)})),
  };
}

/**
 * @param {DotChartData} data
 * @param {{summary: string, xLabel: string, yLabel: string}} words
 */
export function dotChart(data, {summary, xLabel, yLabel}) {
  const {plot, x, y, xTicks, yTicks, dots} = dotChartLayout(data);
  const {width, height} = data;
  const decimals = yTicks.length > 1 ? Math.max(0, -Math.floor(Math.log10(yTicks[1] - yTicks[0]) + 1e-9)) : 1;
  const dot = (/** @type {{x: number, y: number, here: boolean}} */ {x: cx, y: cy, here}) =>
    svg`<circle class="dot ${here ? 'here' : ''}" cx=${cx.toFixed(2)} cy=${cy.toFixed(2)} r=${here ? 6 : 3.5} />`;
  return html`<svg class="dot-chart line-chart" part="dot-chart" role="img" aria-label=${summary}
    width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${yTicks.map((tick) => svg`<line class="grid" x1=${plot.left} x2=${plot.right} y1=${y.position(tick)} y2=${y.position(tick)} />
      <text class="tick" text-anchor="end" x=${plot.left - 8} y=${y.position(tick)} dy="0.35em">${formatFixed(tick, decimals)}</text>`)}
    ${xTicks.map((tick) => svg`<text class="tick" text-anchor="middle" x=${x.position(tick)} y=${plot.bottom + 16}>${tick}</text>`)}
    <text class="axis-name" x="0" y="10">${yLabel}</text>
    <text class="axis-name" text-anchor="end" x=${plot.right} y=${height - 3}>${xLabel}</text>
    ${dots.filter(({here}) => !here).map(dot)}
    ${dots.filter(({here}) => here).map(dot)}
  </svg>`;
}
