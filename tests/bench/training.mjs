// Training speed of the model at its default size: 1,000 steps on the default corpus, by the
// native program and by the module of the page in node, in turn, so that a busy machine is unfair
// to neither. Sizes of the module as well.

import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {cpus, release, type} from 'node:os';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {loadEngine} from '../../web/engine/engine.js';

const ROUNDS = 5;
const STEPS = 1000;
// A page comes back to the browser between pieces of a run; so does this. Each return shows a step:
// its graph is walked once more.
const STEPS_A_CALL = 50;

const pathOf = (file) => fileURLToPath(new URL(`../../build/${file}`, import.meta.url));
const corpusPath = pathOf('corpus/names-en.txt');
const wasm = readFileSync(pathOf('wasm/microgpt.wasm'));
const engine = await loadEngine({wasm});

/** @returns {number} seconds */
function trainNatively(positions, trainer) {
  const words = ['train', '--corpus', corpusPath, '--positions', positions, '--engine', trainer, '--json'];
  const run = spawnSync(pathOf('native/microgpt'), [...words, '--steps', `${STEPS}`], {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  if (run.status !== 0) throw new Error(run.stderr || String(run.error));
  return JSON.parse(run.stdout).train_seconds;
}

/** @returns {number} seconds */
function trainInWasm(positions, trainer) {
  const corpus = readFileSync(corpusPath, 'utf8');
  const session = engine.createSession(corpus, {positions, trainer, steps: STEPS, seed: 42});
  const start = performance.now();
  for (let step = 0; step < STEPS; step += STEPS_A_CALL) session.step('step', STEPS_A_CALL);
  const seconds = (performance.now() - start) / 1000;
  session.free();
  return seconds;
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function report(name, seconds) {
  const rate = Math.round(STEPS / seconds).toLocaleString('en');
  console.log(`${name.padEnd(32)} ${seconds.toFixed(3)} s   ${rate.padStart(7)} steps/s`);
}

function firstLine(program, ...words) {
  return spawnSync(program, words, {encoding: 'utf8'}).stdout?.split('\n')[0] ?? 'none';
}

console.log(`machine   ${cpus().length} x ${cpus()[0].model}, ${type()} ${release()}`);
console.log(`node      ${process.version}`);
console.log(`compilers ${firstLine('c++', '--version')}; ${firstLine('em++', '--version')}`);
console.log(`\n${STEPS} training steps, median of ${ROUNDS} rounds`);
for (const trainer of ['fused', 'graph']) {
  for (const positions of ['rope', 'learned']) {
    const rounds = Array.from({length: ROUNDS}, () => ({
      native: trainNatively(positions, trainer),
      wasm: trainInWasm(positions, trainer),
    }));
    report(`${trainer}, native, ${positions}`, median(rounds.map((round) => round.native)));
    report(`${trainer}, wasm in node, ${positions}`, median(rounds.map((round) => round.wasm)));
  }
}
const gzipped = (bytes) => `${(gzipSync(bytes, {level: 9}).length / 1000).toFixed(1)} kB gz`;
console.log(`\nmicrogpt.wasm ${gzipped(wasm)}, microgpt.mjs ${gzipped(readFileSync(pathOf('wasm/microgpt.mjs')))} before minifying`);
