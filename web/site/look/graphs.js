// Small graphs of operations, the first with every kind of box.

import {html} from 'lit';
import {nodeLink, nodeLinkLayout} from '../../draw/node-link.js';

/** @import {GraphBox} from '../../draw/node-link.js' */
/** @import {Placed, Unplaced, Unrouted} from '../../widgets/small-graph.js' */
/** @import {Specimen, Stand} from './look.js' */

const SIZE = {width: 88, height: 60};
/** b = a + a, c = b * b at a = 3: small enough to be checked by hand. */
const BOXES = /** @type {Unplaced[]} */ ([
  {id: 'a', label: 'a', value: 3, grad: NaN, state: 'computed', ...SIZE},
  {id: 'b', label: 'b = a + a', value: 6, grad: 12, order: 2, state: 'current', ...SIZE},
  {id: 'c', label: 'c = b × b', value: 36, grad: 1, order: 1, state: 'done', ...SIZE},
]);
const EDGES = /** @type {Unrouted[]} */ ([
  {from: 'a', to: 'b', local: 1, highlight: true}, {from: 'a', to: 'b', local: 1},
  {from: 'b', to: 'c', local: 6}, {from: 'b', to: 'c', local: 6},
]);

/**
 * @param {Stand} stand
 * @param {(boxes: readonly Unplaced[], edges: readonly Unrouted[], direction?: 'LR' | 'TB') => Placed} place
 * @returns {Specimen[]}
 */
export function graphs({width, picked, pick}, place) {
  const way = width < 480 ? 'TB' : 'LR';
  const words = {summary: 'b = a + a, c = b times b', grad: 'grad', node: (/** @type {GraphBox} */ {label}) => label};
  const waiting = BOXES.map(({id, label}) => ({id, label, value: NaN, state: /** @type {const} */ ('waiting'), ...SIZE}));
  return [{
    title: 'A small graph',
    shows: 'Values, gradients, local slopes and the order of the walk.',
    states: [
      {name: 'Half-way back', body: nodeLink(nodeLinkLayout({...place(BOXES, EDGES, way), picked: picked.box ?? 'b'}), words, {pick: (id) => pick('box', id)})},
      {name: 'Waiting', body: nodeLink(nodeLinkLayout(place(waiting, EDGES.map(({from, to}) => ({from, to})), way)), words)},
      {name: 'Nothing recorded yet', body: html`<p class="hint">Type an expression to record one.</p>`},
    ],
  }];
}
