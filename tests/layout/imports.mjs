// Which folder may import from which, and who does otherwise.

import {posix} from 'node:path';
import {isIn, linesOf} from './tree.mjs';

// A folder may import from itself and from every row above its own.
const ENGINE = [
  ['base'],
  ['text', 'random', 'graph'],
  ['model'],
  ['train'],
  ['session'],
  ['bindings', 'cli'],
];
const WEB = [
  ['web/corpus', 'web/draw', 'web/engine'],
  ['web/widgets'],
  ['web/embed'],
  ['web/site'],
  ['lessons'],
];

// Names that one folder only may import: what lies behind them stays there.
const RESERVED = [
  {name: /^emscripten(\/|\.h$)/, owner: 'engine/bindings', what: 'Emscripten'},
  {name: /^(iostream|fstream|filesystem)$/, owner: 'engine/cli', what: 'files and terminals'},
  {name: /(microgpt\.wasm|\/wire\.js)$/, owner: 'web/engine', what: 'the wasm module'},
];

const rowOf = (rows, folder) => rows.findIndex((row) => row.includes(folder));

/** @returns {boolean} whether `from` may import from `to`, both entries of `rows` */
const mayImport = (rows, from, to) => from === to || rowOf(rows, from) > rowOf(rows, to);

const INCLUDE = /^\s*#\s*include\s*[<"]([^>"]+)[>"]/;
// Also in comments: a type that JSDoc imports is an import too.
const JS_IMPORT = /\b(?:from|import)\s*\(?\s*(['"])([^'"]+)\1/g;

/** @returns {{line: number, name: string}[]} */
function namesImported({path, text}) {
  return linesOf(text).flatMap((content, index) => {
    const line = index + 1;
    if (/\.(h|cc)$/.test(path)) {
      const include = content.match(INCLUDE);
      return include ? [{line, name: include[1]}] : [];
    }
    return [...content.matchAll(JS_IMPORT)].map((match) => ({line, name: match[2]}));
  });
}

function reservedViolation(path, name) {
  const reserved = RESERVED.find((entry) => entry.name.test(name));
  if (!reserved || isIn(path, reserved.owner)) return undefined;
  return `only ${reserved.owner} may import ${reserved.what}`;
}

function includeViolation(path, name) {
  const from = path.split('/')[1];
  const to = name.split('/')[0];
  if (rowOf(ENGINE, from) < 0) return `engine/${from} has no place in the order of imports`;
  if (rowOf(ENGINE, to) < 0) return undefined; // a header of the system
  return mayImport(ENGINE, from, to) ? undefined : `engine/${from} must not import engine/${to}`;
}

function scriptViolation(path, name) {
  const folderOf = (file) => WEB.flat().find((folder) => isIn(file, folder));
  const from = folderOf(path);
  if (!from) return undefined; // settings at the top of web/
  if (!name.startsWith('.')) return undefined; // a package
  const target = posix.join(posix.dirname(path), name);
  if (target.includes('node_modules/') || isIn(target, 'build')) return undefined;
  const to = folderOf(target);
  if (!to) return `${from} must not import ${target}`;
  return mayImport(WEB, from, to) ? undefined : `${from} must not import ${to}`;
}

/**
 * @param {{path: string, text: string}[]} files
 * @returns {string[]} one line for each forbidden import
 */
export function importViolations(files) {
  const violations = [];
  const look = (file, violationOf) => {
    for (const {line, name} of namesImported(file)) {
      const violation = reservedViolation(file.path, name) ?? violationOf(file.path, name);
      if (violation) violations.push(`${file.path}:${line}: imports ${name}: ${violation}`);
    }
  };
  for (const file of files) {
    if (/^engine\/.+\.(h|cc)$/.test(file.path)) look(file, includeViolation);
    if (/^(web|lessons)\/.+\.(js|mjs|ts|mts)$/.test(file.path)) look(file, scriptViolation);
  }
  return violations;
}
