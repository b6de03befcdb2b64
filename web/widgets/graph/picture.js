// The picture of a node and its neighbours.

import {html, nothing, svg} from 'lit';
import {formatCount, formatNumber} from '../../draw/number.js';
import {pictureLayout} from './picture-layout.js';

/** @import {GraphNode} from '../../engine/types.js' */
/** @import {GraphWords} from '../strings/en-graph.js' */
/** @import {NodeFacts} from './node-facts.js' */
/** @import {Box, Edge} from './picture-layout.js' */

/** Room for four digits and a power of ten. */
const ROOMY = 110;

/**
 * @param {NodeFacts} facts
 * @param {object} view
 * @param {number} view.width
 * @param {number} view.cursor node the cursor did last
 * @param {(id: number) => GraphNode} view.node
 * @param {(id: number) => void} view.pick for the pointer; the tables offer the same to the keyboard
 * @param {GraphWords['picture']} view.words
 */
export function picture(facts, {width, cursor, node, pick, words}) {
  const {boxes, edges, height, more} = pictureLayout(facts, width);
  const names = (/** @type {{name: string}[]} */ all) => all.map(({name}) => name).join(', ') || words.none;
  const users = [...facts.contributions.slice(0, boxes.length), ...(more > 0 ? [{name: words.more(formatCount(more))}] : [])];
  return html`<svg class="picture" role="img" width=${width} height=${height} viewBox="0 0 ${width} ${height}"
    aria-label=${words.summary(facts.node.name, names(facts.inputs), names(users))}>
    ${edges.map((edge) => line(edge, edge.from === cursor && edge.arrived))}
    ${boxes.map((box) => (box.role === 'more' ? moreBox(box, words.more(formatCount(more))) : nodeBox(box, node(box.node), pick, words)))}
  </svg>`;
}

/** @param {Edge} edge @param {boolean} fresh sent by the last event */
function line({path, head, label, local, arrived}, fresh) {
  return svg`<g class="edge ${arrived ? 'arrived' : ''} ${fresh ? 'fresh' : ''}">
    <path class="way" d=${path} />
    <path class="head" d="M${head.x - 4} ${head.y - 7}h8L${head.x} ${head.y}z" />
    <text class="local" text-anchor=${label.anchor} x=${label.x} y=${label.y}>× ${formatNumber(local)}</text></g>`;
}

/** @param {Box} box @param {GraphNode} node @param {(id: number) => void} pick @param {GraphWords['picture']} words */
function nodeBox({role, x, y, width, height, name}, {id, value, grad, state}, pick, words) {
  const middle = x + width / 2;
  const digits = width < ROOMY ? 3 : 4;
  return svg`<g class="box ${role} ${state}" @click=${role === 'node' ? nothing : () => pick(id)}>
    <rect x=${x} y=${y} width=${width} height=${height} rx="6" />
    <text class="box-name" text-anchor="middle" x=${middle} y=${y + 17}>${name}</text>
    <text class="box-value" text-anchor="middle" x=${middle} y=${y + 33}>${formatNumber(value, {digits})}</text>
    <text class="box-grad" text-anchor="middle" x=${middle} y=${y + 48}>${words.gradient} ${formatNumber(grad, {digits})}</text></g>`;
}

/** @param {Box} box @param {string} text */
function moreBox({x, y, width, height}, text) {
  return svg`<text class="box-more" text-anchor="middle" x=${x + width / 2} y=${y + height / 2 + 4}>${text}</text>`;
}
