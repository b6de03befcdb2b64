// Colour arithmetic: reading CSS colours, mixing in OKLab, WCAG contrast.

/** @typedef {readonly [number, number, number]} Triple three channels */

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i;
const SHORT_HEX = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i;
const RGB = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)/i;

/**
 * sRGB channels 0..255 of `#rgb`, `#rrggbb` or `rgb(...)`.
 * @param {string} text
 * @returns {Triple | null} null for anything else
 */
export function parseColour(text) {
  const colour = text.trim();
  const hex = HEX.exec(colour);
  if (hex) return [parseInt(hex[1], 16), parseInt(hex[2], 16), parseInt(hex[3], 16)];
  const short = SHORT_HEX.exec(colour);
  if (short) {
    return [parseInt(short[1], 16) * 17, parseInt(short[2], 16) * 17, parseInt(short[3], 16) * 17];
  }
  const rgb = RGB.exec(colour);
  return rgb && [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])];
}

/** @param {number} channel 0..255 */
function toLinear(channel) {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

/** @param {number} linear 0..1 */
function fromLinear(linear) {
  const c = Math.min(1, Math.max(0, linear));
  return Math.round(255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055));
}

/**
 * @param {Triple} rgb
 * @returns {Triple} L, a, b
 */
function toOklab(rgb) {
  const [r, g, b] = rgb.map(toLinear);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/**
 * @param {Triple} lab
 * @returns {Triple}
 */
function fromOklab([L, a, b]) {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/**
 * The colour `share` of the way from `from` to `to`, in equal steps to the eye.
 * @param {Triple} from
 * @param {Triple} to
 * @param {number} share 0..1
 * @returns {Triple}
 */
export function mix(from, to, share) {
  const [l, a, b] = toOklab(from);
  const [l2, a2, b2] = toOklab(to);
  return fromOklab([l + share * (l2 - l), a + share * (a2 - a), b + share * (b2 - b)]);
}

/** @param {Triple} rgb relative luminance as WCAG defines it */
export function luminance(rgb) {
  const [r, g, b] = rgb.map(toLinear);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * WCAG contrast ratio, 1..21.
 * @param {Triple} first
 * @param {Triple} second
 */
export function contrast(first, second) {
  const [low, high] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
