// The small graphs of the widget `chain`. Each has one input, x, and ends in its result.

/**
 * @typedef {object} Preset
 * @property {string} source
 * @property {number} x at first
 * @property {readonly [number, number]} range of x
 */

/** @type {Record<string, Preset>} */
export const presets = {
  line: {source: 'a = 3 * x; b = a + 1; c = b ** 2', x: 1, range: [-2, 3]},
  fork: {source: 'a = 2 * x; b = x ** 2; c = a * b', x: 1.5, range: [-2, 3]},
  share: {source: 'e = exp(x); s = e / (e + 3); l = log(s) * -1', x: 0.5, range: [-3, 4]},
};

export const presetNames = Object.keys(presets);

/** Not a graph of its own: a path through that of the model. */
export const MODEL = 'model';
/** All that can be open. */
export const graphNames = [...presetNames, MODEL];
