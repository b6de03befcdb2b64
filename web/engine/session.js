// A session of the engine, with checked arguments and errors as exceptions.

import {finite, finites, items, object, oneOf, text, textOrNone, whole, wholes} from './arguments.js';
import {EngineError} from './error.js';
import {Remembered} from './remembered.js';
import {checkSurgery, surgeryOrNone} from './surgery.js';

/** @import {MicrogptModule, SessionHandle} from './module-types.js' */
/** @import {Activation, Change, Granularity, Moved, Optimizer, ParameterView, Phase, Position, Positions, Session as SessionContract, Settings, Surgery, Trainer} from './types.js' */

/** @type {readonly Granularity[]} */
const GRANULARITIES = ['node', 'operation', 'phase', 'step'];
/** @type {readonly Phase[]} */
const PHASES = ['forward', 'loss', 'backward', 'update'];
/** @type {readonly ParameterView[]} */
const VIEWS = ['value', 'grad', 'm', 'v'];
/** @type {readonly Positions[]} */
const POSITIONS = ['rope', 'learned'];
/** @type {readonly Optimizer[]} */
const OPTIMIZERS = ['adam', 'sgd'];
/** @type {readonly Trainer[]} */
const TRAINERS = ['fused', 'graph'];
const MOST_EVENTS = 2 ** 32 - 1;
const LARGEST_TOKEN = 2 ** 31 - 1;

/**
 * @param {Settings} settings
 * @returns {Settings}
 */
