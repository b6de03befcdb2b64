/** What a user can cause, or has to live with: a code for programs, a sentence for people. */
export class EngineError extends Error {
  /**
   * @param {string} code snake_case, stable
   * @param {string} message names the value that is wrong, and the remedy
   * @param {{cause?: unknown, at?: number}} [options] at: where in a typed text
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'EngineError';
    this.code = code;
    this.at = options?.at;
  }
}

/** Of the module. @param {unknown} [cause] */
export function damaged(cause) {
  return new EngineError('module_damaged', 'The model arrived damaged. Reload the page to try again.', {cause});
}

/** A script that is fetched when it is needed. @template T @param {Promise<T>} importing @returns {Promise<T>} */
export function arrived(importing) {
  return importing.catch((cause) => {
    throw new EngineError('script_missing', 'A part of this figure did not arrive. Check the connection, then try again.', {cause});
  });
}
