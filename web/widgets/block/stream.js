// The residual stream after each part, and what the model would say if it stopped there.

import {html, svg} from 'lit';
import {formatFixed, formatPercent} from '../../draw/number.js';
import {magnitudeQuantile, niceMagnitude} from '../../draw/scale.js';
import {marks} from '../../draw/strip.js';
import {section} from '../frame.js';
import {activationsOf} from './stages.js';

/** @import {NamedActivation, ReadoutStage} from '../../engine/types.js' */
/** @import {View} from '../block.js' */
/** @import {Context} from '../widget.js' */

const CELL = 12;
const ROW = 24;
/** This share of all numbers stays below full colour. */
const FULL_COLOUR = 0.97;

/** @param {Context} context @param {View} view */
export function streamView({run, words: {block, typed}}, {reading, labels, position, stages}) {
  const {stream: says} = block;
  const readouts = run.session.readout(reading.text);
  const streams = stages.filter(({stream}) => stream).map((stage) => activationsOf(reading, stage)[0]);
  const max = niceMagnitude(magnitudeQuantile(streams.flatMap(({values}) => [...values]), FULL_COLOUR));
  const alphabet = run.session.corpus().alphabet.map((character) => character || typed.stop);
  return section({
    name: 'stream-view',
    heading: says.heading,
    hint: says.hint,
    body: html`<ol class="readouts">${readouts.map((readout, i) => {
      const {title} = block.stages[readout.name];
      return html`<li>
        <p class="after">${says.after(title)}</p>
        <div class="row-of-two">
          ${picture(streams[i], {position, max, summary: says.summary(title)})}
          <table><caption class="unseen">${says.says(title)}</caption>
            <thead><tr>${[says.reads, says.guess, says.truth].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
            <tbody>${labels.map((label, t) => html`<tr class=${t === position ? 'here' : ''}>
              <th scope="row">${label}</th>
              <td>${said(says, alphabet, readout, t, -1)}</td>
              <td>${said(says, alphabet, readout, t, reading.tokens[t + 1])}</td></tr>`)}</tbody>
          </table>
        </div>
        <p class="loss">${says.loss} <span class="number">${formatFixed(readout.loss)}</span></p></li>`;
    })}</ol>`,
  });
}

/**
 * A token and its probability.
 * @param {Context['words']['block']['stream']} says
 * @param {readonly string[]} alphabet
 * @param {ReadoutStage} readout
 * @param {number} position
 * @param {number} token or -1 for the likeliest
 */
function said(says, alphabet, {probabilities}, position, token) {
  const row = probabilities.subarray(position * alphabet.length, (position + 1) * alphabet.length);
  const shown = token < 0 ? row.indexOf(Math.max(...row)) : token;
  return says.chance(alphabet[shown], formatPercent(row[shown]));
}

/**
 * @param {NamedActivation} stream
 * @param {{position: number, max: number, summary: string}} look
 */
function picture({values, rows, columns}, {position, max, summary}) {
  const width = columns * CELL;
  const height = rows * ROW;
  return html`<svg class="tensor" role="img" aria-label=${summary} width=${width} height=${height}
    viewBox="0 0 ${width} ${height}">
    ${svg`<rect class="picked-row" x="0.5" y=${position * ROW + 1.5} width=${width - 1} height=${ROW - 3} rx="3" />`}
    ${marks(values, {max, size: CELL, columns, rowHeight: ROW})}</svg>`;
}
