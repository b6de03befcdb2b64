// What all measurements share: medians of rounds taken in turn, and where the parts of the build are.

import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {cpus, loadavg, release, type} from 'node:os';
import {fileURLToPath} from 'node:url';
import {loadEngine} from '../../web/engine/engine.js';

export const pathOf = (file) => fileURLToPath(new URL(`../../build/${file}`, import.meta.url));
export const corpusPath = pathOf('corpus/names-en.txt');
export const corpus = readFileSync(corpusPath, 'utf8');
export const wasm = readFileSync(pathOf('wasm/microgpt.wasm'));
export const engine = await loadEngine({wasm});

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/**
 * Asks each for a number, one after another, `rounds` times: a busy machine is unfair to none, and
 * what is divided by what was measured side by side.
 * @param {number} rounds
 * @param {Record<string, () => number>} measurements
 * @returns {Record<string, number>} medians
 */
export function inTurn(rounds, measurements) {
  const found = Object.fromEntries(Object.keys(measurements).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, measure] of Object.entries(measurements)) found[name].push(measure());
  }
  return Object.fromEntries(Object.entries(found).map(([name, numbers]) => [name, median(numbers)]));
}

/** @param {() => void} work @returns {number} milliseconds */
export function timed(work) {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/** Runs work on a session of its own. @param {object} settings @param {(session: any) => number} work */
export function withSession(settings, work) {
  const session = engine.createSession(corpus, settings);
  try {
    return work(session);
  } finally {
    session.free();
  }
}

function firstLine(program, ...words) {
  return spawnSync(program, words, {encoding: 'utf8'}).stdout?.split('\n')[0] ?? 'none';
}

export function machine() {
  return {
    processor: `${cpus().length} x ${cpus()[0].model}`,
    system: `${type()} ${release()}`,
    load: loadavg().map((number) => number.toFixed(1)).join(' '),
    node: process.version,
    compilers: `${firstLine('c++', '--version')}; ${firstLine('em++', '--version')}`,
  };
}
