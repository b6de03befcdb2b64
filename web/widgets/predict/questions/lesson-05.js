// Questions of lesson 05, in its language. Each truth is computed when it is asked for.

import {formatCount, formatFixed, formatNumber, formatPercent} from '../../../draw/number.js';
import {runningMean} from '../../../draw/series.js';
import {chancesOfTruth, parameterName} from '../../narration.js';
import {trainOn} from '../train-on.js';

/** @import {Session} from '../../../engine/types.js' */
/** @import {Question} from '../question.js' */

/** How many numbers differ. @param {Float64Array} before @param {Float64Array} after */
function changed(before, after) {
  return before.reduce((count, value, i) => count + (value === after[i] ? 0 : 1), 0);
}

/** The parameters whose values a call changes, and by how much. @param {Session} session @param {() => unknown} work */
function moves(session, work) {
  const before = session.parameters('value');
  work();
  return session.parameters('value').map((value, i) => value - before[i]);
}

/** @param {Float64Array} shares */
function likeliest(shares) {
  return shares.reduce((best, share, i) => (share > shares[best] ? i : best), 0);
}

/** Crawl, good, overshoot. */
const RATES = [0.0003, 0.01, 0.05];
/** Losses in the mean at the end of a run. */
const RECENT = 50;
const PHASES = ['forward', 'loss', 'backward', 'update'];
/** Steps after which a model has opinions worth asking for. */
const LEARNED = 300;

