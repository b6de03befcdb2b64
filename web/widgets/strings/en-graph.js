// What the widget `graph` says in English, apart from what every widget says. Numbers arrive as
// text; titles begin with a small letter, the view raises it.

/** @import {Operation} from '../../engine/types.js' */
/** @import {State} from '../graph/progress.js' */

/** @param {string} most */
const upTo = (most) => (most === '0' ? '0' : `0 to ${most}`);

export const graph = {
  /** @param {string} text */
  title: (text) => `The graph of “${text}”`,
  /** @param {string} all @param {string} nodes @param {string} edges between those */
  size: (all, nodes, edges) => `${all} nodes; the loss depends on ${nodes}, through ${edges} edges`,
  find: {
    label: 'Find a node',
    button: 'Go',
    hint: 'wte[4, 2]',
  },
  untouched: 'At the start of the run. Press Step to begin, or Play.',
  follow: 'Follow the cursor',
  toLoss: 'Go to the loss',
  order: {
    legend: 'Order',
    backward: 'Loss first',
    forward: 'Input first',
  },

  outline: {
    /** @param {string} text */
    label: (text) => `Outline of the graph of ${text}`,
    value: 'Value',
    gradient: 'Gradient',
    nodes: 'Nodes',
    hint: 'Bars: each row to the scale of its own largest number. Up is positive.',
    /** @param {string} count */
    nodeCount: (count) => (count === '1' ? '1 node' : `${count} nodes`),
    /** @param {string} count @param {string} nodes */
    numbers: (count, nodes) => `${count} numbers from ${nodes}`,
    /** @param {string} value @param {string} grad */
    single: (value, grad) => `value ${value}, gradient ${grad}`,
    /** @param {string} done @param {string} all */
    progress: (done, all) => `${done} of ${all} nodes`,
  },

  numbered: {
    /** @param {string} n */
    loss: (n) => `loss of position ${n}`,
    /** @param {string} n */
    row: (n) => `row ${n}`,
    /** @param {string} n */
    column: (n) => `column ${n}`,
    /** @param {string} n */
    channel: (n) => `channel ${n}`,
    /** @param {string} n */
    unit: (n) => `unit ${n}`,
    /** @param {string} n */
    product: (n) => `product ${n}`,
    /** @param {string} n */
    sum: (n) => `running sum ${n}`,
  },
  zero: 'the sum starts at 0',
  result: 'result',
  sentinel: 'sentinel',
  /** @param {string} character */
  token: (character) => `“${character}”`,
  /** @param {string} read @param {string} asked */
  reads: (read, asked) => `${read} → ${asked}`,

  /** @type {Record<Operation, string>} */
  operations: {
    leaf: 'parameter',
    constant: 'constant',
    add: 'sum',
    mul: 'product',
    pow: 'power',
    log: 'logarithm',
    exp: 'exponential',
    relu: 'ReLU',
    'negative max': 'minus the largest',
  },
  /** @type {Record<State, string>} */
  states: {
    waiting: 'waiting',
    computing: 'being computed',
    computed: 'computed',
    arriving: 'gradient arriving',
    sweeping: 'being swept',
    swept: 'swept',
    apart: 'apart from the loss',
  },
  complete: 'gradient complete',

  node: {
    label: 'The node you picked',
    /** @param {string} id */
    number: (id) => `node ${id}`,
    visitedBefore: 'Visited before',
    visitedAfter: 'Visited after',
    value: 'Value',
    gradient: 'Gradient',
    gradientSoFar: 'Gradient so far',
    inputs: 'What it is made from',
    why: 'Why is the gradient this number?',
    input: 'Input',
    inputValue: 'Value',
    local: 'Local gradient',
    sent: 'Sent to it',
    user: 'Used by',
    incoming: 'Its gradient',
    product: 'Share',
    arrived: 'arrived',
    toCome: 'to come',
    sum: 'Sum',
    sumSoFar: 'Sum so far',
    /** @param {string} arrived @param {string} all */
    arrivedOf: (arrived, all) => `${arrived} of ${all} arrived`,
    /** @param {string} first @param {string} last @param {string} all */
    page: (first, last, all) => `${first}–${last} of ${all}`,
    previous: 'Previous',
    next: 'Next',
    isLoss: 'This is the loss. Its slope with respect to itself is 1, and all other gradients come from that 1.',
    isApart: 'The loss does not depend on this node, so its gradient is 0.',
    isParameter: 'A parameter of the model. Training changes it, nothing else does.',
    isConstant: 'A constant of the model. It never changes, so it sends nothing on.',
    isNegativeMax: 'Minus the largest of the numbers that go into this softmax, taken as a plain number: no gradient flows through it.',
    noGradientYet: 'The backward sweep has not begun.',
    path: 'Where most of it comes from',
    pathHint: 'From here up to the loss, each time by the largest share of the whole sweep.',
    /** @param {string} n */
    sums: (n) => `${n} sums`,
    check: 'Is it right?',
    checkHint: 'Turn this parameter a little up and a little down, and read the loss both times.',
    checkButton: 'Check the gradient',
    backwardSays: 'Backward says',
    nudgingSays: 'Nudging measures',
    error: 'Relative error',
  },

  picture: {
    /** @param {string} name @param {string} inputs @param {string} users */
    summary: (name, inputs, users) => `${name} with its inputs, ${inputs}, and the nodes that use it, ${users}.`,
    none: 'none',
    /** @param {string} n */
    more: (n) => `${n} more`,
    gradient: 'grad',
  },

  status: {
    /** @param {string} name @param {string} value @param {string} gradient */
    picked: (name, value, gradient) => `${name}: value ${value}, gradient ${gradient}.`,
    /** @param {string} path @param {string} count */
    scope: (path, count) => `${path}: ${count} numbers inside.`,
    /** @param {string} name @param {string} document */
    gone: (name, document) => `${name} is not in the graph of ${document}. Here is the loss instead.`,
    /** @param {string} name @param {string} analytic @param {string} numeric @param {string} error */
    checked: (name, analytic, numeric, error) =>
      `${name}: backward says ${analytic}, nudging measures ${numeric}, relative error ${error}.`,
  },

  problems: {
    empty: 'Type a name, such as wte[4, 2] or pos3.layer0.q[5], or the number of a node.',
    /** @param {string} most */
    id: (most) => `Nodes are numbered 0 to ${most}. Type a number up to that.`,
    /** @param {string} name @param {string} known */
    start: (name, known) => `No name begins like “${name}”. Names begin with ${known}.`,
    /** @param {string} within @param {string} name @param {string} known */
    part: (within, name, known) => `“${name}” is not there: ${within} has ${known}.`,
    /** @param {string} matrix @param {string} row @param {string} column */
    matrix: (matrix, row, column) =>
      `${matrix} has rows ${upTo(row)} and columns ${upTo(column)}. Type ${matrix}[${row}, ${column}] for its last number.`,
    /** @param {string} within @param {string} most */
    element: (within, most) => `${within} has numbers ${upTo(most)}. Type ${within}[${most}] for the last.`,
    /** @param {string} first @param {string} last */
    span: (first, last) => `${first} to ${last}`,
  },
};

/** @typedef {typeof graph} GraphWords */
