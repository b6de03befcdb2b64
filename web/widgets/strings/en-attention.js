// English of the widgets about attention: `attention`, `mask`, `cheat` and `heads`.

export const attention = {
  field: {label: 'A name', hint: 'It is read with the model as it is now.', trained: 'Read by the trained model.'},
  /** @param {string} position @param {string} token */
  place: (position, token) => `position ${position} (${token})`,
  later: 'later: not there yet',
  heads: {
    heading: 'Attention weights',
    hint: 'Rows ask, columns are asked. Each row sums to 1.',
    /** @param {string} head */
    head: (head) => `Head ${head}`,
    /** @param {string} head @param {string} text */
    summary: (head, text) => `Attention weights of head ${head} over ${text}`,
    /** @param {string} asks @param {string} asked */
    cell: (asks, asked) => `${asks} asks ${asked}`,
    key: 'The larger a square, the larger the weight. • is the sentinel.',
  },
  score: {
    /** @param {string} head */
    heading: (head) => `The score, in head ${head}`,
    /** @param {string} asks @param {string} asked */
    hint: (asks, asked) => `${asks} asks ${asked}`,
    /** @param {string} asks @param {string} asked */
    summary: (asks, asked) => `Query of ${asks} times key of ${asked}, number by number`,
    query: 'query',
    key: 'key',
    product: 'product',
    sum: 'sum so far',
    /** @param {string} root @param {string} score */
    scaled: (root, score) => `Divided by √${root}, the score is ${score}.`,
    turned: 'Query and key have been turned by their positions.',
  },
  row: {
    heading: 'Its row, and the average',
    /** @param {string} asks */
    hint: (asks) => `Softmax turns the scores of ${asks} into weights.`,
    /** @param {string} asks */
    summary: (asks) => `Scores, weights and values that ${asks} averages`,
    asked: 'asked',
    score: 'score',
    weight: 'weight',
    value: 'value',
    out: 'Output: weights times values, added',
    total: 'sum of the weights',
    /** @param {string} position */
    spoken: (position) => `value of ${position}`,
  },
  table: {
    heading: 'All weights as a table',
    head: 'Head',
    asks: 'Asks',
    asked: 'Asked',
    score: 'Score',
    weight: 'Weight',
  },
  /** @param {string} asks @param {string} asked @param {string} weight @param {string} head */
  said: (asks, asked, weight, head) => `Head ${head}: ${asks} gives ${asked} the weight ${weight}.`,
};

export const mask = {
  field: {label: 'A name', hint: 'It is read with the model as it is now.', trained: 'Read by the trained model.'},
  head: 'Head',
  lists: {
    heading: 'Lists that grow',
    /** @param {string} asks @param {string} keys */
    hint: (asks, keys) => `Now asks ${asks}. Keys in the list: ${keys}.`,
    none: 'Nothing is read yet. Press Next position.',
    next: 'Next position',
    back: 'Back',
    all: 'All',
    /** @param {string} text */
    summary: (text) => `Attention weights over ${text}, one position after another`,
    waiting: 'not asked yet',
    /** @param {string} asks @param {string} count */
    said: (asks, count) => `${asks} has its weights, from a list of ${count}.`,
  },
  matrix: {
    heading: 'The matrix, masked',
    view: 'Show',
    views: {scores: 'scores', masked: 'masked', weights: 'weights', zeroed: 'zeros instead'},
    shows: {
      scores: 'Every score, the future included.',
      masked: 'Forbidden scores are set to minus infinity.',
      weights: 'Softmax of each row: e to minus infinity is 0.',
      zeroed: 'A mistake: the forbidden scores are set to 0. Since e to the 0 is 1, weight goes to the future.',
    },
    /** @param {string} what @param {string} text */
    summary: (what, text) => `Matrix of ${what} over ${text}`,
    gone: 'forbidden: minus infinity',
  },
  /** @param {string} head @param {string} difference */
  difference: (head, difference) => `Largest difference between the weights of the lists and of the masked matrix, in head ${head}: ${difference}.`,
  /** @param {string} head @param {string} difference */
  differenceOfZeroed: (head, difference) => `Largest difference between the weights of the lists and those with zeros, in head ${head}: ${difference}.`,
  lift: {
    heading: 'Without the mask',
    /** @param {string} count */
    hint: (count) => `Two models from one start learn the same names, one of them with the mask lifted. Then both are asked about ${count} names that they have not read.`,
    /** The run reads every name of its list. */
    allRead: 'This run reads every name of its list. None is left to ask about: train fewer steps, or bring more names.',
    model: 'Trained',
    asTrained: 'Loss as trained',
    masked: 'Loss with the mask',
    models: {masked: 'with the mask', lifted: 'without it'},
    /** @param {string} steps */
    train: (steps) => `Train both, ${steps} steps each`,
    training: 'training…',
    start: 'Which of the two will have the lower loss?',
    /** @param {string} ignorance */
    found: (ignorance) => `Lifted, it reads its answers off the input. With the mask back there is nothing to read off. Knowing nothing costs ${ignorance}.`,
    alike: 'It does not read the answers off yet: that has to be learned too. Train more steps.',
    diverged: 'A loss grew beyond all bounds: the learning rate is too large.',
    /** @param {string[][]} losses of each model, as it was trained and with the mask */
    said: ([[held], [cheated, masked]]) => `Trained. With the mask the loss is ${held}. Lifted it is ${cheated}, and ${masked} once the mask is back.`,
  },
};

export const heads = {
  measure: 'Measure',
  stop: 'Stop',
  /** @param {string} count */
  start: (count) => `The loss over all ${count} names, with one head taken out after the other.`,
  /** @param {string} done @param {string} count */
  progress: (done, count) => `${done} of ${count} names read`,
  /** @param {string} after */
  stale: (after) => `Measured after ${after} training steps. The model has moved since: measure again.`,
  baseline: 'As it is',
  /** @param {string} count */
  loss: (count) => `Mean loss over ${count} names`,
  table: {
    /** @param {string} count */
    summary: (count) => `What the loss over ${count} names becomes without single heads`,
    heading: 'What the loss becomes',
    hint: 'The bar shows the change: to the right is worse.',
    head: 'Head',
    silenced: 'silenced',
    uniform: 'uniform weights',
    /** @param {string} head */
    one: (head) => `head ${head}`,
    all: 'all heads',
    waiting: '–',
  },
  /** @param {string} loss @param {string} worst @param {string} change */
  said: (loss, worst, change) => `Measured. As it is ${loss}; the most is lost without ${worst}: ${change}.`,
};