/** @type {Record<string, Question>} */
export const questions = {
  /** Which phase changes parameters? */
  phase: {
    kind: 'choice',
    choices: 4,
    answer(session) {
      const counts = PHASES.map(() => {
        const before = session.parameters('value');
        session.step('phase', 1);
        return changed(before, session.parameters('value'));
      });
      return {value: counts.findIndex((count) => count > 0), counts, all: session.parameters('value').length};
    },
    why: ({value, counts, all}) =>
      `Of ${formatCount(all)} values, ${PHASES.map((phase, i) => `${phase} changed ${i === value ? formatCount(counts[i]) : counts[i]}`).join(', ')}. ` +
      'The first three phases find out; only the last one acts.',
  },

  /** What is the first loss? */
  'first-loss': {
    kind: 'number',
    tolerance: {absolute: 0.1},
    unit: 'nats',
    answer(session) {
      session.step('phase', 2);
      const {loss} = session.situation();
      const choices = session.corpus().alphabet.length;
      return {value: loss, choices, ignorance: Math.log(choices)};
    },
    why: ({value, choices, ignorance}) =>
      `Knowing nothing costs ln ${choices} = ${formatNumber(ignorance, {digits: 5})}. Random opinions cost ` +
      `${value < ignorance ? 'a little less here, by luck' : 'a little more here'}.`,
  },

  /** Does a hundred times the gradient make a hundred times the first step? */
  'first-step': {
    kind: 'choice',
    choices: 3,
    answer(session) {
      session.step('phase', 3);
      const grads = session.parameters('grad');
      const large = grads.reduce((best, grad, i) => (Math.abs(grad) > Math.abs(grads[best]) ? i : best), 0);
      const aim = Math.abs(grads[large]) / 100;
      const small = grads.reduce((best, grad, i) =>
        (Math.abs(Math.abs(grad) - aim) < Math.abs(Math.abs(grads[best]) - aim) ? i : best), 0);
      const moved = moves(session, () => session.step('phase', 1));
      const ratio = Math.abs(moved[large] / moved[small]);
      return {
        value: [100, 10, 1].findIndex((claim) => Math.abs(ratio / claim - 1) < 0.05),
        ...Object.fromEntries(Object.entries({large, small}).map(([which, i]) =>
          [which, {name: parameterName(session, i), grad: grads[i], move: moved[i]}])),
      };
    },
    why: ({large, small}) =>
      [large, small].map(({name, grad, move}) =>
        `The gradient of ${name} is ${formatNumber(grad, {digits: 3})}, and it moved by ${formatNumber(move, {digits: 3})}.`).join(' ') +
      ' In the first step the size of a gradient cancels out of m̂ / √v̂, and its sign is left.',
  },

  /** Which of three learning rates ends with the lowest loss? */
  rates: {
    kind: 'choice',
    choices: 3,
    async answer(_session, _engine, open) {
      const means = [];
      for (const learningRate of RATES) {
        const run = open({learningRate});
        const {steps} = run.settings();
        await trainOn(run, steps);
        means.push(runningMean(run.losses(), RECENT)[steps - 1]);
      }
      return {value: means.indexOf(Math.min(...means)), means};
    },
    why: ({means}) =>
      `The mean loss of the last ${RECENT} names is ${RATES.map((rate, i) => `${formatFixed(means[i])} with ${rate}`).join(', ')}. ` +
      'The smallest rate takes steps too short to get far; the largest one was thrown about first.',
  },

  /** Can a parameter move whose gradient is 0? */
  'zero-gradient': {
    kind: 'choice',
    choices: 2,
    answer(session) {
      session.step('step', 1);
      session.step('phase', 3);
      const grads = session.parameters('grad');
      const means = session.parameters('m');
      const moved = moves(session, () => session.step('phase', 1));
      const still = grads.reduce((all, grad, i) => (grad === 0 ? [...all, i] : all), /** @type {number[]} */ ([]));
      const moving = still.filter((i) => moved[i] !== 0);
      const example = moving[0] ?? still[0];
      return {
        value: moving.length > 0 ? 0 : 1,
        still: still.length,
        moving: moving.length,
        name: parameterName(session, example),
        mean: means[example],
        move: moved[example],
      };
    },
    why: ({still, moving, name, mean, move}) =>
      `In the second step ${formatCount(still)} parameters have a gradient of exactly 0, and ${formatCount(moving)} of them move. ` +
      `${name} still has m = ${formatNumber(mean, {digits: 3})} from the first step, and moves by ${formatNumber(move, {digits: 3})}.`,
  },

  /** Does temperature change which character is the likeliest? */
  order: {
    kind: 'choice',
    choices: 3,
    async answer(session) {
      await trainOn(session, LEARNED);
      const {alphabet} = session.corpus();
      const [cold, hot] = [0.5, 2].map((temperature) => session.distribution('ma', temperature).probabilities);
      const [first, then] = [likeliest(cold), likeliest(hot)];
      return {
        value: first !== then ? 2 : hot[then] < cold[first] ? 1 : 0,
        character: alphabet[first] || 'STOP',
        cold: cold[first],
        hot: hot[first],
      };
    },
    why: ({character, cold, hot}) =>
      `After 300 steps and “ma”, ${character} has ${formatPercent(cold)} at temperature 0.5 and ${formatPercent(hot)} at 2. ` +
      'It is ahead at both: dividing all scores by the same number cannot change their order.',
  },

  /** Which character of a name surprises the model most? */
  surprise: {
    kind: 'pick',
    items(session) {
      session.step('step', 1);
      session.step('phase', 1);
      const {characters} = session.document();
      return characters.slice(1).map((character, i) => ({key: String(i), label: character || 'STOP'}));
    },
    async answer(session) {
      session.step('step', 1);
      session.step('phase', 1);
      const {text} = session.document();
      const fresh = chancesOfTruth(session);
      await trainOn(session, LEARNED);
      const chances = [...text, ''].map((character, i) => {
        const {probabilities} = session.distribution(text.slice(0, i));
        return probabilities[session.corpus().alphabet.indexOf(character)];
      });
      const value = chances.indexOf(Math.min(...chances));
      return {value: String(value), chances, fresh, character: text[value] ?? 'STOP', before: text.slice(0, value)};
    },
    reveal: ({chances}, key) => formatPercent(chances[Number(key)]),
    why: ({value, chances, fresh, character, before}) =>
      `After 300 steps the model gives ${character} ${formatPercent(chances[Number(value)])} ` +
      `${before ? `after “${before}”` : 'at the start'}, less than any other character of the name in its place. ` +
      `Before training it had ${formatPercent(fresh[Number(value)])}.`,
  },
};
