// Everything a widget says in English. Numbers arrive as text, formatted by web/draw/number.js.

import {attention, heads, mask} from './en-attention.js';
import {check} from './en-check.js';
import {embedding} from './en-embedding.js';
import {rope} from './en-rope.js';
import {mlp} from './en-mlp.js';
import {norm} from './en-norm.js';
import {residual} from './en-residual.js';
import {sizes} from './en-sizes.js';
import {block} from './en-block.js';
import {chain} from './en-chain.js';
import {descent} from './en-descent.js';
import {dial} from './en-dial.js';
import {expression} from './en-expression.js';
import {graph} from './en-graph.js';
import {loss} from './en-loss.js';
import {next} from './en-next.js';
import {share} from './en-share.js';
import {adam} from './en-adam.js';
import {predict} from './en-predict.js';
import {data} from './en-data.js';
import {race} from './en-race.js';
import {softmax} from './en-softmax.js';
import {sample} from './en-sample.js';
import {text} from './en-text.js';
import {tokens} from './en-tokens.js';
import {verify} from './en-verify.js';

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
    heads: 'Single heads taken out, and what the loss becomes without them.',
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
    /** @param {string} widget */
    noRun: (widget) => `The widget "${widget}" has no run that could be moved.`,
    detached: 'The element is not in a page.',
    noDrawing: 'This widget has no drawing to save.',
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
  },
  attention,
  check,
  expression,
  heads,
  mask,
  embedding,
  rope,
  mlp,
  norm,
  residual,
  sizes,
  block,
  graph,
  chain,
  descent,
  dial,
  softmax,
  loss,
  next,
  share,
  predict,
  sample,
  adam,
  race,
  data,
  text,
  tokens,
  train: {
    /** @param {string} step @param {string} steps */
    heading: (step, steps) => `Training step ${step} of ${steps}`,
    facts: {
      loss: 'Loss of this name',
      unsure: 'Fair choice among',
      /** @param {string} count */
      characters: (count) => `${count} characters`,
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
        update: 'Every parameter has moved.',
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
      after: (done, fresh, count) => `after ${done} steps, ${fresh} of ${count} new`,
      isNew: 'new',
      known: 'in its list',
      empty: '(empty)',
    },
    map: {
      /** @param {string} count */
      heading: (count) => `${count} parameters`,
      view: 'Coloured by',
      views: {auto: 'auto', value: 'value', grad: 'gradient', m: 'm', v: 'v'},
      /** @type {Record<import('../../engine/types.js').ParameterView, string>} */
      shows: {
        value: 'their values',
        grad: 'their gradients',
        m: 'm, Adam’s running mean of their gradients',
        v: 'v, Adam’s running mean of the squares',
      },
      /** @param {string} count @param {string} what @param {string} low @param {string} high */
      summary: (count, what, low, high) => `${count} parameters by ${what}, from ${low} to ${high}.`,
      legend: 'Squares are positive, discs negative: the stronger, the further from zero.',
      unknown: 'their gradients, which come with the backward pass',
      arriving: 'their gradients, as far as they have arrived',
      hint: 'Point at a cell, or use the arrow keys.',
      grid: 'Parameters, one cell each. Arrow keys move.',
      /** @param {string} name @param {string} value @param {string} grad */
      cell: (name, value, grad) => `${name}, value ${value}, gradient ${grad}`,
      facts: {name: 'Parameter', value: 'Value', grad: 'Gradient', m: 'm', v: 'v', move: 'Last move'},
      /** @param {string} tensor */
      table: (tensor) => `${tensor} as a table`,
      row: 'Row',
    },
  },
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
  verify,
};

/** @typedef {typeof en} Words */
