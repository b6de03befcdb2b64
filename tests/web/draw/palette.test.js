// The contrast of every theme, and that the two ends of the scale can be told apart.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {contrast, luminance, mix, parseColour} from '../../../web/draw/colour.js';
import {palettes} from '../../../web/draw/palette.js';
import {LEVELS} from '../../../web/draw/scale.js';
import {elementTokens, pageTokens} from '../../../web/draw/tokens.js';

const TEXT = 7;
const OTHER = 3;
const BACKGROUNDS = /** @type {const} */ (['paper', 'surface', 'sunken']);

/** @param {string} colour */
function read(colour) {
  const triple = parseColour(colour);
  assert.ok(triple, colour);
  return triple;
}

for (const [theme, palette] of Object.entries(palettes)) {
  test(`${theme}: text reaches ${TEXT}:1 on every background`, () => {
    for (const text of /** @type {const} */ (['ink', 'soft', 'accent', 'error'])) {
      for (const background of BACKGROUNDS) {
        const ratio = contrast(read(palette[text]), read(palette[background]));
        assert.ok(ratio >= TEXT, `${text} on ${background}: ${ratio.toFixed(2)}`);
      }
    }
    assert.ok(contrast(read(palette['on-accent']), read(palette.accent)) >= TEXT);
    assert.ok(contrast(read(palette.ink), read(palette.wash)) >= TEXT);
    assert.ok(contrast(read(palette.error), read(palette['error-wash'])) >= TEXT);
  });

  test(`${theme}: outlines and both ends of the scale reach ${OTHER}:1`, () => {
    for (const shape of /** @type {const} */ (['edge', 'negative', 'positive', 'amount'])) {
      for (const background of [...BACKGROUNDS, /** @type {const} */ ('zero')]) {
        const ratio = contrast(read(palette[shape]), read(palette[background]));
        assert.ok(ratio >= OTHER, `${shape} on ${background}: ${ratio.toFixed(2)}`);
      }
    }
  });

  test(`${theme}: negative is blue and positive is orange, both equally far from zero`, () => {
    const [negative, zero, positive] = [palette.negative, palette.zero, palette.positive].map(read);
    assert.ok(negative[2] > negative[0] && positive[0] > positive[2]);
    const [a, b] = [negative, positive].map((end) => Math.abs(luminance(end) - luminance(zero)));
    assert.ok(Math.max(a, b) / Math.min(a, b) < 1.5, `${a.toFixed(3)} and ${b.toFixed(3)}`);
  });
}

for (const [theme, palette] of Object.entries(palettes)) {
  test(`${theme}: amounts grow away from zero, in one direction`, () => {
    const [zero, amount] = [read(palette.zero), read(palette.amount)];
    const ramp = Array.from({length: LEVELS + 1}, (_, i) => mix(zero, amount, i / LEVELS));
    const steps = ramp.slice(1).map((colour, i) => luminance(colour) - luminance(ramp[i]));
    assert.equal(new Set(steps.map(Math.sign)).size, 1);
  });
}

test('page and element are given the same tokens', () => {
  const names = (/** @type {string} */ rules) =>
    [...new Set(rules.match(/--mgpt-[\w-]+(?=:)/g))].sort();
  assert.deepEqual(names(pageTokens), names(elementTokens.cssText));
});
