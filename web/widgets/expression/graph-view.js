// The record as a drawing: what is waiting, what is computed, what has handed on its gradient.

import {nodeLink, nodeLinkLayout} from '../../draw/node-link.js';
import {speakNumber} from '../../draw/number.js';
import {html} from 'lit';
import {section} from '../frame.js';
import {phaseOf} from './reading.js';

/** @import {Context} from '../widget.js' */
/** @import {Recording} from './reading.js' */
/** @import {Placed, Unplaced, Unrouted} from '../small-graph.js' */

/** Below this width the graph grows downwards. */
const WIDE = 640;
const HEIGHT = 66;
const LEAST_WIDTH = 84;
const LETTER = 8;

/**
 * @param {Context} context
 * @param {Recording} recording
 * @param {(boxes: readonly Unplaced[], edges: readonly Unrouted[], direction: 'LR' | 'TB') => Placed} place
 * @param {number | null} picked
 * @param {(node: number) => void} pick
 */
export function graphView({words: {expression: says}, width}, recording, place, picked, pick) {
  const {nodes, names, situation} = recording;
  const phase = phaseOf(situation);
  const backward = phase === 'seed' || phase === 'backward' || phase === 'done';
  const boxes = nodes.map(({id, value, grad, state}) => ({
    id: String(id),
    label: labelOf(recording, id, says.signs),
    width: Math.max(LEAST_WIDTH, labelOf(recording, id, says.signs).length * LETTER + 24),
    height: HEIGHT,
    value,
    grad: backward ? grad : NaN,
    state: /** @type {'waiting' | 'computed' | 'current' | 'done'} */ (
      id === situation.node ? 'current' : state === 'waiting' ? 'waiting' : state === 'swept' ? 'done' : 'computed'),
  }));
  const edges = nodes.flatMap(({id, inputs, state}) => inputs.map(({node, local}) => ({
    from: String(node),
    to: String(id),
    local: state === 'waiting' ? undefined : local,
    highlight: id === situation.node && phase !== 'seed',
  })));
  const placed = place(boxes, edges, width >= WIDE ? 'LR' : 'TB');
  return section({
    name: 'graph',
    heading: says.graph.heading,
    hint: says.graph.hint,
    body: html`<div class="scroll drawing" tabindex="0" role="group" aria-label=${says.graph.heading}>${nodeLink(
      nodeLinkLayout({...placed, picked: picked === null ? null : String(picked)}),
      {
        summary: says.graph.summary(String(nodes.length), String(edges.length)),
        grad: says.graph.grad,
        node: ({id, value, grad}) => says.graph.node(names[Number(id)], speakNumber(value ?? NaN), speakNumber(grad ?? NaN)),
      },
      {pick: (id) => pick(Number(id))},
    )}</div>`,
  });
}

/**
 * @param {Recording} recording
 * @param {number} id
 * @param {Record<string, string>} signs
 */
function labelOf({nodes, names}, id, signs) {
  const {name, operation} = nodes[id];
  return name && signs[operation] ? `${name}  ${signs[operation]}` : names[id];
}
