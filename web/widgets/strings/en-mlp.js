// What the widget `mlp` says in English. Numbers arrive as text.

export const mlp = {
  units: {
    /** @param {string} label */
    heading: (label) => `The MLP at ${label}`,
    /** @param {string} firing @param {string} all */
    fire: (firing, all) => `${firing} of ${all} units fire here.`,
    stages: {
      mlp_norm: {title: 'In', does: 'the stream, scaled to size 1'},
      mlp_hidden: {title: 'Hidden units', does: 'fc1: one dot product each'},
      mlp_relu: {title: 'After ReLU', does: 'what was below zero is zero'},
      mlp_out: {title: 'Out', does: 'fc2: the correction to the stream'},
    },
    /** @param {string} title @param {string} low @param {string} high */
    summary: (title, low, high) => `${title}, from ${low} to ${high}`,
    unit: 'Unit',
    /** @param {string} unit @param {string} before @param {string} after */
    valueText: (unit, before, after) => `unit ${unit}: ${before} before ReLU, ${after} after`,
    before: 'Before ReLU',
    after: 'After ReLU',
    table: 'All units in numbers',
  },
  relu: {
    heading: 'ReLU, with the units of this position on it',
    /** @param {string} zeros @param {string} all */
    hint: (zeros, all) => `${zeros} of ${all} lie on the flat part: their output is 0, and so is their slope.`,
    /** @param {string} zeros @param {string} all */
    summary: (zeros, all) => `The curve of ReLU: flat at 0 to the left of 0, rising by 1 for 1 to the right. ${zeros} of ${all} units lie on the flat part.`,
  },
  letters: {
    heading: 'Which unit fires for which letter',
    /** @param {string} names @param {string} positions @param {string} steps */
    hint: (names, positions, steps) => `Counted over ${names} names, ${positions} positions, with the model after ${steps} steps. A full cell: it fires whenever that letter is read.`,
    zeros: 'Of all units at all positions, ReLU makes zero:',
    /** @param {string} units @param {string} zeros */
    summary: (units, zeros) => `How often each of ${units} units fires, letter by letter. ${zeros} of all outputs are zero.`,
    /** @param {string} unit @param {string} letters */
    often: (unit, letters) => `Unit ${unit} fires at more than half of the places that read ${letters}.`,
    /** @param {string} unit */
    seldom: (unit) => `Unit ${unit} fires at more than half of the places of no letter.`,
    /** @param {string} unit */
    bars: (unit) => `Share of places at which unit ${unit} fires, letter by letter.`,
    /** @param {string} unit */
    table: (unit) => `Unit ${unit} as a table`,
    columns: /** @type {const} */ (['Reads', 'Fires', 'Places']),
  },
};
