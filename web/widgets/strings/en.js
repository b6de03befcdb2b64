// Everything a widget says in English. Numbers arrive as text, formatted by web/draw/number.js.

/** @import {Granularity, Phase} from '../../engine/types.js' */

export const en = {
  widgets: /** @type {Record<string, string>} */ ({
    train: 'Training, step by step',
    graph: 'The graph of the model',
  }),
  host: {
    loading: 'Loading the model…',
    retry: 'Try again',
    start: 'Start',
  },
  errors: {
    /** @param {string} run */
    tied: (run) => `The run "${run}" is open already, with other settings: this element follows it.`,
    /** @param {string} detail */
    broken: (detail) => `Something broke in the model (${detail}). Try again, or reload the page.`,
    detached: 'The element is not in a page.',
  },
  transport: {
    label: 'Move through the run',
    step: 'Step',
    back: 'Back',
    play: 'Play',
    pause: 'Pause',
    reset: 'Reset',
    by: 'Move by',
    pace: 'Pace',
    /** @param {string} perSecond */
    perSecond: (perSecond) => `${perSecond} a second`,
    fastest: 'As fast as possible',
    /** @type {Record<Granularity, string>} */
    granularities: {node: 'node', operation: 'operation', phase: 'phase', step: 'training step'},
  },
  /** @type {Record<Phase, string>} */
  phases: {forward: 'Forward', loss: 'Loss', backward: 'Backward', update: 'Update'},
  status: {
    start: 'At the start of the run.',
    /** @param {string} step @param {string} steps @param {string} text @param {string} loss */
    stepDone: (step, steps, text, loss) => `Step ${step} of ${steps}, ${text}: loss ${loss}.`,
    /** @param {string} steps @param {string} loss */
    complete: (steps, loss) => `The run is complete: ${steps} steps, last loss ${loss}.`,
    /** @param {string} step @param {string} text */
    opened: (step, text) => `Step ${step} begins, with ${text}.`,
    /** @param {string} questions @param {string} low @param {string} high */
    forwardDone: (questions, low, high) =>
      `Forward done: ${questions} questions answered; the true next characters got ${low} to ${high}.`,
    /** @param {string} loss @param {string} choices */
    lossDone: (loss, choices) => `Loss ${loss}, as unsure as a fair choice among ${choices} characters.`,
    /** @param {string} count @param {string} largest @param {string} name */
    backwardDone: (count, largest, name) => `Backward done: ${count} gradients, largest ${largest}, at ${name}.`,
    /** @param {string} phase @param {string} path @param {string} count @param {string} largest */
    values: (phase, path, count, largest) => `${phase}, ${path}: ${count}, largest ${largest}.`,
    /** @param {number} n */
    valueCount: (n) => (n === 1 ? '1 value' : `${n} values`),
    /** @param {number} n */
    gradientCount: (n) => (n === 1 ? '1 gradient' : `${n} gradients`),
    /** @param {string} phase @param {string} name @param {string} value */
    nodeValue: (phase, name, value) => `${phase}, ${name} = ${value}.`,
    /** @param {string} phase @param {string} name @param {string} grad */
    nodeGradient: (phase, name, grad) => `${phase}, ${name}: gradient ${grad}.`,
    /** @param {string} name @param {string} value */
    parameter: (name, value) => `Update, ${name} is now ${value}.`,
    /** @param {string} tensor @param {string} done @param {string} count */
    tensor: (tensor, done, count) => `Update, ${tensor}: ${done} of ${count} parameters moved.`,
    /** @param {string} choices */
    unsure: (choices) => ` As unsure as a fair choice among ${choices} characters.`,
    playing: 'Playing.',
    paused: 'Paused.',
    /** @param {string} sentence */
    back: (sentence) => `Back. ${sentence}`,
  },
};

/** @typedef {typeof en} Words */
