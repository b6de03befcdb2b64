// English of the widget `tokens`.

export const tokens = {
  field: {
    label: 'Text',
    /** @param {string} alphabet @param {string} most */
    hint: (alphabet, most) => `Characters it knows: ${alphabet}. It can be asked ${most} questions.`,
    placeholder: 'empty',
  },
  ids: {
    label: 'Token ids',
    /** @param {string} sentinel */
    hint: (sentinel) => `Change a number, and it becomes text again. The sentinel, ${sentinel}, adds no text.`,
    /** @param {string} piece @param {string} place */
    notANumber: (piece, place) => `"${piece}" (number ${place}) is not a token id: write whole numbers with spaces between them`,
  },
  examples: 'Try',
  /** @param {number} tokens */
  heading: (tokens) => `${tokens} tokens`,
  /** @param {number} characters */
  made: (characters) =>
    characters === 0
      ? 'Nothing typed: only the sentinel is left, once as START and once as STOP.'
      : `${characters === 1 ? 'one character is one token' : `${characters} characters, each a token`}, and the sentinel twice`,
  list: 'The text as tokens',
  /** @param {string} character @param {string} id */
  token: (character, id) => `${character}: ${id}`,
  questions: {
    /** @param {number} n */
    heading: (n) => (n === 1 ? '1 question' : `${n} questions`),
    hint: 'Each column is one: the model reads the upper token, knows those before it, and is asked for the lower one.',
    list: 'What is read, and what is asked for',
    /** @param {string} read @param {string} asked */
    one: (read, asked) => `reads ${read}, is asked for ${asked}`,
    /** @param {string} positions */
    truncated: (positions) =>
      `The text is longer than the model can read: it stops after ${positions} tokens, and is never asked for the rest.`,
  },
  vocabulary: {
    heading: 'Vocabulary',
    /** @param {string} n @param {string} characters */
    hint: (n, characters) => `${n} tokens: ${characters} characters and the sentinel. Marked are those of the text.`,
    used: 'in the text',
    none: 'not in the text',
  },
  /** @param {string} text @param {string} ids @param {string} questions */
  said: (text, ids, questions) => `${text}: tokens ${ids}. ${questions}.`,
  emptyText: 'The empty text',
};
