// What the widget `softmax` says in English. Numbers arrive as text.

export const softmax = {
  constant: {
    label: 'Add the same number to all scores',
    /** @param {string} value @param {string} moved */
    spoken: (value, moved) => `${value}; the shares moved by ${moved} at most`,
    /** @param {string} moved */
    moved: (moved) => `Largest change of any share by that: ${moved}.`,
    none: 'exactly\u00a00',
    /** @param {string} moved */
    rounding: (moved) => `${moved}, which is rounding`,
  },
  /** @param {string} typed @param {string} low @param {string} high */
  problem: (typed, low, high) => `“${typed}” is not a number from ${low} to ${high}.`,
  own: {
    heading: 'Five scores of your own',
    hint: 'The largest score is first taken off all. That divides top and bottom of the fraction by the same number, so no share changes.',
    /** @param {string} letter */
    score: (letter) => `Score of ${letter}`,
    /** @param {string} value @param {string} share */
    spoken: (value, share) => `${value}, its share is ${share}`,
    columns: ['Dial', 'Score', 'Less the largest', 'e to that power', 'Share of the sum'],
    sum: 'Sum',
    ofSum: 'of the sum',
  },
  model: {
    /** @param {string} count @param {string} prefix */
    heading: (count, prefix) => `The ${count} scores of the model after ${prefix}`,
    hint: 'The same two steps.',
    field: {label: 'Beginning of a name', hint: 'The model scores what may come next.', placeholder: 'START'},
    below: 'Scores, less the largest',
    /** @param {string} sum */
    shares: (sum) => `Shares: together ${sum}`,
    /** @param {string} best @param {string} least */
    belowSummary: (best, least) => `Scores less the largest one, which is that of ${best}; the lowest is at ${least}.`,
    /** @param {string} best @param {string} share */
    sharesSummary: (best, share) => `Shares of all tokens; ${best} has the largest, ${share}.`,
    table: 'All scores and shares as a table',
    columns: ['Token', 'Score', 'Less the largest', 'e to that power', 'Share'],
  },
};
