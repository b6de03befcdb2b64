// What the widget `rope` says in English. Numbers arrive as text.

export const rope = {
  start: 'START',
  query: 'Query of',
  key: 'Key of',
  head: 'Head',
  kinds: {rope: 'Rotary positions', learned: 'Learned table of positions'},
  turn: {
    heading: 'Two vectors that turn',
    hint: 'Move them apart, or shift both together. All circles have one scale.',
    /** @param {string} query @param {string} at @param {string} key @param {string} from */
    row: (query, at, key, from) => `The query of ${query} stands at position ${at}, the key of ${key} at position ${from}.`,
    queryAt: 'Query at position',
    keyAt: 'Key at position',
    left: 'Shift both left',
    right: 'Shift both right',
    /** @param {string} first @param {string} second */
    pair: (first, second) => `Channels ${first} and ${second}`,
    /** @param {string} radians */
    each: (radians) => `turn by ${radians} radian a position`,
    still: 'do not turn: a table is added before',
    /** @param {string} pair @param {string[]} numbers */
    summary: (pair, [qx, qy, kx, ky]) => `${pair}: query ${qx} and ${qy}, key ${kx} and ${ky}.`,
    distance: 'Distance',
    /** @param {string} query @param {string} key */
    score: (query, key) => `Score of ${query} on ${key}`,
    /** @param {string} at @param {string} from @param {string} score */
    moved: (at, from, score) => `Query at ${at}, key at ${from}: score ${score}.`,
    numbers: 'The vectors in numbers',
    columns: /** @type {const} */ (['Channel', 'Query', 'turned', 'Key', 'turned']),
  },
  distance: {
    /** @param {string} query @param {string} key */
    heading: (query, key) => `The score of ${query} on ${key}, at every pair of positions`,
    hint: 'One dot for each pair, the large one for the pair above. The two models differ in positions only.',
    waiting: 'The other model trains, out of sight.',
    x: 'distance',
    y: 'score',
    /** @param {string} count @param {string} spread */
    summary: (count, spread) => `Scores of ${count} pairs of positions by distance. At the same distance they differ by at most ${spread}.`,
    spread: 'Largest difference at one distance:',
    table: 'Scores by distance as a table',
    columns: /** @type {const} */ (['Distance', 'Lowest', 'Highest']),
  },
  race: {
    heading: 'Which one learns better?',
    hint: 'The same seed, the same names, in the same order. Only the positions differ.',
    waiting: 'Training…',
    /** @param {string} n */
    last: (n) => `mean of the last ${n} losses`,
    /** @param {string} count */
    parameters: (count) => `${count} parameters`,
    step: 'training step',
    nats: 'nats',
    /** @param {string} rope @param {string} learned */
    summary: (rope, learned) => `Running mean of the loss. At the end: rotary ${rope}, learned ${learned}.`,
    table: 'Running means as a table',
    columns: /** @type {const} */ (['Step', 'Rotary', 'Learned']),
  },
};
