// What elements and more than one widget say in English. Numbers arrive as text, formatted by
// web/draw/number.js. What one widget says stands in a file of its own: en-*.js, see en-all.js.

import {text} from './en-text.js';

/** @import {Granularity, Phase} from '../../engine/types.js' */

export const en = {
  widgets: /** @type {Record<string, string>} */ ({
    train: 'Training, step by step',
    graph: 'The graph of the model',
    expression: 'Autograd, by hand',
    check: 'Every gradient, checked',
    attention: 'Attention, in every head',
    heads: 'What the heads are worth',
    mask: 'No look at the future, twice',
    block: 'Through the model, stage by stage',
    mlp: 'The MLP',
    norm: 'RMSNorm',
    residual: 'The residual stream',
    sizes: 'Sizes',
    rope: 'Rotary positions',
    embedding: 'Embedding: a token as numbers',
    sample: 'How a name is made up',
    adam: 'What Adam does to one parameter',
    race: 'Training runs side by side',
    tokens: 'Text to tokens and back',
    next: 'What comes next',
    loss: 'What a loss is made of',
    verify: 'Checks of the model',
    data: 'Words of your own',
    dial: 'One parameter, turned by hand',
    descent: 'Downhill on two parameters',
    chain: 'Slopes in a chain',
    softmax: 'From scores to shares',
    predict: 'Prediction',
  }),
  /** One line a widget, under its title. */
  shows: /** @type {Record<string, string>} */ ({
    train: 'One name a step: forward, loss, backward, update.',
    expression: 'Each operation is written down as it is done; the walk back hands shares to its inputs.',
    check: 'The backward pass against two forward passes for each parameter.',
    attention: 'Who looks at whom, each score worked out, and the average that comes of it.',
    heads: 'What each head looks at, and what the loss becomes without it.',
    mask: 'Attention with lists that grow, and as a matrix with a mask: the same numbers.',
    embedding: 'The 16 numbers of every token: which are alike, and where they move.',
    graph: 'Every addition and multiplication behind one loss, each with its gradient.',
    sample: 'One token at a time: what the model says next, and the draw that decides.',
    data: 'Train the model on any list of words. The list stays in this page.',
    race: 'Runs that differ in one thing: where they part, and where they arrive.',
    adam: 'The gradient of one parameter, what is remembered of it, and its moves.',
    tokens: 'Characters become numbers, numbers become characters, and both become questions.',
    next: 'From 27 scores to 27 probabilities, and tokens drawn from them.',
    loss: 'What each question of a name costs, and the mean of it.',
    verify: 'The published runs done again here, and compared to the last digit.',
    rope: 'Queries and keys turn with the position; their score knows only the distance.',
    mlp: 'Which hidden units fire, and for which letters.',
    norm: 'A vector and its size, before and after.',
    residual: 'Stream + correction = stream, and what happens without a part.',
    sizes: 'How many parameters, what they cost, and what they buy.',
    block: 'The real numbers at every stage, and their gradients.',
    dial: 'The loss of a name, for every value that one parameter could have.',
    chain: 'Local slopes multiply along a path, and add over paths.',
    softmax: 'Raise e to each score, and divide by the sum.',
    descent: 'The real loss as a landscape, and steps of gradient descent on it.',
  }),
  /** What a name that the model made up is. */
  drawn: {isNew: 'new', known: 'in its list', empty: '(empty)'},
  host: {
    share: 'Share or embed',
    loading: 'Loading the model…',
    late: 'A part of it has not arrived yet, or this device is busy. It starts when it can.',
    retry: 'Try again',
    start: 'Start',
    onPaper: 'This figure had not started yet when the page was printed. Now it does: print once more.',
  },
  errors: {
    /** @param {string} run */
    tied: (run) => `The run "${run}" is open already, with other settings: this element follows it.`,
    /** @param {string} detail */
    broken: (detail) => `Something broke in the model (${detail}). Try again, or reload the page.`,
    /** @param {string} widget */
    noRun: (widget) => `The widget "${widget}" has no run that could be moved: take another one.`,
    detached: 'The element is not in a page: append it first.',
    noDrawing: 'This widget has no drawing on screen.',
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
  training: {
    slider: 'Training steps',
    untrained: 'Untrained',
    trained: 'Trained',
    /** @param {string} done @param {string} steps */
    after: (done, steps) => `after ${done} of ${steps} training steps`,
  },
  typed: {label: 'Text', position: 'Position', start: 'START', stop: 'STOP'},
  /** @type {Record<Phase, string>} */
  phases: {forward: 'Forward', loss: 'Loss', backward: 'Backward', update: 'Update'},
  /** Parts of a path such as `pos4.layer0.head2.weights.exp`, in words. */
  scopes: {
    /** @param {string} index @param {string} character read there, or '' */
    position: (index, character) => (character ? `position ${index} (${character})` : `position ${index}`),
    /** @param {string} index */
    layer: (index) => `layer ${index}`,
    /** @param {string} index */
    head: (index) => `head ${index}`,
    /** @type {Record<string, string>} */
    operations: {
      embedding: 'token and position, added',
      embedding_norm: 'RMSNorm of the embedding',
      attn_norm: 'RMSNorm before attention',
      q: 'query',
      k: 'key',
      v: 'value',
      q_rotated: 'query, rotated by its position',
      k_rotated: 'key, rotated by its position',
      scores: 'attention scores',
      weights: 'attention weights',
      out: 'weighted average of the values',
      attn_out: 'heads put together',
      attn_residual: 'residual stream after attention',
      mlp_norm: 'RMSNorm before the MLP',
      mlp_hidden: 'hidden units of the MLP',
      mlp_relu: 'hidden units after ReLU',
      mlp_out: 'output of the MLP',
      mlp_residual: 'residual stream after the MLP',
      logits: 'logits',
      probs: 'probabilities',
      loss: 'loss',
      mean: 'mean over all positions',
    },
    /** @type {Record<string, string>} */
    parts: {
      mean_square: 'mean square',
      inv_rms: 'one over the root',
      out: 'scaled',
      exp: 'exponentials',
      total: 'their sum',
      share: 'shares',
    },
    /** Of matrices, by the last part of their name. @type {Record<string, string>} */
    matrices: {
      parameters: 'parameters',
      wte: 'token embeddings',
      wpe: 'position embeddings',
      lm_head: 'output matrix',
      attn_wq: 'query matrix',
      attn_wk: 'key matrix',
      attn_wv: 'value matrix',
      attn_wo: 'attention output matrix',
      mlp_fc1: 'first matrix of the MLP',
      mlp_fc2: 'second matrix of the MLP',
    },
  },
  text,
  status: {
    /** Of one node. */
    node: {
      /** @param {string} name @param {string[]} shares */
      sent: (name, shares) => `${name} sent ${shares.join(' and ')}.`,
      /** @param {string} gradient @param {string} local @param {string} product @param {string} to */
      share: (gradient, local, product, to) => `${gradient} × ${local} = ${product} to ${to}`,
      /** @param {string} name @param {string} formula @param {string} value */
      computed: (name, formula, value) => `${name} = ${formula} = ${value}.`,
    },
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
    lossDone: (loss, choices) => `Loss ${loss}, as unsure as a fair choice among ${choices} tokens.`,
    /** @param {string} count @param {string} largest @param {string} name */
    backwardDone: (count, largest, name) => `Backward done: ${count} gradients, largest ${largest}, at ${name}.`,
    /** @param {string} phase @param {string} path @param {string} count @param {string} largest */
    values: (phase, path, count, largest) => `${phase}, ${path}: ${count}, largest ${largest}.`,
    /** @param {number} n */
    valueCount: (n) => (n === 1 ? '1 value' : `${n} values`),
    /** @param {number} n */
    gradientCount: (n) => (n === 1 ? '1 gradient' : `${n} gradients`),
    /** @param {string} name @param {string} value */
    parameter: (name, value) => `Update, ${name} is now ${value}.`,
    /** @param {string} tensor @param {string} done @param {string} count */
    tensor: (tensor, done, count) => `Update, ${tensor}: ${done} of ${count} parameters moved.`,
    /** @param {string} choices */
    unsure: (choices) => ` As unsure as a fair choice among ${choices} tokens.`,
    playing: 'Playing.',
    paused: 'Paused.',
    /** @param {string} sentence */
    back: (sentence) => `Back. ${sentence}`,
  },
};
