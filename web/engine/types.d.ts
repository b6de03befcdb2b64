// What a page may ask of the engine. Plain data out, commands in, and nothing else.
//
// Units: losses in nats, learning rates and gradients as the model defines them.
// Every array is a copy: it stays valid whatever the engine does next. corpus(), tensors(),
// situation(), document() and losses() answer with the same objects until they would say something
// else: do not write into them.

import type {AttentionView, EmbeddingPlane, Firing, MaskedAttention, Norm, ReadoutStage, Rotation} from './architecture-types.js';
import type {Change, Difference, Recipe} from './branch-types.js';
import type {Expression} from './expression-types.js';
import type {DrawnToken, LossAndGradients, ParameterHistory, ParameterUpdate, Reading} from './probe-types.js';

export type * from './architecture-types.js';
export type * from './branch-types.js';
export type * from './expression-types.js';
export type * from './probe-types.js';

export type Positions = 'rope' | 'learned';
/** How a run is trained: loops over arrays, or node by node. Gradients agree within 1e-12. */
export type Trainer = 'fused' | 'graph';
/** How gradients change parameters: Adam, or plain gradient descent, which keeps no m and no v. */
export type Optimizer = 'adam' | 'sgd';
export type Phase = 'forward' | 'loss' | 'backward' | 'update';
export type Granularity = 'node' | 'operation' | 'phase' | 'step';

/** Everything that decides a run, apart from its corpus. */
export interface Settings {
  positions: Positions;
  seed: number;
  /** Length of the run; the learning rate falls linearly to zero over it. */
  steps: number;
  nLayer: number;
  nEmbd: number;
  nHead: number;
  /** Most positions a document may have. */
  block: number;
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
  optimizer: Optimizer;
  temperature: number;
  trainer: Trainer;
  /** Hyper-parameters that change half-way, in the order of their steps. */
  changes: Change[];
  /** Parts of the model taken out; {} if left out. */
  surgery: Surgery;
}

/**
 * What a model can do without. Its parameters stay the same ones; the gradient of those that
 * nothing uses is 0.
 *
 *   attention, mlp                   the part adds nothing to the residual stream
 *   attentionResidual, mlpResidual   what the part puts out replaces the stream
 *   norms                            every RMSNorm hands on what it is given
 *   positions                        no rotation with `rope`, no wpe with `learned`
 */
export type Part = 'attention' | 'mlp' | 'attentionResidual' | 'mlpResidual' | 'norms' | 'positions';

/** Changes to the model, for a run that is trained so or for one question. */
export interface Surgery {
  /** A position attends to every position, also to later ones, where it finds what it is asked for. */
  liftMask?: boolean;
  /** Heads that put out zeros; counted through all layers: layer * nHead + head. */
  silencedHeads?: ArrayLike<number>;
  /** Heads that attend to every position alike, whatever the scores say. */
  uniformHeads?: ArrayLike<number>;
  /** Parts that are cut, in every layer. */
  cut?: readonly Part[];
}

/** A place in the run: `event` events of `phase` of training step `step` are done. */
export interface Position {
  step: number;
  phase: Phase;
  event: number;
}

/** A position, and what is known there. */
export interface Situation extends Position {
  /** How many events this phase has. */
  events: number;
  /** Length of the run. */
  steps: number;
  /** Finished training steps: `step`, or `step + 1` once the update is complete. */
  stepsDone: number;
  atStart: boolean;
  /** True after the last update of the run. */
  complete: boolean;
  /** Learning rate of this step. */
  learningRate: number;
  /** Loss of this step's document; NaN until the loss phase is complete. */
  loss: number;
  /** Node done last in forward, loss or backward; -1 before the first and in update. */
  node: number;
  /** Scope (operation) of that node; in update the parameter tensor; -1 before the first. */
  scope: number;
  /** Parameter updated last in update; -1 elsewhere. */
  parameter: number;
}

/** Where the cursor has come to, and by how many moves: fewer than asked for where the run begins or ends. */
export interface Moved extends Situation {
  moves: number;
}

