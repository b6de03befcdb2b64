// The way of a text through the model, stage by stage, and what each stage is made of.

/** @import {NamedActivation, Reading, Settings} from '../../engine/types.js' */
/** @import {FormulaName} from './formulas.js' */

/**
 * @typedef {object} Stage
 * @property {string} id unique
 * @property {string} name of the activation
 * @property {number} layer -1 where it belongs to none
 * @property {'in' | 'attention' | 'mlp' | 'out'} part
 * @property {boolean} stream true if it is the residual stream
 * @property {boolean} perHead one activation for each head
 * @property {FormulaName} formula
 * @property {string} code function of the engine that records it
 * @property {string} [tensor] matrix of parameters that it uses
 */

/**
 * @param {string} name
 * @param {Stage['part']} part
 * @param {FormulaName} formula
 * @param {Partial<Stage>} [more]
 * @returns {Stage}
 */
function stage(name, part, formula, more = {}) {
  return {id: name, name, layer: -1, part, stream: false, perHead: false, formula, code: formula, ...more};
}

/** @param {number} layer @param {boolean} rope @returns {Stage[]} */
function layerStages(layer, rope) {
  const tensor = (/** @type {string} */ name) => `layer${layer}.${name}`;
  const stages = [
    stage('attn_norm', 'attention', 'rms_norm'),
    stage('q', 'attention', 'linear', {tensor: tensor('attn_wq')}),
    stage('k', 'attention', 'linear', {tensor: tensor('attn_wk')}),
    stage('v', 'attention', 'linear', {tensor: tensor('attn_wv')}),
    ...(rope ? [stage('q_rotated', 'attention', 'rotate'), stage('k_rotated', 'attention', 'rotate')] : []),
    stage('scores', 'attention', 'scores', {perHead: true}),
    stage('weights', 'attention', 'softmax', {perHead: true}),
    stage('head_out', 'attention', 'weighted_sum', {perHead: true}),
    stage('attn_out', 'attention', 'linear', {tensor: tensor('attn_wo')}),
    stage('attn_residual', 'attention', 'residual', {stream: true}),
    stage('mlp_norm', 'mlp', 'rms_norm'),
    stage('mlp_hidden', 'mlp', 'linear', {tensor: tensor('mlp_fc1')}),
    stage('mlp_relu', 'mlp', 'relu'),
    stage('mlp_out', 'mlp', 'linear', {tensor: tensor('mlp_fc2')}),
    stage('mlp_residual', 'mlp', 'residual', {stream: true}),
  ];
  return stages.map((it) => ({...it, layer, id: `${it.name}.${layer}`}));
}

/** @param {Pick<Settings, 'nLayer' | 'positions'>} settings @returns {Stage[]} */
export function stagesOf({nLayer, positions}) {
  const layers = Array.from({length: nLayer}, (_, layer) => layerStages(layer, positions === 'rope'));
  return [
    stage('embedding', 'in', 'embedding', {tensor: 'wte'}),
    stage('embedding_norm', 'in', 'rms_norm', {stream: true}),
    ...layers.flat(),
    stage('logits', 'out', 'linear', {tensor: 'lm_head'}),
    stage('probs', 'out', 'softmax'),
  ];
}

/**
 * The activations of a stage: one, or one for each head.
 * @param {Reading} reading
 * @param {Stage} at
 * @returns {NamedActivation[]}
 */
export function activationsOf(reading, {name, layer}) {
  return reading.activations.filter((it) => it.name === name && it.layer === layer);
}

/**
 * What a position has at a stage, all heads one after the other; NaN where there is nothing.
 * @param {readonly NamedActivation[]} activations
 * @param {number} position
 * @param {'values' | 'grads'} kind
 * @returns {number[]}
 */
export function rowOf(activations, position, kind) {
  return activations.flatMap((it) => [...it[kind].subarray(position * it.columns, (position + 1) * it.columns)]);
}
