// Weights as a file in the format safetensors: eight bytes with the length of a header in JSON,
// the header, and the numbers of all tensors end to end. Any program that reads the format reads
// these; what we need to go on is in the header's metadata, with a checksum over everything.
// https://github.com/huggingface/safetensors, "Format"

import {EngineError} from '../../engine/engine.js';

/** @import {Tensor} from '../../engine/types.js' */
/** @import {DataWords} from '../strings/en-data.js' */

const FORMAT = 'microgpt-companion/1';
const LENGTH_BYTES = 8;
const DOUBLE = 8;
const MOST_HEADER = 1_000_000;
/** Stands in the header while the sum is taken. */
const NO_SUM = '0'.repeat(16);

/** @typedef {Record<string, string>} Metadata */

/** @typedef {{values: Float64Array, metadata: Metadata}} Weights */

/**
 * @param {Float64Array} values all parameters, in the order of the tensors
 * @param {readonly Tensor[]} tensors
 * @param {Metadata} metadata texts only
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function writeSafetensors(values, tensors, metadata) {
  /** @type {Record<string, unknown>} */
  const header = {__metadata__: {format: FORMAT, ...metadata, checksum: NO_SUM}};
  for (const {name, rows, columns, offset} of tensors) {
    const begin = offset * DOUBLE;
    header[name] = {dtype: 'F64', shape: [rows, columns], data_offsets: [begin, begin + rows * columns * DOUBLE]};
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  // Numbers begin at a multiple of eight: readers map them into memory as they lie.
  const length = Math.ceil(json.length / DOUBLE) * DOUBLE;
  const bytes = new Uint8Array(LENGTH_BYTES + length + values.length * DOUBLE).fill(0x20, LENGTH_BYTES, LENGTH_BYTES + length);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(length), true);
  bytes.set(json, LENGTH_BYTES);
  for (let i = 0; i < values.length; i++) view.setFloat64(LENGTH_BYTES + length + i * DOUBLE, values[i], true);
  const sum = checksum(bytes);
  bytes.set(new TextEncoder().encode(sum), placeOfSum(bytes, NO_SUM));
  return bytes;
}

/**
 * @param {ArrayBuffer} buffer
 * @param {readonly Tensor[]} tensors that the model has
 * @param {DataWords['problems']} says
 * @returns {Weights}
 */
export function readSafetensors(buffer, tensors, says) {
  const bytes = new Uint8Array(buffer);
  const header = headerOf(bytes, says);
  const {__metadata__: metadata = {}, ...entries} = header;
  checkSum(bytes, metadata, says);
  const names = Object.keys(entries);
  const missing = tensors.find(({name}) => !names.includes(name));
  if (missing) throw bad(says.missing(missing.name));
  const extra = names.find((name) => !tensors.some((tensor) => tensor.name === name));
  if (extra) throw bad(says.extra(extra.slice(0, 40)));
  const body = LENGTH_BYTES + Number(new DataView(buffer).getBigUint64(0, true));
  const count = tensors.reduce((sum, {rows, columns}) => sum + rows * columns, 0);
  const values = new Float64Array(count);
  for (const tensor of tensors) readTensor(buffer, body, entries[tensor.name], tensor, values, says);
  return {values, metadata};
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {DataWords['problems']} says @returns {Record<string, any>} */
function headerOf(bytes, says) {
  if (bytes.length < LENGTH_BYTES + 2) throw bad(says.notWeights);
  const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
  if (length > Math.min(MOST_HEADER, bytes.length - LENGTH_BYTES)) throw bad(says.notWeights);
  try {
    const json = new TextDecoder('utf-8', {fatal: true}).decode(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
    const header = JSON.parse(json);
    const {__metadata__: metadata = {}} = header;
    const texts = metadata && typeof metadata === 'object' && Object.values(metadata).every((value) => typeof value === 'string');
    if (!texts || Array.isArray(header)) throw new TypeError('not a header');
    return header;
  } catch (cause) {
    throw new EngineError('bad_weights', says.notWeights, {cause});
  }
}

/**
 * @param {ArrayBuffer} buffer
 * @param {number} body where the numbers begin
 * @param {any} entry
 * @param {Tensor} tensor
 * @param {Float64Array} values
 * @param {DataWords['problems']} says
 */
function readTensor(buffer, body, entry, {name, rows, columns, offset}, values, says) {
  const {dtype, shape, data_offsets: offsets} = entry ?? {};
  const wanted = `${rows} × ${columns}`;
  if (!Array.isArray(shape) || shape.length !== 2 || shape[0] !== rows || shape[1] !== columns) {
    throw bad(says.shape(name, String(shape).slice(0, 40), wanted));
  }
  const size = dtype === 'F64' ? DOUBLE : dtype === 'F32' ? 4 : 0;
  if (!size) throw bad(says.type(name, String(dtype).slice(0, 20)));
  const [begin, end] = Array.isArray(offsets) ? offsets : [];
  const fits = Number.isSafeInteger(begin) && begin >= 0 && end - begin === rows * columns * size && body + end <= buffer.byteLength;
  if (!fits) throw bad(says.damaged);
  const view = new DataView(buffer);
  for (let i = 0; i < rows * columns; i++) {
    const at = body + begin + i * size;
    const value = size === DOUBLE ? view.getFloat64(at, true) : view.getFloat32(at, true);
    if (!Number.isFinite(value)) throw bad(says.notFinite(name));
    values[offset + i] = value;
  }
}

/**
 * Files that we wrote are whole or refused; those of others have no sum of ours.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {Metadata} metadata
 * @param {DataWords['problems']} says
 */
function checkSum(bytes, metadata, says) {
  const values = Object.values(metadata);
  const ours = 'format' in metadata || 'checksum' in metadata || values.some((value) => value === FORMAT);
  if (!ours) return;
  const {checksum: sum = '', format} = metadata;
  if (format !== FORMAT && format?.startsWith('microgpt-companion/')) throw bad(says.version(format.slice(0, 40)));
  const blank = bytes.slice();
  const place = placeOfSum(blank, sum);
  if (format !== FORMAT || sum.length !== NO_SUM.length || place < 0) throw bad(says.damaged);
  blank.set(new TextEncoder().encode(NO_SUM), place);
  if (checksum(blank) !== sum) throw bad(says.damaged);
}

/** Where the sum stands in the header, or -1. @param {Uint8Array<ArrayBuffer>} bytes @param {string} sum */
function placeOfSum(bytes, sum) {
  const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
  // Latin-1: one character a byte, so that places agree.
  const header = new TextDecoder('latin1').decode(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
  const key = '"checksum":"';
  const at = header.indexOf(key + sum);
  return at < 0 ? -1 : LENGTH_BYTES + at + key.length;
}

/**
 * Two 32-bit FNV-1a sums with different starts, in hexadecimal: enough to tell a damaged file from
 * a whole one. It proves nothing about who wrote it.
 * @param {Uint8Array} bytes
 */
function checksum(bytes) {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte, 0x01000193) + 1;
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** @param {string} message */
function bad(message) {
  return new EngineError('bad_weights', message);
}
