// What the widget `adam` says in English. Numbers arrive as text.

export const adam = {
  pick: {
    legend: 'Parameter',
    tensor: 'Matrix',
    row: 'Row',
    column: 'Column',
    largest: 'Largest gradient',
    still: 'No gradient, still moving',
    /** @param {string} name */
    picked: (name) => `Now ${name}.`,
    noneStill: 'In this step every parameter has a gradient, or has never had one.',
  },
  place: {
    label: 'Training step',
    /** @param {string} step @param {string} steps @param {string} text */
    at: (step, steps, text) => `Training step ${step} of ${steps}, on “${text}”`,
    /** @param {string} step @param {string} steps */
    spoken: (step, steps) => `training step ${step} of ${steps}`,
    step: 'Step',
    back: 'Back',
    moves: 'Move by a training step',
    first: 'First step',
    last: 'Last step',
  },
  update: {
    /** @param {string} name */
    heading: (name) => `What this step does to ${name}`,
    /** @param {string} rate */
    rate: (rate) => `The learning rate is ${rate}.`,
    columns: /** @type {const} */ (['What', 'How', 'Number']),
    names: {
      grad: 'gradient',
      m: 'mean of gradients',
      v: 'mean of squares',
      mHat: 'm corrected',
      vHat: 'v corrected',
      move: 'move',
      value: 'parameter',
    },
    fromBackward: 'from the backward pass',
    /** @param {string} step @param {string} name @param {string} grad @param {string} move @param {string} value */
    said: (step, name, grad, move, value) =>
      `Training step ${step}: ${name} has gradient ${grad}, moves by ${move}, and is now ${value}.`,
  },
  history: {
    heading: 'Over the whole run',
    waiting: 'Going through the run again…',
    step: 'training step',
    gradients: 'Gradient, and its mean m',
    squares: 'Mean of squares, v',
    moves: 'Moves',
    values: 'The parameter itself',
    grad: 'gradient',
    m: 'm',
    v: 'v',
    move: 'move',
    value: 'with Adam',
    /** @param {string} rate */
    twin: (rate) => `plain descent, rate ${rate}`,
    rate: 'Learning rate of plain descent',
    /** @param {string} what @param {string} name @param {string} low @param {string} high @param {string} now */
    summary: (what, name, low, high, now) => `${what} of ${name} over the run: from ${low} to ${high}, ${now} at this step.`,
    table: 'These curves as a table',
    columns: /** @type {const} */ (['Step', 'Gradient', 'm', 'v', 'Move', 'Value', 'Plain descent']),
  },
};

/** @typedef {typeof adam} AdamWords */
