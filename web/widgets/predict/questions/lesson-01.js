// Questions of lesson 01, in its language. Each truth is computed when it is asked for.

import {formatCount, formatFixed, formatNumber, formatPercent} from '../../../draw/number.js';
import {EngineError} from '../../../engine/engine.js';
import {trainOn} from '../train-on.js';

/** @import {Session} from '../../../engine/types.js' */
/** @import {Question} from '../question.js' */

const STOP = 'STOP';

/** To the end of the run. @param {Session} session */
function trained(session) {
  return trainOn(session, session.settings().steps);
}

/** @param {ArrayLike<number>} values @returns {number} place of the largest */
function largest(values) {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}

/** @param {Session} session @param {number} token */
function name(session, token) {
  return session.corpus().alphabet[token] || STOP;
}

/** The two tokens whose logits are most nearly so far apart. @param {Float64Array} logits @param {number} apart */
function pairApart(logits, apart) {
  let best = {high: 0, low: 0, miss: Infinity};
  for (let high = 0; high < logits.length; high++) {
    for (let low = 0; low < logits.length; low++) {
      const miss = Math.abs(logits[high] - logits[low] - apart);
      if (miss < best.miss) best = {high, low, miss};
    }
  }
  return best;
}

const NAME = 'emma';
const PREFIX = 'em';
const DRAWS = 1000;
/** What may follow the name, in the order of the list in the lesson. */
const OFFERED = ['n', 'm', STOP, 'e'];

