// What the widget `norm` says in English. Numbers arrive as text.

export const norm = {
  which: 'Which norm',
  norms: {embedding: 'first', attention: 'before attention', mlp: 'before the MLP'},
  /** @param {string} label */
  heading: (label) => `The vector of ${label}`,
  hint: 'Both pictures have the same scale. What leaves it is cut off.',
  before: 'Before',
  after: 'After',
  size: 'size',
  times: 'Every number times',
  /** @param {string} name @param {string} size */
  summary: (name, size) => `${name} the norm, root mean square ${size}`,
  stretch: 'Make it longer or shorter',
  /** @param {string} factor */
  factor: (factor) => `× ${factor}`,
  lossNow: 'Loss of the text',
  /** @param {string} label @param {string} factor */
  lossThen: (label, factor) => `with the row of ${label} × ${factor}`,
  table: 'The vector in numbers',
  channel: 'Channel',
};
