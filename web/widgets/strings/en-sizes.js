// What the widget `sizes` says in English. Numbers arrive as text.

export const sizes = {
  knobs: {nLayer: 'Layers', nEmbd: 'Width', nHead: 'Heads', block: 'Block', steps: 'Training steps'},
  /** @param {string} name @param {string} value @param {string} least @param {string} most */
  outside: (name, value, least, most) => `${name} (${value}) must be from ${least} to ${most} here.`,
  train: 'Train this model',
  cancel: 'Cancel',
  cancelled: 'Cancelled.',
  cost: 'What it has, and what it costs',
  /** @param {string} positions */
  longest: (positions) => `Costs are those of one training step on ${positions} positions, a full block.`,
  parameters: 'Parameters',
  flops: 'Additions and multiplications',
  /** @param {string} positions */
  nodes: (positions) => `Nodes of its graph for ${positions} positions`,
  where: 'Where the parameters sit',
  tensor: 'Table or matrix',
  shape: 'Shape',
  count: 'Parameters',
  share: 'Share',
  result: 'Trained here',
  training: 'Training',
  /** @param {string} done @param {string} steps */
  progress: (done, steps) => `${done} of ${steps} steps`,
  /** @param {string} names */
  heldOut: (names) => `Large numbers: mean loss on ${names} names that neither has read.`,
  own: 'The model of this lesson',
  /** @param {string} layers @param {string} width @param {string} heads @param {string} block */
  trial: (layers, width, heads, block) => `${layers} ${layers === '1' ? 'layer' : 'layers'}, width ${width}, ${heads} ${heads === '1' ? 'head' : 'heads'}, block ${block}`,
  /** @param {string} n @param {string} loss */
  last: (n, loss) => `last ${n} names: ${loss}`,
  /** @param {string} a @param {string} x @param {string} b @param {string} y */
  summary: (a, x, b, y) => `Running means of the loss. ${a}: ${x}. ${b}: ${y}.`,
  /** @param {string} loss */
  done: (loss) => `Trained. Mean loss on unread names: ${loss}.`,
  step: 'training step',
  nats: 'nats',
};