/** @type {Record<string, Question>} */
export const questions = {
  /** What becomes of a capital letter? */
  capital: {
    kind: 'choice',
    choices: 3,
    answer(session) {
      const {alphabet} = session.corpus();
      try {
        const {tokens} = session.tokenize('Emma');
        const same = String(tokens) === String(session.tokenize('emma').tokens);
        return {value: same ? 0 : 1, said: `Its tokens are ${[...tokens].join(', ')}.`, characters: alphabet.length - 1};
      } catch (error) {
        if (!(error instanceof EngineError)) throw error;
        return {value: 2, said: error.message, characters: alphabet.length - 1};
      }
    },
    why: ({said, characters}) =>
      `The tokenizer says: ${said}. A capital E is another character than e, and it is not among the ${characters} that the names are made of.`,
  },

  /** How many questions does a name make? */
  questions: {
    kind: 'choice',
    choices: 4,
    answer(session) {
      const {positions, characters} = session.tokenize('anna');
      const asked = characters.slice(1, positions + 1).map((character) => character || STOP);
      return {value: positions - 3, positions, asked};
    },
    why: ({positions, asked}) =>
      `There are ${positions}: one at START, and one at each of the four letters. The right answers are ${asked.join(', ')}.`,
  },

  /** What does a difference of 1 between logits do? */
  apart: {
    kind: 'choice',
    choices: 4,
    async answer(session) {
      await trained(session);
      const ratios = [PREFIX, 'an', 'jo'].map((prefix) => {
        const {logits, probabilities} = session.distribution(prefix);
        const {high, low} = pairApart(logits, 1);
        return {
          prefix,
          high: name(session, high),
          low: name(session, low),
          apart: logits[high] - logits[low],
          ratio: probabilities[high] / probabilities[low],
        };
      });
      const {ratio, apart} = ratios[0];
      const same = ratios.every((other) => Math.abs(Math.log(other.ratio) - other.apart) < 1e-9);
      return {value: !same ? 3 : Math.abs(ratio - Math.exp(apart)) < 1e-6 ? 2 : 1, ratios};
    },
    why: ({ratios}) =>
      `${ratios.map((/** @type {any} */ {prefix, high, low, apart, ratio}) =>
        `After “${prefix}”, the logits of ${high} and ${low} are ${formatFixed(apart, 3)} apart, and the first is ${formatFixed(ratio, 3)} times as likely.`).join(' ')} ` +
      `e to the power of 1 is ${formatFixed(Math.E, 3)}. The sum of all exponentials stands below both and cancels, so the others do not matter.`,
  },

  /** How sure is an untrained model? */
  untrained: {
    kind: 'number',
    tolerance: {absolute: 3},
    unit: '%',
    digits: 3,
    answer(session) {
      const {probabilities} = session.distribution(PREFIX);
      const token = largest(probabilities);
      return {value: 100 * probabilities[token], name: name(session, token), count: probabilities.length};
    },
    why: ({value, name: likeliest, count}) =>
      `The likeliest is ${likeliest}, with ${formatFixed(value, 1)}%. An even share would be ${formatPercent(1 / count)}. ` +
      'Small random parameters make small logits, and small logits make nearly even shares.',
  },

  /** What comes after a whole name? */
  'after-emma': {
    kind: 'choice',
    choices: 4,
    async answer(session) {
      await trained(session);
      const {probabilities} = session.distribution(NAME);
      const order = [...probabilities.keys()].sort((a, b) => probabilities[b] - probabilities[a]);
      const [first, second] = order.map((token) => ({name: name(session, token), share: probabilities[token]}));
      return {value: OFFERED.indexOf(first.name), first, second, shares: OFFERED.map((offered) => {
        const token = session.corpus().alphabet.indexOf(offered === STOP ? '' : offered);
        return {name: offered, share: probabilities[token]};
      })};
    },
    why: ({first, second, shares}, given) =>
      `${first.name} has ${formatPercent(first.share)}, before ${second.name} with ${formatPercent(second.share)}. ` +
      (shares[given] && shares[given].name !== first.name && shares[given].name !== second.name
        ? `${shares[given].name} has ${formatPercent(shares[given].share)}. ` : '') +
      'Where a name ends is learned like everything else: many names end in an a.',
  },

  /** How often is the likeliest token drawn? */
  draws: {
    kind: 'choice',
    choices: 3,
    async answer(session) {
      await trained(session);
      const {probabilities} = session.distribution(PREFIX);
      const token = largest(probabilities);
      const count = session.draws(PREFIX, 1, DRAWS).filter((drawn) => drawn === token).length;
      const expected = [DRAWS, DRAWS * probabilities[token], DRAWS / probabilities.length];
      const misses = expected.map((one) => Math.abs(one - count));
      return {value: misses.indexOf(Math.min(...misses)), count, name: name(session, token), share: probabilities[token]};
    },
    why: ({count, name: drawn, share}) =>
      `Just now ${drawn} came ${formatCount(count)} times in ${formatCount(DRAWS)} draws, which is ${formatPercent(count / DRAWS)}. ` +
      `Its probability is ${formatPercent(share)}.`,
  },

  /** Which question of a name is the dearest? */
  dearest: {
    kind: 'choice',
    choices: 5,
    async answer(session) {
      await trained(session);
      const {losses, loss} = session.read(NAME);
      const value = largest(losses);
      const {probabilities} = session.distribution(NAME.slice(0, value));
      const wanted = session.tokenize(NAME).tokens[value + 1];
      return {value, costs: [...losses], loss, before: NAME.slice(0, value), truth: NAME[value] ?? STOP, p: probabilities[wanted]};
    },
    why: ({value, costs, loss, before, truth, p}) =>
      `The five cost ${costs.map((/** @type {number} */ cost) => formatFixed(cost)).join(', ')}, and ${formatFixed(loss)} is their mean. ` +
      `After “${before}” the model gives ${truth} only ${formatPercent(p)}, hence ${formatFixed(costs[value])}: emily, emilia and emery go on otherwise.`,
  },

  /** Can a trained model do worse than knowing nothing? */
  worse: {
    kind: 'choice',
    choices: 3,
    async answer(session) {
      const line = Math.log(session.corpus().alphabet.length);
      const fresh = session.read('xqz').loss;
      await trained(session);
      const {loss} = session.read('xqz');
      return {value: loss > line ? 2 : 0, loss, fresh, line};
    },
    why: ({loss, fresh, line}) =>
      `The text xqz costs the trained model ${formatFixed(loss)}, more than ln 27 = ${formatFixed(line)}. It cost the untrained one ${formatFixed(fresh)}. ` +
      `Learning what is likely means ruling out the rest, and being surprised by it: ${formatFixed(loss)} is the cost of a fair choice among ${formatNumber(Math.exp(loss), {digits: 3})} tokens.`,
  },
};
