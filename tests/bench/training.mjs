// Training speed at the default size, by the native program and by the module of the page in node.

import {spawnSync} from 'node:child_process';
import {corpusPath, inTurn, pathOf, timed, withSession} from './measure.mjs';

const ROUNDS = 5;
const STEPS = 1000;
// A page comes back to the browser between pieces of a run; so does this. Each return shows a step:
// its graph is walked once more.
const STEPS_A_CALL = 50;

/** @returns {number} steps a second */
function trainNatively(positions, trainer) {
  const words = ['train', '--corpus', corpusPath, '--positions', positions, '--engine', trainer, '--json'];
  const run = spawnSync(pathOf('native/microgpt'), [...words, '--steps', `${STEPS}`], {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  if (run.status !== 0) throw new Error(run.stderr || String(run.error));
  return STEPS / JSON.parse(run.stdout).train_seconds;
}

/** @returns {number} steps a second */
function trainInWasm(positions, trainer) {
  return withSession({positions, trainer, steps: STEPS}, (session) => {
    const time = timed(() => {
      for (let step = 0; step < STEPS; step += STEPS_A_CALL) session.step('step', STEPS_A_CALL);
    });
    return (STEPS / time) * 1000;
  });
}

/** Steps a second. */
export function measureTraining() {
  const rows = {};
  for (const trainer of ['fused', 'graph']) {
    for (const positions of ['rope', 'learned']) {
      const found = inTurn(ROUNDS, {
        native: () => trainNatively(positions, trainer),
        wasm: () => trainInWasm(positions, trainer),
      });
      for (const [where, rate] of Object.entries(found)) rows[`${trainer}, ${positions}, ${where}`] = rate;
    }
  }
  return rows;
}
