// What the widget `race` says in English. Numbers arrive as text.

export const race = {
  compare: 'What differs',
  /** @type {Record<import('../race/contest.js').Subject, string>} */
  subjects: {
    'learning-rate': 'learning rate',
    optimizer: 'optimiser',
    positions: 'positions',
    mask: 'mask',
    seed: 'seed',
    size: 'size',
  },
  /** @type {Record<import('../race/contest.js').Subject, string>} */
  hints: {
    'learning-rate': 'The same start, the same names: only the length of the steps differs.',
    optimizer: 'The same start, the same names: only the rule of the update differs.',
    positions: 'The same names; one run rotates queries and keys, the other adds a learned table.',
    mask: 'One run may look ahead, at the very characters that it is asked for.',
    seed: 'The same settings; another seed draws another start and another order of names.',
    size: 'The same names; the residual stream is wider or narrower.',
  },
  play: 'Play',
  pause: 'Pause',
  step: 'Step',
  back: 'Back',
  end: 'To the end',
  reset: 'Reset',
  moves: 'Move all runs',
  scrubber: 'Training steps done by all',
  /** @param {string} done @param {string} steps */
  after: (done, steps) => `after ${done} of ${steps} training steps`,

  lane: {
    /** @param {string} letter */
    name: (letter) => `Run ${letter}`,
    learningRate: 'Learning rate',
    optimizer: 'Optimiser',
    positions: 'Positions',
    seed: 'Seed',
    size: 'Width',
    /** @param {string} rate */
    adam: (rate) => `Adam, ${rate}`,
    /** @param {string} rate */
    sgd: (rate) => `plain descent, ${rate}`,
    mask: 'Causal mask',
    masked: 'in place',
    lifted: 'lifted',
    afterwards: 'On unread names, with the mask',
    rope: 'rotary',
    learned: 'learned table',
    /** @param {string} width */
    width: (width) => `${width} numbers a token`,
    /** @param {string} count */
    parameters: (count) => `${count} parameters`,
    loss: 'Mean loss',
    last: 'Last loss',
    diverged: 'Diverged: its loss is no longer a number.',
    names: 'It makes up',
    none: 'nothing',
  },

  losses: {
    /** @param {string} window */
    heading: (window) => `Loss, mean of the last ${window} names`,
    step: 'training step',
    nats: 'nats',
    /** @param {string} vocabulary @param {string} value */
    reference: (vocabulary, value) => `knowing nothing: ln ${vocabulary} = ${value}`,
    /** @param {string} done @param {string[]} means */
    summary: (done, means) => `After ${done} training steps: ${means.join(', ')}.`,
    /** @param {string} letter @param {string} mean */
    mean: (letter, mean) => `run ${letter} ${mean}`,
    none: 'No run has a loss yet.',
    begin: 'No run has begun. Press Play.',
    table: 'Losses as a table',
    stepColumn: 'Step',
    /** @param {string} letter */
    column: (letter) => `Loss of ${letter}`,
  },

  difference: {
    /** @param {string} a @param {string} b @param {string} step */
    first: (a, b, step) => `${a} and ${b} part at step ${step}.`,
    /** @param {string} a @param {string} b @param {string} steps */
    none: (a, b, steps) => `${a} and ${b} have the same losses, to the last bit, for ${steps} steps so far.`,
    /** @param {string} a @param {string} b */
    unknown: (a, b) => `${a} and ${b} have not begun.`,
  },
  status: {
    /** @param {string} done @param {string[]} means */
    done: (done, means) => `After ${done} training steps: ${means.join(', ')}.`,
    playing: 'All runs play.',
    complete: 'All runs are complete.',
  },
};

/** @typedef {typeof race} RaceWords */
