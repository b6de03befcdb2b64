// The boundary to the module: arguments written into its memory, answers read out of it as plain
// data. engine/bindings/value.h describes the record of 16 bytes that stands for a value in both
// directions, bindings.cc the exported functions; the files change together.

import {EngineError} from './error.js';

/** @import {MicrogptModule} from './module-types.js' */

/** In the order of Kind in value.h. */
const KINDS = /** @type {const} */ (['none', 'boolean', 'number', 'text', 'float64', 'int32', 'uint32', 'list', 'object', 'error', 'session', 'expression', 'end']);
/** In the order of SubjectKind in bindings.cc. */
const SUBJECTS = /** @type {const} */ (['module', 'session', 'expression']);
const BYTES = 16;
const ARRAYS = {float64: Float64Array, int32: Int32Array, uint32: Uint32Array};

/** @typedef {(typeof KINDS)[number]} Kind */
/** @typedef {(typeof SUBJECTS)[number]} SubjectKind */

/**
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {() => void} _initialize
 * @property {(values: number) => number} arguments
 * @property {(kind: number) => number} commands
 * @property {(kind: number, command: number, subject: number) => number} ask
 * @property {() => number} failure
 */

const WAIT = 'The model has not arrived in full: wait a moment, and try again.';

/** What the module imports: it is told nothing that it waits for. */
export const IMPORTS = {
  /** By its place in the table: what the second part will put there. @type {WebAssembly.ModuleImports} */
  later: new Proxy({}, {
    get: () => () => {
      throw new Error(WAIT);
    },
  }),
  env: {emscripten_notify_memory_growth() {}},
  wasi_snapshot_preview1: {
    /** Memory ran out, or the module is broken. */
    proc_exit() {
      throw new WebAssembly.RuntimeError('The model stopped: the browser may have no memory left for it. Reload the page.');
    },
  },
};

/** A session or an expression inside the module, until delete(). */
class Handle {
  /** @param {number} address */
  constructor(address) {
    this.address = address;
  }

  /** Its address, while there is one. */
  get place() {
    if (this.address === 0) throw new EngineError('freed', 'this session was freed: open another one');
    return this.address;
  }
}

/**
 * A module that runs, whole or its first part.
 * @typedef {object} OpenModule
 * @property {MicrogptModule} commands those that are still away are refused as `not_loaded`
 * @property {() => boolean} isWhole
 * @property {(more: WebAssembly.Module) => Promise<void>} join the second part: see engine/bindings/split.mjs
 */

/**
 * @param {WebAssembly.Module} compiled
 * @param {WebAssembly.Instance} instance of it
 * @returns {OpenModule}
 */
export function openModule(compiled, instance) {
  const exports = /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
  /** Places in the table that are still empty. */
  const away = new Set(WebAssembly.Module.imports(compiled).flatMap(({module, name}) => (module === 'later' ? [Number(name)] : [])));
  exports._initialize();
  const classes = {session: class extends Handle {}, expression: class extends Handle {}};
  const memory = new Memory(exports, classes);
  const module = {};
  const targets = {module, session: classes.session.prototype, expression: classes.expression.prototype};
  for (const [kind, subject] of SUBJECTS.entries()) {
    memory.table(exports.commands(kind)).forEach(([name, place], command) => {
      Object.defineProperty(targets[subject], name, {
        enumerable: true,
        /** @param {...unknown} given */
        value(...given) {
          const address = this instanceof Handle ? this.place : 0;
          if (away.has(place)) throw new EngineError('not_loaded', WAIT);
          memory.write(given);
          const answer = memory.ask(kind, command, address);
          if (name === 'delete') this.address = 0;
          else return memory.read(answer);
        },
      });
    });
  }
  return {
    commands: /** @type {MicrogptModule} */ (module),
    isWhole: () => away.size === 0,
    async join(more) {
      await WebAssembly.instantiate(more, {first: instance.exports});
      away.clear();
    },
  };
}

/** The module's memory as values. Its views are made anew when it has grown. */
class Memory {
  #exports;
  #classes;
  #decoder = new TextDecoder('utf-8', {ignoreBOM: true});
  #encoder = new TextEncoder();
  /** Names lie where they lie for ever. @type {Map<number, string>} */
  #names = new Map();
  #buffer = new ArrayBuffer(0);
  #bytes = new Uint8Array();
  #words = new Uint32Array();
  #floats = new Float64Array();
  /** The next value to be read, or the next free place for what a value holds. */
  #next = 0;

  /**
   * @param {Exports} exports
   * @param {Record<'session' | 'expression', new (address: number) => Handle>} classes
   */
  constructor(exports, classes) {
    this.#exports = exports;
    this.#classes = classes;
  }

  #refresh() {
    const {buffer} = this.#exports.memory;
    if (buffer === this.#buffer) return;
    this.#buffer = buffer;
    this.#bytes = new Uint8Array(buffer);
    this.#words = new Uint32Array(buffer);
    this.#floats = new Float64Array(buffer);
  }