export interface Document {
  /** Place in the shuffled corpus. */
  index: number;
  text: string;
  /** Sentinel, characters, sentinel. */
  tokens: Int32Array;
  /** The same as text; the sentinel is the empty string. */
  characters: string[];
  /** Number of positions the model is asked at: min(block, tokens - 1). */
  positions: number;
  /** True if the document has more characters than the block has room for. */
  truncated: boolean;
}

/** A text as the model meets it: at position p it reads tokens[p] and is asked for tokens[p + 1]. */
export interface TokenSequence {
  /** Sentinel, characters, sentinel: all of them, also those that the block has no room for. */
  tokens: Int32Array;
  /** The same as text; the sentinel is the empty string. */
  characters: string[];
  /** Number of positions the model is asked at: min(block, tokens - 1). */
  positions: number;
  /** True if the text has more characters than the block has room for. */
  truncated: boolean;
}

export interface CorpusFacts {
  documents: number;
  /** Token id to character; the last entry, the sentinel, is the empty string. */
  alphabet: string[];
  /** Most positions of a document, as it is read: its characters, and the sentinel before them. */
  longest: number;
  /** How many documents are longer than the block. */
  truncated: number;
  /** Tells one text to learn from another; that of a recipe must be the same. */
  fingerprint: string;
}

export interface Tensor {
  name: string;
  rows: number;
  columns: number;
  /** Index of its first parameter in the flat block. */
  offset: number;
}

export type ParameterView = 'value' | 'grad' | 'm' | 'v';

/** A named intermediate of the forward pass, over all positions. */
export interface Activation {
  rows: number;
  columns: number;
  /** Row-major; NaN where the model has no such number (the future) or has not computed it yet. */
  values: Float64Array;
  /** As values; NaN before the backward pass. */
  grads: Float64Array;
}

export interface GradientCheck {
  parameter: number;
  /** d loss / d parameter from backward. */
  analytic: number;
  /** The same from two forward passes. */
  numeric: number;
  /** Half the distance between the two passes. */
  h: number;
  /** |analytic - numeric| / max(|analytic|, |numeric|, 1/1000 of the largest gradient). */
  relativeError: number;
}

/** What softmax goes through: probability = exponential / total. */
export interface Distribution {
  logits: Float64Array;
  /** Largest of the logits, each divided by the temperature. */
  largest: number;
  /** e^(logit / temperature - largest): the largest of them is 1. */
  exponentials: Float64Array;
  /** Sum of the exponentials. */
  total: number;
  probabilities: Float64Array;
}

export interface GraphFacts {
  /** Nodes the loss depends on, and the edges between them. */
  nodes: number;
  edges: number;
  /** Every node, including those the loss does not depend on; ids are 0 .. allNodes - 1. */
  allNodes: number;
  /** Ids 0 .. parameters - 1 are the parameters. */
  parameters: number;
  /** The node that holds the loss. */
  loss: number;
  /** Memory of structure, values and gradients. */
  bytes: number;
  /** Nodes with id < computed have a value here. */
  computed: number;
  /** Nodes with id >= swept have sent their gradient on; equals allNodes before backward. */
  swept: number;
}

/** run: the whole graph; tensor: a parameter matrix; the rest as named. */
export type ScopeKind =
  'run' | 'parameters' | 'tensor' | 'position' | 'loss' | 'layer' | 'head' | 'operation' | 'part';

/** A named stretch of the graph: nodes begin .. end - 1. */
export interface Scope {
  id: number;
  /** -1 for the run. */
  parent: number;
  kind: ScopeKind;
  /** As in `q`; with number where there are several: `head2`. */
  name: string;
  /** As in `pos4.layer0.head2.scores`. */
  path: string;
  begin: number;
  end: number;
  children: number;
  /** Numbers this scope puts out, each the last node of its element; 0 if it has children only. */
  elements: number;
  /** Nodes in each element. */
  elementNodes: number;
  /** Of its outputs, or of all its nodes if it has none; NaN before they are computed. */
  valueMin: number;
  valueMax: number;
  gradMin: number;
  gradMax: number;
}

export interface Elements {
  /** Output node of each element. */
  nodes: Uint32Array;
  values: Float64Array;
  grads: Float64Array;
}

