// What a name costs, question by question.

/** @import {Session} from '../../engine/types.js' */

/**
 * @typedef {object} Costs
 * @property {string} text as far as the model reads it
 * @property {string[]} characters sentinel first; at position p the truth is characters[p + 1]
 * @property {number} positions
 * @property {boolean} truncated
 * @property {number[]} chances probability of the truth at every position
 * @property {Float64Array} costs -ln of them
 * @property {number} loss their mean
 */

/**
 * As much of a text as the model is asked about.
 * @param {Session} session
 * @param {string} text
 */
export function readable(session, text) {
  const {characters, positions} = session.tokenize(text);
  return characters.slice(1, positions + 1).join('');
}

/**
 * @param {Session} session
 * @param {string} text
 * @returns {Costs}
 */
export function costsOf(session, text) {
  const {truncated} = session.tokenize(text);
  const reading = session.read(readable(session, text));
  const {tokens, characters, positions, losses, loss, activations} = reading;
  const probs = activations.find(({name}) => name === 'probs');
  const chances = Array.from({length: positions}, (_, i) =>
    probs ? probs.values[i * probs.columns + tokens[i + 1]] : NaN);
  return {text: reading.text, characters, positions, truncated, chances, costs: losses, loss};
}
