// What the widget `predict` says in English. What a question says is in its lesson.

export const predict = {
  kicker: 'Predict',
  commit: 'Commit',
  computing: 'Computing…',
  again: 'Try again',
  right: 'Right.',
  wrong: 'Not so.',
  choices: 'Answers',
  figure: 'See it in the figure.',
  /** @param {string} text */
  noAnswer: (text) => `answer ("${text}") is none that this question can have`,
  yours: 'your answer',
  truth: 'what the model says',
  answer: 'Your answer',
  /** @param {string} given @param {string} truth */
  numbers: (given, truth) => `You said ${given}, the model says ${truth}.`,
  exact: 'Only the exact number counts as right.',
  /** @param {string} amount */
  points: (amount) => `${amount} percentage points`,
  /** @param {string} amount */
  within: (amount) => `Within ${amount} counts as right.`,
  /** @param {string} share */
  withinShare: (share) => `Within ${share} of it counts as right.`,
  chooseFirst: 'Choose an answer first.',
  pickFirst: 'Pick one first.',
  /** @param {string} text */
  notANumber: (text) =>
    text ? `“${text}” is not a number. Write it like 0.25 or −3.` : 'Write a number first, like 0.25 or −3.',
  /** @param {string} id */
  unknown: (id) => (id ? `There is no question “${id}”.` : 'The attribute question is missing: it names what is asked.'),
  /** @param {string} id @param {number} wanted @param {number} found */
  choiceCount: (id, wanted, found) =>
    `The question “${id}” has ${wanted} answers, the list in its tag ${found}. Give it a list of ${wanted}, in the same order.`,
};
