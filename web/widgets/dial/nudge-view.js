// What the gradient promises of a nudge, and what the nudge does: side by side.

import {html} from 'lit';
import {formatFixed, formatNumber, formatPercent} from '../../draw/number.js';
import {section} from '../frame.js';
import {segments} from '../segments.js';

/** @import {Context} from '../widget.js' */
/** @import {DialView} from '../dial.js' */

export const NUDGES = [0.001, 0.01, 0.1, 0.5];

/** @param {Context} context @param {DialView} view */
export function nudgeView(context, {now}) {
  const {words: {dial: {nudge: says}}, memory, changed} = context;
  const {by, before, loss, gradient, predicted, measured} = now;
  const signed = (/** @type {number} */ x) => formatNumber(x, {signed: true});
  const rows = [
    {name: says.predicted, how: says.predictedHow(signed(gradient), String(by)), value: predicted, kind: 'predicted'},
    {name: says.measured, how: says.measuredHow(formatFixed(loss), formatFixed(before)), value: measured, kind: 'measured'},
    {name: says.difference, how: says.differenceHow, value: predicted - measured, kind: 'difference'},
  ];
  return section({
    name: 'nudge',
    heading: says.heading,
    body: html`${segments({
      legend: says.by,
      name: 'nudge',
      options: NUDGES.map((size) => ({value: String(size), label: `+${size}`})),
      value: String(by),
      pick: (size) => {
        memory.nudge = Number(size);
        changed('nudge', memory.nudge);
      },
    })}
      <table class="promise"><caption class="unseen">${says.heading}</caption>
        <tbody>${rows.map(({name, how, value, kind}) => html`<tr class=${kind}>
          <th scope="row">${name}<span class="hint">${how}</span></th><td class="end">${signed(value)}</td></tr>`)}</tbody>
      </table>
      <p class="hint verdict">${measured === 0 ? says.nothing : says.off(formatPercent(Math.abs((predicted - measured) / measured)))}</p>`,
  });
}
