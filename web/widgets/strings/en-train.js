// What the widget `train` says in English.

export const train = {
  /** @param {string} step @param {string} steps */
  heading: (step, steps) => `Training step ${step} of ${steps}`,
  facts: {
    loss: 'Loss of this name',
    unsure: 'Fair choice among',
    /** @param {string} count */
    tokens: (count) => `${count} tokens`,
    learningRate: 'Learning rate',
  },
  timeline: {
    label: 'Place in this training step',
    /** @param {string} phase @param {string} event @param {string} events */
    place: (phase, event, events) => `${phase}, ${event} of ${events}`,
    /** @param {string} count */
    nodes: (count) => `${count} nodes`,
    /** @param {string} count */
    parameters: (count) => `${count} parameters`,
    untouched: 'Press Step to begin, or Play.',
    diverged:
      'Training has diverged: the loss is no longer a number. Reset, and look where it went wrong; a smaller learning rate would help.',
    complete:
      'The run is over: the learning rate has fallen to zero. Reset it and play again, or go Back into any step and look inside.',
    /** @param {string} step */
    travelling: (step) => `On the way to step ${step}…`,
    phaseDone: {
      forward: 'Every question has its answer.',
      loss: 'The loss is known.',
      backward: 'Every parameter has its gradient.',
      update: 'Every parameter has been updated.',
    },
    opened: 'A new name is in. Nothing is computed yet.',
  },
  document: {
    label: 'The name, and the probability the model gave to each character, given all before it',
    start: 'START',
    stop: 'STOP',
    given: 'given',
    truncated: 'The name is longer than the model can read: it sees the first part.',
    /** @param {string} character @param {string} chance */
    spoken: (character, chance) => `${character}: ${chance}`,
    unknown: 'not known yet',
    space: 'space',
  },
  look: {
    inside: 'Look inside',
    /** @param {string} step */
    insideStep: (step) => `Look inside step ${step}`,
    missing: 'What is inside could not be fetched. Look at the connection, and press the button again.',
  },
  losses: {
    heading: 'Loss',
    step: 'training step',
    nats: 'nats',
    each: 'of each name',
    /** @param {string} n */
    mean: (n) => `mean of the last ${n}`,
    /** @param {string} count */
    heldOut: (count) => `mean of ${count} it never reads`,
    /** @param {string} vocabulary @param {string} value */
    reference: (vocabulary, value) => `knowing nothing: ln ${vocabulary} = ${value}`,
    /** @param {string} done @param {string} loss @param {string} mean @param {string} reference */
    summary: (done, loss, mean, reference) =>
      `Loss after ${done} training steps: ${loss} on the last name, ${mean} on average over the last of them. Knowing nothing would cost ${reference}.`,
    none: 'No training step has a loss yet.',
    scrubber: 'Place in the run',
    /** @param {string} done @param {string} steps */
    after: (done, steps) => `after ${done} of ${steps} training steps`,
    table: 'Losses as a table',
    columns: /** @type {const} */ (['Step', 'Loss', 'Mean']),
  },
  samples: {
    heading: 'Names it makes up',
    temperature: 'Temperature',
    more: 'Draw more',
    drawing: 'Drawing…',
    /** @param {string} done @param {string} fresh @param {string} count */
    after: (done, fresh, count) => `after ${done} ${done === '1' ? 'step' : 'steps'}, ${fresh} of ${count} new`,
  },
};
