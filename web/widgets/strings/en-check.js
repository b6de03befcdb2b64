// English of the widget `check`. Numbers arrive as text.

export const check = {
  all: 'Check all',
  stop: 'Stop',
  /** @param {string} count @param {string} text */
  start: (count, text) => `Compares each of ${count} gradients of “${text}” with two forward passes.`,
  /** @param {string} done @param {string} count */
  progress: (done, count) => `${done} of ${count} checked`,
  stale: 'The run has moved since. Check again.',
  facts: {
    checked: 'Checked',
    close: 'Within one in a million',
    worst: 'Largest relative error',
    at: 'At',
  },
  histogram: {
    heading: 'How well they agree',
    hint: 'Error of each gradient by powers of ten, relative to the larger slope or to a thousandth of the largest gradient, whichever is more.',
    exact: '0',
    /** @param {string} power */
    below: (power) => `10${power}`,
    /** @param {string} count @param {string} from @param {string} to */
    bar: (count, from, to) => `${count} from ${from} to ${to}`,
    /** @param {string} checked @param {string} close */
    summary: (checked, close) => `Relative errors of ${checked} gradients; ${close} of them are below one in a million.`,
    none: 'Nothing is checked yet.',
  },
  table: {
    heading: 'The largest errors',
    columns: /** @type {const} */ (['parameter', 'gradient', 'central difference', 'turned by', 'relative error']),
    hint: 'The error is taken relative to the larger of the two, or to a thousandth of the largest gradient where both are less than that.',
  },
  /** @param {string} checked @param {string} worst @param {string} name */
  said: (checked, worst, name) => `${checked} gradients checked. Largest relative error ${worst}, at ${name}.`,
};
