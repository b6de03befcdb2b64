// Trains a session of a question's own without keeping the page waiting.

import {SLICE_MS} from '../stride.js';

/** @import {Session} from '../../engine/types.js' */

/** @returns {Promise<void>} lets the page draw and answer */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/**
 * @param {Session} session at the begin of a training step
 * @param {number} steps so many more
 */
export async function trainOn(session, steps) {
  let left = steps;
  while (left > 0) {
    const end = performance.now() + SLICE_MS;
    do {
      session.step('step', 1);
      left -= 1;
    } while (left > 0 && performance.now() < end);
    if (left > 0) await pause();
  }
}
