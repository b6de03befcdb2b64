// The published numbers, as the site ships them: see web/site/published.js.

import {EngineError, ownFile} from '../../engine/engine.js';
import {incomplete, missingIn} from './complete.js';

/** @import {Positions} from '../../engine/types.js' */

/**
 * What an independent implementation found.
 *
 * @typedef {object} PublishedRun
 * @property {string} corpus SHA-256 of the documents, see digestOf() in corpus-digest.js
 * @property {number} documents
 * @property {Positions} positions
 * @property {number} seed
 * @property {number} steps
 * @property {number} temperature
 * @property {number[]} losses one a training step
 * @property {string[]} samples
 * @property {number[]} first parameters after the last step
 * @property {number[]} last
 * @property {string} [digest] SHA-256 of all parameters after the last step, from this module in node
 */

/** @typedef {{runs: PublishedRun[], brought: PublishedRun}} Published brought: of a corpus that visitors bring */

const NAME = 'published.json';
const UNREACHABLE = 'The published numbers could not be loaded. Check the connection and reload the page.';

const WORDS = {
  code: 'published',
  /** @param {number} status */
  notFound: (status) => `The published numbers could not be loaded: ${NAME} answers ${status}.`,
  stalled: UNREACHABLE,
  unreachable: UNREACHABLE,
  tooLarge: '',
};

/** @returns {Promise<Published>} */
export async function loadPublished() {
  const text = new TextDecoder().decode(await ownFile(NAME, WORDS));
  const published = parsed(text);
  const key = missingIn(published);
  if (key) throw new EngineError('published_incomplete', incomplete(key));
  return published;
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new EngineError('published_damaged', 'The published numbers arrived damaged. Reload the page to try again.', {cause});
  }
}
