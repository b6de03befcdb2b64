// The dial that is turned, and the loss against it: curve, tangent, handle.

import {html} from 'lit';
import {curve, curveLayout} from '../../draw/curve.js';
import {dataTable} from '../../draw/data-table.js';
import {formatFixed, formatNumber, speakNumber} from '../../draw/number.js';
import {slider} from '../../draw/slider.js';
import {section} from '../frame.js';
import {REACH} from './reading.js';

/** @import {Context} from '../widget.js' */
/** @import {DialView} from '../dial.js' */

const STEP = 0.01;
/** Of the curve, every so many points stand in the table. */
const TABLE_STRIDE = 6;
const HEIGHT = 288;

/** @param {Context} context @param {DialView} view @param {number} width */
export function turnView(context, {name, text, line, value, now, turn, turned}, width) {
  const {words: {dial: says}, memory, changed} = context;
  const layout = curveLayout({
    xs: line.xs,
    ys: line.ys,
    width,
    height: HEIGHT,
    here: {x: value, y: now.before},
    slope: now.gradient,
    points: turned ? [{x: line.own, y: line.loss, label: says.turn.own}] : [],
  });
  const losses = [...line.ys];
  const shown = text || says.empty;
  return section({
    name: 'turn',
    heading: says.turn.heading(name),
    hint: says.turn.hint,
    controls: html`<button class="small" aria-disabled=${!turned} @click=${() => (turned ? turn(0) : undefined)}>${says.turn.back}</button>`,
    body: html`${curve(layout, {
      summary: says.turn.summary(shown, name, formatFixed(Math.min(...losses)), formatFixed(Math.max(...losses)), formatFixed(now.before), formatNumber(now.gradient)),
      xLabel: says.turn.x(name),
      yLabel: says.turn.y(shown),
    }, {move: (x) => turn(x - line.own)})}
      ${slider({
        label: says.turn.value(name),
        value,
        min: line.own - REACH,
        max: line.own + REACH,
        step: STEP,
        format: (x) => formatFixed(x, 4),
        spoken: (x) => says.turn.spoken(speakNumber(x), formatFixed(now.before)),
        problem: (typed) => says.turn.problem(typed, formatFixed(line.own - REACH, 2), formatFixed(line.own + REACH, 2)),
        input: (x) => turn(x - line.own),
      })}
      <dl class="facts dial-facts">
        <div><dt>${says.turn.loss(shown)}</dt><dd class="loss-now">${formatFixed(now.before)}</dd></div>
        <div><dt>${says.turn.slope}</dt><dd class="slope-now">${formatNumber(now.gradient, {signed: true})}</dd></div>
      </dl>`,
    foot: dataTable({
      summary: says.turn.table,
      columns: says.turn.columns.map((column) => ({name: column, end: true})),
      rows: () => [...line.xs].flatMap((x, i) => (i % TABLE_STRIDE ? [] : [[formatFixed(x), formatFixed(line.ys[i])]])),
      open: memory.curveTable === true,
      toggle: (open) => {
        memory.curveTable = open || undefined;
        changed('curveTable', open);
      },
    }),
  });
}
