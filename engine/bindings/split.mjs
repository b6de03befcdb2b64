// node split.mjs MODULE BINARYEN: what the linker made, with the names of its functions, becomes
//   MODULE                      whole, without names
//   parts/microgpt.wasm         the first part: what the training figure needs for its first steps
//   parts/microgpt-more.wasm    the second part: everything else
// in its folder. The second part has no memory and no table of its own: it is started with what the
// first one exports, and puts its functions into their places of the first one's table.
// BINARYEN is the folder of wasm-split and wasm-opt.
//
// A function goes into the second part if nothing in the first one can reach it: calls are followed
// from what is exported and from every place of the table, save those of LATER. So no command of
// the first part can ever get to a function that is not there; at the end that is checked.

import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {functionsOf, namesOf, tableOf, withNames, withTable, withoutNames} from './sections.mjs';

/** The commands of the first part; web/engine/wire.js sees by itself which those are. */
const FIRST = {
  module: ['createSession', 'defaultSettings', 'version'],
  session: [
    'settings', 'corpus', 'tensors', 'situation', 'step', 'back', 'seek', 'document', 'losses',
    'parameters', 'activation', 'scope', 'scopes', 'delete',
  ],
  expression: [],
};

/**
 * Classes whose virtual functions belong to the second part, although what makes their objects does
 * not: web/engine/engine.js opens no run that would need one before that part is there.
 */
const LATER = /^microgpt::(PlainTrainer|GraphTrainer)::/;

/** What the engine is compiled for: see the root's CMakeLists.txt. The last two newer compilers take for granted. */
const FEATURES = ['simd', 'bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'];

const IMPORTS = {
  env: {emscripten_notify_memory_growth() {}},
  wasi_snapshot_preview1: {proc_exit() {}},
};

const [file, binaryen] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'microgpt-split-'));
try {
  split(readFileSync(file));
} finally {
  rmSync(work, {recursive: true});
}

/** @param {Uint8Array} linked */
function split(linked) {
  const whole = withoutNames(linked);
  const later = placesOfLater(linked, whole);
  // Numbers for names: what C++ calls its functions is not safe in a list.
  const numbered = write('numbered.wasm', withNames(whole, (index) => `f${index}`));
  const keep = reachable(whole, later);
  const away = functionsOf(whole).map((index) => `f${index}`).filter((name) => !keep.has(name));
  const list = write('list', Buffer.from(`${away.join('\n')}\n`));
  const [first, more] = ['first.wasm', 'more.wasm'].map((name) => join(work, name));
  run('wasm-split', [
    numbered, '--split', `--split-funcs=@${list}`, `-o1=${first}`, `-o2=${more}`, '--export-prefix=%',
    '--import-namespace=first', '--placeholder-namespace=later',
  ]);
  check(readFileSync(first), readFileSync(more), later);
  const parts = join(dirname(file), 'parts');
  mkdirSync(parts, {recursive: true});
  writeFileSync(join(parts, basename(file)), readFileSync(first));
  writeFileSync(join(parts, basename(file).replace('.', '-more.')), readFileSync(more));
  writeFileSync(file, whole);
}

/** @param {Uint8Array} bytes */
function start(bytes, imports = IMPORTS) {
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
}

/**
 * The places of the table whose functions only the second part needs.
 * @param {Uint8Array} linked
 * @param {Uint8Array} whole
 * @returns {Set<number>}
 */
function placesOfLater(linked, whole) {
  const places = new Set(commandsOf(whole).filter(({first}) => !first).map(({place}) => place));
  const names = namesOf(linked);
  const table = tableOf(whole);
  for (const [place, index] of table) {
    // Functions that came out the same are one, in the places of all of them: then it may be another's.
    const alone = [...table.values()].filter((other) => other === index).length === 1;
    if (alone && LATER.test(names.get(index) ?? '')) places.add(place);
  }
  return places;
}

/** @param {Uint8Array} whole @returns {{place: number, first: boolean}[]} */
function commandsOf(whole) {
  const {exports} = start(whole);
  exports._initialize();
  const bytes = Buffer.from(exports.memory.buffer);
  return Object.entries(FIRST).flatMap(([subject, names], kind) => {
    const found = [];
    for (let at = exports.commands(kind); bytes.readUInt32LE(at) !== 0; at += 8) {
      const begin = bytes.readUInt32LE(at);
      const name = bytes.toString('latin1', begin, bytes.indexOf(0, begin));
      found.push({name, place: bytes.readUInt32LE(at + 4), first: names.includes(name)});
    }
    const missing = names.find((name) => !found.some((command) => command.name === name));
    if (missing) throw new Error(`split.mjs names '${missing}', which is no command of ${subject}: see ${subject}_commands.cc`);
    return found;
  });
}

/**
 * What is left of the module when the places of the second part lead nowhere new.
 * @param {Uint8Array} whole
 * @param {Set<number>} later
 * @returns {Set<string>}
 */
function reachable(whole, later) {
  const table = tableOf(whole);
  const kept = [...table].filter(([place]) => !later.has(place)).map(([, index]) => index);
  const without = withTable(whole, (place, index) => (later.has(place) ? kept[0] : index));
  const input = write('without.wasm', withNames(without, (index) => `f${index}`));
  const output = join(work, 'reachable.wasm');
  run('wasm-opt', [input, '--remove-unused-module-elements', '-g', '-o', output]);
  return new Set([...namesOf(readFileSync(output)).values(), ...kept.map((index) => `f${index}`)]);
}

/**
 * Fails if the first part can get to a function of the second one by another way than a command
 * that waits for it.
 * @param {Uint8Array} first
 * @param {Uint8Array} more
 * @param {Set<number>} later
 */
function check(first, more, later) {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(first));
  const waiting = imports.filter(({module}) => module === 'later').map(({name}) => Number(name));
  const wrong = [...waiting.filter((place) => !later.has(place)), ...[...later].filter((place) => !waiting.includes(place))];
  if (wrong.length > 0) throw new Error(`split.mjs: the parts do not fit at places ${wrong.join(', ')} of the table`);
  const placeholders = Object.fromEntries(waiting.map((place) => [place, () => {}]));
  const {exports} = start(first, {...IMPORTS, later: placeholders});
  const table = exports.__indirect_function_table;
  const before = waiting.map((place) => table.get(place));
  start(more, {first: exports});
  const empty = waiting.filter((place, i) => table.get(place) === before[i]);
  if (empty.length > 0) throw new Error(`split.mjs: the second part leaves places ${empty.join(', ')} of the table empty`);
}

/** @param {string} name @param {Uint8Array} bytes @returns {string} its path */
function write(name, bytes) {
  const path = join(work, name);
  writeFileSync(path, bytes);
  return path;
}

/** @param {'wasm-split' | 'wasm-opt'} program @param {string[]} words */
function run(program, words) {
  execFileSync(join(binaryen, program), [...FEATURES.map((feature) => `--enable-${feature}`), ...words], {stdio: ['ignore', 'ignore', 'inherit']});
}
