// Every drawing and control once, with numbers made by a formula: for looking and for tests.
// The only real numbers are the losses, from the golden run.

import {html, render} from 'lit';
import golden from '../../../golden/names-en.rope.seed42.json';
import {bars} from '../../../../web/draw/bars.js';
import {controlStyles} from '../../../../web/draw/controls.js';
import {heatMap, heatMapLayout} from '../../../../web/draw/heat-map.js';
import {paintHeatMap} from '../../../../web/draw/heat-map-paint.js';
import {divergingLegend} from '../../../../web/draw/legend.js';
import {lineChart, lineChartLayout} from '../../../../web/draw/line-chart.js';
import {strip} from '../../../../web/draw/strip.js';
import {drawStyles} from '../../../../web/draw/styles.js';
import {elementTokens} from '../../../../web/draw/tokens.js';

const shapes = [
  ['wte', 27, 16], ['lm_head', 27, 16], ['layer0.attn_wq', 16, 16], ['layer0.attn_wk', 16, 16],
  ['layer0.attn_wv', 16, 16], ['layer0.attn_wo', 16, 16], ['layer0.mlp_fc1', 64, 16],
  ['layer0.mlp_fc2', 16, 64],
];
let offset = 0;
const tensors = shapes.map(([name, rows, columns]) => {
  const tensor = {name, rows, columns, offset};
  offset += rows * columns;
  return tensor;
});
const wave = (i) => Math.sin(i * 0.7) * Math.cos(i * 0.013);
const values = Float64Array.from({length: offset}, (_, i) => (i % 97 === 5 ? NaN : 0.2 * wave(i)));
const shares = Array.from({length: 27}, (_, i) => Math.exp(2 * Math.sin(i * 1.3)));
const total = shares.reduce((sum, share) => sum + share, 0);
const letters = [...'abcdefghijklmnopqrstuvwxyz', '·'];

const host = document.querySelector('#specimen');
const root = host.attachShadow({mode: 'open'});
root.adoptedStyleSheets = [elementTokens, controlStyles, drawStyles].map((s) => s.styleSheet);

const radio = (name, label, checked) =>
  html`<label><input type="radio" name=${name} ?checked=${checked} /><span>${label}</span></label>`;

function draw() {
  const padding = Math.min(24, Math.max(12, host.clientWidth * 0.03));
  const width = Math.floor(host.clientWidth - 2 * padding - 2);
  const chart = lineChartLayout({
    values: golden.losses, done: 700, steps: 1000, width, height: 260, window: 100,
    reference: {value: Math.log(27), label: 'ln 27 = 3.30, knows nothing'}, domain: [1.5, 3.5],
  });
  const map = heatMapLayout(tensors, {width});
  render(
    html`<div class="panel">
      <div class="bar-of-controls">
        <div class="group"><button class="primary">Play</button><button>Step</button
          ><button>Back</button><button disabled>Reset</button></div>
        <fieldset class="segments"><legend>by</legend>
          ${['node', 'operation', 'phase', 'step'].map((by) => radio('by', by, by === 'phase'))}
        </fieldset>
        <button class="small push" aria-pressed="true">Gradient</button>
      </div>
      <div>
        <ol class="track">
          <li>Forward</li><li>Loss</li><li aria-current="step">Backward</li><li>Update</li>
        </ol>
      </div>
      <div><dl class="facts">
        <div><dt>Training step</dt><dd>700 of 1,000</dd></div>
        <div><dt>Loss of this name</dt><dd>2.3528</dd></div>
      </dl></div>
      <div>${lineChart(chart, {summary: 'Loss', xLabel: 'training step', yLabel: 'loss'})}</div>
      <div><h2 class="heading">Parameters</h2>${heatMap(map, {summary: 'Parameters'})}
        ${divergingLegend({max: 0.2, summary: 'discs negative, squares positive'})}</div>
      <div>${bars(
        {values: shares.map((s) => s / total), labels: letters, width, height: 160, highlight: 0},
        {summary: 'Probabilities'},
      )}</div>
      <div>${strip({values: values.slice(1, 17), cell: 18}, {summary: 'A vector'})}
        <p class="hint">One token’s 16 numbers.</p></div>
      <div><table>
        <tr><th>from</th><th class="end">incoming</th><th class="end">product</th></tr>
        <tr><td>q[3]</td><td class="end">−0.07310</td><td class="end">2.131×10⁻⁵</td></tr>
      </table></div>
      <p class="error">The model could not be loaded.</p>
    </div>`,
    root,
  );
  const shareDone = [1, 1, 0.4, 0];
  root.querySelectorAll('.track > li').forEach((item, i) => {
    item.style.setProperty('--share', shareDone[i]);
  });
  const canvas = root.querySelector('canvas');
  const paint = () =>
    paintHeatMap(canvas, map, values, {max: 0.2, selected: 40, pixelRatio: devicePixelRatio});
  paint();
  window.specimen = {map, values, paint};
}

draw();
addEventListener('resize', draw);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
