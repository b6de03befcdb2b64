// What the widget `descent` says in English. Numbers arrive as text.

export const descent = {
  field: {label: 'Name', hint: 'Its loss is the height of the map.', placeholder: 'the empty name'},
  empty: 'the empty name',
  moves: 'Move along the path',
  step: 'Step',
  back: 'Back',
  play: 'Play',
  pause: 'Pause',
  again: 'To the start',
  plane: {
    /** @param {string} text */
    heading: (text) => `Loss of ${text}, over two parameters`,
    hint: 'The stronger the colour, the higher. Drag the point to begin elsewhere.',
    /** @param {string} loss */
    lowest: (loss) => `lowest here: ${loss}`,
    /** @param {string} text @param {string} x @param {string} y @param {string} low @param {string} high @param {string} steps @param {string} loss */
    summary: (text, x, y, low, high, steps, loss) =>
      `Map of the loss of ${text} over ${x} and ${y}, from ${low} to ${high}. After ${steps} steps the path is at ${loss}.`,
  },
  axes: {heading: 'Where to begin', across: 'Across', up: 'Up', hint: 'The 16 steepest for this name.'},
  /** @param {string} name */
  start: (name) => `Start of ${name}`,
  /** @param {string} value @param {string} loss */
  spoken: (value, loss) => `${value}, loss ${loss}`,
  /** @param {string} typed @param {string} low @param {string} high */
  problem: (typed, low, high) => `“${typed}” is not a number from ${low} to ${high}.`,
  rate: {
    heading: 'Learning rate',
    label: 'Rate',
    presets: {crawl: 'crawl', good: 'good', overshoot: 'overshoot'},
  },
  now: {
    heading: 'The next step',
    /** @param {string} rate */
    hint: (rate) => `value − ${rate} × gradient`,
    columns: ['', 'Value', 'Gradient', 'Next'],
    steps: 'Steps done',
    loss: 'Loss here',
    change: 'Last change',
    none: 'none yet',
    left: 'This step has left the map: the rate is too large for this place. Go Back, or take a smaller one.',
    most: 'That was the last of 40 steps.',
  },
  table: 'The path as a table',
  tableColumns: ['Step', 'Across', 'Up', 'Loss'],
  /** @param {string} step @param {string} loss */
  said: (step, loss) => `Step ${step}: loss ${loss}.`,
  /** @param {string} step */
  saidLeft: (step) => `Step ${step} leaves the map.`,
};
