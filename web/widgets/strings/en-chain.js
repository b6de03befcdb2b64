// What the widget `chain` says in English. Numbers arrive as text.

export const chain = {
  graph: 'Graph',
  presets: /** @type {Record<string, string>} */ ({line: 'one path', fork: 'two paths', share: 'a share and its cost'}),
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
  /** @param {string} local @param {string} product */
  said: (local, product) => `Times ${local}: ${product}.`,
  /** @param {string} sum */
  saidSum: (sum) => `Added up: ${sum}.`,
  saidStart: 'Back at the result.',
};
