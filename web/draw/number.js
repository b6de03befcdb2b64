// How numbers look and how they are spoken: the one place that turns a number into text.
// Every view formats with these, so that picture, table and status agree to the digit.

const MINUS = '\u2212';
const UNKNOWN = '\u2013';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SMALLEST_POWER = -4;
const LARGEST_POWER = 6;

/** Words for screen readers; a language replaces them all. */
export const englishWords = {
  minus: 'minus',
  plus: 'plus',
  infinity: 'infinity',
  unknown: 'not known yet',
  /** @param {string} mantissa @param {string} power */
  power: (mantissa, power) => `${mantissa} times 10 to the ${power}`,
};

/** @typedef {typeof englishWords} NumberWords */

/**
 * Digits of |x|, and the power of ten if the number is written with one.
 * @param {number} x finite and not zero
 * @param {number} digits
 * @returns {{digits: string, power: number | null}}
 */
function digitsOf(x, digits) {
  const [mantissa, exponent] = Math.abs(x).toExponential(digits - 1).split('e');
  const power = Number(exponent);
  if (power < SMALLEST_POWER || power >= LARGEST_POWER) return {digits: mantissa, power};
  return {digits: Math.abs(x).toFixed(Math.max(0, digits - 1 - power)), power: null};
}

/** @param {number} power */
function superscript(power) {
  const raised = [...String(Math.abs(power))].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
  return power < 0 ? `⁻${raised}` : raised;
}

/**
 * @param {number} x
 * @param {boolean} signed
 */
function signOf(x, signed) {
  if (x < 0) return MINUS;
  return signed && x > 0 ? '+' : '';
}

/**
 * A value or gradient with a fixed number of significant digits:
 * `−0.07310`, `3.285`, `2.131×10⁻⁵`; `0` only if it is exactly zero; `–` if unknown (NaN).
 * @param {number} x
 * @param {{digits?: number, signed?: boolean}} [options] signed: + before positive numbers
 */
export function formatNumber(x, {digits = 4, signed = false} = {}) {
  if (Number.isNaN(x)) return UNKNOWN;
  if (x === 0) return '0';
  const sign = signOf(x, signed);
  if (!Number.isFinite(x)) return `${sign}∞`;
  const parts = digitsOf(x, digits);
  return sign + parts.digits + (parts.power === null ? '' : `×10${superscript(parts.power)}`);
}

/**
 * The same number in words for a screen reader.
 * @param {number} x
 * @param {{digits?: number, words?: NumberWords}} [options]
 */
export function speakNumber(x, {digits = 4, words = englishWords} = {}) {
  if (Number.isNaN(x)) return words.unknown;
  if (x === 0) return '0';
  const sign = x < 0 ? `${words.minus} ` : '';
  if (!Number.isFinite(x)) return sign + words.infinity;
  const parts = digitsOf(x, digits);
  if (parts.power === null) return sign + parts.digits;
  const power = parts.power < 0 ? `${words.minus} ${-parts.power}` : String(parts.power);
  return sign + words.power(parts.digits, power);
}

/**
 * A number with a fixed number of decimals, for columns and losses: `3.2851`.
 * @param {number} x
 * @param {number} [decimals]
 */
export function formatFixed(x, decimals = 4) {
  if (Number.isNaN(x)) return UNKNOWN;
  if (!Number.isFinite(x)) return `${signOf(x, false)}∞`;
  const text = Math.abs(x).toFixed(decimals);
  return Number(text) === 0 ? text : signOf(x, false) + text;
}

/**
 * A whole number with thousands set apart: `43,091`.
 * @param {number} count
 */
export function formatCount(count) {
  return signOf(count, false) + String(Math.abs(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * A whole number in at most five characters: `43.1k`, `139k`, `1.2M`.
 * @param {number} count at least 0
 */
export function compactCount(count) {
  if (count < 1000) return String(count);
  const [unit, name] = count < 999_500 ? [1e3, 'k'] : [1e6, 'M'];
  const scaled = count / unit;
  return (scaled < 99.95 ? scaled.toFixed(1).replace(/\.0$/, '') : scaled.toFixed(0)) + name;
}

/**
 * A share as a percentage with one decimal: `12.3%`, `<0.1%`.
 * @param {number} share 0..1
 */
export function formatPercent(share) {
  if (Number.isNaN(share)) return UNKNOWN;
  if (share > 0 && share < 0.001) return '<0.1%';
  return `${(100 * share).toFixed(1)}%`;
}
