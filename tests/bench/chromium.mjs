// Training speed of the module in Chromium, by the same loop as in node: see training.mjs.

import {visit} from '../web/browser.js';
import {openBench} from '../web/widgets/bench.js';

const ROUNDS = 5;
const STEPS = 1000;
const STEPS_A_CALL = 50;
const KINDS = ['fused', 'graph'].flatMap((trainer) => ['rope', 'learned'].map((positions) => ({trainer, positions})));

/** Runs in the page. @returns {Promise<number>} steps a second */
async function train({trainer, positions, steps, call}) {
  const session = await globalThis.bench.session({trainer, positions, steps});
  const begin = performance.now();
  for (let step = 0; step < steps; step += call) session.step('step', call);
  const rate = (steps / (performance.now() - begin)) * 1000;
  session.free();
  return rate;
}

/** Steps a second. @returns {Promise<Record<string, number>>} medians of rounds taken in turn */
export async function measureChromium() {
  const bench = await openBench('speed');
  const {page, close} = await visit(bench, '');
  const found = KINDS.map(() => []);
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const [i, kind] of KINDS.entries()) found[i].push(await page.evaluate(train, {...kind, steps: STEPS, call: STEPS_A_CALL}));
    }
  } finally {
    await close();
    await bench.close();
  }
  return Object.fromEntries(KINDS.map(({trainer, positions}, i) =>
    [`${trainer}, ${positions}, steps a second`, found[i].sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]]));
}
