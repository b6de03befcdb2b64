// Expressions worth looking at, with values for their inputs.

/** @type {Record<string, {source: string, values: Record<string, number>}>} */
export const EXAMPLES = {
  sum: {source: 'c = a * b + a', values: {a: 2, b: -3}},
  twice: {source: 'b = a + a; c = b + b', values: {a: 1}},
  product: {source: 'b = a * a; c = b * b + b', values: {a: 1.5}},
  neuron: {source: 'y = relu(w * x + b)', values: {w: 0.8, x: 1.5, b: -0.4}},
  loss: {source: 'p = exp(a) / (exp(a) + exp(b)); loss = -log(p)', values: {a: 1, b: 0.5}},
  quotient: {source: 'y = (a - b) / (a + b)', values: {a: 3, b: 1}},
  chain: {source: 'b = a * 3; c = b ** 2; d = log(c); e = exp(d / 2)', values: {a: 0.5}},
};

/** Inputs may be turned between these. */
export const LEAST = -4;
export const MOST = 4;

const PAIR = /(?:^|[\s,;])([A-Za-z_]\w*)\s*=\s*(-?(?:\d+\.?\d*|\.\d+))(?=$|[\s,;])/g;

/**
 * `a=2 b=-3`, as in an attribute; what is none of that form is left out.
 * @param {string} text
 * @returns {{values: Record<string, number>, taken: boolean}} taken: as they are written, and nothing else is
 */
export function readValues(text) {
  let taken = !/[^\s,;]/.test(text.replace(PAIR, ''));
  const pairs = Array.from(text.matchAll(PAIR), ([, name, written]) => {
    const value = Math.min(MOST, Math.max(LEAST, Number(written)));
    if (value !== Number(written)) taken = false;
    return [name, value];
  });
  return {values: Object.fromEntries(pairs), taken};
}
