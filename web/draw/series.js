// Long series of numbers made small enough to draw, without losing a peak.

/**
 * Mean of the last `window` values up to and including each one; of fewer at the start.
 * @param {ArrayLike<number>} values
 * @param {number} window at least 1
 * @returns {Float64Array}
 */
export function runningMean(values, window) {
  const means = new Float64Array(values.length);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i];
    if (i >= window) sum -= values[i - window];
    means[i] = sum / Math.min(i + 1, window);
  }
  return means;
}

/**
 * Indices worth drawing in `columns` columns of pixels: first, lowest, highest and last of
 * each, so that every peak survives. All of them if they are few.
 * @param {ArrayLike<number>} values
 * @param {number} begin
 * @param {number} end one past the last
 * @param {number} columns
 * @returns {number[]} ascending
 */
export function decimate(values, begin, end, columns) {
  const count = end - begin;
  const indices = [];
  if (count <= 4 * columns) {
    for (let i = begin; i < end; i++) indices.push(i);
    return indices;
  }
  for (let column = 0; column < columns; column++) {
    const first = begin + Math.floor((column * count) / columns);
    const last = begin + Math.floor(((column + 1) * count) / columns) - 1;
    indices.push(...extremes(values, first, last));
  }
  return indices;
}

/**
 * @param {ArrayLike<number>} values
 * @param {number} first
 * @param {number} last
 */
function extremes(values, first, last) {
  let lowest = first;
  let highest = first;
  for (let i = first; i <= last; i++) {
    if (values[i] < values[lowest]) lowest = i;
    if (values[i] > values[highest]) highest = i;
  }
  return [...new Set([first, lowest, highest, last])].sort((a, b) => a - b);
}
