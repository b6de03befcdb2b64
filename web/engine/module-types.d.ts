// The commands of the module, as the tables in engine/bindings name them. Only web/engine may use
// them; what a page may rely on is types.d.ts. A test compares the names with the tables.
// Numbers in arrays are typed arrays. What goes wrong is an EngineError.

/** Plain data. */
type Answer = any;

export interface SessionHandle {
  settings(): Answer;
  corpus(): Answer;
  tensors(): Answer;
  situation(): Answer;
  step(granularity: string, count: number): Answer;
  back(granularity: string, count: number): Answer;
  seek(step: number, phase: string, event: number): Answer;
  change(change: object): Answer;
  fork(): SessionHandle;
  firstDifference(other: SessionHandle): Answer;
  recipe(corpus: string): Answer;
  document(): Answer;
  tokenize(text: string): Answer;
  textOf(tokens: Float64Array): string;
  losses(): Float64Array;
  parameters(view: string): Float64Array;
  activation(name: string, layer: number, head: number): Answer;
  activationNames(): string[];
  lossWith(parameter: number, value: number): Answer;
  checkGradients(first: number, count: number): Answer;
  distribution(prefix: string, temperature: number): Answer;
  sample(count: number, temperature: number): Answer;
  embeddingCosines(token: number): Answer;
  embeddingPlane(axes: Float64Array): Answer;
  rotation(queryToken: number, keyToken: number, head: number): Answer;
  firing(layer: number, first: number, count: number): Answer;
  readout(text: string | undefined): Answer;
  norm(values: Float64Array): Answer;
  lossesWith(parameters: Uint32Array, values: Float64Array, on: string | undefined): Answer;
  gradientsWith(parameters: Uint32Array, values: Float64Array, on: string | undefined): Answer;
  meanLoss(first: number, count: number, surgery: object | undefined): Answer;
  adam(parameter: number): Answer;
  history(parameter: number, first: number, count: number): Answer;
  read(text: string | undefined, surgery: object | undefined): Answer;
  attention(layer: number, head: number, text: string | undefined): Answer;
  maskedAttention(layer: number, head: number, text: string | undefined): Answer;
  draws(prefix: string, temperature: number, count: number): Answer;
  generate(index: number, temperature: number): Answer;
  has(text: string): boolean;
  graph(): Answer;
  scope(id: number): Answer;
  scopes(parent: number): Answer;
  elements(scope: number, first: number, count: number): Answer;
  node(id: number): Answer;
  contributions(id: number): Answer;
  pathToLoss(id: number): Answer;
  delete(): void;
}

export interface ExpressionHandle {
  source(): string;
  situation(): Answer;
  set(input: string, value: number): Answer;
  seek(event: number): Answer;
  nodes(): Answer;
  contributions(node: number): Answer;
  order(): Uint32Array;
  backwardIn(order: Uint32Array): Answer;
  check(): Answer;
  delete(): void;
}

export interface MicrogptModule {
  createSession(corpus: string, settings: object, parameters: Float64Array | undefined): SessionHandle;
  createExpression(source: string): ExpressionHandle;
  defaultSettings(): Answer;
  sizes(settings: object, vocabulary: number, positions: number): Answer;
  softmax(logits: Float64Array, temperature: number): Answer;
  readRecipe(text: string): Answer;
  version(): string;
}
