// One row of the outline.

import {html, noChange, nothing, svg} from 'lit';
import {formatCount, formatNumber, speakNumber} from '../../draw/number.js';
import {spark} from '../../draw/spark.js';
import {styleProps} from '../style-props.js';
import {stateIcon} from './state-icon.js';

/** @import {GraphWords} from '../strings/en-graph.js' */
/** @import {Item} from './items.js' */
/** @import {Label} from './labels.js' */
/** @import {Progress} from './progress.js' */
/** @import {GraphReader, Numbers} from './reader.js' */

const SPARK = {width: 86, height: 20};

/**
 * @param {Item} item
 * @param {object} view
 * @param {number} view.index of its row, from 0
 * @param {number} view.siblings how many, itself included
 * @param {Label} view.label
 * @param {GraphReader} view.reader
 * @param {GraphWords} view.words
 * @param {boolean} view.active Tab reaches it
 * @param {boolean} view.here the cursor is in it
 * @param {boolean} view.picked
 * @param {number} view.digits
 * @param {boolean} view.moving the run does: nobody is read numbers that are gone meanwhile
 */
export function row(item, {index, siblings, label, reader, words, active, here, picked, digits, moving}) {
  const numbers = reader.numbers(item);
  const progress = reader.progress(item, numbers);
  const nodes = item.end - item.begin;
  const atWork = progress.state === 'sweeping' || progress.state === 'computing';
  return html`<div class="row ${progress.state} ${here ? 'here' : ''}" role="treeitem" .item=${item}
      aria-level=${item.level} aria-posinset=${item.place + 1} aria-setsize=${siblings}
      aria-expanded=${item.opens ? String(item.open) : nothing} aria-selected=${picked}
      aria-current=${here ? 'step' : nothing} tabindex=${active ? 0 : -1}
      ${styleProps({'--row': index, '--level': item.level})}>
    <span class="twisty">${item.opens ? chevron : nothing}</span>
    <span class="name"><span class="title">${label.title}</span>
      ${label.note ? html`<span class="note">${label.note}</span>` : nothing} <code>${label.code}</code></span>
    <span class="unseen">${moving ? noChange : spoken(item, numbers, progress, words)}</span>
    <span class="count" aria-hidden="true">${nodes > 1 ? formatCount(nodes) : nothing}</span>
    <span class="cell" aria-hidden="true">${cell(numbers.values, digits)}</span>
    <span class="cell" aria-hidden="true">${cell(numbers.grads, digits)}</span>
    ${stateIcon(progress.state)}
    ${atWork ? html`<span class="done" ${styleProps({'--share': progress.done / nodes})}></span>` : nothing}
  </div>`;
}

const chevron = html`<svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12">
  ${svg`<path d="M4 2l4 4-4 4" />`}</svg>`;

/** @param {Float64Array} numbers @param {number} digits */
function cell(numbers, digits) {
  return numbers.length === 1 ? formatNumber(numbers[0], {digits}) : spark(numbers, SPARK);
}

/**
 * What is shown after the name, in words.
 * @param {Item} item
 * @param {Numbers} numbers
 * @param {Progress} progress
 * @param {GraphWords} words
 */
function spoken(item, {values, grads}, {state, done}, {outline, states, complete}) {
  const nodes = formatCount(item.end - item.begin);
  const isLeaf = item.scope.kind === 'tensor' || item.scope.kind === 'parameters';
  const what =
    values.length === 1
      ? outline.single(speakNumber(values[0]), speakNumber(grads[0]))
      : outline.numbers(formatCount(values.length), outline.nodeCount(nodes));
  const parts = [what, state === 'swept' && isLeaf ? complete : states[state]];
  if (state === 'sweeping' || state === 'computing') parts.push(outline.progress(formatCount(done), nodes));
  return parts.join(', ');
}
