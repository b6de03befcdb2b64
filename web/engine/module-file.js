// The one file of the module. It begins as a WebAssembly module, the first part; custom sections
// behind that hold other files, by name. So it is one request, whoever compiles it as it is gets the
// first part, and each file can be used as soon as it has arrived. web/site/module-file.js writes it.

const HEADER = 8;
const CUSTOM = 0;

/** @typedef {{name: string, begin: number, end: number}} Section of its content; NaN if not there yet */

/**
 * @param {readonly string[]} names of sections that are files; before the first of them the module ends
 * @param {(name: string, bytes: Uint8Array<ArrayBuffer>) => void} found '' for the module
 * @returns {(chunk: Uint8Array) => void} to be told of all bytes, in their order
 */
export function readModuleFile(names, found) {
  let bytes = new Uint8Array();
  let at = HEADER;
  let moduleEnded = false;
  return (chunk) => {
    bytes = joined(bytes, chunk);
    for (;;) {
      const {name, begin, end} = sectionAt(bytes, at);
      const isFile = names.includes(name);
      if (isFile && !moduleEnded) found('', bytes.slice(0, at));
      moduleEnded ||= isFile;
      if (!(end <= bytes.length)) return;
      if (isFile) found(name, bytes.slice(begin, end));
      at = end;
    }
  };
}

/** @param {Uint8Array} bytes @param {Uint8Array} more */
function joined(bytes, more) {
  const all = new Uint8Array(bytes.length + more.length);
  all.set(bytes);
  all.set(more, bytes.length);
  return all;
}

/** @param {Uint8Array} bytes @param {number} at @returns {Section} */
function sectionAt(bytes, at) {
  /** As LEB128 writes what is below 2^32; NaN where the bytes end. */
  const number = () => {
    for (let sum = 0, scale = 1; ; scale *= 128) {
      const byte = bytes[at++] ?? NaN;
      sum += (byte % 128) * scale;
      if (!(byte >= 128)) return sum;
    }
  };
  const isCustom = number() === CUSTOM;
  const size = number();
  const end = at + size;
  const length = isCustom ? number() : 0;
  const begin = at + length;
  return {name: begin <= bytes.length ? new TextDecoder().decode(bytes.subarray(at, begin)) : '', begin, end};
}
