// What an element tells its page of a change of its run.

/** @import {Change, Run} from './run.js' */

/**
 * @param {Change} change
 * @param {Run} run
 * @param {boolean} finished it has just come to its end
 * @returns {[type: string, detail: Record<string, unknown>][]} nothing of what moved nothing
 */
export function eventsOf({kind, granularity, count, name, value}, run, finished) {
  const {situation, position} = run;
  if (!count) return [];
  if (name !== undefined) return [['change', {name, value}]];
  const loss = Number.isNaN(situation.loss) ? null : situation.loss;
  /** @type {[string, Record<string, unknown>][]} */
  const events = [['step', {kind, granularity, count, position, loss}]];
  if (finished && kind === 'step') events.push(['complete', {steps: situation.steps, loss}]);
  return events;
}
