// Who opens first: what the address names, or else what is on screen. What stands beside it, or only
// comes near, waits until that can be used and is painted, so that a jump into a page does not wait for what stands above and below its goal.

import {nextFrame, nextTask} from './task.js';

/** Who is on screen and takes so long is waited for no longer. */
const MOST_MS = 1000;

/** @type {Set<Promise<void>>} of those on screen that are opening */
const first = new Set();

/** @param {Promise<unknown>} work */
const notForEver = (work) => Promise.race([work, new Promise((resolve) => setTimeout(resolve, MOST_MS))]);

/** @param {Promise<unknown>} ready of an element on screen */
export function goesFirst(ready) {
  const painted = ready.then(nextFrame).then(nextFrame).then(nextTask, () => {});
  const over = notForEver(painted).then(() => void first.delete(over));
  first.add(over);
}

/** @type {Promise<unknown>} */
let trained = Promise.resolve();

/**
 * Trains when what was asked for before is trained and shown: two that train side by side are both late.
 * @template T
 * @param {() => Promise<T>} work
 */
export function inTurn(work) {
  const result = notForEver(trained).then(work);
  trained = result.then(nextFrame, nextFrame).then(nextTask);
  return result;
}

/** A first picture is made in this task. */
let drawing = false;

/**
 * Settles when a first picture may be made: two widgets that share a run would otherwise be drawn in
 * one task, and neither is seen before both are.
 */
export async function ownPicture() {
  while (drawing) await nextFrame().then(nextTask);
  drawing = true;
  nextTask().then(() => (drawing = false));
}

/** Settles when nothing on screen is opening. */
export async function turn() {
  // Who comes into view at the same moment is told so in the same task.
  await nextTask();
  while (first.size > 0) await Promise.all(first);
}
