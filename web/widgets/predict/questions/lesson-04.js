// Questions of lesson 04, in its language. Each truth is computed when it is asked for.

import {formatCount, formatFixed, formatNumber, formatPercent} from '../../../draw/number.js';
import {trainOn} from '../train-on.js';

/** @import {Question} from '../question.js' */

const TRAINED = 1000;
/** Names over which hidden units are counted. */
const COUNTED = 200;
/** Names that the run does not read, for a mean of losses. */
const HELD_OUT = 500;

/** @type {Record<string, Question>} */
export const questions = {
  /** Which of four rows is most like that of a? */
  nearest: {
    kind: 'choice',
    choices: 4,
    async answer(session) {
      const letters = ['b', 'e', 'n', 'z'];
      const {alphabet} = session.corpus();
      const ask = () => {
        const cosines = session.embeddingCosines(alphabet.indexOf('a'));
        return letters.map((letter) => cosines[alphabet.indexOf(letter)]);
      };
      const before = ask();
      await trainOn(session, TRAINED);
      const after = ask();
      return {value: after.indexOf(Math.max(...after)), letters, before, after};
    },
    why: ({value, letters, before, after}) =>
      `The cosines with a are ${letters.map((/** @type {string} */ letter, /** @type {number} */ i) => `${formatFixed(after[i], 2)} for ${letter}`).join(', ')}. ` +
      `Before training it was ${formatFixed(before[value], 2)} for ${letters[value]}. Both are followed by much the same letters, and that is all the model ever sees of them.`,
  },

  /** Does a score change when both positions move on? */
  shift: {
    kind: 'choice',
    choices: 3,
    async answer(session) {
      await trainOn(session, TRAINED);
      const {alphabet} = session.corpus();
      const {scores, positions} = session.rotation(alphabet.indexOf('e'), alphabet.indexOf('a'), 0);
      const [near, far, apart] = [scores[3 * positions + 1], scores[15 * positions + 13], scores[4 * positions + 1]];
      const same = Math.abs(near - far) < 1e-9;
      return {value: same ? 1 : Math.sign(near) === Math.sign(far) ? 0 : 2, near, far, apart};
    },
    why: ({near, far, apart}) =>
      `At positions 3 and 1 the score is ${formatFixed(near)}, at 15 and 13 it is ${formatFixed(far)}. Both hands have turned ` +
      `by the same angle. Move the query alone, to position 4, and the score is ${formatFixed(apart)}.`,
  },

  /** What if a row of the embedding were ten times as large? */
  tenfold: {
    kind: 'choice',
    choices: 3,
    async answer(session) {
      await trainOn(session, TRAINED);
      const [{columns, offset}] = session.tensors();
      const row = session.corpus().alphabet.indexOf('m');
      const parameters = Array.from({length: columns}, (_, i) => offset + row * columns + i);
      const values = session.parameters('value');
      const {loss} = session.read('emma');
      const [tenfold] = session.lossesWith(parameters, parameters.map((i) => 10 * values[i]), 'emma');
      const change = tenfold - loss;
      return {value: change > 0.01 ? 0 : change < -0.01 ? 1 : 2, loss, tenfold};
    },
    why: ({loss, tenfold}) =>
      `The loss is ${formatNumber(loss, {digits: 5})} as it is and ${formatNumber(tenfold, {digits: 5})} with the row ten times as large. ` +
      'The first norm makes the row size 1 again. What little is left comes from the small number below its root.',
  },

  /** How many hidden numbers are 0 after training? */
  zeros: {
    kind: 'number',
    tolerance: {absolute: 5},
    unit: '%',
    digits: 3,
    async answer(session) {
      const before = session.firing(0, COUNTED).zeros;
      await trainOn(session, TRAINED);
      const {zeros, positions} = session.firing(0, COUNTED);
      return {value: 100 * zeros, before, zeros, positions};
    },
    why: ({before, zeros, positions}) =>
      `Over ${formatCount(positions)} positions of ${COUNTED} names, ReLU made ${formatPercent(before)} of the hidden numbers 0 before training ` +
      `and ${formatPercent(zeros)} after it. Most units stay silent at most letters: they have become picky.`,
  },

  /** Which part of the block helps more? */
  early: {
    kind: 'choice',
    choices: 2,
    async answer(session) {
      await trainOn(session, TRAINED);
      const [embedding, attention, mlp] = session.readout('maria').map(({loss}) => loss);
      return {value: embedding - attention > attention - mlp ? 0 : 1, embedding, attention, mlp};
    },
    why: ({embedding, attention, mlp}) =>
      `Read off after the embedding the loss on maria is ${formatFixed(embedding)}, after attention ${formatFixed(attention)}, ` +
      `after the MLP ${formatFixed(mlp)}: attention takes ${formatFixed(embedding - attention)} off, the MLP ${formatFixed(attention - mlp)}.`,
  },

  /** Is a model whose attention is cut still better than knowing nothing? */
  cut: {
    kind: 'choice',
    choices: 2,
    async answer(session) {
      await trainOn(session, TRAINED);
      const ask = (/** @type {import('../../../engine/types.js').Part[]} */ cut) => session.meanLoss(TRAINED, HELD_OUT, {cut});
      const [whole, attention, mlp] = [ask([]), ask(['attention']), ask(['mlp'])];
      const ignorance = Math.log(session.corpus().alphabet.length);
      return {value: attention < ignorance ? 0 : 1, whole, attention, mlp, ignorance};
    },
    why: ({whole, attention, mlp, ignorance}) =>
      `Whole, the model pays ${formatFixed(whole)}. Without attention it pays ${formatFixed(attention)}, without the MLP ${formatFixed(mlp)}; ` +
      `knowing nothing costs ${formatFixed(ignorance)}. What the last letter alone tells is left.`,
  },
};
