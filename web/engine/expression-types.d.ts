// What a page may ask of a typed expression. Exported by types.d.ts.

import type {Contribution, NodeInput, NodeState, Operation} from './types.js';

/** Where the walk through an expression is. */
export interface ExpressionSituation {
  /**
   * Events done. The first `operations` of them record and compute one operation each; the next
   * one sets the gradient of the result to 1; each further one sends one operation's gradient on.
   */
  event: number;
  operations: number;
  /** How many there are in all. */
  events: number;
  /** Nodes with id < recorded are on the tape and have a value. */
  recorded: number;
  /** What the last event was about; -1 at the start. */
  node: number;
  /** The node of the last statement. */
  result: number;
  /** Of the result; NaN until it is computed. */
  value: number;
}

export interface ExpressionNode {
  id: number;
  /** An input is a leaf. */
  operation: Operation;
  /** That the source gives it; empty where it gives none. */
  name: string;
  /** Where it stands in the source: characters from .. to - 1. */
  from: number;
  to: number;
  /** waiting: not on the tape yet; swept: an operation that has sent its gradient on. */
  state: NodeState;
  reachesResult: boolean;
  /** NaN while waiting. */
  value: number;
  /** What has arrived so far; NaN before the backward walk. */
  grad: number;
  /** name: as the source says it, `b` or `a + a`. */
  inputs: NodeInput[];
  /** Who uses it on the way to the result, in the order of the backward walk; twice if twice. */
  users: Uint32Array;
  /** Of pow. */
  exponent: number;
}

/** One share as it was added to a gradient: product = incoming * local. */
export interface GradientShare {
  user: number;
  node: number;
  /** Gradient of the user at that moment. */
  incoming: number;
  local: number;
  product: number;
  /** Gradient of the node after adding it. */
  total: number;
}

/** A node that sent its gradient on before this user of it had added its share. */
export interface TooEarly {
  node: number;
  user: number;
}

/** A backward walk in an order of one's own. */
export interface OrderedBackward {
  /** Of every node, as this order makes them, and as they are. */
  grads: Float64Array;
  expected: Float64Array;
  /** In the order in which they were added. */
  shares: GradientShare[];
  /** Empty if and only if the order is topological: every node after all of its users. */
  early: TooEarly[];
}

/** Gradient of an input against two forward passes; see GradientCheck. */
export interface InputCheck {
  node: number;
  analytic: number;
  numeric: number;
  h: number;
  relativeError: number;
}

/**
 * One or more statements, separated by ; or line breaks: `b = a + a; c = b * relu(a - 1)`. There are
 * + - * / ** and relu, exp, log, ln, parentheses, numbers and names. The exponent of ** is a number.
 * `a = 2` makes an input that begins with 2; a name without a value is an input that begins with 1.
 * The last statement is the result. The graph is of the same kind as the model's: a - b is
 * a + b * (-1), a / b is a * b ** (-1).
 */
export interface Expression {
  source(): string;
  situation(): ExpressionSituation;
  /** Gives an input a value. The place in the walk stays the same. */
  set(input: string, value: number): ExpressionSituation;
  /** To the place where this many events are done. */
  seek(event: number): ExpressionSituation;
  step(count?: number): ExpressionSituation;
  back(count?: number): ExpressionSituation;
  /** All of them, inputs first, then in the order of recording. */
  nodes(): ExpressionNode[];
  /** What the gradient of a node is made of, in the order of the backward walk. */
  contributions(node: number): Contribution[];
  /** The operations in the order of the backward walk: a topological order. */
  order(): Uint32Array;
  /** Sends gradients on in another order of the same operations. The walk stays where it is. */
  backwardIn(order: ArrayLike<number>): OrderedBackward;
  /** Every input that the result depends on. */
  check(): InputCheck[];
  free(): void;
}
