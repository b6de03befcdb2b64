// What the widget `sample` says in English. Numbers arrive as text.

export const sample = {
  /** @param {string} done */
  after: (done) => `Training steps done: ${done}`,
  trained: 'Training steps done',
  /** @param {string} done @param {string} steps */
  trainedAfter: (done, steps) => `${done} of ${steps} training steps`,
  temperature: 'Temperature',
  step: 'Step',
  back: 'Back',
  finish: 'Finish it',
  next: 'Next name',
  moves: 'Move through the name',

  text: {
    heading: 'The name so far',
    /** @param {string} n */
    which: (n) => `name ${n} of this model`,
    start: 'START',
    stop: 'STOP',
    asked: '?',
    spokenAsked: 'to be drawn',
    space: 'space',
    /** @param {string} character */
    drawn: (character) => `${character}, drawn just now`,
  },

  chances: {
    /** @param {string} prefix */
    heading: (prefix) => (prefix ? `What comes after “${prefix}”` : 'What comes after START'),
    hot: 'at this temperature',
    plain: 'at temperature 1',
    /** @param {string} best @param {string} share @param {string} plain */
    summary: (best, share, plain) => `27 probabilities; the largest is that of ${best}: ${share}, and ${plain} at temperature 1.`,
    table: 'Probabilities as a table',
    columns: /** @type {const} */ (['Character', 'Logit', 'At temperature 1', 'At this temperature']),
  },

  draw: {
    heading: 'The draw',
    /** What stands beside the bar before a number is drawn. */
    waiting: 'The same probabilities, end to end. Step draws a number from 0 to 1.',
    /** @param {string} number @param {string} character @param {string} from @param {string} to */
    fell: (number, character, from, to) => `${number} falls between ${from} and ${to}: that is ${character}.`,
    /** @param {string} number @param {string} from @param {string} to */
    stopped: (number, from, to) => `${number} falls between ${from} and ${to}: that is STOP, and the name is finished.`,
    /** @param {string} number @param {string} character @param {string} from @param {string} to @param {string} most */
    full: (number, character, from, to, most) =>
      `${number} falls between ${from} and ${to}: that is ${character}. These are ${most} tokens, and the model reads no more.`,
    summary: 'The probabilities laid end to end, from 0 to 1.',
    /** @param {string} number @param {string} character */
    summaryFell: (number, character) => `The probabilities laid end to end, from 0 to 1. ${number} falls on ${character}.`,
  },

  names: {
    heading: 'Names it draws',
    /** @param {string} fresh @param {string} count */
    fresh: (fresh, count) => `${fresh} of ${count} are new. Pick one to see how it came about.`,
    isNew: 'new',
    known: 'in its list',
    empty: '(empty)',
    more: 'Next twenty',
    first: 'First twenty',
    /** @param {string} name @param {string} mark */
    spoken: (name, mark) => `${name}, ${mark}`,
  },

  status: {
    /** @param {string} prefix @param {string} best @param {string} share */
    asked: (prefix, best, share) => `Asked what comes after ${prefix}: most likely ${best}, ${share}.`,
    start: 'START',
    /** @param {string} name @param {string} mark */
    finished: (name, mark) => `${name}: ${mark}.`,
  },
};

/** @typedef {typeof sample} SampleWords */
