// What a person waits for: going anywhere in a run, and answers that need many forward passes.

import {inTurn, timed, withSession} from './measure.mjs';

const ROUNDS = 5;
const SEEKS = 200;
const DOCUMENTS = 1000;

/** The same places in every round: no two runs of a benchmark differ by what they were asked. */
function* places(steps) {
  for (let i = 0, at = 17; i < SEEKS; i++, at = (at * 7919 + 31) % steps) {
    yield {step: at, phase: i % 2 ? 'backward' : 'forward', event: 1000 + i};
  }
}

/** Longest and median time of a seek, in milliseconds. @param {number} steps */
function seekTimes(steps) {
  let longest = 0;
  const middle = withSession({steps}, (session) => {
    session.step('step', steps);
    const times = [...places(steps)].map((place) => timed(() => session.seek(place)));
    times.sort((a, b) => a - b);
    longest = times.at(-1);
    return times[times.length / 2];
  });
  return {middle, longest};
}

export function measureMoves() {
  const rows = inTurn(ROUNDS, {
    'seek in 1,000 steps, median, ms': () => seekTimes(1000).middle,
    'seek in 1,000 steps, longest of 200, ms': () => seekTimes(1000).longest,
    'seek in 5,000 steps, median, ms': () => seekTimes(5000).middle,
    'seek in 5,000 steps, longest of 200, ms': () => seekTimes(5000).longest,
    'losses of a name a second': () => withSession({}, (session) =>
      (DOCUMENTS / timed(() => session.meanLoss(0, DOCUMENTS))) * 1000),
    '20 names drawn, ms': () => withSession({}, (session) => timed(() => session.sample(20, 0.5))),
    'nodes a second, forward and backward': () => withSession({}, (session) => {
      const {allNodes} = session.graph();
      const time = timed(() => {
        for (let i = 0; i < 50; i++) {
          session.seek({step: 0, phase: 'update', event: 0});
          session.seek({step: 0, phase: 'forward', event: 0});
        }
      });
      return (allNodes * 50 * 1000) / time;
    }),
    'bytes a node': () => withSession({}, (session) => session.graph().bytes / session.graph().allNodes),
  });
  return rows;
}
