// The sections of a WebAssembly module that split.mjs reads or writes anew.

const CUSTOM = 0;
const FUNCTION = 3;
const ELEMENT = 9;
const HEADER = 8;
const FUNCTION_NAMES = 1;
const I32_CONST = 0x41;
const END = 0x0b;

/** Reads numbers and texts, one after another. */
class Reader {
  at = 0;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
  }

  get more() {
    return this.at < this.bytes.length;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** As LEB128 writes what is below 2^32. */
  number() {
    let number = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      number += (byte & 127) * scale;
      if (byte < 128) return number;
    }
  }

  /** @param {number} length */
  take(length) {
    return this.bytes.subarray(this.at, (this.at += length));
  }

  text() {
    return Buffer.from(this.take(this.number())).toString();
  }
}

/** @param {number} number @returns {number[]} */
function leb(number) {
  return number < 128 ? [number] : [(number & 127) | 128, ...leb(Math.floor(number / 128))];
}

/** @param {string} text */
function written(text) {
  const bytes = Buffer.from(text);
  return [...leb(bytes.length), ...bytes];
}

/** @param {Uint8Array} module @returns {{id: number, name: string, body: Uint8Array}[]} name: of a custom one */
function split(module) {
  const reader = new Reader(module);
  reader.take(HEADER);
  const sections = [];
  while (reader.more) {
    const id = reader.byte();
    const body = reader.take(reader.number());
    sections.push({id, name: id === CUSTOM ? new Reader(body).text() : '', body});
  }
  return sections;
}

/** @param {Uint8Array} module @param {{id: number, body: ArrayLike<number>}[]} sections */
function joined(module, sections) {
  const parts = sections.map(({id, body}) => Buffer.from([id, ...leb(body.length), ...Array.from(body)]));
  return Buffer.concat([module.subarray(0, HEADER), ...parts]);
}

/** The index of every function that it defines. @param {Uint8Array} module @returns {number[]} */
export function functionsOf(module) {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(module));
  const imported = imports.filter(({kind}) => kind === 'function').length;
  const count = new Reader(bodyOf(module, FUNCTION)).number();
  return Array.from({length: count}, (_, i) => imported + i);
}

/**
 * The functions of the table: the linker writes them as one segment, from a constant on.
 * @param {Uint8Array} module
 * @returns {Map<number, number>} place -> index of the function
 */
export function tableOf(module) {
  const {first, indices} = readTable(module);
  return new Map(indices.map((index, i) => [first + i, index]));
}

/**
 * @param {Uint8Array} module
 * @param {(place: number, index: number) => number} change
 */
export function withTable(module, change) {
  const {first, begin, indices} = readTable(module);
  const body = [...begin, ...leb(indices.length), ...indices.flatMap((index, i) => leb(change(first + i, index)))];
  return joined(module, split(module).map((section) => (section.id === ELEMENT ? {id: ELEMENT, body} : section)));
}

/** @param {Uint8Array} module */
function readTable(module) {
  const body = bodyOf(module, ELEMENT);
  const reader = new Reader(body);
  const form = [reader.number(), reader.number(), reader.byte()];
  const first = reader.number();
  form.push(reader.byte());
  if (String(form) !== String([1, 0, I32_CONST, END])) throw new Error(`the table is not one segment from a constant on: ${form}`);
  const begin = body.subarray(0, reader.at);
  return {first, begin, indices: Array.from({length: reader.number()}, () => reader.number())};
}

/** @param {Uint8Array} module @returns {Map<number, string>} index of a function -> its name */
export function namesOf(module) {
  const names = new Map();
  const section = split(module).find(({name}) => name === 'name');
  if (!section) return names;
  const reader = new Reader(section.body);
  reader.text();
  while (reader.more) {
    const kind = reader.byte();
    const part = new Reader(reader.take(reader.number()));
    if (kind !== FUNCTION_NAMES) continue;
    for (let left = part.number(); left > 0; left--) names.set(part.number(), part.text());
  }
  return names;
}

/** @param {Uint8Array} module */
export function withoutNames(module) {
  return joined(module, split(module).filter(({name}) => name !== 'name'));
}

/** @param {Uint8Array} module without names @param {(index: number) => string} nameOf */
export function withNames(module, nameOf) {
  const indices = functionsOf(module);
  const names = [...leb(indices.length), ...indices.flatMap((index) => [...leb(index), ...written(nameOf(index))])];
  const body = [...written('name'), FUNCTION_NAMES, ...leb(names.length), ...names];
  return joined(module, [...split(module), {id: CUSTOM, body}]);
}

/** @param {Uint8Array} module @param {number} id */
function bodyOf(module, id) {
  const section = split(module).find((candidate) => candidate.id === id);
  if (!section) throw new Error(`the module has no section ${id}`);
  return section.body;
}
