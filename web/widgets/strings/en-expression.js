// English of the widget `expression`. Numbers arrive as text.

/** @import {Operation} from '../../engine/types.js' */

export const expression = {
  field: 'Expression',
  hint: 'Use + - * / ** relu exp log, names and numbers, and ; between statements.',
  examples: 'Examples',
  own: 'your own',
  /** @type {Record<string, string>} */
  exampleNames: {
    sum: 'used once, used twice',
    twice: 'twice, and twice again',
    product: 'a product, both used twice',
    neuron: 'a neuron',
    loss: 'the loss of a prediction',
    quotient: 'a quotient',
    chain: 'a long chain',
  },
  /** @param {string} column */
  column: (column) => `Column ${column}`,
  move: {
    label: 'Walk through the expression',
    step: 'Step',
    back: 'Back',
    record: 'Record all',
    all: 'Walk back',
    reset: 'Reset',
    slider: 'Place in the walk',
  },
  phase: {
    start: 'Nothing is computed yet. Press Step.',
    /** @param {string} done @param {string} all */
    forward: (done, all) => `Forward: ${done} of ${all} operations recorded`,
    seed: 'Backward: the result has gradient 1',
    /** @param {string} done @param {string} all */
    backward: (done, all) => `Backward: ${done} of ${all} operations done`,
    done: 'Done: every gradient is complete',
  },
  inputs: {
    heading: 'Inputs',
    hint: 'Turn one, and everything is computed anew.',
    /** @param {string} text @param {string} min @param {string} max */
    problem: (text, min, max) => `${text || 'Nothing'} is no number from ${min} to ${max}.`,
    none: 'There is no name in it that could be turned.',
  },
  graph: {
    heading: 'The record, as a graph',
    hint: 'Edges lead from inputs to results; beside each stands the local slope.',
    /** @param {string} nodes @param {string} edges */
    summary: (nodes, edges) => `Graph of ${nodes} nodes and ${edges} edges`,
    grad: 'grad',
    /** @param {string} name @param {string} value @param {string} grad */
    node: (name, value, grad) => `${name}, value ${value}, gradient ${grad}`,
  },
  now: {
    heading: 'What just happened',
    nothing: 'Each step writes down one operation, with its inputs and its result.',
    /** @param {string} what @param {string} value */
    computed: (what, value) => `${what} = ${value}`,
    /** @param {string} result */
    seed: (result) => `How much does ${result} change with itself? One to one: its gradient is 1.`,
    /** @param {string} node */
    shares: (node) => `${node} hands a share to each of its inputs:`,
    to: 'to',
    incoming: 'gradient',
    local: 'local slope',
    product: 'share',
    before: 'was there',
    added: 'added',
    after: 'now',
    /** @param {string} node */
    summary: (node) => `Shares that ${node} hands on`,
    none: 'Its inputs are constants: nobody asks for their gradients.',
  },
  tape: {
    heading: 'The record, as a list',
    hint: 'In the order in which it was written.',
    summary: 'Nodes in the order of recording',
    node: 'node',
    made: 'made of',
    value: 'value',
    grad: 'gradient',
    input: 'input',
    constant: 'constant',
  },
  order: {
    heading: 'The order of the walk back',
    hint: 'Move a node, and see which gradients come out wrong.',
    list: 'Operations in the order in which they hand on their gradient',
    /** @param {string} node */
    earlier: (node) => `Move ${node} earlier`,
    /** @param {string} node */
    later: (node) => `Move ${node} later`,
    right: 'Back to the order of the record',
    summary: 'Gradients in this order, beside the right ones',
    columns: /** @type {const} */ (['node', 'in this order', 'correct', 'verdict']),
    same: 'right',
    wrong: 'wrong',
    topological: 'A topological order in reverse: every node comes after all of its users, and every gradient is right.',
    /** @param {string} node @param {string} user */
    early: (node, user) => `${node} handed on its gradient before ${user} had added its share.`,
    /** @param {string} wrong @param {string} all */
    said: (wrong, all) => `${wrong} of ${all} gradients are wrong in this order.`,
  },
  check: {
    heading: 'Checked by turning each input a little',
    columns: /** @type {const} */ (['input', 'gradient', 'central difference', 'relative error']),
    hint: 'Two forward passes for each input. They know nothing of the graph.',
  },
  /** @type {Record<Operation, string>} */
  signs: {leaf: '', constant: '', add: '+', mul: '×', pow: '^', log: 'ln', exp: 'exp', relu: 'ReLU', 'negative max': '−max'},
};
