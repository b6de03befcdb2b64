// What runs may differ in, one thing at a time: then a difference between their curves has one
// cause.

import {heldOutLoss} from '../held-out.js';

/** @import {Session, Settings} from '../../engine/types.js' */
/** @import {RaceWords} from '../strings/en-race.js' */

/** @typedef {'learning-rate' | 'optimizer' | 'positions' | 'mask' | 'seed' | 'size'} Subject */

/** @type {readonly Subject[]} */
export const SUBJECTS = ['learning-rate', 'optimizer', 'positions', 'mask', 'seed', 'size'];

/** The strokes of the chart, and what the runs are called. */
export const LETTERS = ['A', 'B', 'C'];

const LEAST_SEED = -2147483648;
const MOST_SEED = 2147483647;

/**
 * @typedef {object} Contest
 * @property {readonly string[]} start a value for each run
 * @property {readonly string[]} [options] the values there are to pick from; any whole number if
 *   left out
 * @property {(value: string) => Partial<Settings>} settings
 * @property {(value: string, says: RaceWords['lane']) => string} label
 * @property {(session: Session) => number} [afterwards] one more loss of a run that is over
 */

/** @type {Record<Subject, Contest>} */
export const CONTESTS = {
  'learning-rate': {
    start: ['0.0003', '0.01', '0.05'],
    options: ['0.0001', '0.0003', '0.001', '0.003', '0.01', '0.03', '0.05', '0.1', '0.3'],
    settings: (value) => ({learningRate: Number(value)}),
    label: (value) => value,
  },
  optimizer: {
    start: ['adam-0.01', 'sgd-0.01', 'sgd-0.3'],
    options: ['adam-0.001', 'adam-0.01', 'adam-0.03', 'sgd-0.01', 'sgd-0.03', 'sgd-0.1', 'sgd-0.3', 'sgd-1'],
    settings(value) {
      const [optimizer, rate] = value.split('-');
      return {optimizer: /** @type {'adam' | 'sgd'} */ (optimizer), learningRate: Number(rate)};
    },
    label(value, says) {
      const [optimizer, rate] = value.split('-');
      return optimizer === 'adam' ? says.adam(rate) : says.sgd(rate);
    },
  },
  positions: {
    start: ['rope', 'learned'],
    options: ['rope', 'learned'],
    settings: (value) => ({positions: /** @type {'rope' | 'learned'} */ (value)}),
    label: (value, says) => (value === 'rope' ? says.rope : says.learned),
  },
  mask: {
    start: ['masked', 'lifted'],
    options: ['masked', 'lifted'],
    settings: (value) => ({surgery: {liftMask: value === 'lifted'}}),
    label: (value, says) => (value === 'masked' ? says.masked : says.lifted),
    // On names that the run has not read, and with the mask in its place.
    afterwards: (session) => heldOutLoss(session, {}),
  },
  seed: {
    start: ['42', '43', '44'],
    settings: (value) => ({seed: Number(value)}),
    label: (value) => value,
  },
  size: {
    start: ['8', '16', '32'],
    options: ['8', '16', '24', '32', '48'],
    settings: (value) => ({nEmbd: Number(value)}),
    label: (value, says) => says.width(value),
  },
};

/** As they are remembered: a number is shorter in a link than a text that looks like one. @param {string[]} values */
export function remembered(values) {
  return values.map((value) => (String(Number(value)) === value ? Number(value) : value));
}

/**
 * What is remembered or written, as far as it can be used.
 * @param {Subject} subject
 * @param {unknown} values
 * @returns {string[]} one for each run
 */
export function valuesOf(subject, values) {
  const {start, options} = CONTESTS[subject];
  // A link may hold anything; older ones have a space where options have a hyphen.
  const given = Array.isArray(values) ? values.map((value) => (/number|string/.test(typeof value) ? String(value).replace(' ', '-') : value)) : [];
  const good = (/** @type {unknown} */ value) => typeof value === 'string' &&
    (options ? options.includes(value) : /^-?\d{1,10}$/.test(value) && Number(value) >= LEAST_SEED && Number(value) <= MOST_SEED);
  return start.map((initial, i) => (good(given[i]) ? given[i] : initial));
}
