// A check in words: its meaning, and what it found.

import {formatCount, formatFixed, formatNumber, formatPercent} from '../../draw/number.js';
import {GRADIENT_BOUND, GRADIENT_STEP, LOSS_BOUND} from './checks.js';
import {ENDS} from './complete.js';

/** @import {Words} from '../strings/en-all.js' */
/** @import {PublishedRun} from './published.js' */
/** @import {Item} from './verification.js' */

/** @typedef {Words['verify']} VerifyWords */

/** Four digits of them, whatever the run. */
const PARAMETERS = 4000;

/** @param {number} x */
const tiny = (x) => formatNumber(x, {digits: 2});

/** A bound such as 10⁻¹⁰. @param {number} bound a power of ten */
const power = (bound) => formatNumber(bound, {digits: 1}).replace('1×', '');

/** A number whose last digits are what matters. @param {number | undefined} x */
const exact = (x) => (x === undefined ? formatFixed(NaN) : formatNumber(x, {digits: 12}));

/**
 * @param {VerifyWords} words
 * @param {Item['id']} id
 * @param {PublishedRun} run
 * @returns {string}
 */
export function meaning({meanings}, id, {documents, seed, steps, samples, temperature}) {
  const bound = power(LOSS_BOUND);
  return {
    corpus: () => meanings.corpus(formatCount(documents)),
    losses: () => meanings.losses(String(seed), formatCount(steps), bound),
    names: () => meanings.names(formatCount(samples.length), String(temperature)),
    parameters: () => meanings.parameters,
    ends: () => meanings.ends,
    graph: () => meanings.graph(bound),
    gradients: () => meanings.gradients(formatCount(GRADIENT_STEP + 1), power(GRADIENT_BOUND)),
  }[id]();
}

/**
 * What was found; '' while that is not known.
 * @param {VerifyWords} words
 * @param {Item} item
 * @returns {string}
 */
export function finding({results}, {id, state, figures, error}) {
  if (error !== undefined) return results.broken(error);
  if (!figures) return '';
  return state === 'passed' ? good(results, id, figures) : bad(results, id, figures);
}

/**
 * About as long as what will be found, to keep its room.
 * @param {VerifyWords} words
 * @param {Item['id']} id
 * @param {PublishedRun} run
 */
export function expected({results}, id, {corpus, digest, steps, samples}) {
  const [largest, count, at] = [2.2e-15, PARAMETERS, steps - 2];
  const differ = {largest};
  const found = {
    corpus: {digest: corpus},
    losses: {count: steps, largest, at},
    names: {names: samples},
    parameters: {count, digest},
    ends: {count: 2 * ENDS, largest},
    graph: {losses: differ, values: differ, m: differ, v: differ},
    gradients: {count, name: samples[0], largest},
  };
  return good(results, id, found[id]);
}

/** @param {VerifyWords['results']} results @param {Item['id']} id @param {any} found */
function good(results, id, found) {
  return {
    corpus: () => results.corpus(found.digest),
    losses: () => results.losses(formatCount(found.count), tiny(found.largest), found.at < 0 ? '' : formatCount(found.at + 1)),
    names: () => results.names(found.names.join(', ')),
    parameters: () => results.parameters(formatCount(found.count), found.digest),
    ends: () => results.ends(formatCount(found.count), tiny(found.largest)),
    graph: () => graph(results, found),
    gradients: () => results.gradients(formatCount(found.count), found.name, tiny(found.largest)),
  }[id]();
}

/** @param {VerifyWords['results']} results @param {Item['id']} id @param {any} found */
function bad(results, id, found) {
  return {
    corpus: () => results.otherDigest(found.digest, found.published),
    losses: () =>
      results.otherLosses({
        beyond: formatCount(found.beyond),
        count: formatCount(found.count),
        step: formatCount(found.first + 1),
        here: exact(found.here[found.first]),
        published: exact(found.published[found.first]),
        largest: tiny(found.largest),
        at: formatCount(found.at + 1),
      }),
    names: () =>
      results.otherName(formatCount(found.first + 1), found.names[found.first] ?? '–', found.published[found.first] ?? '–'),
    parameters: () => results.otherDigest(found.digest, found.published),
    ends: () => results.otherEnds(tiny(found.largest), exact(found.here[found.first]), exact(found.published[found.first])),
    graph: () => graph(results, found),
    gradients: () =>
      results.otherGradients(formatCount(found.beyond), formatCount(found.count), tiny(found.largest), formatCount(found.at)),
  }[id]();
}

/** @param {VerifyWords['results']} results @param {any} found */
function graph(results, {losses, values, m, v}) {
  return results.graph(tiny(losses.largest), tiny(values.largest), tiny(Math.max(m.largest, v.largest)));
}

/** @param {VerifyWords} words @param {Date} time to the minute, the same everywhere */
export function timeInWords({report}, time) {
  return report.time(time.toISOString().slice(0, 16).replace('T', ' '));
}

/** What decides a run, as it is done again. @param {VerifyWords} words @param {PublishedRun} run */
function runInWords({report}, {seed, steps, temperature, positions}) {
  return report.run(String(seed), formatCount(steps), String(temperature), positions);
}

/** How the differences of gradients are counted. @param {VerifyWords} words */
export const gradientBound = ({report}) => report.gradients(power(GRADIENT_BOUND));

/** @param {VerifyWords} words @param {Item} item */
export function stateInWords({states}, {state, share}) {
  return state === 'running' ? states.running(formatPercent(share)) : states[state];
}

/**
 * @typedef {object} Section checks under one heading
 * @property {'corpus' | 'rope' | 'learned' | 'brought'} group
 * @property {PublishedRun} run
 * @property {Item[]} items
 * @property {Date} [ended] when they were done, if that is not said for all
 */

/**
 * Everything as text.
 * @param {VerifyWords} words
 * @param {Section[]} sections
 * @param {string[]} head lines
 */
export function reportText(words, sections, head) {
  const lines = [words.report.title, ...head];
  for (const {group, run, items, ended} of sections) {
    lines.push('', words.groups[group]);
    // The list of names is the same for both of ours.
    if (group !== 'corpus') lines.push(runInWords(words, run));
    if (ended) lines.push(timeInWords(words, ended));
    for (const item of items) {
      lines.push(`[${stateInWords(words, item)}] ${words.titles[item.id]}: ${finding(words, item)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
