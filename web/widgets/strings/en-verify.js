// What the widget `verify` says in English. Numbers arrive as text.

export const verify = {
  run: 'Run the checks',
  again: 'Run them again',
  rest: 'Run the rest',
  running: 'Running…',
  stop: 'Stop',
  /** @param {string} total */
  ready: (total) => `${total} checks wait. They take a few seconds, and run in this page.`,
  /** @param {string} done @param {string} total */
  underway: (done, total) => `${done} of ${total} checks are done.`,
  /** @param {string} done @param {string} total @param {string} failed '' if none has */
  stopped: (done, total, failed) =>
    `Stopped. ${done} of ${total} checks are done${failed ? `, and ${failed} of them failed` : ''}.`,
  /** @param {string} total */
  allPassed: (total) => `All ${total} checks passed, in this browser, just now.`,
  /** @param {string} failed @param {string} total @param {string} names */
  someFailed: (failed, total, names) => `${failed} of ${total} checks failed: ${names}.`,
  progress: 'Share of the checks that is done',
  states: {
    waiting: 'waiting',
    /** @param {string} share */
    running: (share) => `running, ${share}`,
    passed: 'passed',
    failed: 'failed',
  },
  groups: {
    corpus: 'What the model learns from',
    rope: 'Rotary: positions as in the lessons',
    learned: 'Learned: positions as in the reference program',
    brought: 'The reference program’s list: names.txt',
  },
  /** Which run, beside what came of it. */
  short: {corpus: '', rope: 'Rotary', learned: 'Learned', brought: ''},
  list: 'Checks',
  titles: {
    corpus: 'The list of names',
    losses: 'The losses',
    names: 'The names it makes up',
    parameters: 'The parameters, to the last bit',
    ends: 'The parameters',
    graph: 'Loops against graph',
    gradients: 'Every gradient, measured',
  },
  meanings: {
    /** @param {string} documents */
    corpus: (documents) =>
      `The model learns from ${documents} names. A fingerprint of all their letters (SHA-256) must be the published one. With another list nothing below can agree.`,
    /** @param {string} seed @param {string} steps @param {string} bound */
    losses: (seed, steps, bound) =>
      `With seed ${seed}, each of the ${steps} training steps has one loss. It must be the loss of an independent implementation, written with PyTorch. Two programs add in different orders, so ${bound} of difference is allowed, and no more.`,
    /** @param {string} count @param {string} temperature */
    names: (count, temperature) =>
      `After training, ${count} names are drawn at temperature ${temperature}. The independent implementation drew them too. They must be the same, letter by letter.`,
    parameters:
      'All parameters after the last step, with every bit of each, go into one fingerprint (SHA-256). The same module had run in Node.js when this site was built. Your browser must find the same.',
    ends: 'The first and the last parameters after the last step must be those of the independent implementation.',
    /** @param {string} bound */
    graph: (bound) =>
      `The run was trained by fast loops. Now it is trained again node by node, on the graph that the lessons open. Losses, parameters and what Adam remembers must agree within ${bound}.`,
    /** @param {string} step @param {string} bound */
    gradients: (step, bound) =>
      `In training step ${step} each parameter is turned up and down a little, and the loss is measured twice. This slope knows nothing of the backward pass, and must be its gradient. They may differ by ${bound} of the larger of the two, or of a thousandth of the largest gradient where both are smaller than that.`,
  },
  results: {
    /** @param {string} digest */
    corpus: (digest) => `SHA-256 ${digest}`,
    /** @param {string} digest @param {string} published */
    otherDigest: (digest, published) => `SHA-256 ${digest} here, ${published} published.`,
    /** @param {string} count @param {string} largest @param {string} step */
    losses: (count, largest, step) =>
      step ? `${count} compared. Largest difference ${largest}, in training step ${step}.` : `${count} compared. No difference.`,
    /** @param {{beyond: string, count: string, step: string, here: string, published: string, largest: string, at: string}} found */
    otherLosses: ({beyond, count, step, here, published, largest, at}) =>
      `${beyond} of ${count} are too far away. The first is training step ${step}: ${here} here, ${published} published. Largest difference ${largest}, in training step ${at}.`,
    /** @param {string} names */
    names: (names) => `The same: ${names}.`,
    /** @param {string} number @param {string} here @param {string} published */
    otherName: (number, here, published) => `Name ${number} is ${here} here, and ${published} as published.`,
    /** @param {string} count @param {string} digest */
    parameters: (count, digest) => `${count} parameters, SHA-256 ${digest}`,
    /** @param {string} count @param {string} largest */
    ends: (count, largest) => `${count} compared. Largest difference ${largest}.`,
    /** @param {string} largest @param {string} here @param {string} published */
    otherEnds: (largest, here, published) => `Largest difference ${largest}: ${here} here, ${published} published.`,
    /** @param {string} losses @param {string} values @param {string} memory */
    graph: (losses, values, memory) =>
      `Largest differences: ${losses} in the losses, ${values} in the parameters, ${memory} in what Adam remembers.`,
    /** @param {string} count @param {string} name @param {string} largest */
    gradients: (count, name, largest) => `${count} gradients for the name ${name}. Largest relative difference ${largest}.`,
    /** @param {string} beyond @param {string} count @param {string} largest @param {string} parameter */
    otherGradients: (beyond, count, largest, parameter) =>
      `${beyond} of ${count} gradients are too far from their measured slope. Largest relative difference ${largest}, for parameter ${parameter}.`,
    /** @param {string} message */
    broken: (message) => `It could not be done. ${message}`,
  },
  table: {
    summary: 'Losses in numbers',
    /** @param {string} run */
    label: (run) => `Losses in numbers: ${run || 'names.txt'}`,
    step: 'Training step',
    name: 'Name',
    here: 'Here',
    published: 'Published',
    difference: 'Difference',
  },
  brought: {
    begun: 'This is the list. The reference program’s run is done again now.',
    again: 'Run it again',
    /** @param {string} count */
    text: (count) =>
      `The reference program, microgpt.py, learns from names.txt: ${count} names, in the repository karpathy/makemore on GitHub. Bring a copy, and this model does that program’s own run again. The file stays in this page.`,
    pick: 'Choose names.txt',
    drop: 'or drop it here',
    /** @param {string} name @param {string} size */
    tooLarge: (name, size) => `${name} is too large (${size} kB): names.txt has 223 kB.`,
    /** @param {string} name */
    unreadable: (name) => `${name} could not be read. Choose the file again.`,
    /** @param {string} name */
    empty: (name) => `${name} is empty. Bring names.txt as it is on GitHub.`,
    /** @param {string} name */
    notText: (name) => `${name} is not a text in UTF-8. Bring names.txt as it is on GitHub.`,
    /** @param {string} name @param {string} digest @param {string} published */
    unknown: (name, digest, published) =>
      `${name} is not the names.txt that the published run has read. Its SHA-256 is ${digest}, and should be ${published}. Bring the file as it is on GitHub.`,
    /** @param {string} first @param {string} steps @param {string} last @param {string} names */
    run: (first, steps, last, names) => `First loss ${first}, training step ${steps} at ${last}, and the names ${names} …`,
  },
  report: {
    heading: 'Report: all figures as text',
    copy: 'Copy the report',
    copied: 'The report is on the clipboard.',
    selected: 'The report is selected: copy it with Ctrl+C or with the menu.',
    title: 'microGPT Companion: what was checked',
    /** @param {string} version */
    engine: (version) => `Engine ${version}`,
    /** @param {string} agent */
    browser: (agent) => `Browser: ${agent}`,
    /** @param {string} time */
    time: (time) => `Time: ${time} UTC`,
    /** @param {string} seed @param {string} steps @param {string} temperature @param {string} positions */
    run: (seed, steps, temperature, positions) =>
      `Seed ${seed}, ${steps} training steps, temperature ${temperature}, positions="${positions}"`,
    /** @param {string} bound */
    gradients: (bound) =>
      `Relative difference of a gradient: in parts of the larger of gradient and measured slope, or of a thousandth of the largest gradient where both are smaller. At most ${bound}.`,
  },
};