export type Operation =
  'leaf' | 'constant' | 'add' | 'mul' | 'pow' | 'log' | 'exp' | 'relu' | 'negative max';

/** waiting: no value yet; computed: value, gradient still growing; swept: gradient final, sent on. */
export type NodeState = 'waiting' | 'computed' | 'swept';

export interface NodeInput {
  node: number;
  name: string;
  value: number;
  /** d node / d input. */
  local: number;
}

export interface GraphNode {
  id: number;
  operation: Operation;
  /** Readable: `pos4.layer0.q[3].product[7]`, `layer0.attn_wq[3, 7]`. */
  name: string;
  scope: number;
  element: number;
  state: NodeState;
  /** False if no path leads from here to the loss: its gradient is 0. */
  reachesLoss: boolean;
  /** NaN while waiting. */
  value: number;
  /** What has arrived so far; NaN before the backward pass begins. */
  grad: number;
  inputs: NodeInput[];
  /** Of pow. */
  exponent: number;
  /** Index in the flat block, or -1. */
  parameter: number;
}

/** One user's share of a gradient: product = incoming * local. */
export interface Contribution {
  user: number;
  name: string;
  operation: Operation;
  incoming: number;
  local: number;
  product: number;
  /** True once the sweep has passed the user and added the product. */
  arrived: boolean;
}

/** One training run of one model on one corpus, and a cursor in it. */
export interface Session {
  /** Settings in force. */
  settings(): Settings;
  corpus(): CorpusFacts;
  tensors(): Tensor[];

  // Moving. A position is never left half-way: on an error nothing has changed.
  situation(): Situation;
  step(granularity: Granularity, count?: number): Moved;
  back(granularity: Granularity, count?: number): Moved;
  seek(position: Position): Situation;

  // Branches.
  /**
   * Changes hyper-parameters at a training step: a branch of the run begins there. What else is
   * changed stays; a change that sets nothing takes back what was changed at its step. The position
   * stays, computed anew where the change lies behind it. Losses after that step are forgotten.
   */
  change(change: Change): Situation;
  /** A session of its own that shows the same: the other branch. Free it too. */
  fork(): Session;
  /** Where this run and another one part, to the bit. Neither moves. */
  firstDifference(other: Session): Difference;
  /** All that decides what this session shows, as a short text for a link: see engine.openRecipe. */
  recipe(corpus?: string): string;

  // Reading, at the current position.
  document(): Document;
  /** Losses of all training steps that have been run, the ones ahead of the cursor included. */
  losses(): Float64Array;
  parameters(view: ParameterView): Float64Array;
  /** layer and head are ignored where the name has none. See activationNames(). */
  activation(name: string, layer?: number, head?: number): Activation;
  activationNames(): string[];

  // Text and tokens.
  /** Any text as tokens. Errors name the character that is not in the alphabet, and its place. */
  tokenize(text: string): TokenSequence;
  /** Tokens back to text; the sentinel adds nothing. */
  textOf(tokens: readonly number[]): string;

  // Questions. None of them moves the run.
  /** Loss of the current document if one parameter of this step's forward pass were another. */
  lossWith(parameter: number, value: number): number;
  checkGradients(first: number, count: number): GradientCheck[];
  /** What the model would say next after `prefix`. temperature divides the logits; 1 if left out. */
  distribution(prefix: string, temperature?: number): Distribution;
  /** Names drawn with the parameters of this position, the random numbers those of the run. */
  sample(count: number, temperature: number): string[];

  // Looking into the architecture, with the parameters of this position.
  /** Cosine of the angle between a token's embedding and every other one. */
  embeddingCosines(token: number): Float64Array;
  /** In the plane of two given axes, or of the two principal axes of this position. */
  embeddingPlane(axes?: ArrayLike<number>): EmbeddingPlane;
  rotation(queryToken: number, keyToken: number, head?: number): Rotation;
  /** The residual stream read off early, after every part; of the current document without text. */
  readout(text?: string): ReadoutStage[];
  /** RMSNorm of any vector, as the model does it. */
  norm(values: ArrayLike<number>): Norm;
  /** Over `count` documents of the shuffled corpus from `first` on. */
  firing(first: number, count: number, layer?: number): Firing;

