// SHA-256 as in FIPS 180-4. The browser has one of its own, but only on https and on this machine;
// a figure that is there to be compared must not depend on how the page was reached.

const BLOCK = 64;
/** First bits of the fractional parts of roots of primes: they decide all constants below. */
const PRIMES = primes(64);
const ROUNDS = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/** @param {number} count */
function primes(count) {
  /** @type {number[]} */
  const found = [];
  for (let n = 2; found.length < count; n++) {
    if (found.every((prime) => n % prime !== 0)) found.push(n);
  }
  return found;
}

/** @param {number} root */
function fraction(root) {
  return ((root % 1) * 2 ** 32) >>> 0;
}

/** @param {number} x @param {number} bits */
function rotated(x, bits) {
  return (x >>> bits) | (x << (32 - bits));
}

/**
 * @param {Uint8Array} message
 * @returns {string} 64 hexadecimal digits
 */
export function sha256(message) {
  const state = START.slice();
  const schedule = new Uint32Array(BLOCK);
  const view = new DataView(padded(message).buffer);
  for (let begin = 0; begin < view.byteLength; begin += BLOCK) {
    for (let i = 0; i < 16; i++) schedule[i] = view.getUint32(begin + 4 * i);
    for (let i = 16; i < BLOCK; i++) {
      const [x, y] = [schedule[i - 15], schedule[i - 2]];
      const s0 = rotated(x, 7) ^ rotated(x, 18) ^ (x >>> 3);
      const s1 = rotated(y, 17) ^ rotated(y, 19) ^ (y >>> 10);
      schedule[i] = schedule[i - 16] + s0 + schedule[i - 7] + s1;
    }
    compress(state, schedule);
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** A one bit, zeros, and the length in bits. @param {Uint8Array} message */
function padded(message) {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / BLOCK) * BLOCK);
  bytes.set(message);
  bytes[message.length] = 0x80;
  new DataView(bytes.buffer).setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
  return bytes;
}

/** @param {Uint32Array} state @param {Uint32Array} schedule */
function compress(state, schedule) {
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < BLOCK; i++) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const choice = (e & f) ^ (~e & g);
    const t1 = (h + s1 + choice + ROUNDS[i] + schedule[i]) | 0;
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + s0 + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] += word));
}

/** Numbers as the engine holds them: 64 bits each, the least significant byte first. @param {Float64Array} numbers */
export function bytesOf(numbers) {
  const view = new DataView(new ArrayBuffer(8 * numbers.length));
  numbers.forEach((number, i) => view.setFloat64(8 * i, number, true));
  return new Uint8Array(view.buffer);
}
