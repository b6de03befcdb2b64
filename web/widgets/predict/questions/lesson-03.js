// Questions of lesson 03, in its language. Each truth is computed when it is asked for.

import {formatCount, formatFixed, formatNumber, formatPercent} from '../../../draw/number.js';
import {trainOn} from '../train-on.js';

/** @import {Session, Surgery} from '../../../engine/types.js' */
/** @import {Question} from '../question.js' */

const STEPS = 1000;
const NAME = 'emma';
/** Names that a run of 1,000 steps never reads. */
const UNREAD = {first: STEPS, count: 1000};

/** The whole run. @param {Session} session */
function train(session) {
  return trainOn(session, STEPS);
}

/** Names read in one call: a page can draw in between. */
const SLICE = 200;

/** Mean loss over all names. @param {Session} session @param {Partial<Surgery>} surgery */
async function overAll(session, surgery) {
  const {documents} = session.corpus();
  let sum = 0;
  for (let first = 0; first < documents; first += SLICE) {
    const count = Math.min(SLICE, documents - first);
    sum += count * session.meanLoss(first, count, surgery);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return sum / documents;
}

/** @param {Float64Array} row */
function largest(row) {
  return row.reduce((best, share, i) => (share > row[best] ? i : best), 0);
}

/** @type {Record<string, Question>} */
export const questions = {
  /** How much weight does the first position give itself? */
  'first-weight': {
    kind: 'number',
    tolerance: {absolute: 0.001},
    digits: 4,
    async answer(session) {
      await train(session);
      const {weights, scores} = session.attention(0, 0, NAME);
      return {value: weights[0], score: scores[0]};
    },
    why: ({value, score}) =>
      `Its list holds one key, its own. The score is ${formatNumber(score)}, and softmax of a single score is ${formatNumber(value)}, whatever the score.`,
  },

  /** How many weights does a head compute for a name? */
  count: {
    kind: 'number',
    tolerance: {absolute: 0},
    digits: 2,
    answer(session) {
      const {weights, positions} = session.attention(0, 0, NAME);
      return {value: weights.filter((weight) => !Number.isNaN(weight)).length, positions};
    },
    why: ({value, positions}) =>
      `Each position asks itself and all before it: ${Array.from({length: positions}, (_, i) => i + 1).join(' + ')} = ${formatCount(value)}. ` +
      `A full matrix would have ${formatCount(positions * positions)}.`,
  },

  /** What if every score of a row were larger by 1? */
  shift: {
    kind: 'choice',
    choices: 3,
    answer(session, engine) {
      const {scores, positions} = session.attention(0, 0, NAME);
      const row = scores.subarray((positions - 1) * positions, positions * positions);
      const before = engine.softmax(row).probabilities;
      const after = engine.softmax(row.map((score) => score + 1)).probabilities;
      const most = largest(before);
      const differences = after.map((share, i) => share - before[i]);
      const worst = Math.max(...differences.map(Math.abs));
      const value = worst < 1e-12 ? 2 : differences.every((difference) => difference > 0) ? 0 : 1;
      return {value, worst, weight: before[most]};
    },
    why: ({weight, worst}) =>
      `The largest weight of the last row of emma is ${formatPercent(weight)} with both. Each exponential becomes e times as large, and so does their sum: ` +
      `no weight moves by more than ${formatNumber(worst, {digits: 2})}, which is rounding.`,
  },

  /** What if forbidden scores were 0? */
  'zero-score': {
    kind: 'choice',
    choices: 3,
    async answer(session) {
      await train(session);
      const {weightsOfZeroed, scores, positions} = session.maskedAttention(0, 0, NAME);
      const own = weightsOfZeroed[0];
      const future = 1 - own;
      return {value: future === 0 ? 0 : future < 0.5 ? 1 : 2, future, own, score: scores[0], others: positions - 1};
    },
    why: ({future, own, score, others}) =>
      `Its own score is ${formatNumber(score, {digits: 3})}, and each of the ${formatCount(others)} later positions gets e to the 0, which is 1. ` +
      `So ${formatPercent(own)} stay with itself, and ${formatPercent(future)} go to the future.`,
  },

  /** Does a model that cheated read better once the mask is back? */
  cheat: {
    kind: 'choice',
    choices: 3,
    async answer(session, _engine, open) {
      const cheat = open({surgery: {liftMask: true}});
      await train(session);
      await train(cheat);
      const honest = session.meanLoss(UNREAD.first, UNREAD.count);
      const masked = cheat.meanLoss(UNREAD.first, UNREAD.count, {});
      const ahead = cheat.meanLoss(UNREAD.first, UNREAD.count);
      const value = masked > honest + 0.05 ? 2 : masked < honest - 0.05 ? 0 : 1;
      return {value, honest, masked, ahead};
    },
    why: ({honest, masked, ahead}) =>
      `On ${formatCount(UNREAD.count)} names that neither has read: ${formatFixed(honest, 3)} for the honest model. The other one has ${formatFixed(ahead, 3)} while it may look ahead, ` +
      `and ${formatFixed(masked, 3)} once it may not.`,
  },

  /** What is left without any head? */
  heads: {
    kind: 'choice',
    choices: 3,
    async answer(session) {
      await train(session);
      const {nHead} = session.settings();
      const whole = await overAll(session, {});
      const silenced = await overAll(session, {silencedHeads: Array.from({length: nHead}, (_, i) => i)});
      const ignorance = Math.log(session.corpus().alphabet.length);
      const value = silenced > ignorance ? 2 : silenced > whole + 0.02 ? 1 : 0;
      return {value, whole, silenced, ignorance, count: session.corpus().documents};
    },
    why: ({whole, silenced, ignorance, count}) =>
      `On ${formatCount(count)} names it has ${formatFixed(whole)} with its heads and ${formatFixed(silenced)} without them. Knowing nothing costs ${formatFixed(ignorance)}.`,
  },
};
