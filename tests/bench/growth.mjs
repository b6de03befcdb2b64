// How cost grows with the size of the model: nanoseconds of a fused training step for each
// multiply-add of its matrices, in wasm.

import {inTurn, timed, withSession} from './measure.mjs';

const ROUNDS = 3;
const WIDTHS = [16, 32, 64, 128];
const LAYERS = [1, 2, 4];
const STEPS = 100;
/** The graph of a larger model would not fit a page, and the engine says so. */
const LARGEST = 128 * 128;

/** Of one step of a name: forward, and twice as many backward. */
function multiplyAdds({nEmbd, nLayer}, vocabulary, positions) {
  const forward = vocabulary * nEmbd + nLayer * 12 * nEmbd * nEmbd;
  return 3 * forward * positions;
}

function stepCost(settings) {
  return withSession({...settings, steps: STEPS}, (session) => {
    // Once to record the graph of the last name, which is no part of training.
    session.step('step', STEPS);
    session.seek({step: 0, phase: 'forward', event: 0});
    // Another run from here on: nothing of the first one is known any more.
    session.change({step: 0, learningRate: 0.011});
    const time = timed(() => session.step('step', STEPS));
    return (time * 1000) / STEPS;
  });
}

/** @returns {Record<string, {microseconds: number, nanosecondsAMultiplyAdd: number}>} */
export function measureGrowth() {
  const mean = 7.1;
  const rows = {};
  for (const nLayer of LAYERS) {
    for (const nEmbd of WIDTHS) {
      if (nEmbd * nEmbd * nLayer > LARGEST) continue;
      const {step} = inTurn(ROUNDS, {step: () => stepCost({nEmbd, nLayer})});
      const cost = (step * 1000) / multiplyAdds({nEmbd, nLayer}, 27, mean);
      rows[`n_embd ${nEmbd}, n_layer ${nLayer}`] = {microseconds: step, nanosecondsAMultiplyAdd: cost};
    }
  }
  return rows;
}
