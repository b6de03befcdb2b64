// What the widget `residual` says in English. Numbers arrive as text.

/** @import {Part} from '../../engine/types.js' */

export const residual = {
  sum: {
    /** @param {string} label */
    heading: (label) => `The sum at ${label}`,
    hint: 'All three have the same scale.',
    part: 'Part',
    parts: {attention: 'attention', mlp: 'the MLP'},
    terms: /** @type {((part: string) => string)[]} */ ([
      (part) => `Stream before ${part}`,
      (part) => `Correction by ${part}`,
      (part) => `Stream after ${part}`,
    ]),
    size: 'Size',
    gradient: 'Size of its gradient',
    /** @param {string} name @param {string} size */
    summary: (name, size) => `${name}, root mean square ${size}`,
    table: 'The sum in numbers',
    channel: 'Channel',
  },
  cut: {
    heading: 'Cut a part out',
    /** @param {string} names */
    hint: (names) => `Mean loss on ${names} names. What is cut is cut in every layer.`,
    part: 'Cut out',
    whole: 'Nothing',
    /** @type {Record<Part, string>} */
    parts: {
      attention: 'Attention: it adds nothing',
      mlp: 'The MLP: it adds nothing',
      attentionResidual: 'The sum after attention: its output replaces the stream',
      mlpResidual: 'The sum after the MLP: its output replaces the stream',
      norms: 'All norms',
      positions: 'Positions',
    },
    /** @param {string} steps */
    here: (steps) => `Out of this model, after ${steps} steps`,
    without: 'Trained without it from the start',
    /** @param {string} all @param {string} cut */
    train: (all, cut) => `Train ${all} models: the whole one, and ${cut} without a part`,
    training: 'training…',
    measuring: 'measuring…',
    done: 'All models are trained.',
    /** @param {string} value */
    line: (value) => `The dotted line is what knowing nothing costs, ${value}.`,
  },
};
