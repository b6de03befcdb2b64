// What the widget `dial` says in English. Numbers arrive as text.

export const dial = {
  field: {label: 'Name', hint: 'Its loss is what you watch.', placeholder: 'the empty name'},
  empty: 'the empty name',
  /** @param {string} text */
  gradients: (text) => `the gradient of the loss of ${text}`,
  turn: {
    /** @param {string} name */
    heading: (name) => `Turn ${name}`,
    hint: 'Drag the point, or move the slider. All other parameters stay.',
    back: 'Turn it back',
    own: 'as it was',
    /** @param {string} name */
    value: (name) => `Value of ${name}`,
    /** @param {string} value @param {string} loss */
    spoken: (value, loss) => `${value}, loss ${loss}`,
    /** @param {string} typed @param {string} low @param {string} high */
    problem: (typed, low, high) => `“${typed}” is not a number from ${low} to ${high}.`,
    /** @param {string} name */
    x: (name) => `value of ${name}`,
    /** @param {string} text */
    y: (text) => `loss of ${text}`,
    /** @param {string} text */
    loss: (text) => `Loss of ${text}`,
    slope: 'Gradient: slope of the tangent',
    /** @param {string} text @param {string} name @param {string} low @param {string} high @param {string} loss @param {string} slope */
    summary: (text, name, low, high, loss, slope) =>
      `Loss of ${text} for each value of ${name}, between ${low} and ${high}. At the dial it is ${loss}, and the tangent has slope ${slope}.`,
    table: 'The curve as a table',
    columns: ['Value', 'Loss'],
  },
  nudge: {
    heading: 'Nudge it',
    by: 'By',
    predicted: 'Predicted change',
    /** @param {string} gradient @param {string} by */
    predictedHow: (gradient, by) => `gradient × nudge: ${gradient} × ${by}`,
    measured: 'Measured change',
    /** @param {string} after @param {string} before */
    measuredHow: (after, before) => `loss after and before: ${after} − ${before}`,
    difference: 'Difference',
    differenceHow: 'predicted − measured',
    /** @param {string} share */
    off: (share) => `The prediction misses the measured change by ${share} of it.`,
    nothing: 'The loss did not change: it does not depend on this parameter here.',
  },
};
