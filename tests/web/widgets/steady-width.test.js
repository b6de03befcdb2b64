// The width that a widget is drawn at, beside a scroll bar that comes and goes.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {SteadyWidth} from '../../../web/widgets/steady-width.js';

/** @param {[time: number, width: number][]} moments what is measured when @returns {number[]} what is drawn */
function drawn(t, moments) {
  let now = 0;
  t.mock.method(performance, 'now', () => now);
  const width = new SteadyWidth(100);
  return moments.map(([time, measured]) => {
    now = time;
    width.take(measured);
    return width.now;
  });
}

test('a bar that comes and goes at once leaves the width that is beside it', (t) => {
  assert.deepEqual(drawn(t, [[0, 1270], [20, 1255], [40, 1270], [60, 1255], [80, 1270]]), [1270, 1255, 1255, 1255, 1255]);
});

test('whoever makes a window wider has a wider one', (t) => {
  assert.deepEqual(drawn(t, [[0, 600], [20, 610], [40, 620], [60, 1300], [80, 600], [100, 1300]]), [600, 610, 620, 1300, 600, 1300]);
  t.mock.reset();
  // There and back, but not at once.
  assert.deepEqual(drawn(t, [[0, 1270], [20, 1255], [2000, 1270]]), [1270, 1255, 1270]);
});
