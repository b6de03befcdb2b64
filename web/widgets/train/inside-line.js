// One line of what is inside a training step: parts of the graph in the order in which they are
// computed. Each has a bar that fills up as the cursor passes, from its end in the backward pass.

import {html, nothing} from 'lit';
import {formatCount, formatNumber} from '../../draw/number.js';
import {isOfToken, labelOf} from '../graph/labels.js';
import {progressOf} from '../graph/progress.js';
import {styleProps} from '../style-props.js';

/** @import {Item} from '../graph/items.js' */
/** @import {Naming} from '../graph/labels.js' */
/** @import {GraphReader} from '../graph/reader.js' */
/** @import {Words} from '../strings/en-all.js' */

const NONE = new Float64Array(0);

/**
 * @typedef {object} LineView
 * @property {Words} words
 * @property {Naming} naming
 * @property {GraphReader} reader
 * @property {string} label for those who do not see it
 * @property {Item | undefined} picked
 * @property {boolean} last nothing is picked further inside
 * @property {number} here node that the cursor did last, or -1
 * @property {(item: Item) => void} pick
 * @property {(event: KeyboardEvent, item: Item) => void} press
 */

/** @param {Item[]} items @param {LineView} view */
export function line(items, view) {
  const {reader, picked, label} = view;
  const single = items.every(({elements, kind}) => elements === 1 && kind !== 'scope');
  const reached = picked ?? items[0];
  return html`<div class="part-line ${single ? 'numbers' : ''} ${reader.inBackward ? 'backward' : ''}" role="toolbar" aria-label=${label}
      @keydown=${(/** @type {KeyboardEvent} */ event) => pressed(event, items, view)}>
    ${items.map((item) => part(item, view, {single, reached: item === reached}))}
  </div>`;
}

/** @param {KeyboardEvent} event @param {Item[]} items @param {LineView} view */
function pressed(event, items, {press}) {
  const button = event.composedPath().find((target) => target instanceof HTMLButtonElement);
  if (button instanceof HTMLButtonElement) press(event, items[Number(button.dataset.place)]);
}

/** @param {Item} item @param {LineView} view @param {{single: boolean, reached: boolean}} how */
function part(item, {naming, words, reader, picked, last, here, pick}, {single, reached}) {
  const {title, note, code} = labelOf(item, naming);
  const {done} = progressOf(item, reader.facts, NONE);
  const nodes = item.end - item.begin;
  const value = single ? formatNumber(reader.node(item.output).value, {digits: 3}) : '';
  return html`<button class="part-of-step" tabindex=${reached ? 0 : -1} data-place=${item.place} aria-pressed=${item === picked} ?data-last=${last && item === picked}
      aria-current=${here >= item.begin && here < item.end ? 'step' : nothing}
      @click=${() => pick(item)} ${styleProps({'--share': done / nodes})}>
    ${single
      ? html`<span class="unseen">${title}, ${value}</span><code aria-hidden="true">${shortest(item, title, code)}</code>
        <span class="value" aria-hidden="true">${value}</span>`
      : html`<span class="what">${title}</span>
        <span class="note">${note || words.graph.outline.nodeCount(formatCount(nodes))}</span>`}
  </button>`;
}

/**
 * There is little room: a token is itself, another number of a row its place.
 * @param {Item} item
 * @param {string} title
 * @param {string} code
 */
function shortest(item, title, code) {
  if (isOfToken(item)) return title;
  return item.kind === 'node' ? code : code.slice(code.lastIndexOf('['));
}
