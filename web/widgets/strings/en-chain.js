// What the widget `chain` says in English. Numbers arrive as text.

export const chain = {
  graph: 'Graph',
  presets: /** @type {Record<string, string>} */ ({line: 'one path', fork: 'two paths', share: 'a share and its cost', model: 'the model'}),
  moves: 'Move along the paths',
  step: 'Step',
  back: 'Back',
  play: 'To the end',
  again: 'To the start',
  x: 'x',
  /** @param {string} value @param {string} result */
  spoken: (value, result) => `${value}, the result is ${result}`,
  /** @param {string} typed @param {string} low @param {string} high */
  problem: (typed, low, high) => `“${typed}” is not a number from ${low} to ${high}.`,
  picture: {
    heading: 'The gears',
    hint: 'Each number is a local slope: how fast the tip of its arrow turns, if the other end turns with speed 1.',
  },
  /** @param {string} nodes */
  summary: (nodes) => `A small graph with the values ${nodes}.`,
  ledger: {
    heading: 'The slopes, multiplied and added',
    hint: 'From the result back to x.',
    nothing: 'Press Step for the first slope.',
    sum: 'All paths together',
    waiting: 'not yet',
    hand: 'Slope of the result, by the paths',
    engine: 'By the backward pass of the engine',
    measured: 'Measured by a nudge of x',
  },
  model: {
    start: 'Back to',
    opening: 'The model reads its first name…',
    /** @param {string} parameter */
    heading: (parameter) => `From the loss back to ${parameter}`,
    /** @param {string} text @param {string} links */
    hint: (text, links) => `The path that carries most, of very many: ${links} slopes, for ${text}, untrained.`,
    place: 'Where in the model',
    operation: 'Operation',
    slope: 'Local slope',
    product: 'Product so far',
    notYet: 'not yet',
    /** @param {string} count */
    inARow: (count) => `${count} in a row`,
    waiting: 'Press Step until the parameter is reached.',
    /** @param {string} product @param {string} gradient @param {string} rest */
    share: (product, gradient, rest) => `This path alone makes ${product} of ${gradient}. All others together make the rest, ${rest}.`,
    hand: 'Slopes of this path, multiplied',
    engine: 'All paths added: the gradient, by the backward pass',
    measured: 'Measured by a nudge of the parameter',
  },
  /** @type {Record<string, string>} */
  operations: {add: 'sum', mul: 'product', pow: 'power', log: 'logarithm', exp: 'exponential', relu: 'ReLU'},
  /** @param {string} local @param {string} product */
  said: (local, product) => `Times ${local}: ${product}.`,
  /** @param {string} sum */
  saidSum: (sum) => `Added up: ${sum}.`,
  saidStart: 'Back at the result.',
};
