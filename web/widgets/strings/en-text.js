// English of what the widgets about a text share: how a token is called.

export const text = {
  /** One token with two jobs. */
  sentinel: {start: 'START', stop: 'STOP', both: 'START / STOP'},
  space: 'space',
};
