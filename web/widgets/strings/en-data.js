// What the widget `data` says in English. Numbers arrive as text.

export const data = {
  words: {
    heading: 'Your words',
    label: 'One word a line',
    hint: 'Nothing you type or drop here leaves this page.',
    open: 'Open a file',
    drop: 'or drop a file here',
    example: 'Try dinosaurs',
    names: 'Use the first names',
    /** @param {string} name @param {string} size */
    file: (name, size) => `${name}, ${size} characters: too long to be edited here, and in use all the same.`,
    /** @param {string} count */
    documents: (count) => (count === '1' ? '1 word' : `${count} words`),
    /** @param {string} characters @param {string} tokens */
    alphabet: (characters, tokens) => `${characters} ${characters === '1' ? 'character' : 'characters'} and the sentinel: ${tokens} tokens`,
    /** @param {string} longest */
    longest: (longest) => `the longest has ${longest} ${longest === '1' ? 'character' : 'characters'}`,
    /** @param {string} parameters */
    parameters: (parameters) => `${parameters} parameters`,
    alphabetLabel: 'Its alphabet',
    space: 'space',
    /** @param {string} more */
    more: (more) => `and ${more} more`,
  },
  notes: {
    /** @param {string} count @param {string} block */
    truncated: (count, block) =>
      `${count === '1' ? '1 word is' : `${count} words are`} longer than the model reads: it sees their first ${block} tokens.`,
    few: 'With so few words, the model reads each of them many times over.',
    one: 'One word is all the model will ever say.',
    utf16: 'The file was UTF-16. It has been read as such.',
    /** @param {string} tokens */
    alphabet: (tokens) => `${tokens} tokens are many for so small a model: most of its parameters go into the table.`,
  },
  train: {
    heading: 'Train on them',
    play: 'Train',
    pause: 'Pause',
    end: 'To the end',
    reset: 'Reset',
    moves: 'Move through the run',
    scrubber: 'Training steps done',
    length: 'Length of the run',
    /** @param {string} count */
    steps: (count) => `${count} steps`,
    /** @param {string} done @param {string} steps */
    after: (done, steps) => `after ${done} of ${steps} training steps`,
    /** @param {string} loss @param {string} mean */
    losses: (loss, mean) => `loss ${loss}, mean of the last 50: ${mean}`,
    mean: 'mean of the last 50',
    each: 'of each word',
    step: 'training step',
    nats: 'nats',
    /** @param {string} vocabulary @param {string} value */
    reference: (vocabulary, value) => `knowing nothing: ln ${vocabulary} = ${value}`,
    /** @param {string} done @param {string} loss @param {string} mean */
    summary: (done, loss, mean) => `After ${done} training steps: loss ${loss} on the last word, ${mean} on average over the last fifty.`,
    none: 'No training step has a loss yet.',
    diverged: 'Training has diverged: the loss is no longer a number.',
  },
  made: {
    heading: 'Words it makes up',
    /** @param {string} fresh @param {string} count */
    fresh: (fresh, count) => `${fresh} of ${count} are new`,
    isNew: 'new',
    known: 'in your list',
    empty: '(empty)',
    temperature: 'Temperature',
  },
  files: {
    heading: 'Take it with you',
    hint: 'Weights as safetensors, which other programs read; losses as a table or as JSON.',
    weights: 'Save the weights',
    csv: 'Losses, CSV',
    json: 'Losses, JSON',
    load: 'Load weights',
    /** @param {string} name */
    loaded: (name) => `The run starts from the weights of ${name} now.`,
    /** @param {string} name */
    saved: (name) => `${name} is saved.`,
    /** @param {string} name */
    perhapsSaved: (name) => `${name} is saved if the page around this frame lets it save files: allow-downloads in its sandbox.`,
  },
  status: {
    /** @param {string} words @param {string} tokens */
    ready: (words, tokens) => `${words}, ${tokens}. Ready to train.`,
    /** @param {string} done @param {string} mean */
    done: (done, mean) => `After ${done} training steps: mean loss ${mean}.`,
  },
  problems: {
    empty: 'There is nothing to learn from yet: write one word on each line, or open a file.',
    notText: 'This file is not text that can be read: save it as UTF-8 and open it again.',
    /** @param {number} bytes @param {number} most */
    large: (bytes, most) =>
      `This file has ${(bytes / 1e6).toFixed(1)} MB, and at most ${(most / 1e6).toFixed(0)} MB can be read: take fewer lines.`,
    unreadable: 'The file could not be read. Open it again.',
    notWeights: 'This is not a file of weights in the format safetensors, or it is cut off.',
    damaged: 'This file of weights is damaged: save it anew.',
    /** @param {string} format */
    version: (format) => `This file was written by a later version (${format}): open it there.`,
    /** @param {string} name */
    missing: (name) => `The file has no matrix ${name}: it is of another model.`,
    /** @param {string} name */
    extra: (name) => `The file has a matrix ${name}, which this model has not: it is of another model.`,
    /** @param {string} name @param {string} found @param {string} wanted */
    shape: (name, found, wanted) =>
      `${name} has the shape ${found} in the file and ${wanted} here: it learned from another alphabet, or has another size.`,
    /** @param {string} name @param {string} type */
    type: (name, type) => `${name} is stored as ${type}: F64 and F32 can be read.`,
    /** @param {string} name */
    notFinite: (name) => `${name} holds a number that is not finite.`,
    /** @param {string} theirs @param {string} ours */
    alphabet: (theirs, ours) =>
      `These weights were trained on the characters ${theirs}, and your words have ${ours}: load the words they belong to first.`,
  },
};

/** @typedef {typeof data} DataWords */
