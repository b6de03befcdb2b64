// Checks as a list: what each means, said once, and what it found for each run.

import {html, nothing, svg} from 'lit';
import {formatCount, formatNumber} from '../../draw/number.js';
import {finding, meaning, stateInWords} from './words.js';

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
      ${sections.map(({group, items}) => {
        const item = /** @type {Item} */ (items.find((one) => one.id === id));
        return outcome(words, words.short[group], item);
      })}
    </div>
  </li>`;
}

/** @param {VerifyWords} words @param {string} run @param {Item} item */
function outcome(words, run, item) {
  const found = finding(words, item);
  return html`<div class="outcome ${item.state}">
    <p class="state"><svg viewBox="0 0 16 16" aria-hidden="true">${ICONS[item.state]}</svg>
      <span>${run ? html`<span class="run">${run}</span> ` : nothing}${stateInWords(words, item)}</span></p>
    ${found ? html`<p class="found">${found}</p>` : nothing}
    ${item.id === 'losses' && item.figures ? lossTable(words, run, item.figures) : nothing}
  </div>`;
}

/** @param {VerifyWords} words @param {string} run @param {any} figures see compare() */
function lossTable({table}, run, {here, published, at}) {
  const steps = published.map((/** @type {number} */ _, /** @type {number} */ i) => i);
  const shown = steps.filter((/** @type {number} */ i) => i === 0 || (i + 1) % EVERY === 0 || i === at);
  return html`<details>
    <summary>${table.summary}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${table.label(run)}>
      <table>
        <thead><tr>
          <th scope="col">${table.step}</th>
          <th scope="col" class="end">${table.here}</th>
          <th scope="col" class="end">${table.published}</th>
          <th scope="col" class="end">${table.difference}</th>
        </tr></thead>
        <tbody>
          ${shown.map((/** @type {number} */ i) => html`<tr>
            <th scope="row">${formatCount(i + 1)}</th>
            <td class="end">${formatNumber(here[i], {digits: 16})}</td>
            <td class="end">${formatNumber(published[i], {digits: 16})}</td>
            <td class="end">${formatNumber(Math.abs(here[i] - published[i]), {digits: 2})}</td>
          </tr>`)}
        </tbody>
      </table>
    </div>
  </details>`;
}
