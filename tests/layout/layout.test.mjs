// The house: imports point one way, and every file keeps to the rules of all. Each rule is also
// shown to catch what it forbids, on a tree planted for it.

import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {chanceViolations, listingViolations, sizeViolations, topViolations} from './house.mjs';
import {importViolations} from './imports.mjs';
import {readTree} from './tree.mjs';

const checkout = readTree(fileURLToPath(new URL('../..', import.meta.url)));

/** Reads back a tree of files, given as path to text. */
function planted(files) {
  const root = mkdtempSync(join(tmpdir(), 'layout-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), {recursive: true});
      writeFileSync(join(root, path), text);
    }
    return readTree(root);
  } finally {
    rmSync(root, {recursive: true});
  }
}

/** The violations of one line in one file, without the place. */
function violationsOf(path, line) {
  const place = new RegExp(`^${path.replaceAll('.', '\\.')}:1: imports [^ ]+: `);
  return importViolations(planted({[path]: `${line}\n`})).map((text) => text.replace(place, ''));
}

test('the checkout has engine and web to look at', () => {
  assert.ok(checkout.some(({path}) => path === 'engine/base/status.h'));
  assert.ok(checkout.some(({path}) => path === 'web/corpus/build.js'));
});

test('imports point one way', () => {
  assert.deepEqual(importViolations(checkout), []);
});

test('the top level is fixed', () => {
  assert.deepEqual(topViolations(checkout), []);
});

test('no file is over 1 MB and no source over 500 lines', () => {
  assert.deepEqual(sizeViolations(checkout), []);
});

test('chance comes from the engine only', () => {
  assert.deepEqual(chanceViolations(checkout), []);
});

test('every source of the engine is built and every test run', () => {
  assert.deepEqual(listingViolations(checkout), []);
});

test('an include against the order is caught', () => {
  const caught = (path, header) => violationsOf(path, `#include "${header}"`);
  assert.deepEqual(caught('engine/graph/a.h', 'model/config.h'), [
    'engine/graph must not import engine/model',
  ]);
  assert.deepEqual(caught('engine/graph/a.h', 'text/corpus.h'), [
    'engine/graph must not import engine/text',
  ]);
  assert.deepEqual(caught('engine/base/a.cc', 'random/random.h'), [
    'engine/base must not import engine/random',
  ]);
  assert.deepEqual(caught('engine/bindings/a.cc', 'cli/main.h'), [
    'engine/bindings must not import engine/cli',
  ]);
  assert.deepEqual(caught('engine/extra/a.cc', 'base/status.h'), [
    'engine/extra has no place in the order of imports',
  ]);
});

test('an include along the order is not', () => {
  assert.deepEqual(violationsOf('engine/session/a.cc', '#include "graph/graph.h"'), []);
  assert.deepEqual(violationsOf('engine/graph/a.cc', '#include "graph/graph.h"'), []);
  assert.deepEqual(violationsOf('engine/graph/a.cc', '#include <vector>'), []);
});

test('the browser and the disk are caught outside of their folders', () => {
  assert.deepEqual(violationsOf('engine/session/a.cc', '#include <emscripten/bind.h>'), [
    'only engine/bindings may import Emscripten',
  ]);
  assert.deepEqual(violationsOf('engine/bindings/a.cc', '#include <emscripten/bind.h>'), []);
  assert.deepEqual(violationsOf('engine/text/a.cc', '# include <fstream>'), [
    'only engine/cli may import files and terminals',
  ]);
});

test('an import against the order is caught, however it is written', () => {
  const forbidden = ['web/draw must not import web/engine'];
  for (const line of [
    "import {loadEngine} from '../engine/engine.js';",
    "export {loadEngine} from '../engine/engine.js';",
    "import '../engine/engine.js';",
    "const engine = await import('../engine/engine.js');",
    '} from "../engine/engine.js";',
    "/** @type {import('../engine/engine.js').Session} */",
  ]) {
    assert.deepEqual(violationsOf('web/draw/a.js', line), forbidden, line);
  }
  assert.deepEqual(violationsOf('web/widgets/a.js', "import '../site/b.js';"), [
    'web/widgets must not import web/site',
  ]);
  assert.deepEqual(violationsOf('web/site/a.js', "import '../../lessons/b.js';"), [
    'web/site must not import lessons',
  ]);
  assert.deepEqual(violationsOf('web/widgets/a.js', "import '../../tests/b.js';"), [
    'web/widgets must not import tests/b.js',
  ]);
});

test('an import along the order is not', () => {
  assert.deepEqual(violationsOf('web/widgets/a.js', "import {line} from '../draw/line.js';"), []);
  assert.deepEqual(violationsOf('web/site/a.js', "import '../widgets/train.js';"), []);
  assert.deepEqual(violationsOf('web/draw/a.js', "import {svg} from 'lit';"), []);
});

test('the wasm module is caught outside of web/engine', () => {
  const line = "import {openModule} from '../engine/wire.js';";
  assert.deepEqual(violationsOf('web/widgets/a.js', line), [
    'only web/engine may import the wasm module',
  ]);
  assert.deepEqual(violationsOf('web/engine/a.js', "import {openModule} from './wire.js';"), []);
});

test('what the other rules forbid is caught', () => {
  const tree = planted({
    'notes.txt': 'new at the top',
    'engine/CMakeLists.txt': 'add_library(a STATIC graph/graph.cc)\n',
    'engine/graph/graph.cc': '\n'.repeat(501),
    'engine/graph/graph_index.cc': '',
    'tests/engine/graph/graph_test.cc': '',
    'tests/golden/large.json': ' '.repeat(1_000_001),
    'lessons/05.js': 'Math.random()',
    'build/anything.cc': '',
    'web/node_modules/a/index.js': 'Math.random()',
  });
  assert.deepEqual(topViolations(tree), [
    'notes.txt: the top level is fixed; find it a place in a folder',
  ]);
  assert.deepEqual(sizeViolations(tree), [
    'engine/graph/graph.cc: 501 lines, more than 500',
    'tests/golden/large.json: 1000001 bytes, more than 1000000',
  ]);
  assert.deepEqual(chanceViolations(tree), [
    "lessons/05.js: Math.random; ask the engine's generator",
  ]);
  assert.deepEqual(listingViolations(tree), [
    'engine/graph/graph_index.cc: no CMakeLists.txt lists it',
    'tests/engine/graph/graph_test.cc: no CMakeLists.txt lists it',
  ]);
});
