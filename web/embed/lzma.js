// Unpacks LZMA: what the range coder wrote after its first byte, which is always 0, and no header. The
// chances of a literal depend on three bits of the byte before it, and nothing depends on where it
// lies: lc=3, lp=0, pb=0. After Igor Pavlov's specification in the LZMA SDK.

import {nextTask} from '../widgets/task.js';

/** Bytes in one task: some milliseconds. */
const SLICE = 16384;

/** What came last. Below FROM_MATCH a literal and what was before it, above a match. */
const STATES = 12;
const FROM_MATCH = 7;
const AFTER = {match: [7, 10], repeat: [8, 11], short: [9, 11]};

/** A length: two questions, and three trees. */
const LENGTH = {low: 2, middle: 10, high: 18, size: 274};
const SLOTS = 64;
/** Chances of one set of literals: alone, and after a match by the bit that is not likely. */
const BYTE = 256;
const LITERALS = 3 * BYTE;

// Where the chances of each question begin.
const MATCH = 0;
const REPEAT = MATCH + STATES;
const NOT_LAST = REPEAT + STATES;
const NOT_SECOND = NOT_LAST + STATES;
const NOT_THIRD = NOT_SECOND + STATES;
const LONG = NOT_THIRD + STATES;
const NEW_LENGTH = LONG + STATES;
const REPEAT_LENGTH = NEW_LENGTH + LENGTH.size;
const SLOT = REPEAT_LENGTH + LENGTH.size;
const NEAR = SLOT + 4 * SLOTS;
const ALIGN = NEAR + 128;
const LITERAL = ALIGN + 16;
const ALL = LITERAL + 8 * LITERALS;

/** Answers questions with the bits that were packed. @param {Uint8Array} packed */
function rangeDecoder(packed) {
  const chances = new Uint16Array(ALL).fill(1024);
  // Both have 32 bits; what they are without a sign is asked where it matters.
  let range = 0;
  let code = 0;
  let at = 0;

  const refill = () => {
    if (at === packed.length) throw new Error('Part of what was packed is missing.');
    range <<= 8;
    code = (code << 8) | packed[at++];
  };
  /** @param {number} question */
  const bit = (question) => {
    const chance = chances[question];
    const bound = Math.imul(range >>> 11, chance);
    let one = 0;
    if (code >>> 0 < bound >>> 0) {
      range = bound;
      chances[question] = chance + ((2048 - chance) >> 5);
    } else {
      one = 1;
      range = (range - bound) | 0;
      code = (code - bound) | 0;
      chances[question] = chance - (chance >> 5);
    }
    if (range >>> 24 === 0) refill();
    return one;
  };
  for (let bytes = 0; bytes < 4; bytes++) refill();
  range = -1;

  return {
    bit,
    /** All are equally likely. @param {number} bits highest first */
    plain(bits) {
      let value = 0;
      for (; bits > 0; bits--) {
        range >>>= 1;
        const one = code >>> 0 >= range ? 1 : 0;
        if (one) code = (code - range) | 0;
        if (range >>> 24 === 0) refill();
        value = value * 2 + one;
      }
      return value;
    },
    /** @param {number} from @param {number} leaves highest bit first @param {number} [node] where to go on */
    tree(from, leaves, node = 1) {
      while (node < leaves) node = node * 2 + bit(from + node);
      return node - leaves;
    },
    /** @param {number} from @param {number} bits lowest first */
    reverseTree(from, bits) {
      let node = 1;
      let value = 0;
      for (let i = 0; i < bits; i++) {
        const one = bit(from + node);
        node = node * 2 + one;
        value |= one << i;
      }
      return value;
    },
    /** A bit that has changed on the way shifts all that follows, and the end does not come to 0. */
    whole: () => code === 0 && at === packed.length,
  };
}

/**
 * @param {Uint8Array} packed
 * @param {number} length of what was packed
 * @returns {Promise<Uint8Array<ArrayBuffer>>} rejected unless it comes out whole
 */
export async function unpackLzma(packed, length) {
  const {bit, plain, tree, reverseTree, whole} = rangeDecoder(packed);
  const out = new Uint8Array(length);
  let end = 0;
  let state = 0;
  /** Distances of the last matches, less one. */
  const last = [0, 0, 0, 0];

  const literal = () => {
    const from = LITERAL + LITERALS * (out[end - 1] >> 5);
    let node = 1;
    if (state >= FROM_MATCH) {
      // It is not the byte that would have lengthened the match: the two differ in some bit.
      let other = out[end - 1 - last[0]];
      for (let same = true; same && node < BYTE; other <<= 1) {
        const likely = (other >> 7) & 1;
        const one = bit(from + BYTE + BYTE * likely + node);
        node = node * 2 + one;
        same = one === likely;
      }
    }
    out[end++] = tree(from, BYTE, node);
    state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
  };

  /** @param {number} from */
  const size = (from) => {
    if (!bit(from)) return 2 + tree(from + LENGTH.low, 8);
    if (!bit(from + 1)) return 10 + tree(from + LENGTH.middle, 8);
    return 18 + tree(from + LENGTH.high, 256);
  };

  /** @param {number} copied */
  const distance = (copied) => {
    const slot = tree(SLOT + SLOTS * Math.min(copied - 2, 3), SLOTS);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const first = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return first + reverseTree(NEAR + first - slot, bits);
    return first + plain(bits - 4) * 16 + reverseTree(ALIGN, 4);
  };

  /** @returns {boolean} whether there is such a place; the end is marked by a distance that is none */
  const match = () => {
    const fresh = !bit(REPEAT + state);
    let place = 3;
    if (!fresh) place = bit(NOT_LAST + state) && 1 + (bit(NOT_SECOND + state) && 1 + bit(NOT_THIRD + state));
    const short = place === 0 && !bit(LONG + state);
    let rest = short ? 1 : size(fresh ? NEW_LENGTH : REPEAT_LENGTH);
    const back = fresh ? distance(rest) : last[place];
    state = AFTER[fresh ? 'match' : short ? 'short' : 'repeat'][state < FROM_MATCH ? 0 : 1];
    for (; place > 0; place--) last[place] = last[place - 1];
    last[0] = back;
    if (back >= end) return false;
    for (; rest > 0; rest--, end++) out[end] = out[end - 1 - back];
    return true;
  };

  /** @param {number} pause @returns {boolean} whether there is more */
  const upTo = (pause) => {
    while (end < pause) {
      if (end > length) return false;
      if (!bit(MATCH + state)) literal();
      else if (!match()) return false;
    }
    return true;
  };

  let pause = 0;
  do await nextTask();
  while (upTo((pause += SLICE)));
  if (end !== length || !whole()) throw new Error('What was packed is damaged.');
  return out;
}
