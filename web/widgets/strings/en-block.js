// What the widget `block` says in English. Numbers arrive as text.

/** @typedef {{title: string, short: string, does: string}} StageWords */

export const block = {
  kind: 'Show',
  values: 'values',
  grads: 'gradients',
  pipeline: 'Stages of the model, in the order of the forward pass',
  /** @param {string} title @param {string} low @param {string} high */
  strip: (title, low, high) => `${title}, from ${low} to ${high}`,
  /** @param {string} n */
  layer: (n) => ` of layer ${n}`,
  parts: {in: 'Input', attention: 'Attention', mlp: 'MLP', out: 'Output'},
  /** @type {Record<string, StageWords>} */
  stages: {
    embedding: {
      title: 'Embedding',
      short: 'look up the row of the token',
      does: 'The token picks one row of the table. From here on the model knows the token only by these numbers.',
    },
    embedding_norm: {
      title: 'First norm',
      short: 'scale to size 1: the stream begins',
      does: 'The row is divided by its root mean square. What comes out is the beginning of the residual stream.',
    },
    attn_norm: {
      title: 'Norm before attention',
      short: 'a copy of the stream, scaled to size 1',
      does: 'Attention reads a scaled copy. The stream itself stays as it is and goes on below.',
    },
    q: {
      title: 'Query',
      short: 'what this position looks for',
      does: 'Each number is a dot product of a row of the matrix with the scaled stream. The first few belong to head 0, the next to head 1, and so on.',
    },
    k: {
      title: 'Key',
      short: 'what this position offers to be found by',
      does: 'The same input through another matrix. Keys stay: all later positions compare their queries with them.',
    },
    v: {
      title: 'Value',
      short: 'what it hands over when it is found',
      does: 'The same input through a third matrix. Values are what attention mixes.',
    },
    q_rotated: {
      title: 'Query, rotated',
      short: 'pairs of numbers turn with the position',
      does: 'Each pair of channels turns by an angle that grows with the position. Lengths stay, directions change.',
    },
    k_rotated: {
      title: 'Key, rotated',
      short: 'the same turn for the key',
      does: 'The key turns in the same way by its own position. Their dot product then depends only on how far apart the two are.',
    },
    scores: {
      title: 'Scores',
      short: 'query times every key so far, in each head',
      does: 'One score for each position up to this one, itself included. The future is not there yet: those cells are empty.',
    },
    weights: {
      title: 'Weights',
      short: 'softmax of the scores: they sum to 1',
      does: 'In each head the scores become shares that sum to 1.',
    },
    head_out: {
      title: 'Heads',
      short: 'averages of the values, one a head',
      does: 'Each head takes the weighted average of its part of the values. The heads are written one after the other.',
    },
    attn_out: {
      title: 'Output of attention',
      short: 'the heads, mixed by one more matrix',
      does: 'One matrix mixes what the heads found into a correction as wide as the stream.',
    },
    attn_residual: {
      title: 'Stream after attention',
      short: 'stream + correction',
      does: 'The correction is added to the stream, number by number. Nothing is replaced.',
    },
    mlp_norm: {
      title: 'Norm before the MLP',
      short: 'a copy of the stream, scaled to size 1',
      does: 'The MLP too reads a scaled copy. It looks at one position at a time.',
    },
    mlp_hidden: {
      title: 'Hidden units',
      short: 'four times as many numbers as the stream',
      does: 'Each unit is a dot product with the scaled stream: a question asked of this position.',
    },
    mlp_relu: {
      title: 'ReLU',
      short: 'below zero becomes zero',
      does: 'Negative answers become 0. Units that stay above 0 are said to fire.',
    },
    mlp_out: {
      title: 'Output of the MLP',
      short: 'what fired, back to stream width',
      does: 'Each unit that fires adds its column of the matrix, as strongly as it fires.',
    },
    mlp_residual: {
      title: 'Stream after the MLP',
      short: 'stream + correction',
      does: 'The second correction is added. This is the end of the block.',
    },
    logits: {
      title: 'Logits',
      short: 'one raw score for each token',
      does: 'The stream is compared with one row for each token. There is no norm here.',
    },
    probs: {
      title: 'Probabilities',
      short: 'softmax: what comes next',
      does: 'Softmax turns the scores into probabilities. They sum to 1.',
    },
  },
  /** @param {string} title */
  opened: (title) => `${title} is open.`,
  shapeName: 'Shape',
  /** @param {string} positions @param {string} numbers @param {number} heads */
  shape: (positions, numbers, heads) =>
    `${positions} positions × ${heads > 1 ? `${heads} heads × ` : ''}${numbers}`,
  matrix: 'Matrix',
  /** @param {string} rows @param {string} columns */
  size: (rows, columns) => `${rows} × ${columns}`,
  /** @param {string} title @param {string} kind */
  matrixSummary: (title, kind) => `${title}, ${kind} at all positions, one row a position.`,
  legend: 'Squares are positive, discs negative: the stronger, the further from zero.',
  /** @param {string} label */
  numbers: (label) => `The numbers at ${label}`,
  number: 'Number',
  /** @param {string} head @param {string} i */
  ofHead: (head, i) => `head ${head}, ${i}`,
  /** @param {string} file @param {string} line */
  source: (file, line) => `${file}, from line ${line}`,
  code: 'The lines of the engine that compute it',
  /** @param {string} loss */
  loss: (loss) => `Loss of the text: ${loss}.`,
  stream: {
    heading: 'The residual stream, read off early',
    hint: 'After each part, the stream goes straight to the output matrix: what would the model say if it stopped there?',
    /** @param {string} title */
    after: (title) => title,
    /** @param {string} title */
    summary: (title) => `${title}: one row of numbers a position.`,
    /** @param {string} title */
    says: (title) => `What the model would say: ${title}`,
    reads: 'Reads',
    guess: 'Would say',
    truth: 'Truth gets',
    /** @param {string} character @param {string} chance */
    chance: (character, chance) => `${character} ${chance}`,
    loss: 'Loss if it stopped here',
  },
};
