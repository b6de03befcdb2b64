// Checks as a list: what each means, said once, and what it found for each run.

import {html, nothing, svg} from 'lit';
import {formatCount, formatNumber} from '../../draw/number.js';
import {expected, finding, meaning, stateInWords} from './words.js';

/** @import {CheckId} from './checks.js' */
/** @import {Item} from './verification.js' */
/** @import {Section, VerifyWords} from './words.js' */

/** A table of losses has every hundredth. */
const EVERY = 100;

const ICONS = {
  waiting: svg`<circle cx="8" cy="8" r="5.5" />`,
  running: svg`<circle cx="8" cy="8" r="5.5" /><path d="M8 2.5a5.5 5.5 0 0 1 5.5 5.5" class="strong" />`,
  passed: svg`<path d="M2.5 8.5 6.5 12.5 13.5 4" class="strong" />`,
  failed: svg`<path d="M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5" class="strong" />`,
};

/**
 * @param {VerifyWords} words
 * @param {Section[]} sections a check that several of them have is one entry of the list
 * @param {string} label of the list
 */
export function checkList(words, sections, label) {
  const ids = [...new Set(sections.flatMap(({items}) => items.map(({id}) => id)))];
  return html`<ol class="checks" part="checks" aria-label=${label}>
    ${ids.map((id) => check(words, id, sections.filter(({items}) => items.some((item) => item.id === id))))}
  </ol>`;
}

/** @param {VerifyWords} words @param {CheckId} id @param {Section[]} sections */
function check(words, id, sections) {
  return html`<li class="check" data-check=${id}>
    <div class="about">
      <p class="name">${words.titles[id]}</p>
      <p class="meaning">${meaning(words, id, sections[0].run)}</p>
    </div>
    <div class="outcomes">
      ${sections.map(({group, run, items}) => {
        const item = /** @type {Item} */ (items.find((one) => one.id === id));
        return outcome(words, words.short[group], item, expected(words, id, run));
      })}
    </div>
  </li>`;
}

/** @param {VerifyWords} words @param {string} run @param {Item} item @param {string} room as what is not found yet */
function outcome(words, run, item, room) {
  const found = finding(words, item);
  return html`<div class="outcome ${item.state}">
    <p class="state"><svg viewBox="0 0 16 16" aria-hidden="true">${ICONS[item.state]}</svg>
      <span>${run ? html`<span class="run">${run}</span> ` : nothing}${stateInWords(words, item)}</span></p>
    <p class="found ${found ? '' : 'room'}">${found || room}</p>
    ${item.id !== 'losses' ? nothing : item.figures ? lossTable(words, run, item.figures) : html`<p class="summary room">${words.table.summary}</p>`}
  </div>`;
}

/**
 * Its roles are said: where it is narrow the styles make another layout of it, and some browsers
 * would take it for no table then.
 * @param {VerifyWords} words
 * @param {string} run
 * @param {any} figures see compare()
 */
function lossTable({table}, run, {here, published, count, at}) {
  const steps = Array.from({length: count}, (_, i) => i);
  const shown = steps.filter((i) => i === 0 || (i + 1) % EVERY === 0 || i === at);
  const digits = (/** @type {number | undefined} */ x) => formatNumber(x ?? NaN, {digits: 16});
  return html`<details>
    <summary>${table.summary}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${table.label(run)}>
      <table role="table">
        <thead role="rowgroup"><tr role="row">
          <th role="columnheader" scope="col">${table.step}</th>
          <th role="columnheader" scope="col" class="end">${table.here}</th>
          <th role="columnheader" scope="col" class="end">${table.published}</th>
          <th role="columnheader" scope="col" class="end">${table.difference}</th>
        </tr></thead>
        <tbody role="rowgroup">
          ${shown.map((i) => html`<tr role="row">
            <th role="rowheader" scope="row">${formatCount(i + 1)}</th>
            <td role="cell" class="end">${digits(here[i])}</td>
            <td role="cell" class="end">${digits(published[i])}</td>
            <td role="cell" class="end">${formatNumber(Math.abs(here[i] - published[i]), {digits: 2})}</td>
          </tr>`)}
        </tbody>
      </table>
    </div>
  </details>`;
}
