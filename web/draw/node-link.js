// A small graph of operations: boxes with value and gradient, edges with the local slope. Where
// things stand is computed elsewhere (see widgets/small-graph.js); this draws.

import {html, nothing, svg} from 'lit';
import {formatNumber} from './number.js';

/** Width of a figure of 12 px, in the widest of the fonts. */
const FIGURE = 7.5;

/**
 * @typedef {object} GraphBox
 * @property {string} id
 * @property {string} label a name, or the operation's sign
 * @property {number} x centre, in CSS pixels
 * @property {number} y
 * @property {number} width
 * @property {number} height
 * @property {number} [value] NaN while unknown
 * @property {number} [grad] NaN while unknown
 * @property {number} [order] place in the order of the walk, from 1
 * @property {'waiting' | 'computed' | 'current' | 'done'} [state]
 */

/**
 * @typedef {object} GraphEdge
 * @property {string} from
 * @property {string} to
 * @property {readonly {x: number, y: number}[]} points bends, ends included
 * @property {number} [local] slope of `to` with respect to `from`
 * @property {boolean} [highlight]
 */

/**
 * @typedef {object} NodeLinkData
 * @property {readonly GraphBox[]} boxes in the order in which the arrow keys walk them
 * @property {readonly GraphEdge[]} edges
 * @property {number} width
 * @property {number} height
 * @property {string | null} [picked] id
 */

/** @param {NodeLinkData} data */
export function nodeLinkLayout({boxes, edges, width, height, picked = null}) {
  return {
    width,
    height,
    picked,
    boxes,
    edges: edges.map((edge) => ({...edge, ...road(edge.points)})),
  };
}

/** @typedef {ReturnType<typeof nodeLinkLayout>} NodeLinkLayout */

/**
 * A smooth way through the bends, and its middle for a label.
 * @param {readonly {x: number, y: number}[]} points
 */
function road(points) {
  const [first, ...more] = points;
  let d = `M${first.x.toFixed(1)} ${first.y.toFixed(1)}`;
  for (let i = 0; i < more.length; i++) {
    const [here, next] = [more[i], more[i + 1]];
    if (!next) {
      d += `L${here.x.toFixed(1)} ${here.y.toFixed(1)}`;
    } else {
      const [mx, my] = [(here.x + next.x) / 2, (here.y + next.y) / 2];
      d += `Q${here.x.toFixed(1)} ${here.y.toFixed(1)} ${mx.toFixed(1)} ${my.toFixed(1)}`;
    }
  }
  const middle = points.length % 2
    ? points[(points.length - 1) / 2]
    : {x: (points[points.length / 2 - 1].x + points[points.length / 2].x) / 2, y: (points[points.length / 2 - 1].y + points[points.length / 2].y) / 2};
  return {d, middle, tip: points[points.length - 1], before: points[points.length - 2] ?? first};
}

/**
 * @param {NodeLinkLayout} layout
 * @param {object} words
 * @param {string} words.summary
 * @param {string} words.grad short, before a gradient
 * @param {(box: GraphBox) => string} words.node what is not written in a box: its state, its place in the order
 * @param {{pick?: (id: string) => void}} [act]
 */
export function nodeLink(layout, words, {pick} = {}) {
  const {width, height, boxes, edges, picked} = layout;
  const focusable = picked ?? boxes[0]?.id;
  return html`<svg class="node-link" part="node-link" role="group" aria-label=${words.summary}
    width=${width} height=${height} viewBox="0 0 ${width} ${height}"
    @keydown=${(/** @type {KeyboardEvent} */ event) => onKey(event, layout, pick)}>
    ${edges.map(oneEdge)}
    ${edges.map(slope)}
    ${boxes.map((box) => oneBox(box, words, {picked: box.id === picked, focusable: box.id === focusable, pick}))}
  </svg>`;
}

/** @param {NodeLinkLayout['edges'][number]} edge */
function oneEdge({d, tip, before, highlight}) {
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const wing = (/** @type {number} */ turn) =>
    `${(tip.x - 7 * Math.cos(angle + turn)).toFixed(1)} ${(tip.y - 7 * Math.sin(angle + turn)).toFixed(1)}`;
  return svg`<g class="edge-of ${highlight ? 'lit' : ''}">
    <path class="road" d=${d} /><path class="tip" d="M${wing(0.45)}L${tip.x.toFixed(1)} ${tip.y.toFixed(1)}L${wing(-0.45)}Z" />
  </g>`;
}

/**
 * The local slope, on a ground of its own: a halo leaves the edge visible between the figures.
 * @param {NodeLinkLayout['edges'][number]} edge
 */
function slope({middle: {x, y}, local}) {
  if (local === undefined) return nothing;
  const text = `×${formatNumber(local, {digits: 3})}`;
  const width = text.length * FIGURE + 4;
  return svg`<rect class="ground" x=${x - width / 2} y=${y - 9} width=${width} height="18" rx="3" />
    <text class="local" text-anchor="middle" x=${x} y=${y} dy="0.35em">${text}</text>`;
}

/**
 * @param {GraphBox} box
 * @param {{grad: string, node: (box: GraphBox) => string}} words
 * @param {{picked: boolean, focusable: boolean, pick?: (id: string) => void}} state
 */
function oneBox(box, words, {picked, focusable, pick}) {
  const {id, label, x, y, width, height, value, grad, order, state = 'computed'} = box;
  const lines = [value, grad].filter((number) => number !== undefined).length;
  const first = y - lines * 8;
  return svg`<g class="box ${state} ${picked ? 'picked' : ''}" role=${pick ? 'button' : 'img'} data-id=${id}
    tabindex=${pick ? (focusable ? 0 : -1) : nothing} aria-pressed=${pick ? String(picked) : nothing} aria-label=${pick ? nothing : words.node(box)} aria-description=${pick ? words.node(box) : nothing}
    @click=${pick ? () => pick(id) : nothing}>
    <rect x=${x - width / 2} y=${y - height / 2} width=${width} height=${height} rx="5" />
    <text class="box-name" text-anchor="middle" x=${x} y=${first} dy="0.35em">${label}</text>
    ${value === undefined ? nothing : svg`<text class="box-value" text-anchor="middle" x=${x} y=${first + 17} dy="0.35em">${formatNumber(value)}</text>`}
    ${grad === undefined ? nothing : svg`<text class="box-grad" text-anchor="middle" x=${x} y=${first + 33} dy="0.35em">${words.grad} ${formatNumber(grad)}</text>`}
    ${order === undefined ? nothing : svg`<circle class="order-disc" cx=${x - width / 2} cy=${y - height / 2} r="9" />
      <text class="order" text-anchor="middle" x=${x - width / 2} y=${y - height / 2} dy="0.35em">${order}</text>`}
  </g>`;
}

/** @param {KeyboardEvent} event @param {NodeLinkLayout} layout @param {((id: string) => void) | undefined} pick */
function onKey(event, {boxes}, pick) {
  if (!pick || event.altKey || event.ctrlKey || event.metaKey) return;
  const at = boxes.findIndex(({id}) => id === /** @type {SVGElement} */ (event.target).dataset.id);
  if (at < 0) return;
  const last = boxes.length - 1;
  const next = {ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last, Enter: at, ' ': at}[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const {id} = boxes[Math.min(last, Math.max(0, next))];
  pick(id);
  const drawing = /** @type {Element} */ (event.currentTarget);
  const box = [...drawing.querySelectorAll('.box')].find((element) => /** @type {SVGElement} */ (element).dataset.id === id);
  /** @type {SVGElement | undefined} */ (box)?.focus();
}
