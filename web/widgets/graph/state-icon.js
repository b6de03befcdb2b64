// Where a node or a stretch stands, as a shape: an empty ring fills up and becomes a disc.

import {html, svg} from 'lit';

/** @import {State} from './progress.js' */

const RING = 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z';
const HALF = 'M1.5 6a4.5 4.5 0 0 0 9 0z';
const ARROW = 'M3 1.5v9L9.5 6z';

/** @type {Record<State, {ring: string, fill: string}>} */
const SHAPES = {
  waiting: {ring: RING, fill: ''},
  computing: {ring: '', fill: ARROW},
  computed: {ring: RING, fill: ''},
  arriving: {ring: RING, fill: HALF},
  sweeping: {ring: '', fill: ARROW},
  swept: {ring: '', fill: RING},
  apart: {ring: 'M3 3l6 6M9 3l-6 6', fill: ''},
};

/** @param {State} state */
export function stateIcon(state) {
  const {ring, fill} = SHAPES[state];
  return html`<svg class="state ${state}" aria-hidden="true" width="12" height="12" viewBox="0 0 12 12">
    ${ring ? svg`<path class="ring" d=${ring} />` : null}${fill ? svg`<path class="fill" d=${fill} />` : null}</svg>`;
}
