// English of the widget `next`.

export const next = {
  field: {
    label: 'The name so far',
    /** @param {string} most */
    hint: (most) => `START stands before it, always. At most ${most} characters.`,
    placeholder: 'only START',
  },
  token: 'Token to look at',
  /** @param {string} glyph @param {string} logit @param {string} probability */
  spoken: (glyph, logit, probability) => `${glyph}: logit ${logit}, probability ${probability}`,
  logits: {
    heading: 'Logits',
    hint: 'a raw score for each token; what counts is how far they are apart',
    /** @param {string} n @param {string} largest @param {string} most @param {string} smallest @param {string} least */
    summary: (n, largest, most, smallest, least) =>
      `${n} logits, from ${least} for ${smallest} to ${most} for ${largest}.`,
  },
  exponentials: {
    heading: 'Exponentials',
    /** @param {string} largest */
    hint: (largest) => `e to the logit less ${largest}, the largest logit: none is negative, and the largest is 1`,
    /** @param {string} total */
    summary: (total) => `The exponentials of the logits. Their sum is ${total}.`,
  },
  probabilities: {
    heading: 'Probabilities',
    /** @param {string} total */
    hint: (total) => `each exponential divided by their sum, ${total}`,
    /** @param {string} n @param {string} together */
    alone: (n, together) => `${n} probabilities, together ${together}`,
    /** @param {string} first @param {string} firstShare @param {string} second @param {string} secondShare */
    summary: (first, firstShare, second, secondShare) =>
      `Probabilities of the next token, summing to 1. The likeliest is ${first} with ${firstShare}, then ${second} with ${secondShare}.`,
  },
  keys: {now: 'now', before: 'untrained', counted: 'drawn'},
  /** @param {string} glyph @param {string} id */
  looked: (glyph, id) => `${glyph}, token ${id}`,
  working: {
    logit: 'Logit',
    exponential: 'Exponential',
    probability: 'Probability',
    untrained: 'Untrained',
    drawn: 'Drawn',
    /** @param {string} count @param {string} of @param {string} share */
    counted: (count, of, share) => `${count} of ${of}, ${share}`,
    nothing: 'nothing yet',
  },
  draws: {
    heading: 'Draw the next token',
    one: 'Draw one',
    hundred: 'Draw 100',
    again: 'Start over',
    /** @param {string} glyph */
    append: (glyph) => `Append ${glyph}`,
    ended: 'STOP ends the name',
    full: 'No room for more',
    none: 'A draw picks a token by chance: the taller its bar, the likelier.',
    /** @param {string} count @param {string} glyph @param {string} drawn @param {string} expected */
    gap: (count, glyph, drawn, expected) =>
      `${count} drawn. Farthest from its bar: ${glyph}, drawn ${drawn} of the time, probability ${expected}.`,
    list: 'Drawn last',
    most: 'Enough drawn: start over for more.',
    /** @param {string} glyph @param {string} count */
    said: (glyph, count) => `Drawn: ${glyph}. ${count} in all.`,
  },
  /** @param {string} n */
  tableOf: (n) => `All ${n} as a table`,
  columns: /** @type {const} */ (['Token', 'Id', 'Logit', 'Exponential', 'Probability', 'Untrained', 'Drawn']),
};
