// Answers to questions about the parts of the model. Exported by types.d.ts.

/** Where the rows of the embedding table lie, each scaled to root mean square 1, in a plane. */
export interface EmbeddingPlane {
  /** [2 * nEmbd] the two axes, each of length 1. */
  axes: Float64Array;
  /** [2 * tokens] x and y of each row, from the middle of all rows. */
  places: Float64Array;
  /** Share of the variance of the rows along each axis. */
  shares: Float64Array;
}

/** A token's query and another one's key in a head of the first layer, at every position. */
export interface Rotation {
  positions: number;
  headSize: number;
  /** Radians that each pair of channels turns from one position to the next; empty if learned. */
  turns: Float64Array;
  /** [positions * headSize] as the matrix makes it. */
  query: Float64Array;
  key: Float64Array;
  /** As it enters the score: turned with `rope`, the same with `learned`. */
  queryRotated: Float64Array;
  keyRotated: Float64Array;
  /** [positions * positions] row: the query's position; NaN where the key would be later. */
  scores: Float64Array;
}

/** What the model would say of a text if it stopped after one of its parts. */
export interface ReadoutStage {
  /** Activation that is the residual stream there: embedding_norm, attn_residual, mlp_residual. */
  name: string;
  /** -1 for the embedding. */
  layer: number;
  /** [positions * tokens] */
  probabilities: Float64Array;
  /** -ln p(next token) at every position. */
  losses: Float64Array;
  /** Mean of losses; after the last part the loss of the text. */
  loss: number;
}

/** RMSNorm of some numbers. */
export interface Norm {
  /** Root mean square of the numbers. */
  rms: number;
  /** What each is multiplied by. */
  scale: number;
  values: Float64Array;
  /** Root mean square of values. */
  rmsAfter: number;
}

/** Which hidden units of the MLP are above 0, counted over documents. */
export interface Firing {
  units: number;
  documents: number;
  positions: number;
  /** [tokens] positions that read each token. */
  seen: Int32Array;
  /** [tokens * units] share of them at which the unit fires; NaN for a token not read. */
  fired: Float64Array;
  /** Share of all units at all positions that ReLU made 0. */
  zeros: number;
}

/**
 * One head's attention over a text: T positions, D channels. Rows ask, columns are asked; NaN
 * where the asked position lies in the future.
 */
export interface AttentionView {
  positions: number;
  headSize: number;
  /** [T * D] as they enter the products: query and key rotated with rope. */
  query: Float64Array;
  key: Float64Array;
  value: Float64Array;
  /** [T * T * D] of query and key. */
  products: Float64Array;
  /** [T * T * D] of the products up to each; the last is the dot product. */
  sums: Float64Array;
  /** [T * T] dot product divided by the root of D, and softmax of a row of these. */
  scores: Float64Array;
  weights: Float64Array;
  /** [T * T * D] weight times value. */
  weighted: Float64Array;
  /** [T * D] their sum. */
  out: Float64Array;
}

/** The full matrix of a head, [T * T] each. */
export interface MaskedAttention {
  positions: number;
  /** Of every pair, the future included. */
  scores: Float64Array;
  /** Minus infinity in the future. */
  masked: Float64Array;
  /** Softmax of masked: 0 in the future. */
  weights: Float64Array;
  /** Softmax where forbidden scores are 0 instead, which is a mistake. */
  weightsOfZeroed: Float64Array;
  /** Largest difference between these weights and those of AttentionView. */
  largestDifference: number;
}