  /** @param {number} kind @param {number} command @param {number} subject */
  ask(kind, command, subject) {
    try {
      return this.#exports.ask(kind, command, subject);
    } catch (cause) {
      const failure = this.#exports.failure();
      this.#refresh();
      throw failure === 0 ? cause : new Error(this.#name(failure), {cause});
    }
  }

  /**
   * The commands that begin at an address.
   * @param {number} address
   * @returns {[name: string, place: number][]} place of the function in the module's table
   */
  table(address) {
    this.#refresh();
    /** @type {[string, number][]} */
    const commands = [];
    for (let at = address / 4; this.#words[at] !== 0; at += 2) commands.push([this.#name(this.#words[at]), this.#words[at + 1]]);
    return commands;
  }

  /** Writes arguments. @param {unknown[]} given */
  write(given) {
    const address = this.#exports.arguments(given.length + 1 + given.reduce(sumOfRoom, 0));
    this.#refresh();
    this.#next = address / BYTES;
    this.#writeAll(given.map((value) => ['', value]));
  }

  /** @param {[string, unknown][]} entries @returns {number} address of the first */
  #writeAll(entries) {
    const first = this.#take(entries.length);
    for (const [i, [name, value]] of entries.entries()) this.#writeValue(first + i, name, value);
    return first * BYTES;
  }

  /** @param {number} at @param {string} name @param {unknown} value */
  #writeValue(at, name, value) {
    const kind = kindOf(value);
    this.#words[4 * at + 2] = KINDS.indexOf(kind);
    if (name) this.#words[4 * at + 3] = this.#writeText(`${name}\0`)[0];
    const extent = this.#writeContent(kind, value);
    if (extent) this.#words.set(extent, 4 * at);
    else this.#floats[2 * at] = value instanceof Handle ? value.place : Number(value);
  }

  /** @param {Kind} kind @param {any} value @returns {[address: number, count: number] | undefined} */
  #writeContent(kind, value) {
    if (kind === 'text') return this.#writeText(value);
    if (kind === 'float64') {
      const at = this.#take(value.length / 2);
      this.#floats.set(value, 2 * at);
      return [at * BYTES, value.length];
    }
    if (kind !== 'list' && kind !== 'object') return undefined;
    const entries = Object.entries(value);
    return [this.#writeAll(entries), entries.length];
  }

  /** @param {string} text @returns {[address: number, count: number]} */
  #writeText(text) {
    const address = this.#take(roomOf(text)) * BYTES;
    const {written} = this.#encoder.encodeInto(text, this.#bytes.subarray(address));
    return [address, written];
  }

  /** @param {number} values @returns {number} the first of them */
  #take(values) {
    const first = this.#next;
    this.#next += Math.ceil(values);
    return first;
  }

  /** Reads an answer. @param {number} address */
  read(address) {
    this.#refresh();
    this.#next = address / BYTES;
    return this.#readValue();
  }

  /** @returns {any} */
  #readValue() {
    const at = this.#take(1);
    const kind = KINDS[this.#words[4 * at + 2]];
    const count = this.#words[4 * at + 1];
    const number = this.#floats[2 * at];
    switch (kind) {
      case 'number':
        return number;
      case 'boolean':
        return number !== 0;
      case 'text':
        return this.#readText(this.#take(count / BYTES) * BYTES, count);
      case 'session':
      case 'expression':
        return new this.#classes[kind](number);
      case 'list': {
        const list = [];
        for (; !this.#atEnd(); ) list.push(this.#readValue());
        return list;
      }
      case 'object':
        return this.#readObject();
      case 'error': {
        const {code, message, at: place} = this.#readObject();
        throw new EngineError(code, message, {at: place});
      }
      case 'float64':
      case 'int32':
      case 'uint32':
        return this.#readArray(ARRAYS[kind], count);
    }
    return undefined;
  }

  #atEnd() {
    if (KINDS[this.#words[4 * this.#next + 2]] !== 'end') return false;
    this.#next++;
    return true;
  }

  #readObject() {
    /** @type {Record<string, any>} */
    const object = {};
    for (; !this.#atEnd(); ) {
      const name = this.#name(this.#words[4 * this.#next + 3]);
      object[name] = this.#readValue();
    }
    return object;
  }

  /** A copy: memory that grows leaves its views behind. @param {(typeof ARRAYS)[keyof typeof ARRAYS]} type @param {number} count */
  #readArray(type, count) {
    const bytes = count * type.BYTES_PER_ELEMENT;
    const address = this.#take(bytes / BYTES) * BYTES;
    return new type(this.#buffer.slice(address, address + bytes));
  }

  /** @param {number} address @param {number} bytes */
  #readText(address, bytes) {
    return this.#decoder.decode(this.#bytes.subarray(address, address + bytes));
  }

  /** A text of the module that ends with a zero. @param {number} address */
  #name(address) {
    let name = this.#names.get(address);
    if (name === undefined) {
      name = this.#readText(address, this.#bytes.indexOf(0, address) - address);
      this.#names.set(address, name);
    }
    return name;
  }
}

/** @param {unknown} value @returns {Kind} */
function kindOf(value) {
  if (value === undefined) return 'none';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean' || typeof value === 'number') return /** @type {Kind} */ (typeof value);
  if (value instanceof Handle) return 'session';
  if (ArrayBuffer.isView(value)) return 'float64';
  return Array.isArray(value) ? 'list' : 'object';
}

/** Values that one takes besides its own. @param {any} value @returns {number} */
function roomOf(value) {
  switch (kindOf(value)) {
    case 'text':
      return Math.ceil((3 * value.length) / BYTES);
    case 'float64':
      return Math.ceil(value.length / 2);
    case 'list':
      return value.length + value.reduce(sumOfRoom, 0);
    case 'object':
      return Object.entries(value).reduce((sum, [name, item]) => sum + 1 + roomOf(`${name}\0`) + roomOf(item), 0);
  }
  return 0;
}

/** @param {number} sum @param {unknown} value */
function sumOfRoom(sum, value) {
  return sum + roomOf(value);
}
