// What a look inside a training step says in English, apart from what the graph says.

export const inside = {
  /** @param {string} step */
  heading: (step) => `Inside step ${step}`,
  /** @param {string} text @param {string} nodes */
  hint: (text, nodes) => `The graph of “${text}”: ${nodes} nodes, in the order in which they are computed. Each line is the inside of what is picked above it.`,
  path: 'From the step to what is picked',
  /** @param {string} step */
  step: (step) => `Step ${step}`,
  /** @param {string} whole '' for the step */
  line: (whole) => (whole ? `Parts of ${whole}` : 'Parts of the step'),
  none: 'Pick a part to see what is in it. Move by node, and the lines follow the run.',
  deeper: 'Pick one of its parts in the line below it.',
  unknown: 'not known yet',
  /** @param {string} low @param {string} high */
  range: (low, high) => (low === high ? low : `${low} to ${high}`),
  go: 'Take the run to the moment of',
  toValue: 'its value',
  toGradient: 'its gradient',
};

/** @typedef {typeof inside} InsideWords */
