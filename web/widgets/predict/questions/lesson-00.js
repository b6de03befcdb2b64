// Questions of lesson 00, in its language. Each truth is computed when it is asked for.

import {formatCount, formatFixed, formatNumber, formatPercent} from '../../../draw/number.js';
import {descend} from '../../descent/path.js';
import {trainOn} from '../train-on.js';

/** @import {Session} from '../../../engine/types.js' */
/** @import {Question} from '../question.js' */

const NAME = 'emma';
/** wte[26, 12] */
const DIAL = 428;
/** lm_head[0, 15] and wte[12, 10]: the plane that the lesson shows. */
const PAIR = /** @type {const} */ ([447, 202]);
const RATES = [0.1, 1, 5];
const STEPS = 10;
const CONSTANT = 10;

/** Loss and slope of the dial, and the loss after a nudge. @param {Session} session @param {number} by */
function nudged(session, by) {
  const value = session.parameters('value')[DIAL];
  const {loss, grads: [gradient]} = session.gradientsWith([DIAL], [value], NAME);
  const [after] = session.lossesWith([DIAL], [value + by], NAME);
  return {change: after - loss, gradient, loss, after};
}

/** @type {Record<string, Question>} */
export const questions = {
  /** How many dials does a name not touch? */
  untouched: {
    kind: 'choice',
    choices: 3,
    answer(session) {
      const values = session.parameters('value');
      const {grads} = session.gradientsWith(values.map((_, i) => i), values, NAME);
      const zero = grads.filter((slope) => slope === 0).length;
      const share = zero / grads.length;
      return {value: zero === 0 ? 0 : share < 0.5 ? 1 : 2, zero, all: grads.length};
    },
    why: ({zero, all}) =>
      `Of ${formatCount(all)} dials ${formatCount(zero)} have a slope of exactly 0. Most of them belong to letters that emma does not have: ` +
      'the model looks up a row of numbers for each letter that it reads, and other rows take no part.',
  },

  /** What does a small nudge do? */
  nudge: {
    kind: 'number',
    tolerance: {relative: 0.1},
    digits: 4,
    answer(session) {
      const {change, gradient} = nudged(session, 0.01);
      return {value: change, gradient};
    },
    why: ({value, gradient}) =>
      `Predicted is ${formatNumber(gradient)} × 0.01 = ${formatNumber(gradient * 0.01)}. Measured is ${formatNumber(value)}. They differ by ${formatPercent(Math.abs(gradient * 0.01 - value) / Math.abs(value))}, since the curve bends a little.`,
  },

  /** And one that is not small? */
  far: {
    kind: 'choice',
    choices: 3,
    answer(session) {
      const near = nudged(session, 0.01).change;
      const far = nudged(session, 0.5).change;
      const times = far / near;
      return {value: Math.abs(times - 50) < 5 ? 0 : times < 50 ? 1 : 2, times, near, far};
    },
    why: ({times, near, far}) =>
      `It rises by ${formatNumber(far)}, which is ${formatNumber(times, {digits: 3})} times ${formatNumber(near)}. The curve flattens soon: the slope was true where the dial stood, not half a unit further.`,
  },

  /** A chain of three. */
  gears: {
    kind: 'number',
    tolerance: {absolute: 0.01},
    digits: 3,
    answer(_, engine) {
      const expression = engine.createExpression('x = 1; a = 3 * x; b = a + 1; c = b ** 2');
      expression.seek(expression.situation().events);
      const nodes = expression.nodes();
      const by = (/** @type {string} */ name) => nodes.find((node) => node.name === name);
      const value = by('x')?.grad;
      const locals = ['c', 'b', 'a'].map((name) => by(name)?.inputs.find(({name: input}) => input === 'b' || input === 'a' || input === 'x')?.local);
      expression.free();
      return {value, locals};
    },
    why: ({value, locals}) =>
      `The square stands at 4, so its slope is ${formatNumber(locals[0], {digits: 1})}. Plus 1 has slope ${formatNumber(locals[1], {digits: 1})}, times 3 has slope ${formatNumber(locals[2], {digits: 1})}. Multiplied they make ${formatNumber(value, {digits: 2})}.`,
  },

  /** Two paths. */
  paths: {
    kind: 'choice',
    choices: 4,
    answer(_, engine) {
      const expression = engine.createExpression('x = 1.5; a = 2 * x; b = x ** 2; c = a * b');
      const {events} = expression.situation();
      expression.seek(events);
      const slope = expression.nodes().find((node) => node.name === 'x')?.grad ?? NaN;
      const [{numeric}] = expression.check();
      expression.free();
      return {value: [40.5, 13.5, 9, 6.75].findIndex((offered) => Math.abs(offered - slope) < 1e-9), slope, numeric};
    },
    why: ({slope, numeric}) =>
      `The backward pass says ${formatNumber(slope)}, and a nudge measures ${formatNumber(numeric)}. If x moves, a and b both move, and the result feels both: over different paths slopes add.`,
  },

  /** Which learning rate? */
  rate: {
    kind: 'choice',
    choices: 3,
    async answer(session) {
      await trainOn(session, session.settings().steps);
      const values = session.parameters('value');
      const own = /** @type {const} */ ([values[PAIR[0]], values[PAIR[1]]]);
      const losses = RATES.map((rate) => {
        const {stops} = descend(session, {pair: PAIR, own, start: own, rate, steps: STEPS, text: NAME});
        return stops[stops.length - 1].loss;
      });
      return {value: losses.indexOf(Math.min(...losses)), losses};
    },
    why: ({losses}) =>
      `After ten steps the rates ${RATES.join(', ')} have reached ${losses.map((/** @type {number} */ loss) => formatFixed(loss)).join(', ')}. The smallest is still on its way, and the largest jumps from side to side.`,
  },

  /** A constant added to all scores. */
  constant: {
    kind: 'choice',
    choices: 4,
    answer(_, engine) {
      const scores = [2, 1, 0, -1, -2];
      const [before] = engine.softmax(scores).probabilities;
      const [after] = engine.softmax(scores.map((score) => score + CONSTANT)).probabilities;
      const gap = after - before;
      return {value: !Number.isFinite(after) ? 3 : Math.abs(gap) < 1e-9 ? 0 : gap > 0 ? 1 : 2, before, after};
    },
    why: ({before, after}) =>
      `Before ${formatPercent(before)}, after ${formatPercent(after)}. Every power has become e to the power of 10 times as large, and so has their sum: the quotient stays.`,
  },
};
