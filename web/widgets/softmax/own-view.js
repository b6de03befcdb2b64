// Five scores that the visitor sets: each row is the way of one score to its share.

import {html} from 'lit';
import {formatCount, formatFixed, formatNumber, formatPercent, speakNumber} from '../../draw/number.js';
import {slider} from '../../draw/slider.js';
import {section} from '../frame.js';
import {styleProps} from '../style-props.js';
import {RANGE} from './reading.js';

/** @import {Context} from '../widget.js' */
/** @import {Shares} from './reading.js' */

export const LETTERS = ['A', 'B', 'C', 'D', 'E'];

/**
 * @param {Context} context
 * @param {readonly number[]} scores without the constant
 * @param {Shares} shares
 * @param {(scores: number[]) => void} write
 */
export function ownView({words: {softmax: says}}, scores, {scores: added, below, now, sum}, write) {
  const dial = (/** @type {string} */ letter, /** @type {number} */ i) => slider({
    label: says.own.score(letter),
    value: scores[i],
    min: RANGE.least,
    max: RANGE.most,
    step: RANGE.step,
    format: (x) => formatFixed(x, 2),
    spoken: (x) => says.own.spoken(speakNumber(x), formatPercent(now.probabilities[i])),
    problem: (typed) => says.problem(typed, formatCount(RANGE.least), formatCount(RANGE.most)),
    input: (x) => write(scores.map((score, j) => (j === i ? Number(x.toFixed(6)) : score))),
  });
  return section({
    name: 'own',
    heading: says.own.heading,
    hint: says.own.hint,
    body: html`<table class="softmax-rows"><thead><tr>${says.own.columns.map((name, i) =>
        html`<th scope="col" class=${i > 0 && i < 4 ? 'end' : ''}>${name}</th>`)}</tr></thead>
      <tbody>${LETTERS.map((letter, i) => html`<tr>
        <th scope="row">${dial(letter, i)}</th>
        <td class="end score" data-name=${says.own.columns[1]}>${formatFixed(added[i], 2)}</td>
        <td class="end below" data-name=${says.own.columns[2]}>${formatFixed(below[i], 2)}</td>
        <td class="end power" data-name=${says.own.columns[3]}>${formatNumber(now.exponentials[i])}</td>
        <td class="share"><span class="share-line" ${styleProps({'--share': String(now.probabilities[i])})}></span>
          <span class="number" data-of=${says.own.ofSum}>${formatPercent(now.probabilities[i])}</span></td></tr>`)}</tbody>
      <tfoot><tr><th scope="row">${says.own.sum}</th><td></td><td></td>
        <td class="end total" data-name=${says.own.columns[3]}>${formatNumber(now.total)}</td>
        <td class="share whole"><span class="number">${formatPercent(sum)}</span></td></tr></tfoot></table>`,
  });
}
