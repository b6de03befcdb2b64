/**
 * A number of a range: a view may come from a link, and hold anything.
 * @param {unknown} value
 * @param {number} least
 * @param {number} most
 * @returns {value is number}
 */
export function isWithin(value, least, most) {
  return typeof value === 'number' && value >= least && value <= most;
}
