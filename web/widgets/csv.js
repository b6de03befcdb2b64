// Tables as text, for spreadsheets.

import {runningMean} from '../draw/series.js';

/** Steps in the running mean of the loss curve. */
export const MEAN_OF = 50;

/**
 * One row a training step; numbers read back to the same double.
 * @param {Float64Array} losses
 */
export function lossTable(losses) {
  const means = runningMean(losses, MEAN_OF);
  const rows = Array.from(losses, (loss, i) => `${i + 1},${loss},${means[i]}`);
  return [`step,loss,mean of last ${MEAN_OF}`, ...rows, ''].join('\r\n');
}
