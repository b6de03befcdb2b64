// All figures of performance: a table in the terminal, and build/bench.json.
//   node tests/bench/bench.mjs [training|moves|growth|page|loading|glossary|sizes]...

import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {gzipSync} from 'node:zlib';
import {measureGlossary} from './glossary.mjs';
import {measureGrowth} from './growth.mjs';
import {measureLoading} from './loading.mjs';
import {machine, pathOf, wasm} from './measure.mjs';
import {measureMoves} from './moves.mjs';
import {measurePage} from './page.mjs';
import {measureTraining} from './training.mjs';

/** What pages run of the boundary: the only script that knows the module. */
const WIRE = new URL('../../web/engine/wire.js', import.meta.url);
const {transformSync} = createRequire(new URL('../../web/package.json', import.meta.url))('esbuild');

function measureSizes() {
  const wire = transformSync(readFileSync(WIRE, 'utf8'), {minify: true}).code;
  const gzipped = (bytes) => gzipSync(bytes, {level: 9}).length;
  const [first, more] = ['microgpt.wasm', 'microgpt-more.wasm'].map((name) => readFileSync(pathOf(`wasm/parts/${name}`)));
  return {
    'first part, which a page loads first, bytes': first.length,
    'first part, gzip -9': gzipped(first),
    'second part, bytes': more.length,
    'second part, gzip -9': gzipped(more),
    'both in one, for a single file, bytes': wasm.length,
    'both in one, gzip -9': gzipped(wasm),
    'wire.js minified, bytes': wire.length,
    'wire.js minified, gzip -9': gzipped(wire),
  };
}

const PARTS = {
  training: {title: 'Training steps a second', measure: measureTraining},
  moves: {title: 'Moves and questions, wasm in node', measure: measureMoves},
  growth: {title: 'A fused step by size, wasm in node', measure: measureGrowth},
  page: {title: 'A page in Chromium', measure: measurePage},
  loading: {title: 'Pages as they open on a slow phone, Chromium', measure: measureLoading},
  glossary: {title: 'The 33 miniatures of the glossary in Chromium', measure: measureGlossary},
  sizes: {title: 'The module', measure: measureSizes},
};

const asked = process.argv.slice(2);
const unknown = asked.find((part) => !(part in PARTS));
if (unknown) {
  console.error(`bench: '${unknown}' is not a part: name ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}

const shown = (value) => value.toLocaleString('en', {maximumSignificantDigits: 4});

/** @param {number | Record<string, number>} figure */
function line(figure) {
  if (typeof figure === 'number') return shown(figure);
  return Object.entries(figure).map(([name, value]) => `${shown(value)} ${name}`).join('   ');
}

const results = {machine: machine()};
for (const [name, fact] of Object.entries(results.machine)) console.log(`${name.padEnd(10)} ${fact}`);
for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) {
  const {title, measure} = PARTS[part];
  console.log(`\n${title}`);
  results[part] = await measure();
  for (const [name, figure] of Object.entries(results[part])) console.log(`  ${name.padEnd(62)} ${line(figure)}`);
}
writeFileSync(pathOf('bench.json'), `${JSON.stringify(results, null, 2)}\n`);