  // Questions about the parameters of this position, those of parameters('value').
  // `on` is the text asked about, at most `block` characters; the current document if left out.
  /**
   * Losses where some parameters have other values, for curves and planes: values holds a row of
   * parameters.length numbers for each loss. At most 10,000 losses at once.
   */
  lossesWith(parameters: ArrayLike<number>, values: ArrayLike<number>, on?: string): Float64Array;
  /** Loss and gradients of parameters where they have these values: one step of a descent. */
  gradientsWith(parameters: ArrayLike<number>, values: ArrayLike<number>, on?: string): LossAndGradients;
  /**
   * Everything inside one forward and backward pass; of the current document if text is left out.
   * surgery, here and below, takes the place of the run's own: {} is the whole model.
   */
  read(text?: string, surgery?: Surgery): Reading;
  /** One head over a text, with every product. */
  attention(layer: number, head: number, text?: string): AttentionView;
  /** The same head computed all at once, with the future masked. */
  maskedAttention(layer: number, head: number, text?: string): MaskedAttention;
  /**
   * Mean loss of `count` documents from place `first` of the shuffled corpus on. Documents from
   * `steps` on are held out: the run never meets them. 1,000 take about 20 ms: ask in slices.
   */
  meanLoss(first: number, count: number, surgery?: Surgery): number;
  /** Tokens drawn after `prefix`, each on its own; the first of many are the same as a few. */
  draws(prefix: string, temperature: number, count: number): Int32Array;
  /** How name number `index` of sample() is drawn, its last sentinel included. */
  generate(index: number, temperature: number): DrawnToken[];
  /** Whether the corpus has exactly this document: a sampled name is new if it has not. */
  has(text: string): boolean;
  adam(parameter: number): ParameterUpdate;
  /**
   * Of training steps first .. first + count - 1, counted from 0. They are run once more, from the
   * nearest snapshot: about as long as training them takes. Ask in slices.
   */
  history(parameter: number, first: number, count: number): ParameterHistory;

  // The graph of the current document.
  graph(): GraphFacts;
  scope(id: number): Scope;
  /** Direct children, in order of execution. The run is scope 0. */
  scopes(parent: number): Scope[];
  elements(scope: number, first: number, count: number): Elements;
  node(id: number): GraphNode;
  contributions(id: number): Contribution[];
  /** From a node to the loss, always along the largest contribution. */
  pathToLoss(id: number): Contribution[];

  /** Gives the memory back. The session must not be used afterwards. */
  free(): void;
}

/** How large a model is, and what a training step of it costs. */
export interface Sizes {
  parameters: number;
  /** Of the graph of a document of so many positions. */
  nodes: number;
  /**
   * Additions and multiplications of matrices and attention, forward and backward. Left out are
   * norms, softmax and the update.
   */
  flops: number;
}

export interface Engine {
  version: string;
  /**
   * parameters: what the run begins with, in the order of tensors(), such as those of a file; drawn
   * with the seed if left out. A recipe cannot hold them.
   */
  createSession(corpus: string, settings?: Partial<Settings>, given?: {parameters?: ArrayLike<number>}): Session;
  /** Of a model that is not made, for a vocabulary of so many tokens. positions: block if left out. */
  sizes(settings: Partial<Settings>, vocabulary: number, positions?: number): Sizes;
  /** Error: message "column 5: expected ...", `at` the place as an offset in the source. */
  createExpression(source: string): Expression;
  /** Softmax of any scores, at least one; the temperature divides them first and is 1 if left out. */
  softmax(logits: ArrayLike<number>, temperature?: number): Distribution;
  /** Errors say in words what is wrong with it: damaged, of a later version, not a run. */
  readRecipe(text: string): Recipe;
  /**
   * A session as session.recipe() saw it, to the bit. Trains to its position in one go; for slices
   * of your own: readRecipe, createSession, compare the fingerprints, step, seek. Errors: also
   * other_corpus.
   */
  openRecipe(text: string, corpus: string): Session;
  /** The defaults. */
  settings(): Settings;
}
