// Whether a published run is whole. A file that was cut short must not pass because it has less to
// compare.

/** What was published: a run that says less of itself has been cut. */
const STEPS = 1000;
export const SAMPLES = 20;
/** Parameters from either end. */
export const ENDS = 4;

/** @param {unknown} x */
const isDigest = (x) => typeof x === 'string' && /^[0-9a-f]{64}$/.test(x);

/** @type {Record<string, (x: any) => boolean>} */
const NEEDED = {
  corpus: isDigest,
  documents: Number.isInteger,
  positions: (x) => x === 'rope' || x === 'learned',
  seed: Number.isInteger,
  steps: (x) => Number.isInteger(x) && x >= STEPS,
  temperature: Number.isFinite,
  losses: Array.isArray,
  samples: Array.isArray,
  first: Array.isArray,
  last: Array.isArray,
};

/**
 * The first thing that a run lacks, by its key; '' if it has all. How much is in its lists is the
 * business of the checks, which compare them.
 * @param {any} run
 */
export function missingInRun(run) {
  return Object.keys(NEEDED).find((key) => !NEEDED[key](run?.[key])) ?? '';
}

/** The same of all that is published. @param {any} published */
export function missingIn(published) {
  const {runs, brought} = published ?? {};
  if (!Array.isArray(runs) || runs.length === 0) return 'runs';
  for (const [i, run] of runs.entries()) {
    const key = missingInRun(run) || (isDigest(run.digest) ? '' : 'digest');
    if (key) return `runs[${i}].${key}`;
  }
  const key = missingInRun(brought);
  return key && `brought.${key}`;
}

/** @param {string} key */
export const incomplete = (key) => `The published numbers are incomplete: ${key} is missing or cut off. Reload the page to try again.`;
