// A node with its neighbours: what it is made from below, who uses it above. So a gradient falls
// from the loss downwards, as it does in the outline.

import {shortName} from './node-facts.js';

/** @import {NodeFacts} from './node-facts.js' */

const MOST_USERS = 7;
const LEAST_WIDTH = 92;
const MOST_WIDTH = 168;
const GAP = 10;
const HEIGHT = 56;
/** Room for the edges and their labels. */
const BETWEEN = 66;
const LETTER = 6.8;
/** Distance of two edges between the same two boxes. */
const TWIN = 64;

/** @typedef {'user' | 'more' | 'node' | 'input'} Role */

/**
 * @typedef {object} Box
 * @property {Role} role
 * @property {number} node -1 for the box that stands for the rest
 * @property {string} name as much of it as fits
 * @property {number} x left
 * @property {number} y top
 * @property {number} width
 * @property {number} height
 */

/**
 * An edge, in the direction in which gradients go: downwards.
 * @typedef {object} Edge
 * @property {string} path
 * @property {{x: number, y: number}} head
 * @property {{x: number, y: number, anchor: string}} label
 * @property {number} local
 * @property {boolean} arrived the gradient has come this way
 * @property {number} from node
 * @property {number} to node
 */

/** @typedef {{width: number, height: number, boxes: Box[], edges: Edge[], more: number}} Picture */

/**
 * @param {NodeFacts} facts
 * @param {number} width
 * @returns {Picture}
 */
export function pictureLayout({node, inputs, contributions}, width) {
  const users = [...new Set(contributions.map(({user}) => user))];
  const room = Math.max(2, Math.min(MOST_USERS, Math.floor((width + GAP) / (LEAST_WIDTH + GAP))));
  const shown = users.length > room ? users.slice(0, room - 1) : users;
  const more = users.length - shown.length;
  const nameOf = new Map([[node.id, node.name]]);
  for (const input of inputs) nameOf.set(input.node, input.name);
  for (const {user, name} of contributions) nameOf.set(user, name);
  /** @type {[number, Role][][]} */
  const levels = [
    shown.map((id) => [id, 'user']),
    [[node.id, 'node']],
    [...new Set(inputs.map((input) => input.node))].map((id) => [id, 'input']),
  ];
  if (more > 0) levels[0].push([-1, 'more']);
  const used = levels.filter((level) => level.length > 0);
  const boxes = used.flatMap((level, i) =>
    spread(level, i * (HEIGHT + BETWEEN), width, (id) => nameOf.get(id) ?? ''));
  return {
    width,
    height: used.length * HEIGHT + (used.length - 1) * BETWEEN + 2,
    boxes,
    edges: edgesOf(boxes, node.id, inputs, contributions),
    more,
  };
}

/**
 * @param {[number, Role][]} level
 * @param {number} y
 * @param {number} width
 * @param {(id: number) => string} nameOf
 * @returns {Box[]}
 */
function spread(level, y, width, nameOf) {
  const each = Math.min(MOST_WIDTH, (width - 2 - (level.length - 1) * GAP) / level.length);
  const start = (width - level.length * each - (level.length - 1) * GAP) / 2;
  return level.map(([node, role], i) => ({
    role,
    node,
    name: fitted(nameOf(node), Math.floor((each - 12) / LETTER)),
    x: start + i * (each + GAP),
    y: y + 1,
    width: each,
    height: HEIGHT,
  }));
}

/** @param {string} name @param {number} room in characters */
function fitted(name, room) {
  const short = shortName(name, room);
  return short.length <= room ? short : `…${short.slice(short.length - room + 1)}`;
}

/**
 * @param {Box[]} boxes
 * @param {number} id of the node in the middle
 * @param {NodeFacts['inputs']} inputs
 * @param {NodeFacts['contributions']} contributions
 * @returns {Edge[]}
 */
function edgesOf(boxes, id, inputs, contributions) {
  const at = new Map(boxes.map((box) => [box.node, box]));
  const middle = /** @type {Box} */ (at.get(id));
  const links = [
    ...contributions.map(({user, local, arrived}) => ({from: user, to: id, local, arrived})),
    ...inputs.map(({node, local, sent}) => ({from: id, to: node, local, arrived: sent?.arrived ?? false})),
  ].filter(({from, to}) => at.has(from) && at.has(to));
  return links.map((link) => {
    const twins = links.filter(({from, to}) => from === link.from && to === link.to);
    const shift = (twins.indexOf(link) - (twins.length - 1) / 2) * TWIN;
    const [upper, lower] = [/** @type {Box} */ (at.get(link.from)), /** @type {Box} */ (at.get(link.to))];
    return {...link, ...curve(upper, lower, middle, shift)};
  });
}

/**
 * @param {Box} upper where the gradient leaves
 * @param {Box} lower where it arrives
 * @param {Box} middle one of the two
 * @param {number} shift
 */
function curve(upper, lower, middle, shift) {
  const outer = upper === middle ? lower : upper;
  // At the middle box the edges stay apart as much as its width allows.
  const lean = clamp((centre(outer) - centre(middle)) / 3, middle.width / 2 - 14);
  const x = (/** @type {Box} */ box) => centre(box) + shift + (box === middle ? lean : 0);
  const [start, end] = [x(upper), x(lower)];
  const [top, bottom] = [upper.y + HEIGHT, lower.y];
  const bend = (top + bottom) / 2;
  const away = x(outer) < centre(middle) ? -1 : 1;
  return {
    path: `M${start} ${top}C${start} ${bend} ${end} ${bend} ${end} ${bottom - 3}`,
    head: {x: end, y: bottom - 1},
    // Where edges are still apart: on those of users, of which there are many; beside those of
    // inputs, which are thick when something has just been sent.
    label:
      outer === upper
        ? {x: start, y: top + 20, anchor: 'middle'}
        : {x: end + 8 * away, y: bottom - 14, anchor: away < 0 ? 'end' : 'start'},
  };
}

/** @param {Box} box */
function centre({x, width}) {
  return x + width / 2;
}

/** @param {number} x @param {number} most */
function clamp(x, most) {
  return Math.max(-most, Math.min(most, x));
}
