// One sentence for a change of position: what changed, and the number that matters.

import {formatCount, formatFixed, formatNumber, formatPercent} from '../draw/number.js';
import {engineIsWhole} from '../engine/engine.js';
import {eventSentence} from './graph/sentences.js';

/** @import {Session, Situation} from '../engine/types.js' */
/** @import {Change, Run} from './run.js' */
/** @import {CommonWords} from './strings/languages.js' */

/**
 * @param {Run} run
 * @param {Change} change
 * @param {CommonWords} words
 * @param {boolean} verbose
 */
export function narrate(run, change, words, verbose) {
  if (change.kind === 'setting') {
    if (change.name !== 'playing') return '';
    const {situation} = run;
    if (situation.complete) return place(run, words);
    return change.value ? words.status.playing : `${words.status.paused} ${place(run, words)}`;
  }
  const sentence = place(run, words) + (verbose ? uncertainty(run.situation, words) : '');
  return change.kind === 'back' ? words.status.back(sentence) : sentence;
}

/**
 * Where the run is.
 * @param {Run} run
 * @param {CommonWords} words
 * @param {(name: string) => string} [short] cuts names of nodes
 * @returns {string}
 */
export function place({session, situation, granularity}, {status, phases}, short) {
  const {step, steps, phase, event, events, loss, atStart, complete} = situation;
  const {text} = session.document();
  if (atStart) return status.start;
  if (complete) return status.complete(formatCount(steps), formatFixed(loss));
  if (phase === 'forward' && event === 0) return status.opened(formatCount(step + 1), text);
  if (event === events) {
    if (phase === 'forward') return forwardDone(session, status);
    if (phase === 'loss') return status.lossDone(formatFixed(loss), choices(loss));
    if (phase === 'backward') return backwardDone(session, status);
    return status.stepDone(formatCount(step + 1), formatCount(steps), text, formatFixed(loss));
  }
  if (phase === 'update') return updating(session, situation, granularity === 'node', status);
  const ofNode = granularity === 'node' && engineIsWhole() && eventSentence(session, situation.node, phase === 'backward', status.node, short);
  if (ofNode) return ofNode;
  return operation(session, situation, {status, phases});
}

/** @param {number} loss e^loss: a fair choice among so many costs the same */
export function choices(loss) {
  return formatFixed(Math.exp(loss), 1).replace(/\B(?=(\d{3})+\.)/g, ',');
}

/** @param {Situation} situation @param {CommonWords} words */
function uncertainty({loss}, {status}) {
  return Number.isNaN(loss) ? '' : status.unsure(choices(loss));
}

/**
 * Probability that each position gives to the character that really comes next.
 * @param {Session} session
 * @returns {number[]} NaN where it is not known yet
 */
export function chancesOfTruth(session) {
  const {tokens, positions} = session.document();
  const {values, columns} = session.activation('probs');
  return Array.from({length: positions}, (_, i) => values[i * columns + tokens[i + 1]]);
}

/** @param {Session} session @param {CommonWords['status']} status */
function forwardDone(session, status) {
  const chances = chancesOfTruth(session);
  const [low, high] = [Math.min(...chances), Math.max(...chances)];
  return status.forwardDone(String(chances.length), formatPercent(low), formatPercent(high));
}

/** @param {Session} session @param {CommonWords['status']} status */
function backwardDone(session, status) {
  const grads = session.parameters('grad');
  const index = indexOfLargest(grads);
  const name = parameterName(session, index);
  return status.backwardDone(formatCount(grads.length), formatNumber(grads[index]), name);
}

/**
 * @param {Session} session
 * @param {Situation} situation
 * @param {boolean} single
 * @param {CommonWords['status']} status
 */
function updating(session, {parameter}, single, status) {
  if (single) {
    const value = session.parameters('value')[parameter];
    return status.parameter(parameterName(session, parameter), formatNumber(value));
  }
  const tensor = tensorOf(session, parameter);
  const count = formatCount(tensor.rows * tensor.columns);
  return status.tensor(tensor.name, formatCount(parameter - tensor.offset + 1), count);
}

/** @param {Session} session @param {Situation} situation @param {Pick<CommonWords, 'status' | 'phases'>} words */
function operation(session, {phase, scope}, {status, phases}) {
  const {path, elements, begin, end, valueMin, valueMax, gradMin, gradMax} = session.scope(scope);
  const count = elements || end - begin;
  return phase === 'backward'
    ? status.values(phases[phase], path, status.gradientCount(count), formatNumber(larger(gradMin, gradMax)))
    : status.values(phases[phase], path, status.valueCount(count), formatNumber(larger(valueMin, valueMax)));
}

/** @param {number} a @param {number} b the one further from zero */
function larger(a, b) {
  return Math.abs(a) > Math.abs(b) ? a : b;
}

/** @param {Float64Array} values */
function indexOfLargest(values) {
  let largest = 0;
  for (let i = 1; i < values.length; i++) {
    if (Math.abs(values[i]) > Math.abs(values[largest])) largest = i;
  }
  return largest;
}

/** @param {Session} session @param {number} parameter */
export function tensorOf(session, parameter) {
  const tensors = session.tensors();
  return /** @type {import('../engine/types.js').Tensor} */ (
    tensors.findLast(({offset}) => offset <= parameter)
  );
}

/**
 * `layer0.attn_wq[3, 7]`
 * @param {Session} session
 * @param {number} parameter
 */
export function parameterName(session, parameter) {
  const {name, offset, columns} = tensorOf(session, parameter);
  const index = parameter - offset;
  return `${name}[${Math.floor(index / columns)}, ${index % columns}]`;
}
