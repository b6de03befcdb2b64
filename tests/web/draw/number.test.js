// How numbers are written and spoken.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  compactCount, formatCount, formatFixed, formatNumber, formatPercent, speakNumber,
} from '../../../web/draw/number.js';

test('a number keeps four significant digits whatever its size', () => {
  assert.equal(formatNumber(0.0731), '0.07310');
  assert.equal(formatNumber(3.28512), '3.285');
  assert.equal(formatNumber(12345.6), '12346');
  assert.equal(formatNumber(0.00012345), '0.0001234');
});

test('rounding that adds a digit keeps the number of digits', () => {
  assert.equal(formatNumber(9.99996), '10.00');
  assert.equal(formatNumber(0.000099999), '0.0001000');
});

test('a negative number has a true minus sign and never a hyphen', () => {
  assert.equal(formatNumber(-0.5), '\u22120.5000');
  assert.equal(formatFixed(-1.25, 2), '\u22121.25');
});

test('tiny and huge numbers are written with a power of ten', () => {
  assert.equal(formatNumber(-0.00002131), '\u22122.131×10⁻⁵');
  assert.equal(formatNumber(1.5e12), '1.500×10¹²');
});

test('zero is written 0 and only zero is', () => {
  assert.equal(formatNumber(0), '0');
  assert.equal(formatNumber(-0), '0');
  assert.equal(formatNumber(1e-300), '1.000×10⁻³⁰⁰');
});

test('what is not known and what is not finite can be told apart', () => {
  assert.equal(formatNumber(NaN), '–');
  assert.equal(formatNumber(Infinity), '∞');
  assert.equal(formatNumber(-Infinity), '\u2212∞');
});

test('signed numbers carry a plus', () => {
  assert.equal(formatNumber(0.25, {digits: 2, signed: true}), '+0.25');
  assert.equal(formatNumber(0, {signed: true}), '0');
});

test('fixed decimals do not write minus zero', () => {
  assert.equal(formatFixed(-0.00001, 4), '0.0000');
  assert.equal(formatFixed(3.2958368), '3.2958');
});

test('counts have their thousands set apart', () => {
  assert.equal(formatCount(43091), '43,091');
  assert.equal(formatCount(999), '999');
  assert.equal(formatCount(1234567), '1,234,567');
});

test('compact counts stay within five characters', () => {
  assert.equal(compactCount(999), '999');
  assert.equal(compactCount(3936), '3.9k');
  assert.equal(compactCount(43091), '43.1k');
  assert.equal(compactCount(138915), '139k');
  assert.equal(compactCount(999_999), '1M');
  for (let n = 1; n < 1e9; n = Math.ceil(n * 1.37)) assert.ok(compactCount(n).length <= 5, `${n}`);
});

test('shares are percentages with one decimal, and small ones are not called zero', () => {
  assert.equal(formatPercent(0.1234), '12.3%');
  assert.equal(formatPercent(0.0004), '<0.1%');
  assert.equal(formatPercent(0), '0.0%');
});

test('a screen reader hears words for signs and powers', () => {
  assert.equal(speakNumber(-0.0731), 'minus 0.07310');
  assert.equal(speakNumber(2.131e-5), '2.131 times 10 to the minus 5');
  assert.equal(speakNumber(NaN), 'not known yet');
});