export function checkSettings(settings) {
  return {
    positions: oneOf('positions', settings.positions, POSITIONS),
    seed: whole('seed', settings.seed, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
    steps: whole('steps', settings.steps, 1),
    nLayer: whole('nLayer', settings.nLayer, 1),
    nEmbd: whole('nEmbd', settings.nEmbd, 1),
    nHead: whole('nHead', settings.nHead, 1),
    block: whole('block', settings.block, 1),
    learningRate: finite('learningRate', settings.learningRate),
    beta1: finite('beta1', settings.beta1),
    beta2: finite('beta2', settings.beta2),
    epsilon: finite('epsilon', settings.epsilon),
    optimizer: oneOf('optimizer', settings.optimizer, OPTIMIZERS),
    temperature: finite('temperature', settings.temperature),
    trainer: oneOf('trainer', settings.trainer, TRAINERS),
    surgery: checkSurgery(settings.surgery ?? {}),
    changes: items('changes', settings.changes).map(checkChange),
  };
}

/** @param {Change} change @returns {Change} */
function checkChange({step, learningRate, beta1, beta2}) {
  const numbers = Object.entries({learningRate, beta1, beta2}).filter(([, value]) => value !== undefined);
  for (const [name, value] of numbers) finite(name, value);
  return {step: whole('step', step), ...Object.fromEntries(numbers)};
}

/**
 * See types.d.ts.
 * @implements {SessionContract}
 */
export class Session {
  #handle;
  #remembered;

  /** @param {SessionHandle} handle owned by the session from here on */
  constructor(handle) {
    this.#handle = handle;
    this.#remembered = new Remembered(handle);
  }

  /**
   * @param {MicrogptModule} module
   * @param {string} corpus
   * @param {Settings} settings checked
   * @param {ArrayLike<number>} [parameters] to begin with
   */
  static create(module, corpus, settings, parameters) {
    const own = parameters === undefined ? undefined : finites('parameter', parameters);
    return new Session(module.createSession(text('corpus', corpus), settings, own));
  }

  settings() {
    return this.#handle.settings();
  }

  corpus() {
    return this.#remembered.corpus();
  }

  tensors() {
    return this.#remembered.tensors();
  }

  situation() {
    return this.#remembered.situation();
  }

  /** @param {Granularity} granularity */
  step(granularity, count = 1) {
    oneOf('granularity', granularity, GRANULARITIES);
    return this.#moved(this.#handle.step(granularity, whole('count', count, 1)));
  }

  /** @param {Granularity} granularity */
  back(granularity, count = 1) {
    oneOf('granularity', granularity, GRANULARITIES);
    return this.#moved(this.#handle.back(granularity, whole('count', count, 1)));
  }

  /** @param {Moved} moved @returns {Moved} */
  #moved(moved) {
    const {moves, ...situation} = moved;
    this.#remembered.moved(situation);
    return moved;
  }

  /** @param {Position} position */
  seek(position) {
    const {step, phase, event} = object('position', position, '{step, phase, event}');
    oneOf('phase', phase, PHASES);
    return this.#remembered.moved(this.#handle.seek(whole('step', step), phase, whole('event', event, 0, MOST_EVENTS)));
  }

  /** @param {Change} change */
  change(change) {
    const situation = this.#handle.change(checkChange(change));
    this.#remembered.branched();
    return this.#remembered.moved(situation);
  }

  fork() {
    return new Session(this.#handle.fork());
  }

  /** @param {Session} other */
  firstDifference(other) {
    return this.#handle.firstDifference(other.#handle);
  }

  recipe(corpus = 'names') {
    return this.#handle.recipe(text('corpus', corpus));
  }

  document() {
    return this.#remembered.document();
  }

  /** @param {string} string */
  tokenize(string) {
    return this.#handle.tokenize(text('text', string));
  }

  /** @param {readonly number[]} tokens @returns {string} */
  textOf(tokens) {
    const numbers = tokens.map((token, i) => whole(`token ${i + 1}`, token, -LARGEST_TOKEN, LARGEST_TOKEN));
    return this.#handle.textOf(Float64Array.from(numbers));
  }

  losses() {
    return this.#remembered.losses();
  }

  /** @param {ParameterView} view */
  parameters(view) {
    return this.#handle.parameters(oneOf('view', view, VIEWS));
  }

  /** @param {string} name @returns {Activation} */
  activation(name, layer = 0, head = 0) {
    return this.#handle.activation(text('name', name), whole('layer', layer), whole('head', head));
  }

  activationNames() {
    return this.#handle.activationNames();
  }

  /** @param {number} parameter @param {number} value */
  lossWith(parameter, value) {
    return this.#handle.lossWith(whole('parameter', parameter), finite('value', value));
  }

  /** @param {number} first @param {number} count */
  checkGradients(first, count) {
    return this.#handle.checkGradients(whole('first', first), whole('count', count));
  }

  /** @param {string} prefix */
  distribution(prefix, temperature = 1) {
    if (finite('temperature', temperature) <= 0) {
      throw new EngineError('bad_argument', `temperature (${temperature}) must be above 0`);
    }
    return this.#handle.distribution(text('prefix', prefix), temperature);
  }

  /** @param {number} count @param {number} temperature */
  sample(count, temperature) {
    return this.#handle.sample(whole('count', count, 1), finite('temperature', temperature));
  }

  /** @param {number} token */
  embeddingCosines(token) {
    return this.#handle.embeddingCosines(whole('token', token));
  }

  /** @param {ArrayLike<number>} [axes] */
  embeddingPlane(axes = []) {
    return this.#handle.embeddingPlane(finites('axes', axes));
  }

  /** @param {number} queryToken @param {number} keyToken */
  rotation(queryToken, keyToken, head = 0) {
    return this.#handle.rotation(whole('queryToken', queryToken), whole('keyToken', keyToken), whole('head', head));
  }

  /** @param {string} [given] */
  readout(given) {
    return this.#handle.readout(textOrNone('text', given));
  }

  /** @param {ArrayLike<number>} values */
  norm(values) {
    return this.#handle.norm(finites('values', values));
  }

  /** @param {number} first @param {number} count */
  firing(first, count, layer = 0) {
    return this.#handle.firing(whole('layer', layer), whole('first', first), whole('count', count));
  }

  /** @param {ArrayLike<number>} parameters @param {ArrayLike<number>} values @param {string} [on] */
  lossesWith(parameters, values, on) {
    return this.#handle.lossesWith(wholes('parameter', parameters), finites('value', values), textOrNone('on', on));
  }

  /** @param {ArrayLike<number>} parameters @param {ArrayLike<number>} values @param {string} [on] */
  gradientsWith(parameters, values, on) {
    return this.#handle.gradientsWith(wholes('parameter', parameters), finites('value', values), textOrNone('on', on));
  }

  /** @param {number} first @param {number} count @param {Surgery} [surgery] */
  meanLoss(first, count, surgery) {
    return this.#handle.meanLoss(whole('first', first), whole('count', count, 1), surgeryOrNone(surgery));
  }

  /** @param {number} parameter */
  adam(parameter) {
    return this.#handle.adam(whole('parameter', parameter));
  }

  /** @param {number} parameter @param {number} first @param {number} count */
  history(parameter, first, count) {
    return this.#handle.history(whole('parameter', parameter), whole('first', first), whole('count', count, 1));
  }

  /** @param {string} [given] @param {Surgery} [surgery] */
  read(given, surgery) {
    return this.#handle.read(textOrNone('text', given), surgeryOrNone(surgery));
  }

  /** @param {number} layer @param {number} head @param {string} [given] */
  attention(layer, head, given) {
    return this.#handle.attention(whole('layer', layer), whole('head', head), textOrNone('text', given));
  }

  /** @param {number} layer @param {number} head @param {string} [given] */
  maskedAttention(layer, head, given) {
    return this.#handle.maskedAttention(whole('layer', layer), whole('head', head), textOrNone('text', given));
  }

  /** @param {string} prefix @param {number} temperature @param {number} count */
  draws(prefix, temperature, count) {
    return this.#handle.draws(text('prefix', prefix), finite('temperature', temperature), whole('count', count, 1));
  }

  /** @param {number} index @param {number} temperature */
  generate(index, temperature) {
    return this.#handle.generate(whole('index', index), finite('temperature', temperature));
  }

  /** @param {string} given */
  has(given) {
    return this.#handle.has(text('text', given));
  }

  graph() {
    return this.#handle.graph();
  }

  /** @param {number} id */
  scope(id) {
    return this.#handle.scope(whole('scope', id));
  }

  /** @param {number} parent */
  scopes(parent) {
    return this.#handle.scopes(whole('scope', parent));
  }

  /** @param {number} scope @param {number} first @param {number} count */
  elements(scope, first, count) {
    return this.#handle.elements(whole('scope', scope), whole('first', first), whole('count', count));
  }

  /** @param {number} id */
  node(id) {
    return this.#handle.node(whole('node', id));
  }

  /** @param {number} id */
  contributions(id) {
    return this.#handle.contributions(whole('node', id));
  }

  /** @param {number} id */
  pathToLoss(id) {
    return this.#handle.pathToLoss(whole('node', id));
  }

  free() {
    this.#handle.delete();
    // What was remembered is gone with it.
    this.#remembered = new Remembered(this.#handle);
  }
}
