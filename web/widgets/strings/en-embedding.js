// What the widget `embedding` says in English. Numbers arrive as text.

export const embedding = {
  start: 'START',
  pick: 'Token',
  table: {
    /** @param {string} rows @param {string} columns */
    heading: (rows, columns) => `The table: ${rows} tokens, ${columns} numbers each`,
    legend: 'Squares are positive, discs negative: the stronger, the further from zero.',
    /** @param {string} rows @param {string} columns @param {string} low @param {string} high */
    summary: (rows, columns, low, high) => `Embedding table, ${rows} rows of ${columns} numbers, from ${low} to ${high}.`,
    data: 'The table in numbers',
    token: 'Token',
  },
  nearest: {
    /** @param {string} token */
    heading: (token) => `Which tokens are like ${token}`,
    most: 'Most like it',
    least: 'Least like it',
    hint: 'Cosine of the angle between two rows: 1 is the same direction, 0 a right angle.',
    columns: /** @type {const} */ (['Token', 'Cosine']),
    all: 'All tokens by likeness',
  },
  plane: {
    heading: 'All rows, seen in a plane',
    /** @param {string} share */
    hint: (share) => `The two directions in which the trained rows differ most. ${share} of all differences lie in this plane.`,
    waiting: 'Looking for the directions: the model trains to its end once, out of sight.',
    /** @param {string} done @param {string} token @param {string} near */
    summary: (done, token, near) => `After ${done} training steps, the tokens in a plane. Joined with ${token}: ${near}.`,
    data: 'The places in numbers',
    columns: /** @type {const} */ (['Token', 'Across', 'Up']),
  },
  /** @param {string} token @param {string} near */
  picked: (token, near) => `${token}: most like ${near}.`,
};
