// English of the widget `loss`.

export const loss = {
  field: {
    label: 'A name',
    hint: 'The model reads it and is asked, at every token, for the next one.',
    placeholder: 'empty',
  },
  /** @param {string} positions */
  truncated: (positions) => `Longer than the model can read: it is asked ${positions} questions, and no more.`,
  facts: {
    /** @param {string} name */
    loss: (name) => `Loss of ${name}, in nats`,
    untrained: 'Untrained loss',
    unsure: 'As unsure as a fair choice among',
    /** @param {string} count */
    tokens: (count) => `${count} tokens`,
    empty: 'the empty name',
  },
  questions: {
    heading: 'The cost of each question',
    hint: 'the truth below, and −ln p of the probability p it was given',
    /** @param {string} count @param {string} loss */
    summary: (count, loss) => `${count} questions and what each costs. Their mean, the loss, is ${loss}.`,
    pick: 'Question to look at',
    /** @param {string} truth @param {string} chance @param {string} cost */
    spoken: (truth, chance, cost) => `next was ${truth}, given ${chance}, costs ${cost}`,
    /** @param {string} vocabulary */
    line: (vocabulary) => `ln ${vocabulary}`,
    /** @param {string} line @param {string} value */
    reference: (line, value) => `${line} = ${value}, the cost of knowing nothing`,
    mean: 'mean',
  },
  keys: {now: 'now', before: 'untrained'},
  curve: {
    heading: 'The curve of −ln p',
    hint: 'every question is a point on it',
    /** @param {string} count */
    summary: (count) => `The curve of −ln p. ${count} points on it, one a question: the smaller the probability, the higher the cost.`,
    x: 'probability given to the truth',
    y: '−ln p',
  },
  working: {
    /** @param {string} read */
    after: (read) => `After ${read}`,
    truth: 'Next came',
    chance: 'It was given',
    cost: 'Cost',
    unsure: 'As a fair choice among',
    /** @param {string} count */
    tokens: (count) => `${count} tokens`,
    untrained: 'Untrained it was given',
  },
  sum: 'Mean',
  /** @param {string} n */
  table: (n) => `All ${n} questions as a table`,
  columns: /** @type {const} */ (['Read so far', 'Next came', 'p', '−ln p', 'Untrained p', 'Untrained −ln p']),
};
